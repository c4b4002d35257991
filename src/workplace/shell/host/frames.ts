/**
 * The frames that pass between this host and a page of the app: requests with a number, answers with the same number,
 * events without one.
 *
 * Source: teams-js, `src/internal/communication.ts` and `messageObjects.ts`.
 */
import { z } from 'zod';

const request = z.object({
  id: z.number(),
  uuidAsString: z.string().optional(),
  func: z.string(),
  args: z.array(z.unknown()).nullish(),
  data: z.unknown().optional(),
});

/** A call from the app's page. */
export interface AppRequest {
  readonly func: string;
  readonly args: readonly unknown[];
  readonly data: unknown;
  reply(args: readonly unknown[]): void;
}

/** The other end: a window of the app and the origin it must have. */
export interface Guest {
  readonly window: Window;
  readonly origin: string;
}

/** Sends an event, e.g. `themeChange`. */
export function sendEvent(guest: Guest, func: string, args: readonly unknown[]): void {
  guest.window.postMessage({ func, args }, guest.origin);
}

/**
 * Hears requests from one window of the app; everything from elsewhere, or of another shape, is ignored.
 * @returns how to stop.
 */
export function hear(guest: () => Guest | undefined, onRequest: (request: AppRequest) => void): () => void {
  const listener = (event: MessageEvent<unknown>): void => {
    const from = guest();
    if (from === undefined || event.source !== from.window || event.origin !== from.origin) return;
    const read = request.safeParse(event.data);
    if (!read.success) return;
    const { id, uuidAsString, func, args, data } = read.data;
    onRequest({
      func,
      args: args ?? [],
      data,
      reply: (answer) =>
        from.window.postMessage({ id, uuidAsString, args: answer, isPartialResponse: false }, from.origin),
    });
  };
  window.addEventListener('message', listener);
  return () => window.removeEventListener('message', listener);
}
