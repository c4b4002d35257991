/** What the outbox keeps, on every store: planning, reading back, counting, routes. Who may send is `claimContract.ts`. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { BotStore } from '../../../bot/store/botStore.ts';
import type { Claim, EntryChange } from '../../../bot/store/outboxRecords.ts';
import { stepKeyText } from '../../../src/core/duties/duty.ts';
import { at, day } from '../../kit/clock.ts';
import { board, entry, step } from './outboxRows.ts';
import type { StorePlace } from './storePlace.ts';

export function outboxContract(name: string, place: () => Promise<StorePlace>): void {
  describe(`what the outbox keeps on ${name}`, () => {
    let where: StorePlace;
    let store: BotStore;
    beforeEach(async () => {
      where = await place();
      store = await where.open();
    });
    afterEach(async () => {
      await where.remove();
    });

    async function claimed(): Promise<readonly Claim[]> {
      const terms = { holder: 'a', now: where.now(), forMilliseconds: 60_000, limit: 10 };
      return store.outbox.claim(board, terms);
    }

    async function settled(change: EntryChange): Promise<void> {
      const done = (await claimed()).map((claim) => ({ claim, change }));
      expect(await store.outbox.settle(done)).toEqual(done.map(() => true));
    }

    it('gives back what was planned, whole, after it was opened again', async () => {
      const plan = { steps: [step('due'), step('due+5', { isEscalation: true })], entries: [entry('day?1')] };
      expect(await store.outbox.plan(board, plan)).toEqual(['day?1']);
      store = await where.open();
      expect(await store.outbox.get(board, 'day?1')).toEqual({
        ...entry('day?1'),
        board,
        state: 'planned',
        unknowns: 0,
        attempts: 0,
        refused: [],
        refusals: {},
        notBefore: 0,
        serviceUrl: null,
        conversationId: null,
        activityId: null,
        why: null,
        shows: 'open',
        shown: null,
        sentAt: null,
        actedAt: null,
        revision: 1,
        logged: 0,
      });
      expect(await store.outbox.stepsOf(board, 'day?1')).toEqual(plan.steps.map((one) => ({ ...one, actedAt: null })));
      expect(await store.outbox.stepKeys(board)).toEqual(new Set(plan.steps.map(stepKeyText)));
      expect(await store.outbox.get(board, 'another')).toBeNull();
      expect(await store.outbox.get('b-2', 'day?1')).toBeNull();
      expect(await store.outbox.stepKeys('b-2')).toEqual(new Set());
    });

    it('plans the same twice as once, and only what is new beside it', async () => {
      await store.outbox.plan(board, { steps: [step('due')], entries: [entry('day?1')] });
      const again = {
        steps: [step('due', { title: 'Another title' }), step('due+5')],
        entries: [entry('day?1', { priority: 1 }), entry('day?2')],
      };
      expect(await store.outbox.plan(board, again)).toEqual(['day?2']);
      expect(await store.outbox.plan(board, again)).toEqual([]);
      expect(await store.outbox.get(board, 'day?1')).toMatchObject({ state: 'planned', priority: 5 });
      const steps = await store.outbox.stepsOf(board, 'day?1');
      expect(steps.map((one) => [one.step, one.title])).toEqual([
        ['due', 'Case returns: CSE (Police)'],
        ['due+5', 'Case returns: CSE (Police)'],
      ]);
    });

    it('plans once when two plan at the same moment', async () => {
      const other = await where.open();
      const plan = { steps: [step('due')], entries: [entry('day?1'), entry('day?2')] };
      const new1 = store.outbox.plan(board, plan);
      const new2 = other.outbox.plan(board, plan);
      expect([...(await new1), ...(await new2)].sort()).toEqual(['day?1', 'day?2']);
      expect(await claimed()).toHaveLength(2);
      expect(await store.outbox.stepsOf(board, 'day?1')).toHaveLength(1);
    });

    it('takes more steps and entries at once than a transaction of Azure’s holds', async () => {
      const steps = Array.from({ length: 150 }, (_, n) => step(`due+${n}`));
      const entries = Array.from({ length: 30 }, (_, n) => entry(`day?${n}`));
      expect(await store.outbox.plan(board, { steps, entries })).toHaveLength(30);
      expect(await store.outbox.stepsOf(board, 'day?1')).toHaveLength(150);
      expect((await store.outbox.counts(board, where.now())).byState.planned).toBe(30);
    });

    it('takes up what was sent past the queue, and never gives it to be sent', async () => {
      const sent = { state: 'sent', activityId: '9', sentAt: at('2015-03-16 09:05') } as const;
      expect(await store.outbox.adopt(board, entry('own'), sent)).toBe(true);
      expect(await store.outbox.adopt(board, entry('own'), { state: 'failed' })).toBe(false);
      expect(await store.outbox.get(board, 'own')).toMatchObject({ ...sent, shows: 'open', revision: 1 });
      expect(await claimed()).toEqual([]);
      expect(await store.outbox.plan(board, { steps: [], entries: [entry('own')] })).toEqual([]);
      expect((await store.outbox.counts(board, where.now())).byState).toMatchObject({ sent: 1, planned: 0 });
    });

    it('tells what waits, what asks, what a person gets on a day', async () => {
      const tomorrow = day('2015-03-17');
      await store.outbox.plan(board, { steps: [], entries: [entry('sent'), entry('post', { person: null })] });
      await settled({ state: 'sent' });
      await store.outbox.change(board, 'post', { shows: 'closed' });
      await store.outbox.plan(board, {
        steps: [],
        entries: [entry('waits'), entry('later', { day: tomorrow }), entry('other', { person: 'person/b' })],
      });
      const keys = (entries: readonly { readonly key: string }[]) => entries.map((one) => one.key).sort();
      expect(keys(await store.outbox.waiting(board))).toEqual(['later', 'other', 'waits']);
      expect(keys(await store.outbox.open(board))).toEqual(['sent']);
      expect(keys(await store.outbox.ofDay(board, 'person/a#1', day('2015-03-16')))).toEqual(['sent', 'waits']);
      expect(await store.outbox.waiting('b-2')).toEqual([]);
    });

    it('changes what was sent, but never its state', async () => {
      await store.outbox.plan(board, { steps: [], entries: [entry('day?1')] });
      await settled({ state: 'sent', refused: ['feed'] });
      const actedAt = at('2015-03-16 10:00');
      const wide: EntryChange = { state: 'planned', actedAt, shown: 'f00', shows: 'closed' };
      await store.outbox.change(board, 'day?1', wide);
      expect(await store.outbox.get(board, 'day?1')).toMatchObject({
        state: 'sent',
        refused: ['feed'],
        actedAt,
        shown: 'f00',
        shows: 'closed',
        revision: 3,
      });
      expect(await claimed()).toEqual([]);
    });

    it('lists what the reminder log lacks, the oldest first, until that revision was written', async () => {
      const early = { at: at('2015-03-16 08:00') };
      await store.outbox.plan(board, { steps: [], entries: [entry('young'), entry('old', early)] });
      expect((await store.outbox.unlogged(board, 1)).map((one) => one.key)).toEqual(['old']);
      await store.outbox.logged(board, 'old', 1);
      expect((await store.outbox.unlogged(board, 9)).map((one) => one.key)).toEqual(['young']);
      await store.outbox.change(board, 'old', { why: 'Code' });
      await store.outbox.logged(board, 'old', 1);
      expect((await store.outbox.unlogged(board, 9)).map((one) => one.key)).toEqual(['old', 'young']);
      await store.outbox.logged(board, 'old', 2);
      await store.outbox.logged(board, 'young', 1);
      expect(await store.outbox.unlogged(board, 9)).toEqual([]);
      expect(await store.outbox.get(board, 'old')).toMatchObject({ revision: 2, logged: 2, state: 'planned' });
    });

    it('counts truly through every state', async () => {
      const none = { planned: 0, unknown: 0, sent: 0, failed: 0, superseded: 0 };
      expect(await store.outbox.counts(board, where.now())).toEqual({ byState: none, oldestWaitMilliseconds: 0 });
      const keys = ['a', 'b', 'c', 'd', 'e'];
      await store.outbox.plan(board, { steps: [], entries: keys.map((key) => entry(key)) });
      const planned = where.now();
      const states = ['planned', 'unknown', 'sent', 'failed', 'superseded'] as const;
      const claims = await claimed();
      const putOff = planned + 3_600_000;
      const done = claims.map((claim, n) => ({ claim, change: { state: states[n] ?? 'sent', notBefore: putOff } }));
      await store.outbox.settle(done);
      const counts = await store.outbox.counts(board, putOff - 1);
      expect(counts).toEqual({
        byState: { planned: 1, unknown: 1, sent: 1, failed: 1, superseded: 1 },
        oldestWaitMilliseconds: 0,
      });
      expect((await store.outbox.counts(board, putOff + 5000)).oldestWaitMilliseconds).toBe(5000);
      await store.outbox.plan(board, { steps: [], entries: [entry('new')] });
      const age = (await store.outbox.counts(board, where.now() + 90_000)).oldestWaitMilliseconds;
      expect(age).toBeGreaterThanOrEqual(90_000);
      expect(age).toBeLessThan(120_000);
    });

    it('remembers the last result of each route to each person', async () => {
      const result = {
        person: 'person/a',
        route: 'chat',
        works: false,
        code: 'BotNotInRoster',
        day: day('2015-03-16'),
      };
      const chat = { ...result, route: 'chat' } as const;
      const channel = { ...result, route: 'channel', works: true, code: null } as const;
      await store.routes.put(board, { ...chat, works: true, code: null });
      await store.routes.put(board, chat);
      await store.routes.put(board, channel);
      await store.routes.put(board, { ...channel, person: 'person' });
      expect([...(await store.routes.of(board, 'person/a'))].sort((a, b) => (a.route < b.route ? -1 : 1))).toEqual([
        channel,
        chat,
      ]);
      expect(await store.routes.all(board)).toHaveLength(3);
      expect(await store.routes.all('b-2')).toEqual([]);
    });
  });
}
