/** Small boxes that forms share: one of a list, a day, a number. What is wrong is said at the box. */
import { Field, Input, Select } from '@fluentui/react-components';

interface Box {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly required?: boolean;
  readonly hint?: string;
  readonly error?: string | undefined;
}

const around = ({ label, required, hint, error }: Box) => ({
  label,
  required: required === true,
  ...(hint === undefined ? {} : { hint }),
  ...(error === undefined ? {} : { validationMessage: error, validationState: 'error' as const }),
});

export interface Option {
  readonly value: string;
  readonly words: string;
}

/** @param none what the empty choice is called; left out, there is none */
export function ChooseBox(props: Box & { readonly options: readonly Option[]; readonly none?: string }) {
  return (
    <Field {...around(props)}>
      <Select value={props.value} onChange={(_event, { value }) => props.onChange(value)}>
        {props.none !== undefined && <option value="">{props.none}</option>}
        {props.options.map(({ value, words }) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </Select>
    </Field>
  );
}

export function DayBox(props: Box) {
  return (
    <Field {...around(props)}>
      <Input
        type="date"
        className="day-box"
        value={props.value}
        onChange={(_event, { value }) => props.onChange(value)}
      />
    </Field>
  );
}

export function CountBox(props: Box) {
  return (
    <Field {...around(props)}>
      <Input
        type="number"
        min={0}
        step={1}
        className="count-box"
        value={props.value}
        onChange={(_event, { value }) => props.onChange(value)}
      />
    </Field>
  );
}

/** A web address: no free text, so the guard has nothing to look for. */
export function LinkBox(props: Box) {
  return (
    <Field {...around(props)}>
      <Input type="url" maxLength={255} value={props.value} onChange={(_event, { value }) => props.onChange(value)} />
    </Field>
  );
}

/** The name of a person of the board: the one place where somebody may be named, so the guard does not ask. */
export function NameBox(props: Box) {
  return (
    <Field {...around(props)}>
      <Input maxLength={255} value={props.value} onChange={(_event, { value }) => props.onChange(value)} />
    </Field>
  );
}

/** A work e-mail: an address is what it is for, so the guard has nothing to look for. */
export function AddressBox(props: Box) {
  return (
    <Field {...around(props)}>
      <Input type="email" maxLength={255} value={props.value} onChange={(_event, { value }) => props.onChange(value)} />
    </Field>
  );
}

/** The number in a box: null while it is empty or none. */
export function countIn(text: string): number | null {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  const number = Number(trimmed);
  return Number.isFinite(number) ? number : null;
}

/** The words as options that are called what they are. */
export function optionsOf(words: readonly string[]): readonly Option[] {
  return words.map((word) => ({ value: word, words: word }));
}
