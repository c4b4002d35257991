import { describe, expect, it } from '@jest/globals';
import { askedOf } from '../../../../src/core/audit/tool/askedOf.ts';
import { canonicalTool, toolFingerprint } from '../../../../src/core/audit/tool/canonicalTool.ts';
import { checkTool, mayPublish } from '../../../../src/core/audit/tool/checkTool.ts';
import { scales } from '../../../../src/core/audit/tool/scales.ts';
import { copyTool, newVersion, preparePublish } from '../../../../src/core/audit/tool/versions.ts';
import type { CaseAnswer } from '../../../../src/lists/caseReturns.ts';
import { type Question, type ToolContent, toolContent } from '../../../../src/lists/toolContent.ts';
import { aTool, someHash } from '../../../kit/auditBook.ts';
import { aQuestion, aToolContent } from '../../../kit/toolQuestions.ts';

const of = (questions: readonly Question[], more: Partial<ToolContent> = {}) =>
  aToolContent({ sections: [{ id: 'all', title: 'All', guidance: null, questions }], ...more });
const difference = aQuestion('difference', { asksDifference: true });
const plan = aQuestion('plan', { type: 'yes, no or partly' });
const onPlan = (is: string, more: Partial<Question> = {}) =>
  aQuestion('why', { type: 'text', onlyIf: { question: 'plan', is }, ...more });
const remarks = (content: ToolContent) => checkTool(content).map((one) => [one.where, one.isWarning]);

describe('a tool', () => {
  it('is sound when every question can be asked and one asks what difference was made', () => {
    expect(checkTool(of([difference, plan, onPlan('Yes')]))).toEqual([]);
  });

  it.each<[string, ToolContent, string]>([
    ['two questions of one id', of([difference, plan, plan]), 'questions.plan'],
    [
      'a condition on itself',
      of([difference, aQuestion('a', { onlyIf: { question: 'a', is: 'good' } })]),
      'questions.a',
    ],
    ['a condition on a later question', of([difference, onPlan('Yes'), plan]), 'questions.why'],
    ['a condition on a question that is gone', of([difference, onPlan('Yes')]), 'questions.why'],
    ['an answer that nobody can give', of([difference, plan, onPlan('yes')]), 'questions.why'],
    [
      'a grade by its label',
      of([difference, aQuestion('why', { onlyIf: { question: 'difference', is: 'Good' } })]),
      'questions.why',
    ],
    [
      'a condition on what others are asked',
      of([difference, { ...plan, sectors: ['Police'] }, onPlan('Yes')]),
      'questions.why',
    ],
    ['grades without a scale', of([{ ...plan, asksDifference: true }, aQuestion('a')], { scale: null }), 'questions.a'],
    ['no question', of([]), 'sections'],
    [
      'an empty section',
      aToolContent({
        sections: [...of([difference]).sections, { id: 'b', title: 'B', guidance: null, questions: [] }],
      }),
      'sections.b',
    ],
    [
      'two sections of one id',
      aToolContent({ sections: [...of([difference]).sections, ...of([plan]).sections] }),
      'sections.all',
    ],
    ['no purpose', of([difference], { purpose: ' ' }), 'purpose'],
  ])('is unsound with %s', (_what, content, where) => {
    expect(remarks(content)).toContainEqual([where, false]);
    expect(mayPublish(content)).toBe(false);
  });

  it.each([
    ['every grade good', [true, true]],
    ['no grade good', [false, false]],
  ])('is unsound with a scale that has %s', (_what, good) => {
    const grades = good.map((isGood, at) => ({ id: `g${at}`, label: `G${at}`, meaning: 'x', isGood }));
    expect(remarks(of([difference], { scale: { name: 'S', grades } }))).toEqual([['scale', false]]);
  });

  it('is unsound with two grades of one id or name', () => {
    const grade = { id: 'g', label: 'G', meaning: 'x', isGood: true };
    const scale = { name: 'S', grades: [grade, { ...grade, isGood: false }] };
    expect(remarks(of([difference], { scale }))).toEqual([
      ['scale', false],
      ['scale', false],
    ]);
  });

  it('gives a warning when it never asks what difference was made, and may be published all the same', () => {
    const content = of([aQuestion('assessment')]);
    expect(remarks(content)).toEqual([['sections', true]]);
    expect(mayPublish(content)).toBe(true);
  });

  it('can begin with each of the scales', () => {
    for (const { scale } of scales) {
      const content = of([{ ...plan, asksDifference: true }, ...(scale === null ? [] : [aQuestion('a')])], { scale });
      expect(toolContent.parse(content)).toEqual(content);
      expect(checkTool(content)).toEqual([]);
    }
  });
});

