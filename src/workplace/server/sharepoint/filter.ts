/**
 * Reads the `$filter` of an items query: eq, ne, lt, le, gt, ge and startswith on `fields/X` or `id`, joined by and, or.
 *
 * Anything else of OData is refused with 400, as a filter SharePoint does not understand is. It reads; `itemQuery.ts` runs.
 * Operators: Microsoft page "List items" (Graph, list the items of a list).
 */
import { invalid } from '../graph/refusal.ts';

export type Comparison = 'eq' | 'ne' | 'lt' | 'le' | 'gt' | 'ge' | 'startswith';

/** One comparison of a column, or of `id`, with a literal. */
export interface Predicate {
  readonly kind: 'predicate';
  /** Column name; `id` is the item's number. */
  readonly name: string;
  readonly comparison: Comparison;
  readonly literal: string | number | boolean | null;
}

export interface Junction {
  readonly kind: 'and' | 'or';
  readonly left: Filter;
  readonly right: Filter;
}

export type Filter = Predicate | Junction;

const TOKEN =
  /\s*(?:('(?:[^']|'')*')|(-?\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:\d{2})?)?)|(-?\d+(?:\.\d+)?)|([A-Za-z_][\w/]*)|([(),]))/y;

interface Reader {
  readonly tokens: readonly string[];
  place: number;
}

/** @throws GraphRefusal `invalidRequest` when the filter cannot be read */
export function parseFilter(text: string): Filter {
  const reader: Reader = { tokens: tokensOf(text), place: 0 };
  const filter = readOr(reader);
  if (reader.place !== reader.tokens.length) throw unreadable();
  return filter;
}

/** The comparisons of a filter from left to right. */
export function predicatesOf(filter: Filter): readonly Predicate[] {
  return filter.kind === 'predicate' ? [filter] : [...predicatesOf(filter.left), ...predicatesOf(filter.right)];
}

function unreadable(): Error {
  return invalid('Invalid filter clause');
}

function tokensOf(text: string): readonly string[] {
  const tokens: string[] = [];
  let place = 0;
  const end = text.trimEnd().length;
  while (place < end) {
    TOKEN.lastIndex = place;
    const match = TOKEN.exec(text);
    if (match === null) throw unreadable();
    tokens.push(match[0].trim());
    place = TOKEN.lastIndex;
  }
  return tokens;
}

function take(reader: Reader): string {
  const token = reader.tokens[reader.place];
  if (token === undefined) throw unreadable();
  reader.place += 1;
  return token;
}

function takeIf(reader: Reader, wanted: string): boolean {
  if (reader.tokens[reader.place]?.toLowerCase() !== wanted) return false;
  reader.place += 1;
  return true;
}

function expect(reader: Reader, wanted: string): void {
  if (!takeIf(reader, wanted)) throw unreadable();
}

function readOr(reader: Reader): Filter {
  let left = readAnd(reader);
  while (takeIf(reader, 'or')) left = { kind: 'or', left, right: readAnd(reader) };
  return left;
}

function readAnd(reader: Reader): Filter {
  let left = readTerm(reader);
  while (takeIf(reader, 'and')) left = { kind: 'and', left, right: readTerm(reader) };
  return left;
}

function readTerm(reader: Reader): Filter {
  if (takeIf(reader, '(')) {
    const inner = readOr(reader);
    expect(reader, ')');
    return inner;
  }
  return takeIf(reader, 'startswith') ? readStartsWith(reader) : readComparison(reader);
}

function readStartsWith(reader: Reader): Filter {
  expect(reader, '(');
  const name = nameOf(take(reader));
  expect(reader, ',');
  const literal = literalOf(take(reader));
  expect(reader, ')');
  if (typeof literal !== 'string') throw unreadable();
  return { kind: 'predicate', name, comparison: 'startswith', literal };
}

const COMPARISONS: readonly Comparison[] = ['eq', 'ne', 'lt', 'le', 'gt', 'ge'];

function readComparison(reader: Reader): Filter {
  const name = nameOf(take(reader));
  const word = take(reader).toLowerCase();
  const comparison = COMPARISONS.find((candidate) => candidate === word);
  if (comparison === undefined) throw unreadable();
  return { kind: 'predicate', name, comparison, literal: literalOf(take(reader)) };
}

function nameOf(token: string): string {
  if (token.toLowerCase() === 'id' || token.toLowerCase() === 'fields/id') return 'id';
  if (!/^fields\/\w+$/.test(token)) throw invalid(`Invalid filter clause: '${token}' is not a column of this list.`);
  return token.slice('fields/'.length);
}

function literalOf(token: string): Predicate['literal'] {
  if (token.startsWith("'")) return token.slice(1, -1).replaceAll("''", "'");
  if (/^-?\d+(\.\d+)?$/.test(token)) return Number(token);
  if (/^\d{4}-\d{2}-\d{2}/.test(token)) return token;
  const words: Readonly<Record<string, boolean | null>> = { true: true, false: false, null: null };
  const word = words[token.toLowerCase()];
  if (word === undefined) throw unreadable();
  return word;
}
