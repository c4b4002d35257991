/**
 * The board's clock as the workplace keeps it: asked for once, and again whenever somebody moves it. Only the page for
 * the workplace imports this.
 */
import { z } from 'zod';
import { instantOf } from '../../../base/time/instant.ts';
import type { BoardClock } from '../../board/clock.ts';

const answer = z.object({ boardTime: z.string() });

async function offsetFrom(workplaceUrl: string): Promise<number> {
  const response = await fetch(`${workplaceUrl}/workplace/clock`);
  return Date.parse(answer.parse(await response.json()).boardTime) - Date.now();
}

/** @param workplaceUrl without a trailing slash */
export async function followClock(workplaceUrl: string): Promise<BoardClock> {
  let offset = await offsetFrom(workplaceUrl);
  const listeners = new Set<() => void>();
  const moved = async (): Promise<void> => {
    offset = await offsetFrom(workplaceUrl);
    for (const listener of listeners) listener();
  };
  new EventSource(`${workplaceUrl}/workplace/clock/events`).addEventListener('clock', () => {
    moved().catch(() => undefined); // a workplace that has gone away leaves the clock running where it was
  });
  return {
    now: () => instantOf(Date.now() + offset),
    onMove: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
