/**
 * The board's time while a pass goes on: read anew every few seconds, so that a long pass stops when the board's hours
 * end and each message says when it really went. It does not decide whether it is time.
 */
import type { Instant } from '../../src/base/time/instant.ts';
import type { BotParts } from '../parts.ts';

/** How old a reading may be; machine milliseconds. */
export const freshMilliseconds = 3_000;

/** @param first the reading the pass began with */
export function passClock(
  { boardNow, machine }: Pick<BotParts, 'boardNow' | 'machine'>,
  first: Instant,
): () => Promise<Instant> {
  let last = { at: machine.now(), now: first };
  return async () => {
    const at = machine.now();
    if (at - last.at >= freshMilliseconds) last = { at, now: await boardNow() };
    return last.now;
  };
}
