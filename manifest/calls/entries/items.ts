/** Calls of Microsoft Graph about rows: the daily reading and writing of the board. */
import type { DocumentedCall } from '../entry.ts';
import { graphDocs } from './docs.ts';

const api = 'Microsoft Graph v1.0';
const reading = { delegated: 'Sites.Read.All', application: 'Sites.Read.All' };
const writing = { delegated: 'Sites.ReadWrite.All', application: 'Sites.ReadWrite.All' };

export const itemCalls: readonly DocumentedCall[] = [
  {
    api,
    method: 'GET',
    path: '/sites/{site-id}/lists/{list-id}/items',
    purpose: 'The rows of a list, whole or by one indexed column.',
    page: graphDocs('List items', 'listitem-list'),
    least: reading,
    query: ['$filter', '$expand', '$skiptoken'],
    request: 'nothing',
    response: { collectionOf: 'listItem' },
    success: [200],
    beyond: ['$top'],
    verified: 'partly',
    remark:
      'The page names `$filter` and `$expand` and says that only one indexed field counts at a time. `$top` is not named (microsoft-graph-docs issues 22248 and 10207); every page is followed by its `@odata.nextLink`, so that a smaller page than asked for does no harm. A list’s title in the place of its id is not named either.',
    from: ['src/graph/lists/query.ts'],
  },
  {
    api,
    method: 'POST',
    path: '/sites/{site-id}/lists/{list-id}/items',
    purpose: 'Adds a row.',
    page: graphDocs('Create a new item in a list', 'listitem-create'),
    least: writing,
    query: [],
    request: 'listItem',
    response: 'listItem',
    success: [201],
    verified: 'yes',
    remark: 'Only `fields` is sent; of the answer only `id` is read.',
    from: [
      'src/graph/lists/listStore.ts',
      'src/graph/lists/addMany.ts',
      'src/graph/export/carryRows.ts',
      'bot/outbox/ledger.ts',
    ],
  },
  {
    api,
    method: 'GET',
    path: '/sites/{site-id}/lists/{list-id}/items/{item-id}',
    purpose: 'A row as it now is, after a write or to see a conflict.',
    page: graphDocs('Get listItem', 'listitem-get'),
    least: reading,
    query: ['$expand', '$select'],
    request: 'nothing',
    response: 'listItem',
    success: [200],
    verified: 'yes',
    remark:
      'With `fields($select=...)`, as the page shows; it spells the options without the dollar sign, which "Use query parameters" makes optional.',
    from: ['src/graph/lists/listStore.ts', 'bot/boards/settings.ts'],
  },
  {
    api,
    method: 'PATCH',
    path: '/sites/{site-id}/lists/{list-id}/items/{item-id}/fields',
    purpose: 'Changes the named fields of a row, if nobody has changed it meanwhile.',
    page: graphDocs('Update listItem', 'listitem-update'),
    least: writing,
    query: [],
    headers: ['if-match'],
    request: 'open',
    response: 'open',
    success: [200],
    verified: 'yes',
    remark:
      'A fieldValueSet there and back; `if-match` with 412 for a stale row is documented. The answer is not read: a row is read anew.',
    from: ['src/graph/lists/listStore.ts', 'bot/outbox/ledger.ts'],
  },
  {
    api,
    method: 'GET',
    path: '/sites/{site-id}/lists/{list-id}/items/delta',
    purpose: 'What has changed in a list since it was last read.',
    page: graphDocs('listItem: delta', 'listitem-delta'),
    least: reading,
    query: ['token', '$select', '$expand', '$top'],
    request: 'nothing',
    response: { collectionOf: 'listItem' },
    success: [200],
    verified: 'yes',
    remark:
      'Query options, links, `deleted` and 410 with a fresh beginning as the page says. Its links carry `token`, ours are followed as they come.',
    from: ['src/graph/lists/mirror.ts'],
  },
  {
    api,
    method: 'GET',
    path: '/sites/{site-id}/lists/{list-id}/items/{item-id}/versions',
    purpose: 'Who changed what in a row: the audit trail.',
    page: graphDocs('Listing versions of a ListItem', 'listitem-list-versions'),
    least: reading,
    query: [],
    request: 'nothing',
    response: { collectionOf: 'listItemVersion' },
    success: [200],
    beyond: ['$expand'],
    verified: 'partly',
    remark:
      'Path and members as documented. `$expand=fields` stands on the page of a single version ("Get a ListItemVersion resource") and not on this one; without it the trail would name who and when, but not what. Whether this answer comes in pages is not said: only the first is read.',
    from: ['src/graph/lists/history.ts'],
  },
];
