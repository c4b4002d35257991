/**
 * HTTP answers of Graph and SharePoint as faults. Only here does a status become a code.
 * Source: "Microsoft Graph error responses and resource types"; the message is never looked at, it may change.
 */
import { z } from 'zod';
import { Fault, type FaultCode, type FaultSubject } from '../../base/fault.ts';
import { isListTooLong, secondsOf } from './patience.ts';

const graphError = z.object({
  error: z.object({
    code: z.string(),
    innerError: z.object({ 'request-id': z.string().optional() }).optional(),
  }),
});

const codeByStatus: Readonly<Record<number, FaultCode>> = {
  400: 'rejected',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'notFound',
  405: 'rejected',
  409: 'rejected',
  410: 'notFound',
  412: 'conflict',
  413: 'rejected',
  423: 'rejected',
  // A part of a batch that was not tried, because one it depends on failed.
  424: 'rejected',
  429: 'throttled',
  501: 'rejected',
};

/** An answer that was not a success. `body` is the parsed JSON, or whatever came. */
export interface FailedAnswer {
  readonly url: string;
  readonly status: number;
  readonly retryAfter: string | null;
  readonly body: unknown;
}

/** The fault that an unsuccessful answer stands for. */
export function faultOf(answer: FailedAnswer, subject: FaultSubject = {}): Fault {
  const parsed = graphError.safeParse(answer.body);
  const requestId = parsed.success ? parsed.data.error.innerError?.['request-id'] : undefined;
  const full: FaultSubject = {
    ...subject,
    status: answer.status,
    ...(parsed.success ? { serviceCode: parsed.data.error.code } : {}),
    ...(requestId === undefined ? {} : { requestId }),
  };
  if (isListTooLong(answer.url, answer.status, answer.retryAfter)) return new Fault('listTooLong', full);
  const seconds = secondsOf(answer.retryAfter);
  const throttled = answer.status === 503 && seconds !== null;
  const code = throttled ? 'throttled' : (codeByStatus[answer.status] ?? 'unavailable');
  return new Fault(code, full, seconds === null ? {} : { retryAfterSeconds: seconds });
}
