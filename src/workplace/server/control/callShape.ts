/**
 * What a call looks like with every value taken out: its path, and the names it used in its query, its headers and its bodies.
 *
 * For tests that hold what a client sends against Microsoft's documentation. It looks at names alone: no id, no text, no token
 * and no address of a person is ever kept. It judges nothing.
 */
import { isRecord } from '../tenant/rows.ts';

/** Stands where a value stood. */
const VALUE = '{}';

/** Names of Graph and of the connector after which an id follows. */
const BEFORE_AN_ID: ReadonlySet<string> = new Set([
  ...['sites', 'lists', 'items', 'columns', 'drives', 'groups', 'users', 'installedApps', 'shares', 'permissions'],
  ...['teams', 'channels', 'conversations', 'activities', 'members', 'servicePrincipals'],
]);

/** What stands in the place of an id and is a word of the interface itself. */
const WORDS: ReadonlySet<string> = new Set(['root', 'delta']);

/**
 * A path with `{}` for each value: `/sites/{}/lists/{}/items`, `/sites/{}:/{}`, `/drives/{}/items/{}:/{}:/content`,
 * `/applications(appId='{}')`.
 */
export function pathShape(path: string): string {
  const spelled = path.replaceAll(/%3a/gi, ':').replaceAll(/='[^']*'/g, `='${VALUE}'`);
  const [before, named, after] = byName(spelled);
  if (named === undefined) return wordsOf(spelled);
  const rest = after === undefined || after === '' ? '' : after;
  return `${wordsOf(before ?? '')}:/${VALUE}${after === undefined ? '' : ':'}${rest}`;
}

/** Only a site and a file are addressed by name; in the id of a channel a colon is a sign like any other. */
const BY_NAME = /^(\/sites\/[^/:]+|.*\/items\/[^/:]+|.*\/root):(\/[^:]*)(?::(.*))?$/;

/** Address by name, between colons: what stands before, the name, and what stands after the second colon, if there is one. */
function byName(path: string): readonly (string | undefined)[] {
  const [, before, named, after] = BY_NAME.exec(path) ?? [];
  return [before, named, after];
}

function wordsOf(path: string): string {
  const segments = path.split('/');
  return segments.map((segment, at) => (isId(segment, segments[at - 1]) ? VALUE : segment)).join('/');
}

function isId(segment: string, before: string | undefined): boolean {
  return segment !== '' && before !== undefined && BEFORE_AN_ID.has(before) && !WORDS.has(segment);
}

/** A path of SharePoint's own interface: `web/lists(guid'{}')/roleassignments/getbyprincipalid({})`. */
export function restShape(path: string): string {
  return decodeURIComponent(path)
    .replaceAll(/'(?:[^']|'')*'/g, `'${VALUE}'`)
    .replaceAll(/=\s*(?:true|false|-?\d+)/g, `=${VALUE}`)
    .replaceAll(/\(-?\d+\)/g, `(${VALUE})`);
}

/** Names in a query: `$top`, and of what is selected or expanded each name: `$select:id`, `$expand:fields($select)`. */
export function queryNames(query: URLSearchParams): readonly string[] {
  return [...query].flatMap(([name, value]) => {
    const listed = /^\$?(select|expand)$/i.test(name) ? partsOf(value) : [];
    return listed.length === 0 ? [name] : listed.map((part) => `${name}:${part}`);
  });
}

/** Of `fields($select=A,B),columns` the parts `fields($select)` and `columns`: columns of a list are their owner's names. */
function partsOf(value: string): readonly string[] {
  const plain = value.replaceAll(/\(([^()]*)\)/g, (_all, inner: string) => `(${optionsIn(inner)})`);
  return plain.split(',').map((part) => part.trim().replaceAll(';', ','));
}

/** Options within brackets, set apart by a sign that no list of names holds. */
function optionsIn(inner: string): string {
  return [...inner.matchAll(/(\$?\w+)=/g)].map(([, name]) => name).join(';');
}

/** How deep members are looked at, and how many entries of an array. */
const DEPTH = 5;
const ENTRIES = 5;

/** Names of members, each with the way to it: `fields.Title`, `value[].createdBy.user.id`. What is no JSON has none. */
export function memberNames(body: unknown): readonly string[] {
  const names = new Set<string>();
  gather(body, '', { names, depth: 0 });
  return [...names].sort();
}

function gather(value: unknown, way: string, at: { readonly names: Set<string>; readonly depth: number }): void {
  if (at.depth > DEPTH || value instanceof Uint8Array) return;
  const deeper = { names: at.names, depth: at.depth + 1 };
  if (Array.isArray(value)) {
    for (const entry of value.slice(0, ENTRIES)) gather(entry, `${way}[]`, at);
    return;
  }
  if (!isRecord(value)) return;
  for (const [name, inner] of Object.entries(value)) {
    const here = way === '' ? name : `${way}.${name}`;
    at.names.add(here);
    gather(inner, here, deeper);
  }
}
