/** The doctor's questions one by one, before a network that answers as it is written down here. */
import { describe, expect, it } from '@jest/globals';
import { Fault } from '../../../src/base/fault.ts';
import { askOnce } from '../../../src/graph/doctor/askOnce.ts';
import { elsewhere, known, look, lookOn } from '../../../src/graph/doctor/look.ts';
import { canRead, claimsIn, readGrants } from '../../../src/graph/doctor/readAccess.ts';
import { readAuditLibrary } from '../../../src/graph/doctor/readAuditLibrary.ts';
import { readChannel, readTeamInstall } from '../../../src/graph/doctor/readTeam.ts';
import { aheadBy, watchTraffic } from '../../../src/graph/doctor/watchTraffic.ts';
import { scriptedGraph } from '../../kit/scriptedGraph.ts';

const place = { groupId: 'group', channelId: '19:abc@thread.tacv2' };
const refused = (status: number) => ({ status, body: { error: { code: 'x', message: 'y' } } });
const base64 = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const tokenWith = (claims: object) => `${base64({ alg: 'RS256' })}.${base64(claims)}.signature`;

describe('looking', () => {
  it('gives what was seen, or why not, and never throws', async () => {
    expect(await look(async () => 1)).toEqual({ looked: true, value: 1 });
    expect(await look(() => Promise.reject(new Fault('forbidden')))).toEqual({ looked: false, why: 'forbidden' });
    expect(await look(() => Promise.reject(new Error('anything')))).toEqual({ looked: false, why: 'unavailable' });
    expect(await lookOn(known(2), async (value) => value + 1)).toEqual({ looked: true, value: 3 });
    expect(await lookOn(elsewhere, async () => 1)).toEqual(elsewhere);
  });

  it('asks SharePoint a question once, and passes on what is no question', async () => {
    const asked: string[] = [];
    const once = askOnce({
      call: async ({ method, path }) => {
        asked.push(`${method} ${path}`);
        return asked.length;
      },
    });
    const answers = [await once.call({ method: 'GET', path: 'a' }), await once.call({ method: 'GET', path: 'a' })];
    expect(answers).toEqual([1, 1]);
    await once.call({ method: 'POST', path: 'a' });
    await once.call({ method: 'POST', path: 'a' });
    expect(asked).toEqual(['GET a', 'POST a', 'POST a']);
  });
});

