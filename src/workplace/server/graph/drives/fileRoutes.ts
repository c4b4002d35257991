/**
 * The addresses at SharePoint that need no token, since Graph gave them out: a file's content, and an upload's own.
 *
 * Microsoft pages "Download a file" and "driveItem: createUploadSession". A bearer token at an upload's address is answered
 * 401, as that page warns. `Range` on a download is ignored, which it allows. Must stand before SharePoint's REST interface.
 */
import { type Request, type Response, Router } from 'express';
import { contentOf, type FileEntry, fileByGuid } from '../../sharepoint/files/files.ts';
import { libraryOfDrive } from '../../sharepoint/files/library.ts';
import type { Placed } from '../../sharepoint/files/placing.ts';
import { endUpload, type UploadSession, uploadById } from '../../sharepoint/files/uploads.ts';
import { siteById } from '../../sharepoint/site.ts';
import { idsOf, type RequestIds, send } from '../../web/answering.ts';
import type { Answer, Call } from '../../web/operation.ts';
import { brokenAnswer } from '../dispatch.ts';
import { GraphRefusal, invalid, notFound, refusalAnswer } from '../refusal.ts';
import type { GraphService } from '../service.ts';
import { etagOf, fileJson, mediaTypeOf } from './driveJson.ts';
import type { OpenDrive } from './openDrive.ts';
import { ticketHolds } from './tickets.ts';
import { statusOf, takeRange } from './uploadRanges.ts';

/** The router for pre-authenticated addresses, to be mounted at the root. */
export function fileRoutes(service: GraphService, warn: (what: string) => void): Router {
  const router = Router();
  router.get('/sites/:name/_layouts/15/download.aspx', (request, response) => {
    answerBy(warn, { request, response }, () => download(service, request, response));
  });
  router.all('/sites/:name/_api/v2.0/drives/:drive/items/:item/uploadSession', (request, response) => {
    answerBy(warn, { request, response }, (ids) => send(response, atUpload(service, request), ids));
  });
  return router;
}

interface Exchange {
  readonly request: Request;
  readonly response: Response;
}

function answerBy(warn: (what: string) => void, at: Exchange, work: (ids: RequestIds) => void): void {
  const ids = idsOf(at.request);
  try {
    work(ids);
  } catch (error) {
    if (error instanceof GraphRefusal) {
      send(at.response, refusalAnswer(error, ids), ids);
      return;
    }
    warn(`files failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    send(at.response, brokenAnswer(ids), ids);
  }
}

function queryOf(request: Request): URLSearchParams {
  return new URL(request.originalUrl, 'http://workplace').searchParams;
}

function requireTicket(service: GraphService, query: URLSearchParams, purpose: string): void {
  const asked = { purpose, machineNow: service.parts.clock.machineNow() };
  if (ticketHolds(service.database, query.get('tempauth') ?? '', asked)) return;
  throw new GraphRefusal('unauthenticated', 'The address is no longer valid.');
}

function download(service: GraphService, request: Request, response: Response): void {
  const query = queryOf(request);
  const entry = fileByGuid(service.database, query.get('UniqueId') ?? '');
  if (entry === undefined) throw notFound();
  requireTicket(service, query, `download ${entry.id}`);
  response.setHeader('Content-Type', mediaTypeOf(entry.name));
  response.setHeader('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(entry.name)}`);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('ETag', etagOf(entry));
  response.send(Buffer.from(contentOf(service.database, entry)));
}

function atUpload(service: GraphService, request: Request): Answer {
  if (request.get('authorization') !== undefined)
    throw new GraphRefusal('unauthenticated', 'An upload address is used without a bearer token.');
  const query = queryOf(request);
  const id = query.get('guid') ?? '';
  requireTicket(service, query, `upload ${id}`);
  const session = uploadById(service.database, id, service.parts.clock.machineNow());
  if (session === undefined || session.driveId !== request.params.drive) throw notFound();
  return answerUpload(service, session, request);
}

function answerUpload(service: GraphService, session: UploadSession, request: Request): Answer {
  switch (request.method) {
    case 'GET':
      return statusOf(session, 200);
    case 'DELETE':
      endUpload(service.database, session);
      return { status: 204 };
    case 'PUT':
      return putRange(service, session, request);
    default:
      throw new GraphRefusal('notSupported', `The workplace does not offer ${request.method} at an upload's address.`);
  }
}

function putRange(service: GraphService, session: UploadSession, request: Request): Answer {
  const content: unknown = request.body;
  if (!(content instanceof Uint8Array)) throw invalid('A range has bytes.');
  const taken = takeRange(service, session, { header: request.get('content-range'), content });
  return 'received' in taken ? statusOf(taken, 202) : placedAnswer(service, request, taken);
}

function placedAnswer(service: GraphService, request: Request, { entry, isNew }: Placed): Answer {
  const drive = driveOf(service, entry);
  // SharePoint's own address shows the file as Graph would; links in it follow the address the upload was sent to.
  const call: Pick<Call, 'linkBase'> = {
    linkBase: request.get('x-workplace-links') === 'local' ? service.parts.baseUrl() : 'https://graph.microsoft.com',
  };
  return { status: isNew ? 201 : 200, body: fileJson({ service, drive, call }, entry) };
}

function driveOf(service: GraphService, entry: FileEntry): Pick<OpenDrive, 'site' | 'library'> {
  const library = libraryOfDrive(service.database, entry.driveId);
  const site = library === undefined ? undefined : siteById(service.database, library.siteId);
  if (library === undefined || site === undefined) throw notFound();
  return { site, library };
}
