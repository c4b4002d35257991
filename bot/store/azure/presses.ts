/**
 * Presses and hand-overs in Azure tables. A press that is to be carried out stands a second time under `received`,
 * written and removed in the same transaction as the press: what is open is found without reading what is done.
 */
import { z } from 'zod';
import { Fault } from '../../../src/base/fault.ts';
import type { HandOver, HandOverRecords, PressRecord, PressRecords } from '../botStore.ts';
import type { AzureAccount } from './account.ts';
import { insertNew } from './changing.ts';
import { type Entities, entitiesOf, type RowChange } from './entities.ts';
import { keyOf, keysBelow } from './keys.ts';
import { moment } from './shapes.ts';

const pressShape = z.object({
  key: z.string(),
  board: z.string(),
  state: z.enum(['received', 'done', 'unreadable']),
  press: z.string(),
  answer: z.string().nullable(),
  at: moment,
});
const handOverShape = z.object({ version: z.string(), agency: z.string(), by: z.string(), at: moment });

const pressRow = (key: string): string => keyOf('press', key);
const openRow = (key: string): string => keyOf('received', key);

export function pressRecords(account: AzureAccount): PressRecords {
  const table = entitiesOf<PressRecord>(account.table('presses'), (stored) => pressShape.parse(stored));
  return {
    receive: async (press) => {
      const value: PressRecord = { ...press, state: 'received', answer: null };
      const rows: readonly RowChange[] = [
        { kind: 'insert', row: pressRow(press.key), value },
        { kind: 'put', row: openRow(press.key), value },
      ];
      for (let tries = 0; tries < 5; tries += 1) {
        if ((await table.commit(keyOf(press.board), rows)) !== null) return value;
        const stored = await table.get(keyOf(press.board), pressRow(press.key));
        if (stored !== null) return stored.value;
      }
      throw new Fault('conflict', { list: 'bot store', item: 'press' });
    },
    done: (board, key, answer) =>
      close(table, { board, key }, (press) => ({ ...press, state: 'done', press: '', answer })),
    setAside: (board, key) => close(table, { board, key }, (press) => ({ ...press, state: 'unreadable' })),
    forget: (board, key) => close(table, { board, key }, (press) => (press.state === 'received' ? null : press)),
    received: async (board) =>
      (await table.list(keyOf(board), keysBelow('received')))
        .map(({ value }) => value)
        .sort((left, right) => (left.at < right.at ? -1 : 1)),
  };
}

/** Ends a press: `end` gives what stays of it, or null for nothing. One that is not there is left so. */
async function close(
  table: Entities<PressRecord>,
  { board, key }: { readonly board: string; readonly key: string },
  end: (press: PressRecord) => PressRecord | null,
): Promise<void> {
  for (let tries = 0; tries < 5; tries += 1) {
    const stored = await table.get(keyOf(board), pressRow(key));
    if (stored === null) return;
    const { row, etag, value } = stored;
    const next = end(value);
    const changes: readonly RowChange[] = [
      next === null ? { kind: 'remove', row, etag } : { kind: 'replace', row, etag, value: next },
      ...(value.state === 'received' ? [{ kind: 'remove', row: openRow(key) } as const] : []),
    ];
    if ((await table.commit(keyOf(board), changes)) !== null) return;
  }
  throw new Fault('conflict', { list: 'bot store', item: 'press' });
}

export function handOverRecords(account: AzureAccount): HandOverRecords {
  const table = entitiesOf<HandOver>(account.table('handovers'), (stored) => handOverShape.parse(stored));
  return {
    add: async (board, handOver) => {
      await insertNew(table, keyOf(board), { row: keyOf(handOver.version, handOver.agency), value: handOver });
    },
    all: async (board) => (await table.list(keyOf(board))).map(({ value }) => value),
  };
}
