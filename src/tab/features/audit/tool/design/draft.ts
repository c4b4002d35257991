/** Steps of the designer on top of the core's changes: one place up or down, new questions, what a condition can be. */
import { questionsOf } from '../../../../../core/audit/tool/askedOf.ts';
import { freeId, moveQuestion, moveSection } from '../../../../../core/audit/tool/editTool.ts';
import { scales } from '../../../../../core/audit/tool/scales.ts';
import { evident } from '../../../../../lists/caseReturns.ts';
import type { Question, Scale, Section, ToolContent } from '../../../../../lists/toolContent.ts';
import type { Option } from '../../../../ui/form/fields.tsx';
import { callQuestion } from '../sayTool.ts';

export type Step = 'up' | 'down';

/** An id that was never used: a question that was removed must not come back as another under its name. */
function newId(content: ToolContent, kind: 'q' | 's', random: () => string): string {
  return freeId(content, `${kind}-${random().slice(0, 8)}`);
}

export function newSection(content: ToolContent, random: () => string): Section {
  return { id: newId(content, 's', random), title: '', guidance: null, questions: [] };
}

export function newQuestion(content: ToolContent, random: () => string): Question {
  return {
    id: newId(content, 'q', random),
    wording: '',
    type: content.scale === null ? 'yes, no or partly' : 'grade',
    guidance: null,
    measure: null,
    standard: null,
    sectors: [],
    onlyIf: null,
    mayNotApply: false,
    isRequired: true,
    asksDifference: false,
  };
}

/** Where the question would go; null at the very beginning or end. Past the edge of its section is the next section. */
function placeAfter(content: ToolContent, id: string, step: Step): { section: string; place: number } | null {
  const at = content.sections.findIndex((one) => one.questions.some((question) => question.id === id));
  const section = content.sections[at];
  if (section === undefined) return null;
  const place = section.questions.findIndex((question) => question.id === id) + (step === 'up' ? -1 : 1);
  if (place >= 0 && place < section.questions.length) return { section: section.id, place };
  const next = content.sections[at + (step === 'up' ? -1 : 1)];
  if (next === undefined) return null;
  return { section: next.id, place: step === 'up' ? next.questions.length : 0 };
}

export function canMove(content: ToolContent, id: string, step: Step): boolean {
  return placeAfter(content, id, step) !== null;
}

export function movedQuestion(content: ToolContent, id: string, step: Step): ToolContent {
  const to = placeAfter(content, id, step);
  return to === null ? content : moveQuestion(content, id, to);
}

export function movedSection(content: ToolContent, id: string, step: Step): ToolContent {
  const place = content.sections.findIndex((one) => one.id === id) + (step === 'up' ? -1 : 1);
  return place < 0 || place >= content.sections.length ? content : moveSection(content, id, place);
}

/** `Now question 2 of 5 in ‘Practice’.` */
export function sayPlace(content: ToolContent, id: string): string {
  const section = content.sections.find((one) => one.questions.some((question) => question.id === id));
  if (section === undefined) return '';
  const number = section.questions.findIndex((question) => question.id === id) + 1;
  return `Now question ${number} of ${section.questions.length} in ‘${section.title}’.`;
}

/** Questions before this one: a condition looks back only. */
export function earlierThan(content: ToolContent, id: string): readonly Question[] {
  const all = questionsOf(content).map((one) => one.question);
  return all.slice(
    0,
    Math.max(
      0,
      all.findIndex((one) => one.id === id),
    ),
  );
}

export function conditionOptions(content: ToolContent, id: string): readonly Option[] {
  return earlierThan(content, id).map((one) => ({ value: one.id, words: callQuestion(one) }));
}

/** What can be answered to the question; null where people write what they like. */
export function answersTo(content: ToolContent, id: string): readonly Option[] | null {
  const type = questionsOf(content).find((one) => one.question.id === id)?.question.type;
  if (type === 'grade') return (content.scale?.grades ?? []).map((one) => ({ value: one.id, words: one.label }));
  if (type === 'yes, no or partly') return evident.map((word) => ({ value: word, words: word }));
  return null;
}

/** The condition on another question, with the first answer it can have. */
export function conditionOn(content: ToolContent, id: string): Question['onlyIf'] {
  return id === '' ? null : { question: id, is: answersTo(content, id)?.[0]?.value ?? 'Yes' };
}

const own = 'own';

/** The scales to choose from; one with words of its own is among them. */
export function scaleOptions(content: ToolContent): readonly Option[] {
  const named = scales.map(({ name }, at) => ({ value: String(at), words: name }));
  return scaleValue(content) === own && content.scale !== null
    ? [{ value: own, words: `${content.scale.name} (in its own words)` }, ...named]
    : named;
}

export function scaleValue({ scale }: ToolContent): string {
  const at = scales.findIndex((one) => JSON.stringify(gradesOf(one.scale)) === JSON.stringify(gradesOf(scale)));
  return at === -1 ? own : String(at);
}

/** Undefined where the tool's own is kept. */
export function scaleOf(value: string): Scale | null | undefined {
  return value === own ? undefined : scales[Number(value)]?.scale;
}

function gradesOf(scale: Scale | null): readonly (readonly [string, string, string, boolean])[] | null {
  return scale === null
    ? null
    : scale.grades.map(({ id, label, meaning, isGood }) => [id, label, meaning, isGood] as const);
}
