/** The site's document library through Graph: addresses, folders, small uploads, versions, names, tags, paging. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { driveOf, makeLibrary, putAs, restrictLibrary } from '../kit/driveKit.ts';
import { entriesOf, type Json, PEOPLE, type TestWorkplace, withWorkplace } from '../kit/workplace.ts';

describe('the drive of a site', () => {
  let at: TestWorkplace;
  let drive: string;

  beforeAll(async () => {
    at = await withWorkplace();
    drive = `/drives/${await driveOf(at)}`;
  });
  afterAll(() => at.close());

  const put = (path: string, content: string, headers: Readonly<Record<string, string>> = {}) =>
    putAs(at, 'member', path, { content, headers });
  const makeFolder = (name: string, more: Readonly<Record<string, unknown>> = {}) =>
    at.graph('member')(`${drive}/root/children`, { method: 'POST', body: { name, folder: {}, ...more } });
  const download = async (item: Json): Promise<string> =>
    (await fetch(String(item['@microsoft.graph.downloadUrl']))).text();

  it('is the library Documents, the one drive of the site and one of its lists', async () => {
    const ask = at.graph('member');
    expect((await ask(`/sites/${at.siteId}/drive`)).body).toMatchObject({
      driveType: 'documentLibrary',
      name: 'Documents',
      webUrl: 'https://council.sharepoint.com/sites/monitoring/Shared%20Documents',
    });
    expect(entriesOf(await ask(`/sites/${at.siteId}/drives`)).map((one) => one.name)).toEqual(['Documents']);
    const lists = entriesOf(await ask(`/sites/${at.siteId}/lists`));
    expect(lists.find((list) => String(list.displayName) === 'Documents')).toMatchObject({
      list: { template: 'documentLibrary' },
    });
    expect((await ask(`/sites/${at.siteId}/lists/Documents/items`)).status).toBe(501);
  });

  it('has further libraries beside it, each with files, an address and permissions of its own', async () => {
    const listId = await makeLibrary(at, 'Audit files');
    const owner = at.graph('owner');
    const own = (await owner(`/sites/${at.siteId}/lists/${encodeURIComponent('Audit files')}/drive`)).body;
    expect(own).toMatchObject({
      driveType: 'documentLibrary',
      name: 'Audit files',
      webUrl: 'https://council.sharepoint.com/sites/monitoring/Audit%20files',
    });
    expect((await owner(`/sites/${at.siteId}/lists/${listId}/drive`)).body.id).toBe(own.id);
    expect((await owner(`/sites/${at.siteId}/lists/nothing/drive`)).status).toBe(404);
    const made = await putAs(at, 'owner', `/drives/${own.id}/root:/Terms.txt:/content`, { content: 'terms' });
    expect(made.body.webUrl).toBe('https://council.sharepoint.com/sites/monitoring/Audit%20files/Terms.txt');
    expect((await owner(`${drive}/root:/Terms.txt`)).status).toBe(404);
    const shared = `u!${Buffer.from(String(made.body.webUrl)).toString('base64url')}`;
    expect((await owner(`/shares/${shared}/driveItem`)).body.id).toBe(made.body.id);
    await restrictLibrary(at, [{ level: 'Read', login: PEOPLE.qaManager.userPrincipalName }], 'Audit files');
    const inside = `/drives/${own.id}/root/children`;
    expect((await at.graph('qaManager')(inside)).status).toBe(200);
    expect((await at.graph('member')(inside)).status).toBe(403);
    const drivesOf = async (name: 'member' | 'qaManager') =>
      entriesOf(await at.graph(name)(`/sites/${at.siteId}/drives`)).map((one) => one.name);
    expect(await drivesOf('member')).toEqual(['Documents']);
    expect(await drivesOf('qaManager')).toEqual(['Documents', 'Audit files']);
  });

  it('takes a small file and shows it by id, by path and through the site', async () => {
    await makeFolder('Case notes 50% & more');
    const path = `${drive}/root:/${encodeURIComponent('Case notes 50% & more')}/Terms.docx`;
    const made = await put(`${path}:/content`, 'the terms');
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({
      name: 'Terms.docx',
      size: 9,
      file: { mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
      createdBy: { user: { displayName: 'Sub group member' } },
      parentReference: { name: 'Case notes 50% & more' },
    });
    const ask = at.graph('chair');
    const bySite = path.replace(drive, `/sites/${at.siteId}/drive`);
    for (const address of [path, `${path}:`, bySite, `${drive}/items/${made.body.id}`]) {
      expect((await ask(address)).body.id).toEqual(made.body.id);
    }
    expect(await download((await ask(path)).body)).toBe('the terms');
    const folder = await ask(`${drive}/root:/${encodeURIComponent('Case notes 50% & more')}`);
    expect(folder.body).toMatchObject({ folder: { childCount: 1 }, size: 9 });
    expect(folder.body).not.toHaveProperty('cTag');
  });

  it('keeps a file that calls itself JSON byte for byte', async () => {
    const made = await put(`${drive}/root:/tool.json:/content`, '{ "a":  1 }', { 'content-type': 'application/json' });
    expect(await download(made.body)).toBe('{ "a":  1 }');
  });

  it('sends a download to an address that needs no token, and to nobody who changes it', async () => {
    const made = await put(`${drive}/root:/plain.txt:/content`, 'plain');
    const headers = { authorization: `Bearer ${await at.tokenFor('member')}`, 'x-workplace-links': 'local' };
    const content = `${at.url}/v1.0${drive}/items/${made.body.id}/content`;
    const sent = await fetch(content, { headers, redirect: 'manual' });
    const location = String(sent.headers.get('location'));
    expect(sent.status).toBe(302);
    expect((await fetch(location)).headers.get('content-disposition')).toContain('plain.txt');
    const other = await put(`${drive}/root:/other.txt:/content`, 'other');
    const otherId = new URL(String(other.body['@microsoft.graph.downloadUrl'])).searchParams.get('UniqueId') ?? '';
    const swapped = location.replace(/UniqueId=[^&]+/, `UniqueId=${otherId}`);
    expect((await fetch(swapped)).status).toBe(401);
  });

  it('refuses, replaces or numbers a file whose name is taken, as the address says', async () => {
    const path = `${drive}/root:/Report.pdf:/content`;
    const first = await put(path, 'one');
    const refused = await put(`${path}?@microsoft.graph.conflictBehavior=fail`, 'two');
    expect([refused.status, refused.body.error?.code]).toEqual([409, 'nameAlreadyExists']);
    const beside = await put(`${path}?@microsoft.graph.conflictBehavior=rename`, 'three');
    expect([beside.status, beside.body.name]).toEqual([201, 'Report 1.pdf']);
    const replaced = await put(path.replace('Report', 'REPORT'), 'four!');
    expect([replaced.status, replaced.body.id]).toEqual([200, first.body.id]);
    expect(await download(replaced.body)).toBe('four!');
  });

  it('keeps every content as a version, newest first', async () => {
    const path = `${drive}/root:/versions.txt`;
    const first = await put(`${path}:/content`, 'a');
    const second = await putAs(at, 'qaManager', `${path}:/content`, { content: 'bb' });
    expect(second.body.eTag).not.toEqual(first.body.eTag);
    expect(second.body.cTag).not.toEqual(first.body.cTag);
    const versions = entriesOf(await at.graph('member')(`${path}:/versions`));
    expect(versions.map(({ id, size, lastModifiedBy }) => [id, size, lastModifiedBy?.user?.displayName])).toEqual([
      ['2.0', 2, 'QA manager'],
      ['1.0', 1, 'Sub group member'],
    ]);
  });

  it('writes over a file only while it is the one that was read, if so asked', async () => {
    const path = `${drive}/root:/tagged.txt:/content`;
    const first = await put(path, 'a');
    const good = await put(path, 'b', { 'if-match': String(first.body.cTag) });
    const stale = await put(path, 'c', { 'if-match': String(first.body.eTag) });
    expect([good.status, stale.status, stale.body.error?.code]).toEqual([200, 412, 'resourceModified']);
  });

  it('refuses, keeps or numbers a folder whose name is taken', async () => {
    const made = await makeFolder('Folder');
    const behaviour = '@microsoft.graph.conflictBehavior';
    expect((await makeFolder('folder')).body.error?.code).toBe('nameAlreadyExists');
    const kept = await makeFolder('Folder', { [behaviour]: 'replace' });
    expect([kept.status, kept.body.id]).toEqual([200, made.body.id]);
    expect((await makeFolder('Folder', { [behaviour]: 'rename' })).body.name).toBe('Folder 1');
    expect((await makeFolder('Folder', { [behaviour]: 'overwrite' })).status).toBe(400);
  });

  it.each([
    'a:b.txt',
    'what?.txt',
    'star*.txt',
    'quote".txt',
    'less<than.txt',
    'more>than.txt',
    'back\\slash.txt',
    'pipe|.txt',
    ' before.txt',
    'CON',
    'com7',
    'desktop.ini',
    '.lock',
    '~$open.docx',
    'my_vti_file.txt',
    'Forms',
    'x'.repeat(256),
  ])('refuses the name %s, for a file and for a folder', async (name) => {
    const file = await put(`${drive}/root:/${encodeURIComponent(name)}:/content`, 'x');
    const folder = await makeFolder(name);
    expect([file.status, file.body.error?.code]).toEqual([400, 'invalidRequest']);
    expect([folder.status, folder.body.error?.code]).toEqual([400, 'invalidRequest']);
  });

  it('refuses a path of more than 400 characters', async () => {
    const outer = String((await makeFolder('a'.repeat(190))).body.id);
    const inner = await at.graph('member')(`${drive}/items/${outer}/children`, {
      method: 'POST',
      body: { name: 'b'.repeat(190), folder: {} },
    });
    const at400 = await put(`${drive}/items/${inner.body.id}:/f:/content`, 'x');
    const longer = await put(`${drive}/items/${inner.body.id}:/${'f'.repeat(3)}:/content`, 'x');
    expect([at400.status, longer.status]).toEqual([201, 400]);
  });

  it('lists a folder in pages in the order of names, by id and by path', async () => {
    const folder = String((await makeFolder('Paged')).body.id);
    const names = Array.from({ length: 7 }, (_unused, place) => `file ${place}.txt`);
    for (const name of [...names].reverse())
      await put(`${drive}/items/${folder}:/${encodeURIComponent(name)}:/content`, name);
    const ask = at.graph('member');
    const seen: string[] = [];
    const sizes: number[] = [];
    let next: string | undefined = `${drive}/root:/Paged:/children?$top=3&$select=name`;
    while (next !== undefined) {
      const page = await ask(next);
      seen.push(...entriesOf(page).map((file) => String(file.name)));
      sizes.push(entriesOf(page).length);
      const link: unknown = page.body['@odata.nextLink'];
      next = typeof link === 'string' ? link : undefined;
    }
    expect(seen).toEqual(names);
    expect(sizes).toEqual([3, 3, 1]);
    expect(entriesOf(await ask(`${drive}/items/${folder}/children`))).toHaveLength(7);
  });

  it('renames a file, and not over another', async () => {
    const made = await put(`${drive}/root:/before.txt:/content`, 'x');
    await put(`${drive}/root:/taken.txt:/content`, 'x');
    const rename = (body: unknown, headers = {}) =>
      at.graph('member')(`${drive}/items/${made.body.id}`, { method: 'PATCH', body, headers });
    expect((await rename({ name: 'TAKEN.txt' })).status).toBe(409);
    expect((await rename({ name: 'a/b' })).status).toBe(400);
    const renamed = await rename({ name: 'Before.txt' });
    expect([renamed.status, renamed.body.name, renamed.body.cTag]).toEqual([200, 'Before.txt', made.body.cTag]);
    expect((await rename({ name: 'later.txt' }, { 'if-match': String(made.body.eTag) })).status).toBe(412);
    expect((await rename({ parentReference: { id: 'x' } })).status).toBe(501);
  });

  it('recycles a folder with all that is in it, and its name is free again', async () => {
    await makeFolder('Old');
    const made = await put(`${drive}/root:/Old/inside.txt:/content`, 'x');
    const ask = at.graph('member');
    expect((await ask(`${drive}/root:/Old`, { method: 'DELETE' })).status).toBe(204);
    expect((await ask(`${drive}/items/${made.body.id}`)).status).toBe(404);
    expect((await fetch(String(made.body['@microsoft.graph.downloadUrl']))).status).toBe(404);
    expect((await makeFolder('Old')).body).toMatchObject({ folder: { childCount: 0 } });
    expect((await ask(`${drive}/root`, { method: 'DELETE' })).status).toBe(403);
  });

  it.each([
    ['a file that is not there', 'root:/nowhere.txt', 404, 'itemNotFound'],
    ['a path through a file that is not there', 'root:/no/where.txt', 404, 'itemNotFound'],
    ['an operation that is not copied', 'root/delta', 501, 'notSupported'],
    ['an option that is not copied', 'root/children?$orderby=size', 501, 'notSupported'],
  ])('answers %s with its documented code', async (_what, path, status, code) => {
    const answer = await at.graph('member')(`${drive}/${path}`);
    expect([answer.status, answer.body.error?.code]).toEqual([status, code]);
  });

  it('shows a file or folder at its own address to who may read it', async () => {
    const folder = await makeFolder('By address');
    const shareOf = (url: unknown) => `/shares/u!${Buffer.from(String(url)).toString('base64url')}/driveItem`;
    for (const name of ['Plan & notes.docx', 'Plan #1.txt']) {
      const made = await put(`${drive}/items/${folder.body.id}:/${encodeURIComponent(name)}:/content`, 'x');
      const webUrl = String(made.body.webUrl);
      const share = shareOf(webUrl.includes('?') ? webUrl : `${webUrl}?web=1`);
      expect((await at.graph('chair')(share)).body.id).toEqual(made.body.id);
      expect((await at.graph('probation')(share)).status).toBe(403);
    }
    expect((await at.graph('chair')(shareOf(folder.body.webUrl))).body.id).toEqual(folder.body.id);
    expect((await at.graph('chair')(shareOf(`${folder.body.webUrl}/gone.txt`))).status).toBe(404);
    expect((await at.graph('chair')(shareOf('https://council.sharepoint.com/sites/other/x/y.txt'))).status).toBe(403);
    expect((await at.graph('chair')('/shares/nothing/driveItem')).status).toBe(400);
  });

  it('makes no folders on the way to a file', async () => {
    expect((await put(`${drive}/root:/new/deep.txt:/content`, 'x')).status).toBe(404);
  });
});
