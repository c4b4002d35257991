/**
 * The rows of a list: kept with their index, their versions and their ETag.
 *
 * Every change is one transaction: a row, its indexed values and its version are never apart. Uniqueness is checked inside
 * that transaction, so two writers cannot both win. It does not ask who may write. While a list keeps no versions its rows
 * have their present one alone; its number counts on with the ETag (SharePoint's would stay).
 */
import { randomUUID } from 'node:crypto';
import { invalid } from '../graph/refusal.ts';
import type { Database } from '../tenant/database.ts';
import {
  change,
  inOneTransaction,
  isRecord,
  numberIn,
  objectIn,
  rowOf,
  rowsOf,
  type StoredRow,
  textIn,
} from '../tenant/rows.ts';
import type { Author } from './authors.ts';
import type { Column } from './columns.ts';
import { indexValue, type KeptFields, type KeptValue } from './fieldValues.ts';
import { noteChange } from './itemChanges.ts';
import { keepsVersions } from './lists.ts';

export interface Item {
  readonly listId: string;
  readonly id: number;
  readonly guid: string;
  readonly version: number;
  readonly fields: KeptFields;
  readonly createdAt: number;
  readonly modifiedAt: number;
  readonly createdBy: Readonly<Record<string, unknown>>;
  readonly modifiedBy: Readonly<Record<string, unknown>>;
  readonly authorId: number;
  readonly editorId: number;
}

/** One earlier or present state of an item. */
export interface ItemVersion {
  readonly version: number;
  readonly fields: KeptFields;
  readonly modifiedAt: number;
  readonly modifiedBy: Readonly<Record<string, unknown>>;
}

/** A change of a list's rows: whose, when, against which columns. */
export interface Write {
  readonly listId: string;
  readonly columns: readonly Column[];
  readonly values: ReadonlyMap<string, KeptValue>;
  readonly author: Author;
  readonly at: number;
}

export function itemOf(row: StoredRow): Item {
  return {
    listId: textIn(row, 'list_id'),
    id: numberIn(row, 'id'),
    guid: textIn(row, 'guid'),
    version: numberIn(row, 'version'),
    fields: keptFields(row),
    createdAt: numberIn(row, 'created_at'),
    modifiedAt: numberIn(row, 'modified_at'),
    createdBy: objectIn(row, 'created_by'),
    modifiedBy: objectIn(row, 'modified_by'),
    authorId: numberIn(row, 'author_id'),
    editorId: numberIn(row, 'editor_id'),
  };
}

function keptFields(row: StoredRow): KeptFields {
  const kept: unknown = JSON.parse(textIn(row, 'fields'));
  if (!isRecord(kept)) throw new TypeError('stored fields are not an object');
  // Written by this file alone, from values that `acceptFields` made.
  return kept as KeptFields;
}

/** The `eTag` of an item, with its quotes. */
export function etagOf(item: Item): string {
  return `"${item.guid},${item.version}"`;
}

export function findItem(database: Database, listId: string, id: number): Item | undefined {
  const row = rowOf(database, 'select * from items where list_id = ? and id = ?', listId, id);
  return row === undefined ? undefined : itemOf(row);
}

/** @throws GraphRefusal when a unique column already holds the value */
export function addItem(database: Database, write: Write): Item {
  return inOneTransaction(database, () => {
    const id = takeItemId(database, write);
    const item: Item = {
      ...{ listId: write.listId, id, guid: randomUUID(), version: 1, fields: changed({}, write.values) },
      ...{
        createdAt: write.at,
        modifiedAt: write.at,
        createdBy: write.author.identity,
        modifiedBy: write.author.identity,
      },
      ...{ authorId: write.author.siteUserId, editorId: write.author.siteUserId },
    };
    store(database, item, write.columns);
    return item;
  });
}

/**
 * Changes an item, making its next version; where the list keeps none, in place of the last.
 * @throws GraphRefusal when a unique column already holds the value
 */
export function changeItem(database: Database, before: Item, write: Write): Item {
  return inOneTransaction(database, () => {
    const item: Item = {
      ...before,
      version: before.version + 1,
      fields: changed(before.fields, write.values),
      modifiedAt: write.at,
      modifiedBy: write.author.identity,
      editorId: write.author.siteUserId,
    };
    store(database, item, write.columns);
    return item;
  });
}

export function removeItem(database: Database, item: Item): void {
  inOneTransaction(database, () => {
    change(database, 'delete from items where list_id = ? and id = ?', item.listId, item.id);
    for (const table of ['indexed_values', 'versions'])
      change(database, `delete from ${table} where list_id = ? and item_id = ?`, item.listId, item.id);
    change(database, 'update lists set item_count = item_count - 1 where id = ?', item.listId);
    noteChange(database, item, 'removed');
  });
}

