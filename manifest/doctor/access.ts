/**
 * Who the doctor is: an owner of the team who signs in, the bot's own identity, or both. Beside a running `npm start` both
 * come from the workplace. Tokens are passed on and looked into, never printed or kept.
 */
import { DeviceCodeCredential, type TokenCredential } from '@azure/identity';
import { z } from 'zod';
import { Fault } from '../../src/base/fault.ts';
import { appCredential } from '../appAccess.ts';

export type Service = 'graph' | 'sharepoint';

/** A token for the service. @throws Fault `unauthenticated` */
export type TokenFor = (service: Service) => Promise<string>;

/** Where to look, and as whom. */
export interface Place {
  readonly siteUrl: string;
  readonly tenantId: string;
  /** The Entra app of the tab and the identity of the bot. */
  readonly appIds: readonly string[];
  readonly teamsAppId: string;
  readonly groupId: string | null;
  /** Null when nobody signs in. */
  readonly person: TokenFor | null;
  /** Null away from the bot. */
  readonly app: TokenFor | null;
  /** Where the bot answers; null when it is not said. */
  readonly botUrl: string | null;
  /** Shown to the bot from elsewhere, for its counts; null when there is none. */
  readonly watchToken: string | null;
  /** Stand-in for Microsoft on this machine. */
  readonly workplaceUrl: string | null;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** What a person is asked to sign in for, in the workplace; in a tenant it is what was consented to. */
const personScopes: Readonly<Record<Service, readonly string[]>> = {
  graph: [
    ...['Sites.ReadWrite.All', 'Sites.Manage.All', 'Sites.FullControl.All', 'User.ReadBasic.All'],
    ...['Channel.ReadBasic.All', 'TeamsAppInstallation.ReadForTeam'],
  ],
  sharepoint: ['AllSites.FullControl'],
};

const directoryShape = z.object({
  tenant: z.object({ id: z.string(), sharePointHost: z.string() }),
  app: z.object({ id: z.string(), teamsAppId: z.string() }),
  team: z.object({ groupId: z.string(), sitePath: z.string() }),
  users: z.array(z.object({ id: z.string(), teamRole: z.string() })),
});

/** Everything from a workplace on this machine: signed in as an owner of the team. @throws TypeError when it does not run */
export async function workplacePlace(workplaceUrl: string, env: Environment): Promise<Place> {
  const answer = await fetch(`${workplaceUrl}/workplace/directory`).catch(() => null);
  if (answer === null) throw new TypeError('The workplace does not answer. Start it in another window: npm start');
  const { tenant, app, team, users } = directoryShape.parse(await answer.json());
  const owner = users.find((user) => user.teamRole === 'owner');
  if (owner === undefined) throw new TypeError('The workplace has no team yet.');
  const port = env.BOT_PORT ?? '';
  return {
    siteUrl: `https://${tenant.sharePointHost}${team.sitePath}`,
    tenantId: tenant.id,
    appIds: [app.id],
    teamsAppId: app.teamsAppId,
    groupId: team.groupId,
    person: (service) => workplaceToken(workplaceUrl, { userId: owner.id, service }),
    app: appTokens(env, tenant.sharePointHost),
    botUrl: port === '' ? null : `http://127.0.0.1:${port}`,
    watchToken: null,
    workplaceUrl,
  };
}

async function workplaceToken(url: string, asked: { readonly userId: string; readonly service: Service }) {
  const { userId, service } = asked;
  const answer = await fetch(`${url}/workplace/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ userId, audience: service, scopes: personScopes[service] }),
  });
  return z.object({ accessToken: z.string() }).parse(await answer.json()).accessToken;
}

/** The bot's identity as its own settings name it; null where there are none. */
export function appTokens(env: Environment, sharePointHost: string): TokenFor | null {
  const credential = appCredential(env);
  return credential === null ? null : tokensOf(credential, sharePointHost);
}

/** Signs a person in with a code that they type into a browser. */
export function personTokens(
  { tenantId, clientId }: { readonly tenantId: string; readonly clientId: string },
  sharePointHost: string,
  say: (line: string) => void,
): TokenFor {
  const credential = new DeviceCodeCredential({
    tenantId,
    clientId,
    userPromptCallback: ({ message }) => say(message),
  });
  return tokensOf(credential, sharePointHost);
}

function tokensOf(credential: TokenCredential, sharePointHost: string): TokenFor {
  return async (service) => {
    const got = await credential.getToken(`${addressOf(service, sharePointHost)}/.default`).catch((thrown: unknown) => {
      throw new Fault('unauthenticated', { site: service }, { cause: thrown });
    });
    if (got === null) throw new Fault('unauthenticated', { site: service });
    return got.token;
  };
}

/** What a token for the service is meant for. */
export function addressOf(service: Service, sharePointHost: string): string {
  return service === 'graph' ? 'https://graph.microsoft.com' : `https://${sharePointHost}`;
}
