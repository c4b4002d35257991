/**
 * Tokens for the tab: which resource a scope belongs to, what the person has consented to, and the token itself from
 * the workplace.
 */
import { call, nothing } from '../app/call.ts';
import { consentsShape, type Person, tokenShape } from '../app/shapes.ts';

/** Scopes of one resource, without the resource's address. */
export interface ScopeRequest {
  readonly audience: 'graph' | 'sharepoint';
  readonly scopes: readonly string[];
}

const signInScopes = ['openid', 'profile', 'email', 'offline_access'];

/** Reads a scope text such as `https://x.sharepoint.com/AllSites.FullControl openid`. */
export function readScopes(text: string): ScopeRequest {
  const asked = text.split(/\s+/).filter((scope) => scope !== '' && !signInScopes.includes(scope));
  const isSharePoint = asked.some((scope) => URL.parse(scope)?.hostname.endsWith('.sharepoint.com'));
  const scopes = asked.map((scope) => scope.split('/').at(-1) ?? scope);
  return { audience: isSharePoint ? 'sharepoint' : 'graph', scopes: scopes.length === 0 ? ['User.Read'] : scopes };
}

async function consentedScopes(me: Person, audience: string): Promise<readonly string[]> {
  const { consents } = await call('/workplace/shell/consents', consentsShape, { userId: me.id });
  return consents.filter((consent) => consent.audience === audience).map((consent) => consent.scope);
}

/** @returns the scopes nobody has consented to yet; `.default` asks for nothing new. */
export async function missingConsent(me: Person, request: ScopeRequest): Promise<readonly string[]> {
  const consented = await consentedScopes(me, request.audience);
  return request.scopes.filter((scope) => scope !== '.default' && !consented.includes(scope));
}

/** Records that the person said yes. */
export async function giveConsent(me: Person, audience: string, scopes: readonly string[]): Promise<void> {
  await call('/workplace/shell/consents', nothing, { userId: me.id, method: 'POST', body: { audience, scopes } });
}

/** A signed token of the person for the resource. */
export async function fetchToken(
  me: Person,
  request: ScopeRequest,
): Promise<{ readonly accessToken: string; readonly expiresIn: number }> {
  const isDefault = request.scopes.includes('.default');
  const scopes = isDefault ? await consentedScopes(me, request.audience) : request.scopes;
  const body = { userId: me.id, audience: request.audience, scopes };
  return call('/workplace/token', tokenShape, { method: 'POST', body });
}
