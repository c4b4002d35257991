/**
 * The ways in which Graph says no, with its statuses and codes.
 *
 * Codes: Microsoft page "Error responses for files and SharePoint" (Graph error responses and resource types); those of mail
 * and Teams are capitalised, as those services write them.
 * Nothing else in the workplace invents a Graph error.
 */
import type { RequestIds } from '../web/answering.ts';
import type { Answer } from '../web/operation.ts';

/** Graph's codes with the status each travels with. */
export const GRAPH_CODES = {
  invalidRequest: 400,
  BadRequest: 400,
  InvalidAuthenticationToken: 401,
  unauthenticated: 401,
  accessDenied: 403,
  ErrorAccessDenied: 403,
  Forbidden: 403,
  itemNotFound: 404,
  NotFound: 404,
  ErrorInvalidUser: 404,
  MailboxNotEnabledForRESTAPI: 404,
  nameAlreadyExists: 409,
  Conflict: 409,
  resyncChangesApplyDifferences: 410,
  resourceModified: 412,
  requestEntityTooLarge: 413,
  invalidRange: 416,
  activityLimitReached: 429,
  generalException: 500,
  notSupported: 501,
  serviceNotAvailable: 503,
} as const;

export type GraphCode = keyof typeof GRAPH_CODES;

/** Thrown by an operation that refuses; the edge turns it into an error answer. */
export class GraphRefusal extends Error {
  readonly code: GraphCode;
  readonly headers: Readonly<Record<string, string>>;

  constructor(code: GraphCode, message: string, headers: Readonly<Record<string, string>> = {}) {
    super(message);
    this.code = code;
    this.headers = headers;
  }
}

export function invalid(message: string): GraphRefusal {
  return new GraphRefusal('invalidRequest', message);
}

/** What Graph answers for a resource that is not there, or that the caller may not see. */
export function notFound(): GraphRefusal {
  return new GraphRefusal('itemNotFound', 'The specified resource was not found.');
}

export function denied(): GraphRefusal {
  return new GraphRefusal('accessDenied', 'Access denied');
}

/** For what the workplace does not copy. */
export function notCopied(what: string): GraphRefusal {
  return new GraphRefusal('notSupported', `The workplace does not offer ${what}.`);
}

/** A Graph error body with its three inner fields. */
export function errorBody(code: string, message: string, ids: RequestIds): unknown {
  const inner = {
    date: new Date().toISOString().slice(0, 19),
    'request-id': ids.requestId,
    'client-request-id': ids.clientRequestId,
  };
  return { error: { code, message, innerError: inner } };
}

/** The answer to a refusal. */
export function refusalAnswer(refusal: GraphRefusal, ids: RequestIds): Answer {
  const body = errorBody(refusal.code, refusal.message, ids);
  return { status: GRAPH_CODES[refusal.code], headers: refusal.headers, body };
}
