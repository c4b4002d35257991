import { afterEach, describe, expect, it } from '@jest/globals';
import type { Bot } from '../../../bot/startBot.ts';
import { type BotWorld, botWorld } from '../kit/botWorld.ts';
import { cardsIn, entryOf, inStore, issuedKey, plan, typedFor } from './outboxOf.ts';

const please = 'Please sign: Memorandum';
const agenciesAndPeople = [
  ['housing', 'housing'],
  ['police', 'police'],
] as const;

describe('several processes on one store', () => {
  let world: BotWorld;
  afterEach(() => world.close());

  it.each(['careful', 'bulk'] as const)(
    'share the work with no double, delivering in %s mode',
    async (deliveryMode) => {
      world = await botWorld({ settings: { deliveryMode } });
      await world.bot().tick();
      await plan(
        world,
        agenciesAndPeople.flatMap(([person, agency]) => typedFor(person, agency, 12)),
      );
      const others: readonly Bot[] = [await world.besides(), await world.besides()];
      for (let round = 0; round < 3; round += 1) {
        await Promise.all([world.bot(), ...others].map((bot) => bot.tick()));
      }
      expect(cardsIn(await world.desk('housing').messages('chat'), please)).toBe(13);
      expect(cardsIn(await world.desk('police').messages('channel'), 'for Police')).toBe(13);
      const trouble = world.lines.filter((line) => /"level":"error"|MayHaveArrivedTwice/.test(line));
      expect(trouble).toEqual([]);
    },
  );

  it('take over what another had claimed and not begun, once its claim has lapsed', async () => {
    world = await botWorld();
    await inStore(world, async (store, board) => {
      await store.outbox.plan(board, { steps: [], entries: typedFor('housing', 'housing', 1) });
      const now = performance.timeOrigin + performance.now();
      const claims = await store.outbox.claim(board, { holder: 'killed', now, forMilliseconds: 60_000, limit: 9 });
      expect(claims).toHaveLength(1);
    });
    const key = typedFor('housing', 'housing', 1)[0]?.key ?? '';
    await world.bot().tick();
    expect(await entryOf(world, key)).toMatchObject({ state: 'planned' });
    world.passes(60_000);
    await world.bot().tick();
    expect(await entryOf(world, key)).toMatchObject({ state: 'sent' });
  });

  it('find at once what one that was told to stop had not begun, and what was in flight is finished', async () => {
    world = await botWorld();
    await world.bot().tick();
    await plan(world, typedFor('housing', 'housing', 10));
    const other = await world.besides();
    const ticking = world.bot().tick();
    // Seen by the message that is on the way: the rest has been claimed and not begun.
    while (cardsIn(await world.desk('housing').messages('chat'), please) < 2) await Promise.resolve();
    await world.bot().close();
    await ticking;
    const left = await inStore(world, (store, board) => store.outbox.waiting(board));
    expect(left.every((entry) => entry.state === 'planned')).toBe(true);
    await other.tick();
    expect(cardsIn(await world.desk('housing').messages('chat'), please)).toBe(11);
    expect(await entryOf(world, issuedKey('housing', 'housing'))).toMatchObject({ state: 'sent', why: null });
  });
});
