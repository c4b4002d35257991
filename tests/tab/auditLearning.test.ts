import { describe, expect, it } from '@jest/globals';
import { prepareVerdict } from '../../src/core/audit/loop/prepareVerdict.ts';
import { draftOfLearning, valuesOfLearning } from '../../src/tab/features/audit/learning/learningDraft.ts';
import { sayLearning } from '../../src/tab/features/audit/learning/sayLearning.ts';
import {
  draftOfVerdict,
  reAuditsOf,
  sharedQuestions,
  suggestedFor,
  type VerdictDraft,
  valuesOfVerdict,
  withNumbers,
  wordOf,
} from '../../src/tab/features/audit/learning/verdictDraft.ts';
import { aBook, aFinding, aRecommendation, aTool } from '../kit/auditBook.ts';
import { aLearning } from '../kit/auditLearning.ts';
import { theAudit } from '../kit/auditPeople.ts';
import { to } from '../kit/boardRows.ts';
import { anAction, anAudit } from '../kit/dutyBoard.ts';
import { aQuestion, aToolContent } from '../kit/toolQuestions.ts';

const share = aRecommendation('Share plans', { destinations: ['Training', 'Supervision'] });

describe('planning learning', () => {
  it('begins with the first destination for which nothing is planned', () => {
    const book = aBook({ recommendations: [share], learning: [aLearning('Training about plans')] });
    expect(draftOfLearning(book, share, null).destination).toBe('Supervision');
    expect(draftOfLearning(aBook(), share, null).destination).toBe('Training');
  });
  it('gives back what it was given', () => {
    const row = aLearning('Training about plans');
    const values = valuesOfLearning(share, draftOfLearning(aBook(), share, row), []);
    expect(values).toMatchObject({
      ok: true,
      value: { name: row.name, audience: row.audience, plannedOn: row.plannedOn },
    });
  });
  it('asks for a day and for a destination that the recommendation names', () => {
    const draft = draftOfLearning(aBook(), share, null);
    expect(valuesOfLearning(share, draft, [])).toMatchObject({ ok: false, refusals: [{ code: 'plannedOn' }] });
    const elsewhere = { ...draft, destination: 'Commissioning', plannedOn: '2015-10-01' };
    expect(valuesOfLearning(share, elsewhere, [])).toMatchObject({ ok: false, refusals: [{ code: 'destination' }] });
  });
  it('names the action that it belongs to', () => {
    const action = anAction('Secure mail', { recommendation: to(share) });
    const draft = { ...draftOfLearning(aBook(), share, aLearning('Training')), action: action.key };
    expect(valuesOfLearning(share, draft, [action])).toMatchObject({ ok: true, value: { action: to(action) } });
  });
});

describe('recording a verdict', () => {
  const content = (ids: readonly string[]) =>
    aToolContent({
      sections: [{ id: 'one', title: 'One', guidance: null, questions: ids.map((id) => aQuestion(id)) }],
    });
  const before = aTool({ content: content(['assessment', 'plan', 'supervision']) });
  const after = aTool({ version: 2, content: content(['plan', 'assessment', 'other']) });
  const again = anAudit('Neglect again', { earlierAudit: to(theAudit), tool: to(after) });
  const finding = aFinding('Plans are not shared', { question: 'plan' });
  const book = aBook({ tools: [before, after], otherAudits: [again], findings: [finding], recommendations: [share] });
  const draft = draftOfVerdict(book, share);
  const filled = (numbers: Partial<VerdictDraft>): VerdictDraft => ({ ...draft, ...numbers });

  it('begins with the audit that looked again and the question of the finding, where both asked it', () => {
    expect(draft).toMatchObject({ reAudit: again.key, question: 'plan', measure: 'How good was plan?', verdict: '' });
  });
  it('begins empty where nobody looked again', () => {
    expect(draftOfVerdict(aBook({ findings: [finding] }), share)).toMatchObject({ reAudit: '', question: '' });
  });
  it('offers audits that say they repeat this one, never one that was withdrawn', () => {
    expect(reAuditsOf(book).map((audit) => audit.name)).toEqual(['Neglect again']);
    expect(reAuditsOf(aBook({ otherAudits: [{ ...again, status: 'Withdrawn' }, anAudit('Another')] }))).toEqual([]);
  });
  it('offers questions that both asked and that can be counted', () => {
    expect(sharedQuestions(book, again).map((one) => one.id)).toEqual(['assessment', 'plan']);
    expect(sharedQuestions(book, null)).toEqual([]);
  });
  it('fills in the numbers of both audits and says what they mean, with a caution for few cases', () => {
    const numbers = withNumbers(draft, { before: { good: 4, of: 10 }, after: { good: 7, of: 8 } });
    expect(numbers).toMatchObject({ beforeGood: '4', beforeOf: '10', afterGood: '7', afterOf: '8' });
    expect(suggestedFor(numbers)).toMatchObject({
      verdict: 'Improved',
      caution: expect.stringContaining('8 cases after'),
    });
    expect(
      suggestedFor(withNumbers(draft, { before: { good: 4, of: 10 }, after: { good: 7, of: 10 } }))?.caution,
    ).toBeNull();
  });
  it('leaves a side alone that cannot be counted', () => {
    expect(withNumbers(filled({ beforeGood: '3', beforeOf: '9' }), { before: null, after: null })).toMatchObject({
      beforeGood: '3',
      beforeOf: '9',
      afterGood: '',
    });
  });
  it('says nothing about numbers that cannot be', () => {
    const impossible = { beforeGood: '11', beforeOf: '10', afterGood: '1', afterOf: '2' };
    expect(suggestedFor(filled(impossible))).toBeNull();
    expect(wordOf(filled(impossible))).toBeNull();
  });
  it('takes the word of the numbers until somebody chooses another', () => {
    const numbers = filled({ beforeGood: '4', beforeOf: '10', afterGood: '7', afterOf: '10' });
    expect(wordOf(numbers)).toBe('Improved');
    expect(wordOf({ ...numbers, verdict: 'No change' })).toBe('No change');
  });
  it('makes values that the rule accepts, and asks for a word where there is none', () => {
    const numbers = filled({ beforeGood: '4', beforeOf: '10', afterGood: '7', afterOf: '10' });
    const values = valuesOfVerdict(book, share, numbers);
    expect(values.ok && prepareVerdict(book, values.value).ok).toBe(true);
    expect(valuesOfVerdict(book, share, draft)).toMatchObject({ ok: false, refusals: [{ code: 'verdict' }] });
  });
  it('names no question for a measure from elsewhere', () => {
    const elsewhere = filled({ reAudit: '', question: 'plan', verdict: 'Too early' });
    expect(valuesOfVerdict(book, share, elsewhere)).toMatchObject({
      ok: true,
      value: { reAudit: null, question: null },
    });
  });
});

describe('the sentence above the chains', () => {
  it('says so where nothing was recommended', () => {
    expect(sayLearning([])).toBe('No recommendation was made yet, so there is no learning to follow.');
  });
});
