/** What a workplace keeps when it is closed and opened again. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { entriesOf, keepVersions, makeList, SMALL_DIRECTORY, withWorkplace } from '../kit/workplace.ts';

describe('a workplace on a file', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'workplace-'));
  });

  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('keeps directory, site, lists, items, versions, permissions, tokens and the clock over a restart', async () => {
    const dataFile = join(folder, 'workplace.db');
    const before = await withWorkplace({ dataFile, startAt: '2015-03-16T09:00:00Z' });
    const listId = await makeList(before, 'Kept', [
      { name: 'Key', text: {}, indexed: true, enforceUniqueValues: true },
    ]);
    await keepVersions(before, listId);
    const items = `/sites/${before.siteId}/lists/${listId}/items`;
    await before.graph('member')(items, { method: 'POST', body: { fields: { Key: 'kept', Title: 'one' } } });
    await before.graph('member')(`${items}/1/fields`, { method: 'PATCH', body: { Title: 'two' } });
    await before.rest('owner')(`web/lists(guid'${listId}')/breakroleinheritance(copyRoleAssignments=true)`, {
      method: 'POST',
    });
    await before.control('clock', { method: 'PUT', body: { boardTime: '2015-06-01T09:00:00Z' } });
    const token = await before.tokenFor('member');
    await before.close();

    const after = await withWorkplace({ dataFile, startAt: '1999-01-01T00:00:00Z' });
    expect(after.siteId).toBe(before.siteId);
    expect(after.workplace.parts.directory()).toEqual(SMALL_DIRECTORY);
    expect(String((await after.control('clock')).body.boardTime)).toMatch(/^2015-06-01T09:00/);
    const withOldToken = await fetch(`${after.url}/v1.0${items}`, { headers: { authorization: `Bearer ${token}` } });
    expect(withOldToken.status).toBe(200);
    const found = entriesOf(await after.graph('member')(`${items}?$filter=fields/Key eq 'kept'&$expand=fields`));
    expect(found[0]?.fields).toMatchObject({ Title: 'two', _UIVersionString: '2.0' });
    expect(entriesOf(await after.graph('member')(`${items}/1/versions`))).toHaveLength(2);
    const again = await after.graph('member')(items, { method: 'POST', body: { fields: { Key: 'kept' } } });
    expect(again.status).toBe(400);
    const unique = await after.rest('owner')(`web/lists(guid'${listId}')?$select=HasUniqueRoleAssignments`);
    expect(unique.body.HasUniqueRoleAssignments).toBe(true);
    await after.close();
  });

  it('serves the shell at the root and the tab on an origin of its own', async () => {
    await writeFile(join(folder, 'index.html'), '<title>page</title>');
    await writeFile(join(folder, 'main.js'), 'export {};');
    const at = await withWorkplace({ shellFolder: folder, tabFolder: folder });
    const statusAndText = async (url: string) => {
      const response = await fetch(url);
      return [response.status, await response.text()];
    };
    expect(new URL(at.workplace.tabUrl).origin).not.toBe(new URL(at.url).origin);
    for (const origin of [at.url, at.workplace.tabUrl]) {
      expect(await statusAndText(`${origin}/`)).toEqual([200, '<title>page</title>']);
      expect(await statusAndText(`${origin}/programme/2015-16`)).toEqual([200, '<title>page</title>']);
      expect(await statusAndText(`${origin}/main.js`)).toEqual([200, 'export {};']);
      expect((await statusAndText(`${origin}/missing.js`))[0]).toBe(404);
    }
    await at.close();
  });
});
