/** Choosing any number from a list with check boxes; a long list can be searched. */
import { Checkbox, Input } from '@fluentui/react-components';
import { Search16Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import './checkList.css';

export interface CheckOption<Value extends string = string> {
  readonly value: Value;
  readonly words: string;
}

const longList = 10;

/** @param legend names the group for screen readers and eyes */
export function CheckList<Value extends string>(props: {
  readonly legend: string;
  readonly options: readonly CheckOption<Value>[];
  readonly chosen: readonly Value[];
  readonly onChange: (chosen: readonly Value[]) => void;
}) {
  const { legend, options, chosen, onChange } = props;
  const [search, setSearch] = useState('');
  const found = options.filter(
    ({ value, words }) =>
      chosen.includes(value) || words.toLocaleLowerCase('en-GB').includes(search.toLocaleLowerCase('en-GB')),
  );
  const toggle = (value: Value, isChosen: boolean): void =>
    onChange(isChosen ? [...chosen, value] : chosen.filter((one) => one !== value));
  return (
    <fieldset className="check-list">
      <legend>
        {legend} <span className="quiet">({chosen.length} chosen)</span>
      </legend>
      {options.length > longList && (
        <Input
          type="search"
          aria-label={`Search ${legend}`}
          placeholder="Search"
          contentBefore={<Search16Regular />}
          value={search}
          onChange={(_event, data) => setSearch(data.value)}
        />
      )}
      <div className="check-options">
        {found.map(({ value, words }) => (
          <Checkbox
            key={value}
            label={words}
            checked={chosen.includes(value)}
            onChange={(_event, data) => toggle(value, data.checked === true)}
          />
        ))}
        {found.length === 0 && <p className="quiet">Nothing fits “{search}”.</p>}
      </div>
    </fieldset>
  );
}
