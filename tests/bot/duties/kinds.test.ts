import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { plainDate } from '../../../src/base/time/plainDate.ts';
import { type BotWorld, botWorld } from '../kit/botWorld.ts';
import { personRef } from '../kit/rows.ts';
import type { UserName } from '../kit/tenant.ts';
import {
  addAction,
  addAudit,
  addEnquiry,
  addMeeting,
  addParticipation,
  answerInTab,
  neglectAudit,
  saidIn,
  withoutMemorandum,
  withQuietChannel,
} from './things.ts';

interface Case {
  readonly kind: string;
  readonly prepare: (world: BotWorld) => Promise<void>;
  readonly on: string;
  readonly to: UserName;
  readonly says: string;
}

const cases: readonly Case[] = [
  {
    kind: 'a quarterly audit starts',
    prepare: (world) => addAudit(world),
    on: '2015-07-01',
    to: 'member',
    says: 'please agree its terms of reference',
  },
  {
    kind: 'an agency’s lead is not named',
    prepare: async (world) => {
      await addAudit(world);
      await addParticipation(world, 'housing');
    },
    on: '2015-03-16',
    to: 'housing',
    says: 'Please name who leads for Housing',
  },
  {
    kind: 'a lead of the programme is not named',
    prepare: async () => undefined,
    on: '2015-03-18',
    to: 'qaManager',
    says: 'Referrals audit',
  },
  {
    kind: 'case returns are due',
    prepare: async (world) => {
      await addAudit(world, { returnsOpenOn: plainDate('2015-03-02'), returnsDueOn: plainDate('2015-03-20') });
      await addParticipation(world, 'housing', { lead: personRef('housingSubstitute'), casesDue: 4, casesReturned: 1 });
    },
    on: '2015-03-19',
    to: 'housingSubstitute',
    says: 'case returns',
  },
  {
    kind: 'the report of an audit is due',
    prepare: (world) => addAudit(world, { reportDueOn: plainDate('2015-03-20') }),
    on: '2015-03-19',
    to: 'member',
    says: 'report',
  },
  {
    kind: 'an action is due',
    prepare: (world) => addAction(world, 'a1'),
    on: '2015-03-19',
    to: 'housing',
    says: 'Training plan a1',
  },
  {
    kind: 'an action is called done by its owner',
    prepare: async (world) => {
      await addAudit(world);
      await addAction(world, 'a1', { audit: neglectAudit });
      const what = { duty: 'action', subject: 'a1', said: 'Every team has a plan by now.' };
      await answerInTab(world, 'housing', 'done-a1', { kind: 'done', ...what });
    },
    on: '2015-03-23',
    to: 'member',
    says: 'Please look at what shows that this action is done: Training plan a1',
  },
  {
    kind: 'an external enquiry waits for a reply',
    prepare: addEnquiry,
    on: '2015-03-19',
    to: 'housing',
    says: 'National enquiry on thresholds',
  },
  {
    kind: 'papers are called for',
    prepare: (world) => addMeeting(world, '2015-04-09', { presenters: [personRef('member')] }),
    on: '2015-03-17',
    to: 'member',
    says: 'Please send your paper for Sub group meeting',
  },
  {
    kind: 'the programme of next year is not approved',
    prepare: async () => undefined,
    on: '2015-03-16',
    to: 'qaManager',
    says: 'approv',
  },
  {
    kind: 'the annual report is due',
    prepare: async () => undefined,
    on: '2015-07-01',
    to: 'qaManager',
    says: 'annual report',
  },
  {
    kind: 'the annual QA event is due',
    prepare: async () => undefined,
    on: '2015-11-02',
    to: 'qaManager',
    says: 'QA event',
  },
];

describe('each kind of duty', () => {
  let world: BotWorld;
  beforeEach(async () => {
    world = await botWorld();
    await withoutMemorandum(world);
    await withQuietChannel(world);
  });
  afterEach(() => world.close());

  it.each(cases)('$kind: whoever owes it has it on the day’s card', async ({ prepare, on, to, says }) => {
    await prepare(world);
    await world.setClock(`${on}T09:30:00Z`);
    await world.bot().tick();
    const said = (await saidIn(world.desk(to), 'chat')).join('').toLocaleLowerCase('en-GB');
    expect(said).toContain(says.toLocaleLowerCase('en-GB'));
  });
});
