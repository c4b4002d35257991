import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type BotWorld, botWorld } from '../kit/botWorld.ts';
import { addAction, answersOf, pressAct, saidIn, withoutMemorandum, withQuietChannel } from './things.ts';

describe('the one card of a person’s day', () => {
  let world: BotWorld;
  beforeEach(async () => {
    world = await botWorld();
    await withoutMemorandum(world);
    await withQuietChannel(world);
  });
  afterEach(() => world.close());

  it('comes at the board’s hour on a day on which a step falls, and once', async () => {
    await addAction(world, 'a1');
    await addAction(world, 'a2');
    await world.setClock('2015-03-16T07:30:00Z');
    await world.bot().tick();
    expect(await saidIn(world.desk('housing'), 'chat')).toEqual([]);
    await world.setClock('2015-03-16T09:05:00Z');
    await world.bot().tick();
    await world.bot().tick();
    const said = await saidIn(world.desk('housing'), 'chat');
    expect(said).toHaveLength(1);
    expect(said[0]).toContain('Training plan a1');
    expect(said[0]).toContain('Training plan a2');
  });

  it('takes an answer: the row is the bot’s, for the person who pressed, and the card shows it', async () => {
    await addAction(world, 'a1');
    await world.bot().tick();
    const housing = world.desk('housing');
    const seen = await housing.card('chat', 'Training plan a1');
    const outcome = await pressAct(housing, seen, { act: 'done', item: 'a1', said: 'Every team has a plan now.' });
    expect(outcome.kind).toBe('card');
    const rows = await answersOf(world);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      kind: 'done',
      subject: 'a1',
      person: { key: 'person-housing' },
      createdBy: { kind: 'app' },
      said: 'Every team has a plan now.',
    });
    await world.bot().settled();
    const [after] = await saidIn(housing, 'chat');
    expect(after).toContain('Dealt with by you');
  });
});
