/**
 * The order in which a list's items last changed, removals included: what a delta query reads.
 *
 * One entry for each item, moved to the end at each change, so an item changed twice is shown once with its latest state.
 * Tokens grow stale on request alone: a test expires them.
 */
import type { Database } from '../tenant/database.ts';
import { recall, remember } from '../tenant/facts.ts';
import { change, flagIn, numberIn, rowOf, rowsOf } from '../tenant/rows.ts';

/** The last thing that happened to an item. */
export interface ItemChange {
  readonly seq: number;
  readonly itemId: number;
  readonly wasRemoved: boolean;
}

/** Notes that an item was written or removed; part of the same transaction as the write. */
export function noteChange(
  database: Database,
  item: { readonly listId: string; readonly id: number },
  what: 'there' | 'removed',
): void {
  change(database, 'delete from item_changes where list_id = ? and item_id = ?', item.listId, item.id);
  const sql = 'insert into item_changes (list_id, item_id, removed) values (?, ?, ?)';
  change(database, sql, item.listId, item.id, what === 'removed' ? 1 : 0);
}

/** The number of the list's last change; 0 when nothing was ever in it. */
export function lastChange(database: Database, listId: string): number {
  const row = rowOf(database, 'select coalesce(max(seq), 0) as last from item_changes where list_id = ?', listId);
  return row === undefined ? 0 : numberIn(row, 'last');
}

/** At most `top` changes after a number, oldest first. */
export function changesAfter(
  database: Database,
  listId: string,
  range: { readonly after: number; readonly top: number },
): readonly ItemChange[] {
  const sql = 'select seq, item_id, removed from item_changes where list_id = ? and seq > ? order by seq limit ?';
  return rowsOf(database, sql, listId, range.after, range.top).map((row) => ({
    seq: numberIn(row, 'seq'),
    itemId: numberIn(row, 'item_id'),
    wasRemoved: flagIn(row, 'removed'),
  }));
}

const factOf = (what: 'age' | 'repeat', listId: string): string => `delta ${what} of ${listId}`;

/** The age of a list's tokens; a token of an earlier age is refused. */
export function tokenAge(database: Database, listId: string): number {
  return Number(recall(database, factOf('age', listId)) ?? 0);
}

/** Makes every token given out for the list so far one the service can no longer serve. */
export function expireTokens(database: Database, listId: string): void {
  remember(database, factOf('age', listId), String(tokenAge(database, listId) + 1));
}

/** Orders that the list's next delta with anything in it shows an item twice. */
export function orderRepeat(database: Database, listId: string): void {
  remember(database, factOf('repeat', listId), 'yes');
}

/** Whether an item is to be shown twice now; asking uses the order up. */
export function takeRepeat(database: Database, listId: string): boolean {
  const fact = factOf('repeat', listId);
  if (recall(database, fact) !== 'yes') return false;
  remember(database, fact, 'no');
  return true;
}
