/** The row of choices above the programme, and how many items fit them, said aloud as it changes. */
import { Button, Field, Select } from '@fluentui/react-components';
import type { Terms } from '../../../../core/words/terms.ts';
import { quarterNames } from '../../../../lists/programmeItems.ts';
import { counted, sayMarker, sayQuarterName } from '../sayProgramme.ts';
import { type Filter, type FilterChoices, leadNotNamed, noFilter } from './filter.ts';

type Choice = readonly [value: string, words: string];

function Chooser(props: {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly Choice[];
  readonly onChoose: (value: string) => void;
}) {
  return (
    <Field label={props.label} className="filter-field">
      <Select value={props.value} onChange={(_event, data) => props.onChoose(data.value)}>
        <option value="">All</option>
        {props.choices.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** @param found how many items fit */
export function FilterBar(props: {
  readonly filter: Filter;
  readonly choices: FilterChoices;
  readonly terms: Terms;
  readonly found: number;
  readonly all: number;
  readonly onChange: (filter: Filter) => void;
}) {
  const { filter, choices, terms, onChange } = props;
  const set = (field: keyof Filter) => (value: string) => onChange({ ...filter, [field]: value });
  const isSet = Object.values(filter).some((value) => value !== '');
  const quarters: readonly Choice[] = quarterNames.map((name) => [name, sayQuarterName(name)]);
  return (
    <search className="filter no-print" aria-label="Filter the programme">
      <Chooser
        label="Quarter"
        value={filter.quarter}
        choices={[...quarters, ['unscheduled', 'Not dated yet']]}
        onChoose={set('quarter')}
      />
      <Chooser
        label={terms.auditLead}
        value={filter.lead}
        choices={[[leadNotNamed, 'Lead not named'], ...choices.leads.map((name): Choice => [name, name])]}
        onChoose={set('lead')}
      />
      {choices.agencies.length > 0 && (
        <Chooser
          label="Agency of the lead"
          value={filter.agency}
          choices={choices.agencies.map((name) => [name, name])}
          onChoose={set('agency')}
        />
      )}
      <Chooser
        label="Type of activity"
        value={filter.activity}
        choices={choices.activities.map((name) => [name, name])}
        onChoose={set('activity')}
      />
      <Chooser
        label="Marker"
        value={filter.marker}
        choices={[
          ['*', `* ${sayMarker('*', terms)}`],
          ['**', `** ${sayMarker('**', terms)}`],
          ['NEW', 'NEW'],
        ]}
        onChoose={set('marker')}
      />
      <div className="filter-found">
        <p role="status">
          {isSet ? `${props.found} of ${counted(props.all, 'item')} shown` : `${counted(props.all, 'item')} shown`}
        </p>
        {isSet && <Button onClick={() => onChange(noFilter)}>Show all</Button>}
      </div>
    </search>
  );
}
