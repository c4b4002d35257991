/**
 * A second grade for one answer of a return that was sent, by somebody who neither wrote the return nor speaks for its
 * agency. Where it differs from the first, the reason is said: that is what the agencies of an audit learn from.
 */
import { acceptUnless, type Refusal, type Result, refuse } from '../../../base/result.ts';
import type { PlainDate } from '../../../base/time/plainDate.ts';
import { refTo } from '../../../lists/definition/columns.ts';
import type { NewRow } from '../../../lists/definition/defineList.ts';
import type { moderations } from '../../../lists/moderations.ts';
import type { Question } from '../../../lists/toolContent.ts';
import type { PersonKey } from '../../people/board.ts';
import type { AuditBook, CaseReturn } from '../auditBook.ts';
import { isReason } from '../path/decided.ts';
import { mayInAudit } from '../rights.ts';
import { isAnswered, questionsOf } from '../tool/askedOf.ts';
import { isPartyTo } from './countingModerations.ts';
import { answerIn, finalGrade } from './moderations.ts';

export type ModerationRefusal =
  | 'notPermitted'
  | 'notKnown'
  | 'ownReturn'
  | 'notSent'
  | 'question'
  | 'notGraded'
  | 'secondGrade'
  | 'reason';

export interface ModerationWanted {
  readonly return: CaseReturn;
  /** Id of a question that grades. */
  readonly question: string;
  /** Id of a grade; null for not applicable. */
  readonly secondGrade: string | null;
  readonly reason: string;
  readonly isDipSample: boolean;
  readonly person: PersonKey;
  readonly day: PlainDate;
}

type Book = Pick<AuditBook, 'board' | 'audit' | 'participation' | 'tool'>;

export function prepareModeration(
  book: Book,
  wanted: ModerationWanted,
): Result<NewRow<typeof moderations>, ModerationRefusal> {
  const may = mayModerate(book, wanted);
  if (!may.ok) return may;
  const question = gradedQuestion(book, wanted.question);
  if (question === null) return refuse('question', 'Only questions of the tool that grade are moderated.');
  const answer = answerIn(wanted.return, question.id);
  if (answer === undefined || !isAnswered(answer)) return refuse('notGraded', 'The agency has not graded this.');
  const firstGrade = finalGrade(answer, null)?.grade ?? null;
  const { reference, agency } = wanted.return;
  return acceptUnless<NewRow<typeof moderations>, ModerationRefusal>(wrongIn(book, wanted, { question, firstGrade }), {
    reference,
    audit: refTo(book.audit),
    agency,
    question: question.id,
    firstGrade,
    secondGrade: wanted.secondGrade,
    reason: wanted.reason.trim() === '' ? null : wanted.reason.trim(),
    isDipSample: wanted.isDipSample,
  });
}

/** Whether the person may give this return a second grade; the refusal says why not. */
export function mayModerate(
  book: Pick<Book, 'board' | 'audit' | 'participation'>,
  { return: sent, person, day }: Pick<ModerationWanted, 'return' | 'person' | 'day'>,
): Result<true, ModerationRefusal> {
  const may = mayInAudit(book, { person, operation: 'moderate', day });
  if (!may.ok) return may;
  if (isPartyTo(book, sent, { person, day })) {
    return refuse('ownReturn', 'You wrote this return or speak for its agency: the second grade is somebody else’s.');
  }
  if (sent.audit.key === book.audit.key && sent.state === 'Submitted') return may;
  return refuse('notSent', 'This return is with its agency now. It can be graded again once it is sent.');
}

function gradedQuestion({ tool }: Book, id: string): Question | null {
  if (tool === null) return null;
  const placed = questionsOf(tool.content).find(({ question }) => question.id === id);
  return placed?.question.type === 'grade' ? placed.question : null;
}

function wrongIn(
  { tool }: Book,
  { secondGrade, reason }: ModerationWanted,
  { question, firstGrade }: { readonly question: Question; readonly firstGrade: string | null },
): readonly Refusal<ModerationRefusal>[] {
  const wrong: Refusal<ModerationRefusal>[] = [];
  const grades = tool?.content.scale?.grades ?? [];
  if (secondGrade === null ? !question.mayNotApply : !grades.some((grade) => grade.id === secondGrade)) {
    wrong.push({ code: 'secondGrade', sentence: 'Choose one of the grades of the tool.' });
  }
  if (secondGrade !== firstGrade && !isReason(reason)) {
    wrong.push({ code: 'reason', sentence: 'The grades differ: say why, in at least 10 characters.' });
  }
  return wrong;
}
