/**
 * The RSA key with which the workplace signs every token, kept in the database so that tokens survive a restart.
 *
 * One key for all issuers: the stand-in separates them by issuer and audience, as a verifier does.
 */
import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, randomUUID } from 'node:crypto';
import type { Database } from './database.ts';
import { recall, remember } from './facts.ts';

export interface SigningKey {
  readonly keyId: string;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

const FACT = 'signing key';

/** The workplace's key, made on the first start of a data file. */
export function keepSigningKey(database: Database): SigningKey {
  const stored = recall(database, FACT) ?? makeKey(database);
  const split = stored.indexOf('\n');
  const privateKey = createPrivateKey(stored.slice(split + 1));
  return { keyId: stored.slice(0, split), privateKey, publicKey: createPublicKey(privateKey) };
}

function makeKey(database: Database): string {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const stored = `${randomUUID()}\n${privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()}`;
  remember(database, FACT, stored);
  return stored;
}
