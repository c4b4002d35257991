/** Seals in an Azure table: keeping one and dropping the other tries of its number is one transaction. */
import { z } from 'zod';
import { Fault } from '../../../src/base/fault.ts';
import type { RecordBeginning } from '../../../src/core/mou/ownRecord.ts';
import type { SealRecord, SealRecords } from '../botStore.ts';
import type { AzureAccount } from './account.ts';
import { insertNew } from './changing.ts';
import { entitiesOf, type RowChange, type Stored } from './entities.ts';
import { keyOf, keysBelow } from './keys.ts';
import { moment } from './shapes.ts';

const shape = z.object({ sequence: z.number(), hash: z.string(), state: z.enum(['planned', 'kept']), at: moment });
const beginningShape = z.object({
  at: moment,
  found: z.array(z.object({ sequence: z.number(), hash: z.string() })),
});

/** Long enough for every signature that will ever be. */
const digits = 10;

export function sealRecords(account: AzureAccount): SealRecords {
  const table = entitiesOf<SealRecord>(account.table('seals'), (stored) => shape.parse(stored));
  const beginnings = entitiesOf<RecordBeginning>(account.table('sealbeginnings'), (stored) =>
    beginningShape.parse(stored),
  );
  const number = (sequence: number): string => String(sequence).padStart(digits, '0');
  return {
    plan: async (board, seal) => {
      const value: SealRecord = { ...seal, state: 'planned' };
      await insertNew(table, keyOf(board), { row: keyOf(number(seal.sequence), seal.hash), value });
    },
    keep: async (board, sequence, hash) => {
      // A try that is planned meanwhile changes nothing: it is dropped when it is tried again.
      for (let tries = 0; tries < 5; tries += 1) {
        const stored = await table.list(keyOf(board), keysBelow(number(sequence)));
        const changes = stored.map((one) => keeping(one, hash)).filter((change) => change !== null);
        if ((await table.commit(keyOf(board), changes)) !== null) return;
      }
      throw new Fault('conflict', { list: 'bot store', item: `seal ${sequence}` });
    },
    all: async (board) =>
      (await table.list(keyOf(board)))
        .map(({ value }) => value)
        .sort((left, right) => left.sequence - right.sequence || (left.at < right.at ? -1 : 1)),
    begin: async (board, value) => {
      await insertNew(beginnings, keyOf(board), { row: 'first', value });
    },
    beginning: async (board) => (await beginnings.get(keyOf(board), 'first'))?.value ?? null,
  };
}

function keeping({ row, value, etag }: Stored<SealRecord>, hash: string): RowChange | null {
  if (value.hash === hash) return { kind: 'replace', row, etag, value: { ...value, state: 'kept' } };
  return value.state === 'planned' ? { kind: 'remove', row, etag } : null;
}
