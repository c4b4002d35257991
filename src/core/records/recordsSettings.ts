/**
 * What a board has settled about its records: years for each kind, and holds. They stand as plain lines in 'Board settings',
 * which chair and QA manager alone may edit. A line that cannot be understood stops every disposal: a hold that was
 * mistyped must never count as no hold.
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

export interface RecordsSettings {
  /** Only kinds for which the board has settled a number. */
  readonly years: Readonly<Partial<Record<YearKind, number>>>;
  readonly holds: readonly LegalHold[];
}

interface Line {
  readonly name: string;
  readonly says: string;
}

/** Years a board may set; 100 is longer than any record of a child is asked to be kept. */
const mostYears = 100;

/** @param audits keys of the audits there are: a hold on none of them is a mistake */
export function parseRecordsSettings(
  written: { readonly retention: string | null; readonly legalHold: string | null },
  audits: ReadonlySet<string>,
): Result<RecordsSettings, 'unclearRetention' | 'unclearHold'> {
  const years = linesOf(written.retention);
  const holds = linesOf(written.legalHold);
  const refusals: Refusal<'unclearRetention' | 'unclearHold'>[] = [
    ...years.filter((line) => !isYears(line)).map(unclearYears),
    ...twice(years).map(unclearYears),
    ...holds.filter((line) => !isHold(line, audits)).map(unclearHold),
  ];
  return acceptUnless(refusals, {
    years: Object.fromEntries(years.map(({ name, says }) => [name, Number(says)])),
    holds: holds.map(({ name, says }) => ({ on: name, reason: says })),
  });
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

function twice(lines: readonly Line[]): readonly Line[] {
  return lines.filter(({ name }, at) => lines.findIndex((line) => line.name === name) < at);
}

function isHold({ name, says }: Line, audits: ReadonlySet<string>): boolean {
  return says !== '' && (name === wholeBoard || audits.has(name));
}

function unclearYears({ name }: Line): Refusal<'unclearRetention'> {
  const sentence = `Retention: the line “${name}” is not one of ${yearKinds.join(', ')} with a number of years from 1 to ${mostYears}, or is there twice.`;
  return { code: 'unclearRetention', sentence };
}

function unclearHold({ name }: Line): Refusal<'unclearHold'> {
  const sentence = `Legal hold: the line “${name}” does not name “${wholeBoard}” or the key of an audit with a reason. Nothing is disposed of until it does.`;
  return { code: 'unclearHold', sentence };
}
