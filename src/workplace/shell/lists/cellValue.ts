/**
 * A cell's value between Graph, the screen and the keyboard.
 *
 * Date-only columns come back as London midnight in UTC, so a summer date is the evening before: it is read in
 * London's zone.
 */
import { londonParts } from '../frame/boardClock.ts';
import type { Column } from './graph.ts';

/** How a column is edited. */
export type CellKind = 'text' | 'note' | 'number' | 'yesNo' | 'date' | 'instant' | 'choice' | 'choices';

export function kindOf(column: Column): CellKind {
  if (column.number !== undefined) return 'number';
  if (column.boolean !== undefined) return 'yesNo';
  if (column.dateTime !== undefined) return column.dateTime.format === 'dateOnly' ? 'date' : 'instant';
  if (column.choice !== undefined) return column.choice.displayAs === 'checkBoxes' ? 'choices' : 'choice';
  return column.text?.allowMultipleLines ? 'note' : 'text';
}

/** The value as text, as it stands in the field while it is edited. */
export function cellText(column: Column, value: unknown): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.join('; ');
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (kindOf(column) === 'date' && typeof value === 'string') return londonParts(Date.parse(value)).day;
  return String(value);
}

const ukDate = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** The value as it is shown in the grid. */
export function shownValue(column: Column, value: unknown): string {
  const said = cellText(column, value);
  if (said === '') return '';
  const kind = kindOf(column);
  if (kind === 'date') return ukDate.format(Date.parse(`${said}T00:00:00Z`));
  return said;
}

function writtenValue(kind: CellKind, said: string): unknown {
  switch (kind) {
    case 'number':
      return Number(said);
    case 'yesNo':
      return said === 'Yes';
    case 'choices':
      return said
        .split(';')
        .map((part) => part.trim())
        .filter(Boolean);
    default:
      return said;
  }
}

/** The fields to write for one column; an empty cell is written as nothing. */
export function writtenFields(column: Column, said: string): Readonly<Record<string, unknown>> {
  const kind = kindOf(column);
  if (said.trim() === '') return { [column.name]: null };
  const value = writtenValue(kind, said);
  const marked = kind === 'choices' ? { [`${column.name}@odata.type`]: 'Collection(Edm.String)' } : {};
  return { ...marked, [column.name]: value };
}