/** The versions of an item, newest first, the present one among them. */
export function versionsOf(database: Database, item: Item): readonly ItemVersion[] {
  const sql = 'select * from versions where list_id = ? and item_id = ? order by version desc';
  return rowsOf(database, sql, item.listId, item.id).map((row) => ({
    version: numberIn(row, 'version'),
    fields: keptFields(row),
    modifiedAt: numberIn(row, 'modified_at'),
    modifiedBy: objectIn(row, 'modified_by'),
  }));
}

/** Fills the index of a column that has just become indexed. */
export function indexColumn(database: Database, listId: string, name: string): void {
  for (const row of rowsOf(database, 'select id, fields from items where list_id = ?', listId)) {
    const value = indexValue(keptFields(row)[name]);
    if (value !== undefined)
      change(
        database,
        'insert into indexed_values (list_id, name, value, item_id) values (?, ?, ?, ?)',
        listId,
        name,
        value,
        numberIn(row, 'id'),
      );
  }
}

/** Whether two items hold the same value in a column that is indexed. */
export function hasDuplicates(database: Database, listId: string, name: string): boolean {
  const sql =
    'select value from indexed_values where list_id = ? and name = ? group by value having count(*) > 1 limit 1';
  return rowOf(database, sql, listId, name) !== undefined;
}

export function dropColumnIndex(database: Database, listId: string, name: string): void {
  change(database, 'delete from indexed_values where list_id = ? and name = ?', listId, name);
}

function takeItemId(database: Database, write: Write): number {
  const sql =
    'update lists set next_item = next_item + 1, item_count = item_count + 1, modified_at = ? where id = ? returning next_item - 1 as taken';
  const row = rowOf(database, sql, write.at, write.listId);
  if (row === undefined) throw new Error('no such list');
  return numberIn(row, 'taken');
}

function changed(before: KeptFields, values: ReadonlyMap<string, KeptValue>): KeptFields {
  const next: Record<string, Exclude<KeptValue, null>> = { ...before };
  for (const [name, value] of values) {
    if (value === null) delete next[name];
    else next[name] = value;
  }
  return next;
}

function store(database: Database, item: Item, columns: readonly Column[]): void {
  const fields = JSON.stringify(item.fields);
  const modifiedBy = JSON.stringify(item.modifiedBy);
  const sql = `insert or replace into items (list_id, id, guid, version, fields, created_at, modified_at, created_by, modified_by,
    author_id, editor_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;
  change(
    database,
    sql,
    ...[item.listId, item.id, item.guid, item.version, fields, item.createdAt, item.modifiedAt],
    ...[JSON.stringify(item.createdBy), modifiedBy, item.authorId, item.editorId],
  );
  noteChange(database, item, 'there');
  storeIndex(database, item, columns);
  if (!keepsVersions(database, item.listId)) forgetLast(database, item);
  const version =
    'insert into versions (list_id, item_id, version, fields, modified_at, modified_by) values (?, ?, ?, ?, ?, ?)';
  change(database, version, item.listId, item.id, item.version, fields, item.modifiedAt, modifiedBy);
}

function forgetLast(database: Database, item: Item): void {
  const sql = 'delete from versions where list_id = ? and item_id = ? and version = ?';
  change(database, sql, item.listId, item.id, item.version - 1);
}

function storeIndex(database: Database, item: Item, columns: readonly Column[]): void {
  change(database, 'delete from indexed_values where list_id = ? and item_id = ?', item.listId, item.id);
  for (const column of columns.filter((candidate) => candidate.indexed)) {
    const value = indexValue(item.fields[column.name]);
    if (value === undefined) continue;
    if (column.unique && isTaken(database, { listId: item.listId, name: column.name, value })) throw duplicate();
    change(
      database,
      'insert into indexed_values (list_id, name, value, item_id) values (?, ?, ?, ?)',
      item.listId,
      column.name,
      value,
      item.id,
    );
  }
}

// The code that Graph answers here is not documented; the sentence is the one reported through Graph in
// msgraph-sdk-dotnet issue 790. A caller should treat any 4xx on such a write as 'read again, then decide'.
function duplicate(): Error {
  return invalid('One or more fields with unique constraints already has the provided value.');
}

function isTaken(database: Database, wanted: { listId: string; name: string; value: string | number }): boolean {
  const sql = 'select 1 as taken from indexed_values where list_id = ? and name = ? and value = ? limit 1';
  return rowOf(database, sql, wanted.listId, wanted.name, wanted.value) !== undefined;
}
