/**
 * A board in which the doctor finds nothing: in a workplace, with its people, its agency, its bot's rows and something
 * that answers for the bot. Tests break one thing in it and put it back.
 */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Health } from '../../bot/web/health.ts';
import type { Service } from '../../manifest/doctor/access.ts';
import { type ExamineParts, examineSite } from '../../manifest/doctor/examineSite.ts';
import { keyOf } from '../../src/base/id.ts';
import { instantOf } from '../../src/base/time/instant.ts';
import { dateIn } from '../../src/base/time/zone.ts';
import type { Finding } from '../../src/core/doctor/examine.ts';
import type { Send } from '../../src/graph/http/graphApi.ts';
import { rerouteToWorkplace } from '../../src/graph/http/reroute.ts';
import { listStore } from '../../src/graph/lists/listStore.ts';
import { provisionAgencies } from '../../src/graph/provision/agencyLists.ts';
import { addToAgencyGroup } from '../../src/graph/sharepoint/membership.ts';
import { agencies } from '../../src/lists/agencies.ts';
import { appointments, type Role } from '../../src/lists/appointments.ts';
import { boardSettings, settingsKey, usualReminding } from '../../src/lists/boardSettings.ts';
import { people } from '../../src/lists/people.ts';
import { reminderLog } from '../../src/lists/reminderLog.ts';
import { makeBoard, sharePointAs, siteAs, siteAsApp } from '../kit/boardSite.ts';
import { day } from '../kit/clock.ts';
import {
  PEOPLE,
  type PersonName,
  SETUP_SCOPES,
  SMALL_DIRECTORY,
  type TestWorkplace,
  withWorkplace,
} from '../kit/workplace.ts';

const { tenant, app, team, channels } = SMALL_DIRECTORY;
const mailbox = 'programme@council.test';
const roles = [
  'Sites.Selected',
  'Mail.Send',
  'TeamsActivity.Send.User',
  'TeamsAppInstallation.ReadWriteSelfForUser.All',
];
const scopes = [
  ...SETUP_SCOPES,
  ...['User.ReadBasic.All', 'Channel.ReadBasic.All', 'TeamsAppInstallation.ReadForTeam'],
];

/** Everybody here can be written to alone, and an administrator has allowed what the product may use. */
export const healthyDirectory = {
  ...SMALL_DIRECTORY,
  app: { ...app, roles },
  mailboxes: [mailbox],
  users: Object.values(PEOPLE).map((user) => (user.kind === 'guest' ? { ...user, personalInstall: true } : user)),
};

const roleOf: Readonly<Partial<Record<PersonName, Role>>> = {
  chair: 'chair',
  qaManager: 'QA manager',
  member: 'sub group member',
  police: 'representative',
};

/** What may be changed for one examination. */
export type Changed = Partial<Pick<ExamineParts, 'wallNow' | 'boardNow' | 'holidays'>> & {
  /** For faults outside the site: its columns and permissions are as they were when the world was made. */
  readonly isSiteSame?: boolean;
  readonly place?: Partial<ExamineParts['place']>;
};

export interface DoctorWorld {
  readonly at: TestWorkplace;
  readonly botUrl: string;
  /** What the stand-in of the bot says; null for one that does not answer like a bot. */
  botSays: Health | Pick<Health, 'up'> | null;
  examine(changed?: Changed): Promise<readonly Finding[]>;
  /** Names of the checks that did not say 'ok', each with what it said. */
  notOk(changed?: Changed): Promise<Readonly<Record<string, string>>>;
  close(): Promise<void>;
}

export const wellBot: Health = {
  up: true,
  lastTick: new Date().toISOString(),
  boards: 1,
  boardsWaitingForSetUp: 0,
  messages: { planned: 0, unknown: 0, sent: 1, failed: 0, superseded: 0 },
  oldestWaitSeconds: 0,
  addressesHeld: 0,
};

export async function doctorWorld(): Promise<DoctorWorld> {
  const at = await withWorkplace();
  at.workplace.parts.replaceDirectory(healthyDirectory);
  await makeBoard(at);
  await fillBoard(at);
  const answers = recorder(rerouteToWorkplace((url, init) => fetch(url, init), at.url));
  const state = {
    botSays: wellBot as Health | Pick<Health, 'up'> | null,
  };
  const world = Object.assign(answers, state);
  const bot = await startBot(() => world.botSays);
  const examine = async (changed: Changed = {}) => (await examineSite(partsOf(at, world, { bot, changed }))).findings;
  // The answers of a healthy site are kept from here on.
  await examine();
  return Object.assign(world, {
    at,
    botUrl: `http://127.0.0.1:${(bot.address() as AddressInfo).port}`, // a listening TCP server has one
    examine,
    notOk: async (changed: Changed = {}) => {
      const wrong = (await examine(changed)).filter(({ standing }) => standing !== 'ok');
      return Object.fromEntries(wrong.map(({ check, standing, sentence }) => [check, `${standing}: ${sentence}`]));
    },
    close: async () => {
      await new Promise((resolve) => bot.close(resolve));
      await at.close();
    },
  });
}

