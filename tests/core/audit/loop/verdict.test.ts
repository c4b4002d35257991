import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { prepareLearning, prepareReached } from '../../../../src/core/audit/loop/prepareLearning.ts';
import { prepareVerdict, type VerdictValues } from '../../../../src/core/audit/loop/prepareVerdict.ts';
import { suggestVerdict } from '../../../../src/core/audit/loop/suggestVerdict.ts';
import { aBook, aCase, aRecommendation, aTool } from '../../../kit/auditBook.ts';
import { aLearning } from '../../../kit/auditLearning.ts';
import { theAudit } from '../../../kit/auditPeople.ts';
import { to } from '../../../kit/boardRows.ts';
import { day } from '../../../kit/clock.ts';
import { anAction, anAuditOf } from '../../../kit/dutyBoard.ts';
import { anItem } from '../../../kit/programmeRows.ts';
import { aQuestion, aToolContent } from '../../../kit/toolQuestions.ts';

const anyCounts = fc.nat(300).chain((of) => fc.nat(of).map((good) => ({ good, of })));

describe('what the numbers say', () => {
  it.each([
    [4, 10, 7, 10, 'Improved'],
    [7, 10, 4, 10, 'Worse'],
    [4, 10, 4, 10, 'No change'],
    [4, 10, 5, 10, 'No change'],
    [1, 2, 2, 2, 'No change'],
    [100, 200, 119, 200, 'No change'],
    [100, 200, 120, 200, 'Improved'],
    [0, 0, 7, 10, 'Too early'],
    [4, 10, 0, 0, 'Too early'],
  ] as const)('%d of %d before and %d of %d after: %s', (good, of, goodAfter, ofAfter, verdict) => {
    expect(suggestVerdict({ good, of }, { good: goodAfter, of: ofAfter }).verdict).toBe(verdict);
  });

  it('turns round when before and after change places', () => {
    const turned = { Improved: 'Worse', Worse: 'Improved', 'No change': 'No change', 'Too early': 'Too early' };
    fc.assert(
      fc.property(anyCounts, anyCounts, (one, other) => {
        expect(suggestVerdict(other, one).verdict).toBe(turned[suggestVerdict(one, other).verdict]);
      }),
    );
  });

  it('come with a caution from fewer than ten cases on either side', () => {
    expect(suggestVerdict({ good: 4, of: 9 }, { good: 7, of: 10 }).caution).toContain('only 9 cases before');
    expect(suggestVerdict({ good: 4, of: 10 }, { good: 1, of: 1 }).caution).toContain('1 case after');
    expect(suggestVerdict({ good: 4, of: 10 }, { good: 7, of: 10 }).caution).toBeNull();
  });
});

const share = aRecommendation('Share plans');
const tool = aTool();
const newTool = aTool({ version: 2, content: aToolContent({ sections: [section(aQuestion('difference'))] }) });
const again = anAuditOf(anItem('Neglect again'), { earlierAudit: to(theAudit), tool: to(newTool) });
const stranger = anAuditOf(anItem('CSE'));
const plan = anAction('Police shares', { audit: to(theAudit), recommendation: to(share) });
const training = aLearning('Training day');
const book = aBook({
  today: '2015-10-05',
  recommendations: [share],
  tools: [tool, newTool],
  otherAudits: [again, stranger],
  actions: [plan],
  learning: [training],
  cases: [aCase('SM-K7Q2')],
});
const values: VerdictValues = {
  measure: 'Plan shared within a day',
  recommendation: to(share),
  verdict: 'Improved',
  beforeGood: 4,
  beforeOf: 10,
  afterGood: 7,
  afterOf: 10,
};

function section(question: ReturnType<typeof aQuestion>) {
  return { id: 'one', title: 'One', guidance: null, questions: [question] };
}

