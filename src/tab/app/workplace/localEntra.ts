/**
 * Microsoft's sign-in page, beside a workplace on this machine: nothing leaves it. MSAL runs as it ships, to its last step;
 * only where it would leave for Microsoft's page, and where it would send the code, this answers. Only the page for the
 * workplace imports this.
 * Source: "Microsoft identity platform and OAuth 2.0 authorization code flow"; "ID tokens" (Microsoft identity platform).
 */
import type { INavigationClient, INetworkModule } from '@azure/msal-browser';
import { z } from 'zod';

const directoryShape = z.object({
  users: z.array(
    z.object({ id: z.string(), tenantId: z.string(), displayName: z.string(), userPrincipalName: z.string() }),
  ),
});
type Person = z.infer<typeof directoryShape>['users'][number];

/** The code stands for the sign-in; here it holds it. */
const codeShape = z.object({ userId: z.string(), nonce: z.string() });
const tokenShape = z.object({ accessToken: z.string(), expiresIn: z.number() });

/** @param workplaceUrl without a trailing slash */
export function localEntra(workplaceUrl: string): {
  readonly navigationClient: INavigationClient;
  readonly networkClient: INetworkModule;
} {
  return {
    navigationClient: {
      navigateInternal: async (url) => {
        location.assign(url);
        return true;
      },
      navigateExternal: async (url) => {
        await askPerson(workplaceUrl, new URL(url));
        return true;
      },
    },
    networkClient: {
      sendGetRequestAsync: () => Promise.reject(new Error('The workplace answers no other question of the library.')),
      sendPostRequestAsync: async (url, options) => {
        const body = await tokenFor(workplaceUrl, new URL(url), new URLSearchParams(options?.body));
        // The library names the shape it wants in each call; this is the one of the token endpoint, which it then checks.
        return { headers: {}, status: 200, body: body as never };
      },
    },
  };
}

async function peopleOf(workplaceUrl: string): Promise<readonly Person[]> {
  const answer = await fetch(`${workplaceUrl}/workplace/directory`);
  return directoryShape.parse(await answer.json()).users;
}

/** Draws the page and goes back with the answer. The promise never settles: the window leaves. */
async function askPerson(workplaceUrl: string, authorize: URL): Promise<never> {
  const asked = authorize.searchParams;
  const people = await peopleOf(workplaceUrl);
  const person = people.find(({ userPrincipalName }) => userPrincipalName === asked.get('login_hint'));
  const back = (answer: Readonly<Record<string, string>>): void => {
    const hash = new URLSearchParams({ ...answer, state: asked.get('state') ?? '' });
    location.assign(`${asked.get('redirect_uri')}#${hash}`);
  };
  const heading = document.createElement('h1');
  heading.textContent = person === undefined ? 'Nobody to sign in' : `Sign in as ${person.displayName}`;
  const words = document.createElement('p');
  words.textContent = 'Here stands Microsoft’s own page in a tenant. In this workplace nobody needs a password.';
  const row = document.createElement('div');
  row.className = 'row';
  const accept = button('Accept', () => {
    const code = base64url({ userId: person?.id, nonce: asked.get('nonce') ?? '' });
    back({ code, client_info: base64url({ uid: person?.id, utid: person?.tenantId }) });
  });
  accept.disabled = person === undefined;
  const decline = button('Cancel', () =>
    back({ error: 'access_denied', error_description: 'AADSTS65004: User declined to consent to access the app.' }),
  );
  row.append(accept, decline);
  document.querySelector('main')?.replaceChildren(heading, words, row);
  return new Promise<never>(() => undefined);
}

function button(label: string, press: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = label;
  made.addEventListener('click', press);
  return made;
}

async function tokenFor(workplaceUrl: string, url: URL, asked: URLSearchParams): Promise<unknown> {
  const { userId, nonce } = codeShape.parse(readBase64url(asked.get('code') ?? ''));
  const person = (await peopleOf(workplaceUrl)).find(({ id }) => id === userId);
  if (person === undefined) throw new Error('The directory has no such person.');
  const scopes = (asked.get('scope') ?? '').split(' ').filter((scope) => scope.includes('://'));
  const isSharePoint = scopes.some((scope) => new URL(scope).hostname.endsWith('.sharepoint.com'));
  const answer = await fetch(`${workplaceUrl}/workplace/token`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({
      userId,
      tenantId: person.tenantId,
      audience: isSharePoint ? 'sharepoint' : 'graph',
      scopes: scopes.map((scope) => scope.split('/').at(-1)),
    }),
  });
  const { accessToken, expiresIn } = tokenShape.parse(await answer.json());
  const tenantId = url.pathname.split('/')[1];
  const now = Math.floor(Date.now() / 1000);
  const claims = {
    ver: '2.0',
    iss: `${url.origin}/${tenantId}/v2.0`,
    aud: asked.get('client_id'),
    sub: person.id,
    oid: person.id,
    tid: person.tenantId,
    name: person.displayName,
    preferred_username: person.userPrincipalName,
    iat: now,
    nbf: now,
    exp: now + expiresIn,
    nonce,
  };
  return {
    token_type: 'Bearer',
    scope: asked.get('scope'),
    expires_in: expiresIn,
    access_token: accessToken,
    id_token: `${base64url({ typ: 'JWT', alg: 'none' })}.${base64url(claims)}.`,
    client_info: base64url({ uid: person.id, utid: person.tenantId }),
  };
}

function base64url(value: unknown): string {
  const bytes = new TextEncoder().encode(JSON.stringify(value));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

function readBase64url(text: string): unknown {
  return JSON.parse(atob(text.replaceAll('-', '+').replaceAll('_', '/')));
}
