/** How often the second grade was the first: for each question and in all, over the newest moderation of each answer that counts. */
import { percentOf } from '../analysis/percent.ts';
import type { AuditBook, CaseReturn, ReturnHead } from '../auditBook.ts';
import { questionsOf } from '../tool/askedOf.ts';
import { countingModerations, type ModeratedBook } from './countingModerations.ts';
import { latestModerations } from './moderations.ts';

export interface Agreement {
  readonly agreed: number;
  readonly of: number;
  /** With one decimal; null where nothing was moderated. */
  readonly percent: number | null;
}

export interface QuestionAgreement extends Agreement {
  readonly question: string;
  readonly wording: string;
}

export interface AgreementRate extends Agreement {
  /** Questions that were moderated, in the order of the tool. */
  readonly questions: readonly QuestionAgreement[];
  /** How many of the returns have at least one moderation. */
  readonly returnsModerated: number;
}

/**
 * @param returns those that are looked at; a moderation of another return does not count
 * @param contents returns with their answers, as far as they were read
 */
export function agreementRate(
  book: ModeratedBook & Pick<AuditBook, 'tool'>,
  returns: readonly Pick<ReturnHead, 'reference' | 'agency'>[],
  contents: readonly CaseReturn[] = [],
): AgreementRate {
  const { tool } = book;
  const latest = latestModerations(countingModerations(book, contents));
  const questions = tool === null ? [] : questionsOf(tool.content).map(({ question }) => question);
  const lines = questions.flatMap(({ id, wording }) => {
    const rows = returns.flatMap(({ reference, agency }) => latest.of({ reference, agency, question: id }) ?? []);
    const agreed = rows.filter((row) => row.firstGrade === row.secondGrade).length;
    return rows.length === 0 ? [] : [{ question: id, wording, ...agreement(agreed, rows.length) }];
  });
  const total = lines.reduce((so, line) => ({ agreed: so.agreed + line.agreed, of: so.of + line.of }), {
    agreed: 0,
    of: 0,
  });
  const returnsModerated = returns.filter(({ reference, agency }) =>
    questions.some(({ id }) => latest.of({ reference, agency, question: id }) !== null),
  ).length;
  return { ...agreement(total.agreed, total.of), questions: lines, returnsModerated };
}

function agreement(agreed: number, of: number): Agreement {
  return { agreed, of, percent: percentOf(agreed, of) };
}
