/**
 * Document libraries, which Graph shows as drives: the one every team site has, 'Documents' at the address 'Shared
 * Documents', and those that somebody made beside it.
 *
 * They stand among the site's lists, so that their permissions are set and inherited as those of lists are. Their items are
 * files and are reached through the drive.
 */
import { randomUUID } from 'node:crypto';
import type { Database } from '../../tenant/database.ts';
import { change, rowOf, rowsOf, type StoredRow, textIn } from '../../tenant/rows.ts';
import { newFileId } from './fileId.ts';

export interface Library {
  readonly siteId: string;
  readonly listId: string;
  readonly driveId: string;
  readonly rootId: string;
  /** The library's own part of an address, decoded. */
  readonly folder: string;
}

/** What of a site its library is made from. */
interface LibrarySite {
  /** `host,<site collection guid>,<web guid>`. */
  readonly id: string;
  readonly createdAt: number;
}

const LIBRARY_TITLE = 'Documents';

/** The part of an address that is the default library's. */
const LIBRARY_FOLDER = 'Shared Documents';

const SYSTEM = JSON.stringify({ user: { displayName: 'System Account' } });

const ALL = `select site_id, list_id, drive_id, root_id, '${LIBRARY_FOLDER}' as folder from libraries
  union all select site_id, list_id, drive_id, root_id, folder from further_libraries`;

function libraryOf(row: StoredRow): Library {
  return {
    siteId: textIn(row, 'site_id'),
    listId: textIn(row, 'list_id'),
    driveId: textIn(row, 'drive_id'),
    rootId: textIn(row, 'root_id'),
    folder: textIn(row, 'folder'),
  };
}

function found(row: StoredRow | undefined): Library | undefined {
  return row === undefined ? undefined : libraryOf(row);
}

/** The library behind a drive's id. */
export function libraryOfDrive(database: Database, driveId: string): Library | undefined {
  return found(rowOf(database, `select * from (${ALL}) where drive_id = ?`, driveId));
}

/** The library that a list is, if it is one. */
export function libraryOfList(database: Database, listId: string): Library | undefined {
  return found(rowOf(database, `select * from (${ALL}) where list_id = ?`, listId));
}

/** Whether a list of the site is a document library. */
export function isLibrary(database: Database, listId: string): boolean {
  return libraryOfList(database, listId) !== undefined;
}

/** The library of a site at that part of an address. */
export function libraryAt(database: Database, siteId: string, folder: string): Library | undefined {
  const sql = `select * from (${ALL}) where site_id = ? and folder = ? collate nocase`;
  return found(rowOf(database, sql, siteId, folder));
}

/** Every library of a site, the default one first. */
export function librariesOf(database: Database, site: LibrarySite): readonly Library[] {
  const rows = rowsOf(database, 'select * from further_libraries where site_id = ? order by folder', site.id);
  return [libraryOfSite(database, site), ...rows.map(libraryOf)];
}

/** The site's default library; a data file from before there were libraries gets it now. */
export function libraryOfSite(database: Database, site: LibrarySite): Library {
  const row = rowOf(database, `select *, '${LIBRARY_FOLDER}' as folder from libraries where site_id = ?`, site.id);
  return found(row) ?? makeLibrary(database, site);
}

/** Makes the default library of a new site. */
export function makeLibrary(database: Database, site: LibrarySite): Library {
  const listId = randomUUID();
  const at = site.createdAt;
  const list = `insert into lists (id, site_id, display_name, name, description, created_at, modified_at, created_by,
    unique_roles, next_item, item_count) values (?, ?, ?, ?, '', ?, ?, ?, 0, 1, 0)`;
  change(database, list, listId, site.id, freeTitle(database, site.id), LIBRARY_FOLDER, at, at, SYSTEM);
  const library = newLibrary(site, { listId, folder: LIBRARY_FOLDER });
  const own = 'insert into libraries (site_id, list_id, drive_id, root_id) values (?, ?, ?, ?)';
  change(database, own, site.id, listId, library.driveId, library.rootId);
  addRoot(database, library, at);
  return library;
}

/** Makes a list that was just added to a site a document library. @param made its id and the name in its address */
export function makeFurtherLibrary(
  database: Database,
  site: { readonly id: string },
  made: { readonly listId: string; readonly folder: string; readonly at: number },
): Library {
  const library = newLibrary(site, made);
  const own = 'insert into further_libraries (drive_id, site_id, list_id, root_id, folder) values (?, ?, ?, ?, ?)';
  change(database, own, library.driveId, site.id, made.listId, library.rootId, made.folder);
  addRoot(database, library, made.at);
  return library;
}

function newLibrary(
  site: { readonly id: string },
  made: { readonly listId: string; readonly folder: string },
): Library {
  const { listId, folder } = made;
  return { siteId: site.id, listId, driveId: driveIdOf(site, listId), rootId: newFileId(), folder };
}

function addRoot(database: Database, { driveId, rootId }: Library, at: number): void {
  const root = `insert into files (id, guid, drive_id, parent_id, name, is_folder, size, version, content_version, created_at,
    modified_at, created_by, modified_by, recycled_at) values (?, ?, ?, null, 'root', 1, 0, 1, 1, ?, ?, ?, ?, null)`;
  change(database, root, rootId, randomUUID(), driveId, at, at, SYSTEM, SYSTEM);
}

// Only a data file from before there were libraries can hold a list of that title.
function freeTitle(database: Database, siteId: string): string {
  const sql = 'select 1 as found from lists where site_id = ? and display_name = ? collate nocase';
  return rowOf(database, sql, siteId, LIBRARY_TITLE) === undefined ? LIBRARY_TITLE : LIBRARY_FOLDER;
}

/** As Graph builds it: site collection, web and list, 16 bytes each. */
function driveIdOf(site: { readonly id: string }, listId: string): string {
  const [, collection, web] = site.id.split(',');
  const bytes = [collection, web, listId].map((guid) => Buffer.from((guid ?? '').replaceAll('-', ''), 'hex'));
  return `b!${Buffer.concat(bytes).toString('base64url')}`;
}
