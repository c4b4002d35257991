/**
 * How SharePoint's REST interface says yes and no, in `application/json;odata=nometadata`.
 *
 * Error shape and codes as seen in public reports of SharePoint Online (e.g. the list view threshold error); the messages are
 * close to the real ones, not promised to be equal.
 */
import type { Answer } from '../web/operation.ts';

/** Thrown by an operation that refuses. */
export class RestRefusal extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

export function unauthorised(): RestRefusal {
  return new RestRefusal(
    403,
    '-2147024891, System.UnauthorizedAccessException',
    'Attempted to perform an unauthorized operation.',
  );
}

export function missing(message: string): RestRefusal {
  return new RestRefusal(404, '-2146232832, Microsoft.SharePoint.SPException', message);
}

export function missingList(): RestRefusal {
  return new RestRefusal(
    404,
    '-2130575322, Microsoft.SharePoint.SPException',
    'List does not exist. The page you selected contains a list that does not exist. It may have been deleted by another user.',
  );
}

export function wrongInput(message: string): RestRefusal {
  return new RestRefusal(400, '-1, Microsoft.SharePoint.Client.InvalidClientQueryException', message);
}

export function notOffered(what: string): RestRefusal {
  return new RestRefusal(501, '-1, Workplace.NotSupported', `The workplace does not offer ${what}`);
}

export function restErrorAnswer(status: number, code: string, message: string): Answer {
  return { status, body: { 'odata.error': { code, message: { lang: 'en-US', value: message } } } };
}

/** A collection. */
export function collection(value: readonly unknown[]): Answer {
  return { status: 200, body: { value } };
}

/** What SharePoint answers to a method that returns nothing. */
export const NOTHING: Answer = { status: 200, body: { 'odata.null': true } };
