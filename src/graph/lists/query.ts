/**
 * Reading rows. One indexed predicate per query; sorting and every other condition happen in memory, because Graph
 * uses one indexed column at a time and ignores `$orderby`.
 */
import { z } from 'zod';
import { Fault } from '../../base/fault.ts';
import {
  type AnyList,
  columnsOf,
  type IndexedField,
  type ListDefinition,
  type Row,
  type Values,
} from '../../lists/definition/defineList.ts';
import { parseRow, type SpoiledRow, selectedFields } from '../../lists/definition/row.ts';
import { type BoardSite, listPath, subjectOf } from './site.ts';

/** Rows of one page. A row that cannot be read is reported beside the others and never hides them. */
export interface Page<L> {
  readonly rows: readonly Row<L>[];
  readonly spoiled: readonly SpoiledRow[];
}

/** One indexed field and the value it must have, or a row's key. Another column does not compile. */
export type Where<L> =
  L extends ListDefinition<string, infer C>
    ? { readonly [F in IndexedField<C>]?: Values<C>[F] } & { readonly key?: string }
    : never;

/** Rows a page: large pages cost fewer round trips, and the round trip is what people wait for. */
export const pageSize = 999;

const pageShape = z.object({ value: z.array(z.unknown()), '@odata.nextLink': z.string().optional() });

/** The path of a query below `/v1.0`. @throws TypeError when `where` names more than one field */
export function queryPath<L extends AnyList>(site: BoardSite, list: L, where?: Where<L>): string {
  const select = selectedFields(list).join(',');
  const filter = filterOf(list, where);
  const options = [
    `$expand=fields($select=${select})`,
    ...(filter === null ? [] : [`$filter=${filter}`]),
    `$top=${pageSize}`,
  ];
  return `${listPath(site, list)}/items?${options.join('&')}`;
}

function filterOf(list: AnyList, where: object | undefined): string | null {
  const conditions = Object.entries(where ?? {});
  if (conditions.length === 0) return null;
  const [condition, ...more] = conditions;
  if (condition === undefined || more.length > 0) throw new TypeError('a query filters by one indexed field');
  const [field, value] = condition;
  const column = columnsOf(list)[field];
  const name = field === 'key' ? 'Key' : column?.physical(field)[0]?.name;
  const plain = field === 'key' ? String(value) : column?.filterValue(value);
  if (name === undefined || plain === undefined) throw new TypeError('a query filters by a field of its list');
  if (column?.indexed === false) throw new TypeError('a query filters by an indexed field');
  return encodeURIComponent(`fields/${name} eq ${literal(plain)}`);
}

function literal(value: string | number | boolean): string {
  if (typeof value === 'string') return `'${value.replaceAll("'", "''")}'`;
  return typeof value === 'boolean' ? String(Number(value)) : String(value);
}

/** A page as Graph sent it, as rows. @throws Fault `malformed` when it is no page at all */
export function readPage<L extends AnyList>(
  site: BoardSite,
  list: L,
  raw: unknown,
): Page<L> & { readonly next: string | null } {
  const page = pageShape.safeParse(raw);
  if (!page.success) throw new Fault('malformed', subjectOf(list), { cause: page.error });
  const rows: Row<L>[] = [];
  const spoiled: SpoiledRow[] = [];
  for (const item of page.data.value) {
    const parsed = parseRow(list, { zone: site.zone }, item);
    if (parsed.ok) rows.push(parsed.row);
    else spoiled.push(parsed.spoiled);
  }
  return { rows, spoiled, next: page.data['@odata.nextLink'] ?? null };
}

/** The rows of a first page that is there already, and of all that follow. @throws Fault */
export async function readRest<L extends AnyList>(
  site: BoardSite,
  list: L,
  first: unknown,
  signal?: AbortSignal,
): Promise<Page<L>> {
  const rows: Row<L>[] = [];
  const spoiled: SpoiledRow[] = [];
  let page = readPage(site, list, first);
  for (;;) {
    rows.push(...page.rows);
    spoiled.push(...page.spoiled);
    if (page.next === null) return { rows, spoiled };
    const raw = await site.api.call({
      method: 'GET',
      path: page.next,
      subject: subjectOf(list),
      ...(signal === undefined ? {} : { signal }),
    });
    page = readPage(site, list, raw);
  }
}

/** All pages of a query, one at a time. Stopping early asks for no more pages. */
export async function* pages<L extends AnyList>(
  site: BoardSite,
  list: L,
  where?: Where<L>,
  signal?: AbortSignal,
): AsyncGenerator<Page<L>> {
  for (let path: string | null = queryPath(site, list, where); path !== null; ) {
    const raw = await site.api.call({
      method: 'GET',
      path,
      subject: subjectOf(list),
      ...(signal === undefined ? {} : { signal }),
    });
    const page: Page<L> & { readonly next: string | null } = readPage(site, list, raw);
    yield page;
    path = page.next;
  }
}

/** Every row of a query in memory: for lists that a board fills by hand, which stay in the hundreds. */
export async function readAll<L extends AnyList>(
  site: BoardSite,
  list: L,
  where?: Where<L>,
  signal?: AbortSignal,
): Promise<Page<L>> {
  const rows: Row<L>[] = [];
  const spoiled: SpoiledRow[] = [];
  for await (const page of pages(site, list, where, signal)) {
    rows.push(...page.rows);
    spoiled.push(...page.spoiled);
  }
  return { rows, spoiled };
}
