/** What moderation is about: which returns were picked and which of them remain, and the grades of one return side by side. */
import type { AuditBook, CaseReturn, Moderation, ReturnHead } from '../../../../core/audit/auditBook.ts';
import {
  countingModerations,
  isModerated,
  type ModeratedBook,
} from '../../../../core/audit/moderation/countingModerations.ts';
import { dipSample, leastShare } from '../../../../core/audit/moderation/dipSample.ts';
import { answerIn, finalGrade, latestModerations } from '../../../../core/audit/moderation/moderations.ts';
import { isAnswered, questionsOf } from '../../../../core/audit/tool/askedOf.ts';
import type { Question, Scale } from '../../../../lists/toolContent.ts';

type Book = ModeratedBook & Pick<AuditBook, 'sample' | 'tool'>;

export interface Picked {
  readonly head: ReturnHead;
  readonly isModerated: boolean;
}

export interface ToModerate {
  /** Those the app picked: one in ten, spread over the agencies. */
  readonly dip: readonly Picked[];
  /** Every other return that was sent, by agency and case. */
  readonly others: readonly Picked[];
}

/** The same seed as the draw of the cases, so that nobody chooses the pick. */
export function toModerate(book: Book): ToModerate {
  const dip = dipSample(book, book.sample?.seed ?? book.audit.key, leastShare);
  const picked = new Set(dip.map((head) => head.key));
  const others = book.returns
    .filter((head) => head.state === 'Submitted' && !picked.has(head.key))
    .toSorted((a, b) => sayHead(a).localeCompare(sayHead(b), 'en-GB'));
  const counting = countingModerations(book);
  const withMark = (head: ReturnHead): Picked => ({ head, isModerated: isModerated(counting, head) });
  return { dip: dip.map(withMark), others: others.map(withMark) };
}

/** `Police: SM-K7Q2`. */
export function sayHead({ agency, reference }: Pick<ReturnHead, 'agency' | 'reference'>): string {
  return `${agency.title}: ${reference}`;
}

/** `2 of 3 returns of the dip sample have been looked at. Still to do: Police: SM-K7Q2.` */
export function sayProgress({ dip }: Pick<ToModerate, 'dip'>): string {
  const done = dip.filter((one) => one.isModerated).length;
  const left = dip.filter((one) => !one.isModerated).map((one) => sayHead(one.head));
  const have = `${done} of ${dip.length} ${dip.length === 1 ? 'return' : 'returns'} of the dip sample`;
  const looked = `${have} ${dip.length === 1 ? 'has' : 'have'} been looked at.`;
  return left.length === 0 ? `${looked} Nothing of it remains.` : `${looked} Still to do: ${left.join(', ')}.`;
}

/** One graded answer with its second grade. */
export interface GradePair {
  readonly question: Question;
  /** Id of the grade the agency gave; null for 'does not apply'. */
  readonly first: string | null;
  readonly evidence: string | null;
  /** The newest that counts; null while there is none. */
  readonly moderation: Moderation | null;
}

/** The graded answers of a return, in the order of the tool. */
export function gradePairs(book: Book, row: CaseReturn): readonly GradePair[] {
  const { tool } = book;
  if (tool === null) return [];
  const latest = latestModerations(countingModerations(book, [row]));
  return questionsOf(tool.content).flatMap(({ question }) => {
    const answer = answerIn(row, question.id);
    if (question.type !== 'grade' || answer === undefined || !isAnswered(answer)) return [];
    const first = finalGrade(answer, null)?.grade ?? null;
    const { reference, agency } = row;
    return [
      {
        question,
        first,
        evidence: answer.evidence,
        moderation: latest.of({ reference, agency, question: question.id }),
      },
    ];
  });
}

/** The name of a grade; null is 'Does not apply'. */
export function sayGrade(scale: Scale | null, id: string | null): string {
  if (id === null) return 'Does not apply';
  return scale?.grades.find((grade) => grade.id === id)?.label ?? id;
}
