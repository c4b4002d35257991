/** The parts of a bot that only sends: the real store, way out, circuit and counting, and nothing that would be asked otherwise. */

import { sha256 } from '../../bot/hash.ts';
import type { MachineClock } from '../../bot/machineClock.ts';
import { circuit } from '../../bot/outbox/circuit.ts';
import { noInstall } from '../../bot/outbox/ways/install.ts';
import type { BotParts } from '../../bot/parts.ts';
import type { BotStore } from '../../bot/store/botStore.ts';
import { teamsAdapter } from '../../bot/teams/adapter.ts';
import { teamsRoster } from '../../bot/teams/roster.ts';
import { teamsSend } from '../../bot/teams/send.ts';
import { turnsOf } from '../../bot/teams/turns.ts';
import { meter } from '../../bot/web/meter.ts';
import { bankHolidays } from '../../src/base/time/bankHolidays.ts';
import { instant } from '../../src/base/time/instant.ts';
import { workCalendar } from '../../src/base/time/workingDays.ts';
import { waitFor } from '../../src/graph/http/patience.ts';

/** Far above what Teams allows: here the bot itself is measured. */
const sendsPerSecond = 100_000;

const machine: MachineClock = {
  now: () => Math.round(performance.timeOrigin + performance.now()),
  wait: (milliseconds, signal) => waitFor(milliseconds, signal ?? null),
};

export function sendingParts(store: BotStore, deliveryMode: BotParts['deliveryMode']): BotParts {
  const teams = teamsAdapter({ identity: { type: 'anonymous' }, workplaceUrl: null, machineNow: machine.now });
  return {
    store,
    send: teamsSend(teams, turnsOf(machine, sendsPerSecond)),
    roster: teamsRoster(teams),
    graph: { call: notHere },
    siteOf: notHere,
    boardNow: async () => instant('2015-06-05T09:30:00Z'),
    machine,
    calendar: workCalendar(bankHolidays.map((day) => day.date)),
    sha256,
    newId: notHere,
    log: () => undefined,
    tabLink: () => 'https://tab.example',
    answerWithinMilliseconds: 2_500,
    background: notHere,
    holder: 'bench',
    links: { feed: notHere, mail: notHere },
    install: noInstall(),
    circuit: circuit(machine, Math.random),
    meter: meter(),
    deliveryMode,
    random: Math.random,
    isClosing: () => false,
  };
}

function notHere(): never {
  throw new Error('a bot that only sends does not ask for this');
}
