/** What one agency says about a case, and what is said to it, never reaches another, whichever way it is asked for. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { plant, type RightsWorld, type RoleName, rightsWorld } from './rightsWorld.ts';

const secret = 'CASE-OF-POLICE-17';
const police = 'Case returns - Police';
const replies = 'Replies on case returns - Police';

const outside: readonly RoleName[] = [
  'Housing representative',
  'Board member',
  'somebody of the team',
  'Microsoft 365 administrator',
];

describe('the returns of the police', () => {
  let world: RightsWorld;
  let listId: string;
  let repliesId: string;
  let reply: string;
  let item: string;

  beforeAll(async () => {
    world = await rightsWorld();
    item = await plant(world, police, { Title: secret, Key: 'r-1', AuditKey: 'audit-1', Audit: 'Audit' });
    const list = await world.owner(`/sites/${world.at.siteId}/lists/${encodeURIComponent(police)}`);
    listId = String(list.body.id);
    reply = await plant(world, replies, { Title: secret, Key: 'a-1', AuditKey: 'audit-1', Audit: 'Audit' });
    const said = await world.owner(`/sites/${world.at.siteId}/lists/${encodeURIComponent(replies)}`);
    repliesId = String(said.body.id);
  }, 120_000);
  afterAll(() => world.at.close());

  /** Every way to the return and to the reply on it that Graph offers, by title and by id. */
  const waysIn = (): readonly string[] =>
    [
      { list: encodeURIComponent(police), item },
      { list: listId, item },
      { list: encodeURIComponent(replies), item: reply },
      { list: repliesId, item: reply },
    ].flatMap(({ list, item: one }) => {
      const items = `/sites/${world.at.siteId}/lists/${list}/items`;
      return [
        `/sites/${world.at.siteId}/lists/${list}?$expand=columns,items`,
        `/sites/${world.at.siteId}/lists/${list}/columns`,
        items,
        `${items}?$expand=fields`,
        `${items}?$expand=fields&$filter=fields/AuditKey eq 'audit-1'`,
        `${items}/${one}?$expand=fields`,
        `${items}/${one}/fields`,
        `${items}/${one}/versions?$expand=fields`,
        `${items}/delta?$expand=fields`,
      ];
    });

  it('are there, for the police and for who leads the audit', async () => {
    for (const role of ['Police representative', 'Police agency lead', 'Police substitute', 'audit lead'] as const) {
      const answers = await Promise.all(waysIn().map((path) => world.graph(role)(path)));
      expect([role, answers.filter((one) => JSON.stringify(one.body).includes(secret)).length]).toEqual([role, 24]);
    }
  });

  it.each(outside)('are not found by %s in any way that Graph has', async (role) => {
    for (const path of waysIn()) {
      const answer = await world.graph(role)(path);
      expect([path, answer.status >= 400, JSON.stringify(answer.body).includes(secret)]).toEqual([path, true, false]);
    }
  });

  it.each(outside)('are not found by %s in a batch, not even beside what they may read', async (role) => {
    const all = waysIn();
    // A batch of Graph holds twenty.
    for (const ways of [all.slice(0, 18), all.slice(18)]) {
      const requests = [...ways, `/sites/${world.at.siteId}/lists`].map((url, at) => ({
        id: String(at),
        method: 'GET',
        url,
      }));
      const { status, body } = await world.graph(role)('/$batch', { method: 'POST', body: { requests } });
      expect(status).toBe(200);
      const said = Object.values(body.responses ?? {});
      expect(said).toHaveLength(requests.length);
      const found = said.filter((one) => Number(one.id) < requests.length - 1 && Number(one.status) < 400);
      expect([found, JSON.stringify(body).includes(secret)]).toEqual([[], false]);
      for (const title of [police, replies]) expect(JSON.stringify(body)).not.toContain(title);
    }
  });

  it.each<RoleName>([...outside, 'Police representative', 'Police substitute', 'Police agency lead'])(
    'are not accepted or sent back by %s: who is not of the sub group adds no reply',
    async (role) => {
      const path = `/sites/${world.at.siteId}/lists/${repliesId}/items`;
      const fields = { Title: 'by another', Key: `by-${role.length}`, Kind: 'accepted' };
      expect([403, 404]).toContain((await world.graph(role)(path, { method: 'POST', body: { fields } })).status);
      const change = await world.graph(role)(`${path}/${reply}/fields`, {
        method: 'PATCH',
        body: { Kind: 'accepted' },
      });
      expect([403, 404]).toContain(change.status);
    },
  );

  it.each(outside)('are not changed or deleted by %s, alone or in a batch', async (role) => {
    const path = `/sites/${world.at.siteId}/lists/${listId}/items`;
    const tries = [
      { method: 'POST', url: path, body: { fields: { Title: 'by another', Key: `by-${role.length}` } } },
      { method: 'PATCH', url: `${path}/${item}/fields`, body: { Title: 'by another' } },
      { method: 'PATCH', url: `${path}/${item}`, body: { fields: { Title: 'by another' } } },
      { method: 'DELETE', url: `${path}/${item}` },
    ];
    for (const { url, ...asked } of tries) {
      expect([403, 404]).toContain((await world.graph(role)(url, asked)).status);
    }
    const requests = tries.map((one, at) => ({ id: String(at), ...one }));
    const { body } = await world.graph(role)('/$batch', { method: 'POST', body: { requests } });
    const statuses = Object.values(body.responses ?? {}).map((one) => Number(one.status));
    expect(statuses.map((one) => one === 403 || one === 404)).toEqual([true, true, true, true]);
    const left = await world.owner(`${path}?$expand=fields`);
    const titles = Object.values(left.body.value ?? {}).map((one) => one.fields?.Title);
    expect(titles).toEqual([secret]);
  });

  it.each<RoleName>([...outside, 'Police representative', 'audit lead'])(
    'are not opened through SharePoint’s own interface by %s',
    async (role) => {
      const rest = world.rest(role);
      const at = `web/lists(guid'${listId}')`;
      const group = "web/sitegroups/getbyname('QA Agency - Police')/users";
      for (const [path, method, body] of [
        [`${at}/breakroleinheritance(copyRoleAssignments=true,clearSubscopes=true)`, 'POST', undefined],
        [`${at}/resetroleinheritance`, 'POST', undefined],
        [`${at}/roleassignments/addroleassignment(principalid=5,roledefid=1073741826)`, 'POST', undefined],
        [group, 'POST', { LoginName: 'i:0#.f|membership|housing.representative@council.test' }],
      ] as const) {
        const answer = await rest(path, body === undefined ? { method } : { method, body });
        expect([path, answer.status >= 400]).toEqual([path, true]);
        expect(answer.status).toBeLessThan(500);
      }
      const items = await rest(`${at}/items`);
      expect(JSON.stringify(items.body)).not.toContain(secret);
    },
  );

  it('stay closed to somebody who was in the agency’s group and was taken out of it', async () => {
    const owner = world.at.rest('owner');
    const group = "web/sitegroups/getbyname('QA Agency - Housing')/users";
    const users = Object.values((await owner(group)).body.value ?? {});
    const housing = users.find((user) => String(user.LoginName).includes('housing.representative'));
    const items = `/${encodeURIComponent('Case returns - Housing')}/items`;
    const status = async () => (await world.lists('Housing representative')(items)).status;
    expect(await status()).toBe(200);
    await owner(`${group}/removebyid(${housing?.Id})`, { method: 'POST' });
    expect(await status()).toBe(404);
  });
});
