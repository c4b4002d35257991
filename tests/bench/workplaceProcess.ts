/**
 * A workplace in a process of its own, so that what it costs to answer is not counted as the cost of asking.
 * Run as a program it is that process: it prints one line of JSON when it is ready.
 */
import { spawn } from 'node:child_process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { z } from 'zod';
import { SETUP_SCOPES, withWorkplace } from '../kit/workplace.ts';

const ready = z.object({ url: z.string(), siteId: z.string(), token: z.string() });

export interface WorkplaceProcess extends z.infer<typeof ready> {
  stop(): void;
}

/** @throws Error when it ends before it is ready */
export function startWorkplaceProcess(): Promise<WorkplaceProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', fileURLToPath(import.meta.url)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    child.once('exit', () => reject(new Error('the workplace ended before it was ready')));
    child.stdout.setEncoding('utf8').once('data', (line: string) => {
      resolve({ ...ready.parse(JSON.parse(line)), stop: () => child.kill() });
    });
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { url, siteId, tokenFor } = await withWorkplace();
  process.stdout.write(`${JSON.stringify({ url, siteId, token: await tokenFor('owner', SETUP_SCOPES) })}\n`);
}
