/**
 * An audit beside the earlier one that it repeats (R66): only questions that both asked, known by their id and of the same
 * type , because tools change from year to year. Numbers of cases stand on both sides, and few cases carry a caution. Whether that is an
 * improvement is for people to say, in a verdict.
 */
import type { AnswerType, Question } from '../../../lists/toolContent.ts';
import type { CaseReturn } from '../auditBook.ts';
import { type Counts, cautionFor } from '../loop/suggestVerdict.ts';
import { questionsOf } from '../tool/askedOf.ts';
import { type CountedBook, countedAnswers } from './counted.ts';
import { countLine } from './countLine.ts';
import { yesNoValues } from './gradeTable.ts';

export interface AuditSide {
  readonly book: CountedBook;
  readonly returns: readonly CaseReturn[];
}

export interface ComparedQuestion {
  readonly question: string;
  /** As the later audit asked it. */
  readonly wording: string;
  /** Whether the earlier audit asked it in other words. */
  readonly isReworded: boolean;
  readonly before: Counts;
  readonly after: Counts;
  /** Percentage points from before to after, with one decimal; null where one side has no cases. */
  readonly difference: number | null;
  /** Null where both sides have ten cases and more, on one scale. */
  readonly caution: string | null;
}

export interface Comparison {
  /** In the order of the later tool. */
  readonly questions: readonly ComparedQuestion[];
  /** Wording of what can be counted and was asked by one audit alone, or in another type. */
  readonly onlyBefore: readonly string[];
  readonly onlyAfter: readonly string[];
}

const compared = ['grade', 'yes, no or partly'] as const satisfies readonly AnswerType[];
type ComparedType = (typeof compared)[number];
interface Comparable {
  readonly question: Question;
  readonly type: ComparedType;
}

export function compareAudits(before: AuditSide, after: AuditSide): Comparison {
  const [earlier, later] = [comparableOf(before), comparableOf(after)];
  const isShared = ({ question, type }: Comparable, others: readonly Comparable[]) =>
    others.find((one) => one.question.id === question.id && one.type === type);
  const countsBefore = countsOf(before);
  const countsAfter = countsOf(after);
  const isSameScale = scaleOf(before) === scaleOf(after);
  return {
    questions: later.flatMap((one) => {
      const known = isShared(one, earlier);
      if (known === undefined) return [];
      const { id, wording } = one.question;
      const sides = { before: countsBefore(known), after: countsAfter(one) };
      return [
        {
          question: id,
          wording,
          isReworded: known.question.wording.trim() !== wording.trim(),
          ...sides,
          difference: differenceOf(sides.before, sides.after),
          caution: cautions(sides, one.type === 'grade' && !isSameScale),
        },
      ];
    }),
    onlyBefore: earlier.filter((one) => isShared(one, later) === undefined).map((one) => one.question.wording),
    onlyAfter: later.filter((one) => isShared(one, earlier) === undefined).map((one) => one.question.wording),
  };
}

function comparableOf({ book }: AuditSide): readonly Comparable[] {
  if (book.tool === null) return [];
  return questionsOf(book.tool.content).flatMap(({ question }) => {
    const type = compared.find((one) => one === question.type);
    return type === undefined ? [] : [{ question, type }];
  });
}

function countsOf({ book, returns }: AuditSide): (one: Comparable) => Counts {
  const grades = book.tool?.content.scale?.grades ?? [];
  const counted = compared.flatMap((type) => countedAnswers(book, returns, type));
  return ({ question, type }) => {
    const given = counted.filter((one) => one.question.id === question.id).map((one) => one.value);
    const values = type === 'grade' ? grades : yesNoValues;
    const { good, of } = countLine({ key: question.id, label: question.wording }, values, given);
    return { good, of };
  };
}

function scaleOf({ book }: AuditSide): string {
  const grades = book.tool?.content.scale?.grades ?? [];
  return JSON.stringify(grades.map(({ id, isGood }) => [id, isGood]));
}

function differenceOf(before: Counts, after: Counts): number | null {
  if (before.of === 0 || after.of === 0) return null;
  return Math.round((after.good / after.of - before.good / before.of) * 1_000) / 10;
}

function cautions(sides: { readonly before: Counts; readonly after: Counts }, isOtherScale: boolean): string | null {
  const all = [
    ...[cautionFor(sides.before, sides.after)].filter((one) => one !== null),
    ...(isOtherScale ? ['The two audits graded on different scales.'] : []),
  ];
  return all.length === 0 ? null : all.join(' ');
}
