/**
 * SharePoint's REST interface over HTTP, below `/sites/<name>/_api/`: the calls that provisioning needs, and no others.
 *
 * Bearer tokens for the SharePoint host only; no request digest is asked for, as with OAuth. Anything else answers 501.
 */

import { type Request, type Response, Router } from 'express';
import { callerPerson } from '../permissions/access.ts';
import { siteByPath } from '../sharepoint/site.ts';
import type { Database } from '../tenant/database.ts';
import { isRecord } from '../tenant/rows.ts';
import type { Principal, TenantParts } from '../tenant/types.ts';
import { idsOf, type RequestIds, send } from '../web/answering.ts';
import { verifyBearer } from '../web/bearer.ts';
import type { Answer } from '../web/operation.ts';
import { GROUP_OPERATIONS } from './groups.ts';
import { LIST_OPERATIONS } from './lists.ts';
import { missing, notOffered, RestRefusal, restErrorAnswer } from './odata.ts';
import { parseRestPath, type RestSegment } from './restPath.ts';
import type { RestCall, RestOperation } from './restService.ts';
import { ROLE_OPERATIONS } from './roles.ts';

const OPERATIONS: readonly RestOperation[] = [...GROUP_OPERATIONS, ...LIST_OPERATIONS, ...ROLE_OPERATIONS];

/** Collections whose members are addressed in brackets; a method's brackets are its arguments. */
const COLLECTIONS: ReadonlySet<string> = new Set(['lists', 'sitegroups', 'roledefinitions']);

export interface RestService {
  readonly database: Database;
  readonly parts: TenantParts;
  readonly warn: (what: string) => void;
}

/** The router for SharePoint REST, to be mounted at the root. */
export function restRoutes(service: RestService): Router {
  const router = Router();
  router.all('/sites/:name/_api/{*rest}', async (request: Request, response: Response): Promise<void> => {
    const ids = idsOf(request);
    const bearer = await verifyBearer(request, service.parts.tokens, 'sharepoint');
    response.setHeader('Content-Type', 'application/json;odata=nometadata;charset=utf-8');
    const answer = bearer.ok
      ? answerOf(service, { request, response, ids, principal: bearer.principal })
      : refusedToken(bearer.why);
    send(response, answer, ids);
  });
  return router;
}

function refusedToken(why: string): Answer {
  return { status: 401, body: { error: 'invalid_request', error_description: why } };
}

interface Exchange {
  readonly request: Request;
  readonly response: Response;
  readonly ids: RequestIds;
  readonly principal: Principal;
}

function answerOf(service: RestService, exchange: Exchange): Answer {
  try {
    return run(service, exchange);
  } catch (error) {
    if (error instanceof RestRefusal) return restErrorAnswer(error.status, error.code, error.message);
    service.warn(`sharepoint failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    return restErrorAnswer(500, '-1, Microsoft.SharePoint.SPException', 'Unknown Error');
  }
}

function run(service: RestService, exchange: Exchange): Answer {
  if (/odata=verbose/i.test(exchange.request.get('accept') ?? '')) throw notOffered('odata=verbose');
  const call = callOf(service, exchange);
  const names = namesOf(call.segments);
  exchange.response.locals.template = `_api/${names}`;
  const operation = OPERATIONS.find((candidate) => candidate.method === call.method && candidate.names === names);
  if (operation === undefined) throw notOffered(`${call.method} _api/${names}`);
  return operation.run(call);
}

function namesOf(segments: readonly RestSegment[]): string {
  return segments
    .map(({ name, values, named }) => (COLLECTIONS.has(name) && values.length + named.size > 0 ? `${name}()` : name))
    .join('/');
}

function callOf(service: RestService, exchange: Exchange): RestCall {
  const { request, principal } = exchange;
  const url = new URL(request.originalUrl, 'http://workplace');
  const split = url.pathname.indexOf('/_api/');
  const directory = service.parts.directory();
  const site = siteByPath(
    service.database,
    directory.tenant.sharePointHost,
    decodeURIComponent(url.pathname.slice(0, split)),
  );
  if (site === undefined) throw missing('404 FILE NOT FOUND');
  const override = request.get('x-http-method')?.toUpperCase();
  return {
    database: service.database,
    parts: service.parts,
    site,
    rights: { database: service.database, directory, siteId: site.id },
    principal,
    person: callerPerson(directory, principal),
    method: request.method === 'POST' && override !== undefined ? override : request.method,
    segments: parseRestPath(url.pathname.slice(split + '/_api/'.length)),
    query: url.searchParams,
    body: isRecord(request.body) ? request.body : {},
  };
}
