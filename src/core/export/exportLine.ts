/**
 * One row of a board in the open format: a line of JSON by key, with who wrote it and when. SharePoint's item ids never
 * enter, because they change when a board moves. What is hashed is what must survive an import unchanged.
 */
import { z } from 'zod';
import { isKey } from '../../base/id.ts';
import type { Instant } from '../../base/time/instant.ts';
import { authorShape, instantShape } from '../../lists/definition/carried.ts';
import { type AnyList, type Author, columnsOf, type RowFacts } from '../../lists/definition/defineList.ts';
import { canonicalValue } from './canonicalValue.ts';

/** A row of whatever list. */
export type AnyRow = RowFacts<string>;

export interface ExportLine {
  readonly key: string;
  /** By the names of our fields; references as key and title. */
  readonly values: Readonly<Record<string, unknown>>;
  readonly createdAt: Instant;
  readonly createdBy: Author;
  /** Not under the seal: SharePoint takes an import for a change, and it counts until the row is changed again. */
  readonly changedAt: Instant;
  readonly changedBy: Author;
}

/** The row as it leaves the board. */
export function lineOf(list: AnyList, row: AnyRow): ExportLine {
  const all = Object.entries(row);
  const values = Object.fromEntries(all.filter(([field]) => field in columnsOf(list)));
  const { key, createdAt, createdBy, changedAt, changedBy } = row;
  return { key, values, createdAt, createdBy, changedAt, changedBy };
}

/** The line in the file. */
export function lineText(line: ExportLine): string {
  return canonicalValue(line);
}

/** The part of a line that the hash of its list covers. */
export function sealedText({ key, values, createdAt, createdBy }: ExportLine): string {
  return canonicalValue({ key, values, createdAt, createdBy });
}

const lineShape = z.strictObject({
  key: z.string().refine(isKey),
  values: z.record(z.string(), z.unknown()),
  createdAt: instantShape,
  createdBy: authorShape,
  changedAt: instantShape,
  changedBy: authorShape,
}) satisfies z.ZodType<ExportLine>;

/** A line of a file, or null when it is none. */
export function parseLine(text: string): ExportLine | null {
  try {
    const parsed = lineShape.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return null;
    throw thrown;
  }
}

/**
 * Whether every value is one that the list could hold: what a column writes must read back as the same. Fields that the
 * list does not know are refused, since they would be lost; one that is missing must be one that may be empty.
 * @returns the fields at fault
 */
export function wrongFields(list: AnyList, line: ExportLine): readonly string[] {
  const columns = columnsOf(list);
  const unknown = Object.keys(line.values).filter((field) => !(field in columns));
  const wrong = Object.entries(columns)
    .filter(([field, column]) => !fits(column, field, line.values[field] ?? null))
    .map(([field]) => field);
  return [...unknown, ...wrong];
}

type AnyColumn = ReturnType<typeof columnsOf>[string];

function fits(column: AnyColumn, field: string, value: unknown): boolean {
  try {
    const read = column.schema({ zone: 'Europe/London' }).safeParse(column.read(column.write(value, field), field));
    return read.success && canonicalValue(read.data) === canonicalValue(value);
  } catch (thrown) {
    // A writer that is handed another shape than its own trips over it.
    if (thrown instanceof TypeError || thrown instanceof RangeError) return false;
    throw thrown;
  }
}
