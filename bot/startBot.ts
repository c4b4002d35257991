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
import type { MachineClock } from './machineClock.ts';
import { circuit } from './outbox/circuit.ts';
import { graphInstall, noInstall } from './outbox/ways/install.ts';
import { linkWays } from './outbox/ways/linkWays.ts';
import type { BotParts } from './parts.ts';
import { pressDesk } from './presses/desk.ts';
import { startLoop } from './schedule/loop.ts';
import { ticker } from './schedule/tick.ts';
import type { BotStore } from './store/botStore.ts';
import { openStore } from './store/openStore.ts';
import { teamsAdapter } from './teams/adapter.ts';
import { teamsDoor } from './teams/door.ts';
import { teamsRoster } from './teams/roster.ts';
import { teamsSend } from './teams/send.ts';
import { turnsOf } from './teams/turns.ts';
import { healthOf, metricsOf } from './web/health.ts';
import { type Meter, meter } from './web/meter.ts';
import { startWeb } from './web/server.ts';
import type { TabFiles } from './web/tabFiles.ts';

/** Teams wants an answer within a few seconds; after this one says 'being saved'. */
const answerWithinMilliseconds = 2500;

export interface StartOptions {
  readonly settings: BotSettings;
  /** Receives one JSON line per event, without its end. */
  readonly write: (line: string) => void;
  /** 0: ticks only when asked to, for tests. Default: as in the settings. */
  readonly tickSeconds?: number;
  readonly answerWithinMilliseconds?: number;
  /** For tests that cannot wait: time that the test moves. Default: the machine's own. */
  readonly machine?: MachineClock;
  /** Default: the store of the settings. */
  readonly openStore?: (settings: BotSettings, machineNow: () => number) => Promise<BotStore>;
  /** After how long a call to Teams counts as lost. Default: 15 seconds. */
  readonly callTimeoutMilliseconds?: number;
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
  const machine = options.machine ?? systemMachine;
  const store = await (options.openStore ?? openStore)(settings, machine.now);
  const background = backgroundWork((thrown) => log('tick.failed', { kind: 'background', ...faultFields(thrown) }));
  const teams = teamsAdapter({
    ...settings,
    machineNow: machine.now,
    callTimeoutMilliseconds: options.callTimeoutMilliseconds,
  });
  const counted = meter();
  const { graph, siteOf } = graphParts(settings, counted);
  const tabLink = tabLinks(settings);
  let isClosing = false;
  const parts: BotParts = {
    graph,
    siteOf,
    store,
    send: teamsSend(teams, turnsOf(machine, settings.sendsPerSecond)),
    roster: teamsRoster(teams),
    boardNow: boardClock(settings.boardClockUrl, Date.now),
    machine,
    calendar: workCalendar(bankHolidays.map((day) => day.date)),
    sha256,
    newId: randomUUID,
    log,
    tabLink,
    answerWithinMilliseconds: options.answerWithinMilliseconds ?? answerWithinMilliseconds,
    background: background.add,
    holder: randomUUID(),
    links: linkWays(graph, tabLink),
    install: settings.installForMembers
      ? graphInstall({ graph, catalogId: settings.teamsAppId, machine, log })
      : noInstall(),
    circuit: circuit(machine, Math.random),
    meter: counted,
    deliveryMode: settings.deliveryMode,
    random: Math.random,
    isClosing: () => isClosing,
  };
  const desk = pressDesk(parts);
  const loop = startLoop({
    machine,
    wallNow: Date.now,
    seconds: options.tickSeconds ?? settings.tickSeconds,
    tick: ticker(parts, desk),
    log,
  });
  const health = healthOf(parts, loop);
  const web = await startWeb({
    door: teamsDoor({ teams, handle: handleWith(parts, desk), send: parts.send, log }),
    health,
    isUp: () => !loop.isStuck(),
    metrics: async () => metricsOf(parts, await health()),
    tab: servedTab(settings),
    watchToken: settings.watchToken ?? null,
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
      isClosing = true;
      await web.close();
      await loop.stop();
      await background.settled();
      await store.close();
      log('bot.stopped');
    },
  };
}

function servedTab({ tab, teamsAppId }: BotSettings): TabFiles | null {
  if (tab === undefined) return null;
  const { folder, clientId, tenantId } = tab;
  return { folder, settings: { clientId, tenantId, teamsAppId } };
}

const systemMachine: MachineClock = {
  now: () => Math.round(performance.timeOrigin + performance.now()),
  wait: (milliseconds, signal) => waitFor(milliseconds, signal ?? null),
};

function graphParts(settings: BotSettings, counted: Meter): Pick<BotParts, 'graph' | 'siteOf'> {
  const send = countedFetch(counted);
  const patience = botPatience(waitFor, Math.random);
  const graph = graphApi({
    getToken: graphTokens(settings, Date.now),
    send: settings.workplaceUrl === null ? send : rerouteToWorkplace(send, settings.workplaceUrl),
    patience,
  });
  return { graph, siteOf: (siteId) => ({ api: graph, patience, siteId, zone: london }) };
}

/** Every request that leaves counts, also those that are asked again. */
function countedFetch(counted: Meter) {
  return async (url: string, init: RequestInit): Promise<Response> => {
    try {
      const answer = await fetch(url, init);
      counted.add('graphCalls', String(answer.status));
      if (answer.status === 429) counted.add('throttled', 'Graph');
      return answer;
    } catch (thrown) {
      counted.add('graphCalls', '0');
      throw thrown;
    }
  };
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
