import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { plainDate } from '../../../src/base/time/plainDate.ts';
import { type BotWorld, botWorld } from '../kit/botWorld.ts';
import { agencyRef, personRef } from '../kit/rows.ts';
import {
  actsShownOn,
  addAction,
  answersOf,
  decisionsOf,
  pressAct,
  saidIn,
  withoutMemorandum,
  withQuietChannel,
} from './things.ts';

/** The representative of Police is a guest without a chat: what is theirs goes to the channel. */
describe('a card for one person in the channel', () => {
  let world: BotWorld;
  beforeEach(async () => {
    world = await botWorld();
    await withoutMemorandum(world);
    await withQuietChannel(world);
    await addAction(world, 'a1', {
      agency: agencyRef('police'),
      owner: personRef('police'),
      dueOn: plainDate('2015-03-13'),
    });
    await addAction(world, 'a2', { agency: agencyRef('police'), owner: personRef('police') });
    await world.bot().tick();
  });
  afterEach(() => world.close());

  const inChannel = (name: Parameters<BotWorld['desk']>[0]) =>
    world.desk(name).card('channel', 'For Police representative');

  it('says to everybody whom it is for, and not what it is or how late', async () => {
    const [said = ''] = (await saidIn(world.desk('member'), 'channel')).slice(-1);
    expect(said).toContain('For Police representative');
    expect(said).toContain('Something is here for you to see.');
    expect(said).not.toMatch(/Training plan|late|"refresh"|"act"/);
    const message = (await world.desk('member').messages('channel')).at(-1);
    expect(message?.mentions).toEqual(['Police representative']);
  });

  it('shows the whole card to that person alone, whose answers on it are taken', async () => {
    const police = world.desk('police');
    expect((await police.press(await inChannel('police'), 'dutyRefresh')).kind).toBe('card');
    const own = await police.card('channel', 'Training plan a1');
    expect(actsShownOn(own.card, 'a1')).toContain('done');
    expect(await saidIn(world.desk('member'), 'channel').then((all) => all.join(''))).not.toContain('Training plan');
    const outcome = await pressAct(police, own, { act: 'done', item: 'a1', said: 'All officers are briefed.' });
    expect(outcome.kind).toBe('card');
    expect(await answersOf(world)).toHaveLength(1);
    await world.bot().settled();
    // The receipt stays before them: the message itself was not edited.
    expect(JSON.stringify((await police.card('channel', 'Training plan a1')).card)).toContain('Dealt with by you');
    const after = JSON.stringify((await inChannel('member')).card);
    expect(after).not.toContain('Training plan');
  });

  it('tells others kindly that it is not theirs, and takes nothing from them', async () => {
    const police = world.desk('police');
    await police.press(await inChannel('police'), 'dutyRefresh');
    const own = await police.card('channel', 'Training plan a1');
    for (const name of ['housing', 'probation', 'stranger', 'boardMember', 'chair'] as const) {
      const shown = await world.desk(name).press(await inChannel(name), 'dutyRefresh');
      expect(shown).toMatchObject({ kind: 'message', text: expect.stringContaining('for somebody else') });
      const outcome = await pressAct(world.desk(name), own, { act: 'done', item: 'a1', said: 'This is not for me.' });
      expect(outcome.kind).toBe('message');
      expect(outcome.text).toMatch(/This is for Police representative|not among the people/);
    }
    expect(await answersOf(world)).toEqual([]);
    expect(await decisionsOf(world)).toEqual([]);
  });

  it('an old client that takes no card for an answer does not put the whole card before everybody', async () => {
    const police = world.desk('police');
    await police.press(await inChannel('police'), 'dutyRefresh', {}, 'Action.Submit');
    const seen = JSON.stringify(await world.desk('member').messages('channel'));
    expect(seen).not.toContain('Training plan');
    expect(seen).toContain('open the tab');
  });

  it.each(['my tasks', 'my settings'])('"%s" typed in the channel is answered in the chat', async (text) => {
    await addAction(world, 'h1');
    const housing = world.desk('housing');
    const before = (await saidIn(housing, 'channel')).length;
    await housing.say('channel', text);
    const said = (await saidIn(housing, 'channel')).slice(before).join('');
    expect(said).toContain('the answer is in our chat');
    expect(said).not.toMatch(/Training plan|How you are reminded|stands in/);
    expect((await saidIn(housing, 'chat')).at(-1)).toMatch(/Training plan h1|How you are reminded/);
  });

  it.each(['my tasks', 'my settings'])('"%s" typed by somebody without a chat is shown to them alone', async (text) => {
    const police = world.desk('police');
    await police.say('channel', text);
    const [said = ''] = (await saidIn(world.desk('member'), 'channel')).slice(-1);
    expect(said).toContain('For Police representative');
    expect(said).not.toMatch(/Training plan|reminded|stands in|away/);
    expect((await police.press(await inChannel('police'), 'dutyRefresh')).kind).toBe('card');
    const shown = (await saidIn(police, 'channel')).at(-1);
    expect(shown).toMatch(/Training plan a1|You are here/);
  });

  it('that somebody is away is not said in the channel', async () => {
    const police = world.desk('police');
    await police.press(await inChannel('police'), 'dutyRefresh');
    await pressAct(police, await police.card('channel', 'Training plan a1'), { act: 'away', day: '2015-03-20' });
    await world.bot().tick();
    await world.bot().tick();
    const said = (await saidIn(world.desk('member'), 'channel')).join('');
    expect(said).not.toMatch(/is away|away until/);
  });
});
