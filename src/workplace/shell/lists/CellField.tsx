/**
 * The field for one value of a column: a text, a date, a choice.
 */
import { Input, Select, Textarea } from '@fluentui/react-components';
import { kindOf } from './cellValue.ts';
import type { Column } from './graph.ts';

interface CellFieldProps {
  readonly column: Column;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly label: string;
  readonly autoFocus?: boolean;
}

function choicesOf(column: Column): readonly string[] | undefined {
  const kind = kindOf(column);
  if (kind === 'yesNo') return ['Yes', 'No'];
  return kind === 'choice' ? (column.choice?.choices ?? []) : undefined;
}

const inputTypes = { number: 'number', date: 'date' } as const;

/** The field. */
export function CellField({ column, value, onChange, label, autoFocus = false }: CellFieldProps) {
  const kind = kindOf(column);
  const choices = choicesOf(column);
  if (choices !== undefined) {
    const offered = choices.includes(value) || value === '' ? choices : [value, ...choices];
    return (
      <Select aria-label={label} value={value} autoFocus={autoFocus} onChange={(_event, data) => onChange(data.value)}>
        <option value="">(empty)</option>
        {offered.map((choice) => (
          <option key={choice}>{choice}</option>
        ))}
      </Select>
    );
  }
  if (kind === 'note') {
    return (
      <Textarea
        aria-label={label}
        value={value}
        autoFocus={autoFocus}
        rows={4}
        onChange={(_event, data) => onChange(data.value)}
      />
    );
  }
  const type = kind === 'number' || kind === 'date' ? inputTypes[kind] : 'text';
  return (
    <Input
      aria-label={label}
      type={type}
      value={value}
      autoFocus={autoFocus}
      onChange={(_event, data) => onChange(data.value)}
    />
  );
}
