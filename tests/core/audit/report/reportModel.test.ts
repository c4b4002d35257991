import { describe, expect, it } from '@jest/globals';
import type { ReportBlock } from '../../../../src/core/audit/report/blocks.ts';
import { type AnalysisParts, reportModel } from '../../../../src/core/audit/report/reportModel.ts';
import { aBook, aCase, aFinding, aRecommendation, aReturnHead, aSample } from '../../../kit/auditBook.ts';
import { aLearning, aVerdict } from '../../../kit/auditLearning.ts';
import { theAudit } from '../../../kit/auditPeople.ts';
import { police, policeRepresentative, to } from '../../../kit/boardRows.ts';
import { day } from '../../../kit/clock.ts';
import { anAction, takesPart } from '../../../kit/dutyBoard.ts';

const today = day('2015-09-30');
const finding = aFinding('Plans are not shared', { policySays: 'Within a day.', practiceShows: 'Within a week.' });
const share = aRecommendation('Share plans', { destinations: ['Supervision', 'Training'] });
const parts: AnalysisParts = {
  instruction: { text: 'Tell the sub group of any such case.', notRelevantBecause: null, source: 'Action 4' },
  overrides: [{ what: 'Memorandum of Housing', reason: 'Signs in October.', by: 'Chair', on: day('2015-05-01') }],
  results: [{ caption: 'Grades', columns: ['Agency', 'Good'], rows: [['Police', '4 of 6']] }],
  certainty: ['6 cases show what was found in them, not how practice is everywhere.'],
};
const whole = {
  today: '2015-09-30',
  participation: [takesPart(police, theAudit, { leadRole: 'Detective inspector', leadLevel: 'Senior manager' })],
  samples: [aSample()],
  cases: [aCase('SM-K7Q2'), aCase('SM-B4XD', { state: 'Replaced' })],
  returns: [aReturnHead(police, 'SM-K7Q2')],
  findings: [
    finding,
    aFinding('Children were heard', { kind: 'Good practice', scope: 'Within one agency' }),
    aFinding('History was missed', { kind: 'Significant risk' }),
  ],
  recommendations: [share],
  actions: [anAction('Police shares', { audit: to(theAudit), recommendation: to(share) })],
  learning: [aLearning('Training day')],
  verdicts: [aVerdict('Plan shared', { beforeOf: 9 })],
};
const report = (more: Parameters<typeof aBook>[0] = {}, analysis = parts) =>
  reportModel(aBook({ ...whole, ...more }), analysis, today);
const wordsOf = (block: ReportBlock) =>
  block.kind === 'paragraph'
    ? block.text
    : [block.table.caption, ...block.table.columns, ...block.table.rows.flat()].join(' | ');
const textOf = (model: ReturnType<typeof report>, heading?: string) =>
  model.sections
    .filter((one) => heading === undefined || one.heading === heading)
    .flatMap((one) => [one.heading, ...one.blocks.map(wordsOf)])
    .join('\n');

describe('the report of an audit', () => {
  it('has its sections in order, good practice before what should be better', () => {
    expect(report().sections.map((one) => one.heading)).toEqual([
      'Purpose',
      'Method',
      'Historical information',
      'What was overridden',
      'People and agencies',
      'Sample',
      'Results',
      'Good practice',
      'Areas for improvement',
      'Significant risks',
      'Policy and practice',
      'Recommendations',
      'Action plan',
      'Learning',
      'What this audit can and cannot show',
    ]);
  });

  it('has no section without a word, also for an audit of which nothing is written', () => {
    const bare = {
      terms: [],
      participation: [],
      samples: [],
      cases: [],
      findings: [],
      recommendations: [],
      actions: [],
    };
    const nothing = { ...parts, overrides: [], results: [], certainty: [] };
    for (const model of [report(), report({ ...bare, returns: [], learning: [], verdicts: [] }, nothing)]) {
      expect(model.sections.filter((one) => one.blocks.length === 0)).toEqual([]);
    }
  });

  it('always prints the historical-information instruction, or in its place why it is not relevant', () => {
    expect(textOf(report(), 'Historical information')).toContain('Tell the sub group of any such case.');
    const without = {
      ...parts,
      instruction: { ...parts.instruction, notRelevantBecause: 'No case records were read.' },
    };
    expect(textOf(report({}, without), 'Historical information')).toContain('No case records were read.');
  });

  it('prints every override with its reason, who and when, and says so when there is none', () => {
    expect(textOf(report(), 'What was overridden')).toContain('Signs in October. | Chair | 1 May 2015');
    expect(textOf(report({}, { ...parts, overrides: [] }), 'What was overridden')).toContain(
      'every requirement was met',
    );
  });

  it('tells who took part of an agency by role and level', () => {
    const text = textOf(report({ participation: [takesPart(police, theAudit, { leadRole: 'Detective inspector' })] }));
    expect(text).toContain('Police | No lead was named');
    const named = takesPart(police, theAudit, {
      lead: to(policeRepresentative),
      leadRole: 'Detective inspector',
      leadLevel: 'Senior manager',
    });
    expect(textOf(report({ participation: [named] }))).toContain('Police | Detective inspector, senior manager');
  });

  it('tells the cases in numbers, with how they were drawn', () => {
    const text = textOf(report(), 'Sample');
    expect(text).toContain('1 case was looked at. 1 was replaced');
    expect(text).toContain('All cases | 40 | 2');
  });

  it('prints the recommendations by destination in the framework’s order, and the gap with both halves', () => {
    const text = textOf(report(), 'Recommendations');
    expect(text.indexOf('Training | Share plans')).toBeGreaterThan(-1);
    expect(text.indexOf('Supervision | Share plans')).toBeGreaterThan(text.indexOf('Training | Share plans'));
    expect(textOf(report(), 'Policy and practice')).toContain('Within a day. | Within a week.');
  });

  it('prints the action plan of each agency and the loop with both sample sizes and its caution', () => {
    expect(textOf(report(), 'Action plan')).toContain(
      'Police | Action | In full | Due | Where it stands | Police shares',
    );
    const text = textOf(report(), 'Learning');
    expect(text).toContain('Share plans | improved | 4 of 9 (44%) | 7 of 10 (70%)');
    expect(text).toContain('Caution: only 9 cases before');
    expect(text).toContain('Supervision: Nothing is planned for it.');
  });

  it('lets no case reference out, whoever typed it where', () => {
    const named = aFinding('Late plans', { wording: 'Seen in sm-k7q2, SM-B4XD and others.', evidence: 'SM-K7Q2' });
    const results = [{ caption: 'Of SM-K7Q2', columns: ['SM-K7Q2'], rows: [['(SM-B4XD)']] }];
    const model = report({ findings: [named] }, { ...parts, results });
    expect(`${model.title} ${textOf(model)}`).not.toMatch(/sm-(k7q2|b4xd)/i);
    expect(textOf(model, 'Areas for improvement')).toContain('Seen in a case, a case and others.');
  });
});
