/**
 * The whole world of the bot for one test: a workplace on a free port with a provisioned board, and the real bot in this
 * process, reached over real HTTP with real tokens. Nothing ticks of its own accord; tests say when.
 */
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import type { BotSettings } from '../../../bot/config.ts';
import { type Bot, type StartOptions, startBot } from '../../../bot/startBot.ts';
import { london } from '../../../src/base/time/zone.ts';
import { graphApi } from '../../../src/graph/http/graphApi.ts';
import { screenPatience, waitFor } from '../../../src/graph/http/patience.ts';
import { rerouteToWorkplace } from '../../../src/graph/http/reroute.ts';
import type { BoardSite } from '../../../src/graph/lists/site.ts';
import { provisionLists } from '../../../src/graph/provision/provisionLists.ts';
import { startWorkplace, type Workplace } from '../../../src/workplace/server/workplace.ts';
import { watchCalls } from '../../kit/calls.ts';
import { preparedFile } from '../../kit/preparedFile.ts';
import { quickFolder } from '../../kit/quickFolder.ts';
import { type Desk, deskOf } from './desk.ts';
import { type MovableMachine, movableMachine } from './movableMachine.ts';
import { fillBoard } from './rows.ts';
import { directory, type UserName, users } from './tenant.ts';

/** A Monday, 09:30: the bot may write. */
export const openingTime = '2015-03-16T09:30:00Z';

export interface BotWorld {
  readonly workplace: Workplace;
  readonly siteId: string;
  /** The running bot; `restart` makes a new one on the same store. */
  bot(): Bot;
  readonly storeFile: string;
  /** Every line the bots have logged. */
  readonly lines: readonly string[];
  /** The board's lists as a person of the team with every scope. */
  siteAs(name: UserName): BoardSite;
  /** The board's lists as the app. */
  siteAsApp(): BoardSite;
  /** What a person sees and does in Teams. */
  desk(name: UserName): Desk;
  setClock(iso: string): Promise<void>;
  /** Machine time goes on by that much, for this world's bots. */
  passes(milliseconds: number): void;
  /** Rewrites who added a row, as the right to edit lets somebody do in SharePoint (pnpjs #3265). */
  rewriteAuthor(listTitle: string, itemId: string, to: UserName): void;
  /** Orders faults of Graph and SharePoint. */
  graphFaults(rules: readonly unknown[]): Promise<void>;
  /** Orders a fault of the connector. */
  connectorFault(order: unknown): Promise<void>;
  install(): Promise<void>;
  restart(options?: BotOptions): Promise<Bot>;
  /** A second bot beside the first, on the same store. */
  besides(): Promise<Bot>;
  /** The bot has lost its store and begins with an empty one: it knows no board until something reaches it. */
  withNewStore(): Promise<Bot>;
  /** A second bot beside the first, with a store of its own. */
  anotherBot(): Promise<Bot>;
  close(): Promise<void>;
}

export interface BotOptions {
  readonly answerWithinMilliseconds?: number;
  readonly callTimeoutMilliseconds?: number;
  readonly openStore?: StartOptions['openStore'];
  /** Settings that differ from the usual. */
  readonly settings?: Partial<BotSettings>;
}

/** Machine time that passes between two ticks that a test asks for. */
const betweenTicks = 10_000;

/** A bot whose ticks come some time after one another, as they do, without the test waiting. */
async function tickingOn(machine: MovableMachine, options: StartOptions): Promise<Bot> {
  const bot = await startBot(options);
  return {
    ...bot,
    tick: () => {
      machine.advance(betweenTicks);
      return bot.tick();
    },
  };
}

export interface WorldOptions extends BotOptions {
  /** Leave the lists out: the board waits for set-up. */
  readonly isBare?: boolean;
  /** Writes the workplace's data file. Default: one team with its board. */
  readonly copyData?: (dataFile: string) => Promise<void>;
  readonly isUninstalled?: boolean;
}

export const setupScopes = ['User.Read', 'Sites.ReadWrite.All', 'Sites.Manage.All', 'Sites.FullControl.All'];

