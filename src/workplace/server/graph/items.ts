/**
 * Graph's operations on list items: list, get, create, update, delete, versions.
 *
 * Microsoft pages "List items", "Get listItem", "Create a new item in a list", "Update an item in a list", "Delete an item from
 * a list", "List versions". Delta queries are in `itemsDelta.ts`.
 */

import { authorOf } from '../sharepoint/authors.ts';
import { type Column, columnsOf } from '../sharepoint/columns.ts';
import { acceptFields, defaultOf, type KeptValue } from '../sharepoint/fieldValues.ts';
import { parseFilter } from '../sharepoint/filter.ts';
import { queryItems } from '../sharepoint/itemQuery.ts';
import {
  addItem,
  changeItem,
  etagOf,
  findItem,
  type Item,
  removeItem,
  versionsOf,
  type Write,
} from '../sharepoint/items.ts';
import { isRecord } from '../tenant/rows.ts';
import { type Answer, type Call, type PathParts, part } from '../web/operation.ts';
import { fieldsJson, type ItemFrame, itemJson, versionJson } from './itemJson.ts';
import { expansionsOf, option, project, topOf } from './projection.ts';
import { GraphRefusal, invalid, notFound } from './refusal.ts';
import { type GraphOperation, type GraphService, type OpenList, openList } from './service.ts';

const ITEMS = '/sites/{site}/lists/{list}/items';

/** Page sizes: 200 where nothing is asked (Graph's default here), 5,000 at most (the list view threshold). */
export const PAGE = { usual: 200, most: 5000 };

/** Versions in one answer. Microsoft's page names no size and no option for it: the server decides, and links to the rest. */
export const VERSIONS_A_PAGE = 100;

export const ITEM_OPERATIONS: readonly GraphOperation[] = [
  { method: 'GET', template: ITEMS, run: listItems },
  { method: 'POST', template: ITEMS, run: createItem },
  { method: 'GET', template: `${ITEMS}/{item}`, run: getItem },
  { method: 'GET', template: `${ITEMS}/{item}/fields`, run: getFields },
  { method: 'PATCH', template: `${ITEMS}/{item}`, run: patchItem },
  { method: 'PATCH', template: `${ITEMS}/{item}/fields`, run: patchFields },
  { method: 'DELETE', template: `${ITEMS}/{item}`, run: deleteItem },
  { method: 'GET', template: `${ITEMS}/{item}/versions`, run: listVersions },
];

export const READ = { token: 'read', right: 'viewListItems' } as const;
const ADD = { token: 'write', right: 'addListItems' } as const;
const EDIT = { token: 'write', right: 'editListItems' } as const;
const REMOVE = { token: 'write', right: 'deleteListItems' } as const;

/** What is needed to show the items of an opened list. */
export function frameOf(service: GraphService, call: Call, opened: OpenList): ItemFrame {
  return {
    site: opened.site,
    list: opened.list,
    columns: columnsOf(service.database, opened.list.id),
    linkBase: call.linkBase,
  };
}

function itemIn(service: GraphService, opened: OpenList, parts: PathParts): Item {
  const id = Number(part(parts, 'item'));
  const item = Number.isInteger(id) ? findItem(service.database, opened.list.id, id) : undefined;
  if (item === undefined) throw notFound();
  return item;
}

function listItems(service: GraphService, call: Call, parts: PathParts): Answer {
  if (option(call.query, 'skip') !== undefined) {
    throw invalid('$skip is not supported on this API. Only URLs returned by the API can be used to page.');
  }
  const opened = openList(service, { call, parts }, READ);
  const frame = frameOf(service, call, opened);
  const filter = option(call.query, 'filter');
  const page = queryItems(service.database, {
    list: opened.list,
    columns: frame.columns,
    filter: filter === undefined ? undefined : parseFilter(filter),
    acceptsUnindexed: /HonorNonIndexedQueriesWarningMayFailRandomly/i.test(call.header('prefer') ?? ''),
    after: afterOf(option(call.query, 'skiptoken')),
    top: topOf(call.query, PAGE),
  });
  const fields = fieldsAsked(call);
  const context = `${call.linkBase}/v1.0/$metadata#sites('${encodeURIComponent(opened.site.id)}')/lists('${opened.list.id}')/items`;
  const last = page.items.at(-1);
  return {
    status: 200,
    body: {
      '@odata.context': context,
      ...(page.hasMore && last !== undefined ? { '@odata.nextLink': nextLink(call, last.id) } : {}),
      value: page.items.map((item) => project(itemJson(frame, item, fields), call.query)),
    },
  };
}

/** How `fields` was asked for; `undefined` where it was not. @throws GraphRefusal for any other expansion */
export function fieldsAsked(call: Call): ReturnType<ReturnType<typeof expansionsOf>['get']> {
  const expansions = expansionsOf(call.query);
  for (const name of expansions.keys()) {
    if (name !== 'fields')
      throw new GraphRefusal('notSupported', `The workplace does not expand '${name}' of an item.`);
  }
  return expansions.get('fields');
}

// Opaque to the caller; inside it is what SharePoint's own paging says.
function nextLink(call: Call, lastId: number): string {
  const token = Buffer.from(`Paged=TRUE&p_ID=${lastId}`).toString('base64url');
  const kept = [...call.query].filter(([name]) => name.replace('$', '').toLowerCase() !== 'skiptoken');
  const query = [...kept, ['$skiptoken', token] as const].map(
    ([name, value]) => `${name}=${encodeURIComponent(value)}`,
  );
  return `${call.linkBase}/v1.0${call.path}?${query.join('&')}`;
}

