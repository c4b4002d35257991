/**
 * The processes of the mortal bot, as whoever kills them sees them: one lives, and the next has read its code already and
 * waits to begin, so that a death costs no more than the beginning of the next life.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { keepsCompiled } from './bundle.ts';
import type { CrashWorld } from './crashWorld.ts';

export interface MortalBot {
  /** That many rounds, one after the other. @returns how many of them it lived to the end of */
  rounds(count: number): Promise<number>;
  /** It dies at the nth point of its store from now. */
  dieAt(point: number): Promise<void>;
  /** SIGKILL now; resolves when it is dead. */
  kill(): Promise<void>;
  /** Lets it end of its own accord; resolves when it has. */
  end(): Promise<void>;
}

export interface MortalBots {
  /** The next life; the one before must be over. @throws Error when it ends before it has begun */
  begin(): Promise<MortalBot>;
  /** Ends what waits to begin. */
  close(): Promise<void>;
}

/** @param script the bundled bot */
export function mortalBots(world: CrashWorld, script: string): MortalBots {
  // The first ends of its own accord: what was compiled in its life is not compiled again in those after it.
  let waiting = spawned(world, script, { [keepsCompiled]: 'yes' });
  return {
    begin: async () => {
      const { process: next, ahead } = waiting;
      await world.moveStoreClock(ahead);
      if (!(await next.told('begin'))) throw new Error('the bot ended before it had begun');
      waiting = spawned(world, script, {});
      return lifeOf(next);
    },
    close: () => waiting.process.kill(),
  };
}

function lifeOf({ told, kill, end }: Told): MortalBot {
  return {
    kill,
    end,
    rounds: async (count) => {
      for (let ended = 0; ended < count; ended += 1) if (!(await told('tick'))) return ended;
      return count;
    },
    dieAt: async (point) => {
      if (!(await told(`die ${point}`))) throw new Error('the bot was dead already');
    },
  };
}

interface Told {
  /** @returns whether it lived to say that it has done so */
  readonly told: (order: string) => Promise<boolean>;
  readonly kill: () => Promise<void>;
  readonly end: () => Promise<void>;
}

function spawned(
  world: CrashWorld,
  script: string,
  more: Readonly<Record<string, string>>,
): { readonly process: Told; readonly ahead: number } {
  const { settings, ahead } = world.nextLife();
  const child = spawn(process.execPath, [script], {
    env: { ...process.env, ...settings, ...more, CRASH_MACHINE_AHEAD: String(ahead) },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  // Telling somebody who has just died is no error: that it is dead is seen below.
  child.stdin.on('error', () => undefined);
  const dead = new Promise<false>((resolve) => child.once('exit', () => resolve(false)));
  const lines = linesOf(child);
  return {
    ahead,
    process: {
      told: (order) => {
        child.stdin.write(`${order}\n`);
        return Promise.race([dead, lines.next()]);
      },
      kill: async () => {
        child.kill('SIGKILL');
        await dead;
      },
      end: async () => {
        child.stdin.end();
        await dead;
      },
    },
  };
}

/** Lines of its output, of which none is lost between two readings. A line that never comes is waited for for ever. */
function linesOf(child: ChildProcess): { next(): Promise<true> } {
  let unread = 0;
  let reader: (() => void) | null = null;
  if (child.stdout === null) throw new TypeError('its output is piped');
  createInterface({ input: child.stdout }).on('line', () => {
    if (reader === null) unread += 1;
    else reader();
    reader = null;
  });
  return {
    next: () =>
      new Promise((resolve) => {
        if (unread > 0) {
          unread -= 1;
          resolve(true);
        } else {
          reader = () => resolve(true);
        }
      }),
  };
}
