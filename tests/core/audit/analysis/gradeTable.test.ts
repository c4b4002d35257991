import { describe, expect, it } from '@jest/globals';
import { sayLine } from '../../../../src/core/audit/analysis/countLine.ts';
import { gradeTable, yesNoTable } from '../../../../src/core/audit/analysis/gradeTable.ts';
import { characteristicCounts, voiceCounts } from '../../../../src/core/audit/analysis/voiceCounts.ts';
import type { CaseReturn } from '../../../../src/core/audit/auditBook.ts';
import type { CaseAnswer } from '../../../../src/lists/caseReturns.ts';
import { aBook, aCase, aFinding, aModeration, aReturn, aTheme, aTool } from '../../../kit/auditBook.ts';
import { housing, police, to } from '../../../kit/boardRows.ts';
import { at } from '../../../kit/clock.ts';
import { anAudit } from '../../../kit/dutyBoard.ts';
import { aQuestion, aToolContent } from '../../../kit/toolQuestions.ts';

const tool = aTool({
  content: aToolContent({
    sections: [
      {
        id: 'practice',
        title: 'Practice',
        guidance: null,
        questions: [aQuestion('assessment'), aQuestion('plan', { mayNotApply: true })],
      },
      {
        id: 'outcome',
        title: 'Outcome',
        guidance: null,
        questions: [aQuestion('better'), aQuestion('heard', { type: 'yes, no or partly', mayNotApply: true })],
      },
    ],
  }),
});
const graded = (value: string | null): CaseAnswer => ({ value, notApplicable: value === null, evidence: null });
const answers = (assessment: string, plan: string | null, better: string, heard: string | null) => ({
  assessment: graded(assessment),
  plan: graded(plan),
  better: graded(better),
  heard: graded(heard),
});
/*
 * Counted by hand:           assessment    plan         better        heard
 *   Police  SM-K7Q2          good          n/a          improve       Yes
 *   Police  SM-M4XD          inadequate    good         improve       No
 *   Police  SM-R9TC          outstanding   n/a          good          n/a
 *   Housing SM-K7Q2          good          n/a          inadequate    Partly
 */
const returns: readonly CaseReturn[] = [
  aReturn(police, 'SM-K7Q2', { answers: answers('good', null, 'improve', 'Yes') }),
  aReturn(police, 'SM-M4XD', { answers: answers('inadequate', 'good', 'improve', 'No'), childsVoice: 'No' }),
  aReturn(police, 'SM-R9TC', { answers: answers('outstanding', null, 'good', null), childsVoice: 'Partly' }),
  aReturn(housing, 'SM-K7Q2', { answers: answers('good', null, 'inadequate', 'Partly'), equalityConsidered: null }),
];
const book = (more: Parameters<typeof aBook>[0] = {}) => aBook({ tools: [tool], ...more });
const lines = (by: Parameters<typeof gradeTable>[2], of = book(), rows = returns) =>
  gradeTable(of, rows, by).rows.map((row) => `${row.label}: ${sayLine(row)}, n/a ${row.notApplicable}`);

