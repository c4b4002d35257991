/** What became of the last send to each person by each route, in an Azure table. */
import { z } from 'zod';
import { type RouteRecords, type RouteResult, routes } from '../outboxRecords.ts';
import type { AzureAccount } from './account.ts';
import { entitiesOf } from './entities.ts';
import { keyOf, keysBelow } from './keys.ts';
import { date } from './shapes.ts';

const shape = z.object({
  person: z.string(),
  route: z.enum(routes),
  works: z.boolean(),
  code: z.string().nullable(),
  day: date,
});

export function routeRecords(account: AzureAccount): RouteRecords {
  const table = entitiesOf<RouteResult>(account.table('routes'), (stored) => shape.parse(stored));
  return {
    put: async (board, result) => {
      const row = keyOf(result.person, result.route);
      await table.commit(keyOf(board), [{ kind: 'put', row, value: result }]);
    },
    of: async (board, person) => (await table.list(keyOf(board), keysBelow(person))).map(({ value }) => value),
    all: async (board) => (await table.list(keyOf(board))).map(({ value }) => value),
    forgetRefusals: async (board) => {
      const refused = (await table.list(keyOf(board))).filter(({ value }) => !value.works);
      // One by one: a result that was written meanwhile is newer than what is forgotten here.
      for (const { row, etag } of refused) await table.commit(keyOf(board), [{ kind: 'remove', row, etag }]);
    },
  };
}
