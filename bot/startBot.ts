/**
 * Puts the bot together: the one place where its parts are made and given to each other. `main.ts` starts it with the
 * environment; tests start it with settings of their own, as often as they like.
 */
import { randomUUID } from 'node:crypto';
import { bankHolidays } from '../src/base/time/bankHolidays.ts';
import { workCalendar } from '../src/base/time/workingDays.ts';
import { london } from '../src/base/time/zone.ts';
import { graphApi } from '../src/graph/http/graphApi.ts';
import { botPatience, waitFor } from '../src/graph/http/patience.ts';
import { rerouteToWorkplace } from '../src/graph/http/reroute.ts';
import { boardClock } from './boardClock.ts';
import type { BotSettings } from './config.ts';
import { graphTokens } from './graphToken.ts';
import { handleWith } from './handle.ts';
import { sha256 } from './hash.ts';
import { tabLinks } from './links.ts';
import { faultFields, jsonLog } from './log.ts';
import { pressDesk } from './mou/pressDesk.ts';
import type { BotParts, MachineClock } from './parts.ts';
import { startLoop } from './schedule/loop.ts';
import { tick } from './schedule/tick.ts';
import type { BotStore } from './store/botStore.ts';
import { sqliteStore } from './store/sqlite/sqliteStore.ts';
import { teamsAdapter } from './teams/adapter.ts';
import { teamsDoor } from './teams/door.ts';
import { teamsRoster } from './teams/roster.ts';
import { teamsSend } from './teams/send.ts';
import { startWeb } from './web/server.ts';

/** Teams wants an answer within a few seconds; after this one says 'being saved'. */
const answerWithinMilliseconds = 2500;

export interface StartOptions {
  readonly settings: BotSettings;
  /** Receives one JSON line per event, without its end. */
  readonly write: (line: string) => void;
  /** 0: ticks only when asked to, for tests. Default: as in the settings. */
  readonly tickSeconds?: number;
  readonly answerWithinMilliseconds?: number;
}

export interface Bot {
  readonly url: string;
  readonly port: number;
  /** A round over all boards now, after the one under way; resolves when it and what it began have ended. */
  tick(): Promise<void>;
  /** Resolves when nothing is going on in the background any more. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

export async function startBot(options: StartOptions): Promise<Bot> {
  const { settings } = options;
  const log = jsonLog(options.write, Date.now);
  const store = sqliteStore(settings.storeFile);
  const background = backgroundWork((thrown) => log('tick.failed', { kind: 'background', ...faultFields(thrown) }));
  const teams = teamsAdapter({ ...settings, machineNow: machine.now });
  const parts: BotParts = {
    ...graphParts(settings),
    store,
    send: teamsSend(teams),
    roster: teamsRoster(teams),
    boardNow: boardClock(settings.boardClockUrl, Date.now),
    machine,
    calendar: workCalendar(bankHolidays.map((day) => day.date)),
    sha256,
    newId: randomUUID,
    log,
    tabLink: tabLinks(settings),
    answerWithinMilliseconds: options.answerWithinMilliseconds ?? answerWithinMilliseconds,
    background: background.add,
    holder: randomUUID(),
  };
  const desk = pressDesk(parts);
  const loop = startLoop({
    machine,
    wallNow: Date.now,
    seconds: options.tickSeconds ?? settings.tickSeconds,
    tick: () => tick(parts, desk),
  });
  const web = await startWeb({
    door: teamsDoor({ teams, handle: handleWith(parts, desk), send: parts.send, log }),
    health: async () => healthOf(store, loop.lastTick()),
    log,
    host: settings.host,
    port: settings.port,
  });
  log('bot.started', { port: web.port });
  return {
    url: web.url,
    port: web.port,
    tick: async () => {
      await loop.tick();
      await background.settled();
    },
    settled: background.settled,
    close: async () => {
      await web.close();
      await loop.stop();
      await background.settled();
      await store.close();
      log('bot.stopped');
    },
  };
}

const machine: MachineClock = {
  now: () => Math.round(performance.timeOrigin + performance.now()),
  wait: (milliseconds, signal) => waitFor(milliseconds, signal ?? null),
};

function graphParts(settings: BotSettings): Pick<BotParts, 'graph' | 'siteOf'> {
  const send = (url: string, init: RequestInit) => fetch(url, init);
  const patience = botPatience(waitFor, Math.random);
  const graph = graphApi({
    getToken: graphTokens(settings, Date.now),
    send: settings.workplaceUrl === null ? send : rerouteToWorkplace(send, settings.workplaceUrl),
    patience,
  });
  return { graph, siteOf: (siteId) => ({ api: graph, patience, siteId, zone: london }) };
}

async function healthOf(store: BotStore, lastTick: string | null) {
  const boards = await store.boards.all();
  const boardsWaitingForSetUp = boards.filter((board) => board.state === 'waiting').length;
  return { up: true, lastTick, boards: boards.length, boardsWaitingForSetUp } as const;
}

/** Work that nobody waits for, except whoever closes the bot. */
function backgroundWork(failed: (thrown: unknown) => void) {
  const under = new Set<Promise<void>>();
  return {
    add: (work: () => Promise<void>): void => {
      const running = work()
        .catch(failed)
        .finally(() => under.delete(running));
      under.add(running);
    },
    settled: async (): Promise<void> => {
      while (under.size > 0) await Promise.all(under);
    },
  };
}
