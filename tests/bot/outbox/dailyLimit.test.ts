import { afterEach, describe, expect, it } from '@jest/globals';
import { countedAs } from '../../../bot/outbox/dailyLimit.ts';
import type { OutboxEntry } from '../../../bot/store/outboxRecords.ts';
import { type BotWorld, botWorld } from '../kit/botWorld.ts';
import { anEntry } from './entries.ts';
import { askedAgain, cardsIn, inStore, logOf, plan, ticks, typedFor } from './outboxOf.ts';

const please = 'Please sign: Memorandum';

describe('what counts for a person’s day', () => {
  it.each<[string, Partial<OutboxEntry>, ReturnType<typeof countedAs>]>([
    ['the card of the day', {}, 'day'],
    ['a memorandum', { content: 'memorandum', subject: { occasion: 'issued' } }, 'single'],
    ['a notice', { content: 'notice', subject: { occasion: 'declined' } }, 'single'],
    ['a request to decide', { content: 'single', subject: { what: 'extension' } }, 'single'],
    ['a word that somebody is away', { content: 'single', subject: { what: 'away' } }, 'single'],
    ['what they typed for', { content: 'single', subject: { what: 'mine' } }, null],
    ['a memorandum that they typed for', { content: 'memorandum', subject: { occasion: 'typed:1' } }, null],
    ['an e-mail copy', { content: 'mail copy' }, null],
    ['a post to everybody', { content: 'post', person: null }, null],
  ])('%s', (_what, entry, counted) => {
    expect(countedAs(anEntry(entry))).toBe(counted);
  });
});

describe('how much a person gets in a day', () => {
  let world: BotWorld;
  afterEach(() => world.close());

  const housingCards = async () => cardsIn(await world.desk('housing').messages('chat'), please);

  it.each(['careful', 'bulk'] as const)(
    'is three single cards, counted when they go; the rest goes on the next working days (%s)',
    async (deliveryMode) => {
      world = await botWorld({ settings: { deliveryMode } });
      // Planned for the same Monday: with the one that was issued, seven.
      await plan(world, askedAgain('housing', 'housing', 6));
      await ticks(world, 3, 60_000);
      expect(await housingCards()).toBe(3);
      const waiting = (await logOf(world)).filter((row) => row.why === 'DailyLimit');
      expect(waiting.map((row) => row.state)).toEqual(['waiting', 'waiting', 'waiting', 'waiting']);
      await world.setClock('2015-03-17T09:00:00Z');
      await ticks(world, 2, 60_000);
      expect(await housingCards()).toBe(6);
      await world.setClock('2015-03-18T09:00:00Z');
      await ticks(world, 2, 60_000);
      expect(await housingCards()).toBe(7);
    },
  );

  it('leaves out what they typed for', async () => {
    world = await botWorld();
    await plan(world, [...askedAgain('housing', 'housing', 2), ...typedFor('housing', 'housing', 4)]);
    await ticks(world, 2, 60_000);
    expect(await housingCards()).toBe(7);
  });

  it('is one day’s card', async () => {
    world = await botWorld();
    await world.bot().tick();
    const dayCards = () =>
      inStore(world, (store, board) => store.outbox.goneTo(board, 'person-chair', anEntry({}).day));
    expect(await dayCards()).toEqual([]);
    await inStore(world, async (store, board) => {
      const card = await store.outbox.get(board, 'day.person-chair.2015-03-16');
      if (card === null) throw new Error('the chair has a card of the day');
      const { key, content, subject, person, day, priority, route, at } = card;
      const another = { key: `${key}.again`, content, subject, person, day, priority, route, at };
      await store.outbox.plan(board, { steps: [], entries: [another] });
    });
    await ticks(world, 2, 60_000);
    const again = await inStore(world, (store, board) => store.outbox.get(board, 'day.person-chair.2015-03-16.again'));
    expect(again).toMatchObject({ state: 'planned', why: 'DailyLimit' });
  });
});
