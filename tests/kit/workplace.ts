/**
 * A workplace for tests: new, on a free port, with one small board's directory.
 *
 * People are roles, not persons. Whoever needs more people or lists adds them to their own workplace; this stays small.
 */
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from '../../src/workplace/server/tenant/database.ts';
import { keepSigningKey } from '../../src/workplace/server/tenant/signingKey.ts';
import type { Directory, DirectoryUser } from '../../src/workplace/server/tenant/types.ts';
import { startWorkplace, type Workplace, type WorkplaceOptions } from '../../src/workplace/server/workplace.ts';
import { type CallWatch, watchCalls } from './calls.ts';
import { preparedFile } from './preparedFile.ts';
import { quickFolder } from './quickFolder.ts';

const TENANT = '11111111-0000-4000-8000-000000000001';
const HOME_TENANT_OF_PROBATION = '99999999-0000-4000-8000-000000000001';

function person(
  number: number,
  displayName: string,
  rest: Partial<DirectoryUser> & Pick<DirectoryUser, 'caption'>,
): DirectoryUser {
  const name = displayName.toLowerCase().replaceAll(/[^a-z]+/g, '.');
  return {
    id: `22222222-0000-4000-8000-00000000000${number}`,
    tenantId: TENANT,
    displayName,
    userPrincipalName: `${name}@council.test`,
    mail: `${name}@council.test`,
    kind: 'member',
    teamRole: 'member',
    personalInstall: true,
    ...rest,
  };
}

/** The people of the small board, by what they are to it. */
export const PEOPLE = {
  owner: person(1, 'Team owner', { teamRole: 'owner', caption: 'Owner of the team' }),
  chair: person(2, 'Chair', { caption: 'Chair of the sub group' }),
  qaManager: person(3, 'QA manager', { caption: 'Quality assurance manager' }),
  member: person(4, 'Sub group member', { caption: 'Sub group member, Education' }),
  police: person(5, 'Police representative', {
    kind: 'guest',
    teamRole: 'guest',
    userPrincipalName: 'police.representative_police.test#EXT#@council.test',
    mail: 'police.representative@police.test',
    personalInstall: false,
    caption: 'Agency representative, Police',
  }),
  probation: person(6, 'Probation representative', {
    tenantId: HOME_TENANT_OF_PROBATION,
    kind: 'external',
    teamRole: 'none',
    userPrincipalName: 'representative@probation.test',
    mail: 'representative@probation.test',
    personalInstall: false,
    caption: 'Agency representative, Probation (shared channel)',
  }),
} as const;

export type PersonName = keyof typeof PEOPLE;

export const SMALL_DIRECTORY: Directory = {
  tenant: { id: TENANT, name: 'Council', domain: 'council.test', sharePointHost: 'council.sharepoint.com' },
  app: {
    id: '33333333-0000-4000-8000-000000000001',
    name: 'QA Programme',
    teamsAppId: '33333333-0000-4000-8000-000000000002',
  },
  team: {
    groupId: '44444444-0000-4000-8000-000000000001',
    internalId: '19:team@thread.tacv2',
    name: 'Monitoring and evaluation',
    sitePath: '/sites/monitoring',
  },
  channels: [{ id: '19:general@thread.tacv2', name: 'General' }],
  users: Object.values(PEOPLE),
  // Whoever owns the team here is a SharePoint administrator as well, so that one person can set up and grant.
  administrators: [PEOPLE.owner.id],
};

/** Scopes of the tab in daily use, and those it asks for while lists are being made. */
export const DAILY_SCOPES = ['User.Read', 'Sites.ReadWrite.All'];
export const SETUP_SCOPES = ['User.Read', 'Sites.ReadWrite.All', 'Sites.Manage.All', 'Sites.FullControl.All'];

/** An answer with its body already read. */
export interface Read {
  readonly status: number;
  readonly headers: Headers;
  // Tests look into answers of many shapes; each expectation says which.
  readonly body: Json;
}

/** JSON of unknown shape that can be looked into. */
export interface Json {
  readonly [name: string]: Json;
}

