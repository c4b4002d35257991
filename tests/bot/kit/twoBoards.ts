/**
 * Two boards of one tenant in one bot: the usual one, and a neighbouring one with fewer people, whose lists stand in the site
 * of a shared channel and whose team's own site only says so. Agency, person and memorandum have the same keys in both, as
 * two boards that began from one pattern would. A third team has a site with the lists and nothing in them.
 */
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { keyOf } from '../../../src/base/id.ts';
import { plainDate } from '../../../src/base/time/plainDate.ts';
import { addMany, type KeyedValues } from '../../../src/graph/lists/addMany.ts';
import type { BoardSite } from '../../../src/graph/lists/site.ts';
import { provisionLists } from '../../../src/graph/provision/provisionLists.ts';
import { agencies } from '../../../src/lists/agencies.ts';
import { appointments, type Role } from '../../../src/lists/appointments.ts';
import { boardSettings, settingsKey, usualReminding } from '../../../src/lists/boardSettings.ts';
import type { ListDefinition } from '../../../src/lists/definition/defineList.ts';
import { mouVersions } from '../../../src/lists/mouVersions.ts';
import { people } from '../../../src/lists/people.ts';
import type { Directory, DirectoryUser } from '../../../src/workplace/server/tenant/types.ts';
import { startWorkplace, type Workplace } from '../../../src/workplace/server/workplace.ts';
import { preparedFile } from '../../kit/preparedFile.ts';
import { quickFolder } from '../../kit/quickFolder.ts';
import { type BotWorld, botWorld, copyOfPrepared, openingTime, setupScopes, siteWith } from './botWorld.ts';
import { versionOne } from './rows.ts';
import { directory, users } from './tenant.ts';

function neighbour(number: number, displayName: string): DirectoryUser {
  const name = displayName.toLowerCase().replaceAll(/[^a-z]+/g, '.');
  return {
    ...users.member,
    id: `22222222-0000-4000-8000-0000000000${number}`,
    displayName,
    userPrincipalName: `${name}@council.test`,
    mail: `${name}@council.test`,
    teamRole: 'none',
    caption: displayName,
  };
}

/** People of the neighbouring team alone; the Health representative is in both. */
export const neighbours = {
  owner: neighbour(41, 'Neighbouring owner'),
  chair: neighbour(42, 'Neighbouring chair'),
  fire: neighbour(43, 'Fire representative'),
} as const;

export const neighbourName = 'Neighbouring board';
export const neighbourGroup = '44444444-0000-4000-8000-000000000002';
export const neighbourTeam = '19:neighbours@thread.tacv2';
/** The channel of the neighbouring board. */
export const neighbourChannel = '19:neighbours-cases@thread.tacv2';
const newGroup = '44444444-0000-4000-8000-000000000003';
const paths = {
  team: '/sites/neighbours',
  channel: '/sites/neighbours-cases',
  other: '/sites/monitoring-new',
} as const;

const inNeighbourTeam = [
  { userId: neighbours.owner.id, role: 'owner' },
  { userId: neighbours.chair.id, role: 'member' },
  { userId: neighbours.fire.id, role: 'member' },
  { userId: users.health.id, role: 'member' },
] as const;

export const twoTeams: Directory = {
  ...directory,
  users: [...directory.users, ...Object.values(neighbours)],
  administrators: [...(directory.administrators ?? []), neighbours.owner.id],
  otherTeams: [
    {
      groupId: neighbourGroup,
      internalId: neighbourTeam,
      name: 'Neighbouring partnership',
      sitePath: paths.team,
      channels: [
        { id: neighbourTeam, name: 'General' },
        {
          id: neighbourChannel,
          name: 'Cases',
          membershipType: 'shared',
          members: inNeighbourTeam,
          sitePath: paths.channel,
        },
      ],
      members: inNeighbourTeam,
    },
    {
      groupId: newGroup,
      internalId: '19:new@thread.tacv2',
      name: 'Monitoring and evaluation, new site',
      sitePath: paths.other,
      channels: [{ id: '19:new@thread.tacv2', name: 'General' }],
      members: [{ userId: users.owner.id, role: 'owner' }],
    },
  ],
};

/** A world with both boards' lists made; the bot is installed in the first team alone. */
export async function twoBoardWorld(): Promise<BotWorld> {
  return botWorld({
    copyData: async (dataFile) => cpSync(await preparedFile('two-boards.db', prepare), dataFile),
  });
}

