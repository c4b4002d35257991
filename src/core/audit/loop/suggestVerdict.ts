/**
 * Whether the same measure is better than before, from counts alone (N1). The rule is ours, and the board may say otherwise
 * with a remark: a difference counts from ten percentage points on, and only where one case more or less would not undo it.
 * It says nothing about cause, nor about cases that were not looked at.
 */
import type { Refusal } from '../../../base/result.ts';
import type { VerdictWord } from '../../../lists/verdicts.ts';
import { shortestReason } from '../../programme/irregular.ts';
import type { Verdict } from '../auditBook.ts';

/** How many of how many were good enough. */
export interface Counts {
  readonly good: number;
  readonly of: number;
}

export interface SuggestedVerdict {
  readonly verdict: VerdictWord;
  /** `From 4 of 10 (40%) to 7 of 10 (70%).` */
  readonly sentence: string;
  /** What must be known with it where few cases were looked at; null for samples of ten and more. */
  readonly caution: string | null;
}

/** From how many percentage points on a difference counts. */
export const leastDifference = 10;
/** With fewer cases on either side a caution goes with the numbers. */
export const fewCases = 10;

/** What the numbers say. Nothing looked at on either side is too early to say. */
export function suggestVerdict(before: Counts, after: Counts): SuggestedVerdict {
  return {
    verdict: wordFor(before, after),
    sentence: `From ${sayCounts(before)} to ${sayCounts(after)}.`,
    caution: cautionFor(before, after),
  };
}

function wordFor(before: Counts, after: Counts): VerdictWord {
  if (before.of === 0 || after.of === 0) return 'Too early';
  // Shares over a common denominator: whole numbers, so that 10 points are 10 points.
  const difference = after.good * before.of - before.good * after.of;
  const whole = before.of * after.of;
  const points = Math.abs(difference) * 100;
  const oneCase = Math.max(before.of, after.of);
  if (points < leastDifference * whole || Math.abs(difference) <= oneCase) return 'No change';
  return difference > 0 ? 'Improved' : 'Worse';
}

/** `4 of 10 (40%)`; `no cases` for none. */
export function sayCounts({ good, of }: Counts): string {
  return of === 0 ? 'no cases' : `${good} of ${of} (${Math.round((good / of) * 100)}%)`;
}

/** The caution for small samples; null for none. */
export function cautionFor(before: Counts, after: Counts): string | null {
  if (before.of >= fewCases && after.of >= fewCases) return null;
  const cases = (count: number) => (count === 1 ? '1 case' : `${count} cases`);
  return `Caution: only ${cases(before.of)} before and ${cases(after.of)} after. One case more or less can change the picture.`;
}

/** The counts of a verdict row; null on a side that has none. */
export function countsOf(row: Pick<Verdict, 'beforeGood' | 'beforeOf' | 'afterGood' | 'afterOf'>): {
  readonly before: Counts | null;
  readonly after: Counts | null;
} {
  const pair = (good: number | null, of: number | null) => (good === null || of === null ? null : { good, of });
  return { before: pair(row.beforeGood, row.beforeOf), after: pair(row.afterGood, row.afterOf) };
}

type Judged = Pick<Verdict, 'verdict' | 'beforeGood' | 'beforeOf' | 'afterGood' | 'afterOf' | 'remark'>;
export type VerdictField =
  | 'measure'
  | 'recommendation'
  | 'verdict'
  | 'reAudit'
  | 'question'
  | 'before'
  | 'after'
  | 'remark';

/**
 * What is wrong with a verdict in itself, for the form and for a row that somebody wrote past it: the word fits the
 * numbers, or a remark says why not. 'Too early' needs neither.
 */
export function wrongInVerdict(row: Judged): readonly Refusal<VerdictField>[] {
  const wrong = [
    ...wrongInCounts(row.beforeGood, row.beforeOf, 'before'),
    ...wrongInCounts(row.afterGood, row.afterOf, 'after'),
  ];
  if (wrong.length > 0) return wrong;
  if (row.verdict === 'Too early' || (row.remark ?? '').trim().length >= shortestReason) return [];
  const { before, after } = countsOf(row);
  if (before === null || after === null) {
    return [{ code: 'remark', sentence: `Without numbers before and after, ${sayHowYouKnow}.` }];
  }
  const { verdict, sentence } = suggestVerdict(before, after);
  if (verdict === row.verdict) return [];
  return [{ code: 'remark', sentence: `${sentence} That reads as '${verdict}'. Choose it, or ${sayHowYouKnow}.` }];
}

const sayHowYouKnow = `say in a remark of at least ${shortestReason} characters how you know`;

function wrongInCounts(
  good: number | null,
  of: number | null,
  side: 'before' | 'after',
): readonly Refusal<VerdictField>[] {
  if ((good === null) !== (of === null)) {
    return [{ code: side, sentence: `Give both numbers ${side}: how many were good enough, and of how many.` }];
  }
  if (good === null || of === null) return [];
  if (!isCount(good) || !isCount(of)) return [{ code: side, sentence: 'Numbers of cases are whole and not negative.' }];
  return good <= of ? [] : [{ code: side, sentence: `There cannot be ${good} of ${of}.` }];
}

function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 0;
}
