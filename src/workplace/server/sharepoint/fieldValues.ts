/**
 * What a list accepts in `fields`, what it keeps, and what it shows.
 *
 * As in SharePoint, `required` is not enforced on writes through an API (PnP-JS-Core issue 376), numbers are not held to
 * their minimum and maximum, and a choice outside the list is taken. An empty text reads as no value. Unverified: the exact
 * wording of most messages, and whether `null` is taken on a create as it is on an update.
 */
import { invalid } from '../graph/refusal.ts';
import { isoSeconds } from '../tenant/clock.ts';
import type { ColumnKind } from './columnKinds.ts';
import type { Column } from './columns.ts';
import { civilDate, midnightOf, readInstant } from './siteDates.ts';
import { TAKEN_NAMES } from './takenNames.ts';

/** A value as kept: dates as civil dates or whole seconds, `null` for none. */
export type KeptValue = string | number | boolean | readonly string[] | null;

/** The kept values of an item by column name; a column without a value is absent. */
export type KeptFields = Readonly<Record<string, Exclude<KeptValue, null>>>;

export const SINGLE_LINE_LIMIT = 255;
export const MULTI_LINE_LIMIT = 63_999;

/**
 * Checks the fields of a write against the list's columns.
 * @returns the new value of each named column, `null` where it is cleared
 * @throws GraphRefusal `invalidRequest`, as Graph answers the first field that does not fit
 */
export function acceptFields(
  columns: readonly Column[],
  given: Readonly<Record<string, unknown>>,
): ReadonlyMap<string, KeptValue> {
  const byName = new Map(columns.map((column) => [column.name, column]));
  const accepted = new Map<string, KeptValue>();
  for (const [name, value] of Object.entries(given)) {
    if (name.includes('@odata.')) continue;
    const column = byName.get(name);
    if (column === undefined) throw unknownField(name);
    if (column.kind === 'choices' && value !== null) requireCollectionType(given, name);
    accepted.set(name, acceptValue(column, value));
  }
  return accepted;
}

function unknownField(name: string): Error {
  if (TAKEN_NAMES.has(name.toLowerCase())) return invalid(`Field '${name}' is read-only`);
  return invalid(`Field '${name}' is not recognized`);
}

function requireCollectionType(given: Readonly<Record<string, unknown>>, name: string): void {
  if (given[`${name}@odata.type`] === 'Collection(Edm.String)') return;
  throw invalid(
    'A value without a type name was found and no expected type is available. When the model is specified, each value in the payload must have a type which can be either specified in the payload, explicitly by the caller or implicitly inferred from the parent value.',
  );
}

function acceptValue(column: Column, value: unknown): KeptValue {
  if (value === null) return null;
  const kept = ACCEPT[column.kind](value);
  const limit = column.facet.maxLength;
  if (kept === undefined || (typeof kept === 'string' && typeof limit === 'number' && kept.length > limit))
    throw invalid(`One of the provided arguments is not acceptable: field '${column.name}'.`);
  return kept;
}

type Accept = (value: unknown) => KeptValue | undefined;

const textUpTo =
  (limit: number): Accept =>
  (value) => {
    if (typeof value !== 'string' || value.length > limit) return undefined;
    return value === '' ? null : value;
  };

const ACCEPT: Readonly<Record<ColumnKind, Accept>> = {
  text: textUpTo(SINGLE_LINE_LIMIT),
  note: textUpTo(MULTI_LINE_LIMIT),
  choice: textUpTo(SINGLE_LINE_LIMIT),
  choices: acceptChoices,
  number: (value) => (typeof value === 'number' && Number.isFinite(value) ? value : undefined),
  boolean: (value) => (typeof value === 'boolean' ? value : undefined),
  date: (value) => keptInstant(value, civilDate),
  dateTime: (value) => keptInstant(value, isoSeconds),
};

function acceptChoices(value: unknown): KeptValue | undefined {
  if (!Array.isArray(value) || value.some((entry) => typeof entry !== 'string')) return undefined;
  return value.length === 0 ? null : value.map(String);
}

function keptInstant(value: unknown, keep: (milliseconds: number) => string): KeptValue | undefined {
  if (typeof value !== 'string') return undefined;
  if (value === '') return null;
  const milliseconds = readInstant(value);
  return milliseconds === undefined ? undefined : keep(milliseconds);
}

/** A literal of a filter, brought to the form in which the column keeps its values. `undefined` when it cannot be. */
export function keptLiteral(column: Column, literal: string | number | boolean): string | number | undefined {
  if (column.kind === 'boolean') return booleanLiteral(literal);
  const kept = ACCEPT[column.kind](literal);
  return typeof kept === 'string' || typeof kept === 'number' ? kept : undefined;
}

// SharePoint keeps yes and no as 1 and 0 and compares with either form.
function booleanLiteral(literal: string | number | boolean): number | undefined {
  if (typeof literal === 'boolean') return Number(literal);
  return literal === 1 || literal === 0 ? literal : undefined;
}

/** The kept default of a column for an item that does not name it. */
export function defaultOf(column: Column): KeptValue {
  const text = column.defaultValue;
  if (text === undefined) return null;
  if (column.kind === 'boolean') return text === '1' || text.toLowerCase() === 'true';
  if (column.kind === 'number') return Number(text);
  return acceptValue(column, text);
}

/** A kept value as Graph shows it. */
export function shownValue(kind: ColumnKind, value: Exclude<KeptValue, null>): unknown {
  return kind === 'date' && typeof value === 'string' ? midnightOf(value) : value;
}

/** A kept value as the index holds it. */
export function indexValue(value: KeptValue | undefined): string | number | undefined {
  if (typeof value === 'boolean') return Number(value);
  return typeof value === 'string' || typeof value === 'number' ? value : undefined;
}
