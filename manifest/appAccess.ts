/** How a command of ours gets an app-only token for Graph: as the bot does, with no secret kept anywhere. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ManagedIdentityCredential } from '@azure/identity';
import { z } from 'zod';
import { Fault } from '../src/base/fault.ts';

/** Where a running `npm start` leaves the bot's settings. */
export const sampleFolder = fileURLToPath(new URL('../.data/sample', import.meta.url));

/** A token that was given, else one of the managed identity. @throws Fault `unauthenticated`, when it is asked for */
export function tokenSource(env: NodeJS.ProcessEnv): () => Promise<string> {
  const given = env.GRAPH_ACCESS_TOKEN;
  if (given !== undefined && given !== '') return async () => given;
  // One for all calls, because it keeps its token; made late, because the environment may be filled in until then.
  let credential: ManagedIdentityCredential | null = null;
  return async () => {
    credential ??= new ManagedIdentityCredential({ clientId: env.MICROSOFT_APP_ID ?? '' });
    const got = await credential.getToken('https://graph.microsoft.com/.default').catch((thrown: unknown) => {
      throw new Fault('unauthenticated', { site: 'graph' }, { cause: thrown });
    });
    return got.token;
  };
}

const environmentShape = z.record(z.string(), z.string());

/** The settings the launcher left for the running sample; empty where there is none. */
export function leftByLauncher(dataFolder: string): Readonly<Record<string, string>> {
  const file = join(dataFolder, 'bot.env.json');
  return existsSync(file) ? environmentShape.parse(JSON.parse(readFileSync(file, 'utf8'))) : {};
}
