/**
 * Board time and machine time of the workplace.
 *
 * Board time stamps what people would read on a row (Created, Modified); it is machine time plus an offset that the
 * control API may change and that survives a restart. Machine time is never moved: tokens and Retry-After need it.
 */
import type { Database } from './database.ts';
import { recall, remember } from './facts.ts';
import type { WorkplaceClock } from './types.ts';

/** A clock that can be listened to, so that open pages follow a move. */
export interface MovableClock extends WorkplaceClock {
  /** Calls back after each move. @returns how to stop listening */
  onMove(listener: (boardTime: number) => void): () => void;
}

const FACT = 'clock offset in milliseconds';

/**
 * @param startAt ISO instant of board time for a new file; without it board time is machine time
 */
export function makeClock(database: Database, startAt: string | undefined): MovableClock {
  const listeners = new Set<(boardTime: number) => void>();
  let offset = readOffset(database, startAt);
  remember(database, FACT, String(offset));
  return {
    boardNow: () => Date.now() + offset,
    machineNow: () => Date.now(),
    setBoardNow: (milliseconds) => {
      offset = milliseconds - Date.now();
      remember(database, FACT, String(offset));
      for (const listener of listeners) listener(milliseconds);
    },
    onMove: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function readOffset(database: Database, startAt: string | undefined): number {
  const known = recall(database, FACT);
  if (known !== undefined) return Number(known);
  if (startAt === undefined) return 0;
  const start = Date.parse(startAt);
  if (Number.isNaN(start)) throw new RangeError('startAt is not an ISO instant');
  return start - Date.now();
}

/** An instant as SharePoint prints it: UTC, whole seconds. */
export function isoSeconds(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;
}
