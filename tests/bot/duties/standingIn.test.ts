import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { plainDate } from '../../../src/base/time/plainDate.ts';
import { type BotWorld, botWorld } from '../kit/botWorld.ts';
import { signed } from '../kit/desk.ts';
import { changeAppointment, signaturesOf } from '../kit/listsOf.ts';
import {
  addAction,
  answerInTab,
  answersOf,
  buttonOn,
  filledIn,
  pressAct,
  saidIn,
  withoutMemorandum,
  withQuietChannel,
} from './things.ts';

describe('standing in for somebody', () => {
  let world: BotWorld;
  beforeEach(async () => {
    world = await botWorld();
    await withQuietChannel(world);
  });
  afterEach(() => world.close());

  it('away, said on the day’s card: both are told, the substitute is asked, and after the last day it comes back', async () => {
    await withoutMemorandum(world);
    await addAction(world, 'a1', { dueOn: plainDate('2015-03-23') });
    await world.bot().tick();
    const housing = world.desk('housing');
    const seen = await housing.card('chat', 'Training plan a1');
    const outcome = await pressAct(housing, seen, { act: 'away', day: '2015-03-20' });
    expect(outcome.kind).toBe('card');
    expect((await answersOf(world))[0]).toMatchObject({
      kind: 'away',
      day: '2015-03-20',
      person: { key: 'person-housing' },
    });
    await world.bot().tick();
    const substitute = world.desk('housingSubstitute');
    const told = (await saidIn(substitute, 'chat')).join('');
    expect(told).toContain('Housing representative is away');
    expect(told).toContain('until 20 March 2015');
    // The step of the 20th (one working day before it is due) is the substitute's.
    await world.setClock('2015-03-20T09:30:00Z');
    await world.bot().tick();
    const standIn = await substitute.card('chat', 'Training plan a1');
    expect(JSON.stringify(standIn.card)).toContain('in place of Housing representative');
    const before = (await saidIn(housing, 'chat')).length;
    // The step of the due day is the representative's again.
    await world.setClock('2015-03-23T09:30:00Z');
    await world.bot().tick();
    const after = (await saidIn(housing, 'chat')).slice(before);
    expect(after).toHaveLength(2);
    expect(after[0]).toContain('Your absence is over');
    expect(after[1]).toContain('Training plan a1');
    expect((await saidIn(substitute, 'chat')).join('')).toContain('Housing representative is back');
  });

  it('back, said at the weekend: the substitute is told on Monday, once', async () => {
    await withoutMemorandum(world);
    await world.bot().tick();
    await answerInTab(world, 'housing', 'tab-away', { kind: 'away', day: plainDate('2015-03-31') });
    await world.bot().tick();
    await world.setClock('2015-03-21T10:00:00Z');
    await answerInTab(world, 'housing', 'tab-back', { kind: 'back' });
    await world.bot().tick();
    const told = async () =>
      (await saidIn(world.desk('housingSubstitute'), 'chat')).join('').split('is back').length - 1;
    expect(await told()).toBe(0);
    await world.setClock('2015-03-23T09:30:00Z');
    await world.bot().tick();
    const once = await told();
    expect(once).toBeGreaterThan(0);
    await world.setClock('2015-03-24T09:30:00Z');
    await world.bot().tick();
    expect(await told()).toBe(once);
  });

  it('the substitute answers in the place of somebody who is away, and that is recorded as theirs', async () => {
    await withoutMemorandum(world);
    await addAction(world, 'a1');
    await changeAppointment(world, 'as-housing-housing', { awayUntil: plainDate('2015-03-31') });
    await world.bot().tick();
    const substitute = world.desk('housingSubstitute');
    const seen = await substitute.card('chat', 'Training plan a1');
    await pressAct(substitute, seen, { act: 'done', item: 'a1', said: 'Every team has a plan now.' });
    expect((await answersOf(world))[0]).toMatchObject({ kind: 'done', person: { key: 'person-housingSubstitute' } });
    // Whoever was entered as away by somebody else is told so, and of nothing else.
    const said = await saidIn(world.desk('housing'), 'chat');
    expect(said).toHaveLength(1);
    expect(said[0]).toContain('entered as away until 31 March 2015');
  });

  it('only the newest card about settings stays open, and not for longer than a working day', async () => {
    await withoutMemorandum(world);
    await world.bot().tick();
    const housing = world.desk('housing');
    await housing.say('chat', 'my settings');
    await world.setClock('2015-03-16T10:30:00Z');
    await housing.say('chat', 'my settings');
    await world.bot().tick();
    const first = (await saidIn(housing, 'chat')).slice(-2);
    expect(first[0]).toContain('This card is out of date');
    expect(first[1]).toContain('How you are reminded');
    await world.setClock('2015-03-18T09:30:00Z');
    await world.bot().tick();
    expect((await saidIn(housing, 'chat')).at(-1)).toContain('This card is out of date');
  });

  it('back earlier, and away again until the same day: three answers, each taken', async () => {
    await withoutMemorandum(world);
    await world.bot().tick();
    const housing = world.desk('housing');
    await housing.say('chat', 'away');
    const settings = () => housing.card('chat', 'How you are reminded');
    await pressAct(housing, await settings(), { act: 'away', day: '2015-03-20' });
    await world.bot().settled();
    await pressAct(housing, await settings(), { act: 'back' });
    await world.bot().settled();
    await pressAct(housing, await settings(), { act: 'away', day: '2015-03-20' });
    expect((await answersOf(world)).map((row) => row.kind)).toEqual(['away', 'back', 'away']);
  });

  it('representative and substitute both away: the QA manager is asked', async () => {
    await withoutMemorandum(world);
    await addAction(world, 'a1');
    for (const key of ['as-housing-housing', 'as-housingSubstitute-housing']) {
      await changeAppointment(world, key, { awayUntil: plainDate('2015-03-31') });
    }
    await world.bot().tick();
    expect((await saidIn(world.desk('qaManager'), 'chat')).join('')).toContain('Training plan a1');
  });

  it('a silent representative: ten working days after issue the memorandum comes to the substitute too, whose act ends it for both', async () => {
    await world.bot().tick();
    const housing = world.desk('housing');
    const substitute = world.desk('housingSubstitute');
    expect(await saidIn(substitute, 'chat')).toEqual([]);
    // Issued on Monday 9 March; the tenth working day after it is Monday 23 March.
    await world.setClock('2015-03-23T09:30:00Z');
    await world.bot().tick();
    const card = await substitute.card('chat', 'as substitute');
    expect((await substitute.press(card, 'mouSign', signed('person-housingSubstitute'))).kind).toBe('card');
    expect((await signaturesOf(world))[0]).toMatchObject({
      signedAs: 'substitute',
      signatory: { title: 'Housing substitute' },
      representative: { title: 'Housing representative' },
    });
    await world.bot().settled();
    const old = await housing.card('chat', 'Signed');
    expect(JSON.stringify(old.card)).toContain('Housing substitute');
    expect(JSON.stringify(old.card)).not.toContain('mouSign"');
  });

  it('"Read and sign" on the day’s card brings the memorandum’s card below, for that agency alone', async () => {
    await world.setClock('2015-03-16T09:30:00Z');
    await world.bot().tick();
    const health = world.desk('health');
    await world.setClock('2015-03-23T09:30:00Z');
    await world.bot().tick();
    const daily = await health.card('chat', 'Please sign the memorandum for Hospital Trust');
    const before = (await saidIn(health, 'chat')).length;
    expect(await health.press(daily, 'mouAsk')).toMatchObject({
      kind: 'message',
      text: expect.stringContaining('below'),
    });
    const after = await saidIn(health, 'chat');
    expect(after).toHaveLength(before + 1);
    expect(after.at(-1)).toContain('mouSign');
  });

  it('quiet: nothing before the day something is due, and then it comes all the same', async () => {
    await withoutMemorandum(world);
    await addAction(world, 'a1', { dueOn: plainDate('2015-03-19') });
    await answerInTab(world, 'housing', 'quiet-1', { kind: 'quiet' });
    const housing = world.desk('housing');
    for (const day of ['2015-03-16', '2015-03-17', '2015-03-18']) {
      await world.setClock(`${day}T09:30:00Z`);
      await world.bot().tick();
      expect(await saidIn(housing, 'chat')).toEqual([]);
    }
    await world.setClock('2015-03-19T09:30:00Z');
    await world.bot().tick();
    expect((await saidIn(housing, 'chat')).at(-1)).toContain('Training plan a1');
  });

  it('nobody can say that somebody else is away', async () => {
    await withoutMemorandum(world);
    await addAction(world, 'a1');
    await world.bot().tick();
    const seen = await world.desk('housing').card('chat', 'Training plan a1');
    // The substitute's client sends the representative's button: it speaks for the substitute alone.
    await world.desk('housingSubstitute').say('chat', 'away');
    const own = await world.desk('housingSubstitute').card('chat', 'How you are reminded');
    const theirs = buttonOn(seen.card, 'away');
    const sent = { ...theirs, ...filledIn(theirs, { day: '2015-03-20' }) };
    expect((await world.desk('housingSubstitute').press(own, 'act', sent)).kind).toBe('message');
    expect((await answersOf(world)).map((row) => row.person?.key)).toEqual(['person-housingSubstitute']);
  });
});
