/**
 * How long to leave something alone that did not work: twice as long each time, with chance on top so that not everything
 * comes back in the same second. Machine time.
 */

const firstMilliseconds = 2_000;
const longestMilliseconds = 10 * 60_000;

/** @param tried how often it was tried, from 1 @param random 0 to below 1 @returns milliseconds */
export function backOff(tried: number, random: number): number {
  const doubled = firstMilliseconds * 2 ** Math.min(Math.max(tried, 1) - 1, 20);
  return Math.round(Math.min(doubled, longestMilliseconds) * (0.75 + random / 2));
}
