import { afterEach, describe, expect, it } from '@jest/globals';
import { type BotWorld, botWorld } from '../kit/botWorld.ts';
import { personRef } from '../kit/rows.ts';
import {
  addAction,
  answersOf,
  buttonOn,
  filledIn,
  pressAct,
  saidIn,
  withoutMemorandum,
  withQuietChannel,
} from './things.ts';

describe('a press on a card about duties', () => {
  let world: BotWorld;
  afterEach(() => world.close());

  async function worldWithAction(options: Parameters<typeof botWorld>[0] = {}): Promise<void> {
    world = await botWorld(options);
    await withoutMemorandum(world);
    await withQuietChannel(world);
    await addAction(world, 'a1');
    await world.bot().tick();
  }

  it('is on record before it is carried out: while the list cannot be written it waits, also over a restart', async () => {
    await worldWithAction();
    const housing = world.desk('housing');
    const seen = await housing.card('chat', 'Training plan a1');
    await world.graphFaults([{ method: 'POST', path: 'lists/Answers/items', answer: { status: 503 } }]);
    const outcome = await pressAct(housing, seen, { act: 'done', item: 'a1', said: 'Every team has a plan now.' });
    expect(outcome).toMatchObject({ kind: 'message', text: expect.stringContaining('being saved') });
    expect(await answersOf(world)).toEqual([]);
    await fetch(`${world.workplace.url}/workplace/faults`, { method: 'DELETE' });
    await world.restart();
    await world.bot().tick();
    expect(await answersOf(world)).toHaveLength(1);
    expect((await saidIn(housing, 'chat')).join('')).toContain('Dealt with by you');
    await world.bot().tick();
    expect(await answersOf(world)).toHaveLength(1);
  });

  it('that is late is answered "being saved", and the card changes when it is done', async () => {
    await worldWithAction({ answerWithinMilliseconds: 1 });
    const housing = world.desk('housing');
    const seen = await housing.card('chat', 'Training plan a1');
    const outcome = await pressAct(housing, seen, { act: 'done', item: 'a1', said: 'Every team has a plan now.' });
    expect(outcome).toMatchObject({ kind: 'message', text: expect.stringContaining('being saved') });
    await world.bot().settled();
    expect((await saidIn(housing, 'chat')).at(-1)).toContain('Dealt with by you');
  });

  it('from an old client changes the card, too', async () => {
    await worldWithAction();
    const housing = world.desk('housing');
    const seen = await housing.card('chat', 'Training plan a1');
    const button = buttonOn(seen.card, 'done', 'a1');
    await housing.press(
      seen,
      'act',
      { ...button, ...filledIn(button, { said: 'Every team has a plan now.' }) },
      'Action.Submit',
    );
    await world.bot().settled();
    expect(await answersOf(world)).toHaveLength(1);
    expect((await saidIn(housing, 'chat')).at(-1)).toContain('Dealt with by you');
  });

  it('that names another person’s card shows nothing of it', async () => {
    await worldWithAction();
    await addAction(world, 'a2', { owner: personRef('housingSubstitute') });
    await world.setClock('2015-03-17T09:30:00Z');
    await world.bot().tick();
    const owner = world.desk('housing');
    const seen = await owner.card('chat', 'Training plan a1');
    const others = (await world.desk('housingSubstitute').card('chat', 'Training plan a2')).card;
    const forged = { ...buttonOn(seen.card, 'not mine', 'a1'), entry: buttonOn(others, 'not mine', 'a2').entry ?? '' };
    const outcome = await owner.press(seen, 'act', forged);
    expect(outcome).toMatchObject({ kind: 'message', text: expect.stringContaining('Recorded') });
    expect((await saidIn(owner, 'chat')).join('')).not.toContain('Training plan a2');
  });

  it('opening the card again shows it as it stands', async () => {
    await worldWithAction();
    const housing = world.desk('housing');
    const seen = await housing.card('chat', 'Training plan a1');
    expect((await housing.refresh(seen.messageId, 'automatic')).kind).toBe('card');
    expect((await saidIn(housing, 'chat')).at(-1)).toContain('Training plan a1');
  });
});
