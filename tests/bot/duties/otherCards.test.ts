import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { plainDate } from '../../../src/base/time/plainDate.ts';
import { type BotWorld, botWorld } from '../kit/botWorld.ts';
import { ask, outcomesOf } from '../kit/listsOf.ts';
import {
  addAction,
  addAudit,
  addMeeting,
  addParticipation,
  answersOf,
  pressAct,
  saidIn,
  withoutMemorandum,
  withQuietChannel,
} from './things.ts';

describe('cards besides the day’s card', () => {
  let world: BotWorld;
  beforeEach(async () => {
    world = await botWorld();
    await withoutMemorandum(world);
  });
  afterEach(() => world.close());

  it('"remind now": whoever owes it gets a card of its own today, which says who asked, and answers as usual', async () => {
    await addAction(world, 'a1', { dueOn: plainDate('2015-05-29') });
    await ask(world, 'qaManager', 'remind now', 'action|a1');
    await world.bot().tick();
    expect((await outcomesOf(world))[0]).toMatchObject({
      state: 'done',
      why: expect.stringContaining('Housing representative'),
    });
    const housing = world.desk('housing');
    const seen = await housing.card('chat', 'Training plan a1');
    expect(JSON.stringify(seen.card)).toContain('QA manager asks you to look at this now');
    await pressAct(housing, seen, { act: 'done', item: 'a1', said: 'Every team has a plan now.' });
    expect(await answersOf(world)).toHaveLength(1);
    await world.bot().settled();
    expect((await saidIn(housing, 'chat')).at(-1)).toContain('Dealt with by you');
  });

  it('"remind now" by somebody who may not, of something unknown, or too often on a day: refused in words', async () => {
    for (const key of ['a1', 'a2', 'a3', 'a4']) await addAction(world, key, { dueOn: plainDate('2015-05-29') });
    await ask(world, 'qaManager', 'remind now', 'action|gone');
    for (const key of ['a1', 'a2', 'a3', 'a4']) await ask(world, 'qaManager', 'remind now', `action|${key}`);
    await world.bot().tick();
    const outcomes = await outcomesOf(world);
    expect(outcomes.map((one) => one.state).sort()).toEqual(['done', 'done', 'done', 'refused', 'refused']);
    expect(outcomes.map((one) => one.why).join(' ')).toContain('Nothing is owed here any more');
    expect(outcomes.map((one) => one.why).join(' ')).toContain('cannot get more single cards today');
    expect(await saidIn(world.desk('housing'), 'chat')).toHaveLength(3);
  });

  it('the chair gets the agenda ten and three working days before a meeting, and not for one that is cancelled', async () => {
    await withQuietChannel(world);
    await addMeeting(world, '2015-03-30');
    await world.bot().tick();
    const chair = world.desk('chair');
    const agendas = async () =>
      (await saidIn(chair, 'chat')).filter((said) => said.includes('Agenda: Sub group meeting'));
    expect(await agendas()).toHaveLength(1);
    await world.setClock('2015-03-24T09:30:00Z');
    await world.bot().tick();
    expect(await agendas()).toHaveLength(1);
    await world.setClock('2015-03-25T09:30:00Z');
    await world.bot().tick();
    expect(await agendas()).toHaveLength(2);
  });

  it('the opening of a quarter and where things stand are posted once, on the first working day, in the channel', async () => {
    await addAudit(world);
    await world.setClock('2015-04-01T08:30:00Z');
    await world.bot().tick();
    await world.bot().tick();
    const posts = (await saidIn(world.desk('member'), 'channel')).filter((said) => /begins|overdue\./.test(said));
    expect(posts).toHaveLength(2);
    expect(posts.join('')).toContain('Q1 Apr–Jun begins');
    expect(posts.join('')).toContain('April 2015');
  });

  it('a board that wants a quiet channel gets no posts', async () => {
    await withQuietChannel(world);
    await world.setClock('2015-04-01T08:30:00Z');
    await world.bot().tick();
    expect(await saidIn(world.desk('member'), 'channel')).toEqual([]);
  });

  it('nothing unprompted at the weekend; on Monday the newest step alone goes', async () => {
    await withQuietChannel(world);
    await addAction(world, 'a1', { dueOn: plainDate('2015-03-30') });
    // The steps five and one working days before it is due fall on Monday the 23rd and Friday the 27th.
    await world.setClock('2015-03-21T10:00:00Z');
    await world.bot().tick();
    expect(await saidIn(world.desk('housing'), 'chat')).toEqual([]);
    await world.setClock('2015-03-28T10:00:00Z');
    await world.bot().tick();
    expect(await saidIn(world.desk('housing'), 'chat')).toEqual([]);
    await world.setClock('2015-03-30T08:30:00Z');
    await world.bot().tick();
    await world.setClock('2015-03-30T14:30:00Z');
    await world.restart();
    await world.bot().tick();
    expect(await saidIn(world.desk('housing'), 'chat')).toHaveLength(1);
  });

  it('an escalation tells the chair, who gives it to somebody else on the card; the owner’s card says so', async () => {
    await withQuietChannel(world);
    await addAction(world, 'a1', { dueOn: plainDate('2015-02-13') });
    await world.bot().tick();
    const chair = world.desk('chair');
    const told = await chair.card('chat', 'Training plan a1');
    const text = JSON.stringify(told.card);
    expect(text).toContain('Housing representative');
    expect(text).toContain('21 working days late');
    await pressAct(chair, told, { act: 'reassigned', item: 'a1', named: 'person-housingSubstitute' });
    await world.bot().settled();
    expect((await saidIn(world.desk('housing'), 'chat')).at(-1)).toContain('gave it to Housing substitute');
    await world.setClock('2015-03-17T09:30:00Z');
    await world.bot().tick();
    expect((await saidIn(world.desk('housingSubstitute'), 'chat')).at(-1)).toContain('Training plan a1');
  });

  it.each(['housing', 'policeSubstitute', 'boardMember', 'probation'] as const)(
    'what %s is shown of duties names no other agency',
    async (name) => {
      await withQuietChannel(world);
      await addAudit(world);
      for (const agency of ['police', 'housing', 'hospital'] as const) await addParticipation(world, agency);
      await addAction(world, 'a1');
      await world.bot().tick();
      const desk = world.desk(name);
      const typed = name === 'probation' ? [] : ['help', 'programme', 'my tasks', 'my settings', 'sign'];
      for (const text of typed) await desk.say('chat', text);
      const own = { housing: 'Housing', policeSubstitute: 'Police', boardMember: '', probation: 'Probation' }[name];
      const said = (await saidIn(desk, 'chat')).join('');
      const others = ['Police', 'Housing', 'Hospital Trust', 'Community Health', 'Probation'].filter(
        (one) => one !== own,
      );
      expect(others.filter((agency) => said.includes(agency))).toEqual([]);
    },
  );
});