/** Adds the bot to the neighbouring team, or takes it away. */
export async function inNeighbouringTeam(world: BotWorld, act: 'install' | 'uninstall'): Promise<void> {
  const answer = await fetch(`${world.workplace.url}/workplace/teams/${act}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ groupId: neighbourGroup }),
  });
  if (!answer.ok) throw new Error(`the ${act} answered ${answer.status}`);
  await world.bot().settled();
}

/** One of the sites beside the first board's, as the app. */
export async function siteAsAppAt(world: BotWorld, which: keyof typeof paths): Promise<BoardSite> {
  return { ...world.siteAsApp(), siteId: await siteIdAt(world.workplace, which) };
}

async function prepare(path: string): Promise<void> {
  const folder = quickFolder('qa-two-boards-');
  const dataFile = join(folder, 'workplace.sqlite');
  await copyOfPrepared(false, dataFile);
  const workplace = await startWorkplace({ dataFile, port: 0, startAt: openingTime, log: () => undefined });
  workplace.parts.replaceDirectory(twoTeams);
  const quietly = () => undefined;
  const [team, channel, other] = await Promise.all([
    granted(workplace, 'team'),
    granted(workplace, 'channel'),
    granted(workplace, 'other'),
  ]);
  await provisionLists(team, quietly, [boardSettings]);
  await fill(team, boardSettings, [settings(channel.siteId)]);
  await provisionLists(channel, quietly);
  await fillNeighbours(channel);
  await provisionLists(other, quietly);
  await workplace.close();
  const database = new DatabaseSync(dataFile);
  database.prepare('vacuum into ?').run(path);
  database.close();
  rmSync(folder, { recursive: true, force: true });
}

const ownerOf = { team: neighbours.owner, channel: neighbours.owner, other: users.owner } as const;

function ownerSite(workplace: Workplace, which: keyof typeof paths, siteId: string): BoardSite {
  return siteWith(workplace, siteId, () => workplace.parts.tokens.userToken(ownerOf[which], 'graph', setupScopes));
}

async function siteIdAt(workplace: Workplace, which: keyof typeof paths): Promise<string> {
  const { api } = ownerSite(workplace, which, '');
  const path = `/sites/${directory.tenant.sharePointHost}:${paths[which]}`;
  const found = (await api.call({ method: 'GET', path })) as { readonly id: string }; // the workplace's answer
  return found.id;
}

/** The site as its owner, once it is granted to the app. */
async function granted(workplace: Workplace, which: keyof typeof paths): Promise<BoardSite> {
  const siteId = await siteIdAt(workplace, which);
  const site = ownerSite(workplace, which, siteId);
  const application = { id: directory.app.id, displayName: directory.app.name };
  // Where there is nothing but a row that names another site, reading is enough.
  const body = { roles: [which === 'team' ? 'read' : 'write'], grantedToIdentities: [{ application }] };
  await site.api.call({ method: 'POST', path: `/sites/${siteId}/permissions`, body });
  return site;
}

function settings(otherSiteId: string | null): KeyedValues<typeof boardSettings.columns> {
  return {
    key: settingsKey,
    values: {
      ...usualReminding,
      ...{ boardName: neighbourName, businessPlanPeriod: '2013-16', channelId: neighbourChannel, otherSiteId },
      ...{ mouRenewsYearly: false, signWithinWorkingDays: 20 },
    },
  };
}

const fireAgency = { key: keyOf<'agencies'>('fire'), title: 'Fire and rescue' };
/** The key that the first board has, too. */
const hospital = { key: keyOf<'agencies'>('hospital'), title: 'Hospital of the neighbours' };

async function fillNeighbours(site: BoardSite): Promise<void> {
  await fill(site, boardSettings, [settings(null)]);
  await fill(
    site,
    agencies,
    [fireAgency, hospital].map(({ key, title }) => ({
      key,
      values: { name: title, sector: 'Other', active: true, notifyAddress: null } as const,
    })),
  );
  const known = { chair: neighbours.chair, fire: neighbours.fire, health: users.health };
  await fill(
    site,
    people,
    Object.entries(known).map(([key, user]) => ({
      key: `person-${key}`,
      values: {
        ...{ name: user.displayName, email: user.mail, kind: 'member', mri: null },
        ...{ tenantId: user.tenantId, objectId: user.id },
      } as const,
    })),
  );
  const held = (key: keyof typeof known, role: Role, agency: typeof fireAgency | null) => ({
    key: `as-${key}`,
    values: {
      ...{ person: { key: keyOf<'people'>(`person-${key}`), title: known[key].displayName }, agency, role },
      ...{ startsOn: plainDate('2013-04-01'), endsOn: null, awayUntil: null },
    },
  });
  await fill(site, appointments, [
    held('chair', 'chair', null),
    held('fire', 'representative', fireAgency),
    held('health', 'representative', hospital),
  ]);
  await fill(site, mouVersions, [
    { ...versionOne, values: { ...versionOne.values, wording: 'What the neighbours have agreed.' } },
  ]);
}

async function fill<Name extends string, C extends object>(
  site: BoardSite,
  list: ListDefinition<Name, C>,
  rows: readonly KeyedValues<C>[],
): Promise<void> {
  const { failed } = await addMany(site, list, rows);
  if (failed.length > 0) throw new Error(`${failed.length} rows of ${list.name} were refused`);
}
