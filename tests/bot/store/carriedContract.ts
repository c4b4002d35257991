/** What an entry of the outbox carries and what became of it, on every store: steps, answers, refusals, the daily count. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { BotStore } from '../../../bot/store/botStore.ts';
import type { Claim, EntryChange } from '../../../bot/store/outboxRecords.ts';
import { everybody } from '../../../bot/store/outboxRecords.ts';
import { at, day } from '../../kit/clock.ts';
import { board, entry, step } from './outboxRows.ts';
import type { StorePlace } from './storePlace.ts';

export function carriedContract(name: string, place: () => Promise<StorePlace>): void {
  describe(`what a message carries on ${name}`, () => {
    let where: StorePlace;
    let store: BotStore;
    beforeEach(async () => {
      where = await place();
      store = await where.open();
    });
    afterEach(async () => {
      await where.remove();
    });

    const monday = day('2015-03-16');
    const person = 'person/a#1';

    function claimed(): Promise<readonly Claim[]> {
      return store.outbox.claim(board, { holder: 'a', now: where.now(), forMilliseconds: 60_000, limit: 10 });
    }

    async function settled(change: EntryChange): Promise<void> {
      await store.outbox.settle((await claimed()).map((claim) => ({ claim, change })));
    }

    const stepNames = async () => (await store.outbox.stepsOf(board, 'day?1')).map((one) => one.step);

    it('takes a step along while it waits, and none once it is claimed or has gone', async () => {
      await store.outbox.plan(board, { steps: [step('due-5')], entries: [entry('day?1')] });
      await store.outbox.plan(board, { steps: [step('due')], entries: [] });
      expect(await stepNames()).toEqual(['due', 'due-5']);
      const [claim] = await claimed();
      if (claim === undefined) throw new Error('an entry was to be had');
      await store.outbox.plan(board, { steps: [step('due+1')], entries: [entry('day?1')] });
      expect(await stepNames()).toEqual(['due', 'due-5']);
      await store.outbox.settle([{ claim, change: { state: 'planned' } }]);
      await store.outbox.plan(board, { steps: [step('due+1')], entries: [] });
      expect(await stepNames()).toEqual(['due', 'due+1', 'due-5']);
      await settled({ state: 'sent', sentAt: at('2015-03-16 09:00') });
      await store.outbox.plan(board, { steps: [step('due+5')], entries: [entry('day?1')] });
      expect(await stepNames()).toHaveLength(3);
      // What was left out can be planned with the next one.
      expect((await store.outbox.stepKeys(board)).size).toBe(3);
      await store.outbox.plan(board, { steps: [step('due+5', { entry: 'day?2' })], entries: [entry('day?2')] });
      expect(await store.outbox.stepsOf(board, 'day?2')).toMatchObject([{ step: 'due+5' }]);
    });

    it('takes steps before it is taken over itself', async () => {
      await store.outbox.plan(board, { steps: [step('due')], entries: [] });
      expect(await store.outbox.adopt(board, entry('day?1'), { state: 'sent' })).toBe(true);
      expect(await stepNames()).toEqual(['due']);
    });

    it('remembers the first answer to each thing, and that the log lacks it', async () => {
      const other = { item: 'cse-2015.health' };
      await store.outbox.plan(board, { steps: [step('due'), step('due', other)], entries: [entry('day?1')] });
      await settled({ state: 'sent', sentAt: at('2015-03-16 09:00') });
      await store.outbox.logged(board, 'day?1', 2);
      const answer = { kind: 'case-returns', item: 'cse-2015.police', at: at('2015-03-16 10:00') };
      await store.outbox.acted(board, 'day?1', answer);
      await store.outbox.acted(board, 'day?1', { ...answer, at: at('2015-03-16 11:00') });
      expect((await store.outbox.stepsOf(board, 'day?1')).map((one) => [one.item, one.actedAt])).toEqual([
        ['cse-2015.health', null],
        ['cse-2015.police', answer.at],
      ]);
      expect(await store.outbox.unlogged(board, 9)).toMatchObject([{ key: 'day?1', revision: 3, actedAt: null }]);
      expect(await store.outbox.stepsOf('b-2', 'day?1')).toEqual([]);
    });

    it('keeps with which code each way was refused', async () => {
      const refusals = { chat: 'ConversationBlockedByUser', channel: 'MessageWritesBlocked' };
      await store.outbox.plan(board, { steps: [], entries: [entry('day?1')] });
      await settled({ state: 'planned', refused: ['chat', 'channel'], refusals });
      store = await where.open();
      expect(await store.outbox.get(board, 'day?1')).toMatchObject({ refused: ['chat', 'channel'], refusals });
    });

    it('counts for a day what went on it, whenever it was planned, and what may have', async () => {
      const friday = day('2015-03-13');
      const keys = ['early', 'late', 'perhaps', 'waits'];
      await store.outbox.plan(board, { steps: [], entries: keys.map((key) => entry(key, { day: friday })) });
      await store.outbox.plan(board, { steps: [], entries: [entry('other', { person: 'person/b' })] });
      const changes: Readonly<Record<string, EntryChange>> = {
        early: { state: 'sent', sentAt: at('2015-03-13 17:59') },
        late: { state: 'sent', sentAt: at('2015-03-16 08:00') },
        other: { state: 'sent', sentAt: at('2015-03-16 08:00') },
        perhaps: { state: 'unknown' },
        waits: { state: 'planned' },
      };
      const done = (await claimed()).map((claim) => ({ claim, change: changes[claim.entry.key] ?? {} }));
      await store.outbox.settle(done);
      const gone = async (on: typeof monday) =>
        (await store.outbox.goneTo(board, person, on)).map((one) => one.key).sort();
      expect(await gone(monday)).toEqual(['late', 'perhaps']);
      expect(await gone(friday)).toEqual(['early', 'perhaps']);
      expect(await store.outbox.goneTo('b-2', person, monday)).toEqual([]);
    });

    it('forgets refusals of ways when it is told to, and keeps what works', async () => {
      const works = { person, route: 'feed', works: true, code: null, day: monday } as const;
      await store.routes.put(board, works);
      await store.routes.put(board, { ...works, route: 'chat', works: false, code: 'BotNotInConversationRoster' });
      await store.routes.put(board, { ...works, person: everybody, route: 'channel', works: false, code: 'Blocked' });
      expect(await store.routes.of(board, everybody)).toMatchObject([{ route: 'channel', works: false }]);
      await store.routes.forgetRefusals(board);
      expect(await store.routes.all(board)).toEqual([works]);
    });
  });
}
