import { describe, expect, it } from '@jest/globals';
import type { CaseReturn } from '../../src/core/audit/auditBook.ts';
import { reportModel } from '../../src/core/audit/report/reportModel.ts';
import { instructionOf } from '../../src/core/audit/terms/instruction.ts';
import {
  casesIn,
  certaintyOf,
  questionCounts,
  sayQuestionNumbers,
} from '../../src/tab/features/audit/analysis/questionCounts.ts';
import { reportParts, voiceTable } from '../../src/tab/features/audit/analysis/reportParts.ts';
import { sayCounted, sayDifference } from '../../src/tab/features/audit/analysis/sayAnalysis.ts';
import { wordOfReport } from '../../src/tab/features/audit/report/wordOfReport.ts';
import { aBook, aCase, aFinding, aReturn, aSample } from '../kit/auditBook.ts';
import { housing, police } from '../kit/boardRows.ts';
import { day } from '../kit/clock.ts';

const references = ['NE-K7Q2', 'NE-M4X9', 'NE-P2W5', 'NE-R8T3'];
const book = aBook({ samples: [aSample()], cases: references.map((one) => aCase(one)) });
const graded = (value: string | null, difference: string | null) => ({
  assessment: { value, notApplicable: value === null, evidence: null },
  difference: { value: difference, notApplicable: difference === null, evidence: null },
});
/** Police: good, outstanding, improve, not applicable. Housing: good, and one return that is only begun. */
const returns = [
  aReturn(police, 'NE-K7Q2', { answers: graded('good', 'Yes') }),
  aReturn(police, 'NE-M4X9', { answers: graded('outstanding', 'Partly'), childsVoice: 'No' }),
  aReturn(police, 'NE-P2W5', { answers: graded('improve', null), childsVoice: 'Partly' }),
  aReturn(police, 'NE-R8T3', { answers: graded(null, 'No') }),
  aReturn(housing, 'NE-K7Q2', { answers: graded('good', 'Yes') }),
  aReturn(housing, 'NE-M4X9', { answers: graded('inadequate', 'No'), state: 'Draft' }),
];

describe('the numbers of one question', () => {
  it('leave out drafts and what does not apply', () => {
    expect(questionCounts(book, returns, 'assessment')).toEqual({ good: 3, of: 4 });
    expect(questionCounts(book, returns, 'difference')).toEqual({ good: 2, of: 4 });
  });
  it('are nothing for a question that cannot be counted or that nobody asked', () => {
    expect(questionCounts(book, returns, 'no-such-question')).toBeNull();
    expect(sayQuestionNumbers(book, returns, 'no-such-question')).toBeNull();
  });
  it('are told with counts, percentage, what did not apply, and what they cannot show', () => {
    const said = sayQuestionNumbers(book, returns, 'assessment') ?? '';
    expect(said).toContain(
      '3 of 4 (75%) were good enough: Outstanding 1, Good 2, Requires improvement 1 and Inadequate 0. Not applicable: 1.',
    );
    expect(said).toContain('4 of 40 cases');
  });
  it('say so where every answer was not applicable', () => {
    const none = [aReturn(police, 'NE-K7Q2', { answers: graded(null, null) })];
    expect(sayQuestionNumbers(book, none, 'assessment')).toMatch(/^There are no cases\. Not applicable: 1\./);
  });
});

describe('what the numbers can show', () => {
  it('goes by cases, not by returns, and by how many there were to draw from', () => {
    expect(casesIn(book, returns)).toBe(4);
    expect(certaintyOf(book, returns)).toContain('4 of 40 cases');
    expect(certaintyOf(aBook({ cases: book.cases }), returns)).toContain('4 cases');
  });
});

describe('the words of the analysis', () => {
  it('say what is counted', () => {
    expect(sayCounted({ returns: 0, cases: 0, agencies: 0 })).toBe(
      'No return has been submitted yet, so there is nothing to count.',
    );
    expect(sayCounted({ returns: 5, cases: 4, agencies: 1 })).toMatch(
      /^Counted: 5 returns about 4 cases from 1 agency\./,
    );
  });
  it('say a difference in points, and that there is none to say without cases', () => {
    expect([12.5, -1, 0, null].map(sayDifference)).toEqual([
      '12.5 points more',
      '1 point fewer',
      'the same',
      'cannot be said',
    ]);
  });
});

