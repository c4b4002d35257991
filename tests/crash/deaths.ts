/** When a bot is killed: at each step of its store, one after the other, or at random moments of a day's work. */
import fc from 'fast-check';

export type Death =
  /** At the nth point of its store. */
  | { readonly at: 'point'; readonly point: number }
  /** After that part (0 to 1) of the time that a day's work takes; somebody presses before the round, or in its midst. */
  | { readonly at: 'time'; readonly part: number; readonly isPressAmid: boolean };

/** One for each kill; null ends the campaign. Told whether the last bot lived through its day's work. */
export type NextDeath = (kills: number, lived: boolean) => Death | null;

/** Dies at each point once, until a bot has lived through a whole day's work. @param first and @param stride leave points out, where there is little time */
export function everyPoint({ first = 1, stride = 1 } = {}): NextDeath {
  return (kills, lived) => (lived ? null : { at: 'point', point: first + kills * stride });
}

const moment = fc.record({ part: fc.noBias(fc.integer({ min: 0, max: 999 })), isPressAmid: fc.boolean() });

/** Dies so many times at random moments of a day's work; the same seed gives the same parts of it. */
export function atRandom(times: number, seed: number): NextDeath {
  const moments = fc.sample(moment, { numRuns: times, seed });
  return (kills) => {
    const drawn = moments[kills];
    return drawn === undefined ? null : { at: 'time', part: drawn.part / 1000, isPressAmid: drawn.isPressAmid };
  };
}
