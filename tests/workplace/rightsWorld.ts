/**
 * A board with two agencies on a workplace, provisioned by the product, and everybody who may come near it: each asks Graph
 * directly, past tab and bot, with a token of their own.
 */
import { keyOf } from '../../src/base/id.ts';
import { listStore } from '../../src/graph/lists/listStore.ts';
import { activeAgencies, provisionAgencies } from '../../src/graph/provision/agencyLists.ts';
import { addToAgencyGroup, addToCircle } from '../../src/graph/sharepoint/membership.ts';
import { agencies } from '../../src/lists/agencies.ts';
import type { Circle } from '../../src/lists/definition/writing.ts';
import type { DirectoryUser } from '../../src/workplace/server/tenant/types.ts';
import { makeBoard, sharePointAs, siteAs } from '../kit/boardSite.ts';
import {
  type Ask,
  asker,
  DAILY_SCOPES,
  PEOPLE,
  SETUP_SCOPES,
  SMALL_DIRECTORY,
  type TestWorkplace,
  withWorkplace,
} from '../kit/workplace.ts';

function newcomer(number: number, displayName: string, teamRole: DirectoryUser['teamRole']): DirectoryUser {
  const name = displayName.toLowerCase().replaceAll(' ', '.');
  return {
    ...PEOPLE.member,
    id: `22222222-0000-4000-8000-0000000001${String(number).padStart(2, '0')}`,
    displayName,
    userPrincipalName: `${name}@council.test`,
    mail: `${name}@council.test`,
    kind: teamRole === 'guest' ? 'guest' : 'member',
    teamRole,
    caption: displayName,
  };
}

/** By what they are to the board; `police` is agency A, `housing` agency B. */
export const ROLES = {
  chair: PEOPLE.chair,
  'QA manager': PEOPLE.qaManager,
  'audit lead': PEOPLE.member,
  'Police representative': PEOPLE.police,
  'Police agency lead': newcomer(1, 'Police lead', 'guest'),
  'Police substitute': newcomer(2, 'Police substitute', 'guest'),
  'Housing representative': newcomer(3, 'Housing representative', 'member'),
  'Board member': newcomer(4, 'Board member', 'member'),
  'somebody of the team': newcomer(5, 'Somebody else', 'member'),
  'Microsoft 365 administrator': newcomer(6, 'Administrator', 'none'),
} as const satisfies Readonly<Record<string, DirectoryUser>>;
export type RoleName = keyof typeof ROLES;
export const roleNames = Object.keys(ROLES) as readonly RoleName[]; // the literal object above has these names alone

const newPlaces: readonly (readonly [RoleName, Circle, 'police' | 'housing' | null])[] = [
  ['Police representative', 'representative', 'police'],
  ['Police agency lead', 'representative', 'police'],
  ['Police substitute', 'representative', 'police'],
  ['Housing representative', 'representative', 'housing'],
  ['Board member', 'boardMember', null],
];

export interface RightsWorld {
  readonly at: TestWorkplace;
  /** Graph below the site's lists: `ask('/Audits/items')`. */
  lists(role: RoleName): Ask;
  graph(role: RoleName): Ask;
  rest(role: RoleName): Ask;
  owner: Ask;
  /** Graph as the product's app by itself: 'write' on this site, by `Sites.Selected`. */
  readonly app: Ask;
  /** A site of the same tenant that nobody granted to the app. */
  readonly otherSiteId: string;
}

/** Of the same owner; it has nothing to do with the board. */
const otherTeam = {
  groupId: '44444444-0000-4000-8000-000000000009',
  internalId: '19:elsewhere@thread.tacv2',
  name: 'Elsewhere',
  sitePath: '/sites/elsewhere',
  channels: [],
  members: [{ userId: PEOPLE.owner.id, role: 'owner' }],
} as const;

export async function rightsWorld(): Promise<RightsWorld> {
  const at = await withWorkplace();
  const users = [...new Set([...SMALL_DIRECTORY.users, ...Object.values(ROLES)])];
  at.workplace.parts.replaceDirectory({ ...SMALL_DIRECTORY, users, otherTeams: [otherTeam] });
  await makeBoard(at);
  const site = siteAs(at, 'owner', SETUP_SCOPES);
  const sharePoint = sharePointAs(at, 'owner');
  for (const name of ['Police', 'Housing']) {
    await listStore(site, agencies).add(keyOf(name.toLowerCase()), { name, sector: 'Other', active: true });
  }
  await provisionAgencies(site, sharePoint, { list: () => undefined, permission: () => undefined });
  const owners = await activeAgencies(site);
  for (const [role, circle, agency] of newPlaces) {
    const { userPrincipalName } = ROLES[role];
    await addToCircle(sharePoint, circle, userPrincipalName);
    const owner = owners.find((one) => one.key === agency);
    if (owner !== undefined) await addToAgencyGroup(sharePoint, owner, userPrincipalName);
  }
  const { tokens } = at.workplace.parts;
  const graphAt = (base: string, role: RoleName) =>
    asker(`${at.url}/v1.0${base}`, () => tokens.userToken(ROLES[role], 'graph', DAILY_SCOPES));
  return {
    at,
    lists: (role) => graphAt(`/sites/${at.siteId}/lists`, role),
    graph: (role) => graphAt('', role),
    rest: (role) =>
      asker(`${at.url}${SMALL_DIRECTORY.team.sitePath}/_api/`, () =>
        tokens.userToken(ROLES[role], 'sharepoint', ['AllSites.FullControl']),
      ),
    owner: at.graph('owner'),
    app: at.graphAsApp(),
    otherSiteId: String((await at.graph('owner')(`/groups/${otherTeam.groupId}/sites/root`)).body.id),
  };
}

/** A row made past the product, by the owner of the team. @returns its item id */
export async function plant(world: RightsWorld, list: string, fields: Readonly<Record<string, unknown>>) {
  const path = `/sites/${world.at.siteId}/lists/${encodeURIComponent(list)}/items`;
  const made = await world.owner(path, { method: 'POST', body: { fields } });
  if (made.status !== 201) throw new Error(`no row in ${list}: ${JSON.stringify(made.body)}`);
  return String(made.body.id);
}
