/** Tokens: the real ones are taken, forged ones are not, by any service. */
import { generateKeyPairSync } from 'node:crypto';
import { ManagedIdentityCredential } from '@azure/identity';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createRemoteJWKSet, decodeJwt, decodeProtectedHeader, jwtVerify, SignJWT, UnsecuredJWT } from 'jose';
import { PEOPLE, SMALL_DIRECTORY, type TestWorkplace, withWorkplace } from '../kit/workplace.ts';

const { privateKey: FOREIGN_KEY } = generateKeyPairSync('rsa', { modulusLength: 2048 });

describe('tokens', () => {
  let at: TestWorkplace;
  let good: string;

  beforeAll(async () => {
    at = await withWorkplace();
    good = await at.tokenFor('member');
  });

  afterAll(() => at.close());

  const askWith = async (token: string | undefined) => {
    const response = await fetch(
      `${at.url}/v1.0/me`,
      token === undefined ? {} : { headers: { authorization: `Bearer ${token}` } },
    );
    return { status: response.status, body: JSON.parse(await response.text()) };
  };

  /** The claims and key id of a good token under another signature. */
  const signedBy = (key: Parameters<SignJWT['sign']>[0], alg = 'RS256', change: object = {}): Promise<string> =>
    new SignJWT({ ...decodeJwt(good), ...change })
      .setProtectedHeader({ ...decodeProtectedHeader(good), alg })
      .sign(key);

  it('takes a good one and says who it speaks for', async () => {
    expect(await askWith(good)).toMatchObject({
      status: 200,
      body: { id: PEOPLE.member.id, displayName: 'Sub group member' },
    });
    const claims = decodeJwt(good);
    expect(claims).toMatchObject({
      aud: 'https://graph.microsoft.com',
      tid: SMALL_DIRECTORY.tenant.id,
      scp: 'User.Read Sites.ReadWrite.All',
      appid: SMALL_DIRECTORY.app.id,
    });
    expect(Number(claims.exp) - Number(claims.iat)).toBe(3600);
  });

  it.each<[string, () => Promise<string | undefined> | string]>([
    ['no token', async () => undefined],
    ['words', async () => 'not-a-token'],
    ['another key', () => signedBy(FOREIGN_KEY)],
    ['no algorithm', () => new UnsecuredJWT(decodeJwt(good)).encode()],
    ['a shared secret', () => signedBy(new TextEncoder().encode('a secret of at least thirty-two bytes'), 'HS256')],
    ['a changed claim', () => changedPayload(good, { oid: PEOPLE.owner.id })],
    ['a token for SharePoint', () => at.workplace.parts.tokens.userToken(PEOPLE.member, 'sharepoint', ['User.Read'])],
    ['a token for the connector', () => at.workplace.parts.tokens.appToken(SMALL_DIRECTORY.app.id, 'connector')],
    ['a token for the bot', () => at.workplace.parts.tokens.channelToken(SMALL_DIRECTORY.app.id, at.url)],
    [
      'a person who is not in the directory',
      () => at.workplace.parts.tokens.userToken({ ...PEOPLE.member, id: 'nobody' }, 'graph', ['User.Read']),
    ],
    [
      'a person under another tenant',
      () => at.workplace.parts.tokens.userToken({ ...PEOPLE.member, tenantId: 'elsewhere' }, 'graph', ['User.Read']),
    ],
  ])('refuses %s with 401 InvalidAuthenticationToken', async (_what, make) => {
    const { status, body } = await askWith(await make());
    expect([status, body.error?.code]).toEqual([401, 'InvalidAuthenticationToken']);
  });

  it('refuses one that has run out by machine time, whatever board time it is', async () => {
    const key = at.workplace.signingKey;
    const now = Math.floor(Date.now() / 1000);
    const expired = await signedBy(key, 'RS256', { iat: now - 7200, nbf: now - 7200, exp: now - 60 });
    expect(await askWith(expired)).toMatchObject({
      status: 401,
      body: { error: { message: 'Lifetime validation failed, the token is expired.' } },
    });
    const early = await signedBy(key, 'RS256', { nbf: now + 600, exp: now + 4000 });
    expect((await askWith(early)).status).toBe(401);
    await at.control('clock', { method: 'PUT', body: { boardTime: '2030-01-01T00:00:00Z' } });
    expect((await askWith(good)).status).toBe(200);
  });

  it('gives the bot app-only tokens by managed identity, to who knows the secret header', async () => {
    const msi = (resource: string, header = at.workplace.identityHeader, version = '2019-08-01') =>
      fetch(
        `${at.url}/msi/token?resource=${encodeURIComponent(resource)}&client_id=${SMALL_DIRECTORY.app.id}&api-version=${version}`,
        {
          headers: { 'X-IDENTITY-HEADER': header },
        },
      );
    const answer = JSON.parse(await (await msi('https://graph.microsoft.com')).text());
    expect(answer).toMatchObject({
      resource: 'https://graph.microsoft.com',
      token_type: 'Bearer',
      client_id: SMALL_DIRECTORY.app.id,
    });
    expect(Number(answer.expires_on)).toBeGreaterThan(Date.now() / 1000 + 3500);
    expect(decodeJwt(String(answer.access_token))).toMatchObject({
      idtyp: 'app',
      roles: ['Sites.Selected'],
      aud: 'https://graph.microsoft.com',
    });
    expect((await msi('https://api.botframework.com')).status).toBe(200);
    expect((await msi('https://council.sharepoint.com')).status).toBe(200);
    expect((await msi('https://vault.azure.net')).status).toBe(400);
    expect((await msi('https://graph.microsoft.com', 'a guess')).status).toBe(401);
    expect((await msi('https://graph.microsoft.com', at.workplace.identityHeader, '2017-09-01')).status).toBe(400);
  });

  it('is a managed identity to the unmodified @azure/identity', async () => {
    process.env.IDENTITY_ENDPOINT = `${at.url}/msi/token`;
    process.env.IDENTITY_HEADER = at.workplace.identityHeader;
    try {
      const credential = new ManagedIdentityCredential({ clientId: SMALL_DIRECTORY.app.id });
      const graph = await credential.getToken('https://graph.microsoft.com/.default');
      const connector = await credential.getToken('https://api.botframework.com/.default');
      expect(decodeJwt(graph.token)).toMatchObject({ idtyp: 'app', roles: ['Sites.Selected'] });
      expect(decodeJwt(connector.token)).toMatchObject({ aud: 'https://api.botframework.com' });
      expect(graph.expiresOnTimestamp).toBeGreaterThan(Date.now());
    } finally {
      delete process.env.IDENTITY_ENDPOINT;
      delete process.env.IDENTITY_HEADER;
    }
  });

  it('publishes the keys with which the channel signs, endorsed for Teams', async () => {
    const meta = JSON.parse(await (await fetch(`${at.url}/botframework/.well-known/openidconfiguration`)).text());
    expect(meta).toMatchObject({
      issuer: 'https://api.botframework.com',
      id_token_signing_alg_values_supported: ['RS256'],
    });
    const keys = JSON.parse(await (await fetch(meta.jwks_uri)).text());
    expect(keys.keys[0]).toMatchObject({ use: 'sig', alg: 'RS256', endorsements: ['msteams'] });
    expect(keys.keys[0]).not.toHaveProperty('d');
    const token = await at.workplace.parts.tokens.channelToken('the-bot', 'http://127.0.0.1:1/connector');
    const checked = await jwtVerify(token, createRemoteJWKSet(new URL(meta.jwks_uri)), {
      issuer: 'https://api.botframework.com',
      audience: 'the-bot',
    });
    expect(checked.payload.serviceurl).toBe('http://127.0.0.1:1/connector');
  });

  it('gives the shell a token for a person of the directory', async () => {
    const answer = await at.control('token', {
      method: 'POST',
      body: { userId: PEOPLE.police.id, audience: 'graph', scopes: ['User.Read'] },
    });
    expect(answer.body.expiresIn).toBe(3600);
    expect((await askWith(String(answer.body.accessToken))).body.id).toBe(PEOPLE.police.id);
    expect(
      (await at.control('token', { method: 'POST', body: { userId: 'nobody', audience: 'graph', scopes: [] } })).status,
    ).toBe(404);
  });
});

function changedPayload(token: string, change: object): string {
  const [header, payload, signature] = token.split('.');
  const claims = JSON.parse(Buffer.from(payload ?? '', 'base64url').toString('utf8'));
  return [header, Buffer.from(JSON.stringify({ ...claims, ...change })).toString('base64url'), signature].join('.');
}
