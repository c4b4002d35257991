/**
 * Changes of a draft, each giving a new content and leaving the old one as it was. They keep what can be wrong to be said by
 * `checkTool.ts`: somebody who edits may pass through a state that could not be published. Ids come from whoever calls.
 */
import type { Grade, Question, Section, ToolContent } from '../../../lists/toolContent.ts';
import { questionsOf } from './askedOf.ts';

/** Where a section or question goes: before the one that stands there now, from 0; at the end where left out. */
export type Place = number;

/** An id that is not in the content: the one that is asked for, with a number behind it where it is taken. */
export function freeId(content: ToolContent, wanted: string): string {
  const taken = new Set([
    ...content.sections.map((one) => one.id),
    ...questionsOf(content).map((one) => one.question.id),
  ]);
  const shortened = wanted.slice(0, 36);
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? shortened : `${shortened}-${number}`;
    if (!taken.has(id)) return id;
  }
}

export function addSection(content: ToolContent, section: Section, place?: Place): ToolContent {
  return { ...content, sections: inserted(content.sections, section, place) };
}

/** Title and guidance of a section. */
export function changeSection(
  content: ToolContent,
  id: string,
  changes: Partial<Pick<Section, 'title' | 'guidance'>>,
): ToolContent {
  return withSection(content, id, (section) => ({ ...section, ...changes }));
}

/** The words of a grade, and whether it is good enough; never its id, by which answers and earlier audits know it. */
export function changeGrade(content: ToolContent, id: string, changes: Partial<Omit<Grade, 'id'>>): ToolContent {
  if (content.scale === null) return content;
  const grades = content.scale.grades.map((grade) => (grade.id === id ? { ...grade, ...changes } : grade));
  return { ...content, scale: { ...content.scale, grades } };
}

/** With all its questions; conditions on them are lifted. */
export function removeSection(content: ToolContent, id: string): ToolContent {
  const gone = content.sections.find((section) => section.id === id)?.questions.map((question) => question.id) ?? [];
  const sections = content.sections.filter((section) => section.id !== id);
  return withoutConditionsOn({ ...content, sections }, new Set(gone));
}

export function moveSection(content: ToolContent, id: string, place: Place): ToolContent {
  const section = content.sections.find((one) => one.id === id);
  if (section === undefined) return content;
  const rest = content.sections.filter((one) => one !== section);
  return { ...content, sections: inserted(rest, section, place) };
}

export function addQuestion(
  content: ToolContent,
  section: string,
  { question, place }: { readonly question: Question; readonly place?: Place },
): ToolContent {
  return withSection(content, section, (one) => ({ ...one, questions: inserted(one.questions, question, place) }));
}

/** Everything but its id, by which answers and earlier audits know it. */
export function changeQuestion(content: ToolContent, id: string, changes: Partial<Omit<Question, 'id'>>): ToolContent {
  return withQuestions(content, (question) => (question.id === id ? { ...question, ...changes, id } : question));
}

/** To a place in a section, its own or another; nothing happens where there is no such question or section. */
export function moveQuestion(
  content: ToolContent,
  id: string,
  { section, place }: { readonly section: string; readonly place: Place },
): ToolContent {
  const moved = questionsOf(content).find((one) => one.question.id === id);
  if (moved === undefined || !content.sections.some((one) => one.id === section)) return content;
  return addQuestion(without(content, id), section, { question: moved.question, place });
}

/** Conditions on it are lifted: those questions are asked of everybody then. */
export function removeQuestion(content: ToolContent, id: string): ToolContent {
  return withoutConditionsOn(without(content, id), new Set([id]));
}

function without(content: ToolContent, id: string): ToolContent {
  const sections = content.sections.map((one) => ({ ...one, questions: one.questions.filter((two) => two.id !== id) }));
  return { ...content, sections };
}

function withSection(content: ToolContent, id: string, change: (section: Section) => Section): ToolContent {
  return { ...content, sections: content.sections.map((one) => (one.id === id ? change(one) : one)) };
}

function withQuestions(content: ToolContent, change: (question: Question) => Question): ToolContent {
  return { ...content, sections: content.sections.map((one) => ({ ...one, questions: one.questions.map(change) })) };
}

function withoutConditionsOn(content: ToolContent, gone: ReadonlySet<string>): ToolContent {
  return withQuestions(content, (question) =>
    question.onlyIf !== null && gone.has(question.onlyIf.question) ? { ...question, onlyIf: null } : question,
  );
}

function inserted<T>(all: readonly T[], one: T, place: Place = all.length): readonly T[] {
  return all.toSpliced(Math.max(0, place), 0, one);
}
