/**
 * What a board has settled about its records: years for each kind, and holds. They stand as plain lines in 'Board settings',
 * which chair and QA manager alone may edit. A line that cannot be understood stops every disposal: a hold that was
 * mistyped must never count as no hold. How the lines are written is `recordsWriting.ts`.
 */
import { acceptUnless, type Refusal, type Result } from '../../base/result.ts';
import { type YearKind, yearKinds } from './retentionKinds.ts';

/** The whole board, or one audit by its key. */
export interface LegalHold {
  readonly on: string;
  readonly reason: string;
}

/** The word that holds everything. */
export const wholeBoard = 'board';

/** Years by kind, only where the board has settled a number. */
export type RetentionYears = Readonly<Partial<Record<YearKind, number>>>;

export interface RecordsSettings {
  readonly years: RetentionYears;
  readonly holds: readonly LegalHold[];
}

/** The two columns of 'Board settings', as they stand there. */
export interface WrittenRecords {
  readonly retention: string | null;
  readonly legalHold: string | null;
}

/** A line that cannot be understood. */
export interface UnclearLine<Code extends string> {
  /** What stands before the colon, and what after it. */
  readonly name: string;
  readonly says: string;
  readonly refusal: Refusal<Code>;
}

/** The lines one by one: those that can be understood beside those that cannot. */
export interface RecordLines extends RecordsSettings {
  readonly unclearYears: readonly UnclearLine<'unclearRetention'>[];
  readonly unclearHolds: readonly UnclearLine<'unclearHold'>[];
}

interface Line {
  readonly name: string;
  readonly says: string;
}

/** Years a board may set; 100 is longer than any record of a child is asked to be kept. */
export const mostYears = 100;

/** @param audits keys of the audits there are: a hold on none of them is a mistake */
export function parseRecordsSettings(
  written: WrittenRecords,
  audits: ReadonlySet<string>,
): Result<RecordsSettings, 'unclearRetention' | 'unclearHold'> {
  const { years, holds, unclearYears, unclearHolds } = readRecordLines(written, audits);
  const refusals = [...unclearYears, ...unclearHolds].map((line) => line.refusal);
  return acceptUnless(refusals, { years, holds });
}

/** As {@link parseRecordsSettings}, for whoever is to mend the lines: what can be understood is there in any case. */
export function readRecordLines(written: WrittenRecords, audits: ReadonlySet<string>): RecordLines {
  const lines = linesOf(written.retention);
  const held = linesOf(written.legalHold);
  const firstOf = (line: Line) => lines.find(({ name }) => name === line.name) === line;
  const clear = lines.filter((line) => isYears(line) && firstOf(line));
  return {
    years: Object.fromEntries(clear.map(({ name, says }) => [name, Number(says)])),
    holds: held.filter((line) => isHold(line, audits)).map(({ name, says }) => ({ on: name, reason: says })),
    unclearYears: lines
      .filter((line) => !clear.includes(line))
      .map((line) => ({ ...line, refusal: sayUnclearYears(line) })),
    unclearHolds: held
      .filter((line) => !isHold(line, audits))
      .map((line) => ({ ...line, refusal: sayUnclearHold(line) })),
  };
}

/** The hold that stops a row of this audit (null: of none), or null. */
export function holdOn({ holds }: Pick<RecordsSettings, 'holds'>, audit: string | null): LegalHold | null {
  return holds.find(({ on }) => on === wholeBoard || on === audit) ?? null;
}

function linesOf(text: string | null): readonly Line[] {
  const lines = (text ?? '').split('\n').map((line) => line.trim());
  return lines.filter(Boolean).map((line) => {
    const at = line.indexOf(':');
    return at < 0 ? { name: line, says: '' } : { name: line.slice(0, at).trim(), says: line.slice(at + 1).trim() };
  });
}

function isYears({ name, says }: Line): boolean {
  const isKind = (yearKinds as readonly string[]).includes(name);
  return isKind && /^\d{1,3}$/.test(says) && Number(says) >= 1 && Number(says) <= mostYears;
}

function isHold({ name, says }: Line, audits: ReadonlySet<string>): boolean {
  return says !== '' && (name === wholeBoard || audits.has(name));
}

function sayUnclearYears({ name }: Line): Refusal<'unclearRetention'> {
  const sentence = `Retention: the line “${name}” is not one of ${yearKinds.join(', ')} with a number of years from 1 to ${mostYears}, or is there twice.`;
  return { code: 'unclearRetention', sentence };
}

function sayUnclearHold({ name }: Line): Refusal<'unclearHold'> {
  const sentence = `Legal hold: the line “${name}” does not name “${wholeBoard}” or the key of an audit with a reason. Nothing is disposed of until it does.`;
  return { code: 'unclearHold', sentence };
}
