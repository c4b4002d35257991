/**
 * The bearer token of a request: taken from the header, verified for the service that is called.
 *
 * A guess at the caller without verifying is offered too, for fault rules alone: they must be able to fail a request before
 * the service looks at it. Nothing else may use it.
 */
import type { Request } from 'express';
import { isRecord } from '../tenant/rows.ts';
import type { Audience, Principal, TokenIssuer } from '../tenant/types.ts';

export type Bearer =
  | { readonly ok: true; readonly principal: Principal }
  | { readonly ok: false; readonly why: string };

const PREFIX = /^Bearer\s+/i;

function tokenOf(request: Request): string | undefined {
  const header = request.get('authorization');
  return header !== undefined && PREFIX.test(header) ? header.replace(PREFIX, '').trim() : undefined;
}

/** Verifies signature, audience and lifetime. */
export async function verifyBearer(request: Request, tokens: TokenIssuer, audience: Audience): Promise<Bearer> {
  const token = tokenOf(request);
  if (token === undefined || token === '') return { ok: false, why: 'Access token is empty.' };
  return tokens.verify(token, audience);
}

/** Who the token says is calling, unverified. */
export function claimedCaller(request: Request): {
  userId: string | undefined;
  app: string | undefined;
  kind: 'user' | 'app' | 'none';
} {
  const claims = claimsOf(tokenOf(request));
  const userId = claims.idtyp === 'user' && typeof claims.oid === 'string' ? claims.oid : undefined;
  const app = claims.idtyp === 'app' && typeof claims.appid === 'string' ? claims.appid : undefined;
  if (userId !== undefined) return { userId, app: undefined, kind: 'user' };
  return { userId: undefined, app, kind: app === undefined ? 'none' : 'app' };
}

function claimsOf(token: string | undefined): Readonly<Record<string, unknown>> {
  const payload = token?.split('.')[1];
  if (payload === undefined) return {};
  try {
    const claims: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
    return isRecord(claims) ? claims : {};
  } catch (error) {
    // What is not JSON is nobody's token; the service itself will refuse it in its own words.
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}
