/** Any number of a short list, with check boxes. */
import { Checkbox } from '@fluentui/react-components';
import { useId } from 'react';

export function PickMany<Value extends string>(props: {
  readonly legend: string;
  readonly options: readonly Value[];
  readonly chosen: readonly Value[];
  readonly onChange: (chosen: readonly Value[]) => void;
  readonly required?: boolean;
  readonly error?: string | undefined;
}) {
  const { legend, options, chosen, onChange, error } = props;
  const wrong = useId();
  return (
    <fieldset
      className="pick-many"
      aria-describedby={error === undefined ? undefined : wrong}
      data-wrong={error === undefined ? undefined : true}
    >
      <legend>
        {legend}
        {props.required === true && <span className="pick-required"> *</span>}
      </legend>
      <div className="pick-options">
        {options.map((option) => (
          <Checkbox
            key={option}
            label={option}
            checked={chosen.includes(option)}
            onChange={(_event, { checked }) =>
              // In the order of the list, whatever the order of the clicks.
              onChange(options.filter((one) => (one === option ? checked === true : chosen.includes(one))))
            }
          />
        ))}
      </div>
      {error !== undefined && (
        <p id={wrong} className="field-error">
          {error}
        </p>
      )}
    </fieldset>
  );
}
