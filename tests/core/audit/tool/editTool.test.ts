import { describe, expect, it } from '@jest/globals';
import { questionsOf } from '../../../../src/core/audit/tool/askedOf.ts';
import {
  addQuestion,
  addSection,
  changeQuestion,
  changeSection,
  freeId,
  moveQuestion,
  moveSection,
  removeQuestion,
  removeSection,
} from '../../../../src/core/audit/tool/editTool.ts';
import type { ToolContent } from '../../../../src/lists/toolContent.ts';
import { aQuestion, aToolContent } from '../../../kit/toolQuestions.ts';

const content = aToolContent();
const order = (of: ToolContent) =>
  of.sections.map((one) => `${one.id}: ${one.questions.map((question) => question.id).join(' ')}`);
const voice = { id: 'voice', title: 'Voice', guidance: null, questions: [] };
const hanging = aQuestion('why', { onlyIf: { question: 'assessment', is: 'good' } });

describe('a draft of a tool', () => {
  it('takes sections and questions where they are put, and leaves the old content as it was', () => {
    const before = JSON.stringify(content);
    const one = addSection(content, voice, 1);
    const two = addQuestion(one, 'voice', { question: aQuestion('heard') });
    const three = addQuestion(two, 'voice', { question: aQuestion('seen'), place: 0 });
    expect(order(three)).toEqual(['practice: assessment', 'voice: seen heard', 'outcome: difference']);
    expect(order(addSection(content, voice)).at(-1)).toBe('voice: ');
    expect(JSON.stringify(content)).toBe(before);
  });

  it('moves questions within a section and to another', () => {
    const two = addQuestion(content, 'practice', { question: aQuestion('plan') });
    expect(order(moveQuestion(two, 'plan', { section: 'practice', place: 0 }))[0]).toBe('practice: plan assessment');
    expect(order(moveQuestion(two, 'plan', { section: 'outcome', place: 1 }))).toEqual([
      'practice: assessment',
      'outcome: difference plan',
    ]);
    expect(moveQuestion(two, 'plan', { section: 'gone', place: 0 })).toBe(two);
    expect(moveQuestion(two, 'gone', { section: 'practice', place: 0 })).toBe(two);
    expect(order(moveSection(content, 'outcome', 0))[0]).toBe('outcome: difference');
    expect(moveSection(content, 'gone', 0)).toBe(content);
  });

  it('changes a question but never its id', () => {
    const smuggled = { wording: 'How good?', id: 'other' };
    const changed = changeQuestion(content, 'assessment', smuggled);
    expect(questionsOf(changed)[0]?.question).toMatchObject({ id: 'assessment', wording: 'How good?' });
    expect(changeSection(content, 'practice', { title: 'Work' }).sections[0]?.title).toBe('Work');
  });

  it('lifts the conditions on what is taken out', () => {
    const with2 = addQuestion(content, 'outcome', { question: hanging });
    const conditions = (of: ToolContent) => questionsOf(of).map((one) => one.question.onlyIf);
    expect(conditions(with2)).toEqual([null, null, { question: 'assessment', is: 'good' }]);
    expect(conditions(removeQuestion(with2, 'assessment'))).toEqual([null, null]);
    expect(conditions(removeSection(with2, 'practice'))).toEqual([null, null]);
  });

  it('has ids that are free', () => {
    expect(freeId(content, 'plan')).toBe('plan');
    expect(freeId(content, 'assessment')).toBe('assessment-2');
    expect(freeId(content, 'outcome')).toBe('outcome-2');
    expect(freeId(content, 'x'.repeat(60))).toHaveLength(36);
  });
});
