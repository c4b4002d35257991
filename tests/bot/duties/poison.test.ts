import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { BotStore } from '../../../bot/store/botStore.ts';
import { openStore } from '../../../bot/store/openStore.ts';
import { type BotWorld, botWorld } from '../kit/botWorld.ts';
import { inStore } from '../outbox/outboxOf.ts';
import { addAction, answersOf, pressAct, withoutMemorandum, withQuietChannel } from './things.ts';

describe('a press that cannot be carried out', () => {
  let world: BotWorld;
  let isBroken: boolean;
  beforeEach(async () => {
    isBroken = false;
    world = await botWorld({
      openStore: async (settings) => breaking(await openStore(settings, () => Date.now()), () => isBroken),
    });
    await withoutMemorandum(world);
    await withQuietChannel(world);
    await addAction(world, 'a1');
    await world.bot().tick();
  });
  afterEach(() => world.close());

  const press = async () => {
    const housing = world.desk('housing');
    const seen = await housing.card('chat', 'Training plan a1');
    return pressAct(housing, seen, { act: 'done', item: 'a1', said: 'Every team has a plan now.' });
  };
  const waiting = () => inStore(world, async (store, key) => (await store.presses.received(key)).length);
  const timesTold = async () =>
    (await world.desk('housing').messages('chat')).filter((one) => one.text.includes('could not be saved')).length;

  it('for a reason of our own is given up after some tries, and whoever pressed is told so once', async () => {
    isBroken = true;
    await press();
    expect(await waiting()).toBe(1);
    for (let round = 0; round < 4; round += 1) await world.bot().tick();
    expect(await timesTold()).toBe(0);
    for (let round = 0; round < 3; round += 1) await world.bot().tick();
    expect(await timesTold()).toBe(1);
    expect(await waiting()).toBe(0);
    isBroken = false;
    expect((await press()).kind).toBe('card');
    expect(await answersOf(world)).toHaveLength(1);
  });

  it('since the list cannot be written waits for a day, and is given up then', async () => {
    await world.graphFaults([{ method: 'POST', path: 'lists/Answers/items', answer: { status: 503 } }]);
    await press();
    for (let round = 0; round < 8; round += 1) await world.bot().tick();
    expect(await waiting()).toBe(1);
    expect(await timesTold()).toBe(0);
    await world.setClock('2015-03-17T09:31:00Z');
    await world.bot().tick();
    await world.bot().tick();
    expect(await waiting()).toBe(0);
    expect(await timesTold()).toBe(1);
  });
});

/** A store that throws where the lease for an act is taken: no fault of Microsoft’s, and the same each time. */
function breaking(store: BotStore, isBroken: () => boolean): BotStore {
  const leases: BotStore['leases'] = {
    ...store.leases,
    take: async (lease, machine) => {
      if (isBroken() && lease.name === 'duties') throw new TypeError('the lease has no name');
      return store.leases.take(lease, machine);
    },
  };
  return { ...store, leases, close: () => store.close() };
}
