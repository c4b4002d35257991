/**
 * Board time in the tab: what day it is for deadlines and quarters. It comes from the composition root; components
 * only ask. Machine time (time-outs, retries) never comes from here.
 */
import { createContext, useContext, useSyncExternalStore } from 'react';
import { type Instant, instantOf } from '../../base/time/instant.ts';
import type { PlainDate } from '../../base/time/plainDate.ts';
import { dateIn } from '../../base/time/zone.ts';

/** The board's clock. */
export interface BoardClock {
  now(): Instant;
  /** Calls back after the clock was set to another time. @returns how to stop listening */
  onMove(listener: () => void): () => void;
}

/** The clock of the machine, which nobody moves. */
export function systemClock(): BoardClock {
  return { now: () => instantOf(Date.now()), onMove: () => () => undefined };
}

const ClockContext = createContext<BoardClock>(systemClock());

/** Hands the clock to the components below. */
export const ClockProvider = ClockContext.Provider;

/** The clock itself, for what is asked at the moment of a press. */
export function useClock(): BoardClock {
  return useContext(ClockContext);
}

const tick = 10_000;

function listenTo(clock: BoardClock, notify: () => void): () => void {
  const timer = setInterval(notify, tick);
  const stop = clock.onMove(notify);
  return () => {
    clearInterval(timer);
    stop();
  };
}

/** Today for the board, London's day. Follows midnight and a moved clock. */
export function useToday(): PlainDate {
  const clock = useClock();
  return useSyncExternalStore(
    (notify) => listenTo(clock, notify),
    () => dateIn(clock.now()),
  );
}

/** Board time to the minute, for 'asked two minutes ago'. */
export function useMinute(): Instant {
  const clock = useClock();
  return useSyncExternalStore(
    (notify) => listenTo(clock, notify),
    () => instantOf(Math.floor(Date.parse(clock.now()) / 10_000) * 10_000),
  );
}
