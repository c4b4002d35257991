/** Machine time that a test moves on: what would take an hour takes nothing. Waits are real, and short. */
import type { MachineClock } from '../../../bot/machineClock.ts';
import { waitFor } from '../../../src/graph/http/patience.ts';

export interface MovableMachine extends MachineClock {
  advance(milliseconds: number): void;
}

export function movableMachine(): MovableMachine {
  let ahead = 0;
  return {
    now: () => Math.round(performance.timeOrigin + performance.now()) + ahead,
    wait: (milliseconds, signal) => waitFor(milliseconds, signal ?? null),
    advance: (milliseconds) => {
      ahead += milliseconds;
    },
  };
}
