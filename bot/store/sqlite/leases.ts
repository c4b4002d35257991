/** Leases in SQLite. Taking a lease is one statement, so two processes cannot both win. */
import type { LeaseRecords } from '../botStore.ts';
import { type Database, rowOf, run } from './database.ts';

export function leaseRecords(database: Database): LeaseRecords {
  return {
    take: async ({ board, name, holder }, { now, forMilliseconds }) => {
      const row = rowOf(
        database,
        `insert into leases (board, name, holder, until, fence) values (?, ?, ?, ?, 1)
         on conflict (board, name) do update set holder = excluded.holder, until = excluded.until, fence = fence + 1
           where leases.until <= ?
         returning fence`,
        board,
        name,
        holder,
        now + forMilliseconds,
        now,
      );
      return row === null ? null : { board, name, fence: row.number('fence') };
    },
    holds: async ({ board, name, fence }) =>
      rowOf(database, 'select fence from leases where board = ? and name = ? and fence = ?', board, name, fence) !==
      null,
    release: async ({ board, name, fence }) => {
      run(database, 'update leases set until = 0 where board = ? and name = ? and fence = ?', board, name, fence);
    },
  };
}
