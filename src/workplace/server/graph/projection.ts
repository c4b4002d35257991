/**
 * The query options Graph's operations share: `$select`, `$expand`, `$top`.
 *
 * Options may come without their dollar sign, as Graph allows. `$orderby` is not read at all: on list items it is ignored
 * (microsoft-graph-docs issues 3962, 14191).
 */
import { invalid } from './refusal.ts';

/** An option with or without its dollar sign. */
export function option(query: URLSearchParams, name: string): string | undefined {
  return query.get(`$${name}`) ?? query.get(name) ?? undefined;
}

/** The names of a `$select`, or `undefined` when all is wanted. */
export function selectedNames(query: URLSearchParams): readonly string[] | undefined {
  return namesIn(option(query, 'select'));
}

function namesIn(list: string | undefined): readonly string[] | undefined {
  if (list === undefined || list.trim() === '') return undefined;
  return list.split(',').map((name) => name.trim());
}

/** Keeps the selected properties of a resource, its annotations and whatever was expanded. */
export function project(
  resource: Readonly<Record<string, unknown>>,
  query: URLSearchParams,
): Readonly<Record<string, unknown>> {
  const selected = selectedNames(query);
  if (selected === undefined) return resource;
  const expanded = [...expansionsOf(query).keys()];
  const keep = new Set([...selected, ...expanded].map((name) => name.toLowerCase()));
  return Object.fromEntries(
    Object.entries(resource).filter(
      ([name]) => name.includes('@') || keep.has(name.toLowerCase()) || name.toLowerCase() === 'id',
    ),
  );
}

/** What an expansion asks for within it. */
export interface Expansion {
  /** The selected names in lower case; `undefined` when all are wanted. */
  readonly select: ReadonlySet<string> | undefined;
}

/** The expansions of a query by name, e.g. `fields($select=Title,Status)`. @throws GraphRefusal when unreadable */
export function expansionsOf(query: URLSearchParams): ReadonlyMap<string, Expansion> {
  const text = option(query, 'expand');
  const found = new Map<string, Expansion>();
  if (text === undefined || text.trim() === '') return found;
  for (const clause of splitOutside(text)) {
    const match = /^\s*(\w+)\s*(?:\((.*)\))?\s*$/s.exec(clause);
    const name = match?.[1];
    if (name === undefined) throw invalid('Invalid $expand.');
    found.set(name, { select: innerSelect(match?.[2]) });
  }
  return found;
}

function innerSelect(inner: string | undefined): ReadonlySet<string> | undefined {
  if (inner === undefined) return undefined;
  for (const setting of inner.split(';')) {
    const match = /^\s*\$?select\s*=(.*)$/is.exec(setting);
    if (match !== null) return lowerCase(namesIn(match[1]));
    if (/^\s*\$?expand\s*=/i.test(setting)) throw invalid('Nested $expand is not supported here.');
  }
  return undefined;
}

function lowerCase(names: readonly string[] | undefined): ReadonlySet<string> | undefined {
  return names === undefined ? undefined : new Set(names.map((name) => name.toLowerCase()));
}

function splitOutside(text: string): readonly string[] {
  const clauses: string[] = [];
  let depth = 0;
  let current = '';
  for (const sign of text) {
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    if (sign === ',' && depth === 0) {
      clauses.push(current);
      current = '';
    } else current += sign;
  }
  return [...clauses, current];
}

/** @throws GraphRefusal when it is not a positive whole number */
export function topOf(query: URLSearchParams, limits: { readonly usual: number; readonly most: number }): number {
  const text = option(query, 'top');
  if (text === undefined) return limits.usual;
  const top = Number(text);
  if (!Number.isInteger(top) || top < 1) throw invalid(`Invalid value '${text}' for $top.`);
  return Math.min(top, limits.most);
}