async function fillBoard(at: TestWorkplace): Promise<void> {
  const owner = siteAs(at, 'owner', SETUP_SCOPES);
  await listStore(owner, boardSettings).add(keyOf(settingsKey), {
    ...{
      ...usualReminding,
      boardName: 'Board',
      businessPlanPeriod: '2026-29',
      otherSiteId: null,
      mouRenewsYearly: false,
    },
    ...{ channelId: channels[0]?.id ?? null, signWithinWorkingDays: 20, mailFrom: mailbox },
  });
  const police = { name: 'Police', sector: 'Police', active: true, notifyAddress: null } as const;
  const agency = await listStore(owner, agencies).add(keyOf('police'), police);
  for (const [name, role] of Object.entries(roleOf)) {
    const { id, tenantId, displayName, kind } = PEOPLE[name as PersonName]; // the keys are names of people
    const person = { key: keyOf<'people'>(name), title: displayName };
    const values = { name: displayName, email: null, tenantId, objectId: id, mri: null };
    await listStore(owner, people).add(person.key, { ...values, kind: kind === 'guest' ? 'guest' : 'member' });
    const of = name === 'police' ? { key: agency.key, title: agency.name } : null;
    const held = { person, agency: of, role, startsOn: day('2015-01-01'), endsOn: null, awayUntil: null };
    await listStore(owner, appointments).add(keyOf(name), held);
  }
  const sharePoint = sharePointAs(at, 'owner');
  await provisionAgencies(owner, sharePoint, { list: () => undefined, permission: () => undefined });
  await addToAgencyGroup(sharePoint, agency, PEOPLE.police.userPrincipalName);
  const today = dateIn(instantOf(at.workplace.parts.clock.boardNow()));
  await listStore(siteAsApp(at), reminderLog).add(keyOf('log-1'), {
    ...{ about: 'Action', person: null, duty: 'action', item: 'a-1', step: 'due', dueOn: null, escalation: false },
    ...{ entry: 'e-1', plannedFor: today, month: today.slice(0, 7), state: 'sent', route: 'chat' },
    ...{ why: null, tried: null, sentAt: null, actedAt: null },
  });
}

function startBot(says: () => Health | Pick<Health, 'up'> | null): Promise<Server> {
  const server = createServer((_request, response) => {
    const health = says();
    response.writeHead(health === null ? 502 : 200, { 'content-type': 'application/json' });
    response.end(health === null ? 'Bad gateway' : JSON.stringify(health));
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

/** The columns and permissions of the site: most of what the doctor asks, and the same where a fault lies elsewhere. */
const ofSite = /\/_api\/web\/lists|\/lists\/[^/]+\/columns/;

interface Recorder {
  readonly record: Send;
  readonly replay: Send;
}

/** @returns a way to ask that remembers the first answers, and one that gives them again */
function recorder(send: Send): Recorder {
  const first = new Map<string, Response>();
  return {
    record: async (url, init) => {
      const answer = await send(url, init);
      if (answer.ok && ofSite.test(url) && !first.has(url)) first.set(url, answer.clone());
      return answer;
    },
    replay: async (url, init) => first.get(url)?.clone() ?? send(url, init),
  };
}

function partsOf(
  at: TestWorkplace,
  world: Recorder,
  { bot, changed }: { readonly bot: Server; readonly changed: Changed },
): ExamineParts {
  const { tokens, clock } = at.workplace.parts;
  const { port } = bot.address() as AddressInfo; // a listening TCP server has one
  const { place, isSiteSame = false, ...rest } = changed;
  return {
    place: {
      siteUrl: `https://${tenant.sharePointHost}${team.sitePath}`,
      tenantId: tenant.id,
      appIds: [app.id],
      teamsAppId: app.teamsAppId,
      groupId: team.groupId,
      person: kept((service) =>
        tokens.userToken(PEOPLE.owner, service, service === 'graph' ? scopes : ['AllSites.FullControl']),
      ),
      app: kept((service) => tokens.appToken(app.id, service)),
      botUrl: `http://127.0.0.1:${port}`,
      watchToken: null,
      workplaceUrl: at.url,
      ...place,
    },
    send: isSiteSame ? world.replay : world.record,
    patience: { wait: () => Promise.resolve(), random: () => 0, tries: 4, longestWaitSeconds: 15 },
    boardNow: instantOf(clock.boardNow()),
    wallNow: Date.now,
    say: () => undefined,
    ...rest,
  };
}

/** One token for each service: making one takes longer than asking. */
function kept(make: (service: Service) => Promise<string>): (service: Service) => Promise<string> {
  const tokens = new Map<Service, Promise<string>>();
  return (service) => {
    const token = tokens.get(service) ?? make(service);
    tokens.set(service, token);
    return token;
  };
}
