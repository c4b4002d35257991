/** Seals in SQLite: planned before the list is written, kept once the row was seen there. */
import { z } from 'zod';
import type { SealRecords } from '../botStore.ts';
import { type Database, rowOf, rowsOf, run, together } from './database.ts';

const foundShape = z.array(z.object({ sequence: z.number(), hash: z.string() }));

/** A file of an older version that is opened for reading alone has no table of beginnings. */
const hasBeginnings = "select 1 from sqlite_master where type = 'table' and name = 'seal_beginnings'";

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
    begin: async (board, { at, found }) => {
      const sql = 'insert or ignore into seal_beginnings (board, at, found) values (?, ?, ?)';
      run(database, sql, board, at, JSON.stringify(found));
    },
    beginning: async (board) => {
      if (rowOf(database, hasBeginnings) === null) return null;
      const row = rowOf(database, 'select * from seal_beginnings where board = ?', board);
      return row === null ? null : { at: row.instant('at'), found: foundShape.parse(JSON.parse(row.text('found'))) };
    },
  };
}
