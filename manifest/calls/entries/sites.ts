/** Calls of Microsoft Graph about sites, and the batch in which others travel. */
import type { DocumentedCall } from '../entry.ts';
import { graphDocs } from './docs.ts';

const api = 'Microsoft Graph v1.0';
const reading = { delegated: 'Sites.Read.All', application: 'Sites.Read.All' };
const getSite = graphDocs('Get a SharePoint site', 'site-get');

export const siteCalls: readonly DocumentedCall[] = [
  {
    api,
    method: 'POST',
    path: '/$batch',
    purpose: 'Several reads or writes in one round trip, at most 20.',
    page: {
      title: 'Combine multiple HTTP requests using JSON batching',
      found: 'microsoft-graph-docs-contrib concepts/json-batching.md',
    },
    least: { delegated: null, application: null },
    query: [],
    request: 'batch requests',
    response: 'batch responses',
    success: [200],
    verified: 'yes',
    remark:
      'Limit of 20, `dependsOn`, 424 and Content-Type beside a body as the page says; each call inside is held by itself.',
    from: ['src/graph/http/batch.ts'],
  },
  {
    api,
    method: 'GET',
    path: '/sites/{site-id}',
    purpose: 'Name and address of the board’s site.',
    page: getSite,
    least: reading,
    query: [],
    request: 'nothing',
    response: 'site',
    success: [200],
    beyond: ['$select'],
    verified: 'partly',
    remark:
      'Path and members as documented; the page lists no query options, `$select` is that of "Use query parameters".',
    from: [
      'src/tab/features/setup/readSetup.ts',
      'src/tab/board/siteAddress.ts',
      'src/tab/features/doctor/examineHere.ts',
    ],
  },
  {
    api,
    method: 'GET',
    path: '/sites/{hostname}:/{server-relative-path}',
    purpose: 'The site of an address that was typed or set, for the commands.',
    page: getSite,
    least: reading,
    query: [],
    request: 'nothing',
    response: 'site',
    success: [200],
    verified: 'yes',
    remark: 'Section "Access a site by server-relative URL".',
    from: ['manifest/provision.ts', 'manifest/board.ts', 'manifest/records/main.ts', 'manifest/doctor/examineSite.ts'],
  },
  {
    api,
    method: 'GET',
    path: '/groups/{group-id}/sites/root',
    purpose: 'The site of a team, by the group behind it.',
    page: getSite,
    least: reading,
    query: [],
    request: 'nothing',
    response: 'site',
    success: [200],
    beyond: ['$select'],
    verified: 'partly',
    remark:
      'Path and members as documented. Whether an app with `Sites.Selected` alone may go through the group is not said; the bot falls back to a configured site.',
    from: ['src/tab/features/setup/readSetup.ts', 'bot/boards/register.ts'],
  },
  {
    api,
    method: 'POST',
    path: '/sites/{site-id}/permissions',
    purpose: 'Grants the app its site (`Sites.Selected`), once, by an administrator.',
    page: graphDocs('Create permission (site)', 'site-post-permissions'),
    least: { delegated: 'Sites.FullControl.All', application: 'Sites.FullControl.All' },
    query: [],
    request: 'permission',
    response: 'permission',
    success: [201],
    verified: 'yes',
    remark:
      'A person who grants must be an administrator, "such as SharePoint Administrator or higher": an owner of the site is not enough. The same page says that they must be a member of the site as well (its translations; microsoft-graph-docs-contrib pull request 9561); in 2022 an owner still could (microsoft-graph-docs pull request 17987). `grantedToIdentities` is deprecated in favour of `grantedToIdentitiesV2`, and is what the page’s example sends.',
    from: ['manifest/provision.ts'],
  },
  {
    api,
    method: 'GET',
    path: '/sites/{site-id}/permissions',
    purpose: 'Whether the app was granted the site, for the doctor.',
    page: graphDocs('List permissions (site)', 'site-list-permissions'),
    least: { delegated: 'Sites.FullControl.All', application: 'Sites.FullControl.All' },
    query: [],
    request: 'nothing',
    response: { collectionOf: 'permission' },
    success: [200],
    verified: 'yes',
    remark: 'Both forms of the grantee stand in the page’s example, and both are read.',
    from: ['src/graph/doctor/readAccess.ts'],
  },
];
