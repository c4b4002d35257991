/**
 * The bot as a process that dies: the real one, with the environment it always has, whose store kills it at a point that
 * is named on its standard input (`die 12`). It has read its code when it is told to `begin`, and only then touches its
 * store; it ticks when it is told to (`tick`), and says when it has done what it was told.
 */
import { createInterface } from 'node:readline';
import { readSettings } from '../../bot/config.ts';
import type { MachineClock } from '../../bot/machineClock.ts';
import { type Bot, startBot } from '../../bot/startBot.ts';
import { openStore } from '../../bot/store/openStore.ts';
import { waitFor } from '../../src/graph/http/patience.ts';
import { mortalStore } from './mortalStore.ts';

const ahead = Number(process.env.CRASH_MACHINE_AHEAD ?? '0');

/** Each process begins later than the one that died ended: what that one had claimed has lapsed. */
const machine: MachineClock = {
  now: () => Math.round(performance.timeOrigin + performance.now()) + ahead,
  wait: (milliseconds, signal) => waitFor(milliseconds, signal ?? null),
};

let arm = (_point: number): void => undefined;
let bot: Bot | null = null;

const orders: Readonly<Record<string, (given: string) => Promise<void>>> = {
  begin: async () => {
    bot = await startBot({
      settings: readSettings(process.env),
      write: () => undefined,
      tickSeconds: 0,
      machine,
      openStore: async (settings) => {
        const mortal = mortalStore(await openStore(settings, machine.now), () => process.kill(process.pid, 'SIGKILL'));
        arm = mortal.arm;
        return mortal.store;
      },
    });
  },
  die: async (point) => arm(Number(point)),
  tick: async () => bot?.tick(),
};

async function obey(): Promise<void> {
  for await (const line of createInterface({ input: process.stdin })) {
    const [order = '', given = ''] = line.split(' ');
    await orders[order]?.(given);
    process.stdout.write(`did ${order}\n`);
  }
  // Whoever gave the orders has gone: a bot that nobody can kill would stay for ever.
  process.exit();
}

void obey();
