/**
 * What is wrong with a tool before it is published, everything at once, with where it is. What stops it is a mistake; a
 * warning is for people to think about, above all a tool that never asks what difference was made (R18).
 */

import { evident } from '../../../lists/caseReturns.ts';
import type { Question, Section, ToolContent } from '../../../lists/toolContent.ts';
import { type PlacedQuestion, questionsOf } from './askedOf.ts';

export interface ToolRemark {
  /** `purpose`, `scale`, `sections`, `sections.<id>` or `questions.<id>`. */
  readonly where: string;
  readonly sentence: string;
  /** A warning does not stop the tool from being published. */
  readonly isWarning: boolean;
}

/** Mistakes first, then warnings. */
export function checkTool(content: ToolContent): readonly ToolRemark[] {
  const questions = questionsOf(content);
  const remarks = [
    ...wrongInWhole(content, questions),
    ...wrongInScale(content),
    ...content.sections.flatMap((section, at) => wrongInSection(content, section, at)),
    ...questions.flatMap((placed, at) => wrongInQuestion(content, placed, questions.slice(0, at))),
    ...warnings(content, questions),
  ];
  return remarks.toSorted((a, b) => Number(a.isWarning) - Number(b.isWarning));
}

/** Whether nothing stops it from being published. */
export function mayPublish(content: ToolContent): boolean {
  return checkTool(content).every((one) => one.isWarning);
}

function mistake(where: string, sentence: string): ToolRemark {
  return { where, sentence, isWarning: false };
}

function warning(where: string, sentence: string): ToolRemark {
  return { where, sentence, isWarning: true };
}

function wrongInWhole({ purpose }: ToolContent, questions: readonly PlacedQuestion[]): readonly ToolRemark[] {
  return [
    ...(purpose.trim() === '' ? [mistake('purpose', 'Say what the tool is for.')] : []),
    ...(questions.length === 0 ? [mistake('sections', 'The tool asks nothing yet.')] : []),
  ];
}

function wrongInScale({ scale }: ToolContent): readonly ToolRemark[] {
  if (scale === null) return [];
  const { grades } = scale;
  const ids = new Set(grades.map((grade) => grade.id));
  const labels = new Set(grades.map((grade) => grade.label.trim().toLowerCase()));
  const good = grades.filter((grade) => grade.isGood).length;
  return [
    ...(ids.size < grades.length ? [mistake('scale', 'Two grades have the same id.')] : []),
    ...(labels.size < grades.length ? [mistake('scale', 'Two grades have the same name.')] : []),
    ...(good === 0 || good === grades.length
      ? [mistake('scale', 'Say which grades are good enough and which are not.')]
      : []),
  ];
}

function wrongInSection(content: ToolContent, section: Section, at: number): readonly ToolRemark[] {
  const where = `sections.${section.id}`;
  const isSecond = content.sections.findIndex((one) => one.id === section.id) !== at;
  return [
    ...(isSecond ? [mistake(where, `Two sections have the id ${section.id}.`)] : []),
    ...(section.questions.length === 0 ? [mistake(where, `The section ‘${section.title}’ has no question.`)] : []),
  ];
}

function wrongInQuestion(
  content: ToolContent,
  { question }: PlacedQuestion,
  earlier: readonly PlacedQuestion[],
): readonly ToolRemark[] {
  const where = `questions.${question.id}`;
  const sentences = [
    ...(earlier.some((one) => one.question.id === question.id) ? [`Two questions have the id ${question.id}.`] : []),
    ...(question.type === 'grade' && content.scale === null ? ['It asks for a grade, but the tool has no scale.'] : []),
    ...wrongInCondition(content, question, earlier),
  ];
  return sentences.map((sentence) => mistake(where, sentence));
}

function wrongInCondition(
  content: ToolContent,
  { onlyIf, sectors }: Question,
  earlier: readonly PlacedQuestion[],
): readonly string[] {
  if (onlyIf === null) return [];
  const other = earlier.find((one) => one.question.id === onlyIf.question)?.question;
  if (other === undefined) return ['Its condition names no question before it.'];
  const possible = valuesOf(content, other);
  if (possible !== null && !possible.includes(onlyIf.is)) {
    return [`Nobody can answer ‘${onlyIf.is}’ to the question of its condition.`];
  }
  const meets =
    other.sectors.length === 0 || (sectors.length > 0 && sectors.every((sector) => other.sectors.includes(sector)));
  return meets ? [] : ['Agencies are asked it that are not asked the question of its condition.'];
}

/** What can be answered; null for anything. */
function valuesOf({ scale }: ToolContent, { type }: Question): readonly string[] | null {
  switch (type) {
    case 'grade':
      return (scale?.grades ?? []).map((grade) => grade.id);
    case 'yes, no or partly':
      return evident;
    case 'number':
    case 'text':
    case 'date':
      return null;
  }
}

function warnings(content: ToolContent, questions: readonly PlacedQuestion[]): readonly ToolRemark[] {
  if (questions.length === 0) return [];
  const isGraded = questions.some((one) => one.question.type === 'grade');
  return [
    ...(questions.some((one) => one.question.asksDifference)
      ? []
      : [
          warning(
            'sections',
            'No question asks what difference was made for the child. Ask whether anybody is better off.',
          ),
        ]),
    ...(questions.some((one) => one.question.isRequired)
      ? []
      : [warning('sections', 'No question is required: a return can be sent with no answer at all.')]),
    ...(content.scale !== null && !isGraded
      ? [warning('scale', 'The tool has a scale, but no question asks for a grade.')]
      : []),
  ];
}