describe('what an agency is asked', () => {
  const answered = (value: string, more: Partial<CaseAnswer> = {}) => ({
    plan: { value, notApplicable: false, evidence: null, ...more },
  });
  const content = of([
    plan,
    onPlan('Yes'),
    aQuestion('then', { onlyIf: { question: 'why', is: 'x' } }),
    aQuestion('cells', { sectors: ['Police'] }),
  ]);
  const ids = (...rest: [Parameters<typeof askedOf>[1], Parameters<typeof askedOf>[2]]) =>
    askedOf(content, ...rest).map((one) => one.question.id);

  it('is what fits its sector and the conditions that hold', () => {
    expect(ids('Police', null)).toEqual(['plan', 'cells']);
    expect(ids('Housing', answered('Yes'))).toEqual(['plan', 'why']);
    expect(ids('Housing', answered('No'))).toEqual(['plan']);
    expect(ids('Housing', answered('Yes', { notApplicable: true }))).toEqual(['plan']);
  });

  it('leaves out what hangs on a question that is not asked', () => {
    const why = { why: { value: 'x', notApplicable: false, evidence: null } };
    expect(ids('Housing', { ...answered('Yes'), ...why })).toEqual(['plan', 'why', 'then']);
    expect(ids('Housing', { ...answered('No'), ...why })).toEqual(['plan']);
  });
});

describe('the fingerprint of a tool', () => {
  const content = of([difference, plan]);
  const print = (one: ToolContent) => toolFingerprint(one, someHash);

  it('does not hang on the order of members, line ends, or how accents are written', () => {
    const turned: unknown = JSON.parse(JSON.stringify(content), (_key, value: unknown) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).reverse())
        : value,
    );
    expect(print(toolContent.parse(turned))).toBe(print(content));
    const said = (purpose: string) => print({ ...content, purpose });
    expect(said('One\r\ntwo é ')).toBe(said('One\ntwo e\u0301'));
  });

  it('changes with a word, the order of questions, a grade and a condition', () => {
    const changed: readonly ToolContent[] = [
      { ...content, purpose: 'Other.' },
      of([plan, difference]),
      { ...content, scale: null },
      of([difference, { ...plan, isRequired: false }]),
      of([difference, { ...plan, onlyIf: { question: 'difference', is: 'good' } }]),
    ];
    expect(new Set([content, ...changed].map(print)).size).toBe(changed.length + 1);
  });

  it('is taken over text without spaces and with sorted members', () => {
    expect(
      canonicalTool(content).startsWith(
        '{"format":"qa-audit-tool/1","purpose":"Looks at cases of neglect.","scale":{"grades":[{"id"',
      ),
    ).toBe(true);
  });
});

describe('versions of a tool', () => {
  const published = aTool();

  it('go on from the newest of the family, as a draft', () => {
    const tools = [published, aTool({ version: 2, state: 'Withdrawn' })];
    expect(newVersion(published, tools)).toMatchObject({
      ok: true,
      value: { family: 'neglect', version: 3, state: 'Draft', basedOn: 'Neglect tool, version 1' },
    });
    expect(newVersion(published, [published, aTool({ version: 2, state: 'Draft' })]).ok).toBe(false);
  });

  it('begin anew with a copy, under a name and family that are free', () => {
    const tools = [published, aTool({ name: 'Other', family: 'neglect-2015' })];
    expect(copyTool(published, ' Neglect 2015 ', tools)).toMatchObject({
      ok: true,
      value: { name: 'Neglect 2015', family: 'neglect-2015-2', version: 1, state: 'Draft', content: published.content },
    });
    expect(['', 'neglect TOOL', 'x'.repeat(121)].map((name) => copyTool(published, name, tools).ok)).toEqual([
      false,
      false,
      false,
    ]);
  });

  it('are published when they are sound', () => {
    expect(preparePublish(aTool({ state: 'Draft' }))).toEqual({ ok: true, value: { state: 'Published' } });
    expect(preparePublish(aTool({ state: 'Draft', content: of([]) })).ok).toBe(false);
    expect(preparePublish(published).ok).toBe(false);
  });
});
