/**
 * When to ask Microsoft again, and how long to wait first. Replaces the stock retry handler, which retries the list
 * view threshold for ever-growing waits, cannot be cancelled and does not jitter.
 * Source: "Avoid getting throttled or blocked in SharePoint Online" (429 and 503 carry Retry-After);
 * users report that through Graph the 5,000-row threshold comes back as a 429 without Retry-After that never heals.
 */
import type { Context, Middleware, MiddlewareOptions } from '@microsoft/microsoft-graph-client';

/** Machine time and chance, passed in. Machine time only: the board's clock can be moved, a back-off cannot. */
export interface Patience {
  /** Resolves after the wait; rejects as soon as the signal aborts. */
  wait(milliseconds: number, signal: AbortSignal | null): Promise<void>;
  /** 0 to below 1. */
  random(): number;
  /** Tries in all, the first included. */
  readonly tries: number;
  /** The longest Retry-After that is waited for; a longer one ends the patience at once. */
  readonly longestWaitSeconds: number;
}

/** Patience for a person who is looking at the screen: about half a minute at most. */
export function screenPatience(wait: Patience['wait'], random: () => number): Patience {
  return { wait, random, tries: 4, longestWaitSeconds: 15 };
}

/** Patience for the bot, which has all day but not all night. */
export function botPatience(wait: Patience['wait'], random: () => number): Patience {
  return { wait, random, tries: 6, longestWaitSeconds: 120 };
}

/** A wait that the caller can end; `setTimeout` is the platform's. */
export function waitFor(milliseconds: number, signal: AbortSignal | null): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted === true) {
      reject(signal.reason);
      return;
    }
    const giveUp = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      // One signal may outlive many waits.
      signal?.removeEventListener('abort', giveUp);
      resolve();
    }, milliseconds);
    signal?.addEventListener('abort', giveUp, { once: true });
  });
}

/** Whether a 429 is really the list view threshold: a filtered list query, with no word on when to come back. */
export function isListTooLong(url: string, status: number, retryAfter: string | null): boolean {
  return status === 429 && retryAfter === null && /\/items\?.*(\$|%24)filter=/.test(url);
}

/** What came back from one try. */
export type TryAnswer = { readonly status: number; readonly retryAfter: string | null } | 'no answer';

/** Milliseconds to wait before try number `tried + 1`, or null when it must not be tried again. */
export function nextWait(
  patience: Patience,
  attempt: { readonly url: string; readonly method: string; readonly tried: number },
  answer: TryAnswer,
): number | null {
  if (attempt.tried >= patience.tries) return null;
  const backOff = 500 * 2 ** (attempt.tried - 1) * (0.75 + patience.random() / 2);
  // Without an answer a write may have gone through: only reading is safe to repeat blindly.
  if (answer === 'no answer') return attempt.method === 'GET' ? backOff : null;
  if (isListTooLong(attempt.url, answer.status, answer.retryAfter)) return null;
  const asked = secondsOf(answer.retryAfter);
  if (isThrottle(answer.status, asked)) return asked === null ? backOff : bounded(patience, asked);
  return answer.status >= 502 && attempt.method === 'GET' ? backOff : null;
}

/** SharePoint throttles with 429, and with 503 that carries Retry-After: in both cases nothing was done. */
function isThrottle(status: number, askedSeconds: number | null): boolean {
  return status === 429 || (status === 503 && askedSeconds !== null);
}

/** A fifth on top is chance, so that many clients do not come back in the same second. */
function bounded(patience: Patience, askedSeconds: number): number | null {
  return askedSeconds > patience.longestWaitSeconds ? null : askedSeconds * 1000 * (1 + patience.random() / 5);
}

/** Retry-After in seconds. Microsoft sends seconds; a date is not understood and counts as absent. */
export function secondsOf(retryAfter: string | null): number | null {
  if (retryAfter === null || !/^\d+(\.\d+)?$/.test(retryAfter)) return null;
  return Number(retryAfter);
}

/** Given with a request: it is sent once, whatever comes back. For callers that keep a plan of their own for trying again. */
export class OnceOption implements MiddlewareOptions {
  readonly once = true;
}

/** The middleware that waits and asks again. */
export class PatienceHandler implements Middleware {
  private next: Middleware | null = null;
  private readonly patience: Patience;

  constructor(patience: Patience) {
    this.patience = patience;
  }

  setNext(next: Middleware): void {
    this.next = next;
  }

  async execute(context: Context): Promise<void> {
    const { url, method, signal } = askedOf(context);
    const isOnce = context.middlewareControl?.getMiddlewareOptions(OnceOption) !== undefined;
    for (let tried = 1; ; tried += 1) {
      const thrown = await this.once(context);
      const answer = answerOf(context, thrown);
      const wait = isOnce || signal?.aborted === true ? null : waitAfter(this.patience, { url, method, tried }, answer);
      if (wait === null && thrown !== null) throw thrown;
      if (wait === null) return;
      await this.patience.wait(wait, signal);
    }
  }

  /** @returns what was thrown, or null when an answer came. */
  private async once(context: Context): Promise<Error | null> {
    try {
      await this.next?.execute(context);
      return null;
    } catch (thrown) {
      return thrown instanceof Error ? thrown : new Error('the request failed');
    }
  }
}

function askedOf(context: Context): { url: string; method: string; signal: AbortSignal | null } {
  return {
    url: typeof context.request === 'string' ? context.request : context.request.url,
    method: context.options?.method ?? 'GET',
    signal: context.options?.signal ?? null,
  };
}

function answerOf(context: Context, thrown: Error | null): TryAnswer {
  if (thrown !== null || context.response === undefined) return 'no answer';
  return { status: context.response.status, retryAfter: context.response.headers.get('retry-after') };
}

function waitAfter(patience: Patience, attempt: Parameters<typeof nextWait>[1], answer: TryAnswer): number | null {
  return answer !== 'no answer' && answer.status < 400 ? null : nextWait(patience, attempt, answer);
}
