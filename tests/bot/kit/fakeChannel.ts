/**
 * A channel whose keys the test holds: OpenID metadata, published keys with and without endorsement, the identity
 * endpoint, and a connector that counts what reaches it. For tokens that the workplace would never sign.
 */
import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK } from 'jose';

export interface FakeChannel {
  readonly url: string;
  readonly keys: Readonly<Record<'endorsed' | 'otherChannel' | 'unendorsed' | 'unpublished', KeyObject>>;
  /** The public half of the endorsed key, as anybody can download it. */
  readonly publicPem: string;
  /** Calls of the bot that would change or send something. */
  readonly calls: readonly string[];
  close(): Promise<void>;
}

export async function fakeChannel(): Promise<FakeChannel> {
  const pairs = {
    endorsed: generateKeyPairSync('rsa', { modulusLength: 2048 }),
    otherChannel: generateKeyPairSync('rsa', { modulusLength: 2048 }),
    unendorsed: generateKeyPairSync('rsa', { modulusLength: 2048 }),
    unpublished: generateKeyPairSync('rsa', { modulusLength: 2048 }),
  };
  const endorsements = { endorsed: ['msteams'], otherChannel: ['webchat'], unendorsed: undefined };
  const published = await Promise.all(
    (['endorsed', 'otherChannel', 'unendorsed'] as const).map(async (kid) => ({
      ...(await exportJWK(pairs[kid].publicKey)),
      kid,
      use: 'sig',
      alg: 'RS256',
      ...(endorsements[kid] === undefined ? {} : { endorsements: endorsements[kid] }),
    })),
  );
  const calls: string[] = [];
  let url = '';
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    const answers: Readonly<Record<string, unknown>> = {
      '/botframework/.well-known/openidconfiguration': {
        issuer: 'https://api.botframework.com',
        jwks_uri: `${url}/botframework/keys`,
        id_token_signing_alg_values_supported: ['RS256'],
      },
      '/botframework/keys': { keys: published },
    };
    if (answers[path] === undefined) calls.push(`${request.method} ${path}`);
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(answers[path] ?? { access_token: 'none', expires_on: '9999999999', id: 'x' }));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`; // a listening TCP server has one
  return {
    url,
    keys: {
      endorsed: pairs.endorsed.privateKey,
      otherChannel: pairs.otherChannel.privateKey,
      unendorsed: pairs.unendorsed.privateKey,
      unpublished: pairs.unpublished.privateKey,
    },
    publicPem: pairs.endorsed.publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    calls,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
