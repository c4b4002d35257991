/**
 * From an answer to bytes on the wire, with the headers every Microsoft service sets.
 *
 * Graph and SharePoint answer any origin, so that a page of another origin can call them; so does the workplace for both.
 */
import { randomUUID } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';
import type { Answer } from './operation.ts';

const EXPOSED = 'ETag, Location, Retry-After, request-id, client-request-id, OData-Version';
const METHODS = 'GET, POST, PUT, PATCH, DELETE, MERGE, OPTIONS';

/** Lets pages of other origins read the answers, and answers their preflight requests. */
export function openToOrigins(request: Request, response: Response, next: NextFunction): void {
  const origin = allowedOrigin(request);
  if (origin !== undefined) response.setHeader('Access-Control-Allow-Origin', origin);
  response.setHeader('Vary', 'Origin');
  response.setHeader('Access-Control-Expose-Headers', EXPOSED);
  if (request.method !== 'OPTIONS') {
    next();
    return;
  }
  response.setHeader('Access-Control-Allow-Methods', METHODS);
  response.setHeader('Access-Control-Allow-Headers', request.get('access-control-request-headers') ?? '*');
  response.setHeader('Access-Control-Max-Age', '600');
  response.status(204).end();
}

/** Where Microsoft's services are; all else (control, shell, the machine's own tokens) answers this machine's pages alone. */
const MICROSOFT = ['/v1.0', '/beta', '/$batch', '/sites'];

/** A list of what is open, in lower case: Express finds `/Workplace` too, and an address not thought of must stay closed. */
function allowedOrigin(request: Request): string | undefined {
  const path = request.path.toLowerCase();
  if (MICROSOFT.some((prefix) => path === prefix || path.startsWith(`${prefix}/`))) return '*';
  const origin = request.get('origin') ?? '';
  return /^https?:\/\/(127\.0\.0\.1|localhost)(:\d+)?$/.test(origin) ? origin : undefined;
}

/**
 * Answers only who asked for this machine by name. A page of the web can point a name of its own at 127.0.0.1 and would
 * then be of the workplace's own origin, past every check of origins; its requests still carry that name as `Host`.
 */
export function refuseForeignHosts(request: Request, response: Response, next: NextFunction): void {
  if (/^(127\.0\.0\.1|localhost)(:\d+)?$/i.test(request.get('host') ?? '')) next();
  else response.status(421).json({ error: 'The workplace answers on 127.0.0.1 and localhost only.' });
}

/** The ids that a service puts in headers and error bodies. */
export interface RequestIds {
  readonly requestId: string;
  readonly clientRequestId: string;
}

export function idsOf(request: Request): RequestIds {
  const requestId = randomUUID();
  return { requestId, clientRequestId: request.get('client-request-id') ?? requestId };
}

/** Sends an answer as JSON; one without a body is sent empty. */
export function send(response: Response, answer: Answer, ids: RequestIds): void {
  response.setHeader('request-id', ids.requestId);
  response.setHeader('client-request-id', ids.clientRequestId);
  for (const [name, value] of Object.entries(answer.headers ?? {})) response.setHeader(name, value);
  response.status(answer.status);
  if (answer.body === undefined) response.end();
  else response.json(answer.body);
}