describe('grades, as counted by hand', () => {
  it('by agency', () => {
    expect(lines('agency')).toEqual(['Housing: 1 of 2 (50%), n/a 1', 'Police: 4 of 7 (57.1%), n/a 2']);
  });

  it('by question, in the order of the tool', () => {
    expect(lines('question', book(), returns.toReversed())).toEqual([
      'How good was assessment?: 3 of 4 (75%), n/a 0',
      'How good was plan?: 1 of 1 (100%), n/a 3',
      'How good was better?: 1 of 4 (25%), n/a 0',
    ]);
  });

  it('by section', () => {
    expect(lines('section')).toEqual(['Practice: 4 of 5 (80%), n/a 3', 'Outcome: 1 of 4 (25%), n/a 0']);
  });

  it('by theme of the findings that rest on a question, merged themes as one', () => {
    const [plans, sharing] = [aTheme('Plans'), aTheme('Sharing of plans', { mergedInto: to(aTheme('Plans')) })];
    const findings = [
      aFinding('One', { theme: to(sharing), question: 'plan' }),
      aFinding('Two', { theme: to(plans), question: 'plan' }),
      aFinding('Three', { theme: to(plans), question: 'assessment' }),
      aFinding('Four', { theme: to(plans) }),
    ];
    expect(lines('theme', book({ themes: [plans, sharing], findings }))).toEqual(['Plans: 4 of 5 (80%), n/a 3']);
  });

  it('in all, with every grade counted', () => {
    expect(gradeTable(book(), returns, 'agency').all).toEqual({
      key: 'all',
      label: 'All',
      counts: { outstanding: 1, good: 4, improve: 2, inadequate: 2 },
      notApplicable: 3,
      of: 9,
      good: 5,
      percent: 55.6,
    });
  });

  it('say no cases where everything is not applicable', () => {
    const only = [aReturn(housing, 'SM-K7Q2', { answers: { plan: graded(null) } })];
    expect(lines('question', book(), only)).toEqual(['How good was plan?: no cases, n/a 1']);
    expect(gradeTable(book(), only, 'question').rows[0]?.percent).toBeNull();
  });

  it('count the newest moderated grade in the place of the first', () => {
    const moderations = [
      aModeration(police, 'SM-K7Q2', 'assessment', { secondGrade: 'improve', createdAt: at('2015-07-02 09:00') }),
      aModeration(police, 'SM-K7Q2', 'assessment', { secondGrade: 'good', createdAt: at('2015-07-01 09:00') }),
      aModeration(housing, 'SM-K7Q2', 'assessment', { secondGrade: null }),
    ];
    expect(lines('question', book({ moderations }))[0]).toBe('How good was assessment?: 1 of 3 (33.3%), n/a 1');
  });

  it('leave out drafts, those not involved, replaced cases and other audits', () => {
    const out = [
      aReturn(housing, 'SM-M4XD', { answers: answers('good', null, 'good', 'Yes'), state: 'Draft' }),
      aReturn(housing, 'SM-R9TC', { answers: answers('good', null, 'good', 'Yes'), state: 'Not involved' }),
      aReturn(housing, 'SM-W3WW', { answers: answers('good', null, 'good', 'Yes') }),
      {
        ...aReturn(housing, 'SM-C4CC', { answers: answers('good', null, 'good', 'Yes') }),
        audit: to(anAudit('Other')),
      },
    ];
    const cases = [aCase('SM-W3WW', { state: 'Replaced' })];
    expect(lines('agency', book({ cases }), [...returns, ...out])).toEqual(lines('agency'));
  });

  it('leave out a grade that is none of the scale', () => {
    const odd = [aReturn(police, 'SM-K7Q2', { answers: { assessment: graded('superb') } })];
    expect(lines('question', book(), odd)).toEqual(['How good was assessment?: no cases, n/a 0']);
  });
});

describe('answers of yes, partly and no, as counted by hand', () => {
  it('stand by question', () => {
    expect(yesNoTable(book(), returns).rows).toMatchObject([
      {
        label: 'How good was heard?',
        counts: { Yes: 1, Partly: 1, No: 1 },
        notApplicable: 1,
        of: 3,
        good: 1,
        percent: 33.3,
      },
    ]);
  });

  it('say whether the child’s voice is evident and equality was considered', () => {
    const { childsVoice, equalityConsidered } = voiceCounts(book(), returns);
    expect(childsVoice).toMatchObject({ counts: { Yes: 2, Partly: 1, No: 1 }, of: 4, percent: 50 });
    expect(equalityConsidered).toMatchObject({ counts: { Yes: 3, Partly: 0, No: 0 }, of: 3, percent: 100 });
  });
});

describe('characteristics', () => {
  const cases = (with_: number, without: number) => [
    ...Array.from({ length: with_ }, (_, n) => aReturn(police, `SM-W${n}`, { characteristics: ['Disability'] })),
    ...Array.from({ length: with_ }, (_, n) => aReturn(housing, `SM-W${n}`, { characteristics: ['Disability'] })),
    ...Array.from({ length: without }, (_, n) => aReturn(police, `SM-X${n}`)),
  ];
  const disability = (with_: number, without: number) => {
    const counts = characteristicCounts(book(), cases(with_, without));
    return [counts.of, counts.lines.find((one) => one.characteristic === 'Disability')?.cases ?? null];
  };

  it('count children once, and hide small numbers and what is left when they are taken away', () => {
    expect(disability(5, 5)).toEqual([10, 5]);
    expect(disability(4, 6)).toEqual([10, null]);
    expect(disability(6, 4)).toEqual([10, null]);
    expect(disability(0, 8)).toEqual([8, 0]);
    expect(disability(8, 0)).toEqual([8, 8]);
    expect(disability(2, 2)).toEqual([null, null]);
  });
});
