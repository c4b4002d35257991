/** Ticks one after the other, never two at once, on machine time. */
import type { MachineClock } from '../machineClock.ts';

export interface Loop {
  /** A tick now, after the one that is under way. */
  tick(): Promise<void>;
  /** ISO 8601 machine time of the last tick that ended. */
  lastTick(): string | null;
  /** No more ticks; resolves when the last has ended. */
  stop(): Promise<void>;
}

/** @param seconds between the end of a tick and the start of the next; 0 for none of its own accord */
export function startLoop(parts: {
  readonly machine: MachineClock;
  readonly wallNow: () => number;
  readonly seconds: number;
  readonly tick: () => Promise<void>;
}): Loop {
  let isStopped = false;
  let last: string | null = null;
  let running: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | null = null;
  const tick = (): Promise<void> => {
    running = running.then(async () => {
      if (isStopped) return;
      await parts.tick();
      last = new Date(parts.wallNow()).toISOString();
    });
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
    stop: async () => {
      isStopped = true;
      if (timer !== null) clearTimeout(timer);
      await running;
    },
  };
}
