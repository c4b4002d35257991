/** What the library keeps over a restart, and how a data file from before there were libraries gets one. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DatabaseSync } from '@photostructure/sqlite';
import { driveOf, putAs } from '../kit/driveKit.ts';
import { entriesOf, type TestWorkplace, withWorkplace } from '../kit/workplace.ts';

describe('the library of a workplace on a file', () => {
  let folder: string;
  let dataFile: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'workplace-'));
    dataFile = join(folder, 'workplace.db');
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const put = async (at: TestWorkplace, content: string) =>
    putAs(at, 'member', `/drives/${await driveOf(at)}/root:/kept.txt:/content`, { content });

  it('keeps files, versions and addresses that were given out', async () => {
    const before = await withWorkplace({ dataFile });
    await put(before, 'one');
    const made = await put(before, 'two');
    const address = String(made.body['@microsoft.graph.downloadUrl']);
    await before.close();

    const after = await withWorkplace({ dataFile });
    const item = `/drives/${await driveOf(after)}/items/${made.body.id}`;
    expect(entriesOf(await after.graph('chair')(`${item}/versions`))).toHaveLength(2);
    expect(await (await fetch(address.replace(before.url, after.url))).text()).toBe('two');
    await after.close();
  });

  it('is made for a data file that has none', async () => {
    const before = await withWorkplace({ dataFile });
    await before.close();
    const database = new DatabaseSync(dataFile);
    database.exec("delete from libraries; delete from files; delete from lists where display_name = 'Documents'");
    database.close();

    const after = await withWorkplace({ dataFile });
    expect((await put(after, 'new')).status).toBe(201);
    expect(await driveOf(after)).toBe(await driveOf(after));
    await after.close();
  });
});
