import { describe, expect, it } from '@jest/globals';
import { accept, refuse } from '../../src/base/result.ts';
import { instant } from '../../src/base/time/instant.ts';
import type { PathMove } from '../../src/core/audit/path/auditPath.ts';
import { rightsTable } from '../../src/core/audit/rights.ts';
import { changeGrade } from '../../src/core/audit/tool/editTool.ts';
import { startingTools } from '../../src/core/audit/tool/library/startingTools.ts';
import { exportTool } from '../../src/core/audit/tool/openFormat.ts';
import { fourGrades } from '../../src/core/audit/tool/scales.ts';
import { mayBeWritten } from '../../src/core/privacy/guardValues.ts';
import { auditTools } from '../../src/lists/auditTools.ts';
import type { AnyList } from '../../src/lists/definition/defineList.ts';
import {
  answersTo,
  canMove,
  conditionOn,
  movedQuestion,
  newQuestion,
  sayPlace,
  scaleOptions,
  scaleValue,
} from '../../src/tab/features/audit/tool/design/draft.ts';
import { draftRemarks, mayPublishDraft, maySave } from '../../src/tab/features/audit/tool/design/draftRemarks.ts';
import {
  chooseStarting,
  chooseTool,
  keyOfVersion,
  makeCopy,
  makeVersion,
  publish,
  saveDraft,
  withdrawVersion,
} from '../../src/tab/features/audit/tool/prepareTool.ts';
import { readTool } from '../../src/tab/features/audit/tool/readTool.ts';
import { sayCondition, saySize } from '../../src/tab/features/audit/tool/sayTool.ts';
import {
  fixedOn,
  openTool,
  placeOfStarting,
  startingToolsLeft,
  toolFamilies,
} from '../../src/tab/features/audit/tool/toolView.ts';
import { aBook, aTool } from '../kit/auditBook.ts';
import { auditLead } from '../kit/auditPeople.ts';
import { to } from '../kit/boardRows.ts';
import { day } from '../kit/clock.ts';
import { aQuestion, aToolContent } from '../kit/toolQuestions.ts';

const opened: PathMove = {
  step: 'returns open',
  by: to(auditLead),
  at: instant('2015-06-01T09:00:00Z'),
  on: day('2015-06-01'),
};

function here({ moves = [], may = true }: { readonly moves?: readonly PathMove[]; readonly may?: boolean } = {}) {
  const book = aBook({ audit: { tool: null } });
  return {
    book,
    path: { reached: 'scoping', next: null, moves, gates: [], overrides: [], irregular: [] } as const,
    may: () => (may ? accept(true as const) : refuse('notPermitted', 'Only the lead can do this.')),
  };
}

const [starting] = startingTools;
if (starting === undefined) throw new TypeError('the app comes with tools');

describe('the tool of an audit', () => {
  it('can be any published version until the returns open', () => {
    const ready = chooseTool(here(), aTool());
    expect(ready.ok && ready.value.map((one) => one.values)).toEqual([
      { tool: { key: 'tool-neglect-1', title: 'Neglect tool' } },
    ]);
    expect(chooseTool(here({ moves: [opened] }), aTool())).toMatchObject({ refusals: [{ code: 'fixed' }] });
    expect(fixedOn({ moves: [opened] })).toBe('2015-06-01');
  });

  it('is never a draft, and never chosen by somebody who may not', () => {
    expect(chooseTool(here(), aTool({ state: 'Draft' }))).toMatchObject({ refusals: [{ code: 'notPublished' }] });
    expect(chooseTool(here({ may: false }), aTool())).toMatchObject({ refusals: [{ code: 'notPermitted' }] });
  });

  it('can be a starting tool, which the board has as its own from then on', () => {
    const ready = chooseStarting(here(), starting);
    expect(ready.ok && ready.value.map((one) => one.list.name)).toEqual(['auditTools', 'audits']);
    const family = 'multi-agency-case-audit';
    expect(startingToolsLeft([aTool({ family })]).map((one) => one.name)).not.toContain(starting.name);
    expect(startingToolsLeft([]).length).toBe(2);
    expect(openTool([], placeOfStarting(starting))).toBe(starting);
  });

  it('passes the personal-data guard without a question when it comes with the app', () => {
    const knows = { people: [], words: [], localPatterns: [] };
    for (const { name, content } of startingTools) {
      const list = auditTools as unknown as AnyList; // looked at by the names of its columns alone
      expect(mayBeWritten(list, { name, content }, knows, { namesConfirmed: false })).toEqual(accept(true));
    }
  });
});