describe('a verdict', () => {
  const codes = (more: Partial<VerdictValues>) => {
    const ready = prepareVerdict(book, { ...values, ...more });
    return ready.ok ? [] : ready.refusals.map((refusal) => refusal.code);
  };

  it('is recorded with both sample sizes', () => {
    expect(prepareVerdict(book, { ...values, reAudit: to(again) })).toMatchObject({
      ok: true,
      value: { audit: to(theAudit), beforeOf: 10, afterOf: 10, remark: null },
    });
  });

  it.each([
    ['a word that the numbers do not bear out', { afterGood: 4 }, ['remark']],
    ['better numbers called worse', { verdict: 'Worse' }, ['remark']],
    ['no numbers and no remark', { beforeGood: null, beforeOf: null }, ['remark']],
    ['half a number', { beforeOf: null }, ['before']],
    ['more good cases than cases', { afterGood: 11 }, ['after']],
    ['a number that is not whole', { afterGood: 6.5 }, ['after']],
    ['a re-audit that does not say it repeats this one', { reAudit: to(stranger) }, ['reAudit']],
    ['this very audit as its own re-audit', { reAudit: to(theAudit) }, ['reAudit']],
    ['a question that only one of them asked', { reAudit: to(again), question: 'assessment' }, ['question']],
    ['a question asked in another way', { reAudit: to(again), question: 'difference' }, ['question']],
    ['a recommendation of another audit', { recommendation: to(aRecommendation('Other')) }, ['recommendation']],
    ['no measure', { measure: ' ' }, ['measure']],
  ] as const)('is refused with %s', (_what, more, expected) => {
    expect(codes(more)).toEqual(expected);
  });

  it('may say otherwise with a remark, and needs none when it is too early', () => {
    expect(codes({ afterGood: 4, remark: 'The two samples were drawn differently.' })).toEqual([]);
    expect(codes({ verdict: 'Too early', beforeGood: null, beforeOf: null, afterGood: null, afterOf: null })).toEqual(
      [],
    );
  });
});

describe('learning', () => {
  const planned = {
    name: 'Training day',
    recommendation: to(share),
    destination: 'Training',
    audience: 'Front-line staff',
    plannedOn: day('2015-10-01'),
  } as const;

  it('is planned for a destination of its recommendation', () => {
    expect(prepareLearning(book, { ...planned, action: to(plan) })).toMatchObject({
      ok: true,
      value: { audit: to(theAudit), reachedOn: null, evidence: null },
    });
  });

  it.each([
    ['a destination that the recommendation does not name', { destination: 'Supervision' }, 'destination'],
    ['an action of something else', { action: to(anAction('Other')) }, 'action'],
    ['a recommendation of another audit', { recommendation: to(aRecommendation('Other')) }, 'recommendation'],
    ['nobody it is for', { audience: ' ' }, 'audience'],
    ['the reference of a case', { name: 'Learning from SM-K7Q2' }, 'name'],
  ] as const)('is refused with %s', (_what, more, code) => {
    expect(prepareLearning(book, { ...planned, ...more })).toMatchObject({ ok: false, refusals: [{ code }] });
  });

  const reached = {
    learning: training.key,
    reachedOn: day('2015-10-05'),
    reached: 40,
    evidence: 'Attendance list of the day.',
    evidenceLink: '',
  };

  it('reached people on a day up to today, with words or a link that show it', () => {
    expect(prepareReached(book, reached)).toEqual({
      ok: true,
      value: {
        key: training.key,
        changes: { reachedOn: '2015-10-05', reached: 40, evidence: 'Attendance list of the day.', evidenceLink: null },
      },
    });
    expect(prepareReached(book, { ...reached, evidence: '', evidenceLink: 'https://board.example/list' }).ok).toBe(
      true,
    );
  });

  it.each([
    ['in the future', { reachedOn: day('2015-10-06') }, 'reachedOn'],
    ['with nothing to show it', { evidence: ' ' }, 'evidence'],
    ['with a word that says nothing', { evidence: 'Yes.' }, 'evidence'],
    ['with the reference of a case', { evidence: 'See case SM-K7Q2.' }, 'evidence'],
    ['with a link that is none', { evidenceLink: 'list.docx' }, 'evidenceLink'],
    ['by nobody', { reached: 0 }, 'reached'],
    ['of something that is gone', { learning: aLearning('Gone').key }, 'learning'],
  ])('did not reach people %s', (_what, more, code) => {
    expect(prepareReached(book, { ...reached, ...more })).toMatchObject({ ok: false, refusals: [{ code }] });
  });
});
