/** Boards in an Azure table, all in one partition. */
import { z } from 'zod';
import type { Board, BoardRecords } from '../botStore.ts';
import type { AzureAccount } from './account.ts';
import { entitiesOf } from './entities.ts';
import { keyOf } from './keys.ts';

const shape = z.object({
  key: z.string(),
  tenantId: z.string(),
  groupId: z.string(),
  teamId: z.string(),
  serviceUrl: z.string(),
  siteId: z.string().nullable(),
  name: z.string(),
  channelId: z.string().nullable(),
  state: z.enum(['waiting', 'ready']),
});

const partition = 'boards';

export function boardRecords(account: AzureAccount): BoardRecords {
  const table = entitiesOf<Board>(account.table('boards'), (stored) => shape.parse(stored));
  return {
    all: async () => (await table.list(partition)).map(({ value }) => value).sort(byName),
    get: async (key) => (await table.get(partition, keyOf(key)))?.value ?? null,
    put: async (board) => {
      await table.commit(partition, [{ kind: 'put', row: keyOf(board.key), value: board }]);
    },
    remove: async (key) => {
      await table.commit(partition, [{ kind: 'remove', row: keyOf(key) }]);
    },
  };
}

function byName(left: Board, right: Board): number {
  const [one, other] = left.name === right.name ? [left.key, right.key] : [left.name, right.name];
  return one < other ? -1 : 1;
}
