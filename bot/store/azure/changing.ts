/**
 * The usual ways to write one record: only if it is new, whatever is there, or changed from what it was read as, again
 * until nobody came between.
 */
import { Fault } from '../../../src/base/fault.ts';
import type { Entities, RowChange } from './entities.ts';
import { mostChanges } from './entities.ts';

/** Whoever loses this often against others is not alone on a small record: something is wrong. */
const mostTries = 12;

/** @returns false when it was there already */
export async function insertNew(table: Entities<unknown>, partition: string, change: Omit<NewRow, 'kind'>) {
  return (await table.commit(partition, [{ kind: 'insert', ...change }])) !== null;
}

type NewRow = Extract<RowChange, { readonly kind: 'insert' | 'put' }>;

/**
 * Reads, decides, writes; again when somebody else wrote in between. `decide` gives null to leave it as it is.
 * @returns what `decide` gave last @throws Fault `conflict` when others were always faster
 */
export async function changeRow<Value>(
  table: Entities<Value>,
  { partition, row }: { readonly partition: string; readonly row: string },
  decide: (stored: Value | null) => Value | null,
): Promise<Value | null> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const stored = await table.get(partition, row);
    const next = decide(stored === null ? null : stored.value);
    if (next === null) return null;
    const change: RowChange =
      stored === null ? { kind: 'insert', row, value: next } : { kind: 'replace', row, value: next, etag: stored.etag };
    if ((await table.commit(partition, [change])) !== null) return next;
  }
  throw new Fault('conflict', { list: 'bot store', item: row });
}

/** Many changes that need not be one: as few transactions as they fit in, in their order. */
export async function commitInTurn(table: Entities<unknown>, partition: string, changes: readonly RowChange[]) {
  for (let from = 0; from < changes.length; from += mostChanges) {
    await table.commit(partition, changes.slice(from, from + mostChanges));
  }
}
