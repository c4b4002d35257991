/** The last check of each seal, what was first seen of rows, and the irregular rows that were told of, in Azure tables. */
import { z } from 'zod';
import type {
  IrregularRecords,
  IrregularRow,
  SealVerdict,
  Sighting,
  SightingRecords,
  VerdictRecords,
} from '../botStore.ts';
import type { AzureAccount } from './account.ts';
import { commitInTurn, insertNew } from './changing.ts';
import { entitiesOf, type RowChange } from './entities.ts';
import { keyOf } from './keys.ts';
import { moment } from './shapes.ts';

const verdictShape = z.object({ at: moment, sound: z.boolean(), sentence: z.string() });
const sightingShape = z.object({ list: z.string(), item: z.string(), fact: z.string(), value: z.string() });
const irregularShape = z.object({
  list: z.string(),
  item: z.string(),
  reason: z.string(),
  title: z.string(),
  notice: z.string(),
  at: moment,
});

export function verdictRecords(account: AzureAccount): VerdictRecords {
  const table = entitiesOf<SealVerdict>(account.table('verdicts'), (stored) => verdictShape.parse(stored));
  return {
    put: async (board, verdict) => {
      await table.commit(keyOf(board), [{ kind: 'put', row: 'last', value: verdict }]);
    },
    last: async (board) => (await table.get(keyOf(board), 'last'))?.value ?? null,
  };
}

export function sightingRecords(account: AzureAccount): SightingRecords {
  const table = entitiesOf<Sighting>(account.table('sightings'), (stored) => sightingShape.parse(stored));
  return {
    all: async (board) => (await table.list(keyOf(board))).map(({ value }) => value),
    keep: async (board, sightings) => {
      // The last of the same fact counts; a transaction may name a row only once.
      const rows = new Map(sightings.map((value) => [keyOf(value.list, value.item, value.fact), value] as const));
      const puts = [...rows].map(([row, value]): RowChange => ({ kind: 'put', row, value }));
      await commitInTurn(table, keyOf(board), puts);
    },
  };
}

export function irregularRecords(account: AzureAccount): IrregularRecords {
  const table = entitiesOf<IrregularRow>(account.table('irregular'), (stored) => irregularShape.parse(stored));
  return {
    all: async (board) => (await table.list(keyOf(board))).map(({ value }) => value).sort(byTitle),
    add: async (board, rows) => {
      for (const value of rows) {
        await insertNew(table, keyOf(board), { row: keyOf(value.list, value.item, value.reason), value });
      }
    },
  };
}

function byTitle(left: IrregularRow, right: IrregularRow): number {
  const [one, other] = left.title === right.title ? [left.reason, right.reason] : [left.title, right.title];
  return one < other ? -1 : 1;
}
