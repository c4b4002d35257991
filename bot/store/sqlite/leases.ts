/** Leases, notes and verdicts in SQLite. Taking a lease is one statement, so two processes cannot both win. */
import type { LeaseRecords, NoteRecords } from '../botStore.ts';
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

export function noteRecords(database: Database): NoteRecords {
  return {
    once: async (board, note) =>
      run(database, 'insert or ignore into notes (board, note) values (?, ?)', board, note) > 0,
    putVerdict: async (board, { at, sound, sentence }) => {
      run(
        database,
        `insert into verdicts (board, at, sound, sentence) values (?, ?, ?, ?)
         on conflict (board) do update set at = excluded.at, sound = excluded.sound, sentence = excluded.sentence`,
        board,
        at,
        sound ? 1 : 0,
        sentence,
      );
    },
    verdict: async (board) => {
      const row = rowOf(database, 'select * from verdicts where board = ?', board);
      if (row === null) return null;
      return { at: row.instant('at'), sound: row.number('sound') === 1, sentence: row.text('sentence') };
    },
  };
}
