import { afterEach, describe, expect, it } from '@jest/globals';
import { type BotWorld, botWorld } from '../kit/botWorld.ts';
import { askedAgain, cardsIn, changeSettings, entryOf, inStore, issuedKey, plan, ticks } from './outboxOf.ts';

describe('the hours in which messages go out', () => {
  let world: BotWorld;
  afterEach(() => world.close());

  /** State of the chair's card of the day. */
  const dayCard = () =>
    inStore(world, async (store, board) => (await store.outbox.get(board, 'day.person-chair.2015-03-16'))?.state);

  it.each([
    ['nine, where the board names no hour', null, '2015-03-16T08:59:00Z', '2015-03-16T09:00:00Z'],
    ['the board’s own hour', 14, '2015-03-16T13:59:00Z', '2015-03-16T14:00:00Z'],
  ])('begin for the day’s card at %s, while a memorandum goes at eight', async (_when, reminderHour, before, then) => {
    world = await botWorld();
    await changeSettings(world, { reminderHour });
    await world.setClock(before);
    await world.bot().tick();
    expect(await dayCard()).toBe('planned');
    expect(await entryOf(world, issuedKey('housing', 'housing'))).toMatchObject({ state: 'sent' });
    await world.setClock(then);
    await ticks(world, 1, 60_000);
    expect(await dayCard()).toBe('sent');
  });

  it('leave out the board’s own closure days', async () => {
    world = await botWorld();
    await changeSettings(world, { closureDays: ['2015-03-16'] });
    await plan(world, askedAgain('housing', 'housing', 1));
    await world.bot().tick();
    expect(cardsIn(await world.desk('housing').messages('chat'), 'Please sign')).toBe(0);
    await world.setClock('2015-03-17T08:00:00Z');
    await ticks(world, 1, 60_000);
    expect(cardsIn(await world.desk('housing').messages('chat'), 'Please sign: Memorandum')).toBe(2);
  });
});
