/**
 * Files and folders of a library: found, made, renamed, recycled; a file's content and its versions.
 *
 * Every change is one transaction. A new content is a new version, as major versioning (on in every new library) has it; a
 * new name is none here. Who may do any of this, and which names are allowed, is asked by the caller.
 */
import { randomUUID } from 'node:crypto';
import type { Database } from '../../tenant/database.ts';
import {
  bytesIn,
  change,
  flagIn,
  inOneTransaction,
  numberIn,
  objectIn,
  rowOf,
  rowsOf,
  type StoredRow,
  textIn,
} from '../../tenant/rows.ts';
import { newFileId } from './fileId.ts';

type Identity = Readonly<Record<string, unknown>>;

/** A file or folder of a drive. */
export interface FileEntry {
  readonly id: string;
  readonly guid: string;
  readonly driveId: string;
  /** `undefined` for the root alone. */
  readonly parentId: string | undefined;
  readonly name: string;
  readonly kind: 'file' | 'folder';
  /** In bytes; of a folder see {@link folderFacts}. */
  readonly size: number;
  /** Grows with every change. */
  readonly version: number;
  /** Grows with every content. */
  readonly contentVersion: number;
  readonly createdAt: number;
  readonly modifiedAt: number;
  readonly createdBy: Identity;
  readonly modifiedBy: Identity;
}

/** Who changes a file, and when. */
export interface FileWrite {
  readonly identity: Identity;
  readonly at: number;
}

/** A content a file had or has. */
export interface FileVersion {
  readonly version: number;
  readonly size: number;
  readonly modifiedAt: number;
  readonly modifiedBy: Identity;
}

function entryOf(row: StoredRow): FileEntry {
  return {
    id: textIn(row, 'id'),
    guid: textIn(row, 'guid'),
    driveId: textIn(row, 'drive_id'),
    parentId: row.parent_id === null ? undefined : textIn(row, 'parent_id'),
    name: textIn(row, 'name'),
    kind: flagIn(row, 'is_folder') ? 'folder' : 'file',
    size: numberIn(row, 'size'),
    version: numberIn(row, 'version'),
    contentVersion: numberIn(row, 'content_version'),
    createdAt: numberIn(row, 'created_at'),
    modifiedAt: numberIn(row, 'modified_at'),
    createdBy: objectIn(row, 'created_by'),
    modifiedBy: objectIn(row, 'modified_by'),
  };
}

/** A file by id, if it is there and not recycled. */
export function fileById(database: Database, driveId: string, id: string): FileEntry | undefined {
  const sql = 'select * from files where id = ? and drive_id = ? and recycled_at is null';
  const row = rowOf(database, sql, id, driveId);
  return row === undefined ? undefined : entryOf(row);
}

/** A file by SharePoint's own unique id, which addresses of Office files carry. */
export function fileByGuid(database: Database, guid: string): FileEntry | undefined {
  const row = rowOf(database, 'select * from files where guid = ? collate nocase and recycled_at is null', guid);
  return row === undefined ? undefined : entryOf(row);
}

export function childNamed(database: Database, folder: FileEntry, name: string): FileEntry | undefined {
  const sql = 'select * from files where drive_id = ? and parent_id = ? and name = ? and recycled_at is null';
  const row = rowOf(database, sql, folder.driveId, folder.id, name);
  return row === undefined ? undefined : entryOf(row);
}

/** At most `top` children of a folder in the order of their names, after a name. */
export function childrenOf(
  database: Database,
  folder: FileEntry,
  range: { readonly after: string; readonly top: number },
): readonly FileEntry[] {
  const sql = `select * from files where drive_id = ? and parent_id = ? and name > ? and recycled_at is null
    order by name limit ?`;
  return rowsOf(database, sql, folder.driveId, folder.id, range.after, range.top).map(entryOf);
}

/** What a folder holds: children of its own, and the bytes of all files below it. */
export function folderFacts(
  database: Database,
  folder: FileEntry,
): { readonly children: number; readonly size: number } {
  const sql = `with recursive below (id, size, depth) as (
      select id, size, 1 from files where parent_id = ? and recycled_at is null
      union all select files.id, files.size, depth + 1 from files join below on files.parent_id = below.id
      where files.recycled_at is null)
    select coalesce(sum(size), 0) as size, coalesce(sum(depth = 1), 0) as children from below`;
  const row = rowOf(database, sql, folder.id);
  return row === undefined
    ? { children: 0, size: 0 }
    : { children: numberIn(row, 'children'), size: numberIn(row, 'size') };
}

