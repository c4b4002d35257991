/**
 * Runs an items query the way SharePoint is known to: by index, in pages, and not at all past the list view threshold.
 *
 * A column that is not indexed cannot be filtered by without the caller accepting it (microsoft-graph-docs issue 2279). A query
 * whose first predicate matches more than 5,000 items, or must read more than 5,000, is answered 429 and never heals
 * (msgraph-sdk-dotnet issue 827, microsoft-graph-docs issue 8450). Text compares without regard to case, as lists do; `ne`
 * finds items without a value too (unverified).
 */

import { GraphRefusal, invalid, notCopied } from '../graph/refusal.ts';
import type { Database } from '../tenant/database.ts';
import { type Cell, numberIn, rowOf, rowsOf } from '../tenant/rows.ts';
import type { Column } from './columns.ts';
import { keptLiteral } from './fieldValues.ts';
import { type Comparison, type Filter, type Predicate, predicatesOf } from './filter.ts';
import { type Item, itemOf } from './items.ts';
import type { List } from './lists.ts';
import { TAKEN_NAMES } from './takenNames.ts';

/** Items one query may touch. Source: Microsoft page "Manage large lists and libraries". */
export const LIST_VIEW_THRESHOLD = 5000;

export interface ItemQuery {
  readonly list: List;
  readonly columns: readonly Column[];
  readonly filter: Filter | undefined;
  /** The caller sent `Prefer: HonorNonIndexedQueriesWarningMayFailRandomly`. */
  readonly acceptsUnindexed: boolean;
  /** Items after this number. */
  readonly after: number;
  readonly top: number;
}

export interface ItemPage {
  readonly items: readonly Item[];
  readonly hasMore: boolean;
}

interface Clause {
  readonly sql: string;
  readonly cells: readonly Cell[];
}

/** @throws GraphRefusal for an unindexed or unreadable filter, and past the threshold */
export function queryItems(database: Database, query: ItemQuery): ItemPage {
  const clause = query.filter === undefined ? { sql: '1', cells: [] } : checkedClause(database, query, query.filter);
  const sql = `select * from items i where i.list_id = ? and i.id > ? and ${clause.sql} order by i.id limit ?`;
  const rows = rowsOf(database, sql, query.list.id, query.after, ...clause.cells, query.top + 1);
  return { items: rows.slice(0, query.top).map(itemOf), hasMore: rows.length > query.top };
}

function checkedClause(database: Database, query: ItemQuery, filter: Filter): Clause {
  for (const predicate of predicatesOf(filter)) requireUsable(query, predicate);
  if (touched(database, query, filter) > LIST_VIEW_THRESHOLD) {
    throw new GraphRefusal('activityLimitReached', 'The request has been throttled');
  }
  return clauseOf(query, filter);
}

function requireUsable(query: ItemQuery, predicate: Predicate): void {
  if (query.acceptsUnindexed || isIndexed(query, predicate.name)) return;
  throw invalid(
    `Field '${predicate.name}' cannot be referenced in filter or orderby as it is not indexed. Provide the 'Prefer: HonorNonIndexedQueriesWarningMayFailRandomly' header to allow this, but be warned that such queries may fail on large lists.`,
  );
}

function columnOf(query: ItemQuery, name: string): Column {
  const column = query.columns.find((candidate) => candidate.name === name);
  if (column !== undefined) return column;
  if (TAKEN_NAMES.has(name.toLowerCase())) throw notCopied(`filters on '${name}'`);
  throw invalid(`Field '${name}' is not recognized`);
}

function isIndexed(query: ItemQuery, name: string): boolean {
  return name === 'id' || columnOf(query, name).indexed;
}

/** How many items the query must look at: those of its first predicate; of every branch where it says `or`. */
function touched(database: Database, query: ItemQuery, filter: Filter): number {
  if (filter.kind !== 'predicate') {
    const left = touched(database, query, filter.left);
    return filter.kind === 'or' ? left + touched(database, query, filter.right) : left;
  }
  if (!isIndexed(query, filter.name)) return query.list.itemCount;
  const clause = clauseOf(query, filter);
  const sql = `select count(*) as matching from (select 1 from items i where i.list_id = ? and ${clause.sql} limit ?)`;
  const row = rowOf(database, sql, query.list.id, ...clause.cells, LIST_VIEW_THRESHOLD + 1);
  return row === undefined ? 0 : numberIn(row, 'matching');
}

function clauseOf(query: ItemQuery, filter: Filter): Clause {
  if (filter.kind === 'predicate') return predicateClause(query, filter);
  const left = clauseOf(query, filter.left);
  const right = clauseOf(query, filter.right);
  return { sql: `(${left.sql} ${filter.kind} ${right.sql})`, cells: [...left.cells, ...right.cells] };
}

const SIGNS: Readonly<Record<Exclude<Comparison, 'ne' | 'startswith'>, string>> = {
  eq: '=',
  lt: '<',
  le: '<=',
  gt: '>',
  ge: '>=',
};

function predicateClause(query: ItemQuery, predicate: Predicate): Clause {
  if (predicate.name === 'id') return idClause(predicate);
  const column = columnOf(query, predicate.name);
  if (predicate.literal === null) return emptyClause(query, column, predicate.comparison);
  const value = keptLiteral(column, predicate.literal);
  if (value === undefined)
    throw invalid(`The value of field '${column.name}' in the filter is not of the column's type.`);
  if (predicate.comparison === 'ne') return negated(holding(query, column, { comparison: 'eq', value }));
  return holding(query, column, { comparison: predicate.comparison, value });
}

function idClause(predicate: Predicate): Clause {
  const id = Number(predicate.literal);
  if (predicate.comparison === 'startswith' || predicate.literal === null || !Number.isInteger(id))
    throw invalid('Invalid filter clause');
  return { sql: `i.id ${predicate.comparison === 'ne' ? '<>' : SIGNS[predicate.comparison]} ?`, cells: [id] };
}

/** `eq null` and `ne null`; nothing is neither more nor less, so other comparisons with it are refused. */
function emptyClause(query: ItemQuery, column: Column, comparison: Comparison): Clause {
  const filled: Clause = { sql: `json_type(i.fields, '$."${column.name}"') is not null`, cells: [] };
  if (comparison === 'ne') return filled;
  if (comparison === 'eq') return negated(filled);
  throw invalid(`Field '${column.name}' of list '${query.list.displayName}' cannot be compared with null.`);
}

function negated(clause: Clause): Clause {
  return { sql: `not (${clause.sql})`, cells: clause.cells };
}

interface Test {
  readonly comparison: Exclude<Comparison, 'ne'>;
  readonly value: string | number;
}

function holding(query: ItemQuery, column: Column, test: Test): Clause {
  if (column.indexed) {
    const inner = testSql('v.value', test);
    const sql = `i.id in (select v.item_id from indexed_values v where v.list_id = ? and v.name = ? and ${inner.sql})`;
    return { sql, cells: [query.list.id, column.name, ...inner.cells] };
  }
  // The name is an internal name: letters, digits and underscores only, so it cannot leave the quotes.
  const inner = testSql(`json_extract(i.fields, '$."${column.name}"') collate nocase`, test);
  return { sql: `coalesce(${inner.sql}, 0)`, cells: inner.cells };
}

function testSql(value: string, test: Test): Clause {
  if (test.comparison !== 'startswith') return { sql: `${value} ${SIGNS[test.comparison]} ?`, cells: [test.value] };
  const start = String(test.value);
  return {
    sql: `substr(${value.replace(' collate nocase', '')}, 1, ?) = ? collate nocase`,
    cells: [start.length, start],
  };
}
