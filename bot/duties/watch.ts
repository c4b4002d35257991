/**
 * The copy of a board's lists that rounds work with, kept by what changed, and the memory of what has been looked at
 * already: a round on which nothing changed and no hour turned plans nothing and updates nothing. Kept in memory alone:
 * after a restart everything is looked at once more, which changes nothing that was planned.
 */
import { dateIn, timeIn } from '../../src/base/time/zone.ts';
import { type ListMirror, listMirror } from '../../src/graph/lists/mirror.ts';
import { logSpoiled } from '../boards/spoiled.ts';
import type { BotParts, OpenBoard } from '../parts.ts';
import { type BoardReading, dutyLists, snapshotOf } from './snapshot.ts';

type Parts = Pick<BotParts, 'store' | 'boardNow' | 'calendar' | 'log'>;

/** The board as one round sees it. */
export interface Look extends BoardReading {
  /** Whether anything is new since the last look that was dealt with. */
  readonly isNew: boolean;
  /** Everything about this look has been done. What is not dealt with is new again at the next round. */
  dealtWith(): void;
}

export interface DutyWatch {
  /** @throws Fault when a list cannot be read */
  look(open: OpenBoard): Promise<Look>;
}

interface Watched {
  readonly siteId: string;
  readonly mirror: ListMirror;
  changes: number;
  done: string | null;
}

export function dutyWatch(parts: Parts): DutyWatch {
  const boards = new Map<string, Watched>();
  return {
    look: async (open) => {
      const { board, site } = open;
      const there = boards.get(board.key);
      const watched =
        there?.siteId === site.siteId
          ? there
          : { siteId: site.siteId, mirror: listMirror(site, dutyLists), changes: 0, done: null };
      boards.set(board.key, watched);
      if ((await watched.mirror.refresh()).changed.size > 0) {
        watched.changes += 1;
        for (const list of dutyLists) logSpoiled(parts, board.key, watched.mirror.rows(list).spoiled);
      }
      const handOvers = await parts.store.handOvers.all(board.key);
      const now = await parts.boardNow();
      const snapshot = snapshotOf((list) => watched.mirror.rows(list).rows, {
        tenantId: board.tenantId,
        now,
        bankHolidays: parts.calendar,
        handOvers,
      });
      const seen = [dateIn(now), timeIn(now).slice(0, 2), watched.changes, handOvers.length].join(' ');
      return {
        snapshot,
        handOvers,
        unreadable: (list) => watched.mirror.rows(list).spoiled.length,
        isNew: watched.done !== seen,
        dealtWith: () => {
          watched.done = seen;
        },
      };
    },
  };
}