describe('versions of a tool', () => {
  it('stand together, newest first', () => {
    const families = toolFamilies([
      aTool(),
      aTool({ version: 2, state: 'Draft' }),
      aTool({ family: 'x', name: 'Another' }),
    ]);
    expect(families.map((one) => [one.name, one.versions.map((tool) => tool.version)])).toEqual([
      ['Another', [1]],
      ['Neglect tool', [2, 1]],
    ]);
  });

  it('have one key each, so that two people who make the next one make the same', () => {
    const next = makeVersion(here(), aTool());
    expect(next).toMatchObject({ ok: true, value: { key: 'neglect.v2' } });
    expect(keyOfVersion({ family: 'neglect', version: 2 })).toBe('neglect.v2');
    expect(makeCopy(here(), starting, 'Our audit')).toMatchObject({ value: { key: 'our-audit.v1' } });
    expect(makeCopy(here(), starting, 'Neglect tool')).toMatchObject({ refusals: [{ code: 'name' }] });
  });

  it('do not change once they are published', () => {
    const draft = { name: 'Neglect tool', content: aToolContent() };
    expect(saveDraft(here(), aTool(), draft)).toMatchObject({ refusals: [{ code: 'notDraft' }] });
    expect(publish(here(), aTool(), draft)).toMatchObject({ refusals: [{ code: 'alreadyDone' }] });
    const published = publish(here(), aTool({ state: 'Draft' }), draft);
    expect(published.ok && published.value[0]?.values).toMatchObject({ state: 'Published' });
  });
});

describe('a version that is withdrawn', () => {
  it('was published, and cannot be chosen any more', () => {
    const ready = withdrawVersion(here(), aTool());
    expect(ready.ok && ready.value.map((one) => one.values)).toEqual([{ state: 'Withdrawn' }]);
    expect(chooseTool(here(), aTool({ state: 'Withdrawn' }))).toMatchObject({ refusals: [{ code: 'notPublished' }] });
    for (const state of ['Draft', 'Withdrawn'] as const) {
      expect(withdrawVersion(here(), aTool({ state }))).toMatchObject({ refusals: [{ code: 'alreadyDone' }] });
    }
  });

  it('is withdrawn by the chair and the QA manager alone', () => {
    expect(rightsTable['withdraw tool']).toEqual(['chair', 'QA manager']);
    expect(withdrawVersion(here({ may: false }), aTool())).toMatchObject({ refusals: [{ code: 'notPermitted' }] });
  });

  it('can be followed by the next one', () => {
    expect(makeVersion(here(), aTool({ state: 'Withdrawn' }))).toMatchObject({
      ok: true,
      value: { key: 'neglect.v2' },
    });
  });
});