export async function botWorld(options: WorldOptions = {}): Promise<BotWorld> {
  const folder = quickFolder('qa-bot-');
  let current: Bot | null = null;
  const machine = movableMachine();
  const complaints: string[] = [];
  const lines: string[] = [];
  const dataFile = join(folder, 'workplace.sqlite');
  await (options.copyData?.(dataFile) ?? copyOfPrepared(options.isBare === true, dataFile));
  const calls = watchCalls();
  const workplace = await startWorkplace({
    dataFile,
    port: 0,
    onCall: calls.see,
    identityHeader,
    botUrl: () => current?.url ?? '',
    log: (line) => complaints.push(line),
  });
  workplace.parts.clock.setBoardNow(Date.parse(openingTime));
  process.env.IDENTITY_ENDPOINT = `${workplace.url}/msi/token`;
  process.env.IDENTITY_HEADER = identityHeader;
  const siteId = await siteIdOf(workplace);
  const storeFile = join(folder, 'bot.sqlite');
  const start = (file: string, more: BotOptions = options): Promise<Bot> =>
    tickingOn(machine, {
      settings: { ...settingsFor(workplace, file), ...more.settings },
      write: (line) => lines.push(line),
      tickSeconds: 0,
      machine,
      ...(more.callTimeoutMilliseconds === undefined ? {} : { callTimeoutMilliseconds: more.callTimeoutMilliseconds }),
      ...(more.openStore === undefined ? {} : { openStore: more.openStore }),
      ...(more.answerWithinMilliseconds === undefined
        ? {}
        : { answerWithinMilliseconds: more.answerWithinMilliseconds }),
    });
  current = await start(storeFile);
  const others: Bot[] = [];
  const post = (path: string, body: unknown) => posted(`${workplace.url}${path}`, body);
  const world: BotWorld = {
    workplace,
    siteId,
    storeFile,
    lines,
    bot: () => {
      if (current === null) throw new Error('no bot is running');
      return current;
    },
    siteAs: (name) =>
      siteWith(workplace, siteId, () => workplace.parts.tokens.userToken(users[name], 'graph', setupScopes)),
    siteAsApp: () => siteWith(workplace, siteId, () => workplace.parts.tokens.appToken(directory.app.id, 'graph')),
    desk: (name) => deskOf(workplace.url, users[name]),
    setClock: async (iso) => {
      workplace.parts.clock.setBoardNow(Date.parse(iso));
    },
    passes: machine.advance,
    rewriteAuthor: (listTitle, itemId, to) => rewriteAuthor(dataFile, { listTitle, itemId, to }),
    graphFaults: async (rules) => post('/workplace/faults', rules),
    connectorFault: async (order) => post('/workplace/teams/faults', order),
    install: () => post('/workplace/teams/install', { everywhere: true }),
    restart: async (more) => {
      await current?.close();
      current = await start(storeFile, more);
      return current;
    },
    besides: async () => {
      const other = await start(storeFile);
      others.push(other);
      return other;
    },
    withNewStore: async () => {
      await current?.close();
      current = await start(join(folder, 'new.sqlite'));
      return current;
    },
    anotherBot: async () => {
      const other = await start(join(folder, `other-${others.length}.sqlite`));
      others.push(other);
      return other;
    },
    close: async () => {
      await current?.close();
      for (const other of others) await other.close();
      await workplace.close();
      rmSync(folder, { recursive: true, force: true });
      calls.hold();
      if (complaints.length > 0) throw new Error(`the workplace complained: ${complaints.join('\n')}`);
    },
  };
  if (options.isUninstalled !== true) await world.install();
  return world;
}

/** Settings of a bot whose Microsoft is this workplace. */
export function settingsFor(workplace: Workplace, storeFile: string): BotSettings {
  return {
    identity: { type: 'UserAssignedMsi', appId: directory.app.id, tenantId: directory.tenant.id },
    graphClientId: directory.app.id,
    host: '127.0.0.1',
    port: 0,
    storeFile,
    teamsAppId: directory.app.teamsAppId,
    tabUrl: 'https://tab.council.test',
    tickSeconds: 60,
    deliveryMode: 'careful',
    sendsPerSecond: 30,
    installForMembers: false,
    workplaceUrl: workplace.url,
    boardClockUrl: `${workplace.url}/workplace/clock`,
  };
}

