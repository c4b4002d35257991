/** How a command of ours gets an app-only token for Graph: as the bot does, with no secret kept anywhere. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TokenCredential } from '@azure/identity';
import { z } from 'zod';
import { graphCredentialOf } from '../bot/graphToken.ts';
import { Fault } from '../src/base/fault.ts';

/** Where a running `npm start` leaves the bot's settings. */
export const sampleFolder = fileURLToPath(new URL('../.data/sample', import.meta.url));

/**
 * Who the bot is towards Microsoft, by its own settings: a managed identity, the Entra app that trusts it, or an app with a
 * certificate. Null where the environment names none.
 */
export function appCredential(env: Readonly<Record<string, string | undefined>>): TokenCredential | null {
  const { MICROSOFT_APP_ID: appId = '', MICROSOFT_APP_TENANT_ID: tenantId = '', GRAPH_CLIENT_ID = '' } = env;
  if (appId === '') return null;
  const graphClientId = GRAPH_CLIENT_ID === '' ? appId : GRAPH_CLIENT_ID;
  const { MICROSOFT_APP_CERTIFICATE_THUMBPRINT: certificateThumbprint = '', MICROSOFT_APP_CERTIFICATE_PEM: pem = '' } =
    env;
  return env.MICROSOFT_APP_TYPE === 'SingleTenant'
    ? graphCredentialOf({
        identity: { type: 'SingleTenant', appId, tenantId, certificateThumbprint, certificatePem: pem },
        graphClientId,
      })
    : graphCredentialOf({ identity: { type: 'UserAssignedMsi', appId, tenantId }, graphClientId });
}

/** A token that was given, else one of the bot's identity. @throws Fault `unauthenticated`, when it is asked for */
export function tokenSource(env: NodeJS.ProcessEnv): () => Promise<string> {
  const given = env.GRAPH_ACCESS_TOKEN;
  if (given !== undefined && given !== '') return async () => given;
  // One for all calls, because it keeps its token; made late, because the environment may be filled in until then.
  let credential: TokenCredential | null = null;
  return async () => {
    credential ??= appCredential(env);
    const got = await credential?.getToken('https://graph.microsoft.com/.default').catch((thrown: unknown) => {
      throw new Fault('unauthenticated', { site: 'graph' }, { cause: thrown });
    });
    if (got === null || got === undefined) throw new Fault('unauthenticated', { site: 'graph' });
    return got.token;
  };
}

const environmentShape = z.record(z.string(), z.string());

/** The settings the launcher left for the running sample; empty where there is none. */
export function leftByLauncher(dataFolder: string): Readonly<Record<string, string>> {
  const file = join(dataFolder, 'bot.env.json');
  return existsSync(file) ? environmentShape.parse(JSON.parse(readFileSync(file, 'utf8'))) : {};
}
