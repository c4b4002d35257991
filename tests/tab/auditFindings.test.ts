import { describe, expect, it } from '@jest/globals';
import {
  aNewTheme,
  draftOfFinding,
  newThemeOf,
  questionOptions,
  valuesOfFinding,
} from '../../src/tab/features/audit/findings/findingDraft.ts';
import { sayFindings, stillMissing } from '../../src/tab/features/audit/findings/findingsView.ts';
import { aBook, aFinding, aRecommendation, aTheme } from '../kit/auditBook.ts';
import { to } from '../kit/boardRows.ts';
import { at } from '../kit/clock.ts';
import { anAudit } from '../kit/dutyBoard.ts';

const praise = aFinding('Children are seen alone', { kind: 'Good practice' });
const gap = aFinding('Plans are not shared');
const risk = aFinding('Assessments are late', { kind: 'Significant risk' });
const sentences = (missing: ReturnType<typeof stillMissing>) => missing.map((one) => one.sentence);

describe('the sentence above the findings', () => {
  it('invites to begin with good practice while there is nothing', () => {
    expect(sayFindings([])).toBe('Nothing has been recorded yet. Begin with what is done well.');
  });
  it('counts each kind that is there, good practice first', () => {
    expect(sayFindings([risk, gap, praise])).toBe(
      '3 findings: 1 of good practice, 1 area for improvement and 1 significant risk.',
    );
    expect(sayFindings([gap, { ...gap, name: 'Other' }])).toBe('2 findings: 2 areas for improvement.');
  });
});

describe('what is still missing before the report', () => {
  it('is nothing for an audit without findings: the path says that they are missing', () => {
    expect(stillMissing(aBook(), [])).toEqual([]);
  });
  it('is good practice where there is none', () => {
    const book = aBook({ findings: [gap], recommendations: [aRecommendation('Share plans')] });
    expect(sentences(stillMissing(book, [book]))).toEqual([
      'No good practice is recorded. A report says what is done well before what is not.',
    ]);
  });
  it('is a recommendation for an improvement and for a risk, never for good practice', () => {
    const book = aBook({ findings: [praise, gap, risk] });
    const missing = stillMissing(book, [book]);
    expect(missing.map((one) => one.finding?.key)).toEqual([gap.key, risk.key]);
    expect(missing[0]?.sentence).toBe('‘Plans are not shared’ has no recommendation.');
  });
  it('is a destination for each recommendation', () => {
    const book = aBook({
      findings: [praise, gap],
      recommendations: [aRecommendation('Share plans', { destinations: [] })],
    });
    expect(sentences(stillMissing(book, [book]))).toEqual(['‘Share plans’ does not say where its learning goes.']);
  });
  it('is what is different this time, where an earlier audit found the same theme', () => {
    const sharing = aTheme('Information sharing');
    const earlier = anAudit('Neglect 2013');
    const before = aFinding('Plans came late', {
      audit: to(earlier),
      theme: to(sharing),
      createdAt: at('2013-09-01 09:00'),
    });
    const again = aFinding('Plans are not shared', { theme: to(sharing), createdAt: at('2015-05-01 09:00') });
    const bare = aRecommendation('Share plans');
    const parts = { themes: [sharing], findings: [praise, again] };
    const work = { audit: earlier, item: null, findings: [before], recommendations: [], actions: [] };
    const missingWith = (whatIsDifferent: string | null) => {
      const book = aBook({ ...parts, recommendations: [{ ...bare, whatIsDifferent }] });
      return sentences(stillMissing(book, [book, { ...work, board: book.board }]));
    };
    expect(missingWith(null)).toHaveLength(1);
    expect(missingWith('Too short')).toHaveLength(1);
    expect(missingWith('The system sends the plan by itself now.')).toEqual([]);
  });
});

describe('the form of a finding', () => {
  it('begins a new one as good practice', () => {
    expect(draftOfFinding(null, []).kind).toBe('Good practice');
  });
  it('gives back what it was given', () => {
    const theme = aTheme('Information sharing');
    const row = aFinding('Plans are not shared', {
      theme: to(theme),
      voice: ['Being listened to'],
      measure: 'outcome',
    });
    const values = valuesOfFinding(draftOfFinding(row, [theme]), [theme]);
    expect(values).toMatchObject({
      name: row.name,
      theme: to(theme),
      voice: ['Being listened to'],
      measure: 'outcome',
      scope: 'Between agencies',
    });
  });
  it('shows the theme that took the place of a merged one', () => {
    const into = aTheme('Information sharing');
    const merged = aTheme('Sharing', { mergedInto: to(into) });
    expect(draftOfFinding(aFinding('A', { theme: to(merged) }), [merged, into]).theme).toBe(into.key);
  });
  it('makes a new theme only when it is chosen and named, and the same one for the same name', () => {
    const draft = { ...draftOfFinding(null, []), newTheme: ' Information sharing ' };
    expect(newThemeOf(draft)).toBeNull();
    expect(newThemeOf({ ...draft, theme: aNewTheme, newTheme: '  ' })).toBeNull();
    expect(newThemeOf({ ...draft, theme: aNewTheme })).toEqual({
      key: aTheme('Information sharing').key,
      name: 'Information sharing',
    });
  });
  it('offers the questions of the tool under their sections', () => {
    expect(questionOptions(aBook())[0]).toEqual({ value: 'assessment', words: 'Practice: How good was assessment?' });
  });
});
