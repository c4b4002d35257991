/**
 * Graph's operations on a site's drive, and on files and folders but for their content.
 *
 * Microsoft pages "Get drive", "list resource type" (its relationship `drive`, for document libraries alone), "List available drives", "Get driveItem", "List children of a driveItem", "Create a new folder
 * in a drive", "Update driveItem properties" (the name alone), "Delete a driveItem", "List versions of a driveItem".
 */
import { childNamed, childrenOf, type FileEntry, recycle, renameFile } from '../../sharepoint/files/files.ts';
import { nameTaken, placeFolder, requireAllowedName } from '../../sharepoint/files/placing.ts';
import { isRecord } from '../../tenant/rows.ts';
import { type Answer, type Call, type PathParts, part } from '../../web/operation.ts';
import { expansionsOf, option, project, topOf } from '../projection.ts';
import { GraphRefusal, invalid, notCopied } from '../refusal.ts';
import type { GraphOperation, GraphService } from '../service.ts';
import { behaviourOf } from './conflict.ts';
import { ctagOf, driveJson, etagOf, fileJson, versionsJson } from './driveJson.ts';
import {
  ADD,
  EDIT,
  fileAt,
  folderAt,
  type OpenDrive,
  openDrive,
  openListDrive,
  openSiteDrive,
  openSiteDrives,
  READ,
  REMOVE,
  requireSameTag,
} from './openDrive.ts';

const ITEM = '/drives/{drive}/items/{item}';

/** Page sizes of children: 200 where nothing is asked. The most that may be asked is not documented; 1,000 is ours. */
const PAGE = { usual: 200, most: 1000 };

export const DRIVE_OPERATIONS: readonly GraphOperation[] = [
  { method: 'GET', template: '/sites/{site}/drive', run: getSiteDrive },
  { method: 'GET', template: '/sites/{site}/drives', run: getSiteDrives },
  { method: 'GET', template: '/sites/{site}/lists/{list}/drive', run: getListDrive },
  { method: 'GET', template: '/drives/{drive}', run: getDrive },
  { method: 'GET', template: ITEM, run: getItem },
  { method: 'PATCH', template: ITEM, run: patchItem },
  { method: 'DELETE', template: ITEM, run: deleteItem },
  { method: 'GET', template: `${ITEM}/children`, run: getChildren },
  { method: 'POST', template: `${ITEM}/children`, run: postChild },
  { method: 'GET', template: `${ITEM}/versions`, run: getVersions },
];

function getSiteDrive(service: GraphService, call: Call, parts: PathParts): Answer {
  return { status: 200, body: project(driveJson(openSiteDrive(service, { call, parts }, READ)), call.query) };
}

function getSiteDrives(service: GraphService, call: Call, parts: PathParts): Answer {
  const drives = openSiteDrives(service, { call, parts }, READ);
  return { status: 200, body: { value: drives.map((drive) => project(driveJson(drive), call.query)) } };
}

function getListDrive(service: GraphService, call: Call, parts: PathParts): Answer {
  return { status: 200, body: project(driveJson(openListDrive(service, { call, parts }, READ)), call.query) };
}

function getDrive(service: GraphService, call: Call, parts: PathParts): Answer {
  return { status: 200, body: project(driveJson(openDrive(service, { call, parts }, READ)), call.query) };
}

/** The options of a query that the workplace reads; anything else would be answered wrongly. */
function requireReadable(call: Call): void {
  if (expansionsOf(call.query).size > 0) throw notCopied('$expand on files');
  const unread = ['filter', 'orderby', 'search', 'skip', 'count'];
  const asked = unread.find((name) => option(call.query, name) !== undefined);
  if (asked !== undefined) throw notCopied(`$${asked} on files`);
}

function answerWith(
  service: GraphService,
  at: { drive: OpenDrive; call: Call },
  entry: FileEntry,
  status = 200,
): Answer {
  const json = fileJson({ service, ...at }, entry);
  return { status, body: project(json, at.call.query), headers: { ETag: etagOf(entry) } };
}

function getItem(service: GraphService, call: Call, parts: PathParts): Answer {
  requireReadable(call);
  const drive = openDrive(service, { call, parts }, READ);
  return answerWith(service, { drive, call }, fileAt(service.database, drive, part(parts, 'item')));
}

