/**
 * Nested app authentication, the host's end: msal-browser in the tab asks through teams-js, and this page answers as
 * Teams does, including 'the person must consent first'.
 *
 * The id token is unsigned: MSAL only reads it. The access token is real and signed by the workplace.
 * Source: msal-browser 5, `src/naa`; teams-js, `nestedAppAuthUtils.ts`.
 */
import { z } from 'zod';
import type { Person, Settings } from '../app/shapes.ts';
import { fetchToken, giveConsent, missingConsent, readScopes, type ScopeRequest } from './accessTokens.ts';

const signInRequest = z.looseObject({
  messageType: z.literal('NestedAppAuthRequest'),
  method: z.string(),
  requestId: z.string(),
  tokenParams: z.looseObject({ clientId: z.string(), scope: z.string(), nonce: z.string().optional() }).optional(),
});
type SignInRequest = z.infer<typeof signInRequest>;

/** Asks the person on screen. */
export type AskConsent = (scopes: readonly string[], audience: string) => Promise<boolean>;

interface SignInHost {
  readonly settings: Settings;
  readonly me: Person;
  readonly askConsent: AskConsent;
}

const environment = 'login.microsoftonline.com';

function base64url(value: unknown): string {
  const bytes = new TextEncoder().encode(JSON.stringify(value));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

function idTokenClaims(me: Person, clientId: string, nonce: string | undefined) {
  const now = Math.floor(Date.now() / 1000);
  return {
    ver: '2.0',
    iss: `https://${environment}/${me.tenantId}/v2.0`,
    aud: clientId,
    sub: me.id,
    oid: me.id,
    tid: me.tenantId,
    name: me.displayName,
    preferred_username: me.userPrincipalName,
    login_hint: me.userPrincipalName,
    iat: now,
    nbf: now,
    exp: now + 3600,
    ...(nonce === undefined ? {} : { nonce }),
  };
}

function accountOf(me: Person, idToken: string, claims: object) {
  return {
    homeAccountId: `${me.id}.${me.tenantId}`,
    environment,
    tenantId: me.tenantId,
    username: me.userPrincipalName,
    localAccountId: me.id,
    name: me.displayName,
    idToken,
    idTokenClaims: claims,
  };
}

function initContext({ me }: SignInHost) {
  return {
    sdkName: 'local-workplace',
    sdkVersion: '1.0.0',
    capabilities: { queryAccount: true },
    accountContext: { homeAccountId: `${me.id}.${me.tenantId}`, environment, tenantId: me.tenantId },
  };
}

const failed = (status: string, code: string, description: string) => ({
  success: false,
  error: { status, code, subError: code, description },
});

async function withToken(host: SignInHost, asked: SignInRequest, request: ScopeRequest) {
  const clientId = asked.tokenParams?.clientId ?? '';
  const { accessToken, expiresIn } = await fetchToken(host.me, request);
  const claims = idTokenClaims(host.me, clientId, asked.tokenParams?.nonce);
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
    account: accountOf(host.me, idToken, claims),
  };
}

async function tokenAnswer(host: SignInHost, asked: SignInRequest) {
  const clientId = asked.tokenParams?.clientId;
  if (clientId !== host.settings.app.id) {
    return failed('PERSISTENT_ERROR', 'unauthorized_client', 'This app is not registered in the tenant.');
  }
  const request = readScopes(asked.tokenParams?.scope ?? '');
  const missing = await missingConsent(host.me, request);
  if (missing.length === 0) return withToken(host, asked, request);
  if (asked.method !== 'GetTokenPopup') {
    return failed('USER_INTERACTION_REQUIRED', 'consent_required', `Consent is needed for ${missing.join(' ')}.`);
  }
  if (!(await host.askConsent(missing, request.audience))) {
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
