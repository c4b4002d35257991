import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { keyOf } from '../../../src/base/id.ts';
import { listStore } from '../../../src/graph/lists/listStore.ts';
import { boardSettings, settingsKey } from '../../../src/lists/boardSettings.ts';
import { type BotWorld, botWorld } from '../kit/botWorld.ts';
import type { Desk } from '../kit/desk.ts';
import { addAction, answersOf, pressAct, type SeenCard, withoutMemorandum, withQuietChannel } from './things.ts';

const nhs = '943 476 5919';

describe('what somebody types on a card', () => {
  let world: BotWorld;
  let housing: Desk;
  let seen: SeenCard;

  beforeEach(async () => {
    world = await botWorld();
    await withoutMemorandum(world);
    await withQuietChannel(world);
    await addAction(world, 'a1');
    await world.bot().tick();
    housing = world.desk('housing');
    seen = await housing.card('chat', 'Training plan a1');
  });
  afterEach(() => world.close());

  const done = (said: string) => pressAct(housing, seen, { act: 'done', item: 'a1', said });
  const rows = async () => (await answersOf(world)).map((row) => row.said);

  it.each([
    [`The chronology of ${nhs} was put right.`, 'an NHS number'],
    ['The family of BN3 4AH was told.', 'a postcode'],
    ['The child, born 12/03/2009, was seen.', 'a date of birth'],
    ['The mother can be reached on 07700 900123.', 'a telephone number'],
  ])('is not saved with an identifier: %s', async (said, kind) => {
    const outcome = await done(said);
    expect(outcome).toMatchObject({ kind: 'message', text: expect.stringContaining(`This looks like ${kind}`) });
    expect(outcome).toMatchObject({ text: expect.stringMatching(/^Nothing was saved\./) });
    for (const part of said.split(' ').filter((word) => /\d/.test(word))) {
      expect(JSON.stringify(outcome)).not.toContain(part.replace(/[.,]$/, ''));
    }
    await world.bot().settled();
    expect(await rows()).toEqual([]);
    expect((await done('Each team has a plan now.')).kind).toBe('card');
    expect(await rows()).toEqual(['Each team has a plan now.']);
  });

  it('is not saved with a number of a system that the board has named', async () => {
    const store = listStore(world.siteAs('owner'), boardSettings);
    const settings = await store.get(keyOf(settingsKey));
    if (settings === null) throw new Error('there are no settings');
    await store.change(settings, { localPatterns: ['Case system: AA-999999'] });
    const outcome = await done('The plan of BH-123456 was put right.');
    expect(outcome).toMatchObject({ kind: 'message', text: expect.stringContaining('a number of a local system') });
    expect(JSON.stringify(outcome)).not.toContain('BH-123456');
    expect(await rows()).toEqual([]);
  });

  it('is asked about when it looks like a name, and saved when the same is pressed again', async () => {
    const said = 'The plan of Jordan Whitfield was put right.';
    const outcome = await done(said);
    expect(outcome).toMatchObject({
      kind: 'message',
      text: expect.stringMatching(/looks like a person’s name\. Is it\?.*press the button once more/),
    });
    expect(JSON.stringify(outcome)).not.toContain('Whitfield');
    expect(await rows()).toEqual([]);
    expect((await done(said)).kind).toBe('card');
    expect(await rows()).toEqual([said]);
  });

  it('is asked about again when other words are pressed', async () => {
    await done('The plan of Jordan Whitfield was put right.');
    const outcome = await done('The plan of Kelly Marsden was put right.');
    expect(outcome).toMatchObject({ kind: 'message', text: expect.stringContaining('Nothing was saved') });
    expect(await rows()).toEqual([]);
  });

  it('may hold case references, action numbers and dates', async () => {
    const said = 'Case SM-K7Q2 and action 2015030001 were closed on 16 March 2015.';
    expect((await done(said)).kind).toBe('card');
    expect(await rows()).toEqual([said]);
  });
});