function getChildren(service: GraphService, call: Call, parts: PathParts): Answer {
  requireReadable(call);
  const drive = openDrive(service, { call, parts }, READ);
  const folder = folderAt(service.database, drive, part(parts, 'item'));
  const top = topOf(call.query, PAGE);
  const found = childrenOf(service.database, folder, { after: afterOf(option(call.query, 'skiptoken')), top: top + 1 });
  const shown = found.slice(0, top);
  const last = shown.at(-1);
  return {
    status: 200,
    body: {
      '@odata.context': `${call.linkBase}/v1.0/$metadata#Collection(driveItem)`,
      ...(found.length > top && last !== undefined ? { '@odata.nextLink': nextLink(call, folder, last.name) } : {}),
      value: shown.map((entry) => project(fileJson({ service, drive, call }, entry), call.query)),
    },
  };
}

// Opaque to the caller.
function nextLink(call: Call, folder: FileEntry, lastName: string): string {
  const kept = [...call.query].filter(([name]) => name.replace('$', '').toLowerCase() !== 'skiptoken');
  const token = Buffer.from(`after=${lastName}`).toString('base64url');
  const query = [...kept, ['$skiptoken', token] as const].map(
    ([name, value]) => `${name}=${encodeURIComponent(value)}`,
  );
  return `${call.linkBase}/v1.0/drives/${folder.driveId}/items/${folder.id}/children?${query.join('&')}`;
}

function afterOf(token: string | undefined): string {
  if (token === undefined) return '';
  const [, name] = /^after=(.+)$/s.exec(Buffer.from(token, 'base64url').toString('utf8')) ?? [];
  if (name === undefined) throw invalid('The provided skiptoken is not valid.');
  return name;
}

function postChild(service: GraphService, call: Call, parts: PathParts): Answer {
  const drive = openDrive(service, { call, parts }, ADD);
  const folder = folderAt(service.database, drive, part(parts, 'item'));
  const body = isRecord(call.body) ? call.body : {};
  if (!isRecord(body.folder)) throw notCopied('making anything but a folder among the children');
  const place = { folder, name: nameIn(body), behaviour: behaviourOf(call, body, 'fail') };
  const { entry, isNew } = placeFolder(service.database, place, drive.write);
  return answerWith(service, { drive, call }, entry, isNew ? 201 : 200);
}

function nameIn(body: Readonly<Record<string, unknown>>): string {
  if (typeof body.name !== 'string') throw invalid('The name in the request is missing or not valid.');
  return body.name;
}

function patchItem(service: GraphService, call: Call, parts: PathParts): Answer {
  const drive = openDrive(service, { call, parts }, EDIT);
  const before = changeable(service, drive, { call, parts });
  const body = isRecord(call.body) ? call.body : {};
  const other = Object.keys(body).find((property) => property !== 'name' && !property.startsWith('@'));
  if (other !== undefined) throw notCopied(`a change of a file's ${other}`);
  const name = nameIn(body);
  if (behaviourOf(call, body, 'fail') !== 'fail') throw notCopied('renaming over or beside a file of that name');
  requireFree(service, drive, { before, name });
  return answerWith(service, { drive, call }, renameFile(service.database, before, name, drive.write));
}

function requireFree(service: GraphService, drive: OpenDrive, next: { before: FileEntry; name: string }): void {
  const folder = fileAt(service.database, drive, next.before.parentId ?? 'root');
  requireAllowedName(service.database, folder, next.name);
  const taken = childNamed(service.database, folder, next.name);
  if (taken !== undefined && taken.id !== next.before.id) throw nameTaken();
}

/** A file that may change: not the root, and as the caller last saw it. */
function changeable(
  service: GraphService,
  drive: OpenDrive,
  { call, parts }: { call: Call; parts: PathParts },
): FileEntry {
  const entry = fileAt(service.database, drive, part(parts, 'item'));
  if (entry.parentId === undefined) throw new GraphRefusal('accessDenied', 'The root of a drive cannot be changed.');
  requireSameTag(call, [etagOf(entry), ctagOf(entry)]);
  return entry;
}

function deleteItem(service: GraphService, call: Call, parts: PathParts): Answer {
  const drive = openDrive(service, { call, parts }, REMOVE);
  recycle(service.database, changeable(service, drive, { call, parts }), drive.write.at);
  return { status: 204 };
}

function getVersions(service: GraphService, call: Call, parts: PathParts): Answer {
  requireReadable(call);
  const drive = openDrive(service, { call, parts }, { ...READ, right: 'viewVersions' });
  const entry = fileAt(service.database, drive, part(parts, 'item'));
  if (entry.kind !== 'file') throw invalid('A folder has no versions.');
  return { status: 200, body: { value: versionsJson(service.database, entry) } };
}
