/**
 * Graph's delta query on the items of a list: what is new, changed or removed since a token.
 *
 * Microsoft page "listItem: delta". The first call enumerates what is there in pages; the last page carries the link to ask
 * with later; `token=latest` gives that link at once. Links keep the options of the first call. A token the service cannot
 * serve is answered 410 with a fresh link in `Location`. Unverified: the page size, and whether a removed item that the
 * caller never saw is mentioned (here it is).
 */

import { changesAfter, lastChange, takeRepeat, tokenAge } from '../sharepoint/itemChanges.ts';
import { queryItems } from '../sharepoint/itemQuery.ts';
import { findItem, type Item, versionsOf } from '../sharepoint/items.ts';
import type { Answer, Call, PathParts } from '../web/operation.ts';
import { type DeltaToken, readToken, writeToken } from './deltaToken.ts';
import { contentTypeOf, itemJson } from './itemJson.ts';
import { fieldsAsked, frameOf, PAGE, READ } from './items.ts';
import { option, project, topOf } from './projection.ts';
import { GraphRefusal } from './refusal.ts';
import { type GraphOperation, type GraphService, type OpenList, openList } from './service.ts';

export const DELTA_OPERATIONS: readonly GraphOperation[] = [
  { method: 'GET', template: '/sites/{site}/lists/{list}/items/delta', run: deltaItems },
];

/** A page: the items, and the token of the page after it or of the next round. */
interface DeltaPage {
  readonly items: readonly (Item | { readonly removed: number })[];
  readonly next: DeltaToken;
  readonly isLast: boolean;
}

function deltaItems(service: GraphService, call: Call, parts: PathParts): Answer {
  const opened = openList(service, { call, parts }, READ);
  const top = topOf(call.query, PAGE);
  const page = pageAt(service, { opened, top, from: startOf(service, call, opened) });
  const link = deltaLink(call, page.next);
  return {
    status: 200,
    body: {
      '@odata.context': `${call.linkBase}/v1.0/$metadata#Collection(listItem)`,
      [page.isLast ? '@odata.deltaLink' : '@odata.nextLink']: link,
      value: shown(service, call, { opened, page }),
    },
  };
}

function startOf(service: GraphService, call: Call, opened: OpenList): DeltaToken {
  const { database } = service;
  const list = opened.list.id;
  const age = tokenAge(database, list);
  const text = option(call.query, 'token') ?? option(call.query, 'skiptoken');
  const since = lastChange(database, list);
  if (text === undefined) return { step: 'enumerate', list, age, after: 0, since };
  if (text === 'latest') return { step: 'follow', list, age, since };
  const token = readToken(text, list);
  if (token.age === age) return token;
  throw new GraphRefusal('resyncChangesApplyDifferences', 'Resync required.', { Location: freshLink(call) });
}

interface Asked {
  readonly opened: OpenList;
  readonly top: number;
  readonly from: DeltaToken;
}

function pageAt(service: GraphService, asked: Asked): DeltaPage {
  return asked.from.step === 'enumerate' ? enumerated(service, asked, asked.from) : followed(service, asked);
}

function enumerated(
  { database }: GraphService,
  { opened, top }: Asked,
  from: Extract<DeltaToken, { step: 'enumerate' }>,
): DeltaPage {
  const query = { list: opened.list, columns: [], filter: undefined, acceptsUnindexed: false, after: from.after, top };
  const { items, hasMore } = queryItems(database, query);
  const last = items.at(-1);
  if (hasMore && last !== undefined) return { items, isLast: false, next: { ...from, after: last.id } };
  // What changed while the pages were read counts as changed since: the caller may see it twice.
  const { list, age, since } = from;
  return { items, isLast: true, next: { step: 'follow', list, age, since } };
}

function followed({ database }: GraphService, { opened, top, from }: Asked): DeltaPage {
  const changes = changesAfter(database, opened.list.id, { after: from.since, top: top + 1 });
  const page = changes.slice(0, top);
  const items = page.map(({ itemId }) => findItem(database, opened.list.id, itemId) ?? { removed: itemId });
  const { list, age } = from;
  const since = page.at(-1)?.seq ?? from.since;
  return { items, isLast: changes.length <= top, next: { step: 'follow', list, age, since } };
}

type Json = Readonly<Record<string, unknown>>;

function shown(
  service: GraphService,
  call: Call,
  { opened, page }: { readonly opened: OpenList; readonly page: DeltaPage },
): readonly Json[] {
  const frame = frameOf(service, call, opened);
  const fields = fieldsAsked(call);
  const isRepeated = page.items.length > 0 && takeRepeat(service.database, opened.list.id);
  const items = isRepeated ? [...earlier(service, page), ...page.items] : page.items;
  return items.map((item) =>
    'removed' in item ? removedJson(opened, item.removed) : project(itemJson(frame, item, fields), call.query),
  );
}

/** The first item of a page once more, as it was before where the list kept that: the last occurrence counts. */
function earlier(service: GraphService, page: DeltaPage): readonly Item[] {
  const item = page.items.find((one) => !('removed' in one));
  if (item === undefined || 'removed' in item) return [];
  const before = versionsOf(service.database, item)[1] ?? item;
  return [{ ...item, version: before.version, fields: before.fields, modifiedAt: before.modifiedAt }];
}

function removedJson({ site, list }: OpenList, id: number): Json {
  return {
    id: String(id),
    parentReference: { siteId: site.id },
    contentType: contentTypeOf(list),
    deleted: { state: 'deleted' },
  };
}

function deltaLink(call: Call, token: DeltaToken): string {
  return linkWith(call, [['token', writeToken(token)]]);
}

/** Where to begin again when a token cannot be served. */
function freshLink(call: Call): string {
  return linkWith(call, []);
}

function linkWith(call: Call, more: readonly (readonly [string, string])[]): string {
  const kept = [...call.query].filter(
    ([name]) => !['token', 'skiptoken'].includes(name.replace('$', '').toLowerCase()),
  );
  const query = [...kept, ...more].map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return `${call.linkBase}/v1.0${call.path}${query.length === 0 ? '' : `?${query.join('&')}`}`;
}
