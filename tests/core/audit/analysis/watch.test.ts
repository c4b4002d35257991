import { describe, expect, it } from '@jest/globals';
import { certainty } from '../../../../src/core/audit/analysis/certainty.ts';
import { compareAudits } from '../../../../src/core/audit/analysis/compareAudits.ts';
import { agendaItemsFromFlags, historicalWatch } from '../../../../src/core/audit/analysis/historicalWatch.ts';
import { sayShare } from '../../../../src/core/audit/analysis/percent.ts';
import type { CaseReturn } from '../../../../src/core/audit/auditBook.ts';
import type { ToolContent } from '../../../../src/lists/toolContent.ts';
import { aBook, aReturn, aReturnHead, aTool } from '../../../kit/auditBook.ts';
import { theAudit } from '../../../kit/auditPeople.ts';
import { housing, police, to } from '../../../kit/boardRows.ts';
import { at } from '../../../kit/clock.ts';
import { anAudit } from '../../../kit/dutyBoard.ts';
import { aQuestion, aToolContent } from '../../../kit/toolQuestions.ts';

describe('the note about certainty', () => {
  it('stands under eight cases and not under two hundred', () => {
    expect(certainty(8, null)).toBe(
      'This is from 8 cases: it shows what was found in them, and is not a rate for all cases, which may be as much as 35 percentage points away.',
    );
    expect(certainty(200, null)).toBeNull();
    expect(certainty(8, 40)).toContain('8 of 40 cases');
  });

  it('begins where the margin is more than ten percentage points', () => {
    expect([96, 97].map((n) => certainty(n, null) === null)).toEqual([false, true]);
    expect(certainty(50, 60)).toBeNull();
    expect(certainty(50, 5_000)).not.toBeNull();
  });

  it('says what all cases there were can show', () => {
    expect(certainty(8, 8)).toContain('These are all 8 cases there were.');
    expect(certainty(1, 1)).toContain('all 1 case there');
    expect(certainty(200, 200)).toBeNull();
    expect(certainty(8, 3)).toContain('all 8 cases');
  });

  it('says nothing of no cases', () => {
    expect(certainty(0, 40)).toBeNull();
    expect(sayShare(0, 0)).toBe('no cases');
  });
});

describe('an audit and the one it repeats', () => {
  const content = (
    more: Partial<ToolContent>,
    questions = [aQuestion('assessment'), aQuestion('plan'), aQuestion('gone')],
  ) => aToolContent({ sections: [{ id: 'all', title: 'All', guidance: null, questions }], ...more });
  const side = (of: ToolContent, good: number, all: number) => {
    const returns = Array.from({ length: all }, (_, at): CaseReturn => {
      const value = at < good ? 'good' : 'inadequate';
      return aReturn(police, `SM-${at}`, { answers: { assessment: { value, notApplicable: false, evidence: null } } });
    });
    return { book: aBook({ tools: [aTool({ content: of })] }), returns };
  };
  const later = content({}, [
    aQuestion('new'),
    aQuestion('assessment', { wording: 'How sound was the assessment?' }),
    aQuestion('plan', { type: 'text' }),
  ]);

  it('share the questions of one id and type alone', () => {
    const comparison = compareAudits(side(content({}), 4, 10), side(later, 7, 10));
    expect(comparison).toEqual({
      questions: [
        {
          question: 'assessment',
          wording: 'How sound was the assessment?',
          isReworded: true,
          before: { good: 4, of: 10 },
          after: { good: 7, of: 10 },
          difference: 30,
          caution: null,
        },
      ],
      onlyBefore: ['How good was plan?', 'How good was gone?'],
      onlyAfter: ['How good was new?'],
    });
  });

  it('carry a caution where fewer than ten cases were looked at, or on another scale', () => {
    const caution = (before: ReturnType<typeof side>) =>
      compareAudits(before, side(later, 7, 10)).questions[0]?.caution;
    expect(caution(side(content({}), 4, 9))).toContain('only 9 cases before');
    const grades =
      aToolContent().scale?.grades.map((grade) => ({ ...grade, isGood: grade.id === 'outstanding' })) ?? [];
    expect(caution(side(content({ scale: { name: 'Strict', grades } }), 4, 10))).toBe(
      'The two audits graded on different scales.',
    );
  });

  it('have no difference where one side has no cases', () => {
    const [question] = compareAudits(side(content({}), 0, 0), side(later, 7, 10)).questions;
    expect(question).toMatchObject({ before: { good: 0, of: 0 }, difference: null });
  });
});

describe('historical information that was missed', () => {
  const other = anAudit('Referrals');
  const flag = (agency: typeof police, reference: string, system: string | null, when: string, audit = theAudit) => ({
    ...aReturnHead(agency, reference, {
      historicalIssue: true,
      historicalSystem: system,
      changedAt: at(when),
      audit: to(audit),
    }),
    key: aReturnHead(agency, `${audit.key} ${reference}`.replaceAll(' ', '-')).key,
  });
  const returns = [
    flag(police, 'SM-1', 'Old records', '2015-06-10 09:00'),
    flag(police, 'SM-2', ' old  RECORDS ', '2015-06-11 09:00'),
    flag(housing, 'SM-1', null, '2016-01-11 09:00'),
    flag(housing, 'RE-1', 'Paper files', '2015-06-11 09:00', other),
    aReturnHead(housing, 'SM-3'),
  ];

  it('is counted by agency, system, audit and quarter', () => {
    expect(historicalWatch([{ returns }, { returns }])).toEqual({
      flags: 4,
      byAgency: [
        { label: 'Housing', flags: 2 },
        { label: 'Police', flags: 2 },
      ],
      bySystem: [
        { label: 'Old records', flags: 2 },
        { label: 'Paper files', flags: 1 },
        { label: 'System not named', flags: 1 },
      ],
      byAudit: [
        { label: 'Neglect', flags: 3 },
        { label: 'Referrals', flags: 1 },
      ],
      byQuarter: [
        { year: '2015-16', quarter: 1, label: 'Q1 Apr–Jun 2015-16', flags: 3 },
        { year: '2015-16', quarter: 2, label: 'Q2 Jul–Sep 2015-16', flags: 0 },
        { year: '2015-16', quarter: 3, label: 'Q3 Oct–Dec 2015-16', flags: 0 },
        { year: '2015-16', quarter: 4, label: 'Q4 Jan–Mar 2015-16', flags: 1 },
      ],
    });
    expect(historicalWatch([]).byQuarter).toEqual([]);
  });

  it('comes before the next meeting by itself from two flags of one audit on, without naming a case', () => {
    const items = agendaItemsFromFlags([{ returns }]);
    expect(items).toEqual([
      {
        audit: to(theAudit),
        flags: 3,
        agencies: ['Police', 'Housing'],
        systems: ['Old records'],
        sentence:
          'Neglect: 3 case returns say that historical information was missed or could not be reached (Police, Housing). It was in: Old records.',
      },
    ]);
    expect(agendaItemsFromFlags([{ returns: returns.slice(1, 2) }])).toEqual([]);
    expect(agendaItemsFromFlags([{ returns: [...returns.slice(0, 1), ...returns.slice(3)] }])).toEqual([]);
  });
});
