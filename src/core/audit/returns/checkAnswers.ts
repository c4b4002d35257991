/**
 * The answers of a return against the tool: each of the right type, none to a question that is not in the tool, every
 * required one there when the return is sent. Answers to questions that are not asked any more hurt nobody: they are left
 * out when it is sent.
 */
import { parsePlainDate } from '../../../base/time/plainDate.ts';
import { type CaseAnswer, evident } from '../../../lists/caseReturns.ts';
import type { AnswerType, Question, ToolContent } from '../../../lists/toolContent.ts';
import { indexOf } from '../../answers/boardIndex.ts';
import type { AuditBook, CaseReturn } from '../auditBook.ts';
import { type Answers, askedOf, isAnswered, type PlacedQuestion, questionsOf } from '../tool/askedOf.ts';
import { type PeriodOfTerms, sayWrongDay } from './periodOf.ts';
import type { WrongField } from './wrongField.ts';

type Book = Pick<AuditBook, 'board' | 'tool'>;
type Answered = Pick<CaseReturn, 'agency' | 'answers'>;

interface Held {
  readonly period: PeriodOfTerms | null;
  readonly submit: boolean;
}

export function wrongInAnswers(book: Book, values: Answered, { period, submit }: Held): readonly WrongField[] {
  if (book.tool === null) return [{ field: 'answers', sentence: 'This audit has no tool yet. Ask its lead.' }];
  const { content } = book.tool;
  const answers = values.answers ?? {};
  const questions = new Map(questionsOf(content).map(({ question }) => [question.id, question]));
  const wrong = Object.entries(answers).flatMap(([id, answer]) => {
    const question = questions.get(id);
    const sentence =
      question === undefined
        ? 'This question is not in the tool of the audit.'
        : wrongInAnswer(answer, question, { content, period });
    return sentence === null ? [] : [{ field: `answers.${id}`, sentence }];
  });
  return submit ? [...wrong, ...unanswered(book, values, content)] : wrong;
}

/** The questions that this return is asked. */
export function askedIn(book: Book, values: Answered): readonly PlacedQuestion[] {
  const agency = indexOf(book.board).agencies.get(values.agency.key);
  return book.tool === null || agency === undefined ? [] : askedOf(book.tool.content, agency.sector, values.answers);
}

/** Only the answers to questions that are asked; null where none is left. */
export function answersThatCount(book: Book, values: Answered): Answers | null {
  const asked = new Set(askedIn(book, values).map(({ question }) => question.id));
  const kept = Object.entries(values.answers ?? {}).filter(([id]) => asked.has(id));
  return kept.length === 0 ? null : Object.fromEntries(kept);
}

function unanswered(book: Book, values: Answered, content: ToolContent): readonly WrongField[] {
  if (!indexOf(book.board).agencies.has(values.agency.key)) {
    return [{ field: 'agency', sentence: 'This agency is not one of the board’s any more.' }];
  }
  const answers = new Map(Object.entries(values.answers ?? {}));
  return askedIn(book, values)
    .filter(({ question }) => question.isRequired && !isAnswered(answers.get(question.id)))
    .map(({ question }) => ({ field: `answers.${question.id}`, sentence: sayUnanswered(question, content) }));
}

function sayUnanswered(question: Question, content: ToolContent): string {
  const number = questionsOf(content).findIndex((one) => one.question.id === question.id) + 1;
  const orNot = question.mayNotApply ? ', or say that it does not apply' : '';
  return `Answer question ${number}${orNot}: ${question.wording}`;
}

interface HeldAgainst {
  readonly content: ToolContent;
  readonly period: PeriodOfTerms | null;
}

function wrongInAnswer(answer: CaseAnswer, question: Question, against: HeldAgainst): string | null {
  if (answer.notApplicable) {
    if (!question.mayNotApply) return 'This question always applies: answer it.';
    return answer.value === null ? null : 'Either it does not apply or it has an answer, not both.';
  }
  return isAnswered(answer) && answer.value !== null ? wrongValue(answer.value, question, against) : null;
}

function wrongValue(value: string | number, question: Question, against: HeldAgainst): string | null {
  return wrongBy[question.type](value, against);
}

type CheckValue = (value: string | number, against: HeldAgainst) => string | null;

const wrongBy: Readonly<Record<AnswerType, CheckValue>> = {
  grade: (value, { content }) =>
    (content.scale?.grades ?? []).some((grade) => grade.id === value) ? null : 'Choose one of the grades of the tool.',
  'yes, no or partly': (value) => (evident.some((one) => one === value) ? null : 'Answer Yes, Partly or No.'),
  number: (value) => (typeof value === 'number' && Number.isFinite(value) ? null : 'Give a number.'),
  text: (value) => (typeof value === 'string' ? null : 'Answer in words.'),
  date: (value, { period }) => {
    const day = typeof value === 'string' ? parsePlainDate(value) : null;
    return day === null ? 'Give a day that exists.' : sayWrongDay(day, period);
  },
};
