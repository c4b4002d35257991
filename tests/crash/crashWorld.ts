/**
 * What the killed bot works in: a workplace in the process of the test (so Graph and the connector live on when the bot
 * dies) with a board on which some people owe one action each, overdue, and hear of it every working day.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keyOf } from '../../src/base/id.ts';
import { millisecondsOf } from '../../src/base/time/instant.ts';
import type { PlainDate } from '../../src/base/time/plainDate.ts';
import { instantAt } from '../../src/base/time/zone.ts';
import { dutyKinds } from '../../src/core/duties/duty.ts';
import { listStore } from '../../src/graph/lists/listStore.ts';
import { actions } from '../../src/lists/actions.ts';
import { boardSettings } from '../../src/lists/boardSettings.ts';
import type { Ladders } from '../../src/lists/ladders.ts';
import { reminderLog } from '../../src/lists/reminderLog.ts';
import { botEnvironment } from '../../src/workplace/launch/botProcess.ts';
import { freePort } from '../../src/workplace/launch/freePort.ts';
import { startWorkplace, type Workplace } from '../../src/workplace/server/workplace.ts';
import { grantSite, setUp, siteOf } from '../bot/kit/botWorld.ts';
import { deskOf } from '../bot/kit/desk.ts';
import { agencyRef, personRef } from '../bot/kit/rows.ts';
import { directory, type UserName, users } from '../bot/kit/tenant.ts';
import { day } from '../kit/clock.ts';

/** Who owes an action: one in their chat, one in the channel alone. */
export const owners: readonly UserName[] = ['housing', 'police'];

/** The day before anybody is killed: what the board owes besides goes out on it. */
const settlingDay = day('2015-06-01');
export const firstDay = day('2015-06-02');

export interface CrashWorld {
  /** Settings of the next process; each begins some minutes of machine time after the one before. */
  botEnvironment(): Promise<Readonly<Record<string, string>>>;
  /** Puts the bot into the team and into people's chats; a bot must be running. */
  install(): Promise<void>;
  /** Five past nine on that day: the day's card is due. */
  setDay(day: PlainDate): void;
  /** Key of the outbox entry of a person's day. */
  entryOf(owner: UserName, day: PlainDate): string;
  /** How often each entry is there, in every chat and in the channel. */
  copiesByEntry(): Promise<ReadonlyMap<string, number>>;
  /** Entries that the reminder log lists as possibly doubled. */
  listedAsDouble(): Promise<ReadonlySet<string>>;
  close(): Promise<void>;
}

/** The store that the bot has. */
export interface CrashStore {
  /** As the environment says it, beside what every bot is told. */
  readonly settings: Readonly<Record<string, string>>;
  /** Where the store has a clock of its own: from now on it is so far ahead of the machine's. */
  setAhead(milliseconds: number): Promise<void>;
}

export async function crashWorld(store: CrashStore): Promise<CrashWorld> {
  const folder = mkdtempSync(join(tmpdir(), 'qa-crash-'));
  const port = await freePort();
  const workplace = await startWorkplace({
    dataFile: join(folder, 'workplace.sqlite'),
    port: 0,
    startAt: `${settlingDay}T08:05:00Z`,
    botUrl: `http://127.0.0.1:${port}`,
    log: () => undefined,
  });
  workplace.parts.replaceDirectory(directory);
  const siteId = await grantSite(workplace);
  const site = siteOf(workplace, siteId);
  await setUp(site);
  await oweEveryDay(site);
  let started = 0;
  return {
    botEnvironment: async () => {
      started += 1;
      const ahead = started * 10 * 60_000;
      await store.setAhead(ahead);
      return {
        ...botEnvironment({
          workplaceUrl: workplace.url,
          identityHeader: workplace.identityHeader,
          appId: directory.app.id,
          teamsAppId: directory.app.teamsAppId,
          tenantId: directory.tenant.id,
          tabUrl: 'https://tab.council.test',
          port,
          storeFile: join(folder, 'bot.sqlite'),
        }),
        ...store.settings,
        CRASH_MACHINE_AHEAD: String(ahead),
      };
    },
    install: async () => {
      const answer = await fetch(`${workplace.url}/workplace/teams/install`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ everywhere: true }),
      });
      if (!answer.ok) throw new Error(`the bot was not installed: ${await answer.text()}`);
    },
    setDay: (on) => setDay(workplace, on),
    entryOf: (owner, on) => `day.${personRef(owner).key}.${on}`,
    copiesByEntry: () => copiesByEntry(workplace),
    listedAsDouble: async () => {
      const { rows } = await listStore(site, reminderLog).all();
      return new Set(rows.filter((row) => row.state === 'may have arrived twice').map((row) => row.entry));
    },
    close: async () => {
      await workplace.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function setDay(workplace: Workplace, on: PlainDate): void {
  workplace.parts.clock.setBoardNow(millisecondsOf(instantAt(on, '09:05')));
}

async function oweEveryDay(site: ReturnType<typeof siteOf>): Promise<void> {
  const store = listStore(site, boardSettings);
  const [settings] = (await store.all()).rows;
  if (settings === undefined) throw new Error('the board has no settings');
  const silent: Ladders = Object.fromEntries(dutyKinds.map((kind) => [kind, []]));
  await store.change(settings, {
    ladders: { ...silent, action: [{ from: 'every', to: 'owner', days: 1 }] },
    quietChannel: true,
  });
  for (const owner of owners) {
    await listStore(site, actions).add(keyOf(`action-${owner}`), {
      name: `Action of ${users[owner].displayName}`,
      wording: 'The training plan is brought up to date.',
      audit: null,
      agency: agencyRef('police'),
      owner: personRef(owner),
      agreedOn: day('2015-04-01'),
      dueOn: day('2015-05-01'),
    });
  }
}

async function copiesByEntry(workplace: Workplace): Promise<ReadonlyMap<string, number>> {
  const copies = new Map<string, number>();
  const chats = await Promise.all(Object.values(users).map((user) => deskOf(workplace.url, user).messages('chat')));
  const channel = await deskOf(workplace.url, users.owner).messages('channel');
  for (const message of [...chats.flat(), ...channel].filter((one) => one.fromBot)) {
    for (const entry of new Set(JSON.stringify(message.cards).match(/day\.[\w-]+\.\d{4}-\d\d-\d\d/g) ?? [])) {
      copies.set(entry, (copies.get(entry) ?? 0) + 1);
    }
  }
  return copies;
}
