/**
 * What is counted of an audit: the answers of returns that were sent and can count, about cases that were not replaced, to
 * questions that were asked of the agency. A moderated grade takes the place of the first. Drafts and 'not involved' count
 * nowhere.
 */
import type { AnswerType, Question, Section } from '../../../lists/toolContent.ts';
import { indexOf } from '../../answers/boardIndex.ts';
import type { AuditBook, CaseReturn } from '../auditBook.ts';
import { countingModerations } from '../moderation/countingModerations.ts';
import { answerIn, finalGrade, type LatestModerations, latestModerations } from '../moderation/moderations.ts';
import { withFingerprint } from '../returns/contentFingerprint.ts';
import { needsFingerprint, unsoundReply } from '../returns/replies.ts';
import { askedOf, type PlacedQuestion, questionsOf } from '../tool/askedOf.ts';

export type CountedBook = Pick<
  AuditBook,
  'board' | 'audit' | 'participation' | 'returns' | 'replies' | 'tool' | 'cases' | 'moderations' | 'hash'
>;

/** One answer that counts. */
export interface Counted {
  readonly row: CaseReturn;
  readonly question: Question;
  readonly section: Section;
  /** A grade's id, `Yes`, `Partly` or `No`; null for not applicable. */
  readonly value: string | null;
}

/** The returns that are counted: those that cannot count as they stand are not. */
export function countedReturns(book: CountedBook, returns: readonly CaseReturn[]): readonly CaseReturn[] {
  const { audit, cases } = book;
  const replaced = new Set(cases.filter((one) => one.state === 'Replaced').map((one) => one.reference));
  return returns.filter(
    (row) =>
      row.audit.key === audit.key && row.state === 'Submitted' && !replaced.has(row.reference) && !isUnsound(book, row),
  );
}

/** The content is looked at only where the version does not settle it. */
function isUnsound(book: CountedBook, row: CaseReturn): boolean {
  const head = needsFingerprint(book, row) ? withFingerprint(book, row) : row;
  return unsoundReply(book, head) !== null;
}

/** The answers to the questions of one type, in the order of the returns and then of the tool. */
export function countedAnswers(
  book: CountedBook,
  returns: readonly CaseReturn[],
  type: Extract<AnswerType, 'grade' | 'yes, no or partly'>,
): readonly Counted[] {
  const latest = latestModerations(countingModerations(book, returns));
  return countedReturns(book, returns).flatMap((row) =>
    askedIn(book, row)
      .filter(({ question }) => question.type === type)
      .flatMap(({ question, section }) => {
        const value = countedValue(row, question, latest);
        return value === undefined ? [] : [{ row, question, section, value }];
      }),
  );
}

/** Of an agency that is gone from the board nobody knows the sector: every question may have been asked. */
function askedIn({ board, tool }: CountedBook, row: CaseReturn): readonly PlacedQuestion[] {
  if (tool === null) return [];
  const agency = indexOf(board).agencies.get(row.agency.key);
  return agency === undefined ? questionsOf(tool.content) : askedOf(tool.content, agency.sector, row.answers);
}

function countedValue(row: CaseReturn, question: Question, latest: LatestModerations): string | null | undefined {
  const moderation =
    question.type === 'grade'
      ? latest.of({ reference: row.reference, agency: row.agency, question: question.id })
      : null;
  const final = finalGrade(answerIn(row, question.id), moderation);
  if (final === null || final.grade?.trim() === '') return undefined;
  return final.grade;
}
