/**
 * Which questions of a tool an agency is asked: those of its sector whose condition holds. A question that hangs on one that
 * is not asked is not asked either, whatever was answered there before.
 */

import type { CaseAnswer } from '../../../lists/caseReturns.ts';
import type { Question, Section, ToolContent } from '../../../lists/toolContent.ts';
import type { Agency } from '../../people/board.ts';

/** Answers by the question's id, as a return holds them. */
export type Answers = Readonly<Record<string, CaseAnswer>>;

/** A question with the section it stands in. */
export interface PlacedQuestion {
  readonly question: Question;
  readonly section: Section;
}

/** Every question of the tool, in order. */
export function questionsOf(content: ToolContent): readonly PlacedQuestion[] {
  return content.sections.flatMap((section) => section.questions.map((question) => ({ question, section })));
}

/** The questions that an agency of this sector is asked, in order, given what it answered so far. */
export function askedOf(
  content: ToolContent,
  sector: Agency['sector'],
  answers: Answers | null,
): readonly PlacedQuestion[] {
  const asked = new Set<string>();
  return questionsOf(content).filter(({ question }) => {
    const isAsked = isOfSector(question, sector) && holds(question, asked, answers ?? {});
    if (isAsked) asked.add(question.id);
    return isAsked;
  });
}

/** Whether agencies of the sector answer it at all. */
export function isOfSector(question: Question, sector: Agency['sector']): boolean {
  return question.sectors.length === 0 || question.sectors.includes(sector);
}

/** Whether an answer says anything: an empty text does not, and neither does a question that was passed over. */
export function isAnswered(answer: CaseAnswer | undefined): boolean {
  if (answer === undefined) return false;
  if (answer.notApplicable) return true;
  return typeof answer.value === 'number' || (answer.value ?? '').trim() !== '';
}

function holds({ onlyIf }: Question, asked: ReadonlySet<string>, answers: Answers): boolean {
  if (onlyIf === null) return true;
  if (!asked.has(onlyIf.question)) return false;
  const answer = Object.hasOwn(answers, onlyIf.question) ? answers[onlyIf.question] : undefined;
  return answer !== undefined && !answer.notApplicable && String(answer.value ?? '') === onlyIf.is;
}
