/**
 * The outbox in SQLite. Planning is one transaction; so is settling, of however many. An entry that waits is either ready
 * or waits for a time (schema.ts): a claim first wakes what has become due, then takes the first of the ready ones in one
 * statement, so it reads what it takes and nothing else, whatever the backlog. Times are the caller's machine clock.
 */
import { addDays } from '../../../src/base/time/plainDate.ts';
import { dateIn } from '../../../src/base/time/zone.ts';
import { stepKeyText } from '../../../src/core/duties/duty.ts';
import type { Claim, OutboxRecords } from '../outboxRecords.ts';
import { type Database, rowOf, rowsOf, run, together } from './database.ts';
import { carriedStepOf, claimOf, entryOf, entryStates, stepOf } from './outboxRows.ts';
import { acted, addEntry, addStep, adopted, changed, mayCarry, noted, settled } from './outboxWrites.ts';
import { isLater, isOpen, isReady, isUnlogged, isWaiting } from './schema.ts';

/** Wakes what has become due. Each entry is woken once for each time that it was put off. */
export const wakeSql = `update outbox set is_ready = 1 where board = ?1 and ${isLater} and ready_at <= ?2`;

/** Claims the first ?3 of a board for holder ?4 until ?5. The time is compared again, for a clock that went back. */
export const claimSql = `update outbox set holder = ?4, ready_at = ?5, is_ready = 0, fence = fence + 1
  where board = ?1 and key in (
    select key from outbox where board = ?1 and ${isReady} and ready_at <= ?2 order by priority, at, key limit ?3)
  returning *`;

/** @param machineNow since when an entry waits is taken from here; claims carry times of their own */
export function outboxRecords(database: Database, machineNow: () => number): OutboxRecords {
  return {
    plan: async (board, { steps, entries }) =>
      together(database, () => {
        const planned = machineNow();
        const added = entries.filter((entry) => addEntry(database, board, { entry, planned }));
        for (const step of steps) if (mayCarry(database, board, step.entry)) addStep(database, board, step);
        return added.map((entry) => entry.key);
      }),
    adopt: async (board, entry, sent) =>
      together(database, () => adopted(database, board, { entry, sent, planned: machineNow() })),
    claim: async (board, { holder, now, forMilliseconds, limit }) =>
      together(database, () => {
        run(database, wakeSql, board, now);
        const rows = rowsOf(database, claimSql, ...[board, now, limit, holder, now + forMilliseconds]);
        return rows.map(claimOf).sort(byTurn);
      }),
    note: async (claim, change) => noted(database, claim, change),
    settle: async (done) => together(database, () => done.map(({ claim, change }) => settled(database, claim, change))),
    change: async (board, key, change) => changed(database, { board, key }, change),
    acted: async (board, key, answer) => together(database, () => acted(database, { board, key }, answer)),
    get: async (board, key) => {
      const row = rowOf(database, 'select * from outbox where board = ? and key = ?', board, key);
      return row === null ? null : entryOf(row);
    },
    waiting: async (board) =>
      rowsOf(database, `select * from outbox where board = ? and ${isWaiting} order by priority, at, key`, board).map(
        entryOf,
      ),
    open: async (board) =>
      rowsOf(database, `select * from outbox where board = ? and ${isOpen} order by at, key`, board).map(entryOf),
    ofDay: async (board, person, day) =>
      rowsOf(
        database,
        'select * from outbox where board = ? and person = ? and day = ? order by at, key',
        ...[board, person, day],
      ).map(entryOf),
    goneTo: async (board, person, day) =>
      rowsOf(
        database,
        `select * from outbox where board = ?1 and person = ?2 and sent_at >= ?3
         union all select * from outbox where board = ?1 and person = ?2 and sent_at is null and state = 'unknown'`,
        ...[board, person, addDays(day, -1)],
      )
        .map(entryOf)
        .filter(({ sentAt }) => sentAt === null || dateIn(sentAt) === day)
        .sort((left, right) => (left.key < right.key ? -1 : 1)),
    unlogged: async (board, limit) =>
      rowsOf(
        database,
        `select * from outbox where board = ? and ${isUnlogged} order by at, key limit ?`,
        board,
        limit,
      ).map(entryOf),
    logged: async (board, key, revision) => {
      run(database, 'update outbox set logged = max(logged, ?) where board = ? and key = ?', revision, board, key);
    },
    stepKeys: async (board) =>
      new Set(
        rowsOf(database, 'select * from outbox_steps where board = ?', board).map((row) => stepKeyText(stepOf(row))),
      ),
    stepsOf: async (board, entry) =>
      rowsOf(
        database,
        `select one.*, acted.at as acted_at from outbox_steps one left join outbox_acted acted
           on acted.board = one.board and acted.entry = one.entry and acted.kind = one.kind and acted.item = one.item
         where one.board = ? and one.entry = ? order by one.kind, one.item, one.step, one.person, one.due_on`,
        ...[board, entry],
      ).map(carriedStepOf),
    counts: async (board, now) => countsOf(database, board, now),
  };
}

/** The order in which claims go out. SQLite gives the rows of an update in any order. */
function byTurn({ entry: left }: Claim, { entry: right }: Claim): number {
  if (left.priority !== right.priority) return left.priority - right.priority;
  if (left.at !== right.at) return left.at < right.at ? -1 : 1;
  return left.key < right.key ? -1 : 1;
}

/** Reads five counters and the first entry of an index, whatever was ever sent. */
function countsOf(database: Database, board: string, now: number) {
  const byState = { planned: 0, unknown: 0, sent: 0, failed: 0, superseded: 0 };
  for (const row of rowsOf(database, 'select state, entries from outbox_counts where board = ?', board)) {
    byState[row.word('state', entryStates)] = row.number('entries');
  }
  const oldest = rowOf(
    database,
    `select could_go_at from outbox where board = ? and ${isWaiting} order by could_go_at limit 1`,
    board,
  );
  return { byState, oldestWaitMilliseconds: oldest === null ? 0 : Math.max(0, now - oldest.number('could_go_at')) };
}
