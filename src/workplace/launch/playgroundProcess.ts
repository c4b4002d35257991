/** Runs Microsoft's Agents Playground with given settings, in a folder of its own, until it is stopped. No browser is opened. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './pages.ts';
import { playgroundFile } from './playgroundConfig.ts';

export interface Playground {
  readonly url: string;
  stop(): Promise<void>;
}

/** @throws Error with the tool's own log when it ends before it answers */
export async function startPlayground(options: {
  /** As `playgroundConfig` makes it. */
  readonly config: string;
  readonly botUrl: string;
  readonly port: number;
}): Promise<Playground> {
  const folder = mkdtempSync(join(tmpdir(), 'qa-playground-'));
  writeFileSync(join(folder, playgroundFile), options.config);
  const cli = join(root, 'node_modules/@microsoft/m365agentsplayground/cli.js');
  const args = ['start', '-e', `${options.botUrl}/api/messages`, '-c', 'msteams', '-p', String(options.port), '--dt'];
  const child = spawn(process.execPath, [cli, ...args], {
    cwd: folder,
    env: { ...process.env, BROWSER: 'none' },
    stdio: 'ignore',
  });
  const url = `http://127.0.0.1:${options.port}`;
  await answering(child, url, folder);
  return {
    url,
    stop: async () => {
      await ended(child);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function answering(child: ChildProcess, url: string, folder: string): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    if (child.exitCode !== null) throw new Error(`The playground ended: ${logIn(folder)}`);
    const answer = await fetch(url).catch(() => null);
    if (answer !== null) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`The playground did not answer within 30 seconds: ${logIn(folder)}`);
}

/** A mistake in the settings is said only there. */
function logIn(folder: string): string {
  try {
    return readFileSync(join(folder, 'devTools/m365agentsplayground.log'), 'utf8').slice(-2000);
  } catch {
    return 'it wrote no log';
  }
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill('SIGKILL');
  });
}
