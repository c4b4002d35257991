/**
 * Mints and checks the workplace's access tokens: real RS256 JWTs with the claims Entra ID puts in them.
 *
 * Lifetimes are machine time, never board time. It does not decide what a token may do: that is each service's business.
 * Claims follow the Microsoft page "Access token claims reference"; the wording of a refusal follows what Graph is
 * reported to answer ("Access token validation failure. Invalid audience.", "Lifetime validation failed, the token is expired.").
 */
import { errors, type JWTPayload, jwtVerify, SignJWT } from 'jose';
import { personById } from './directory.ts';
import type { SigningKey } from './signingKey.ts';
import type { Audience, Directory, DirectoryUser, Principal, TokenIssuer } from './types.ts';

/** Lifetime of every token, in seconds. */
export const TOKEN_SECONDS = 3600;

/** Issuer of the tokens the channel sends to the bot, and audience of those the bot sends back. */
export const BOT_FRAMEWORK = 'https://api.botframework.com';

type Verdict = Awaited<ReturnType<TokenIssuer['verify']>>;

/** @param directory read at each call, so a replaced directory counts at once */
export function makeTokenIssuer(key: SigningKey, directory: () => Directory): TokenIssuer {
  const sign = (claims: JWTPayload, issuer: string, audience: string): Promise<string> =>
    new SignJWT(claims)
      .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: key.keyId })
      .setIssuer(issuer)
      .setAudience(audience)
      .setIssuedAt()
      .setNotBefore('-5s')
      .setExpirationTime(`${TOKEN_SECONDS}s`)
      .sign(key.privateKey);

  return {
    userToken: (user, audience, scopes) =>
      sign(userClaims(user, scopes, directory()), issuerOf(user.tenantId), audienceUri(audience, directory())),
    appToken: (appId, audience) =>
      sign(
        appClaims(appId, audience, directory()),
        issuerOf(directory().tenant.id),
        audienceUri(audience, directory()),
      ),
    channelToken: (botAppId, serviceUrl) => sign({ serviceurl: serviceUrl }, BOT_FRAMEWORK, botAppId),
    verify: (token, audience) => verify(token, { key, audience, directory: directory() }),
  };
}

/** The `aud` of each service. */
export function audienceUri(audience: Audience, directory: Directory): string {
  if (audience === 'graph') return 'https://graph.microsoft.com';
  return audience === 'connector' ? BOT_FRAMEWORK : `https://${directory.tenant.sharePointHost}`;
}

function issuerOf(tenantId: string): string {
  return `https://sts.windows.net/${tenantId}/`;
}

function userClaims(user: DirectoryUser, scopes: readonly string[], directory: Directory): JWTPayload {
  return {
    oid: user.id,
    tid: user.tenantId,
    // MSAL may name a scope with its service in front; a token never does.
    scp: scopes.map((scope) => scope.slice(scope.lastIndexOf('/') + 1)).join(' '),
    appid: directory.app.id,
    upn: user.userPrincipalName,
    name: user.displayName,
    idtyp: 'user',
    ver: '1.0',
  };
}

function appClaims(appId: string, audience: Audience, directory: Directory): JWTPayload {
  const roles = audience === 'connector' ? [] : (directory.app.roles ?? ['Sites.Selected']);
  return { oid: servicePrincipalOf(appId), tid: directory.tenant.id, appid: appId, idtyp: 'app', roles, ver: '1.0' };
}

// A service principal has an object id of its own; deriving it keeps it stable without storing it.
function servicePrincipalOf(appId: string): string {
  return `${appId.slice(0, -4)}59a1`;
}

interface Check {
  readonly key: SigningKey;
  readonly audience: Audience;
  readonly directory: Directory;
}

async function verify(token: string, check: Check): Promise<Verdict> {
  try {
    const { payload, protectedHeader } = await jwtVerify(token, check.key.publicKey, {
      algorithms: ['RS256'],
      audience: audienceUri(check.audience, check.directory),
      requiredClaims: ['exp', 'iss', 'tid', 'oid'],
    });
    if (protectedHeader.kid !== check.key.keyId)
      return refused('Access token validation failure. Unknown signing key.');
    return principalOf(payload, check.directory);
  } catch (error) {
    return refused(reasonOf(error));
  }
}

function refused(why: string): Verdict {
  return { ok: false, why };
}

function reasonOf(error: unknown): string {
  if (error instanceof errors.JWTExpired) return 'Lifetime validation failed, the token is expired.';
  if (error instanceof errors.JWTClaimValidationFailed) {
    if (error.claim === 'aud') return 'Access token validation failure. Invalid audience.';
    if (error.claim === 'nbf') return 'Lifetime validation failed, the token is not yet valid.';
    return 'Access token validation failure.';
  }
  if (error instanceof errors.JWSSignatureVerificationFailed)
    return 'Access token validation failure. Invalid signature.';
  if (error instanceof errors.JOSEError) return 'CompactToken parsing failed with error code: 80049217';
  throw error;
}

function principalOf(payload: JWTPayload, directory: Directory): Verdict {
  const tenantId = textClaim(payload, 'tid');
  if (payload.iss !== issuerOf(tenantId)) return refused('Access token validation failure. Invalid issuer.');
  return payload.idtyp === 'app' ? appPrincipal(payload, directory) : userPrincipal(payload, tenantId, directory);
}

function appPrincipal(payload: JWTPayload, directory: Directory): Verdict {
  if (payload.tid !== directory.tenant.id) return refused('Access token validation failure. Invalid tenant.');
  const roles = Array.isArray(payload.roles) ? payload.roles.filter((role) => typeof role === 'string') : [];
  const principal: Principal = { kind: 'app', appId: textClaim(payload, 'appid'), roles };
  return { ok: true, principal };
}

function userPrincipal(payload: JWTPayload, tenantId: string, directory: Directory): Verdict {
  const user = personById(directory, textClaim(payload, 'oid'), tenantId);
  if (user === undefined) return refused('Access token validation failure. The user account does not exist.');
  const scopes = textClaim(payload, 'scp')
    .split(' ')
    .filter((scope) => scope !== '');
  return { ok: true, principal: { kind: 'user', userId: user.id, tenantId, scopes } };
}

function textClaim(payload: JWTPayload, name: string): string {
  const claim = payload[name];
  return typeof claim === 'string' ? claim : '';
}
