/** What the data-protection pack is made from: the board's settings and lists. No row of a case is among it. */
import { accept, type Result, refuse } from '../../../base/result.ts';
import type { PlainDate } from '../../../base/time/plainDate.ts';
import type { agencies } from '../../../lists/agencies.ts';
import { type boardSettings, usualReminding } from '../../../lists/boardSettings.ts';
import type { Row } from '../../../lists/definition/defineList.ts';
import type { Terms } from '../../words/terms.ts';
import { parseRecordsSettings, type RecordsSettings } from '../recordsSettings.ts';
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

/** The rows that the facts are taken from. */
export interface PackRows {
  /** Null for a board that was not set up yet. */
  readonly settings: Row<typeof boardSettings> | null;
  /** There is such a row, but it cannot be read. */
  readonly areSettingsUnread: boolean;
  readonly terms: Terms;
  readonly agencies: readonly Pick<Row<typeof agencies>, 'active'>[];
  /** Keys of the audits there are. */
  readonly audits: ReadonlySet<string>;
}

/** What the rows say of the board. A retention or hold that cannot be understood is a refusal. */
export function packFactsFrom(rows: PackRows, madeOn: PlainDate): Result<PackFacts> {
  const { settings, terms, agencies, audits } = rows;
  if (rows.areSettingsUnread)
    return refuse('unread', 'The settings of the board cannot be read. Mend them on the page Settings first.');
  const said = settings ?? { ...usualReminding, boardName: `this ${terms.board}` };
  const records = parseRecordsSettings(said, audits);
  if (!records.ok) return records;
  return accept({
    ...{ boardName: said.boardName, madeOn, terms, records: records.value },
    ...{ agencies: agencies.filter(({ active }) => active).length },
    ...{ sendsMail: said.mailFrom !== null, postsInChannel: !said.quietChannel },
  });
}

/** How long a kind of record is kept, in words. */
export function sayYears(kind: RetentionKind, { records }: Pick<PackFacts, 'records'>): string {
  const isYears = (name: RetentionKind): name is YearKind => (yearKinds as readonly string[]).includes(name);
  if (!isYears(kind)) return retentions[kind].countsFrom;
  const years = records.years[kind];
  if (years === undefined) return 'kept, since the board has not settled a time';
  return `${years} ${years === 1 ? 'year' : 'years'} after ${retentions[kind].countsFrom}`;
}
