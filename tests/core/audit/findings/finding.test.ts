import { describe, expect, it } from '@jest/globals';
import type { FindingValues } from '../../../../src/core/audit/findings/finding.ts';
import {
  byKind,
  byScope,
  checkFinding,
  policyGaps,
  prepareFinding,
} from '../../../../src/core/audit/findings/finding.ts';
import {
  checkRecommendation,
  prepareRecommendation,
  type RecommendationValues,
  recommendationStanding,
} from '../../../../src/core/audit/findings/recommendation.ts';
import { aBook, aCase, aFinding, aRecommendation, aTheme } from '../../../kit/auditBook.ts';
import { auditLead, theAudit } from '../../../kit/auditPeople.ts';
import { housing, policeRepresentative, to } from '../../../kit/boardRows.ts';
import { at, day } from '../../../kit/clock.ts';
import { aDecisionBy, anAction, anAnswer } from '../../../kit/dutyBoard.ts';

const sharing = aTheme('Information sharing');
const plans = aTheme('Plans not shared', { mergedInto: to(sharing) });
const values: FindingValues = {
  name: ' Plans are not shared ',
  kind: 'Area for improvement',
  scope: 'Between agencies',
  wording: 'In most cases the plan reached one agency alone.',
  characteristics: [],
  voice: [],
};
const book = aBook({ themes: [sharing, plans], cases: [aCase('SM-K7Q2')] });
const wrongFields = (more: Partial<FindingValues>) =>
  checkFinding(book, { ...values, ...more }).map((refusal) => refusal.code);

describe('a finding', () => {
  it('is saved under the audit, with the theme that took the place of a merged one', () => {
    const ready = prepareFinding(book, { ...values, theme: to(plans), policySays: ' ', question: 'assessment' });
    expect(ready).toMatchObject({
      ok: true,
      value: { name: 'Plans are not shared', audit: to(theAudit), theme: to(sharing), policySays: null },
    });
  });

  it.each([
    ['without a name', { name: ' ' }, ['name']],
    ['with a name that SharePoint would cut', { name: 'x'.repeat(256) }, ['name']],
    ['without words', { wording: '' }, ['wording']],
    ['that names a case', { wording: 'See sm-k7q2.' }, ['wording']],
    ['whose evidence names a case', { evidence: 'SM-K7Q2: late' }, ['evidence']],
    ['with half a gap: policy alone', { policySays: 'Within a day.' }, ['practiceShows']],
    ['with half a gap: practice alone', { practiceShows: 'Within a week.' }, ['policySays']],
    ['with a theme that is gone', { theme: to(aTheme('Gone')) }, ['theme']],
    ['on a question that the tool does not ask', { question: 'supervision' }, ['question']],
    [
      'with several faults, all told at once',
      { name: '', wording: '', question: 'none' },
      ['name', 'wording', 'question'],
    ],
  ])('is refused %s', (_what, more, fields) => {
    expect(wrongFields(more)).toEqual(fields);
    expect(prepareFinding(book, { ...values, ...more }).ok).toBe(false);
  });

  it('may hold a word that only looks like a case reference', () => {
    expect(wrongFields({ wording: 'Form SM-K7Q21 and form XSM-K7Q2 are not used.' })).toEqual([]);
  });
});

describe('findings as they are read', () => {
  const good = aFinding('Early help', { kind: 'Good practice', scope: 'Within one agency' });
  const gap = aFinding('Late plans', { policySays: 'Within a day.', practiceShows: 'Within a week.' });
  const risk = aFinding('No history', { kind: 'Significant risk', createdAt: at('2015-03-01 09:00') });
  const all = [risk, gap, good];

  it('begin with good practice', () => {
    expect(Object.entries(byKind(all)).flatMap(([kind, of]) => of.map((one) => [kind, one.name]))).toEqual([
      ['Good practice', 'Early help'],
      ['Area for improvement', 'Late plans'],
      ['Significant risk', 'No history'],
    ]);
  });

  it('are split by scope, in the order they were recorded', () => {
    expect(byScope(all)['Between agencies'].map((one) => one.name)).toEqual(['No history', 'Late plans']);
    expect(byScope(all)['Within one agency']).toEqual([good]);
  });

  it('list a gap with both halves', () => {
    expect(policyGaps(all)).toEqual([{ finding: gap, policySays: 'Within a day.', practiceShows: 'Within a week.' }]);
  });
});

