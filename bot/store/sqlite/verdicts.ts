/** The last full check of each board's seal, in SQLite. */
import type { VerdictRecords } from '../botStore.ts';
import { type Database, rowOf, run } from './database.ts';

export function verdictRecords(database: Database): VerdictRecords {
  return {
    put: async (board, { at, sound, sentence }) => {
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
    last: async (board) => {
      const row = rowOf(database, 'select * from verdicts where board = ?', board);
      if (row === null) return null;
      return { at: row.instant('at'), sound: row.number('sound') === 1, sentence: row.text('sentence') };
    },
  };
}
