/**
 * A row of which a column cannot be read, for whoever is to mend it: read with something usual in the place of each bad
 * column, and written without asking that the rest of it be sound. Every other reader leaves such a row out.
 */
import { z } from 'zod';
import { ConflictFault, Fault } from '../../base/fault.ts';
import type { WrittenFields } from '../../lists/definition/column.ts';
import {
  type AnyList,
  columnsOf,
  type ListDefinition,
  type Row,
  type Values,
} from '../../lists/definition/defineList.ts';
import { parseRow, selectedFields, writeChanges } from '../../lists/definition/row.ts';
import { type BoardSite, listPath, subjectOf } from './site.ts';

/** A row as far as it can be read. */
export interface MendableRow<L> {
  readonly row: Row<L>;
  /** What stands in each field that cannot be read, as a text; the row has something usual there. */
  readonly broken: ReadonlyMap<string, string>;
}

const itemShape = z.looseObject({ fields: z.record(z.string(), z.unknown()) });

/**
 * The row of this SharePoint item.
 * @param usual what to take in the place of a column that cannot be read, by internal name
 * @throws Fault `malformed` when even so it cannot be read
 */
export async function readMendable<Name extends string, C extends object>(
  site: BoardSite,
  list: ListDefinition<Name, C>,
  { itemId, usual }: { readonly itemId: string; readonly usual: WrittenFields },
): Promise<MendableRow<ListDefinition<Name, C>>> {
  const raw = await site.api.call({
    method: 'GET',
    path: `${listPath(site, list)}/items/${itemId}?$expand=fields($select=${selectedFields(list).join(',')})`,
    subject: subjectOf(list, itemId),
  });
  return mendable(list, site, { raw, usual });
}

function mendable<Name extends string, C extends object>(
  list: ListDefinition<Name, C>,
  site: BoardSite,
  { raw, usual }: { readonly raw: unknown; readonly usual: WrittenFields },
): MendableRow<ListDefinition<Name, C>> {
  const item = itemShape.safeParse(raw);
  if (!item.success) throw new Fault('malformed', subjectOf(list));
  const asItIs = parseRow<ListDefinition<Name, C>>(list, site, raw);
  if (asItIs.ok) return { row: asItIs.row, broken: new Map() };
  const bad = asItIs.spoiled.columns;
  const stood = Object.fromEntries(bad.map((column) => [column, usual[column] ?? null]));
  const mended = { ...item.data, fields: { ...item.data.fields, ...stood } };
  const parsed = parseRow<ListDefinition<Name, C>>(list, site, mended);
  if (!parsed.ok)
    throw new Fault('malformed', { ...subjectOf(list, asItIs.spoiled.itemId), columns: parsed.spoiled.columns });
  return {
    row: parsed.row,
    broken: new Map(bad.map((column) => [fieldOf(list, column), sayRaw(item.data.fields[column])])),
  };
}

function fieldOf(list: AnyList, column: string): string {
  const found = Object.entries(columnsOf(list)).find(([field, one]) =>
    one.physical(field).some((physical) => physical.name === column),
  );
  return found?.[0] ?? column;
}

function sayRaw(raw: unknown): string {
  if (raw === undefined || raw === null) return '';
  return typeof raw === 'string' ? raw : JSON.stringify(raw);
}

/**
 * Writes the named fields, if nobody has changed the row since it was read. When somebody has changed other fields only,
 * there is nothing to choose between, and it is written on top.
 * @throws ConflictFault with both versions when somebody changed one of the same fields; Fault
 */
export async function mendRow<Name extends string, C extends object>(
  site: BoardSite,
  list: ListDefinition<Name, C>,
  at: {
    readonly row: Row<ListDefinition<Name, C>>;
    readonly changes: Partial<Values<C>>;
    readonly usual: WrittenFields;
  },
): Promise<void> {
  const { row, changes } = at;
  try {
    await send(site, list, { row, changes });
  } catch (thrown) {
    if (!mayBeOvertaken(thrown)) throw thrown;
    const { row: theirs, broken } = await readMendable(site, list, { itemId: row.itemId, usual: at.usual });
    const isReadable = Object.keys(changes).every((field) => !broken.has(field));
    // An answer that got lost on the way leaves our own values behind: then there is nothing to decide.
    if (isReadable && agree(list, theirs, changes)) return;
    if (thrown.code !== 'conflict') throw thrown;
    if (!agree(list, theirs, picked(row, changes))) throw new ConflictFault(thrown.subject, row, theirs);
    await send(site, list, { row: theirs, changes });
  }
}

/** Somebody was first, or our own answer was lost: what stands there now decides. */
function mayBeOvertaken(thrown: unknown): thrown is Fault {
  return thrown instanceof Fault && (thrown.code === 'conflict' || thrown.code === 'unavailable');
}

async function send<Name extends string, C extends object>(
  site: BoardSite,
  list: ListDefinition<Name, C>,
  { row, changes }: { readonly row: Row<ListDefinition<Name, C>>; readonly changes: Partial<Values<C>> },
): Promise<void> {
  const { itemId, etag } = row;
  await site.api.call({
    method: 'PATCH',
    path: `${listPath(site, list)}/items/${itemId}/fields`,
    body: writeChanges(list, changes, row as Values<C>), // a row holds every value of its list
    headers: { 'If-Match': etag },
    subject: subjectOf(list, itemId),
  });
}

/** Whether the row has these values. */
function agree<Name extends string, C extends object>(
  list: ListDefinition<Name, C>,
  row: Row<ListDefinition<Name, C>>,
  values: Partial<Values<C>>,
): boolean {
  const there = writeChanges(list, picked(row, values));
  return JSON.stringify(there) === JSON.stringify(writeChanges(list, values));
}

function picked<V extends object>(row: object, like: Partial<V>): Partial<V> {
  return Object.fromEntries(Object.keys(like).map((field) => [field, (row as V)[field as keyof V]])) as Partial<V>; // the same fields
}
