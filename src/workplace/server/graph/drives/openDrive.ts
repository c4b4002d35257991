/**
 * What most operations on files begin with: the drive, whether the caller may do this there, and the file of the address.
 *
 * A library's permissions are those of a list (`service.ts`): its own assignments or the site's. Somebody without them is
 * answered 403 `accessDenied`, on reading too; one file's own permissions are not copied.
 */
import type { Right } from '../../permissions/rights.ts';
import { authorOf } from '../../sharepoint/authors.ts';
import { childNamed, type FileEntry, type FileWrite, fileById } from '../../sharepoint/files/files.ts';
import {
  type Library,
  librariesOf,
  libraryOfDrive,
  libraryOfList,
  libraryOfSite,
} from '../../sharepoint/files/library.ts';
import { findList, type List } from '../../sharepoint/lists.ts';
import type { Site } from '../../sharepoint/site.ts';
import type { Database } from '../../tenant/database.ts';
import { type Call, part } from '../../web/operation.ts';
import { denied, GraphRefusal, invalid, notFound } from '../refusal.ts';
import {
  type GraphService,
  hasRight,
  type NeedName,
  type OpenSite,
  openSite,
  type Request,
  scopeOf,
} from '../service.ts';

/** A drive whose library the caller may use in the way asked for. */
export interface OpenDrive {
  readonly site: Site;
  readonly library: Library;
  readonly list: List;
  readonly write: FileWrite;
}

/** What the caller wants to do. */
interface DriveNeed {
  readonly token: NeedName;
  readonly right: Right;
}

export const READ: DriveNeed = { token: 'readFiles', right: 'openItems' };
export const ADD: DriveNeed = { token: 'writeFiles', right: 'addListItems' };
export const EDIT: DriveNeed = { token: 'writeFiles', right: 'editListItems' };
export const REMOVE: DriveNeed = { token: 'writeFiles', right: 'deleteListItems' };

/** The drive of the path. @throws GraphRefusal `itemNotFound`, `accessDenied` */
export function openDrive(service: GraphService, { call, parts }: Request, need: DriveNeed): OpenDrive {
  const library = libraryOfDrive(service.database, part(parts, 'drive'));
  if (library === undefined) throw notFound();
  return openLibrary(service, library, { call, need });
}

/** The default drive of the site in the path. @throws GraphRefusal `itemNotFound`, `accessDenied` */
export function openSiteDrive(service: GraphService, request: Request, need: DriveNeed): OpenDrive {
  const { site } = openSite(service, request, need.token);
  return openLibrary(service, libraryOfSite(service.database, site), { call: request.call, need });
}

/** The drive of the library that a list of the path is. @throws GraphRefusal `itemNotFound`, `accessDenied` */
export function openListDrive(service: GraphService, request: Request, need: DriveNeed): OpenDrive {
  const { site } = openSite(service, request, need.token);
  const list = findList(service.database, site.id, part(request.parts, 'list'));
  const library = list === undefined ? undefined : libraryOfList(service.database, list.id);
  if (library === undefined) throw notFound();
  return openLibrary(service, library, { call: request.call, need });
}

/** The drives of the site in the path that the caller may read. @throws GraphRefusal `itemNotFound`, `accessDenied` */
export function openSiteDrives(service: GraphService, request: Request, need: DriveNeed): readonly OpenDrive[] {
  const { site } = openSite(service, request, need.token);
  return librariesOf(service.database, site).flatMap((library) => {
    try {
      return [openLibrary(service, library, { call: request.call, need })];
    } catch (error) {
      if (error instanceof GraphRefusal && error.code === 'accessDenied') return [];
      throw error;
    }
  });
}

function openLibrary(service: GraphService, library: Library, asked: { call: Call; need: DriveNeed }): OpenDrive {
  const { call, need } = asked;
  const opened = openSite(service, { call, parts: { site: library.siteId } }, need.token);
  const list = findList(service.database, library.siteId, library.listId);
  if (list === undefined) throw notFound();
  if (!hasRight(opened, scopeOf(list), need.right)) throw denied();
  return { site: opened.site, library, list, write: writeOf(service, opened) };
}

function writeOf(service: GraphService, opened: OpenSite): FileWrite {
  const desk = { database: service.database, directory: service.parts.directory(), siteId: opened.site.id };
  return { identity: authorOf(desk, opened.principal).identity, at: service.parts.clock.boardNow() };
}

/** A folder, and the name in it that an address ends with. */
export interface NamedPlace {
  readonly folder: FileEntry;
  readonly name: string;
}

/** The file or folder of an address. @throws GraphRefusal `itemNotFound` */
export function fileAt(database: Database, drive: OpenDrive, address: string): FileEntry {
  const { base, names } = readAddress(database, drive, address);
  return names.reduce((folder, name) => childNamed(database, folder, name) ?? missing(), base);
}

/** The folder of an address. @throws GraphRefusal `itemNotFound`, `invalidRequest` for a file */
export function folderAt(database: Database, drive: OpenDrive, address: string): FileEntry {
  const entry = fileAt(database, drive, address);
  if (entry.kind !== 'folder') throw invalid('The item is not a folder.');
  return entry;
}

/**
 * Where a file of that address is to stand; `undefined` for an address by id alone, which names a file that is there.
 * Folders on the way must be there: whether Graph would make them is not documented.
 * @throws GraphRefusal `itemNotFound` when the folder is not there
 */
export function placeAt(database: Database, drive: OpenDrive, address: string): NamedPlace | undefined {
  const { base, names } = readAddress(database, drive, address);
  const name = names.at(-1);
  if (name === undefined) return undefined;
  const folder = names.slice(0, -1).reduce((at, next) => childNamed(database, at, next) ?? missing(), base);
  if (folder.kind !== 'folder') throw missing();
  return { folder, name };
}

function missing(): never {
  throw notFound();
}

function readAddress(
  database: Database,
  drive: OpenDrive,
  address: string,
): { base: FileEntry; names: readonly string[] } {
  const [id = '', ...rest] = address.split(':');
  const base = fileById(database, drive.library.driveId, id === 'root' ? drive.library.rootId : id);
  if (base === undefined) throw notFound();
  const encoded = rest.join(':').split('/').filter(Boolean);
  return { base, names: encoded.map(decoded) };
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch (error) {
    if (error instanceof URIError) throw invalid('The path is not a well-formed address.');
    throw error;
  }
}

/** An ETag or cTag that was given must be the file's. @throws GraphRefusal `resourceModified` */
export function requireSameTag(call: Call, tags: readonly string[]): void {
  const wanted = call.header('if-match');
  if (wanted === undefined || wanted.trim() === '*') return;
  const stated = wanted.split(/,(?=\s*(?:W\/)?")/).map((tag) => tag.trim().replace(/^W\//, ''));
  if (stated.some((tag) => tags.includes(tag))) return;
  throw new GraphRefusal(
    'resourceModified',
    'The resource has changed since the caller last read it; usually an eTag mismatch.',
  );
}