const identityHeader = 'identity-header-of-the-tests';

/**
 * A prepared workplace, made once for each state of the sources and copied for each test. All copies sign with one key:
 * Microsoft's identity library keeps a token for the whole process, and it must be good in the next test too.
 */
export async function copyOfPrepared(isBare: boolean, dataFile: string): Promise<void> {
  cpSync(await preparedFile(isBare ? 'bare-bot.db' : 'bot.db', (path) => prepare(isBare, path)), dataFile);
}

async function prepare(isBare: boolean, path: string): Promise<void> {
  const folder = quickFolder('qa-prepared-');
  const dataFile = join(folder, 'workplace.sqlite');
  if (!isBare) await copyOfPrepared(true, dataFile);
  const workplace = await startWorkplace({ dataFile, port: 0, startAt: openingTime, log: () => undefined });
  if (isBare) workplace.parts.replaceDirectory(directory);
  const siteId = await (isBare ? grantSite(workplace) : siteIdOf(workplace));
  if (!isBare) await setUp(siteOf(workplace, siteId));
  await workplace.close();
  // The write-ahead log may still hold what the file does not.
  const database = new DatabaseSync(dataFile);
  database.prepare('vacuum into ?').run(path);
  database.close();
  rmSync(folder, { recursive: true, force: true });
}

/** Of the team's site. */
export async function siteIdOf(workplace: Workplace): Promise<string> {
  const { api } = siteOf(workplace, '');
  const found = await api.call({ method: 'GET', path: `/groups/${directory.team.groupId}/sites/root` });
  return (found as { readonly id: string }).id; // the workplace's answer
}

export function siteOf(workplace: Workplace, siteId: string): BoardSite {
  return siteWith(workplace, siteId, () => workplace.parts.tokens.userToken(users.owner, 'graph', setupScopes));
}

/** Finds the team's site and grants it to the app, as an administrator would. @returns its id */
async function grantSite(workplace: Workplace): Promise<string> {
  const siteId = await siteIdOf(workplace);
  const application = { id: directory.app.id, displayName: directory.app.name };
  await siteOf(workplace, siteId).api.call({
    method: 'POST',
    path: `/sites/${siteId}/permissions`,
    body: { roles: ['write'], grantedToIdentities: [{ application }] },
  });
  return siteId;
}

/** Makes and fills the lists. */
export async function setUp(site: BoardSite): Promise<void> {
  await provisionLists(site, () => undefined);
  await fillBoard(site);
}

/** @param sign makes a token, which is kept as every client keeps it */
export function siteWith(workplace: Workplace, siteId: string, sign: () => Promise<string>): BoardSite {
  let token: Promise<string> | null = null;
  const getToken = () => {
    token ??= sign();
    return token;
  };
  const patience = screenPatience(waitFor, () => 0);
  const send = rerouteToWorkplace((url, init) => fetch(url, init), workplace.url);
  return { api: graphApi({ getToken, send, patience }), patience, siteId, zone: london };
}

/** In the workplace's own file, beside it: it serves no call by which an author could be changed. */
function rewriteAuthor(
  dataFile: string,
  { listTitle, itemId, to }: { readonly listTitle: string; readonly itemId: string; readonly to: UserName },
): void {
  const { id, displayName, mail } = users[to];
  const database = new DatabaseSync(dataFile);
  const list = '(select id from lists where display_name = ?)';
  const identity = JSON.stringify({ user: { id, displayName, email: mail } });
  const { changes } = database
    .prepare(`update items set created_by = ?, version = version + 1 where list_id = ${list} and id = ?`)
    .run(identity, listTitle, Number(itemId));
  // The row has changed, for whoever follows the list by delta.
  database.prepare(`delete from item_changes where list_id = ${list} and item_id = ?`).run(listTitle, Number(itemId));
  database
    .prepare(`insert into item_changes (list_id, item_id, removed) values (${list}, ?, 0)`)
    .run(listTitle, Number(itemId));
  database.close();
  if (changes !== 1) throw new Error(`there is no row ${itemId} in ${listTitle}`);
}

async function posted(url: string, body: unknown): Promise<void> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}: ${await answer.text()}`);
}