/** The names from the root down to a file, without the root's own. */
export function namesTo(database: Database, entry: FileEntry): readonly string[] {
  const names: string[] = [];
  let at: FileEntry | undefined = entry;
  while (at?.parentId !== undefined) {
    names.unshift(at.name);
    at = fileById(database, at.driveId, at.parentId);
  }
  return names;
}

/** What is to be made in a folder. */
interface NewEntry {
  readonly folder: FileEntry;
  readonly name: string;
  readonly kind: FileEntry['kind'];
  readonly size: number;
}

function insert(database: Database, next: NewEntry, write: FileWrite): FileEntry {
  const id = newFileId();
  const identity = JSON.stringify(write.identity);
  const sql = `insert into files (id, guid, drive_id, parent_id, name, is_folder, size, version, content_version, created_at,
    modified_at, created_by, modified_by, recycled_at) values (?, ?, ?, ?, ?, ?, ?, 1, 1, ?, ?, ?, ?, null)`;
  const { folder, name, kind, size } = next;
  const isFolder = kind === 'folder' ? 1 : 0;
  change(
    database,
    sql,
    id,
    randomUUID(),
    folder.driveId,
    folder.id,
    name,
    isFolder,
    size,
    write.at,
    write.at,
    identity,
    identity,
  );
  return there(database, folder.driveId, id);
}

function there(database: Database, driveId: string, id: string): FileEntry {
  const entry = fileById(database, driveId, id);
  if (entry === undefined) throw new Error('a file just written is not there');
  return entry;
}

export function addFolder(database: Database, place: { folder: FileEntry; name: string }, write: FileWrite): FileEntry {
  return insert(database, { ...place, kind: 'folder', size: 0 }, write);
}

/** Adds a file with its first version. */
export function addFile(
  database: Database,
  next: { readonly folder: FileEntry; readonly name: string; readonly content: Uint8Array },
  write: FileWrite,
): FileEntry {
  return inOneTransaction(database, () => {
    const entry = insert(
      database,
      { folder: next.folder, name: next.name, kind: 'file', size: next.content.byteLength },
      write,
    );
    keepVersion(database, entry, next.content);
    return entry;
  });
}

/** Gives a file a new content, which is its next version. */
export function replaceContent(
  database: Database,
  before: FileEntry,
  content: Uint8Array,
  write: FileWrite,
): FileEntry {
  return inOneTransaction(database, () => {
    const sql = `update files set size = ?, version = version + 1, content_version = content_version + 1, modified_at = ?,
      modified_by = ? where id = ?`;
    change(database, sql, content.byteLength, write.at, JSON.stringify(write.identity), before.id);
    const entry = there(database, before.driveId, before.id);
    keepVersion(database, entry, content);
    return entry;
  });
}

function keepVersion(database: Database, entry: FileEntry, content: Uint8Array): void {
  const sql =
    'insert into file_versions (file_id, version, size, content, modified_at, modified_by) values (?, ?, ?, ?, ?, ?)';
  const by = JSON.stringify(entry.modifiedBy);
  change(database, sql, entry.id, entry.contentVersion, entry.size, content, entry.modifiedAt, by);
}

export function renameFile(database: Database, before: FileEntry, name: string, write: FileWrite): FileEntry {
  const sql = 'update files set name = ?, version = version + 1, modified_at = ?, modified_by = ? where id = ?';
  change(database, sql, name, write.at, JSON.stringify(write.identity), before.id);
  return there(database, before.driveId, before.id);
}

/** Moves a file, or a folder with all that is in it, to the recycle bin. */
export function recycle(database: Database, entry: FileEntry, at: number): void {
  const sql = `with recursive below (id) as (
      select ? union all select files.id from files join below on files.parent_id = below.id where files.recycled_at is null)
    update files set recycled_at = ? where id in (select id from below)`;
  change(database, sql, entry.id, at);
}

/** The versions of a file, newest first, the present one among them. */
export function fileVersions(database: Database, entry: FileEntry): readonly FileVersion[] {
  const sql =
    'select version, size, modified_at, modified_by from file_versions where file_id = ? order by version desc';
  return rowsOf(database, sql, entry.id).map((row) => ({
    version: numberIn(row, 'version'),
    size: numberIn(row, 'size'),
    modifiedAt: numberIn(row, 'modified_at'),
    modifiedBy: objectIn(row, 'modified_by'),
  }));
}

/** The present content of a file. */
export function contentOf(database: Database, entry: FileEntry): Uint8Array {
  const sql = 'select content from file_versions where file_id = ? and version = ?';
  const row = rowOf(database, sql, entry.id, entry.contentVersion);
  if (row === undefined) throw new Error('a file without content');
  return bytesIn(row, 'content');
}
