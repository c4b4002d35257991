/**
 * Nested app authentication, the host's end: msal-browser in the tab asks through teams-js, and this page answers as
 * Teams does, including 'the person must consent first'.
 *
 * The id token is unsigned: MSAL only reads it. The access token is real and signed by the workplace.
 * Source: msal-browser 5, `src/naa`; teams-js, `nestedAppAuthUtils.ts`.
 */
import { z } from 'zod';
import type { Person, Settings } from '../app/shapes.ts';
import type { SignInCondition, Visit } from '../app/signInConditions.ts';
import { fetchToken, giveConsent, missingConsent, readScopes, type ScopeRequest } from './accessTokens.ts';
import { obstacleTo, type Refusal } from './obstacles.ts';

const signInRequest = z.looseObject({
  messageType: z.literal('NestedAppAuthRequest'),
  method: z.string(),
  requestId: z.string(),
  tokenParams: z
    .looseObject({
      clientId: z.string(),
      scope: z.string(),
      authority: z.string().optional(),
      nonce: z.string().optional(),
    })
    .optional(),
});
type SignInRequest = z.infer<typeof signInRequest>;

/** A window of Microsoft's: it asks for permissions, or only who one is. */
export type Question =
  | { readonly kind: 'consent'; readonly scopes: readonly string[]; readonly audience: string }
  | { readonly kind: 'signIn' };

/** Asks the person on screen. @returns whether they said yes */
export type AskPerson = (question: Question) => Promise<boolean>;

interface SignInHost {
  readonly settings: Settings;
  readonly me: Person;
  readonly ask: AskPerson;
  readonly condition: SignInCondition;
  readonly visit: Visit;
}

const environment = 'login.microsoftonline.com';

