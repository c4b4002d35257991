import { ClientAssertionCredential } from '@azure/identity';
import { describe, expect, it } from '@jest/globals';
import { graphCredentialOf } from '../../bot/graphToken.ts';

const identity = { type: 'UserAssignedMsi', appId: 'identity', tenantId: 'tenant' } as const;
const ownTokens = { getToken: async () => ({ token: 'of-the-identity', expiresOnTimestamp: 1 }) };

describe('the bot before Microsoft Graph', () => {
  it('is its own identity', () => {
    expect(graphCredentialOf({ identity, graphClientId: 'identity' }, ownTokens)).toBe(ownTokens);
  });

  it('speaks in the name of the Entra app that trusts its identity, where one is set', () => {
    expect(graphCredentialOf({ identity, graphClientId: 'tab-app' }, ownTokens)).toBeInstanceOf(
      ClientAssertionCredential,
    );
  });

  it('asks its identity for a token that is good for that exchange alone', async () => {
    const asked: unknown[] = [];
    const refusing = {
      getToken: async (scope: unknown) => {
        asked.push(scope);
        return null;
      },
    };
    const credential = graphCredentialOf({ identity, graphClientId: 'tab-app' }, refusing);
    await expect(credential.getToken('https://graph.microsoft.com/.default')).rejects.toThrow();
    expect(asked).toEqual(['api://AzureADTokenExchange/.default']);
  });

  it('has no such exchange with a certificate or without authentication', () => {
    const anonymous = { identity: { type: 'anonymous' }, graphClientId: 'workplace' } as const;
    expect(graphCredentialOf(anonymous, ownTokens)).toBe(ownTokens);
  });
});
