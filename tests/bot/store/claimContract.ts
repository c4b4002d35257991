/** Who may send, on every store: two holders are two stores on the same records, as two processes would have them. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { BotStore } from '../../../bot/store/botStore.ts';
import type { Claim } from '../../../bot/store/outboxRecords.ts';
import { at } from '../../kit/clock.ts';
import { board, entry } from './outboxRows.ts';
import type { StorePlace } from './storePlace.ts';

/** The shortest claim that the queues of Azure Storage know. */
const second = 1000;

export function claimContract(name: string, place: () => Promise<StorePlace>): void {
  describe(`who may send on ${name}`, () => {
    let where: StorePlace;
    let first: BotStore;
    let other: BotStore;
    beforeEach(async () => {
      where = await place();
      first = await where.open();
      other = await where.open();
    });
    afterEach(async () => {
      await where.remove();
    });

    async function plan(...keys: readonly string[]): Promise<void> {
      await first.outbox.plan(board, { steps: [], entries: keys.map((key) => entry(key)) });
    }

    function take(store: BotStore, more: { readonly for?: number; readonly limit?: number } = {}) {
      return store.outbox.claim(board, {
        holder: store === first ? 'first' : 'second',
        now: where.now(),
        forMilliseconds: more.for ?? 60 * second,
        limit: more.limit ?? 10,
      });
    }

    async function takeOne(store: BotStore, forMilliseconds = 60 * second): Promise<Claim> {
      const [claim] = await take(store, { for: forMilliseconds, limit: 1 });
      if (claim === undefined) throw new Error('an entry was to be had');
      return claim;
    }

    it('claims the lowest priority number first, then the oldest, and no more than asked for', async () => {
      const old = { at: at('2015-03-15 09:00') };
      await first.outbox.plan(board, {
        steps: [],
        entries: [
          entry('late'),
          entry('urgent late', { priority: 1 }),
          entry('early', old),
          entry('urgent early', { priority: 1, ...old }),
          entry('last', { priority: 10 }),
        ],
      });
      const keys = async (limit: number) => (await take(first, { limit })).map((claim) => claim.entry.key);
      expect(await keys(1)).toEqual(['urgent early']);
      expect(await keys(2)).toEqual(['urgent late', 'early']);
      expect(await keys(9)).toEqual(['late', 'last']);
      expect(await keys(9)).toEqual([]);
    });

    it('gives no entry to two holders that claim at the same moment', async () => {
      const keys = Array.from({ length: 20 }, (_, n) => `day?${n}`);
      await plan(...keys);
      const rounds = await Promise.all([first, other, first, other].map((store) => take(store, { limit: 8 })));
      const got = rounds.flat().map((claim) => claim.entry.key);
      got.push(...(await take(first, { limit: 40 })).map((claim) => claim.entry.key));
      expect(got.sort()).toEqual(keys.sort());
    });

    it('keeps a claim while changes are noted, and hands the entry on when it is settled as waiting', async () => {
      await plan('day?1');
      const claim = await takeOne(first);
      const noted = await first.outbox.note(claim, { state: 'unknown', unknowns: 1, attempts: 1 });
      expect(noted).toMatchObject({ fence: claim.fence, entry: { state: 'unknown', unknowns: 1, revision: 2 } });
      expect(await take(other)).toEqual([]);
      if (noted === null) throw new Error('the claim held');
      expect(await first.outbox.settle([{ claim: noted, change: { state: 'planned', unknowns: 0 } }])).toEqual([true]);
      const next = await takeOne(other);
      expect(next.entry).toMatchObject({ state: 'planned', unknowns: 0, attempts: 1, revision: 3 });
      expect(next.fence).toBeGreaterThan(claim.fence);
    });

    it('takes a claim for ended once it is settled', async () => {
      await plan('day?1');
      const claim = await takeOne(first);
      await first.outbox.settle([{ claim, change: { state: 'sent' } }]);
      expect(await first.outbox.note(claim, { why: 'Late' })).toBeNull();
      expect(await first.outbox.settle([{ claim, change: { state: 'failed' } }])).toEqual([false]);
      expect(await first.outbox.get(board, 'day?1')).toMatchObject({ state: 'sent', why: null });
    });

    it('hands a lapsed claim to the next holder, and refuses whatever the first still wants to record', async () => {
      await plan('day?1');
      const lapsed = await takeOne(first, second);
      const noted = await first.outbox.note(lapsed, { state: 'unknown', unknowns: 1 });
      expect(noted).not.toBeNull();
      await where.pass(2 * second);
      const claim = await takeOne(other);
      expect(claim.fence).toBeGreaterThan(lapsed.fence);
      expect(claim.entry).toMatchObject({ state: 'unknown', unknowns: 1 });
      expect(await first.outbox.note(lapsed, { why: 'Late' })).toBeNull();
      const results = await first.outbox.settle([{ claim: lapsed, change: { state: 'failed', why: 'Late' } }]);
      expect(results).toEqual([false]);
      expect(await first.outbox.get(board, 'day?1')).toMatchObject({ state: 'unknown', why: null });
      expect(await other.outbox.settle([{ claim, change: { state: 'sent' } }])).toEqual([true]);
      expect(await take(first)).toEqual([]);
    });

    it('lets the holder of a lapsed claim record its end while nobody else has taken the entry', async () => {
      await plan('day?1');
      const claim = await takeOne(first, second);
      await where.pass(2 * second);
      expect(await first.outbox.settle([{ claim, change: { state: 'sent' } }])).toEqual([true]);
      expect(await take(other)).toEqual([]);
    });

    it('leaves an entry alone until its time', async () => {
      await plan('day?1');
      const claim = await takeOne(first);
      const notBefore = where.now() + 2 * second;
      await first.outbox.settle([{ claim, change: { state: 'planned', notBefore } }]);
      expect(await take(other)).toEqual([]);
      await where.pass(3 * second);
      expect((await takeOne(other)).entry).toMatchObject({ key: 'day?1', notBefore });
    });

    it('puts off an entry that nobody holds when its time is changed, and lets a claimed one be', async () => {
      await plan('day?1', 'day?2');
      const held = await takeOne(first);
      const free = held.entry.key === 'day?1' ? 'day?2' : 'day?1';
      const notBefore = where.now() + 3600 * second;
      await other.outbox.change(board, free, { notBefore });
      await other.outbox.change(board, held.entry.key, { why: 'Code' });
      expect(await take(other)).toEqual([]);
      expect(await first.outbox.note(held, { attempts: 1 })).toMatchObject({
        fence: held.fence,
        entry: { why: 'Code', attempts: 1 },
      });
      expect(await first.outbox.settle([{ claim: held, change: { state: 'sent' } }])).toEqual([true]);
    });

    it('settles many at once, each by itself', async () => {
      await plan('a', 'b', 'c');
      const claims = await take(first);
      const [gone] = claims;
      if (gone === undefined) throw new Error('three were to be had');
      await first.outbox.settle([{ claim: gone, change: { state: 'superseded' } }]);
      const results = await first.outbox.settle(claims.map((claim) => ({ claim, change: { state: 'sent' } })));
      expect(results).toEqual([false, true, true]);
      expect((await first.outbox.counts(board, where.now())).byState).toMatchObject({ sent: 2, superseded: 1 });
    });
  });
}
