/** One process of the mortal bot, as whoever kills it sees it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { CrashWorld } from './crashWorld.ts';

export interface MortalBot {
  /** That many rounds, one after the other. @returns whether it lived to their end */
  rounds(count: number): Promise<boolean>;
  /** It dies at the nth point of its store from now. */
  dieAt(point: number): Promise<void>;
  /** SIGKILL now; resolves when it is dead. */
  kill(): Promise<void>;
}

const script = fileURLToPath(new URL('./mortal.ts', import.meta.url));

/** @throws Error when it ends before it is ready */
export async function startMortal(world: CrashWorld): Promise<MortalBot> {
  const child = spawn(process.execPath, ['--import', 'tsx', script], {
    env: { ...process.env, ...(await world.botEnvironment()) },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  // Telling somebody who has just died is no error: that it is dead is seen below.
  child.stdin.on('error', () => undefined);
  const dead = new Promise<'dead'>((resolve) => child.once('exit', () => resolve('dead')));
  const lines = linesOf(child);
  const next = (): Promise<'dead' | 'said'> => Promise.race([dead, lines.next().then((): 'said' => 'said')]);
  const told = async (order: string): Promise<boolean> => {
    child.stdin.write(`${order}\n`);
    return (await next()) === 'said';
  };
  if ((await next()) === 'dead') throw new Error('the bot ended before it was ready');
  return {
    rounds: async (count) => {
      for (let round = 0; round < count; round += 1) if (!(await told('tick'))) return false;
      return true;
    },
    dieAt: async (point) => {
      if (!(await told(`die ${point}`))) throw new Error('the bot was dead already');
    },
    kill: async () => {
      child.kill('SIGKILL');
      await dead;
    },
  };
}

/** Lines of its output, of which none is lost between two readings. A line that never comes is waited for for ever. */
function linesOf(child: ChildProcess): { next(): Promise<void> } {
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
          resolve();
        } else {
          reader = resolve;
        }
      }),
  };
}
