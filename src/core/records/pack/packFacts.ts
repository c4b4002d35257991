/** What the data-protection pack is made from: the board's settings and lists. No row of a case is among it. */
import type { PlainDate } from '../../../base/time/plainDate.ts';
import type { Terms } from '../../words/terms.ts';
import type { RecordsSettings } from '../recordsSettings.ts';
import { type RetentionKind, retentions, type YearKind, yearKinds } from '../retentionKinds.ts';

export interface PackFacts {
  readonly boardName: string;
  readonly madeOn: PlainDate;
  readonly terms: Terms;
  readonly records: RecordsSettings;
  readonly agencies: number;
  /** Whether the bot may send e-mail to guests. */
  readonly sendsMail: boolean;
  readonly postsInChannel: boolean;
}

/** The files of the pack, by name. */
export type Pack = ReadonlyMap<string, string>;

/** How long a kind of record is kept, in words. */
export function sayYears(kind: RetentionKind, { records }: Pick<PackFacts, 'records'>): string {
  const isYears = (name: RetentionKind): name is YearKind => (yearKinds as readonly string[]).includes(name);
  if (!isYears(kind)) return retentions[kind].countsFrom;
  const years = records.years[kind];
  if (years === undefined) return 'kept, since the board has not settled a time';
  return `${years} ${years === 1 ? 'year' : 'years'} after ${retentions[kind].countsFrom}`;
}

/** A line of a Markdown table; what would break the table is taken out of each cell. */
export function tableLine(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replace(/\|/g, '/').replace(/\s+/g, ' ')).join(' | ')} |`;
}

/** A Markdown table. */
export function table(head: readonly string[], lines: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...lines].map(tableLine).join('\n');
}
