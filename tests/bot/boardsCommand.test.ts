import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { boardsCommand } from '../../bot/boards/cli.ts';
import type { BotStore } from '../../bot/store/botStore.ts';
import { sqliteStore } from '../../bot/store/sqlite/sqliteStore.ts';

const whole = ['--tenant', 't', '--group', 'g', '--team', '19:team', '--service', 'https://smba.test/'];

describe('boards by hand', () => {
  let store: BotStore;
  let lines: string[];
  const run = (...args: readonly string[]) => boardsCommand({ store, write: (line) => lines.push(line) }, args);
  beforeEach(() => {
    store = sqliteStore(':memory:');
    lines = [];
  });
  afterEach(() => store.close());

  it('are added once, listed, and removed by their key', async () => {
    expect(await run('add', ...whole)).toBe(true);
    expect(await run('add', ...whole)).toBe(false);
    const [board] = await store.boards.all();
    expect(board).toMatchObject({ tenantId: 't', groupId: 'g', teamId: '19:team', state: 'waiting', siteId: null });
    expect(await run('list')).toBe(true);
    expect(lines.at(-1)).toContain('waiting for set-up');
    expect(await run('remove', board?.key ?? '')).toBe(true);
    expect(await store.boards.all()).toEqual([]);
  });

  it('keep a site that was given by hand', async () => {
    expect(await run('add', ...whole, '--site', 'council.sharepoint.example,1,2')).toBe(true);
    expect(await store.boards.all()).toMatchObject([{ siteId: 'council.sharepoint.example,1,2', state: 'waiting' }]);
  });

  it('are not added with something missing or unknown, and what is possible is said', async () => {
    expect(await run('add', ...whole.slice(2))).toBe(false);
    expect(await run('add', ...whole, '--nonsense')).toBe(false);
    expect(await run('add', ...whole.slice(0, 7), 'no address')).toBe(false);
    expect(await run('remove', 'nowhere')).toBe(false);
    expect(await run()).toBe(false);
    expect(lines.filter((line) => line === 'npm run boards -- list')).toHaveLength(5);
    expect(await store.boards.all()).toEqual([]);
  });
});
