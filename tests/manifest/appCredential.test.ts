import { ClientAssertionCredential, ClientCertificateCredential, ManagedIdentityCredential } from '@azure/identity';
import { describe, expect, it } from '@jest/globals';
import { appCredential, tokenSource } from '../../manifest/appAccess.ts';

const bot = { MICROSOFT_APP_ID: 'bot', MICROSOFT_APP_TENANT_ID: '11111111-0000-4000-8000-000000000001' };

describe('who a command is towards Microsoft', () => {
  it('is what the bot is: its identity, the app that trusts it, or an app with a certificate', () => {
    expect(appCredential(bot)).toBeInstanceOf(ManagedIdentityCredential);
    expect(appCredential({ ...bot, GRAPH_CLIENT_ID: 'bot' })).toBeInstanceOf(ManagedIdentityCredential);
    // A managed identity cannot speak under another app's id: it proves itself to that app.
    expect(appCredential({ ...bot, GRAPH_CLIENT_ID: 'the tab’s app' })).toBeInstanceOf(ClientAssertionCredential);
    const certificate = { MICROSOFT_APP_TYPE: 'SingleTenant', MICROSOFT_APP_CERTIFICATE_PEM: 'PEM' };
    expect(appCredential({ ...bot, ...certificate })).toBeInstanceOf(ClientCertificateCredential);
  });

  it('is nobody without settings, and then no token is to be had but one that was given', async () => {
    expect(appCredential({})).toBeNull();
    await expect(tokenSource({})()).rejects.toMatchObject({ code: 'unauthenticated' });
    expect(await tokenSource({ ...bot, GRAPH_ACCESS_TOKEN: 'given' })()).toBe('given');
  });
});
