/**
 * What the bot first saw of rows that people may edit, and the irregular rows it has told of, in SQLite. Both are kept for
 * ever: SharePoint has its own versions, but somebody with the right to edit could count on nobody looking there.
 */
import type { IrregularRecords, SightingRecords } from '../botStore.ts';
import { type Database, rowsOf, run, together } from './database.ts';

export function sightingRecords(database: Database): SightingRecords {
  return {
    all: async (board) =>
      rowsOf(database, 'select * from sightings where board = ?', board).map((row) => ({
        list: row.text('list'),
        item: row.text('item'),
        fact: row.text('fact'),
        value: row.text('value'),
      })),
    keep: async (board, sightings) => {
      together(database, () => {
        for (const { list, item, fact, value } of sightings) {
          run(
            database,
            `insert into sightings (board, list, item, fact, value) values (?, ?, ?, ?, ?)
             on conflict (board, list, item, fact) do update set value = excluded.value`,
            ...[board, list, item, fact, value],
          );
        }
      });
    },
  };
}

export function irregularRecords(database: Database): IrregularRecords {
  return {
    all: async (board) =>
      rowsOf(database, 'select * from irregular where board = ? order by title, reason', board).map((row) => ({
        list: row.text('list'),
        item: row.text('item'),
        reason: row.text('reason'),
        title: row.text('title'),
        notice: row.text('notice'),
        at: row.instant('at'),
      })),
    add: async (board, records) => {
      together(database, () => {
        for (const { list, item, reason, title, notice, at } of records) {
          run(
            database,
            'insert or ignore into irregular (board, list, item, reason, title, notice, at) values (?, ?, ?, ?, ?, ?, ?)',
            ...[board, list, item, reason, title, notice, at],
          );
        }
      });
    },
  };
}