describe('the channel', () => {
  it.each(['standard', 'private', 'shared'] as const)('is %s', async (membershipType) => {
    const graph = scriptedGraph([{ status: 200, body: { id: place.channelId, membershipType } }]);
    expect(await readChannel(graph.api, place)).toBe(membershipType);
    expect(graph.seen[0]?.url).toContain('/teams/group/channels/19%3Aabc%40thread.tacv2');
  });

  it('is of a kind nobody knew when this was written, or gone, or closed to the one who asks', async () => {
    const later = scriptedGraph([
      { status: 200, body: { membershipType: 'unknownFutureValue' } },
      refused(404),
      refused(403),
    ]);
    expect(await readChannel(later.api, place)).toBe('unknown');
    expect(await readChannel(later.api, place)).toBeNull();
    await expect(readChannel(later.api, place)).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('the app in the team', () => {
  it('is looked for by the id of the manifest and that of the catalogue', async () => {
    const found = { status: 200, body: { value: [{ id: 'installation' }] } };
    const none = { status: 200, body: { value: [] } };
    const graph = scriptedGraph([found, none, found, none, none]);
    expect(await readTeamInstall(graph.api, { groupId: 'group', teamsAppId: "app'1" })).toBe(true);
    expect(await readTeamInstall(graph.api, { groupId: 'group', teamsAppId: 'app' })).toBe(true);
    expect(await readTeamInstall(graph.api, { groupId: 'group', teamsAppId: 'app' })).toBe(false);
    const asked = graph.seen.map(({ url }) => decodeURIComponent(url));
    expect(asked[0]).toContain("$filter=teamsApp/externalId eq 'app''1'");
    expect(asked[2]).toContain("$filter=teamsApp/id eq 'app'");
  });
});

describe('the library of the audits’ files', () => {
  it('is missing where the site lists none, and then nothing more is asked', async () => {
    const graph = scriptedGraph([{ status: 200, body: { value: [{ id: 'list', displayName: 'Actions' }] } }]);
    const refusing = { call: () => Promise.reject(new Fault('forbidden')) };
    expect(await readAuditLibrary(refusing, graph.site)).toEqual({ isThere: false });
  });

  it('does not take the way through to something below for a right', async () => {
    const graph = scriptedGraph([{ status: 200, body: { value: [{ id: 'library', displayName: 'Audit files' }] } }]);
    const level = (Name: string, RoleTypeKind: number) => ({ Name, RoleTypeKind });
    const holder = (PrincipalId: number, ...RoleDefinitionBindings: readonly object[]) => ({
      ...{ PrincipalId, RoleDefinitionBindings },
      Member: { Title: `Holder ${PrincipalId}`, PrincipalType: PrincipalId === 1 ? 1 : 8 },
    });
    const value = [
      holder(1, level('Full Control', 5)),
      holder(2, level('Limited Access', 1)),
      holder(3, level('Limited Access', 1), level('Read', 2)),
    ];
    const call = async ({ path }: { readonly path: string }) =>
      path.includes('roleassignments') ? { value } : { EnableVersioning: true };
    expect(await readAuditLibrary({ call }, graph.site)).toEqual({
      ...{ isThere: true, keepsVersions: true },
      holders: [
        { holder: 'Holder 1', isGroup: false, level: 'Full Control', hasFullControl: true },
        { holder: 'Holder 3', isGroup: true, level: 'Read', hasFullControl: false },
      ],
    });
  });
});

describe('grants of the site', () => {
  it('are read in the new shape and the old, with roles or without', async () => {
    const application = (id: string) => [{ application: { id } }];
    const graph = scriptedGraph([
      {
        status: 200,
        body: {
          value: [
            {
              id: '1',
              roles: ['write'],
              grantedToIdentitiesV2: application('a'),
              grantedToIdentities: application('a'),
            },
            { id: '2', grantedToIdentities: application('b') },
            { id: '3', grantedToIdentities: [{ user: { id: 'somebody' } }] },
          ],
        },
      },
    ]);
    expect(await readGrants(graph.api, 'site')).toEqual([
      { appId: 'a', roles: ['write'] },
      { appId: 'b', roles: [] },
    ]);
  });

  it('let the app read, or do not; an outage is neither', async () => {
    const graph = scriptedGraph([{ status: 200, body: { value: [] } }, refused(403), refused(404), refused(400)]);
    expect([await canRead(graph.api, 's'), await canRead(graph.api, 's'), await canRead(graph.api, 's')]).toEqual([
      true,
      false,
      false,
    ]);
    await expect(canRead(graph.api, 's')).rejects.toMatchObject({ code: 'rejected' });
  });
});

describe('a token', () => {
  it('says whom it is for, of which tenant and with what', () => {
    const common = { aud: 'https://graph.microsoft.com', tid: 'tenant' };
    expect(claimsIn(tokenWith({ ...common, scp: 'A B', name: 'Zoë' }))).toEqual({
      ...{ audience: common.aud, tenantId: 'tenant', isAppOnly: false, grants: ['A', 'B'] },
    });
    expect(claimsIn(tokenWith({ ...common, roles: ['C'] }))).toMatchObject({ isAppOnly: true, grants: ['C'] });
    expect(claimsIn(tokenWith({ ...common, idtyp: 'app' }))).toMatchObject({ isAppOnly: true, grants: [] });
  });

  it.each(['', 'opaque', 'a.b.c', tokenWith({ aud: 'x' })])('may be one that cannot be read: %s', (token) => {
    expect(() => claimsIn(token)).toThrow(Fault);
  });
});

describe('traffic', () => {
  it('counts what asked to slow down and tells how far the clock is out', async () => {
    const server = Date.parse('2026-11-23T10:00:00Z');
    const answers = [200, 429, 503, 503].map((status, at) => {
      const headers = { date: new Date(server).toUTCString(), ...(at === 2 ? { 'retry-after': '5' } : {}) };
      return new Response('', { status, headers });
    });
    const watched = watchTraffic(
      async () => answers.shift() ?? new Response(''),
      () => server + 600_000,
    );
    expect(watched.seen()).toEqual({ answers: 0, throttled: 0, clockAheadSeconds: null });
    for (let at = 0; at < 4; at += 1) await watched.send('https://graph.microsoft.com/v1.0/x', {});
    expect(watched.seen()).toEqual({ answers: 4, throttled: 2, clockAheadSeconds: 599 });
  });

  it('sees no difference within the second that a date leaves open and the time an answer takes', () => {
    const server = '2026-11-23T10:00:00Z';
    const moment = Date.parse(server);
    expect(aheadBy(server, moment + 900, moment + 1100)).toBe(0);
    expect(aheadBy(server, moment - 3000, moment + 200)).toBe(0);
    expect(aheadBy(server, moment + 61_000, moment + 61_200)).toBe(60);
    expect(aheadBy(server, moment - 62_000, moment - 60_000)).toBe(-60);
    expect(aheadBy(null, 0, 0)).toBeNull();
    expect(aheadBy('yesterday', 0, 0)).toBeNull();
  });
});
