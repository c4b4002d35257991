/** What only SQLite has to prove: an older file, a full disk, and a claim that costs the same whatever waits behind it. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DatabaseSync } from '@photostructure/sqlite';
import type { BotStore } from '../../../bot/store/botStore.ts';
import { openDatabase } from '../../../bot/store/sqlite/database.ts';
import { claimSql, wakeSql } from '../../../bot/store/sqlite/outbox.ts';
import { sqliteStore, storeIn } from '../../../bot/store/sqlite/sqliteStore.ts';
import { Fault } from '../../../src/base/fault.ts';
import { at } from '../../kit/clock.ts';
import { temporaryFile } from '../kit/temporaryFile.ts';
import { firstSchema } from './firstSchema.ts';
import { board, entry, step } from './outboxRows.ts';

let file: ReturnType<typeof temporaryFile>;
beforeEach(() => {
  file = temporaryFile();
});
afterEach(() => {
  file.remove();
});

describe('a file written by the first version', () => {
  it('opens with everything in it, and takes an outbox', async () => {
    const old = new DatabaseSync(file.path);
    old.exec(firstSchema);
    old.exec(
      `insert into boards values ('b-1', 't', 'g', '19:team', 'https://smba.test/', 'site', 'Board', null, 'ready')`,
    );
    old.exec(`insert into seals values ('b-1', 1, 'aa', 'kept', '2015-03-16T09:00:00Z')`);
    old.exec(`insert into leases values ('b-1', 'tick', 'somebody', 0, 41)`);
    old.exec(
      `insert into cards values ('b-1', 'v', 'a', 'p', 'issued', 'sent', 'chat', 1, 's', 'c', '7', null, 'sign', '2015-03-16T09:00:00Z')`,
    );
    old.exec(
      `insert into cards values ('b-1', 'v', 'b', 'q', 'issued', 'unknown', 'channel', 1, null, null, null, null, 'sign', '2015-03-16T09:00:00Z')`,
    );
    old.close();
    const store = sqliteStore(file.path);
    expect(await store.boards.get('b-1')).toMatchObject({ siteId: 'site', state: 'ready' });
    expect(await store.seals.all('b-1')).toMatchObject([{ hash: 'aa', state: 'kept' }]);
    // What was sent stays sent, under the name by which the same card would be planned again.
    expect(await store.outbox.open('b-1')).toMatchObject([
      { key: 'mou.v.a.p.issued', content: 'memorandum', activityId: '7', subject: { occasion: 'issued' } },
    ]);
    // What may have arrived still waits for its end.
    const terms = { holder: 'h', now: Date.parse('2015-03-16T09:01:00Z'), forMilliseconds: 1, limit: 9 };
    expect((await store.outbox.counts('b-1', terms.now)).oldestWaitMilliseconds).toBe(60_000);
    expect(await store.outbox.claim('b-1', terms)).toMatchObject([
      { entry: { key: 'mou.v.b.q.issued', state: 'unknown', unknowns: 1, route: 'channel' } },
    ]);
    const lease = { board: 'b-1', name: 'tick', holder: 'h' };
    expect(await store.leases.take(lease, { now: 1, forMilliseconds: 1 })).toMatchObject({ fence: 42 });
    expect(await store.outbox.plan(board, { steps: [], entries: [entry('day?1')] })).toEqual(['day?1']);
    await store.close();
    const again = sqliteStore(file.path);
    expect(await again.outbox.waiting(board)).toHaveLength(2);
    await again.close();
  });
});

describe('a disk that is full', () => {
  /** No page more than there is. */
  async function filled(work: (store: BotStore) => Promise<unknown>): Promise<unknown> {
    const store = sqliteStore(file.path);
    await store.outbox.plan(board, { steps: [step('due')], entries: [entry('before')] });
    await store.presses.receive({ key: 'k', board, press: '{}', at: at('2015-03-16 09:00') });
    await store.close();
    const database = openDatabase(file.path);
    database.exec('pragma max_page_count=1');
    const limited = storeIn(database, Date.now);
    try {
      return await work(limited).then(
        () => null,
        (thrown: unknown) => thrown,
      );
    } finally {
      await limited.close();
    }
  }

  it('is a fault that may pass, and loses nothing that was recorded before', async () => {
    const entries = Array.from({ length: 2000 }, (_, n) => entry(`day?${n}`));
    const steps = [step('due+5')];
    const thrown = await filled((store) => store.outbox.plan(board, { steps, entries }));
    expect(thrown).toBeInstanceOf(Fault);
    expect(thrown).toMatchObject({ code: 'unavailable', retry: 'later', subject: { serviceCode: 'SQLITE_FULL' } });
    const store = sqliteStore(file.path);
    expect((await store.outbox.waiting(board)).map((one) => one.key)).toEqual(['before']);
    expect(await store.outbox.stepKeys(board)).toHaveProperty('size', 1);
    expect(await store.presses.received(board)).toHaveLength(1);
    const counts = await store.outbox.counts(board, Date.now());
    expect(counts.byState.planned).toBe(1);
    expect(await store.outbox.plan(board, { steps, entries })).toHaveLength(2000);
    await store.close();
  });

  it('is the same fault for a single record, outside any transaction', async () => {
    const press = { key: 'big', board, press: 'x'.repeat(500_000), at: at('2015-03-16 09:00') };
    expect(await filled((store) => store.presses.receive(press))).toMatchObject({ code: 'unavailable' });
    const store = sqliteStore(file.path);
    expect((await store.presses.received(board)).map((one) => one.key)).toEqual(['k']);
    await store.close();
  });
});

