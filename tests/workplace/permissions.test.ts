/** Who may do what: lists with permissions of their own, set through SharePoint REST, seen through Graph. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  entriesOf,
  grantApp,
  makeList,
  PEOPLE,
  type PersonName,
  SETUP_SCOPES,
  SMALL_DIRECTORY,
  type TestWorkplace,
  withWorkplace,
} from '../kit/workplace.ts';

/** View, add, open, versions, and what opening a list takes: no editing, no deleting. */
const ADD_WITHOUT_EDIT = { High: '176', Low: String(138_612_833 | 2) };

describe('permissions of lists', () => {
  let at: TestWorkplace;
  let listId: string;
  let items: string;
  let itemId: string;

  beforeAll(async () => {
    at = await withWorkplace();
    listId = await makeList(at, 'Decisions', []);
    items = `/sites/${at.siteId}/lists/${listId}/items`;
    const rest = at.rest('owner');
    const post = (path: string, body?: unknown) =>
      rest(path, body === undefined ? { method: 'POST' } : { method: 'POST', body });
    await post('web/roledefinitions', {
      Name: 'Add without edit',
      Description: 'May add',
      BasePermissions: ADD_WITHOUT_EDIT,
    });
    const roleId = async (name: string): Promise<number> =>
      Number((await rest(`web/roledefinitions/getbyname('${name}')`)).body.Id);
    await post(`web/lists(guid'${listId}')/breakroleinheritance(copyRoleAssignments=false,clearSubscopes=true)`);
    for (const [group, login, role] of [
      ['Readers', 'member@council.test', 'Read'],
      ['Writers', 'qa.manager@council.test', 'Contribute'],
      ['Adders', 'police.representative_police.test#ext#@council.test', 'Add without edit'],
    ] as const) {
      const made = await post('web/sitegroups', { Title: group });
      const name = login === 'member@council.test' ? 'sub.group.member@council.test' : login;
      const added = await post(`web/sitegroups(${made.body.Id})/users`, { LoginName: `i:0#.f|membership|${name}` });
      expect([group, added.status]).toEqual([group, 201]);
      await post(
        `web/lists(guid'${listId}')/roleassignments/addroleassignment(principalid=${made.body.Id},roledefid=${await roleId(role)})`,
      );
    }
  });

  beforeEach(async () => {
    const made = await at.graph('owner')(items, { method: 'POST', body: { fields: { Title: 'a row' } } });
    itemId = String(made.body.id);
  });

  afterAll(() => at.close());

  /** Statuses of read, read one, add, change, delete, in that order. */
  const matrixOf = async (name: PersonName): Promise<readonly number[]> => {
    const ask = at.graph(name);
    const read = await ask(items);
    const one = await ask(`${items}/${itemId}`);
    const add = await ask(items, { method: 'POST', body: { fields: { Title: 'added' } } });
    const change = await ask(`${items}/${itemId}/fields`, { method: 'PATCH', body: { Title: 'changed' } });
    const remove = await ask(`${items}/${itemId}`, { method: 'DELETE' });
    return [read.status, one.status, add.status, change.status, remove.status];
  };

  it.each<[string, PersonName, readonly number[]]>([
    ['an owner of the team may do all, though the list does not name them', 'owner', [200, 200, 201, 200, 204]],
    ['read', 'member', [200, 200, 403, 403, 403]],
    ['contribute', 'qaManager', [200, 200, 201, 200, 204]],
    ['add without edit', 'police', [200, 200, 201, 403, 403]],
    ['none, though a member of the team', 'chair', [404, 404, 403, 403, 403]],
    ['a person from another tenant without any right', 'probation', [404, 404, 403, 403, 403]],
  ])('%s', async (_what, name, statuses) => {
    expect(await matrixOf(name)).toEqual(statuses);
  });

  it('hides a list from those who may not read it', async () => {
    const titles = async (name: PersonName) =>
      entriesOf(await at.graph(name)(`/sites/${at.siteId}/lists`)).map((list) => list.displayName);
    expect(await titles('member')).toContain('Decisions');
    expect(await titles('chair')).not.toContain('Decisions');
    expect((await at.graph('chair')(`/sites/${at.siteId}/lists/${listId}`)).status).toBe(404);
  });

  it('gives the app nothing until the site is granted to it, and then what was granted', async () => {
    const other = await withWorkplace();
    const open = `/sites/${other.siteId}/lists/${await makeList(other, 'Open', [])}/items`;
    const app = other.graphAsApp();
    const statuses = async (): Promise<readonly number[]> => {
      const read = await app(open);
      const add = await app(open, { method: 'POST', body: { fields: { Title: 'x' } } });
      const list = await app(`/sites/${other.siteId}/lists`, {
        method: 'POST',
        body: { displayName: `L${Math.random()}` },
      });
      return [read.status, add.status, list.status];
    };
    expect(await statuses()).toEqual([403, 403, 403]);
    await grantApp(other, 'read');
    expect(await statuses()).toEqual([200, 403, 403]);
    await grantApp(other, 'write');
    expect(await statuses()).toEqual([200, 201, 403]);
    await grantApp(other, 'fullcontrol');
    expect(await statuses()).toEqual([200, 201, 201]);
    await other.close();
  });

  it('lets the granted app into a list that names nobody', async () => {
    await grantApp(at, 'write');
    expect((await at.graphAsApp()(items, { method: 'POST', body: { fields: { Title: 'by the app' } } })).status).toBe(
      201,
    );
  });

  it('takes the narrower of token and permission', async () => {
    const daily = await at.graph('owner')(`/sites/${at.siteId}/lists`, {
      method: 'POST',
      body: { displayName: 'Too little consent' },
    });
    expect(daily.status).toBe(403);
    const guest = await at.graph('member', ['Sites.Read.All'])(items, { method: 'POST', body: { fields: {} } });
    expect(guest.status).toBe(403);
    expect((await at.graph('owner', ['User.Read'])(items)).status).toBe(403);
    const people = await at.graph('police', SETUP_SCOPES)(`/sites/${at.siteId}/permissions`);
    expect(people.status).toBe(403);
  });

  it('lets an administrator who is in the site grant it to an app, and nobody else, not even an owner', async () => {
    const path = `/sites/${at.siteId}/permissions`;
    const application = { id: SMALL_DIRECTORY.app.id, displayName: SMALL_DIRECTORY.app.name };
    const grant = async (name: PersonName) =>
      (
        await at.graph(name, SETUP_SCOPES)(path, {
          method: 'POST',
          body: { roles: ['write'], grantedToIdentities: [{ application }] },
        })
      ).status;
    const withAdministrators = (...administrators: readonly string[]) =>
      at.workplace.parts.replaceDirectory({ ...SMALL_DIRECTORY, administrators });
    try {
      withAdministrators(PEOPLE.member.id);
      expect([await grant('owner'), await grant('member')]).toEqual([403, 201]);
      // What is granted may be seen by the owner all the same.
      expect((await at.graph('owner', SETUP_SCOPES)(path)).status).toBe(200);
      const users = SMALL_DIRECTORY.users.map((user) =>
        user.id === PEOPLE.member.id ? { ...user, teamRole: 'none' as const } : user,
      );
      at.workplace.parts.replaceDirectory({ ...SMALL_DIRECTORY, users, administrators: [PEOPLE.member.id] });
      expect(await grant('member')).toBe(403);
    } finally {
      at.workplace.parts.replaceDirectory(SMALL_DIRECTORY);
    }
  });

  it('follows the directory at once: who leaves the team loses the site', async () => {
    const other = await withWorkplace();
    const ask = other.graph('member');
    expect((await ask(`/sites/${other.siteId}`)).status).toBe(200);
    const users = SMALL_DIRECTORY.users.map((user) =>
      user.displayName === 'Sub group member' ? { ...user, teamRole: 'none' } : user,
    );
    await other.control('directory', { method: 'PUT', body: { ...SMALL_DIRECTORY, users } });
    expect((await ask(`/sites/${other.siteId}`)).status).toBe(404);
    await other.close();
  });
});