const finding = aFinding('Plans are not shared');
const recommended: RecommendationValues = {
  name: 'Share plans',
  finding: to(finding),
  wording: 'Every agency in the plan gets it within a day.',
  destinations: ['Training'],
};
const withFinding = aBook({ findings: [finding], cases: [aCase('SM-K7Q2')] });

describe('a recommendation', () => {
  const wrong = (more: Partial<RecommendationValues>, asks = false) =>
    checkRecommendation(withFinding, { ...recommended, ...more }, asks).map((refusal) => refusal.code);

  it('is saved with a destination for its learning', () => {
    expect(prepareRecommendation(withFinding, recommended, false)).toMatchObject({
      ok: true,
      value: { audit: to(theAudit), destinations: ['Training'], whatIsDifferent: null },
    });
  });

  it.each([
    ['without a destination', { destinations: [] }, ['destinations']],
    ['that answers no finding of this audit', { finding: to(aFinding('Of another')) }, ['finding']],
    ['that names a case', { name: 'After SM-K7Q2' }, ['name']],
    ['without words', { wording: ' ' }, ['wording']],
  ])('is refused %s', (_what, more, fields) => {
    expect(wrong(more)).toEqual(fields);
    expect(prepareRecommendation(withFinding, { ...recommended, ...more }, false).ok).toBe(false);
  });

  it('says what is different this time where its theme has come back', () => {
    expect(wrong({}, true)).toEqual(['whatIsDifferent']);
    expect(wrong({ whatIsDifferent: 'More.' }, true)).toEqual(['whatIsDifferent']);
    expect(wrong({ whatIsDifferent: 'Supervisors check it each month.' }, true)).toEqual([]);
  });
});

describe('where a recommendation stands', () => {
  const share = aRecommendation('Share plans');
  const its = { audit: to(theAudit), recommendation: to(share) };
  const ofPolice = anAction('Police shares', its);
  const ofHousing = anAction('Housing shares', { ...its, agency: to(housing) });
  const answers = [
    anAnswer(policeRepresentative, 'done', { duty: 'action', subject: ofPolice.key, said: 'All plans are shared.' }),
  ];
  const verified = aDecisionBy(auditLead, 'action verified', ofPolice.key, {
    reason: 'Seen in the case system.',
    when: '2015-06-02 09:00',
  });
  const withdraw = (key: string) =>
    aDecisionBy(auditLead, 'withdrawn', key, { reason: 'It has no part in it any more.', when: '2015-06-03 09:00' });
  const standing = (parts: Parameters<typeof aBook>[0]) =>
    recommendationStanding(aBook({ actions: [ofPolice, ofHousing], ...parts }), share, day('2015-06-15'));

  it('is a flag while no agency has an action', () => {
    expect(standing({ actions: [] })).toMatchObject({ state: 'no agency', isSettled: false });
  });

  it('is under way while one of its actions is only said to be done, or open', () => {
    expect(standing({ answers })).toMatchObject({ state: 'under way', verified: 0 });
    expect(standing({ answers, decisions: [verified] })).toMatchObject({
      state: 'under way',
      verified: 1,
      sentence: '1 of 2 actions are verified or withdrawn.',
    });
  });

  it('is done when every action is verified or withdrawn', () => {
    const decisions = [verified, withdraw(ofHousing.key)];
    expect(standing({ answers, decisions })).toMatchObject({
      state: 'done',
      verified: 1,
      withdrawn: 1,
      isSettled: true,
    });
  });

  it('is withdrawn, not done, when nothing was done', () => {
    const decisions = [withdraw(ofPolice.key), withdraw(ofHousing.key)];
    expect(standing({ decisions })).toMatchObject({ state: 'withdrawn', isSettled: true });
  });
});
