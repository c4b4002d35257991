/**
 * Everything that can break outside our rules, as one closed list, each with what may be done about it.
 * A fault names things by id (list, item, column) and never holds a person's name, a field's value or a token,
 * because faults are logged and shown on screens.
 */

/**
 * - `unauthenticated`: not signed in, or the token has expired: sign in again, once.
 * - `forbidden`: signed in but not permitted; `subject` names the list or site.
 * - `notFound`: no such item, or SharePoint hides it from this person (it answers 404 for both).
 * - `conflict`: somebody else changed the row since it was read; see {@link ConflictFault}.
 * - `throttled`: Microsoft asked us to slow down and patience ran out.
 * - `listTooLong`: a query touched more than 5,000 rows; asking again never helps.
 * - `unavailable`: the network or the service failed; it is not known whether a write went through.
 * - `malformed`: an answer was not of the expected shape.
 * - `rejected`: the service refused the request as such (400, 409, 413): our mistake or a unique value taken.
 * - `notDelivered`: a message could not be delivered to a person or channel.
 * - `cancelled`: the caller gave up.
 */
export const faultCodes = [
  'unauthenticated',
  'forbidden',
  'notFound',
  'conflict',
  'throttled',
  'listTooLong',
  'unavailable',
  'malformed',
  'rejected',
  'notDelivered',
  'cancelled',
] as const;

export type FaultCode = (typeof faultCodes)[number];

/** Whether the same call may be made again, and how. */
export type Retry = 'never' | 'signInOnce' | 'readAgain' | 'later';

const retryByCode: Readonly<Record<FaultCode, Retry>> = {
  unauthenticated: 'signInOnce',
  forbidden: 'never',
  notFound: 'never',
  conflict: 'readAgain',
  throttled: 'later',
  listTooLong: 'never',
  unavailable: 'later',
  malformed: 'never',
  rejected: 'never',
  notDelivered: 'never',
  cancelled: 'never',
};

/** Ids only: which list, item, column or site the fault is about. */
export interface FaultSubject {
  readonly site?: string;
  readonly list?: string;
  readonly item?: string;
  readonly columns?: readonly string[];
  /** Graph's `request-id`, for a support call to Microsoft. */
  readonly requestId?: string;
  /** HTTP status and Graph error code as received. */
  readonly status?: number;
  readonly serviceCode?: string;
}

/** The world broke. `message` is for logs; screens make their own sentence from `code` and `subject`. */
export class Fault extends Error {
  readonly code: FaultCode;
  readonly subject: FaultSubject;
  readonly retry: Retry;
  /** For `throttled`: seconds Microsoft asked us to wait, when it said so. */
  readonly retryAfterSeconds: number | null;

  constructor(code: FaultCode, subject: FaultSubject = {}, more: { cause?: unknown; retryAfterSeconds?: number } = {}) {
    super(`${code} ${JSON.stringify(subject)}`, more.cause === undefined ? undefined : { cause: more.cause });
    this.name = 'Fault';
    this.code = code;
    this.subject = subject;
    this.retry = retryByCode[code];
    this.retryAfterSeconds = more.retryAfterSeconds ?? null;
  }
}

/** Somebody else's edit came first: both versions, so that a person can choose. Nothing was written. */
export class ConflictFault<Row> extends Fault {
  /** The row as it now stands. */
  readonly theirs: Row;
  /** The row as the writer had read it. */
  readonly base: Row;

  constructor(subject: FaultSubject, base: Row, theirs: Row) {
    super('conflict', subject);
    this.base = base;
    this.theirs = theirs;
  }
}

/** Any thrown thing as a fault, once, at the edge where it was caught. */
export function asFault(thrown: unknown, subject: FaultSubject = {}): Fault {
  return thrown instanceof Fault ? thrown : new Fault('unavailable', subject, { cause: thrown });
}
