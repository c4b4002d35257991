/**
 * The document library every team site has: 'Documents', at the address 'Shared Documents', which Graph shows as a drive.
 *
 * It stands among the site's lists, so that its permissions are set and inherited as theirs are. A site has this one
 * library alone here; its items are files and are reached through the drive.
 */
import { randomUUID } from 'node:crypto';
import type { Database } from '../../tenant/database.ts';
import { change, rowOf, type StoredRow, textIn } from '../../tenant/rows.ts';
import { newFileId } from './fileId.ts';

export interface Library {
  readonly siteId: string;
  readonly listId: string;
  readonly driveId: string;
  readonly rootId: string;
}

/** What of a site its library is made from. */
interface LibrarySite {
  /** `host,<site collection guid>,<web guid>`. */
  readonly id: string;
  readonly createdAt: number;
}

const LIBRARY_TITLE = 'Documents';

/** The library's own part of an address. */
export const LIBRARY_FOLDER = 'Shared Documents';

const SYSTEM = JSON.stringify({ user: { displayName: 'System Account' } });

function libraryOf(row: StoredRow): Library {
  return {
    siteId: textIn(row, 'site_id'),
    listId: textIn(row, 'list_id'),
    driveId: textIn(row, 'drive_id'),
    rootId: textIn(row, 'root_id'),
  };
}

/** The library behind a drive's id. */
export function libraryOfDrive(database: Database, driveId: string): Library | undefined {
  const row = rowOf(database, 'select * from libraries where drive_id = ?', driveId);
  return row === undefined ? undefined : libraryOf(row);
}

/** Whether a list of the site is its document library. */
export function isLibrary(database: Database, listId: string): boolean {
  return rowOf(database, 'select 1 as found from libraries where list_id = ?', listId) !== undefined;
}

/** The site's library; a data file from before there were libraries gets it now. */
export function libraryOfSite(database: Database, site: LibrarySite): Library {
  const row = rowOf(database, 'select * from libraries where site_id = ?', site.id);
  return row === undefined ? makeLibrary(database, site) : libraryOf(row);
}

/** Makes the library of a new site. */
export function makeLibrary(database: Database, site: LibrarySite): Library {
  const listId = randomUUID();
  const library = { siteId: site.id, listId, driveId: driveIdOf(site, listId), rootId: newFileId() };
  const at = site.createdAt;
  const list = `insert into lists (id, site_id, display_name, name, description, created_at, modified_at, created_by,
    unique_roles, next_item, item_count) values (?, ?, ?, ?, '', ?, ?, ?, 0, 1, 0)`;
  change(database, list, listId, site.id, freeTitle(database, site.id), LIBRARY_FOLDER, at, at, SYSTEM);
  const { driveId, rootId } = library;
  const own = 'insert into libraries (site_id, list_id, drive_id, root_id) values (?, ?, ?, ?)';
  change(database, own, site.id, listId, driveId, rootId);
  const root = `insert into files (id, guid, drive_id, parent_id, name, is_folder, size, version, content_version, created_at,
    modified_at, created_by, modified_by, recycled_at) values (?, ?, ?, null, 'root', 1, 0, 1, 1, ?, ?, ?, ?, null)`;
  change(database, root, rootId, randomUUID(), driveId, at, at, SYSTEM, SYSTEM);
  return library;
}

// Only a data file from before there were libraries can hold a list of that title.
function freeTitle(database: Database, siteId: string): string {
  const sql = 'select 1 as found from lists where site_id = ? and display_name = ? collate nocase';
  return rowOf(database, sql, siteId, LIBRARY_TITLE) === undefined ? LIBRARY_TITLE : LIBRARY_FOLDER;
}

/** As Graph builds it: site collection, web and list, 16 bytes each. */
function driveIdOf(site: LibrarySite, listId: string): string {
  const [, collection, web] = site.id.split(',');
  const bytes = [collection, web, listId].map((guid) => Buffer.from((guid ?? '').replaceAll('-', ''), 'hex'));
  return `b!${Buffer.concat(bytes).toString('base64url')}`;
}
