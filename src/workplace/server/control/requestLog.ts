/**
 * The last requests the workplace answered, for tests that count round trips or look for a forbidden call.
 *
 * It keeps method, path template, status and kind of caller: never a body, a token or a query.
 */

export interface LoggedRequest {
  readonly at: number;
  readonly method: string;
  /** Template of the operation, e.g. `/sites/{site}/lists`; the path where there is none. */
  readonly path: string;
  /** 0 where the connection was dropped without an answer. */
  readonly status: number;
  readonly principal: 'user' | 'app' | 'none';
  /** Set for a request inside a batch. */
  readonly inBatch: boolean;
}

/** Requests kept. */
const KEPT = 2000;

export interface RequestLog {
  note(request: LoggedRequest): void;
  all(): readonly LoggedRequest[];
  clear(): void;
}

export function makeRequestLog(): RequestLog {
  let kept: LoggedRequest[] = [];
  return {
    note: (request) => {
      kept.push(request);
      if (kept.length > KEPT * 2) kept = kept.slice(-KEPT);
    },
    all: () => kept.slice(-KEPT),
    clear: () => {
      kept = [];
    },
  };
}
