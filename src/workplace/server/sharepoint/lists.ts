/**
 * The lists of a site: made, found, renamed, removed.
 *
 * Every list is a generic one or a document library. Who may do any of this is decided by the caller.
 */
import { randomUUID } from 'node:crypto';
import { clearScope } from '../permissions/roles.ts';
import type { Database } from '../tenant/database.ts';
import {
  change,
  flagIn,
  inOneTransaction,
  numberIn,
  objectIn,
  rowOf,
  rowsOf,
  type StoredRow,
  textIn,
} from '../tenant/rows.ts';
import type { Author } from './authors.ts';
import { type Column, internalName, saveColumn, titleColumn } from './columns.ts';
import { makeFurtherLibrary } from './files/library.ts';
import type { Site } from './site.ts';

export interface List {
  readonly id: string;
  readonly siteId: string;
  readonly displayName: string;
  /** The name in the list's address, fixed when it is made. */
  readonly name: string;
  readonly description: string;
  readonly createdAt: number;
  readonly modifiedAt: number;
  readonly createdBy: Readonly<Record<string, unknown>>;
  readonly hasUniqueRoles: boolean;
  readonly itemCount: number;
}

function listOf(row: StoredRow): List {
  return {
    id: textIn(row, 'id'),
    siteId: textIn(row, 'site_id'),
    displayName: textIn(row, 'display_name'),
    name: textIn(row, 'name'),
    description: textIn(row, 'description'),
    createdAt: numberIn(row, 'created_at'),
    modifiedAt: numberIn(row, 'modified_at'),
    createdBy: objectIn(row, 'created_by'),
    hasUniqueRoles: flagIn(row, 'unique_roles'),
    itemCount: numberIn(row, 'item_count'),
  };
}

export function listsOf(database: Database, siteId: string): readonly List[] {
  return rowsOf(database, 'select * from lists where site_id = ? order by display_name', siteId).map(listOf);
}

/** A list by id or by title, as Graph's `/lists/{list-id}` takes either. */
export function findList(database: Database, siteId: string, idOrTitle: string): List | undefined {
  const wanted = idOrTitle.replaceAll(/[{}]/g, '');
  const sql = 'select * from lists where site_id = ? and (id = ? collate nocase or display_name = ? collate nocase)';
  const row = rowOf(database, sql, siteId, wanted, idOrTitle);
  return row === undefined ? undefined : listOf(row);
}

/** What a new list is made of. */
export interface NewList {
  readonly site: Site;
  /** A library's items are files, and it stands at the root of the site under its own name. */
  readonly template: 'genericList' | 'documentLibrary';
  readonly displayName: string;
  readonly description: string;
  readonly columns: readonly Column[];
  readonly author: Author;
  readonly at: number;
}

/** Makes the list with `Title` and its columns, all or nothing. */
export function createList(database: Database, next: NewList): List {
  const id = randomUUID();
  inOneTransaction(database, () => {
    const sql = `insert into lists (id, site_id, display_name, name, description, created_at, modified_at, created_by, unique_roles,
      next_item, item_count) values (?, ?, ?, ?, ?, ?, ?, ?, 0, 1, 0)`;
    const createdBy = JSON.stringify(next.author.identity);
    const { site, displayName, description, at, template } = next;
    const name = template === 'documentLibrary' ? displayName : internalName(displayName);
    change(database, sql, id, site.id, displayName, name, description, at, at, createdBy);
    saveColumn(database, id, titleColumn());
    for (const column of next.columns) saveColumn(database, id, column);
    if (template === 'documentLibrary') asLibrary(database, next, id);
  });
  const made = findList(database, next.site.id, id);
  if (made === undefined) throw new Error('a list just written is not there');
  return made;
}

/** Unlike a list, a library keeps versions from the start ("Versioning basics & best practices"). */
function asLibrary(database: Database, { site, displayName, at }: NewList, listId: string): void {
  setVersions(database, listId, 'kept');
  makeFurtherLibrary(database, site, { listId, folder: displayName, at });
}

export function renameList(
  database: Database,
  list: List,
  next: { displayName: string; description: string; at: number },
): void {
  const sql = 'update lists set display_name = ?, description = ?, modified_at = ? where id = ?';
  change(database, sql, next.displayName, next.description, next.at, list.id);
}

export function setUniqueRoles(database: Database, listId: string, unique: 'own' | 'inherited'): void {
  change(database, 'update lists set unique_roles = ? where id = ?', unique === 'own' ? 1 : 0, listId);
}

/** Whether a list keeps the earlier states of its rows. */
export function keepsVersions(database: Database, listId: string): boolean {
  return rowOf(database, 'select 1 as kept from lists_with_versions where list_id = ?', listId) !== undefined;
}

/**
 * Turns versions on or off; what was kept stays. A new list keeps none: Microsoft's pages disagree on how a list made
 * through Graph begins ("Versioning basics & best practices" says on, "How versioning works" off), so the workplace
 * begins as the harder of the two.
 */
export function setVersions(database: Database, listId: string, kept: 'kept' | 'not kept'): void {
  if (kept === 'kept') change(database, 'insert or ignore into lists_with_versions (list_id) values (?)', listId);
  else change(database, 'delete from lists_with_versions where list_id = ?', listId);
}

/** Removes the list with everything in it. */
export function deleteList(database: Database, list: List): void {
  inOneTransaction(database, () => {
    for (const table of ['items', 'indexed_values', 'versions', 'columns', 'lists_with_versions', 'item_changes'])
      change(database, `delete from ${table} where list_id = ?`, list.id);
    clearScope(database, { siteId: list.siteId, scope: list.id });
    change(database, 'delete from lists where id = ?', list.id);
  });
}
