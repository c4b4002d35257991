import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { plainDate } from '../../../src/base/time/plainDate.ts';
import { type BotWorld, botWorld } from '../kit/botWorld.ts';
import { personRef } from '../kit/rows.ts';
import {
  actsShownOn,
  addAction,
  addAudit,
  addEnquiry,
  addParticipation,
  answerInTab,
  answersOf,
  buttonOn,
  decisionsOf,
  neglectAudit,
  pressAct,
  saidIn,
  withoutMemorandum,
  withQuietChannel,
} from './things.ts';

describe('what people answer on cards', () => {
  let world: BotWorld;
  beforeEach(async () => {
    world = await botWorld();
    await withoutMemorandum(world);
    await withQuietChannel(world);
  });
  afterEach(() => world.close());

  it('the same press again, and a double tap, are one row', async () => {
    await addAction(world, 'a1');
    await world.bot().tick();
    const housing = world.desk('housing');
    const seen = await housing.card('chat', 'Training plan a1');
    const form = { act: 'done', item: 'a1', said: 'Every team has a plan now.' };
    const taps = await Promise.all([1, 2, 3].map(() => pressAct(housing, seen, form)));
    expect(taps.map((tap) => tap.kind)).toEqual(['card', 'card', 'card']);
    expect((await pressAct(housing, seen, form)).kind).toBe('card');
    expect(await answersOf(world)).toHaveLength(1);
  });

  it('a form that says too little is refused in words, and nothing is written', async () => {
    await addAction(world, 'a1');
    await world.bot().tick();
    const housing = world.desk('housing');
    const seen = await housing.card('chat', 'Training plan a1');
    const outcome = await pressAct(housing, seen, { act: 'done', item: 'a1', said: 'yes' });
    expect(outcome).toMatchObject({ kind: 'message', text: expect.stringContaining('Say in a sentence what changed') });
    expect(await answersOf(world)).toEqual([]);
  });

  it('whoever presses second is told by whom and when', async () => {
    await addAction(world, 'a1', { owner: personRef('housingSubstitute') });
    await world.bot().tick();
    const owner = world.desk('housingSubstitute');
    const seen = await owner.card('chat', 'Training plan a1');
    // The representative answers for the agency in the tab while the card is on the owner's screen.
    await answerInTab(world, 'housing', 'tab-done', {
      kind: 'done',
      duty: 'action',
      subject: 'a1',
      said: 'The plan was agreed in our team.',
    });
    const outcome = await pressAct(owner, seen, { act: 'done', item: 'a1', said: 'Every team has a plan now.' });
    expect(outcome.kind).toBe('message');
    expect(outcome.text).toMatch(/Housing representative.* 16 March 2015 at/);
    expect(await answersOf(world)).toHaveLength(1);
    await world.bot().settled();
    const after = await owner.card('chat', 'Training plan a1');
    expect(actsShownOn(after.card, 'a1')).toEqual([]);
    expect(JSON.stringify(after.card)).toContain('Dealt with by Housing representative');
  });

  it('a deadline that was moved meanwhile: the old card is told so, and shows the new day', async () => {
    await addAudit(world);
    await addAction(world, 'a1', { audit: neglectAudit });
    await world.bot().tick();
    const housing = world.desk('housing');
    const seen = await housing.card('chat', 'Training plan a1');
    await pressAct(housing, seen, {
      act: 'more time',
      item: 'a1',
      day: '2015-04-10',
      said: 'Two teams are being merged.',
    });
    await world.setClock('2015-03-16T09:45:00Z');
    await world.bot().tick();
    const asking = await world.desk('member').card('chat', 'Training plan a1');
    expect(
      (await pressAct(world.desk('member'), asking, { act: 'extension granted', item: 'a1', day: '2015-04-10' })).kind,
    ).toBe('card');
    expect((await decisionsOf(world))[0]).toMatchObject({
      kind: 'extension granted',
      subject: 'a1',
      newDueOn: '2015-04-10',
      decidedBy: { key: 'person-member' },
      createdBy: { kind: 'app' },
    });
    const late = await pressAct(housing, seen, { act: 'done', item: 'a1', said: 'Every team has a plan now.' });
    expect(late).toMatchObject({ kind: 'message', text: expect.stringContaining('10 April 2015') });
    await world.bot().settled();
    expect((await saidIn(housing, 'chat')).at(-1)).toContain('10 April 2015');
    // By the new day it may be done, from the card as it is now.
    const now = await housing.card('chat', 'Training plan a1');
    expect((await pressAct(housing, now, { act: 'done', item: 'a1', said: 'Every team has a plan now.' })).kind).toBe(
      'card',
    );
  });

  it('more time that is refused: the owner’s card says so, and the day stays', async () => {
    await addAudit(world);
    await addAction(world, 'a1', { audit: neglectAudit });
    await world.bot().tick();
    const housing = world.desk('housing');
    const seen = await housing.card('chat', 'Training plan a1');
    await pressAct(housing, seen, {
      act: 'more time',
      item: 'a1',
      day: '2015-04-10',
      said: 'Two teams are being merged.',
    });
    await world.setClock('2015-03-16T09:45:00Z');
    await world.bot().tick();
    const member = world.desk('member');
    const asking = await member.card('chat', 'Training plan a1');
    // Nobody gives themselves time, whatever their client sends.
    const own = { ...buttonOn(seen.card, 'done', 'a1'), act: 'extension granted', day: '2015-04-10' };
    expect(await housing.press(seen, 'act', own)).toMatchObject({ kind: 'message' });
    expect(await decisionsOf(world)).toEqual([]);
    await pressAct(member, asking, { act: 'extension refused', item: 'a1', said: 'The inspection is in April.' });
    await world.bot().settled();
    expect((await saidIn(housing, 'chat')).at(-1)).toContain('gave no more time');
    // Whoever asked is told, and not only by a card further up that has changed.
    const before = (await saidIn(housing, 'chat')).length;
    await world.bot().tick();
    await world.bot().tick();
    expect(await saidIn(housing, 'chat')).toHaveLength(before + 1);
    expect(actsShownOn((await member.card('chat', 'Training plan a1')).card)).toEqual([]);
  });

  it('"not mine" by the owner: the representative is asked next', async () => {
    await addAction(world, 'a1', { owner: personRef('housingSubstitute') });
    await world.bot().tick();
    const owner = world.desk('housingSubstitute');
    await pressAct(owner, await owner.card('chat', 'Training plan a1'), { act: 'not mine', item: 'a1' });
    await world.bot().tick();
    expect((await saidIn(world.desk('housing'), 'chat')).at(-1)).toContain('Training plan a1');
    expect(actsShownOn((await owner.card('chat', 'Training plan a1')).card, 'a1')).toEqual([]);
  });

  it('a reminder is put off for three working days, and comes again on that day', async () => {
    await addAction(world, 'a1', { dueOn: plainDate('2015-03-31') });
    await world.bot().tick();
    const housing = world.desk('housing');
    await pressAct(housing, await housing.card('chat', 'Training plan a1'), {
      act: 'snooze',
      item: 'a1',
      workingDays: '3',
    });
    await world.setClock('2015-03-18T09:30:00Z');
    await world.bot().tick();
    expect(await saidIn(housing, 'chat')).toHaveLength(1);
    await world.setClock('2015-03-19T09:30:00Z');
    await world.bot().tick();
    expect(await saidIn(housing, 'chat')).toHaveLength(2);
  });

  it('an agency names its lead on the card', async () => {
    await addAudit(world);
    await addParticipation(world, 'housing');
    await world.bot().tick();
    const housing = world.desk('housing');
    const seen = await housing.card('chat', 'Please name who leads for Housing');
    await pressAct(housing, seen, { act: 'lead named', item: 'neglect-housing', named: 'person-housingSubstitute' });
    expect((await answersOf(world))[0]).toMatchObject({
      kind: 'lead named',
      named: { key: 'person-housingSubstitute' },
    });
    await world.bot().settled();
    expect((await saidIn(housing, 'chat')).at(-1)).toContain('Dealt with by you');
  });

  it('an agency replies to an enquiry on the card', async () => {
    await addEnquiry(world);
    await world.bot().tick();
    const housing = world.desk('housing');
    const seen = await housing.card('chat', 'National enquiry on thresholds');
    const outcome = await pressAct(housing, seen, {
      act: 'replied',
      item: 'enquiry-1.housing',
      said: 'We have no cases to report.',
    });
    expect(outcome.kind).toBe('card');
    expect((await answersOf(world))[0]).toMatchObject({ kind: 'replied', subject: 'enquiry-1.housing' });
  });

  it('a report is recorded as delivered by whoever leads the audit', async () => {
    await addAudit(world, { reportDueOn: plainDate('2015-03-20') });
    await world.bot().tick();
    const member = world.desk('member');
    const seen = await member.card('chat', 'Neglect audit');
    const outcome = await pressAct(member, seen, {
      act: 'report delivered',
      item: neglectAudit.key,
      day: '2015-03-16',
    });
    expect(outcome.kind).toBe('card');
    expect((await decisionsOf(world))[0]).toMatchObject({ kind: 'report delivered', subject: neglectAudit.key });
  });

  it('done in SharePoint or the tab before the card goes out: no card goes', async () => {
    await addAction(world, 'a1');
    await world.setClock('2015-03-16T07:30:00Z');
    await world.bot().tick();
    await answerInTab(world, 'housing', 'tab-done', {
      kind: 'done',
      duty: 'action',
      subject: 'a1',
      said: 'The plan was agreed in our team.',
    });
    await world.setClock('2015-03-16T09:30:00Z');
    await world.bot().tick();
    expect(await saidIn(world.desk('housing'), 'chat')).toEqual([]);
  });

  it('done in the tab after the card went out: the card changes by itself and cannot act', async () => {
    await addAction(world, 'a1');
    await world.bot().tick();
    const housing = world.desk('housing');
    expect(actsShownOn((await housing.card('chat', 'Training plan a1')).card, 'a1')).toContain('done');
    await answerInTab(world, 'housing', 'tab-done', {
      kind: 'done',
      duty: 'action',
      subject: 'a1',
      said: 'The plan was agreed in our team.',
    });
    await world.bot().tick();
    const after = await housing.card('chat', 'Training plan a1');
    expect(actsShownOn(after.card, 'a1')).toEqual([]);
    expect(JSON.stringify(after.card)).toContain('Dealt with by you, on 16 March 2015 at');
    expect(await saidIn(housing, 'chat')).toHaveLength(1);
  });
});
