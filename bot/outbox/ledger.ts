/**
 * Keeps the reminder log true: what changed in the outbox since it was last written goes into the list, in batches. A row
 * is added once, by a key made from what it is about, and changed afterwards; a lost answer or a crash only means that it
 * is written again. The list is never read as a whole: it grows for years.
 */
import type { Fault } from '../../src/base/fault.ts';
import { keyOf, type Ref } from '../../src/base/id.ts';
import type { BatchPart } from '../../src/graph/http/batch.ts';
import { sendBatch } from '../../src/graph/http/batch.ts';
import { listStore } from '../../src/graph/lists/listStore.ts';
import { queryPath, readAll, readPage } from '../../src/graph/lists/query.ts';
import { listPath, subjectOf } from '../../src/graph/lists/site.ts';
import { refTo } from '../../src/lists/definition/columns.ts';
import type { Row } from '../../src/lists/definition/defineList.ts';
import { writeChanges, writeRow } from '../../src/lists/definition/row.ts';
import { people } from '../../src/lists/people.ts';
import { reminderLog } from '../../src/lists/reminderLog.ts';
import { faultFields } from '../log.ts';
import type { BotParts, OpenBoard } from '../parts.ts';
import type { OutboxEntry } from '../store/outboxRecords.ts';
import { type LogRow, logRowsOf, longestText } from './logRows.ts';

type Parts = Pick<BotParts, 'store' | 'log'>;
type LoggedRow = Row<typeof reminderLog>;

/** Entries written in one go. */
const portion = 100;
/** The most portions of one pass: the rest is for the next, so that a full outbox does not hold up a round. */
const mostPortions = 10;

/** @throws Fault when the list cannot be read or written; what was not written is written next time */
export async function ledgerPass(parts: Parts, open: OpenBoard): Promise<void> {
  let persons: ReadonlyMap<string, Ref<'people'>> | null = null;
  for (let at = 0; at < mostPortions; at += 1) {
    const entries = await parts.store.outbox.unlogged(open.board.key, portion);
    if (entries.length === 0) return;
    persons ??= await personsOf(open);
    const { written, failed } = await write(parts, open, { entries, persons });
    if (written > 0) parts.log('log.written', { board: open.board.key, count: written });
    if (failed > 0 || entries.length < portion) return;
  }
}

async function personsOf({ site }: OpenBoard): Promise<ReadonlyMap<string, Ref<'people'>>> {
  const { rows } = await readAll(site, people);
  return new Map(rows.map((row) => [row.key, refTo(row)]));
}

/** An entry with the rows that the log should hold of it. */
interface Told {
  readonly entry: OutboxEntry;
  readonly rows: readonly LogRow[];
}

/** @returns how many rows were written, and how many have to be tried again */
async function write(
  parts: Parts,
  open: OpenBoard,
  given: { readonly entries: readonly OutboxEntry[]; readonly persons: ReadonlyMap<string, Ref<'people'>> },
): Promise<{ readonly written: number; readonly failed: number }> {
  const { outbox } = parts.store;
  const board = open.board.key;
  const told: Told[] = [];
  for (const entry of given.entries) {
    const steps = await outbox.stepsOf(board, entry.key);
    const person = entry.person === null ? null : (given.persons.get(entry.person) ?? null);
    told.push({ entry, rows: logRowsOf(entry, steps, person) });
  }
  const there = await rowsOf(
    open,
    told.filter(({ entry }) => entry.logged > 0),
  );
  const requests = told.flatMap(({ rows }) => rows.flatMap((row) => requestFor(open, row, there.get(row.key))));
  const failed = await send(parts, open, requests);
  for (const { entry, rows } of told) {
    if (rows.every((row) => !failed.has(row.key))) await outbox.logged(board, entry.key, entry.revision);
  }
  return { written: requests.length - failed.size, failed: failed.size };
}

/**
 * The rows that the list holds of these entries, by key. An entry that was never noted as written may be there all the
 * same: written, and then the process died; that shows when its key is taken.
 */
async function rowsOf({ site }: OpenBoard, told: readonly Told[]): Promise<ReadonlyMap<string, LoggedRow>> {
  const asked = told.map(({ entry }) => ({
    id: entry.key,
    method: 'GET' as const,
    path: queryPath(site, reminderLog, { entry: entry.key.slice(0, longestText) }),
    subject,
  }));
  const answers = asked.length === 0 ? new Map() : await sendBatch(site.api, site.patience, asked);
  const rows = asked.flatMap(({ id }) => {
    const answer = answers.get(id);
    if (answer?.ok !== true) throw answer?.fault ?? new TypeError('every part of a batch has an answer');
    return readPage(site, reminderLog, answer.body).rows;
  });
  return new Map(rows.map((row) => [row.key, row]));
}

const subject = subjectOf(reminderLog);

function requestFor({ site }: OpenBoard, { key, values }: LogRow, there: LoggedRow | undefined): readonly BatchPart[] {
  const items = `${listPath(site, reminderLog)}/items`;
  if (there === undefined) {
    const body = { fields: writeRow(reminderLog, key, values) };
    return [{ id: key, method: 'POST', path: items, body, subject }];
  }
  if (isSame(there, values)) return [];
  const headers = { 'If-Match': there.etag };
  const body = writeChanges(reminderLog, values);
  return [{ id: key, method: 'PATCH', path: `${items}/${there.itemId}/fields`, body, headers, subject }];
}

function isSame(row: LoggedRow, values: LogRow['values']): boolean {
  const now = writeChanges(reminderLog, values);
  return JSON.stringify(writeChanges(reminderLog, pick(row, values))) === JSON.stringify(now);
}

function pick(row: LoggedRow, like: LogRow['values']): LogRow['values'] {
  return Object.fromEntries(
    Object.keys(like).map((field) => [field, row[field as keyof LogRow['values']]]),
  ) as LogRow['values']; // the same fields
}

/** @returns keys of the rows that have to be written again */
async function send(parts: Parts, open: OpenBoard, requests: readonly BatchPart[]): Promise<ReadonlySet<string>> {
  const { api, patience } = open.site;
  const failed = new Set<string>();
  if (requests.length === 0) return failed;
  const answers = await sendBatch(api, patience, requests);
  for (const request of requests) {
    const answer = answers.get(request.id);
    if (answer === undefined || answer.ok) continue;
    if (answer.fault.code === 'rejected') await refused(parts, open, { request, fault: answer.fault });
    else failed.add(request.id);
  }
  return failed;
}

/**
 * Refused as such. Where its key is taken, the row was written before an answer got lost, and is put right now. Another
 * refusal would come again each time and hold up the rest: it is logged, and the entry counts as written.
 */
async function refused(
  parts: Parts,
  open: OpenBoard,
  { request, fault }: { readonly request: BatchPart; readonly fault: Fault },
): Promise<void> {
  const isThere = request.method === 'POST' && (await putRight(open, request));
  if (!isThere) parts.log('log.refused', { board: open.board.key, ...faultFields(fault) });
}

/** @returns whether a row of this key is there */
async function putRight({ site }: OpenBoard, { id, body }: BatchPart): Promise<boolean> {
  const store = listStore(site, reminderLog);
  const there = await store.get(keyOf(id));
  if (there === null) return false;
  await site.api.call({
    method: 'PATCH',
    path: `${listPath(site, reminderLog)}/items/${there.itemId}/fields`,
    body: (body as { readonly fields: unknown }).fields, // made above
    headers: { 'If-Match': there.etag },
    subject,
  });
  return true;
}
