import { describe, expect, it } from '@jest/globals';
import { loopOf } from '../../src/core/audit/loop/loopOf.ts';
import { auditsIn, boardChains, filtered, loopCounts, sayLoop } from '../../src/tab/features/loop/loopView.ts';
import { brokenIn, byUrgency, chainStates, sayChainState, stagesOf } from '../../src/tab/ui/chain/stages.ts';
import { aBook, aFinding, aRecommendation } from '../kit/auditBook.ts';
import { aLearning, aVerdict } from '../kit/auditLearning.ts';
import { auditLead, theAudit } from '../kit/auditPeople.ts';
import { policeRepresentative, to } from '../kit/boardRows.ts';
import { day } from '../kit/clock.ts';
import { aDecisionBy, anAction, anAnswer } from '../kit/dutyBoard.ts';

const today = day('2015-10-15');
const finding = aFinding('Plans are not shared');
const share = aRecommendation('Share plans');
const plan = anAction('Secure mail', { audit: to(theAudit), recommendation: to(share) });
const done = anAnswer(policeRepresentative, 'done', {
  duty: 'action',
  subject: plan.key,
  said: 'All plans go by secure mail.',
  when: '2015-06-20 09:00',
});
const verified = aDecisionBy(auditLead, 'action verified', plan.key, {
  reason: 'Seen in ten files.',
  when: '2015-06-25 09:00',
});
const landedLearning = aLearning('Training', {
  reachedOn: day('2015-10-02'),
  reached: 30,
  evidence: 'The attendance list of the training.',
});
const base = { today: '2015-10-15', findings: [finding], recommendations: [share] };
const landed = { ...base, actions: [plan], answers: [done], decisions: [verified], learning: [landedLearning] };
const chainsOf = (parts: Parameters<typeof aBook>[0]) => boardChains([aBook(parts)], today);
const stages = (parts: Parameters<typeof aBook>[0]) =>
  chainsOf(parts).map(({ chain }) => stagesOf(chain).map(({ name, state, words }) => [name, state, words]))[0];

describe('a chain at a glance', () => {
  it('has five stages from the finding to the difference made', () => {
    expect(stages(base)).toEqual([
      ['Finding', 'done', 'Done'],
      ['Actions', 'broken', 'Broken'],
      ['Learning planned', 'broken', 'Broken'],
      ['Reached people', 'empty', 'Nothing yet'],
      ['Made a difference?', 'waiting', 'Not known yet'],
    ]);
  });
  it('breaks at the last stage when everything landed and nobody looked again', () => {
    expect(stages(landed)).toEqual([
      ['Finding', 'done', 'Done'],
      ['Actions', 'done', 'Done'],
      ['Learning planned', 'done', 'Done'],
      ['Reached people', 'done', 'Done'],
      ['Made a difference?', 'broken', 'Nothing shows it'],
    ]);
  });
  it('tells both samples with the verdict', () => {
    expect(stages({ ...landed, verdicts: [aVerdict('Plans shared in time')] })?.at(-1)).toEqual([
      'Made a difference?',
      'done',
      'Improved: 4 of 10 (40%) before, 7 of 10 (70%) after',
    ]);
  });
  it('counts what is done and what is broken among several', () => {
    const two = aRecommendation('Share plans', { destinations: ['Training', 'Supervision'] });
    const other = anAction('Paper copies', { audit: to(theAudit), recommendation: to(two), dueOn: day('2015-06-01') });
    const parts = { ...landed, recommendations: [two], actions: [plan, other] };
    expect(stages(parts)?.slice(1, 3)).toEqual([
      ['Actions', 'broken', '1 of 2 done, 1 broken'],
      ['Learning planned', 'broken', '1 of 2 done, 1 broken'],
    ]);
  });
  it('names who can mend each broken link', () => {
    for (const { chain } of chainsOf(base)) {
      expect(brokenIn(chain).map((link) => link.who)).toEqual([
        'M&E Lead A, who leads the audit',
        'M&E Lead A, who leads the audit',
      ]);
    }
  });
  it('has words for every state', () => {
    for (const [state, words] of chainStates) expect(sayChainState(state)).toBe(words);
  });
});

describe('the learning loop of all audits', () => {
  it('puts the most broken chains first, then the worst states', () => {
    const fine = aRecommendation('Keep records', { finding: to(finding) });
    const [one] = loopOf(aBook({ ...landed, verdicts: [aVerdict('Plans shared in time')] }), today);
    const [two] = loopOf(aBook({ ...base, recommendations: [fine] }), today);
    if (one === undefined || two === undefined) throw new Error('both books have a chain');
    expect(byUrgency([{ chain: one }, { chain: two }]).map(({ chain }) => chain.recommendation.name)).toEqual([
      'Keep records',
      'Share plans',
    ]);
  });
  it('leaves out audits that were withdrawn', () => {
    expect(chainsOf({ ...base, audit: { status: 'Withdrawn' } })).toEqual([]);
  });
  it('counts every state and the broken ones, also where there is none', () => {
    const counts = loopCounts(chainsOf(landed));
    expect(counts.find((one) => one.state === 'landed, not proven')?.count).toBe(1);
    expect(counts.find((one) => one.state === 'broken')?.count).toBe(1);
    expect(counts.filter((one) => one.count === 0)).toHaveLength(chainStates.length - 1);
  });
  it('filters by audit and by state', () => {
    const all = chainsOf(base);
    expect(filtered(all, { audit: theAudit.key, state: 'broken' })).toHaveLength(1);
    expect(filtered(all, { audit: 'another', state: null })).toEqual([]);
    expect(filtered(all, { audit: null, state: 'improved' })).toEqual([]);
    expect(auditsIn(all).map((audit) => audit.name)).toEqual(['Neglect']);
  });
  it('says in one breath what has been shown and what is broken', () => {
    expect(sayLoop([])).toBe('No audit has made a recommendation yet, so there is nothing to follow.');
    expect(sayLoop(chainsOf(landed))).toBe(
      'The one recommendation has not been shown to make a difference yet. 1 landed without anything that shows what it changed. 1 chain has a broken link: who can mend it stands beside it.',
    );
    expect(sayLoop(chainsOf({ ...landed, verdicts: [aVerdict('Plans shared in time')] }))).toBe(
      'The one recommendation has been shown to make a difference. No chain has a broken link.',
    );
  });
});
