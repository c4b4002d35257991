/**
 * A table of Azure Storage whose entities hold one JSON text each. A property holds at most 64 KiB, so the text is cut
 * into several; an entity at most 1 MiB; a transaction at most 100 entities of one partition ('Understanding the Table
 * service data model', 'Performing entity group transactions', Microsoft). What was changed in between is told by the etag.
 */
import { odata, type TableClient, type TransactionAction } from '@azure/data-tables';
import { Fault } from '../../../src/base/fault.ts';
import { asking, statusOf } from './azureFault.ts';

/** An entity as it was read. */
export interface Stored<Value> {
  readonly row: string;
  readonly value: Value;
  readonly etag: string;
}

/** One change within a transaction. `insert` needs the row to be missing, `replace` to be as it was read. */
export type RowChange =
  | { readonly kind: 'insert' | 'put'; readonly row: string; readonly value: unknown; readonly state?: string }
  | {
      readonly kind: 'replace';
      readonly row: string;
      readonly value: unknown;
      readonly state?: string;
      readonly etag: string;
    }
  /** Without an etag: whatever it holds; it must be there. */
  | { readonly kind: 'remove'; readonly row: string; readonly etag?: string };

/** Changes that one transaction takes. */
export const mostChanges = 100;

export interface Entities<Value> {
  get(partition: string, row: string): Promise<Stored<Value> | null>;
  /** All, or those whose row key begins with the text, in the order of row keys. */
  list(partition: string, below?: string, limit?: number): Promise<readonly Stored<Value>[]>;
  /** The state column alone of those whose row key begins with the text. */
  states(partition: string, below: string): Promise<readonly string[]>;
  /** All or nothing, at most 100. @returns the new etags, or null when a row was not as a change needs it */
  commit(partition: string, changes: readonly RowChange[]): Promise<ReadonlyMap<string, string> | null>;
}

/** @param parse reads a stored value. @throws what it throws for one it does not know */
export function entitiesOf<Value>(client: TableClient, parse: (stored: unknown) => Value): Entities<Value> {
  const name = client.tableName;
  const read = (entity: Record<string, unknown>): Stored<Value> => ({
    row: textOf(entity.rowKey),
    etag: textOf(entity.etag),
    value: parse(JSON.parse(joined(entity))),
  });
  return {
    get: (partition, row) =>
      asking(name, async () => {
        const entity = await client.getEntity(partition, row).catch(nullFor([404]));
        return entity === null ? null : read(entity);
      }),
    list: (partition, below = '', limit = Number.POSITIVE_INFINITY) =>
      asking(name, async () => {
        const found: Stored<Value>[] = [];
        const filter = within(partition, below);
        const pages = client.listEntities({ queryOptions: { filter } }).byPage({ maxPageSize: Math.min(limit, 1000) });
        for await (const page of pages) {
          found.push(...page.map(read));
          if (found.length >= limit) break;
        }
        return found.slice(0, limit);
      }),
    states: (partition, below) =>
      asking(name, async () => {
        const found: string[] = [];
        const queryOptions = { filter: within(partition, below), select: ['state'] };
        for await (const entity of client.listEntities({ queryOptions })) found.push(textOf(entity.state));
        return found;
      }),
    commit: (partition, changes) =>
      asking(name, async () => {
        if (changes.length === 0) return new Map<string, string>();
        const actions = changes.map((change) => actionOf(name, partition, change));
        const response = await client.submitTransaction(actions).catch(nullFor([404, 409, 412]));
        if (response === null) return null;
        return new Map(response.subResponses.map(({ etag }, n) => [changes[n]?.row ?? '', etag ?? '']));
      }),
  };
}

function nullFor(statuses: readonly number[]): (thrown: unknown) => null {
  return (thrown) => {
    if (statuses.includes(statusOf(thrown))) return null;
    throw thrown;
  };
}

/** `|` ends each part of a key, and `}` is the character after it. */
function within(partition: string, below: string): string {
  if (below === '') return odata`PartitionKey eq ${partition}`;
  const end = `${below.slice(0, -1)}}`;
  return odata`PartitionKey eq ${partition} and RowKey ge ${below} and RowKey lt ${end}`;
}

function actionOf(table: string, partition: string, change: RowChange): TransactionAction {
  const keys = { partitionKey: partition, rowKey: change.row };
  switch (change.kind) {
    case 'insert':
      return ['create', { ...keys, ...columnsOf(table, change) }];
    case 'put':
      return ['upsert', { ...keys, ...columnsOf(table, change) }, 'Replace'];
    case 'replace':
      return ['update', { ...keys, ...columnsOf(table, change) }, 'Replace', { etag: change.etag }];
    case 'remove':
      return ['delete', change.etag === undefined ? keys : { ...keys, etag: change.etag }];
  }
}

function columnsOf(table: string, { value, state }: { readonly value: unknown; readonly state?: string }) {
  return { ...cut(table, value), ...(state === undefined ? {} : { state }) };
}

/** UTF-16 units of a property: two bytes each, so below 64 KiB. */
const pieceLength = 30_000;
/** Together below the 1 MiB of an entity. */
const mostPieces = 16;

function cut(table: string, value: unknown): Readonly<Record<string, string>> {
  const text = JSON.stringify(value);
  const pieces: Record<string, string> = {};
  let from = 0;
  for (let n = 0; from < text.length; n += 1) {
    if (n === mostPieces) throw new Fault('rejected', { list: table, serviceCode: 'RecordTooLarge' });
    const end = from + pieceLength;
    // A character of two units is not cut through: its halves are no text.
    const to = /[\uD800-\uDBFF]/.test(text.charAt(end - 1)) ? end - 1 : end;
    pieces[`body${n}`] = text.slice(from, to);
    from = to;
  }
  return pieces;
}

function joined(entity: Record<string, unknown>): string {
  let text = '';
  for (let n = 0; n < mostPieces; n += 1) {
    const piece = entity[`body${n}`];
    if (typeof piece !== 'string') break;
    text += piece;
  }
  return text;
}

function textOf(value: unknown): string {
  if (typeof value !== 'string') throw new TypeError('a stored property is no text');
  return value;
}
