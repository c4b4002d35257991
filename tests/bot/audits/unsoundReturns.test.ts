import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { caseReturns } from '../../../src/lists/caseReturns.ts';
import type { NewRow } from '../../../src/lists/definition/defineList.ts';
import { day } from '../../kit/clock.ts';
import { type BotWorld, botWorld } from '../kit/botWorld.ts';
import { countsOf, editReturn, openAudit, references } from './openAudit.ts';

type Changes = Partial<NewRow<typeof caseReturns>>;

/** All that the form asks for. */
const whole: Changes = {
  state: 'Submitted',
  answers: {
    assessment: { value: 'good', notApplicable: false, evidence: null },
    difference: { value: 'Yes', notApplicable: false, evidence: null },
  },
  events: [{ on: day('2015-02-10'), what: 'Assessment completed' }],
  strengths: 'The assessment was timely.',
  weaknesses: 'The plan was not shared.',
  childsVoice: 'Yes',
  equalityConsidered: 'Yes',
};
const nhsNumber = '943 476 5919';

async function notices(world: BotWorld): Promise<readonly string[]> {
  const seen = await world.desk('qaManager').messages('chat');
  return seen.map((one) => JSON.stringify(one.cards)).filter((one) => one.includes('Irregular rows'));
}

describe('a return that its agency sent past our screens', () => {
  let world: BotWorld;
  beforeEach(async () => {
    world = await botWorld();
    await openAudit(world);
    await world.bot().tick();
  });
  afterEach(() => world.close());
  const send = (changes: Changes) =>
    editReturn(world, 'police', { agency: 'police', reference: references[0] }, changes);

  it.each([
    ['without strengths', { strengths: null }, '‘Strengths’'],
    ['with something done outside the period', { events: [{ on: day('2012-02-10'), what: 'Visit made' }] }, '‘Events’'],
    ['without the answer to a required question', { answers: null }, '‘Answers’'],
    [
      'with an identifier',
      { weaknesses: `See the case of ${nhsNumber}.` },
      'personal data. It has to be taken out. See ‘Weaknesses’',
    ],
  ] as const)('%s is told to the QA manager within one run, and once', async (_what, changes, told) => {
    await send({ ...whole, ...changes });
    await world.bot().tick();
    await world.bot().tick();
    await world.restart();
    await world.bot().tick();
    const said = await notices(world);
    expect(said).toHaveLength(1);
    expect(said[0]).toContain('Case returns - Police');
    expect(said[0]).toContain(told);
    for (const content of [nhsNumber, 'Visit made', 'timely']) expect(said[0]).not.toContain(content);
  });

  it('is not told of when it is as the form would have sent it, nor while it is a draft', async () => {
    await send({ ...whole, state: 'Draft', strengths: null });
    await world.bot().tick();
    await send(whole);
    await world.bot().tick();
    expect(await notices(world)).toEqual([]);
    await send({ strengths: null });
    await world.bot().tick();
    expect(await notices(world)).toHaveLength(1);
  });

  it('is told of when it says that its case was replaced, which ends nothing', async () => {
    await send({ state: 'Replaced' });
    await world.bot().tick();
    const [told] = await notices(world);
    expect(told).toContain('the return is still owed');
    expect(await countsOf(world, 'police')).toEqual({ due: 2, returned: 0 });
  });
});
