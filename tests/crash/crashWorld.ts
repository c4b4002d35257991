/**
 * What the killed bot works in: a workplace in the process of the test (so Graph and the connector live on when the bot
 * dies) with a board on which some people owe one action each, overdue, and hear of it every working day.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { keyOf } from '../../src/base/id.ts';
import { millisecondsOf } from '../../src/base/time/instant.ts';
import type { PlainDate } from '../../src/base/time/plainDate.ts';
import { instantAt, london } from '../../src/base/time/zone.ts';
import { dutyKinds } from '../../src/core/duties/duty.ts';
import { graphApi } from '../../src/graph/http/graphApi.ts';
import { screenPatience, waitFor } from '../../src/graph/http/patience.ts';
import { rerouteToWorkplace } from '../../src/graph/http/reroute.ts';
import { listStore } from '../../src/graph/lists/listStore.ts';
import type { BoardSite } from '../../src/graph/lists/site.ts';
import { actions } from '../../src/lists/actions.ts';
import { boardSettings } from '../../src/lists/boardSettings.ts';
import type { Ladders } from '../../src/lists/ladders.ts';
import { botEnvironment } from '../../src/workplace/launch/botProcess.ts';
import { freePort } from '../../src/workplace/launch/freePort.ts';
import { startWorkplace, type Workplace } from '../../src/workplace/server/workplace.ts';
import { copyOfPrepared, siteIdOf, siteOf } from '../bot/kit/botWorld.ts';
import { agencyRef, personRef } from '../bot/kit/rows.ts';
import { directory, type UserName, users } from '../bot/kit/tenant.ts';
import { day } from '../kit/clock.ts';
import { quickFolder } from '../kit/quickFolder.ts';

/** Who asks for more time every day, in their chat. */
export const presser = 'housing' satisfies UserName;
/** Who is owed a card every day: besides the presser one who is reached in the channel alone. */
export const owners = [presser, 'police'] as const satisfies readonly UserName[];
export type Owner = (typeof owners)[number];

/** Each owes two actions: about one of them somebody still decides while more time is asked for about the other. */
export const actionsOf = (owner: Owner) => [`action-${owner}-1`, `action-${owner}-2`] as const;

/** The day before anybody is killed: what the board owes besides goes out on it. */
const settlingDay = day('2015-06-01');
export const firstDay = day('2015-06-02');

export interface CrashWorld {
  readonly workplaceUrl: string;
  /** The board's lists as the owner of the team. */
  readonly site: BoardSite;
  /** The same as the QA manager, who writes to them past the bot. */
  readonly siteOfManager: BoardSite;
  /** Settings of the next process, which begins some minutes of machine time after the one before. */
  nextLife(): Life;
  /** Where the store has a clock of its own: from now on it is so far ahead of the machine's. */
  moveStoreClock(milliseconds: number): Promise<void>;
  /** Puts the bot into the team and into people's chats; a bot must be running. */
  install(): Promise<void>;
  /** Five past nine on that day: the day's card is due. */
  setDay(day: PlainDate): void;
  close(): Promise<void>;
}

export interface Life {
  /** Its environment, beside what is this process's own. */
  readonly settings: Readonly<Record<string, string>>;
  /** How far its clock is ahead of the machine's; milliseconds. */
  readonly ahead: number;
}

/** The store that the bot has. */
export interface CrashStore {
  /** As the environment says it, beside what every bot is told. */
  readonly settings: Readonly<Record<string, string>>;
  readonly setAhead: CrashWorld['moveStoreClock'];
}

/** Longer than any claim or lease of one who died. */
const betweenLives = 10 * 60_000;

export async function crashWorld(store: CrashStore): Promise<CrashWorld> {
  const folder = quickFolder('qa-crash-');
  const port = await freePort();
  const dataFile = join(folder, 'workplace.sqlite');
  await copyOfPrepared(false, dataFile);
  const workplace = await startWorkplace({
    dataFile,
    port: 0,
    botUrl: `http://127.0.0.1:${port}`,
    log: () => undefined,
  });
  workplace.parts.clock.setBoardNow(millisecondsOf(instantAt(settlingDay, '09:05')));
  const siteId = await siteIdOf(workplace);
  const site = siteOf(workplace, siteId);
  await oweEveryDay(site);
  const settings = { ...settingsOf(workplace, { folder, port }), ...store.settings };
  let lives = 0;
  return {
    workplaceUrl: workplace.url,
    site,
    siteOfManager: siteAsManager(workplace, siteId),
    nextLife: () => {
      lives += 1;
      return { settings, ahead: lives * betweenLives };
    },
    moveStoreClock: store.setAhead,
    install: () => install(workplace.url),
    setDay: (on) => workplace.parts.clock.setBoardNow(millisecondsOf(instantAt(on, '09:05'))),
    close: async () => {
      await workplace.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function settingsOf(
  workplace: Workplace,
  { folder, port }: { readonly folder: string; readonly port: number },
): Readonly<Record<string, string>> {
  return botEnvironment({
    workplaceUrl: workplace.url,
    identityHeader: workplace.identityHeader,
    appId: directory.app.id,
    teamsAppId: directory.app.teamsAppId,
    tenantId: directory.tenant.id,
    tabUrl: 'https://tab.council.test',
    port,
    storeFile: join(folder, 'bot.sqlite'),
  });
}

function siteAsManager(workplace: Workplace, siteId: string): BoardSite {
  const patience = screenPatience(waitFor, () => 0);
  const getToken = () => workplace.parts.tokens.userToken(users.qaManager, 'graph', ['Sites.ReadWrite.All']);
  const send = rerouteToWorkplace((url, init) => fetch(url, init), workplace.url);
  return { api: graphApi({ getToken, send, patience }), patience, siteId, zone: london };
}

async function install(workplaceUrl: string): Promise<void> {
  const answer = await fetch(`${workplaceUrl}/workplace/teams/install`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ everywhere: true }),
  });
  if (!answer.ok) throw new Error(`the bot was not installed: ${await answer.text()}`);
}

async function oweEveryDay(site: BoardSite): Promise<void> {
  const store = listStore(site, boardSettings);
  const [settings] = (await store.all()).rows;
  if (settings === undefined) throw new Error('the board has no settings');
  const silent: Ladders = Object.fromEntries(dutyKinds.map((kind) => [kind, []]));
  await store.change(settings, {
    ladders: { ...silent, action: [{ from: 'every', to: 'owner', days: 1 }] },
    quietChannel: true,
  });
  for (const owner of owners) {
    for (const action of actionsOf(owner)) {
      await listStore(site, actions).add(keyOf(action), {
        name: `${action} of ${users[owner].displayName}`,
        wording: 'The training plan is brought up to date.',
        audit: null,
        agency: agencyRef('police'),
        owner: personRef(owner),
        agreedOn: day('2015-04-01'),
        dueOn: day('2015-05-01'),
      });
    }
  }
}