function afterOf(token: string | undefined): number {
  if (token === undefined) return 0;
  const match = /^Paged=TRUE&p_ID=(\d+)$/.exec(Buffer.from(token, 'base64url').toString('utf8'));
  if (match === null) throw invalid('The provided skiptoken is not valid.');
  return Number(match[1]);
}

function getItem(service: GraphService, call: Call, parts: PathParts): Answer {
  const opened = openList(service, { call, parts }, READ);
  const item = itemIn(service, opened, parts);
  // Graph includes `fields` when a single item is read, unless a selection leaves it out.
  const fields = fieldsAsked(call) ?? { select: undefined };
  return {
    status: 200,
    body: project(itemJson(frameOf(service, call, opened), item, fields), call.query),
    headers: { ETag: etagOf(item) },
  };
}

function getFields(service: GraphService, call: Call, parts: PathParts): Answer {
  const opened = openList(service, { call, parts }, READ);
  const item = itemIn(service, opened, parts);
  return { status: 200, body: fieldsJson(columnsOf(service.database, opened.list.id), item, { select: undefined }) };
}

function createItem(service: GraphService, call: Call, parts: PathParts): Answer {
  const opened = openList(service, { call, parts }, ADD);
  const given = fieldsIn(call.body);
  const frame = frameOf(service, call, opened);
  const accepted = new Map<string, KeptValue>(frame.columns.map((column) => [column.name, defaultOf(column)]));
  for (const [name, value] of acceptFields(frame.columns, given)) accepted.set(name, value);
  const item = addItem(service.database, writeOf(service, opened, { columns: frame.columns, values: accepted }));
  const created = itemJson(frame, item, { select: undefined });
  return {
    status: 201,
    body: { ...created, fields: echoed(created.fields, given, frame.columns) },
    headers: { ETag: etagOf(item) },
  };
}

// The answer to a create shows a date as it was sent, which the next read may not (microsoft-graph-docs issue 13168).
function echoed(fields: unknown, given: Readonly<Record<string, unknown>>, columns: readonly Column[]): unknown {
  const sent = columns.filter(
    (column) => column.kind === 'date' && typeof given[column.name] === 'string' && given[column.name] !== '',
  );
  return {
    ...(isRecord(fields) ? fields : {}),
    ...Object.fromEntries(sent.map((column) => [column.name, given[column.name]])),
  };
}

function fieldsIn(body: unknown): Readonly<Record<string, unknown>> {
  const fields = isRecord(body) ? body.fields : undefined;
  if (!isRecord(fields)) throw invalid("The request body must hold 'fields'.");
  return fields;
}

function writeOf(service: GraphService, opened: OpenList, values: Pick<Write, 'columns' | 'values'>): Write {
  const desk = { database: service.database, directory: service.parts.directory(), siteId: opened.site.id };
  return {
    listId: opened.list.id,
    author: authorOf(desk, opened.principal),
    at: service.parts.clock.boardNow(),
    ...values,
  };
}

function patchItem(service: GraphService, call: Call, parts: PathParts): Answer {
  const opened = openList(service, { call, parts }, EDIT);
  const item = update(service, call, { opened, parts, given: fieldsIn(call.body) });
  return {
    status: 200,
    body: itemJson(frameOf(service, call, opened), item, { select: undefined }),
    headers: { ETag: etagOf(item) },
  };
}

function patchFields(service: GraphService, call: Call, parts: PathParts): Answer {
  const opened = openList(service, { call, parts }, EDIT);
  if (!isRecord(call.body)) throw invalid('The request body must hold the fields to change.');
  const item = update(service, call, { opened, parts, given: call.body });
  const body = fieldsJson(columnsOf(service.database, opened.list.id), item, { select: undefined });
  return { status: 200, body, headers: { ETag: etagOf(item) } };
}

interface Update {
  readonly opened: OpenList;
  readonly parts: PathParts;
  readonly given: Readonly<Record<string, unknown>>;
}

function update(service: GraphService, call: Call, change: Update): Item {
  const before = itemIn(service, change.opened, change.parts);
  requireSameEtag(call, before);
  const columns = columnsOf(service.database, change.opened.list.id);
  const values = acceptFields(columns, change.given);
  return changeItem(service.database, before, writeOf(service, change.opened, { columns, values }));
}

function requireSameEtag(call: Call, item: Item): void {
  const wanted = call.header('if-match');
  if (wanted === undefined || wanted.trim() === '*') return;
  const stated = wanted.split(/,(?=\s*(?:W\/)?")/).map((etag) => etag.trim().replace(/^W\//, ''));
  if (stated.includes(etagOf(item))) return;
  throw new GraphRefusal(
    'resourceModified',
    'The resource has changed since the caller last read it; usually an eTag mismatch.',
  );
}

function deleteItem(service: GraphService, call: Call, parts: PathParts): Answer {
  const opened = openList(service, { call, parts }, REMOVE);
  const item = itemIn(service, opened, parts);
  requireSameEtag(call, item);
  removeItem(service.database, item);
  return { status: 204 };
}

function listVersions(service: GraphService, call: Call, parts: PathParts): Answer {
  const opened = openList(service, { call, parts }, READ);
  const columns = columnsOf(service.database, opened.list.id);
  const fields = fieldsAsked(call);
  const before = afterOf(option(call.query, 'skiptoken'));
  const versions = versionsOf(service.database, itemIn(service, opened, parts)).filter(
    ({ version }) => before === 0 || version < before,
  );
  const shown = versions.slice(0, VERSIONS_A_PAGE);
  const last = shown.at(-1);
  return {
    status: 200,
    body: {
      ...(versions.length > shown.length && last !== undefined
        ? { '@odata.nextLink': nextLink(call, last.version) }
        : {}),
      value: shown.map((version) => versionJson(columns, version, fields)),
    },
  };
}
