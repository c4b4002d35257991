/**
 * How often a board's own facts are looked at: site and settings at each round while it waits for set-up, and afterwards
 * hourly, when its settings have changed, and when its lists cannot be reached. Kept in memory alone.
 */
import type { BotParts } from '../parts.ts';
import type { Board } from '../store/botStore.ts';
import { lookAtBoard } from './register.ts';

type Parts = Pick<BotParts, 'store' | 'graph' | 'siteOf' | 'roster' | 'log' | 'machine'>;

export interface BoardLooks {
  /** The board as it is now, looked at if it is time. @throws Fault when it is time and nothing can be said */
  lookIfDue(board: Board): Promise<Board>;
  /**
   * The board after its settings were read.
   * @param etag of the settings; another one than last time means that they changed
   */
  lookIfChanged(board: Board, etag: string): Promise<Board>;
  /** Looks now, whatever was known. */
  lookNow(board: Board): Promise<Board>;
}

/** Machine milliseconds. */
const goodFor = 3_600_000;

export function boardLooks(parts: Parts): BoardLooks {
  const lookedAt = new Map<string, number>();
  const etags = new Map<string, string>();
  const lookNow = async (board: Board): Promise<Board> => {
    lookedAt.delete(board.key);
    const seen = await lookAtBoard(parts, board);
    lookedAt.set(board.key, parts.machine.now());
    return seen;
  };
  return {
    lookNow,
    lookIfDue: async (board) => {
      const at = lookedAt.get(board.key);
      const isGood = board.state === 'ready' && at !== undefined && parts.machine.now() - at < goodFor;
      return isGood ? board : lookNow(board);
    },
    lookIfChanged: async (board, etag) => {
      const before = etags.get(board.key);
      if (before === etag) return board;
      const seen = before === undefined ? board : await lookNow(board);
      etags.set(board.key, etag);
      return seen;
    },
  };
}
