/**
 * The bot's own token for Microsoft Graph: from the managed identity, or with the certificate of a single-tenant app. It
 * is kept until shortly before it ends. No secret of ours is involved.
 */
import { ClientCertificateCredential, ManagedIdentityCredential, type TokenCredential } from '@azure/identity';
import { Fault } from '../src/base/fault.ts';
import type { BotSettings } from './config.ts';

const scope = 'https://graph.microsoft.com/.default';
/** A token is renewed this long before it ends. */
const renewMilliseconds = 5 * 60_000;

/** @param wallNow machine time after the epoch, since tokens end at a moment of it */
export function graphTokens(settings: BotSettings, wallNow: () => number): () => Promise<string> {
  const credential = credentialOf(settings);
  let kept: { readonly token: string; readonly until: number } | null = null;
  return async () => {
    if (kept !== null && kept.until > wallNow()) return kept.token;
    const got = await credential.getToken(scope).catch((thrown: unknown) => {
      throw new Fault('unauthenticated', { site: 'graph' }, { cause: thrown });
    });
    if (got === null) throw new Fault('unauthenticated', { site: 'graph' });
    kept = { token: got.token, until: got.expiresOnTimestamp - renewMilliseconds };
    return got.token;
  };
}

/** Who the bot is towards Microsoft Graph and, where its records are there, towards Azure Storage. */
export function credentialOf({
  identity,
  graphClientId,
}: Pick<BotSettings, 'identity' | 'graphClientId'>): TokenCredential {
  return identity.type === 'SingleTenant'
    ? new ClientCertificateCredential(identity.tenantId, identity.appId, { certificate: identity.certificatePem })
    : new ManagedIdentityCredential({ clientId: graphClientId });
}