describe('the designer', () => {
  const content = aToolContent();

  it('moves a question past the edge of its section into the next', () => {
    const moved = movedQuestion(content, 'assessment', 'down');
    expect(moved.sections.map((one) => one.questions.map((two) => two.id))).toEqual([[], ['assessment', 'difference']]);
    expect(sayPlace(moved, 'assessment')).toBe('Now question 1 of 2 in ‘Difference made’.');
    expect(canMove(content, 'assessment', 'up')).toBe(false);
    expect(movedQuestion(moved, 'assessment', 'up')).toEqual(content);
  });

  it('offers as conditions only what can be answered', () => {
    expect(conditionOn(content, 'assessment')).toEqual({ question: 'assessment', is: 'outstanding' });
    expect(answersTo(content, 'difference')?.map((one) => one.words)).toEqual(['Yes', 'Partly', 'No']);
    expect(conditionOn(content, '')).toBeNull();
    const asked = aQuestion('more', { onlyIf: { question: 'assessment', is: 'good' } });
    expect(sayCondition(content, asked)).toBe('Only if ‘How good was assessment?’ was answered ‘Good’');
  });

  it('keeps the scale a tool came with among the choices', () => {
    expect(scaleOptions(content).map((one) => one.words)[0]).toBe('Four grades (in its own words)');
    expect(scaleValue(content)).toBe('own');
    expect(scaleOptions({ ...content, scale: null })).toHaveLength(3);
  });

  it('says what keeps a draft from being saved, and what from being published', () => {
    const tool = aTool({ state: 'Draft' });
    const sound = { name: 'Neglect tool', content };
    expect(mayPublishDraft(draftRemarks(sound, tool, [tool]))).toBe(true);
    const question = newQuestion(content, () => '12345678-0000');
    const [first, ...rest] = content.sections;
    if (first === undefined) throw new TypeError('the tool has sections');
    const withEmpty = { ...content, sections: [{ ...first, questions: [...first.questions, question] }, ...rest] };
    const remarks = draftRemarks({ name: '', content: withEmpty }, tool, [tool]);
    expect(maySave(remarks)).toBe(false);
    expect(remarks.map((one) => one.sentence)).toEqual([
      'Give the tool a name.',
      'Question 2 of ‘Practice’ has no words yet.',
    ]);
    const unsound = draftRemarks({ name: 'Neglect tool', content: { ...content, scale: null } }, tool, [tool]);
    expect(maySave(unsound)).toBe(true);
    expect(unsound[0]?.sentence).toBe('Question 1 of ‘Practice’: It asks for a grade, but the tool has no scale.');
  });

  it('changes the words of a grade and what counts as good, and never its id', () => {
    const changed = changeGrade(content, 'good', { label: 'Met', isGood: false });
    expect(changed.scale?.grades.map(({ id, label, isGood }) => [id, label, isGood])).toContainEqual([
      'good',
      'Met',
      false,
    ]);
    expect(changed.scale?.grades.map(({ id }) => id)).toEqual(content.scale?.grades.map(({ id }) => id));
    expect(changeGrade(content, 'no-such-grade', { label: 'Met' })).toEqual(content);
    expect(changeGrade({ ...content, scale: null }, 'good', { label: 'Met' }).scale).toBeNull();
    expect(answersTo(changed, 'assessment')?.map((one) => one.words)).toContain('Met');
  });

  it('takes a scale for its own as soon as one word of it is another', () => {
    const offered = { ...content, scale: fourGrades };
    expect(scaleValue(offered)).toBe('0');
    expect(scaleValue(changeGrade(offered, 'good', { meaning: 'It is what we expect.' }))).toBe('own');
  });

  it('does not save a grade without a name or a meaning, nor publish two of one name', () => {
    const tool = aTool({ state: 'Draft' });
    const said = (changed: typeof content) =>
      draftRemarks({ name: 'Neglect tool', content: changed }, tool, [tool]).map((one) => [one.stops, one.sentence]);
    expect(said(changeGrade(content, 'good', { label: ' ' }))).toContainEqual(['saving', 'Grade 2 has no name yet.']);
    expect(said(changeGrade(content, 'good', { meaning: '' }))).toContainEqual([
      'saving',
      'The grade ‘Good’ does not say what it means.',
    ]);
    expect(said(changeGrade(content, 'good', { label: 'outstanding' }))).toContainEqual([
      'publishing',
      'Two grades have the same name.',
    ]);
  });

  it('says how much it asks', () => {
    expect(saySize(content)).toBe('2 sections, 2 questions');
  });
});

describe('a file of a tool', () => {
  const file = (text: string) => new Blob([text]);

  it('is read as it was exported', async () => {
    expect(await readTool(file(exportTool(starting)))).toEqual(accept(starting));
  });

  it('is refused kindly when it is something else', async () => {
    for (const text of ['', 'not JSON', '{"format":"other/1"}', '[]', '{"__proto__":{"format":"qa-audit-tool/1"}}']) {
      const ready = await readTool(file(text));
      expect(ready.ok ? '' : ready.refusals[0].sentence).toMatch(/^This file /);
    }
    const huge = { size: 3_000_000, text: () => Promise.reject(new Error('never opened')) };
    expect(await readTool(huge)).toMatchObject({ refusals: [{ code: 'tooLong' }] });
    const gone = { size: 10, text: () => Promise.reject(new Error('gone')) };
    expect(await readTool(gone)).toMatchObject({ refusals: [{ code: 'unreadable' }] });
  });
});
