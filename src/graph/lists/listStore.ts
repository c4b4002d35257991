/**
 * One list of a board: get, list, add, change. It knows columns and etags and no rule of the board.
 * Creating is safe to repeat: the key is ours and unique in SharePoint, so an answer that got lost is found again.
 * The echo of a write is never believed (a date may come back different): what counts is what is read afterwards.
 */
import { z } from 'zod';
import { ConflictFault, Fault } from '../../base/fault.ts';
import type { Key } from '../../base/id.ts';
import type { ListDefinition, NewValues, Row, Values } from '../../lists/definition/defineList.ts';
import { parseRow, selectedFields, writeChanges, writeRow } from '../../lists/definition/row.ts';
import { type Page, pages, readAll, type Where } from './query.ts';
import { type BoardSite, listPath, subjectOf } from './site.ts';

/** @typeParam L the list's definition */
export interface ListStore<Name extends string, C extends object, L = ListDefinition<Name, C>> {
  /** The row, or null when there is none of that key. @throws Fault `malformed` when the row cannot be read */
  get(key: Key<Name>): Promise<Row<L> | null>;
  /** All pages of a query by at most one indexed field. */
  pages(where?: Where<L>, signal?: AbortSignal): AsyncGenerator<Page<L>>;
  /** Every row of a query in memory. */
  all(where?: Where<L>, signal?: AbortSignal): Promise<Page<L>>;
  /** Adds a row. Repeating it with the same key changes nothing and gives the row that is there. */
  add(key: Key<Name>, values: NewValues<C>): Promise<Row<L>>;
  /**
   * Writes the named fields, if nobody has changed the row since it was read.
   * @throws ConflictFault with both versions when somebody has
   */
  change(row: Row<L>, changes: Partial<Values<C>>): Promise<Row<L>>;
}

const created = z.object({ id: z.string() });

/** The store of one list of a board's site. */
export function listStore<Name extends string, C extends object>(
  site: BoardSite,
  list: ListDefinition<Name, C>,
): ListStore<Name, C> {
  type L = ListDefinition<Name, C>;
  const get = async (key: Key<Name>): Promise<Row<L> | null> => {
    const found = await readAll(site, list, { key } as unknown as Where<L>); // every list may be asked for by key
    const [spoiled] = found.spoiled;
    if (spoiled !== undefined)
      throw new Fault('malformed', { ...subjectOf(list, spoiled.itemId), columns: spoiled.columns });
    return found.rows[0] ?? null;
  };
  return {
    get,
    pages: (where, signal) => pages<L>(site, list, where, signal),
    all: (where, signal) => readAll<L>(site, list, where, signal),
    add: (key, values) => add(site, list, key, values, get),
    change: (row, changes) => change(site, list, row, changes),
  };
}

async function add<Name extends string, C extends object>(
  site: BoardSite,
  list: ListDefinition<Name, C>,
  key: Key<Name>,
  values: NewValues<C>,
  get: (key: Key<Name>) => Promise<Row<ListDefinition<Name, C>> | null>,
): Promise<Row<ListDefinition<Name, C>>> {
  const body = { fields: writeRow(list, key, values) };
  const path = `${listPath(site, list)}/items`;
  try {
    const raw = await site.api.call({ method: 'POST', path, body, subject: subjectOf(list) });
    const item = created.safeParse(raw);
    if (item.success) return await readItem(site, list, item.data.id);
  } catch (thrown) {
    if (!mayHaveBeenWritten(thrown)) throw thrown;
    const there = await get(key);
    if (there !== null) return there;
    throw thrown;
  }
  const row = await get(key);
  if (row === null) throw new Fault('malformed', subjectOf(list));
  return row;
}

/** A lost answer, or 'this unique value is taken': either way the row of our key may be there. */
function mayHaveBeenWritten(thrown: unknown): boolean {
  return thrown instanceof Fault && (thrown.code === 'unavailable' || thrown.code === 'rejected');
}

async function change<Name extends string, C extends object>(
  site: BoardSite,
  list: ListDefinition<Name, C>,
  row: Row<ListDefinition<Name, C>>,
  changes: Partial<Values<C>>,
): Promise<Row<ListDefinition<Name, C>>> {
  const { itemId, etag } = row;
  const fields = writeChanges(list, changes, row as Values<C>); // a row holds every value of its list
  try {
    await site.api.call({
      method: 'PATCH',
      path: `${listPath(site, list)}/items/${itemId}/fields`,
      body: fields,
      headers: { 'If-Match': etag },
      subject: subjectOf(list, itemId),
    });
  } catch (thrown) {
    if (!(thrown instanceof Fault) || !['conflict', 'unavailable'].includes(thrown.code)) throw thrown;
    const theirs = await readItem(site, list, itemId);
    // An answer that got lost on the way leaves our own values behind: then there is nothing to decide.
    if (holds(list, theirs, changes)) return theirs;
    if (thrown.code === 'conflict') throw new ConflictFault(thrown.subject, row, theirs);
    throw thrown;
  }
  return readItem(site, list, itemId);
}

function holds<Name extends string, C extends object>(
  list: ListDefinition<Name, C>,
  row: Row<ListDefinition<Name, C>>,
  changes: Partial<Values<C>>,
): boolean {
  const now = writeChanges(list, pick(row as Values<C>, changes)); // a row holds every value of its list
  return JSON.stringify(now) === JSON.stringify(writeChanges(list, changes));
}

function pick<V extends object>(row: V, like: Partial<V>): Partial<V> {
  return Object.fromEntries(Object.keys(like).map((field) => [field, row[field as keyof V]])) as Partial<V>; // the same fields
}

/** @throws Fault `malformed` when the row cannot be read */
export async function readItem<Name extends string, C extends object>(
  site: BoardSite,
  list: ListDefinition<Name, C>,
  itemId: string,
): Promise<Row<ListDefinition<Name, C>>> {
  const select = selectedFields(list).join(',');
  const raw = await site.api.call({
    method: 'GET',
    path: `${listPath(site, list)}/items/${itemId}?$expand=fields($select=${select})`,
    subject: subjectOf(list, itemId),
  });
  const parsed = parseRow<ListDefinition<Name, C>>(list, { zone: site.zone }, raw);
  if (!parsed.ok) throw new Fault('malformed', { ...subjectOf(list, itemId), columns: parsed.spoiled.columns });
  return parsed.row;
}
