import { describe, expect, it } from '@jest/globals';
import { type BotGrant, grantBot } from '../../manifest/entra/grantBot.ts';
import { refused, scriptedGraph } from '../kit/scriptedGraph.ts';

const graphItself = {
  status: 200,
  body: {
    id: 'graph',
    appRoles: [
      { id: 'role-sites', value: 'Sites.Selected' },
      { id: 'role-mail', value: 'Mail.Send' },
    ],
  },
};
const theBot = { status: 200, body: { id: 'bot-principal', appRoles: [] } };
const held = { status: 200, body: { value: [{ appRoleId: 'role-sites', resourceId: 'graph' }] } };
const grant: BotGrant = { appId: 'bot', roles: ['Sites.Selected', 'Mail.Send'], trusted: null, isMeant: true };

describe('granting the bot its roles', () => {
  it('grants what is missing and leaves what is there', async () => {
    const graph = scriptedGraph([graphItself, theBot, held, { status: 201, body: {} }]);
    expect(await grantBot(graph.api, grant)).toEqual([
      { what: 'Sites.Selected', did: 'was there' },
      { what: 'Mail.Send', did: 'granted' },
    ]);
    const posted = graph.seen.filter((one) => one.method === 'POST');
    expect(posted).toHaveLength(1);
    expect(posted[0]?.url).toBe('https://graph.microsoft.com/v1.0/servicePrincipals/bot-principal/appRoleAssignments');
    expect(posted[0]?.body).toEqual({ principalId: 'bot-principal', resourceId: 'graph', appRoleId: 'role-mail' });
  });

  it('changes nothing when it is only asked what it would do', async () => {
    const graph = scriptedGraph([graphItself, theBot, held]);
    const lines = await grantBot(graph.api, { ...grant, isMeant: false });
    expect(lines.map((line) => line.did)).toEqual(['was there', 'would be granted']);
    expect(graph.seen.every((one) => one.method === 'GET')).toBe(true);
  });

  it('makes the tab’s app trust the bot’s identity, once', async () => {
    const trusted = { identityAppId: 'bot', tenantId: 'tenant' };
    const identity = { status: 200, body: { id: 'identity-principal', appRoles: [] } };
    const issuer = 'https://login.microsoftonline.com/tenant/v2.0';
    const begin = [graphItself, theBot, held, identity];
    const first = scriptedGraph([...begin, { status: 200, body: { value: [] } }, { status: 201, body: {} }]);
    const asked = { ...grant, appId: 'tab', roles: ['Sites.Selected'], trusted };
    expect((await grantBot(first.api, asked)).at(-1)?.did).toBe('granted');
    expect(first.seen.at(-1)?.body).toEqual({
      name: 'qa-programme-bot',
      issuer,
      subject: 'identity-principal',
      audiences: ['api://AzureADTokenExchange'],
    });
    const there = { status: 200, body: { value: [{ subject: 'identity-principal', issuer }] } };
    expect((await grantBot(scriptedGraph([...begin, there]).api, asked)).at(-1)?.did).toBe('was there');
  });

  it('says so when the role is unknown or the person may not', async () => {
    const strange = { ...grant, roles: ['Sites.Everything'] };
    await expect(grantBot(scriptedGraph([graphItself, theBot, held]).api, strange)).rejects.toThrow(RangeError);
    const denied = scriptedGraph([graphItself, theBot, held, refused(403, 'Authorization_RequestDenied')]);
    await expect(grantBot(denied.api, { ...grant, roles: ['Mail.Send'] })).rejects.toMatchObject({ code: 'forbidden' });
  });
});
