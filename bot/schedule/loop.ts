/**
 * Ticks one after the other, never two at once, on machine time. A tick that fails is logged and is over: the next comes
 * all the same. One that never ends shows by the age of the last.
 */
import { faultFields, type Log } from '../log.ts';
import type { MachineClock } from '../machineClock.ts';

export interface Loop {
  /** A tick now, after the one that is under way. It never fails. */
  tick(): Promise<void>;
  /** ISO 8601 machine time of the last tick that ended. */
  lastTick(): string | null;
  /** Whether no tick has ended for so long that somebody should start the process anew. */
  isStuck(): boolean;
  /** No more ticks; resolves when the last has ended. */
  stop(): Promise<void>;
}

/** So many intervals without the end of a tick are too many, and never less than this. Machine milliseconds. */
const mostIntervals = 5;
const leastStuckMilliseconds = 5 * 60_000;

/** @param seconds between the end of a tick and the start of the next; 0 for none of its own accord */
export function startLoop(parts: {
  readonly machine: MachineClock;
  readonly wallNow: () => number;
  readonly seconds: number;
  readonly tick: () => Promise<void>;
  readonly log: Log;
}): Loop {
  const stuckAfter = Math.max(mostIntervals * parts.seconds * 1000, leastStuckMilliseconds);
  let isStopped = false;
  let last: string | null = null;
  let endedAt = parts.machine.now();
  let running: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | null = null;
  const once = async (): Promise<void> => {
    if (isStopped) return;
    try {
      await parts.tick();
    } catch (thrown) {
      parts.log('tick.failed', { kind: 'round', ...faultFields(thrown) });
    }
    last = new Date(parts.wallNow()).toISOString();
    endedAt = parts.machine.now();
  };
  const tick = (): Promise<void> => {
    running = running.then(once);
    return running;
  };
  const plan = () => {
    if (isStopped || parts.seconds === 0) return;
    timer = setTimeout(() => {
      tick().then(plan, plan);
    }, parts.seconds * 1000);
    timer.unref();
  };
  plan();
  return {
    tick,
    lastTick: () => last,
    isStuck: () => parts.seconds > 0 && parts.machine.now() - endedAt > stuckAfter,
    stop: async () => {
      isStopped = true;
      if (timer !== null) clearTimeout(timer);
      await running;
    },
  };
}
