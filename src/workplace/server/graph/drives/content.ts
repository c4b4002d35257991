/**
 * Graph's operations on a file's content: download, simple upload, and the start of an upload in ranges.
 *
 * Microsoft pages "Download a file", "Upload or replace the contents of a driveItem" (250 MB at most, refused before it gets
 * here), "driveItem: createUploadSession". For that session the page says the default is `fail`, users see `replace`
 * (microsoft-graph-docs issue 19010): the workplace does the harder of the two.
 */
import { childNamed, fileById } from '../../sharepoint/files/files.ts';
import { type Place, placeFile, requirePlace } from '../../sharepoint/files/placing.ts';
import { beginUpload } from '../../sharepoint/files/uploads.ts';
import { isRecord } from '../../tenant/rows.ts';
import { type Answer, type Call, type PathParts, part } from '../../web/operation.ts';
import { invalid, notCopied } from '../refusal.ts';
import type { GraphOperation, GraphService } from '../service.ts';
import { behaviourOf } from './conflict.ts';
import { ctagOf, downloadUrl, etagOf, fileJson, sharePointBase } from './driveJson.ts';
import { ADD, EDIT, fileAt, type OpenDrive, openDrive, placeAt, READ, requireSameTag } from './openDrive.ts';
import { newTicket } from './tickets.ts';

const ITEM = '/drives/{drive}/items/{item}';

export const CONTENT_OPERATIONS: readonly GraphOperation[] = [
  { method: 'GET', template: `${ITEM}/content`, run: getContent },
  { method: 'PUT', template: `${ITEM}/content`, run: putContent },
  { method: 'POST', template: `${ITEM}/createUploadSession`, run: createUploadSession },
];

function getContent(service: GraphService, call: Call, parts: PathParts): Answer {
  const drive = openDrive(service, { call, parts }, READ);
  const entry = fileAt(service.database, drive, part(parts, 'item'));
  if (entry.kind !== 'file') throw invalid('A folder has no content.');
  return { status: 302, headers: { Location: downloadUrl({ service, drive, call }, entry) } };
}

function putContent(service: GraphService, call: Call, parts: PathParts): Answer {
  if (!(call.body instanceof Uint8Array)) throw notCopied('content that does not come as a body of its own');
  const drive = openDrive(service, { call, parts }, ADD);
  const place = writablePlace(service, drive, { call, parts, body: {} });
  const { entry, isNew } = placeFile(service.database, place, call.body, drive.write);
  const body = fileJson({ service, drive, call }, entry);
  return { status: isNew ? 201 : 200, body, headers: { ETag: etagOf(entry) } };
}

interface Upload {
  readonly call: Call;
  readonly parts: PathParts;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Where the upload goes. Over a file that is there it needs the right to edit, and the tag the caller saw. */
function writablePlace(service: GraphService, drive: OpenDrive, upload: Upload): Place {
  const { call, parts, body } = upload;
  const address = part(parts, 'item');
  const named = placeAt(service.database, drive, address) ?? placeOf(service, drive, address);
  const behaviour = behaviourOf(call, body, 'replace');
  const taken = childNamed(service.database, named.folder, named.name);
  requireSameTag(call, taken === undefined ? [] : [etagOf(taken), ctagOf(taken)]);
  if (taken !== undefined && behaviour === 'replace') openDrive(service, { call, parts }, EDIT);
  return { ...named, behaviour };
}

function placeOf(service: GraphService, drive: OpenDrive, address: string): Omit<Place, 'behaviour'> {
  const entry = fileAt(service.database, drive, address);
  const folder = entry.parentId === undefined ? undefined : fileById(service.database, entry.driveId, entry.parentId);
  if (folder === undefined || entry.kind === 'folder') throw invalid('Content is written to a file, not to a folder.');
  return { folder, name: entry.name };
}

function createUploadSession(service: GraphService, call: Call, parts: PathParts): Answer {
  const drive = openDrive(service, { call, parts }, ADD);
  const body = isRecord(call.body) ? call.body : {};
  if (body.deferCommit === true) throw notCopied('an upload that is completed later');
  const item = isRecord(body.item) ? body.item : {};
  const place = writablePlace(service, drive, { call, parts, body: item });
  if (item.name !== undefined && item.name !== place.name)
    throw invalid('The name in the request is not the name in its address.');
  requirePlace(service.database, place);
  const session = beginUpload(
    service.database,
    {
      driveId: drive.library.driveId,
      parentId: place.folder.id,
      name: place.name,
      behaviour: place.behaviour,
      identity: drive.write.identity,
    },
    service.parts.clock.machineNow(),
  );
  const ticket = newTicket(service.database, `upload ${session.id}`, session.expiresAt);
  const address = `/_api/v2.0/drives/${drive.library.driveId}/items/${place.folder.id}/uploadSession`;
  return {
    status: 200,
    body: {
      '@odata.context': `${call.linkBase}/v1.0/$metadata#microsoft.graph.uploadSession`,
      expirationDateTime: new Date(session.expiresAt).toISOString(),
      nextExpectedRanges: ['0-'],
      uploadUrl: `${sharePointBase(drive.site, call.linkBase)}${address}?guid=${session.id}&tempauth=${ticket}`,
    },
  };
}
