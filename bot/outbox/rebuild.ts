/**
 * A new store for a board that has a history: before anything is planned, what the reminder log holds is taken over, so
 * that nothing that was sent is sent again (decisions 12), nor what may have been: that is listed as such. What had
 * certainly not gone out when the store was lost is not taken over: it is planned anew if it is still owed. A marker says that it is done, so a crash in between only repeats it.
 */
import { Fault } from '../../src/base/fault.ts';
import { dateIn } from '../../src/base/time/zone.ts';
import { listStore } from '../../src/graph/lists/listStore.ts';
import { readAll } from '../../src/graph/lists/query.ts';
import type { Row } from '../../src/lists/definition/defineList.ts';
import { reminderLog } from '../../src/lists/reminderLog.ts';
import { logSpoiled } from '../boards/spoiled.ts';
import type { BotParts, OpenBoard } from '../parts.ts';
import { type EntryContent, entryContents, type NewEntry, type PlannedStep } from '../store/outboxRecords.ts';
import { twice } from './fate.ts';

type Parts = Pick<BotParts, 'store' | 'boardNow' | 'log'>;
type LoggedRow = Row<typeof reminderLog>;

/** Key of the entry that marks a store as rebuilt. No message is called so. */
const marker = 'rebuilt';

/** Whether the bot has worked on the board with this store before. */
export async function wasRebuilt({ outbox }: Pick<BotParts['store'], 'outbox'>, board: string): Promise<boolean> {
  return (await outbox.get(board, marker)) !== null;
}

/** @throws Fault when the list cannot be read; then nothing may be planned */
export async function rebuildOnce(parts: Parts, open: OpenBoard): Promise<void> {
  const { outbox } = parts.store;
  const board = open.board.key;
  if (await wasRebuilt(parts.store, board)) return;
  const page = await logPage(open);
  // A board that was set up before there was a reminder log has none yet, and nothing in it.
  if (page === null) return;
  logSpoiled(parts, board, page.spoiled);
  const gone = page.rows.filter((row) => row.state !== 'queued' && (row.state !== 'waiting' || mayHaveGone(row)));
  await outbox.plan(board, { steps: gone.flatMap(stepOf), entries: [] });
  for (const rows of byEntry(gone).values()) await adopt(parts, board, rows);
  for (const row of gone.filter(mayHaveGone)) await listUncertain(open, row);
  await mark(parts, board);
  if (gone.length > 0) parts.log('outbox.rebuilt', { board, count: gone.length });
}

/** One that waits has a way in the log only when it was on it as the store was lost. */
function mayHaveGone({ state, route }: LoggedRow): boolean {
  return state === 'waiting' && route !== null;
}

async function listUncertain({ site }: OpenBoard, row: LoggedRow): Promise<void> {
  await listStore(site, reminderLog).change(row, { state: 'may have arrived twice', why: twice });
}

async function logPage({ site }: OpenBoard) {
  try {
    return await readAll(site, reminderLog);
  } catch (thrown) {
    if (thrown instanceof Fault && thrown.code === 'notFound') return null;
    throw thrown;
  }
}

function byEntry(rows: readonly LoggedRow[]): ReadonlyMap<string, readonly LoggedRow[]> {
  const entries = new Map<string, readonly LoggedRow[]>();
  for (const row of rows) entries.set(row.entry, [...(entries.get(row.entry) ?? []), row]);
  return entries;
}

/** A row without a due date belongs to a message that carries no step. */
function stepOf(row: LoggedRow): readonly PlannedStep[] {
  if (row.dueOn === null || row.person === null) return [];
  return [
    {
      kind: row.duty,
      item: row.item,
      step: row.step,
      person: row.person.key,
      dueOn: row.dueOn,
      title: row.about,
      isEscalation: row.escalation,
      day: row.plannedFor,
      entry: row.entry,
    },
  ];
}

/** The card itself is not known any more, so it asks for nothing that could be closed. */
async function adopt({ store }: Parts, board: string, rows: readonly LoggedRow[]): Promise<void> {
  const [row] = rows;
  if (row === undefined) return;
  const { sentAt, actedAt } = row;
  const why = mayHaveGone(row) ? twice : row.why;
  const state = row.state === 'failed' || row.state === 'superseded' ? row.state : 'sent';
  const isNew = await store.outbox.adopt(board, entryOf(row), {
    // A row that was dealt with after it was sent says 'superseded', too.
    state: sentAt === null ? state : 'sent',
    shows: 'closed',
    why,
    sentAt,
    actedAt,
  });
  for (const { duty, item, actedAt: at, dueOn } of rows) {
    if (at !== null && dueOn !== null) await store.outbox.acted(board, row.entry, { kind: duty, item, at });
  }
  if (isNew) await noteAsLogged(store, board, row.entry);
}

function entryOf(row: LoggedRow): NewEntry {
  return {
    key: row.entry,
    content: contentOf(row),
    subject: {},
    person: row.person?.key ?? null,
    day: row.plannedFor,
    priority: 0,
    route: row.route ?? 'chat',
    at: row.createdAt,
  };
}

/** What carries a step is a day's card, the memorandum's own or the agenda's own. */
function contentOf(row: LoggedRow): EntryContent {
  const content = entryContents.find((one) => one === row.duty);
  if (content !== undefined) return content;
  if (row.entry.startsWith('mou.')) return 'memorandum';
  return row.entry.startsWith('day.') ? 'day' : 'single';
}

async function mark({ store, boardNow }: Parts, board: string): Promise<void> {
  const at = await boardNow();
  const entry: NewEntry = {
    key: marker,
    content: 'post',
    subject: {},
    person: null,
    day: dateIn(at),
    priority: 0,
    route: 'channel',
    at,
  };
  await store.outbox.adopt(board, entry, { state: 'superseded', shows: 'closed' });
  await noteAsLogged(store, board, marker);
}

/** What came from the reminder log need not go there. */
async function noteAsLogged({ outbox }: Parts['store'], board: string, key: string): Promise<void> {
  const entry = await outbox.get(board, key);
  if (entry !== null) await outbox.logged(board, key, entry.revision);
}
