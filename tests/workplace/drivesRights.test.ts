/** Who may read and write the library: the site's permissions, its own, scopes of the token, and what the app was granted. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { driveOf, putAs, restrictLibrary } from '../kit/driveKit.ts';
import {
  type Ask,
  grantApp,
  makeList,
  PEOPLE,
  type PersonName,
  type TestWorkplace,
  withWorkplace,
} from '../kit/workplace.ts';

describe('rights on the library', () => {
  let at: TestWorkplace;
  let drive: string;
  let file: string;

  beforeAll(async () => {
    at = await withWorkplace();
    drive = `/drives/${await driveOf(at)}`;
    const made = await putAs(at, 'owner', `${drive}/root:/kept.txt:/content`, { content: 'kept' });
    file = `${drive}/items/${made.body.id}`;
  });
  afterAll(() => at.close());

  const newFolder = (ask: Ask) =>
    ask(`${drive}/root/children`, {
      method: 'POST',
      body: { name: 'New', folder: {}, '@microsoft.graph.conflictBehavior': 'rename' },
    });

  /** Statuses of reading the drive, listing, downloading, making a folder, replacing, deleting. */
  const matrixOf = async (name: PersonName): Promise<readonly number[]> => {
    const ask = at.graph(name);
    const other = await putAs(at, 'owner', `${drive}/root:/of ${name}.txt:/content`, { content: 'x' });
    const read = await ask(`/sites/${at.siteId}/drive`);
    const list = await ask(`${drive}/root/children`);
    const one = await ask(`${file}`);
    const folder = await newFolder(ask);
    const replaced = await putAs(at, name, `${drive}/items/${other.body.id}/content`, { content: 'y' });
    const removed = await ask(`${drive}/items/${other.body.id}`, { method: 'DELETE' });
    return [read, list, one, folder, replaced, removed].map(({ status }) => status);
  };

  it('lets every member of the team read and write, and no stranger', async () => {
    expect(await matrixOf('member')).toEqual([200, 200, 200, 201, 200, 204]);
    expect(await matrixOf('police')).toEqual([200, 200, 200, 201, 200, 204]);
    expect(await matrixOf('probation')).toEqual([403, 403, 403, 403, 403, 403]);
  });

  it('shuts out a person who may open one list of the site and nothing else', async () => {
    const listId = await makeList(at, 'Shared with one', []);
    const rest = at.rest('owner');
    const post = (path: string, body?: unknown) =>
      rest(path, { method: 'POST', ...(body === undefined ? {} : { body }) });
    const list = `web/lists(guid'${listId}')`;
    await post(`${list}/breakroleinheritance(copyRoleAssignments=false,clearSubscopes=true)`);
    const role = (await rest(`web/roledefinitions/getbyname('Read')`)).body.Id;
    const group = (await post('web/sitegroups', { Title: 'One list' })).body.Id;
    const login = `i:0#.f|membership|${PEOPLE.probation.userPrincipalName}`;
    await post(`web/sitegroups(${group})/users`, { LoginName: login });
    await post(`${list}/roleassignments/addroleassignment(principalid=${group},roledefid=${role})`);
    expect((await at.graph('probation')(`/sites/${at.siteId}/lists/${listId}/items`)).status).toBe(200);
    expect((await at.graph('probation')(`${drive}/root/children`)).status).toBe(403);
  });

  it('follows permissions of the library’s own', async () => {
    const closed = await withWorkplace();
    try {
      await restrictLibrary(closed, [
        { level: 'Read', login: PEOPLE.member.userPrincipalName },
        { level: 'Contribute', login: PEOPLE.qaManager.userPrincipalName },
      ]);
      const inside = `/drives/${await driveOf(closed)}`;
      const put = (name: PersonName) =>
        putAs(closed, name, `${inside}/root:/${name}.txt:/content`, { content: 'x' }).then(({ status }) => status);
      const read = async (name: PersonName) => (await closed.graph(name)(`${inside}/root/children`)).status;
      expect([await read('member'), await put('member')]).toEqual([200, 403]);
      expect([await read('qaManager'), await put('qaManager')]).toEqual([200, 201]);
      expect([await read('chair'), await put('chair')]).toEqual([403, 403]);
      expect([await read('owner'), await put('owner')]).toEqual([200, 201]);
    } finally {
      await closed.close();
    }
  });

  it.each<[string, readonly string[], number, number]>([
    ['Files.Read.All', ['Files.Read.All'], 200, 403],
    ['Files.ReadWrite.All', ['Files.ReadWrite.All'], 200, 201],
    ['Sites.Read.All', ['Sites.Read.All'], 200, 403],
    ['a scope that is for something else', ['User.Read'], 403, 403],
  ])('lets a token do what its scope says: %s', async (_what, scopes, read, write) => {
    const ask = at.graph('member', scopes);
    expect([(await ask(file)).status, (await newFolder(ask)).status]).toEqual([read, write]);
  });

  it('gives the app what was granted on the site, and names it as author', async () => {
    const app = at.graphAsApp();
    expect((await app(file)).status).toBe(403);
    await grantApp(at, 'read');
    expect([(await app(file)).status, (await newFolder(app)).status]).toEqual([200, 403]);
    await grantApp(at, 'write');
    const made = await newFolder(app);
    expect(made.body).toMatchObject({ createdBy: { application: { displayName: 'QA Programme' } } });
  });
});
