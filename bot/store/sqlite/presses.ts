/** Presses and hand-overs in SQLite. */
import type { HandOverRecords, PressRecord, PressRecords } from '../botStore.ts';
import { type Database, rowsOf, run, type StoredRow } from './database.ts';

export function pressRecords(database: Database): PressRecords {
  const get = (board: string, key: string) =>
    rowsOf(database, 'select * from presses where board = ? and key = ?', board, key).map(pressOf);
  return {
    receive: async (press) => {
      run(
        database,
        "insert or ignore into presses (board, key, state, press, answer, at) values (?, ?, 'received', ?, null, ?)",
        press.board,
        press.key,
        press.press,
        press.at,
      );
      const [record] = get(press.board, press.key);
      if (record === undefined) throw new TypeError('a press that was just recorded is on record');
      return record;
    },
    done: async (board, key, answer) => {
      run(
        database,
        "update presses set state = 'done', press = '', answer = ? where board = ? and key = ?",
        answer,
        board,
        key,
      );
      // Without this the form stays readable in the write-ahead log until that is written over.
      database.exec('pragma wal_checkpoint(truncate)');
    },
    setAside: async (board, key) => {
      run(database, "update presses set state = 'unreadable' where board = ? and key = ?", board, key);
    },
    forget: async (board, key) => {
      run(database, "delete from presses where board = ? and key = ? and state = 'received'", board, key);
    },
    received: async (board) =>
      rowsOf(database, "select * from presses where board = ? and state = 'received' order by at", board).map(pressOf),
  };
}

function pressOf(row: StoredRow): PressRecord {
  return {
    key: row.text('key'),
    board: row.text('board'),
    state: row.word('state', ['received', 'done', 'unreadable']),
    press: row.text('press'),
    answer: row.textOrNull('answer'),
    at: row.instant('at'),
  };
}

export function handOverRecords(database: Database): HandOverRecords {
  return {
    add: async (board, { version, agency, by, at }) => {
      run(
        database,
        'insert or ignore into hand_overs (board, version, agency, person, at) values (?, ?, ?, ?, ?)',
        board,
        version,
        agency,
        by,
        at,
      );
    },
    all: async (board) =>
      rowsOf(database, 'select * from hand_overs where board = ?', board).map((row) => ({
        version: row.text('version'),
        agency: row.text('agency'),
        by: row.text('person'),
        at: row.instant('at'),
      })),
  };
}
