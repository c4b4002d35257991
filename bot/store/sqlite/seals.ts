/** Seals in SQLite: planned before the list is written, kept once the row was seen there. */
import type { SealRecords } from '../botStore.ts';
import { type Database, rowsOf, run, together } from './database.ts';

export function sealRecords(database: Database): SealRecords {
  return {
    plan: async (board, seal) => {
      run(
        database,
        "insert or ignore into seals (board, sequence, hash, state, at) values (?, ?, ?, 'planned', ?)",
        board,
        seal.sequence,
        seal.hash,
        seal.at,
      );
    },
    keep: async (board, sequence, hash) => {
      together(database, () => {
        run(
          database,
          "update seals set state = 'kept' where board = ? and sequence = ? and hash = ?",
          board,
          sequence,
          hash,
        );
        run(
          database,
          "delete from seals where board = ? and sequence = ? and hash <> ? and state = 'planned'",
          board,
          sequence,
          hash,
        );
      });
    },
    all: async (board) =>
      rowsOf(database, 'select * from seals where board = ? order by sequence, at', board).map((row) => ({
        sequence: row.number('sequence'),
        hash: row.text('hash'),
        state: row.word('state', ['planned', 'kept']),
        at: row.instant('at'),
      })),
  };
}