export interface Asked {
  readonly method?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export type Ask = (path: string, asked?: Asked) => Promise<Read>;

export interface TestWorkplace {
  readonly workplace: Workplace;
  readonly url: string;
  /** Id of the team's site. */
  readonly siteId: string;
  /** A Graph token of a person, with the daily scopes unless others are named. */
  tokenFor(name: PersonName, scopes?: readonly string[]): Promise<string>;
  /** Graph as a person: `ask('/sites/..')` is relative to `/v1.0`. */
  graph(name: PersonName, scopes?: readonly string[]): Ask;
  /** Graph as the app itself. */
  graphAsApp(): Ask;
  /** SharePoint REST of the team's site as a person: `ask('web/sitegroups')`. */
  rest(name: PersonName, scopes?: readonly string[]): Ask;
  /** The control API: `ask('clock')`. */
  control: Ask;
  /** What the product calls here; held against the catalogue of calls when the workplace closes. */
  readonly calls: CallWatch;
  close(): Promise<void>;
}

/** Starts a workplace with the small directory; the caller closes it. */
export async function withWorkplace(options: Partial<WorkplaceOptions> = {}): Promise<TestWorkplace> {
  const complaints: string[] = [];
  const calls = watchCalls();
  const folder = quickFolder('qa-workplace-');
  const workplace = await startWorkplace({
    dataFile: options.dataFile ?? (await newDataFile(folder)),
    port: 0,
    log: (line) => complaints.push(line),
    onCall: calls.see,
    ...options,
  });
  const fixed = options.dataFile === undefined || workplace.parts.directory().users.length === 0;
  if (fixed) workplace.parts.replaceDirectory(SMALL_DIRECTORY);
  const { tokens } = workplace.parts;
  const { app } = SMALL_DIRECTORY;
  const kept = keptTokens();
  const tokenFor = (name: PersonName, scopes: readonly string[] = DAILY_SCOPES): Promise<string> =>
    kept(`${name} ${scopes.join(' ')}`, () => tokens.userToken(PEOPLE[name], 'graph', scopes));
  const graph = (name: PersonName, scopes?: readonly string[]): Ask =>
    asker(`${workplace.url}/v1.0`, () => tokenFor(name, scopes));
  const site = await graph('owner')(`/groups/${SMALL_DIRECTORY.team.groupId}/sites/root`);
  return {
    workplace,
    url: workplace.url,
    siteId: String(site.body.id),
    tokenFor,
    graph,
    graphAsApp: () => asker(`${workplace.url}/v1.0`, () => tokens.appToken(app.id, 'graph')),
    rest: (name, scopes = ['AllSites.FullControl']) =>
      asker(`${workplace.url}${SMALL_DIRECTORY.team.sitePath}/_api/`, () =>
        kept(`rest ${name} ${scopes.join(' ')}`, () => tokens.userToken(PEOPLE[name], 'sharepoint', scopes)),
      ),
    control: asker(`${workplace.url}/workplace/`, undefined),
    close: async () => {
      await workplace.close();
      rmSync(folder, { recursive: true, force: true });
      if (complaints.length > 0) throw new Error(`the workplace complained: ${complaints.join('\n')}`);
      calls.hold();
    },
    calls,
  };
}

/**
 * An empty data file that has its tables and its signing key already: making that key takes longer than most tests.
 * @returns its path
 */
async function newDataFile(folder: string): Promise<string> {
  const path = join(folder, 'workplace.db');
  cpSync(await preparedFile('empty.db', makeEmpty), path);
  return path;
}

function makeEmpty(path: string): void {
  const database = openDatabase(':memory:');
  keepSigningKey(database);
  database.prepare('vacuum into ?').run(path);
  database.close();
}

/** Tokens are kept as every client keeps them: to sign one takes longer than most requests. */
function keptTokens(): (whose: string, sign: () => Promise<string>) => Promise<string> {
  const kept = new Map<string, Promise<string>>();
  return (whose, sign) => {
    const token = kept.get(whose) ?? sign();
    kept.set(whose, token);
    return token;
  };
}

/** A way of asking one service with one token. */
export function asker(base: string, token: (() => Promise<string>) | undefined): Ask {
  return async (path, asked = {}) => {
    const headers: Record<string, string> = { 'x-workplace-links': 'local', ...asked.headers };
    if (token !== undefined) headers.authorization = `Bearer ${await token()}`;
    const url = path.startsWith('http') ? path : base + path;
    return read(await fetch(url, { method: asked.method ?? 'GET', ...withBody(asked.body, headers) }));
  };
}

function withBody(body: unknown, headers: Readonly<Record<string, string>>): RequestInit {
  return body === undefined
    ? { headers }
    : { headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify(body) };
}

async function read(response: Response): Promise<Read> {
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text === '' ? {} : JSON.parse(text) };
}

/** Makes a list as the team's owner. @returns its id */
export async function makeList(at: TestWorkplace, displayName: string, columns: readonly unknown[]): Promise<string> {
  const made = await at.graph('owner', SETUP_SCOPES)(`/sites/${at.siteId}/lists`, {
    method: 'POST',
    body: { displayName, columns, list: { template: 'genericList' } },
  });
  if (made.status !== 201) throw new Error(`the list was not made: ${JSON.stringify(made.body)}`);
  return String(made.body.id);
}

/** Makes a list keep the earlier states of its rows, which a new one does not. */
export async function keepVersions(at: TestWorkplace, listId: string): Promise<void> {
  const answer = await at.rest('owner')(`web/lists(guid'${listId}')`, {
    method: 'POST',
    headers: { 'x-http-method': 'MERGE', 'if-match': '*' },
    body: { EnableVersioning: true },
  });
  if (answer.status !== 204) throw new Error(`versions were not turned on: ${JSON.stringify(answer.body)}`);
}

/** Grants the site to the app. */
export async function grantApp(at: TestWorkplace, role: 'read' | 'write' | 'owner' | 'fullcontrol'): Promise<void> {
  const application = { id: SMALL_DIRECTORY.app.id, displayName: SMALL_DIRECTORY.app.name };
  const made = await at.graph('owner', SETUP_SCOPES)(`/sites/${at.siteId}/permissions`, {
    method: 'POST',
    body: { roles: [role], grantedToIdentities: [{ application }] },
  });
  if (made.status !== 201) throw new Error(`the app was not granted the site: ${JSON.stringify(made.body)}`);
}

/** Adds many items to a list, in batches of twenty, as the team's owner. */
export async function addMany(
  at: TestWorkplace,
  listId: string,
  rows: readonly Readonly<Record<string, unknown>>[],
): Promise<void> {
  const ask = at.graph('owner');
  const url = `/sites/${at.siteId}/lists/${listId}/items`;
  for (let start = 0; start < rows.length; start += 20) {
    const requests = rows
      .slice(start, start + 20)
      .map((fields, place) => ({ id: String(place), method: 'POST', url, body: { fields } }));
    const { body } = await ask('/$batch', { method: 'POST', body: { requests } });
    const failed = Object.values(body.responses ?? {}).find((response) => Number(response.status) !== 201);
    if (failed !== undefined) throw new Error(`an item was not added: ${JSON.stringify(failed)}`);
  }
}

/** The `value` of a collection. */
export function entriesOf(read: Read): readonly Json[] {
  return Object.values(read.body.value ?? {});
}
