import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { sha256Hex } from '../../../bot/hash.ts';
import { keyOf } from '../../../src/base/id.ts';
import { auditPath } from '../../../src/core/audit/path/auditPath.ts';
import { prepareMove } from '../../../src/core/audit/path/prepareMove.ts';
import { contentFingerprint } from '../../../src/core/audit/returns/contentFingerprint.ts';
import { returnStanding } from '../../../src/core/audit/returns/returnStanding.ts';
import { listStore } from '../../../src/graph/lists/listStore.ts';
import type { caseReturns } from '../../../src/lists/caseReturns.ts';
import type { NewRow } from '../../../src/lists/definition/defineList.ts';
import { moderations } from '../../../src/lists/moderations.ts';
import { day } from '../../kit/clock.ts';
import { neglectAudit } from '../duties/things.ts';
import { type BotWorld, botWorld } from '../kit/botWorld.ts';
import { agencyRef, personRef } from '../kit/rows.ts';
import {
  addReply,
  bookOf,
  countsOf,
  decide,
  editReturn,
  openAudit,
  references,
  repliesIn,
  returnsIn,
  wholeReturn,
} from './openAudit.ts';

type Changes = Partial<NewRow<typeof caseReturns>>;

const nhsNumber = '943 476 5919';

/** Keys of the agencies whose case returns the audit waits for. */
async function waitingFor(world: BotWorld): Promise<readonly (string | null)[]> {
  const { gates } = auditPath(await bookOf(world), day('2015-03-16'));
  return gates.find((gate) => gate.name === 'returns')?.missing.map((one) => one.agency) ?? [];
}

/** A second grade by hand, beside what the agency is said to have answered. */
async function grades(world: BotWorld, name: 'member' | 'chair', firstGrade: string): Promise<void> {
  await listStore(world.siteAs(name), moderations).add(keyOf(`moderation-${name}`), {
    ...{ reference: references[0], audit: neglectAudit, agency: agencyRef('police') },
    ...{ question: 'assessment', firstGrade, secondGrade: 'improve', isDipSample: true },
  });
}

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
    await send({ ...wholeReturn, ...changes });
    await world.bot().tick();
    await world.bot().tick();
    await world.restart();
    await world.bot().tick();
    const said = await notices(world);
    expect(said).toHaveLength(1);
    expect(said[0]).toContain('Case returns - Police');
    expect(said[0]).toContain(told);
    for (const content of [nhsNumber, 'Visit made', 'timely']) expect(said[0]).not.toContain(content);
    const replies = await repliesIn(world, 'police');
    expect(replies).toMatchObject([{ kind: 'cannot count', createdBy: { kind: 'app' }, reference: references[0] }]);
    expect(replies[0]?.reason).toContain(told);
    expect(JSON.stringify([replies, await repliesIn(world, 'housing')])).not.toContain(nhsNumber);
    expect(await countsOf(world, 'police')).toEqual({ due: 2, returned: 0 });
  });

  it('is owed again until its agency puts it right, whatever anybody else writes about it', async () => {
    const own = { agency: 'police', reference: references[0] } as const;
    await send({ ...wholeReturn, strengths: null });
    await world.bot().tick();
    await addReply(world, 'member', own);
    await addReply(world, 'chair', own, { version: '"another"' });
    await world.bot().tick();
    expect(await countsOf(world, 'police')).toEqual({ due: 2, returned: 0 });
    expect(await waitingFor(world)).toEqual(['police', 'housing']);
    await send(wholeReturn);
    await editReturn(world, 'police', { agency: 'police', reference: references[1] }, wholeReturn);
    await world.bot().tick();
    expect(await countsOf(world, 'police')).toEqual({ due: 2, returned: 2 });
    expect(await waitingFor(world)).toEqual(['housing']);
    expect((await repliesIn(world, 'police')).filter((one) => one.kind === 'cannot count')).toHaveLength(1);
  });

  it('stays accepted, or unable to count, while its row is only touched, and is judged anew when a word is changed', async () => {
    const [sound, unsound] = references.map((reference) => ({ agency: 'police', reference }) as const);
    if (sound === undefined || unsound === undefined) throw new Error('there are two cases');
    const states = async () => {
      await world.bot().tick();
      const book = await bookOf(world);
      return book.returns
        .filter((head) => head.agency.key === 'police')
        .map((head) => returnStanding(book, head).state)
        .sort();
    };
    await editReturn(world, 'police', sound, wholeReturn);
    await editReturn(world, 'police', unsound, { ...wholeReturn, strengths: null });
    await world.bot().tick();
    const row = (await returnsIn(world, 'police')).find((one) => one.reference === sound.reference);
    if (row === undefined) throw new Error('the return is there');
    await addReply(world, 'member', sound, { fingerprint: contentFingerprint(row, sha256Hex) });
    expect(await states()).toEqual(['accepted', 'cannot count']);
    for (const one of [sound, unsound]) await editReturn(world, 'police', one, { state: 'Submitted' });
    expect(await states()).toEqual(['accepted', 'cannot count']);
    const said = async () => (await repliesIn(world, 'police')).filter((one) => one.kind === 'cannot count').length;
    expect(await said()).toBe(1);
    await editReturn(world, 'police', sound, { strengths: `${wholeReturn.strengths}!` });
    await editReturn(world, 'police', unsound, { weaknesses: 'Another word.' });
    expect(await states()).toEqual(['cannot count', 'submitted']);
    expect(await said()).toBe(2);
  });

  it('is judged by the app alone: what people write past the form about it is told to the QA manager and counts for nothing', async () => {
    const own = { agency: 'police', reference: references[0] } as const;
    await send(wholeReturn);
    await addReply(world, 'member', own, { kind: 'cannot count', reason: 'I do not like it.' });
    await addReply(world, 'member', own, { agency: agencyRef('housing') });
    await addReply(world, 'boardMember', own);
    await grades(world, 'chair', 'good');
    await grades(world, 'member', 'improve');
    await world.bot().tick();
    await world.bot().tick();
    expect(await countsOf(world, 'police')).toEqual({ due: 2, returned: 1 });
    const [said, ...more] = await notices(world);
    expect(more).toEqual([]);
    expect(said).toContain('only the app says that a return cannot count');
    expect(said).toContain('its author does not lead the audit');
    expect(said).toContain('A reply in this list names another agency');
    expect(said).not.toContain(references[0]);
    const madeUp = /second grade for Police, recorded on 16 March 2015 by ([^,]+), does not count: its first grade/g;
    const authors = [...(said ?? '').matchAll(madeUp)].map((one) => one[1]);
    expect([...new Set(authors)]).toEqual([personRef('member').title]);
  });

  it('that nobody put right stops the move that rests on it, also when it was made within the same minute', async () => {
    for (const agency of ['police', 'housing'] as const) {
      for (const reference of references) await editReturn(world, agency, { agency, reference }, wholeReturn);
    }
    await send({ strengths: null });
    await decide(world, 'member', (book, person) =>
      prepareMove(book, { day: day('2015-03-16'), person, to: 'moderation' }),
    );
    await world.bot().tick();
    const { reached, irregular } = auditPath(await bookOf(world), day('2015-03-16'));
    expect(reached).toBe('returns open');
    expect(irregular.map((one) => one.sentence).join()).toContain('case returns was missing');
  });

  it('is not told of when it is as the form would have sent it, nor while it is a draft', async () => {
    await send({ ...wholeReturn, state: 'Draft', strengths: null });
    await world.bot().tick();
    await send(wholeReturn);
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
