/**
 * The other half of `recordsSettings.ts`: years and holds as a person enters them, checked, and as the lines that stand in
 * 'Board settings'. Whatever is written here is read back as the same. A hold is lifted by leaving it out: nothing else
 * has to be done, since holds are looked at only when something is about to be disposed of.
 */
import { acceptUnless, type Refusal, type Result } from '../../base/result.ts';
import { noteLimit } from '../../lists/definition/simpleColumn.ts';
import { type LegalHold, mostYears, type RetentionYears, wholeBoard } from './recordsSettings.ts';
import { type YearKind, yearKinds } from './retentionKinds.ts';

/** What stands in the box of each kind: a number of years, or nothing for 'no limit set'. */
export type YearsTyped = Readonly<Record<YearKind, string>>;

/** The years as boxes show them. */
export function yearsToType(years: RetentionYears): YearsTyped {
  return Object.fromEntries(yearKinds.map((kind) => [kind, String(years[kind] ?? '')])) as YearsTyped; // one entry per kind
}

/** The column 'Retention', or what is wrong with which kind. */
export function prepareRetention(typed: YearsTyped): Result<{ readonly retention: string | null }, YearKind> {
  const given = yearKinds.filter((kind) => typed[kind].trim() !== '');
  const refusals = given.filter((kind) => !isYears(typed[kind])).map(sayYears);
  const years = Object.fromEntries(given.map((kind) => [kind, Number(typed[kind])]));
  return acceptUnless(refusals, { retention: writeRetention(years) });
}

/** The lines of the column 'Retention'; null where the board has settled nothing. */
export function writeRetention(years: RetentionYears): string | null {
  const lines = yearKinds.flatMap((kind) => (years[kind] === undefined ? [] : [`${kind}: ${years[kind]}`]));
  return lines.length === 0 ? null : lines.join('\n');
}

/** A hold as a form holds it; `on` is empty while nothing is chosen. */
export interface HoldTyped {
  readonly on: string;
  readonly reason: string;
}

/** `on-2`, `reason-0`: the box at fault, by its place. */
export type HoldBox = `on-${number}` | `reason-${number}`;

/**
 * The column 'Legal hold', or what is wrong at which hold.
 * @param audits keys of the audits there are
 */
export function prepareHolds(
  typed: readonly HoldTyped[],
  audits: ReadonlySet<string>,
): Result<{ readonly legalHold: string | null }, HoldBox> {
  const refusals = typed.flatMap((hold, at) => wrongIn(hold, { at, audits, before: typed.slice(0, at) }));
  const legalHold = writeHolds(typed);
  const isTooLong = (legalHold ?? '').length > noteLimit;
  const tooLong: Refusal<HoldBox> = { code: 'reason-0', sentence: 'Write shorter reasons: they do not all fit.' };
  return acceptUnless(isTooLong ? [...refusals, tooLong] : refusals, { legalHold });
}

/** The lines of the column 'Legal hold'; null where nothing is held. A reason is one line. */
export function writeHolds(holds: readonly LegalHold[]): string | null {
  const lines = holds.map(({ on, reason }) => `${on}: ${inOneLine(reason)}`);
  return lines.length === 0 ? null : lines.join('\n');
}

/** Years that a person may type: whole, from 1 to {@link mostYears}. */
function isYears(text: string): boolean {
  return /^\d{1,3}$/.test(text.trim()) && Number(text) >= 1 && Number(text) <= mostYears;
}

function sayYears(code: YearKind): Refusal<YearKind> {
  const sentence = `Write a whole number of years from 1 to ${mostYears}, or leave it empty to keep these records without a limit.`;
  return { code, sentence };
}

function wrongIn(
  { on, reason }: HoldTyped,
  about: { readonly at: number; readonly audits: ReadonlySet<string>; readonly before: readonly HoldTyped[] },
): readonly Refusal<HoldBox>[] {
  const { at, audits, before } = about;
  const wrong: Refusal<HoldBox>[] = [];
  if (on !== wholeBoard && !audits.has(on)) {
    wrong.push({
      code: `on-${at}`,
      sentence: 'Choose what is held: everything, or one audit. To lift the hold, remove it.',
    });
  } else if (before.some((other) => other.on === on)) {
    wrong.push({ code: `on-${at}`, sentence: 'This is held already. Write both reasons in one hold.' });
  }
  if (inOneLine(reason) === '') {
    wrong.push({ code: `reason-${at}`, sentence: 'Say why it is held, for example ‘Public inquiry announced’.' });
  }
  return wrong;
}

function inOneLine(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}
