/**
 * Playing the board's clock day by day: on each working day up to a date the bot does its work before the next day
 * begins. It can be stopped between two days; closing the page stops it too.
 */
import { useRef, useState } from 'react';
import { londonInstant, playDay } from './boardClock.ts';
import { workingDaysUntil } from './workingDay.ts';

/**
 * London time at which each day is played: the latest hour a board may choose for the day's cards, so that whatever the
 * board chose they are sent.
 */
const playedAt = '17:05';

/** How far it is. */
export interface Playing {
  /** The day that is being played, `YYYY-MM-DD`. */
  readonly day: string;
  readonly number: number;
  readonly of: number;
}

export interface Play {
  readonly playing: Playing | undefined;
  /** Plays the working days after one day up to another. @returns how many were played */
  start(after: string, last: string): Promise<number>;
  stop(): void;
}

export function usePlay(): Play {
  const [playing, show] = useState<Playing>();
  const isStopped = useRef(false);
  const start = async (after: string, last: string): Promise<number> => {
    isStopped.current = false;
    const days = workingDaysUntil(after, last);
    let played = 0;
    try {
      for (const day of days) {
        if (isStopped.current) break;
        show({ day, number: played + 1, of: days.length });
        // One day after the other: that is the point of playing.
        await playDay(londonInstant(day, playedAt));
        played += 1;
      }
    } finally {
      show(undefined);
    }
    return played;
  };
  return {
    playing,
    start,
    stop: () => {
      isStopped.current = true;
    },
  };
}
