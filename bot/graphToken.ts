/**
 * The bot's own token for Microsoft Graph: from the managed identity, in the name of an Entra app that trusts the identity,
 * or with the certificate of a single-tenant app. It is kept until shortly before it ends. No secret of ours is involved.
 */
import {
  ClientAssertionCredential,
  ClientCertificateCredential,
  ManagedIdentityCredential,
  type TokenCredential,
} from '@azure/identity';
import { Fault } from '../src/base/fault.ts';
import type { BotSettings } from './config.ts';

const scope = 'https://graph.microsoft.com/.default';
/** A token is renewed this long before it ends. */
const renewMilliseconds = 5 * 60_000;

/** @param wallNow machine time after the epoch, since tokens end at a moment of it */
export function graphTokens(settings: BotSettings, wallNow: () => number): () => Promise<string> {
  const credential = graphCredentialOf(settings);
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

/** Source: "Configure an application to trust a managed identity", audience of the public cloud. */
const exchange = 'api://AzureADTokenExchange/.default';

/**
 * Who the bot is towards Microsoft Graph. Teams lets nobody install the app for a person or write a line into their feed
 * but the app that its manifest names, and it takes no managed identity for that; so the identity may speak in that app's
 * name. Source: "Proactive installation of apps using Graph API"; msteams-docs #14285 and #6820.
 * @param identityTokens of the managed identity; for tests
 */
export function graphCredentialOf(
  settings: Pick<BotSettings, 'identity' | 'graphClientId'>,
  identityTokens: TokenCredential = credentialOf(settings),
): TokenCredential {
  const { identity, graphClientId } = settings;
  if (identity.type !== 'UserAssignedMsi' || identity.appId === graphClientId) return identityTokens;
  return new ClientAssertionCredential(identity.tenantId, graphClientId, async () => {
    const got = await identityTokens.getToken(exchange);
    if (got === null) throw new Fault('unauthenticated', { site: 'graph' });
    return got.token;
  });
}

/** Who the bot is to Azure: towards Azure Storage, where its records are there, and where nothing else is set also to Graph. */
export function credentialOf({
  identity,
  graphClientId,
}: Pick<BotSettings, 'identity' | 'graphClientId'>): TokenCredential {
  return identity.type === 'SingleTenant'
    ? new ClientCertificateCredential(identity.tenantId, identity.appId, { certificate: identity.certificatePem })
    : new ManagedIdentityCredential({ clientId: identity.type === 'anonymous' ? graphClientId : identity.appId });
}
