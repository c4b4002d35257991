/**
 * What comes to an upload's own address: ranges, a question how far it is, or its end.
 *
 * Microsoft page "driveItem: createUploadSession": ranges in order, each a multiple of 320 KiB but the last, each below
 * 60 MiB, all naming the same size; a range that is not the next one is answered 416, a name taken meanwhile 409. The page says
 * that other sizes end in errors with some files; the workplace refuses them at once.
 */
import { fileById } from '../../sharepoint/files/files.ts';
import { type Placed, placeFile } from '../../sharepoint/files/placing.ts';
import { bytesSoFar, endUpload, keepRange, type UploadSession } from '../../sharepoint/files/uploads.ts';
import type { Answer } from '../../web/operation.ts';
import { GraphRefusal, invalid, notFound } from '../refusal.ts';
import type { GraphService } from '../service.ts';

const STEP = 327_680;

interface Range {
  readonly content: Uint8Array;
  readonly from: number;
  readonly total: number;
}

/** The state of an upload. */
export function statusOf(session: UploadSession, status: number): Answer {
  const body = {
    expirationDateTime: new Date(session.expiresAt).toISOString(),
    nextExpectedRanges: [`${session.received}-`],
  };
  return { status, body };
}

/** @returns what was placed when the last byte is here, else the upload as it now stands @throws GraphRefusal */
export function takeRange(
  service: GraphService,
  session: UploadSession,
  sent: { readonly header: string | undefined; readonly content: Uint8Array },
): Placed | UploadSession {
  const range = rangeIn(sent);
  requireNext(session, range);
  const machineNow = service.parts.clock.machineNow();
  const next = keepRange(service.database, session, { content: range.content, total: range.total, machineNow });
  return next.received < range.total ? next : commit(service, next);
}

function rangeIn({ header, content }: { header: string | undefined; content: Uint8Array }): Range {
  const [, from, to, total] = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(header ?? '') ?? [];
  if (from === undefined || to === undefined || total === undefined) throw invalid('A Content-Range is needed.');
  if (Number(to) - Number(from) + 1 !== content.byteLength || Number(to) >= Number(total))
    throw invalid('The Content-Range does not fit the bytes that were sent.');
  return { content, from: Number(from), total: Number(total) };
}

function requireNext(session: UploadSession, range: Range): void {
  if (session.total !== undefined && session.total !== range.total)
    throw invalid('The size of the file is not the size that an earlier range named.');
  if (range.from !== session.received)
    throw new GraphRefusal('invalidRange', 'The uploaded fragment overlaps or is not the next one.');
  const isLast = range.from + range.content.byteLength === range.total;
  if (!isLast && range.content.byteLength % STEP !== 0) throw invalid('The size of a range is a multiple of 320 KiB.');
}

// A name taken meanwhile ends this try alone: the session stays, as documented, until it is cancelled or expires.
function commit(service: GraphService, session: UploadSession): Placed {
  const folder = fileById(service.database, session.driveId, session.parentId);
  if (folder === undefined) throw notFound();
  const place = { folder, name: session.name, behaviour: session.behaviour };
  const write = { identity: session.identity, at: service.parts.clock.boardNow() };
  const placed = placeFile(service.database, place, bytesSoFar(service.database, session), write);
  endUpload(service.database, session);
  return placed;
}
