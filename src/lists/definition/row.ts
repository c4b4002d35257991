/**
 * Reading and writing rows: the gate between what Graph sends and what the product believes.
 * People edit these lists in SharePoint too, so bad rows will come: each is reported with every bad column at once,
 * never with a value, and never stops the rows beside it from being read.
 */
import { z } from 'zod';
import { isKey } from '../../base/id.ts';
import { instantOf, parseInstant } from '../../base/time/instant.ts';
import { carriedIn, firstAuthor, lastChange } from './carried.ts';
import type { Column, SiteFacts, WrittenFields } from './column.ts';
import {
  type AnyList,
  type Author,
  columnsOf,
  type ListDefinition,
  type NewValues,
  type Row,
  type Values,
} from './defineList.ts';
import { carriedColumn } from './physical.ts';

/** A row that could not be read. */
export interface SpoiledRow {
  readonly list: string;
  readonly itemId: string;
  /** Internal names of the columns at fault. */
  readonly columns: readonly string[];
  /** Where a person can open and mend it. */
  readonly webUrl: string | null;
}

export type Parsed<L> =
  | { readonly ok: true; readonly row: Row<L> }
  | { readonly ok: false; readonly spoiled: SpoiledRow };

/** SharePoint's limit for its own `Title` ("SharePoint limits"). */
const titleLimit = 255;

/** Graph's `identitySet`, as far as it says who wrote a row or a version of one. */
export const identitySet = z.object({
  user: z.object({ id: z.string().optional(), displayName: z.string().optional() }).optional(),
  application: z.object({ id: z.string().optional() }).optional(),
});

const item = z.object({
  id: z.string(),
  eTag: z.string().optional(),
  '@odata.etag': z.string().optional(),
  webUrl: z.string().optional(),
  createdDateTime: z.string().optional(),
  lastModifiedDateTime: z.string().optional(),
  createdBy: identitySet.optional(),
  lastModifiedBy: identitySet.optional(),
  fields: z.record(z.string(), z.unknown()),
});

/** SharePoint's `createdBy` or `lastModifiedBy` as an author. An app's write also names a pseudo user: the app wins. */
export function authorOf(raw: z.infer<typeof identitySet> | undefined): Author {
  if (raw?.application !== undefined) return { kind: 'app' };
  const id = raw?.user?.id;
  return id === undefined ? { kind: 'unknown' } : { kind: 'person', objectId: id, name: raw?.user?.displayName ?? '' };
}

interface Reader {
  readonly field: string;
  readonly column: Column<unknown>;
  readonly schema: z.ZodType;
}

/** Making a schema costs more than using it, and a list of thousands of rows uses it thousands of times. */
const readers = new WeakMap<AnyList, Map<string, readonly Reader[]>>();

function readersOf(list: AnyList, site: SiteFacts): readonly Reader[] {
  const byZone = readers.get(list) ?? new Map<string, readonly Reader[]>();
  readers.set(list, byZone);
  const known = byZone.get(site.zone);
  if (known !== undefined) return known;
  const made = Object.entries(columnsOf(list)).map(([field, column]) => ({
    field,
    column,
    schema: column.schema(site),
  }));
  byZone.set(site.zone, made);
  return made;
}

/** One Graph list item as a row of the list, or what is wrong with it. */
export function parseRow<L extends AnyList>(list: L, site: SiteFacts, raw: unknown): Parsed<L> {
  const envelope = item.safeParse(raw);
  if (!envelope.success) return spoiled(list, raw, ['(item)']);
  const bad: string[] = [];
  const values: Record<string, unknown> = {};
  for (const { field, column, schema } of readersOf(list, site)) {
    const result = schema.safeParse(column.read(envelope.data.fields, field));
    if (result.success) values[field] = result.data;
    else bad.push(column.physical(field)[0]?.name ?? field);
  }
  const facts = factsOf(list, envelope.data);
  if (!isKey(facts.key)) bad.unshift('Key');
  if (bad.length > 0) return spoiled(list, raw, bad);
  return { ok: true, row: { ...facts, ...values } as unknown as Row<L> }; // each value passed its column's schema above
}

function factsOf(list: AnyList, data: z.infer<typeof item>) {
  const { Key: key, Title: title } = data.fields;
  const epoch = instantOf(0);
  const changedBy = authorOf(data.lastModifiedBy);
  const createdAt = parseInstant(data.createdDateTime ?? '') ?? epoch;
  const changedAt = parseInstant(data.lastModifiedDateTime ?? '') ?? epoch;
  const own = { createdAt, createdBy: authorOf(data.createdBy), changedAt, changedBy };
  const carried = carriedIn(data.fields);
  return {
    key: typeof key === 'string' ? key : '',
    itemId: data.id,
    etag: data.eTag ?? data['@odata.etag'] ?? '',
    label: typeof title === 'string' ? title : '',
    ...firstAuthor(list, own, carried),
    ...lastChange(own, carried),
  };
}

function spoiled(list: AnyList, raw: unknown, columns: readonly string[]): { ok: false; spoiled: SpoiledRow } {
  const seen = z.object({ id: z.string(), webUrl: z.string().optional() }).safeParse(raw);
  return {
    ok: false,
    spoiled: {
      list: list.name,
      itemId: seen.success ? seen.data.id : '?',
      columns,
      webUrl: seen.success ? (seen.data.webUrl ?? null) : null,
    },
  };
}

/** The `fields` object of a new row. */
export function writeRow<Name extends string, C extends object>(
  list: ListDefinition<Name, C>,
  key: string,
  values: NewValues<C>,
): WrittenFields {
  const full = filled(list, values);
  return { Title: list.title(full).slice(0, titleLimit), Key: key, ...writeChanges(list, full) };
}

function filled<Name extends string, C extends object>(list: ListDefinition<Name, C>, values: NewValues<C>): Values<C> {
  const empty = Object.keys(list.columns).map((field) => [field, null]);
  return { ...Object.fromEntries(empty), ...values } as Values<C>; // only what may be empty can have been left out
}

/**
 * The `fields` object of a change: only the fields named.
 * @param before the row as it was read; with it, `Title` follows when it is computed from what changed
 */
export function writeChanges<Name extends string, C extends object>(
  list: ListDefinition<Name, C>,
  changes: Partial<Values<C>>,
  before?: Values<C>,
): WrittenFields {
  const columns = columnsOf(list);
  let written: WrittenFields = before === undefined ? {} : newTitle(list, before, changes);
  for (const [field, value] of Object.entries(changes)) {
    const column = columns[field];
    if (column !== undefined && value !== undefined) written = { ...written, ...column.write(value, field) };
  }
  return written;
}

function newTitle<Name extends string, C extends object>(
  list: ListDefinition<Name, C>,
  before: Values<C>,
  changes: Partial<Values<C>>,
): WrittenFields {
  const title = list.title({ ...before, ...changes });
  return title === list.title(before) ? {} : { Title: title.slice(0, titleLimit) };
}

/** The internal names to ask Graph for: `$expand=fields($select=...)`. */
export function selectedFields(list: AnyList): readonly string[] {
  const own = Object.entries(columnsOf(list)).flatMap(([field, column]) =>
    column.physical(field).map((one) => one.name),
  );
  return [...new Set(['Title', 'Key', ...own, carriedColumn.name])];
}