describe('the child’s voice and equality', () => {
  it('are counted over the returns that were submitted', () => {
    const [voice, equality] = voiceTable(book, returns).rows;
    expect(voice).toMatchObject({ good: 3, of: 5, counts: { Yes: 3, Partly: 1, No: 1 } });
    expect(equality).toMatchObject({ good: 5, of: 5 });
  });
});

describe('what the report prints of the analysis', () => {
  const many = references.flatMap((reference) => [aReturn(police, reference), aReturn(housing, reference)]);
  it('is nothing without returns', () => {
    expect(reportParts(book, [])).toEqual({ results: [], certainty: [] });
  });
  it('hides small numbers and shows large ones', () => {
    const [grades] = reportParts(book, many).results;
    expect(grades?.rows).toEqual([['How good was assessment?', '0', '8', '0', '0', '0', '8 of 8 (100%)']]);
    const [few] = reportParts(book, returns).results;
    expect(few?.rows[0]?.at(-1)).toBe('not shown');
    expect(few?.rows[0]?.filter((cell) => /^[1-4]$/.test(cell))).toEqual([]);
  });
  it('has no table of characteristics for fewer than five children', () => {
    const captions = (rows: readonly CaseReturn[]) => reportParts(book, rows).results.map((table) => table.caption);
    const aged = many.map((row): CaseReturn => ({ ...row, characteristics: ['Age'] }));
    const one = aReturn(police, 'NE-V6Y7', { characteristics: ['Age'] });
    expect(captions(aged)).not.toContain('Protected characteristics that mattered');
    expect(captions([...aged, one])).toContain('Protected characteristics that mattered');
  });
  it('says what is counted and that small numbers are hidden', () => {
    const { certainty } = reportParts(book, many);
    expect(certainty[0]).toBe('8 returns about 4 cases are counted.');
    expect(certainty[1]).toContain('not shown');
    expect(certainty).toHaveLength(3);
  });
  it('names no case and no agency beside numbers', () => {
    const printed = JSON.stringify(reportParts(book, many));
    for (const word of [...references, 'Police', 'Housing']) expect(printed).not.toContain(word);
  });
});

describe('the report as a Word document', () => {
  const parts = { instruction: instructionOf(book), overrides: [], ...reportParts(book, returns) };
  const whole = aBook({ cases: book.cases, findings: [aFinding('Seen in NE-K7Q2', { kind: 'Good practice' })] });
  const document = wordOfReport(reportModel(whole, parts, day('2015-09-30')), 'Board, 30 September 2015');
  const text = JSON.stringify(document);

  it('has the chapters of the report in order, good practice before improvements', () => {
    const chapters = document.sections.filter((section) => section.level !== 2).map((section) => section.heading);
    expect(chapters.slice(0, 4)).toEqual(['Purpose', 'Method', 'Historical information', 'What was overridden']);
    expect(chapters.indexOf('Good practice')).toBeLessThan(chapters.indexOf('Areas for improvement'));
    expect(chapters.at(-1)).toBe('What this audit can and cannot show');
  });
  it('loses no table and no paragraph on the way', () => {
    const model = reportModel(whole, parts, day('2015-09-30'));
    const blocks = model.sections.flatMap((section) => section.blocks);
    const tables = document.sections.filter((section) => section.table !== undefined);
    const paragraphs = document.sections.flatMap((section) => section.paragraphs ?? []);
    expect(tables).toHaveLength(blocks.filter((block) => block.kind === 'table').length);
    expect(paragraphs).toHaveLength(blocks.filter((block) => block.kind === 'paragraph').length);
  });
  it('keeps text between two tables between them', () => {
    const made = wordOfReport(
      {
        title: 'X',
        sections: [
          {
            heading: 'Results',
            blocks: [
              { kind: 'paragraph', text: 'before' },
              { kind: 'table', table: { caption: 'one', columns: ['a'], rows: [['1']] } },
              { kind: 'paragraph', text: 'between' },
              { kind: 'paragraph', text: 'still between' },
              { kind: 'table', table: { caption: 'two', columns: ['a'], rows: [['2']] } },
              { kind: 'paragraph', text: 'after' },
            ],
          },
        ],
      },
      'Board',
    );
    expect(made.sections.map((one) => [one.heading, one.paragraphs ?? one.table?.rows])).toEqual([
      ['Results', ['before']],
      ['one', [['1']]],
      ['Results: notes', ['between', 'still between']],
      ['two', [['2']]],
      ['Results: notes', ['after']],
    ]);
  });
  it('names no case, whatever somebody typed', () => {
    for (const reference of references) expect(text).not.toContain(reference);
    expect(text).toContain('Seen in a case');
  });
});
