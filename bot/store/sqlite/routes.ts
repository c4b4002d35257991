/** What became of the last send to each person by each route, in SQLite. */
import { plainDate } from '../../../src/base/time/plainDate.ts';
import { type RouteRecords, type RouteResult, routes } from '../outboxRecords.ts';
import { type Database, rowsOf, run, type StoredRow } from './database.ts';

export function routeRecords(database: Database): RouteRecords {
  return {
    put: async (board, { person, route, works, code, day }) => {
      run(
        database,
        `insert into routes (board, person, route, works, code, day) values (?, ?, ?, ?, ?, ?)
         on conflict (board, person, route) do update set works = excluded.works, code = excluded.code,
           day = excluded.day`,
        ...[board, person, route, works ? 1 : 0, code, day],
      );
    },
    of: async (board, person) =>
      rowsOf(database, 'select * from routes where board = ? and person = ? order by route', board, person).map(
        resultOf,
      ),
    all: async (board) =>
      rowsOf(database, 'select * from routes where board = ? order by person, route', board).map(resultOf),
    forgetRefusals: async (board) => {
      run(database, 'delete from routes where board = ? and works = 0', board);
    },
  };
}

function resultOf(row: StoredRow): RouteResult {
  return {
    person: row.text('person'),
    route: row.word('route', routes),
    works: row.number('works') === 1,
    code: row.textOrNull('code'),
    day: plainDate(row.text('day')),
  };
}
