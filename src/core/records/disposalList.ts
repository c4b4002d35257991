/**
 * The disposal list: rows whose years have passed, that no hold covers, and to which no row that stays refers. It proposes
 * and deletes nothing. Its fingerprint covers every row's content, so that what is approved is exactly what goes.
 */
import { z } from 'zod';
import { accept, type Result, refuse } from '../../base/result.ts';
import { addMonths, type PlainDate } from '../../base/time/plainDate.ts';
import type { ReadList } from '../export/boardExport.ts';
import { canonicalValue } from '../export/canonicalValue.ts';
import { sealedText } from '../export/exportLine.ts';
import type { Sha256 } from '../mou/canonical.ts';
import { type BoardRecord, recordsOf } from './boardRecords.ts';
import { holdOn, type LegalHold, parseRecordsSettings, type RecordsSettings } from './recordsSettings.ts';
import { type YearKind, yearKinds } from './retentionKinds.ts';

/** Grows when an older command would misread a newer list. */
export const disposalFormat = 'qa-programme-disposal/1';

const entryShape = z.strictObject({
  /** Name of the list, its title in SharePoint, and the agency whose list it is. */
  list: z.string(),
  title: z.string(),
  agency: z.string().nullable(),
  key: z.string(),
  label: z.string(),
  audit: z.string().nullable(),
  kind: z.enum(yearKinds),
  /** Day on which its years had passed. */
  dueOn: z.string(),
  /** SHA-256 of its content, author and moment. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
const listShape = z.strictObject({
  format: z.literal(disposalFormat),
  board: z.string(),
  asOf: z.string(),
  years: z.partialRecord(z.enum(yearKinds), z.number()),
  entries: z.array(entryShape),
  fingerprint: z.string().regex(/^[0-9a-f]{64}$/),
});
export type DisposalEntry = Readonly<z.infer<typeof entryShape>>;
export type DisposalList = Readonly<z.infer<typeof listShape>>;

/** Why rows whose years have passed are not on the list. */
export interface HeldBack {
  readonly hold: LegalHold;
  readonly rows: number;
  /** The same rows by the title of their list. */
  readonly counts: ReadonlyMap<string, number>;
}

export interface Disposal {
  readonly list: DisposalList;
  readonly heldBack: readonly HeldBack[];
  /** Rows whose years have passed, but which rows that stay still refer to. */
  readonly stillNeeded: number;
  /** The same rows by the title of their list. */
  readonly neededCounts: ReadonlyMap<string, number>;
}

/** A board as it was read, with the row of its settings. */
export interface BoardToWeed {
  readonly lists: readonly ReadList[];
  readonly settings: {
    readonly boardName: string;
    readonly retention: string | null;
    readonly legalHold: string | null;
  };
}

export type DisposalRefusal = 'unread' | 'unclearRetention' | 'unclearHold';

/** What could be disposed of on the day; a refusal when a row or a setting cannot be read, since it might forbid it. */
export async function disposalOn(
  board: BoardToWeed,
  asOf: PlainDate,
  sha256: Sha256,
): Promise<Result<Disposal, DisposalRefusal>> {
  const unread = board.lists.reduce((sum, { unread: count }) => sum + count, 0);
  if (unread > 0)
    return refuse('unread', `${unread} rows cannot be read. Mend them in SharePoint first: they may need the others.`);
  const settings = settingsOf(board);
  if (!settings.ok) return settings;
  const records = recordsOf(board.lists);
  const overdue = records.filter((one) => isDue(one, settings.value, asOf));
  const heldFor = overdue.map((one) => holdOn(settings.value, one.audit));
  const free = new Set(overdue.filter((_one, at) => heldFor[at] === null));
  const going = withoutNeeded(records, free);
  const entries = await Promise.all([...going].map((one) => entryOf(one, settings.value, sha256)));
  // Graph promises no order of rows, and the fingerprint must not depend on it.
  entries.sort((one, other) => (placeIn(one) < placeIn(other) ? -1 : 1));
  const bare = {
    format: disposalFormat,
    board: board.settings.boardName,
    asOf,
    years: settings.value.years,
    entries,
  } as const;
  return accept({
    list: { ...bare, fingerprint: await fingerprintOf(bare, sha256) },
    heldBack: settings.value.holds.map((hold) =>
      heldBy(
        hold,
        overdue.filter((_one, at) => heldFor[at] === hold),
      ),
    ),
    stillNeeded: free.size - going.size,
    neededCounts: countsIn([...free].filter((one) => !going.has(one)).map(({ listTitle }) => listTitle)),
  });
}

function placeIn({ title, key }: DisposalEntry): string {
  return `${title} ${key}`;
}

/** The board's settings about records, held against its audits. */
export function settingsOf({ lists, settings }: BoardToWeed): ReturnType<typeof parseRecordsSettings> {
  const audits = lists.filter(({ list }) => list.name === 'audits').flatMap(({ rows }) => rows.map((row) => row.key));
  return parseRecordsSettings(settings, new Set<string>(audits));
}

function dueOn({ kind, from }: BoardRecord, { years }: RecordsSettings): PlainDate | null {
  const isYears = (name: string): name is YearKind => (yearKinds as readonly string[]).includes(name);
  const count = isYears(kind) ? years[kind] : undefined;
  return from === null || count === undefined ? null : addMonths(from, 12 * count);
}

function isDue(record: BoardRecord, settings: RecordsSettings, asOf: PlainDate): boolean {
  const day = dueOn(record, settings);
  return day !== null && day < asOf;
}

/**
 * Takes back, until nothing changes, each row that a row which stays refers to, and everything of an audit whose own row
 * stays: half an audit would mislead.
 */
function withoutNeeded(records: readonly BoardRecord[], free: ReadonlySet<BoardRecord>): ReadonlySet<BoardRecord> {
  let going = free;
  for (;;) {
    const staying = records.filter((one) => !going.has(one));
    const needed = new Set(staying.flatMap(({ refersTo }) => refersTo));
    const kept = new Set(staying.filter(({ listName }) => listName === 'audits').map(({ line }) => line.key as string));
    const isNeeded = ({ line, kind, audit }: BoardRecord) =>
      needed.has(line.key) || (kind === 'audit' && kept.has(audit ?? ''));
    const next = new Set([...going].filter((one) => !isNeeded(one)));
    if (next.size === going.size) return next;
    going = next;
  }
}

async function entryOf(record: BoardRecord, settings: RecordsSettings, sha256: Sha256): Promise<DisposalEntry> {
  const { listName, listTitle, agency, line, label, audit, kind } = record;
  const due = dueOn(record, settings);
  if (due === null || kind === 'seal' || kind === 'settings') throw new TypeError('only what is due is on the list');
  const of = { list: listName, title: listTitle, agency, key: line.key, label, audit };
  return { ...of, kind, dueOn: due, sha256: await sha256(sealedText(line)) };
}

/** Of everything on the list: day, years and each row's content, in canonical form (RFC 8785). */
export function fingerprintOf(list: Omit<DisposalList, 'fingerprint'>, sha256: Sha256): Promise<string> {
  const { format, board, asOf, years, entries } = list;
  return sha256(canonicalValue({ format, board, asOf, years, entries }));
}

/** A list as it was written to a file, held against its own fingerprint. */
export async function parseDisposalList(
  raw: unknown,
  sha256: Sha256,
): Promise<Result<DisposalList, 'unreadable' | 'tampered'>> {
  const parsed = listShape.safeParse(raw);
  if (!parsed.success) return refuse('unreadable', 'The file is no disposal list, or one of another version.');
  const isSame = (await fingerprintOf(parsed.data, sha256)) === parsed.data.fingerprint;
  return isSame
    ? accept(parsed.data)
    : refuse('tampered', 'The list is not what its fingerprint says: it was changed after it was made.');
}

/** How many rows of which list, in the order of the list. */
export function countsOf(entries: readonly DisposalEntry[]): ReadonlyMap<string, number> {
  return countsIn(entries.map(({ title }) => title));
}

function countsIn(titles: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const title of titles) counts.set(title, (counts.get(title) ?? 0) + 1);
  return counts;
}

function heldBy(hold: LegalHold, held: readonly BoardRecord[]): HeldBack {
  return { hold, rows: held.length, counts: countsIn(held.map(({ listTitle }) => listTitle)) };
}
