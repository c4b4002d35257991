/** What time it is for the boards: the machine's, or, with a workplace on this machine, the one that was set there. */
import { z } from 'zod';
import { Fault } from '../src/base/fault.ts';
import { type Instant, instantOf, parseInstant } from '../src/base/time/instant.ts';

const shape = z.object({ boardTime: z.string() });

/** @param url null for the machine's own time @param wallNow milliseconds after the epoch */
export function boardClock(url: string | null, wallNow: () => number): () => Promise<Instant> {
  if (url === null) return async () => instantOf(wallNow());
  return async () => {
    const answer = await fetch(url, { signal: AbortSignal.timeout(5000) }).catch((thrown: unknown) => {
      throw new Fault('unavailable', { site: 'board clock' }, { cause: thrown });
    });
    const read = shape.safeParse(await answer.json());
    const now = read.success ? parseInstant(read.data.boardTime) : null;
    if (now === null) throw new Fault('malformed', { site: 'board clock' });
    return now;
  };
}