describe('a claim', () => {
  it('finds its entries by the index of what is ready, and wakes by the index of what waits for a time', () => {
    const database = openDatabase(file.path);
    const planOf = (sql: string, cells: readonly (string | number)[]) =>
      database
        .prepare(`explain query plan ${sql}`)
        .all(...cells)
        .map((row: unknown) => JSON.stringify(row))
        .join('\n');
    const claim = planOf(claimSql, [board, 1, 10, 'h', 2]);
    expect(claim).toContain('outbox_ready (board=?)');
    expect(claim).not.toMatch(/SCAN|TEMP B-TREE/);
    const wake = planOf(wakeSql, [board, 1]);
    expect(wake).toContain('outbox_later (board=? AND ready_at<?)');
    expect(wake).not.toMatch(/SCAN|TEMP B-TREE/);
    database.close();
  });

  it('reads no more rows when ten times as many wait, are put off or were sent', async () => {
    const small = await rowsReadWith(100);
    const large = await rowsReadWith(1000);
    expect(small).toBe(10);
    expect(large).toBe(small);
  });

  /** Rows that the claim compares, counted by SQLite itself calling back for each. */
  async function rowsReadWith(each: number): Promise<number> {
    const folder = temporaryFile();
    const store = sqliteStore(folder.path);
    const planned = (kind: string, priority: number) =>
      Array.from({ length: each }, (_, n) => entry(`${kind} ${n}`, { priority }));
    await store.outbox.plan(board, { steps: [], entries: [...planned('sent', 0), ...planned('put off', 1)] });
    const claims = await store.outbox.claim(board, { holder: 'h', now: 1, forMilliseconds: 1000, limit: 2 * each });
    expect(claims).toHaveLength(2 * each);
    await store.outbox.settle(
      claims.map((claim) => ({
        claim,
        change: claim.entry.key.startsWith('sent') ? { state: 'sent' } : { state: 'planned', notBefore: 10_000 },
      })),
    );
    await store.outbox.plan(board, { steps: [], entries: planned('ready', 2) });
    await store.close();
    const database = openDatabase(folder.path);
    let read = 0;
    database.function('seen', (value: unknown) => {
      read += 1;
      return typeof value === 'number' ? value : null;
    });
    const woken = database.prepare(wakeSql).run(board, 2).changes;
    const rows = database
      .prepare(claimSql.replace('ready_at <= ?2', 'seen(ready_at) <= ?2'))
      .all(board, 2, 10, 'h', 1000);
    database.close();
    folder.remove();
    expect(Number(woken)).toBe(0);
    expect(rows).toHaveLength(10);
    return read;
  }
});
