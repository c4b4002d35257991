/** Leases in an Azure table. The etag decides between two that take at once; `until` is the taker's machine clock. */
import { z } from 'zod';
import type { LeaseRecords } from '../botStore.ts';
import type { AzureAccount } from './account.ts';
import { changeRow } from './changing.ts';
import { entitiesOf, type RowChange } from './entities.ts';
import { keyOf } from './keys.ts';

const shape = z.object({ holder: z.string(), until: z.number(), fence: z.number() });
type StoredLease = z.infer<typeof shape>;

export function leaseRecords(account: AzureAccount): LeaseRecords {
  const table = entitiesOf<StoredLease>(account.table('leases'), (stored) => shape.parse(stored));
  return {
    take: async ({ board, name, holder }, { now, forMilliseconds }) => {
      const row = keyOf(name);
      const stored = await table.get(keyOf(board), row);
      if (stored !== null && stored.value.until > now) return null;
      const fence = (stored?.value.fence ?? 0) + 1;
      const value: StoredLease = { holder, until: now + forMilliseconds, fence };
      const change: RowChange =
        stored === null ? { kind: 'insert', row, value } : { kind: 'replace', row, value, etag: stored.etag };
      // Whoever came between holds it now.
      return (await table.commit(keyOf(board), [change])) === null ? null : { board, name, fence };
    },
    holds: async ({ board, name, fence }) => (await table.get(keyOf(board), keyOf(name)))?.value.fence === fence,
    release: async ({ board, name, fence }) => {
      await changeRow(table, { partition: keyOf(board), row: keyOf(name) }, (lease) =>
        lease === null || lease.fence !== fence ? null : { ...lease, until: 0 },
      );
    },
  };
}