function base64url(value: unknown): string {
  const bytes = new TextEncoder().encode(JSON.stringify(value));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

/** An account in one tenant. */
type TenantAccount = Pick<Person, 'id' | 'tenantId'>;

/** A guest's account at home: another organisation and another object id, which the board never sees. */
function homeOf({ kind, id, tenantId }: Person): TenantAccount {
  if (kind !== 'guest') return { id, tenantId };
  return { id: `99999999${id.slice(8)}`, tenantId: '99999999-0000-4000-8000-000000000000' };
}

/** Entra signs in at the tenant of the authority; without one, or with `common`, at home. */
function signedInAt(me: Person, authority: string | undefined): TenantAccount {
  const tenant = authority === undefined ? undefined : URL.parse(authority)?.pathname.split('/')[1];
  return tenant === me.tenantId ? me : homeOf(me);
}

function idTokenClaims(me: Person, at: TenantAccount, asked: { clientId: string; nonce: string | undefined }) {
  const { clientId, nonce } = asked;
  const now = Math.floor(Date.now() / 1000);
  return {
    ver: '2.0',
    iss: `https://${environment}/${at.tenantId}/v2.0`,
    aud: clientId,
    sub: at.id,
    oid: at.id,
    tid: at.tenantId,
    name: me.displayName,
    preferred_username: me.userPrincipalName,
    login_hint: me.userPrincipalName,
    iat: now,
    nbf: now,
    exp: now + 3600,
    ...(nonce === undefined ? {} : { nonce }),
  };
}

const homeAccountId = (me: Person): string => `${homeOf(me).id}.${homeOf(me).tenantId}`;

function accountOf(me: Person, at: TenantAccount, token: { idToken: string; idTokenClaims: object }) {
  return {
    homeAccountId: homeAccountId(me),
    environment,
    tenantId: at.tenantId,
    username: me.userPrincipalName,
    localAccountId: at.id,
    name: me.displayName,
    ...token,
  };
}

function initContext({ me }: SignInHost) {
  return {
    sdkName: 'local-workplace',
    sdkVersion: '1.0.0',
    capabilities: { queryAccount: true },
    accountContext: { homeAccountId: homeAccountId(me), environment, tenantId: me.tenantId },
  };
}

const failed = (status: string, code: string, description: string) => ({
  success: false,
  error: { status, code, subError: code, description },
});

async function withToken(host: SignInHost, asked: SignInRequest, request: ScopeRequest) {
  const clientId = asked.tokenParams?.clientId ?? '';
  const { accessToken, expiresIn } = await fetchToken(host.me, request);
  const at = signedInAt(host.me, asked.tokenParams?.authority);
  const claims = idTokenClaims(host.me, at, { clientId, nonce: asked.tokenParams?.nonce });
  const idToken = `${base64url({ typ: 'JWT', alg: 'none' })}.${base64url(claims)}.`;
  return {
    success: true,
    token: {
      access_token: accessToken,
      expires_in: expiresIn,
      id_token: idToken,
      scope: asked.tokenParams?.scope ?? '',
      properties: null,
    },
    account: accountOf(host.me, at, { idToken, idTokenClaims: claims }),
  };
}

/** The chosen condition, played out. @returns null when nothing, or nothing any more, is in the way */
async function hindrance(host: SignInHost, method: string, request: ScopeRequest): Promise<Refusal | null> {
  const obstacle = obstacleTo(method, host.condition, host.visit);
  if (obstacle === null || typeof obstacle === 'object') return obstacle;
  const isYes = await host.ask(obstacle === 'signIn' ? { kind: 'signIn' } : { kind: 'consent', ...request });
  if (!isYes) return { status: 'USER_CANCEL', code: 'access_denied', description: 'The person closed the window.' };
  host.visit.isPast = true;
  return null;
}

async function tokenAnswer(host: SignInHost, asked: SignInRequest) {
  const clientId = asked.tokenParams?.clientId;
  if (clientId !== host.settings.app.id) {
    return failed('PERSISTENT_ERROR', 'unauthorized_client', 'This app is not registered in the tenant.');
  }
  const request = readScopes(asked.tokenParams?.scope ?? '');
  const refusal = await hindrance(host, asked.method, request);
  if (refusal !== null) return failed(refusal.status, refusal.code, refusal.description);
  const missing = await missingConsent(host.me, request);
  if (missing.length === 0) return withToken(host, asked, request);
  if (asked.method !== 'GetTokenPopup') {
    return failed('USER_INTERACTION_REQUIRED', 'consent_required', `Consent is needed for ${missing.join(' ')}.`);
  }
  if (!(await host.ask({ kind: 'consent', scopes: missing, audience: request.audience }))) {
    return failed('USER_CANCEL', 'access_denied', 'The person did not consent.');
  }
  await giveConsent(host.me, request.audience, missing);
  return withToken(host, asked, request);
}

async function bodyOf(host: SignInHost, asked: SignInRequest): Promise<object> {
  if (asked.method === 'GetInitContext') return { success: true, initContext: initContext(host) };
  if (asked.method !== 'GetToken' && asked.method !== 'GetTokenPopup') {
    return failed('NESTED_APP_AUTH_UNAVAILABLE', 'not_supported', `${asked.method} is not copied here.`);
  }
  try {
    return await tokenAnswer(host, asked);
  } catch {
    return failed('TRANSIENT_ERROR', 'temporarily_unavailable', 'The workplace did not give a token.');
  }
}

/** @returns the answer as JSON text, or `undefined` for something that is no sign-in request. */
export async function answerSignIn(host: SignInHost, data: unknown): Promise<string | undefined> {
  const read = signInRequest.safeParse(typeof data === 'string' ? JSON.parse(data) : data);
  if (!read.success) return undefined;
  const head = { messageType: 'NestedAppAuthResponse', requestId: read.data.requestId };
  return JSON.stringify({ ...head, ...(await bodyOf(host, read.data)) });
}

/** `authentication.getAuthToken`: a token for the app itself, here one for Graph with what is consented. */
export async function answerAuthToken(host: SignInHost): Promise<readonly unknown[]> {
  try {
    return [true, (await fetchToken(host.me, { audience: 'graph', scopes: ['User.Read'] })).accessToken];
  } catch {
    return [false, 'CancelledByUser'];
  }
}
