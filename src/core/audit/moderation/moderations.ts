/**
 * Second grades beside the first. The rows cannot be changed; the newest for a return and question counts, whatever the
 * agency wrote afterwards: who wants another grade moderates again. A first grade stays readable beside it for ever.
 */
import type { CaseAnswer } from '../../../lists/caseReturns.ts';
import type { CaseReturn, Moderation } from '../auditBook.ts';

/** Whose answer to what. */
export interface Graded {
  readonly reference: string;
  readonly agency: { readonly key: string };
  readonly question: string;
}

/** The newest moderation of each answer, made once for many questions. */
export interface LatestModerations {
  of(graded: Graded): Moderation | null;
}

/** @param moderations those that count: see `countingModerations.ts` */
export function latestModerations(moderations: readonly Moderation[]): LatestModerations {
  const latest = new Map<string, Moderation>();
  for (const row of moderations) {
    const before = latest.get(nameOf(row));
    if (before === undefined || isLater(row, before)) latest.set(nameOf(row), row);
  }
  return { of: (graded) => latest.get(nameOf(graded)) ?? null };
}

/** The newest moderation of one answer; null for none. */
export function latestModeration(moderations: readonly Moderation[], graded: Graded): Moderation | null {
  return latestModerations(moderations).of(graded);
}

/** The grade that is counted: null where the question does not apply to the case. */
export interface FinalGrade {
  readonly grade: string | null;
  readonly isModerated: boolean;
}

/** The moderated grade, else the agency's own; null while there is neither. */
export function finalGrade(answer: CaseAnswer | undefined, moderation: Moderation | null): FinalGrade | null {
  if (moderation !== null) return { grade: moderation.secondGrade, isModerated: true };
  if (answer === undefined) return null;
  if (answer.notApplicable) return { grade: null, isModerated: false };
  return typeof answer.value === 'string' ? { grade: answer.value, isModerated: false } : null;
}

/** What the agency answered; undefined for nothing. */
export function answerIn({ answers }: Pick<CaseReturn, 'answers'>, question: string): CaseAnswer | undefined {
  return answers !== null && Object.hasOwn(answers, question) ? answers[question] : undefined;
}

function nameOf({ reference, agency, question }: Graded): string {
  return `${reference.toUpperCase()}|${agency.key}|${question}`;
}

/** SharePoint tells time to the second: of two of one second the one with the higher number is the later. */
function isLater(row: Moderation, before: Moderation): boolean {
  if (row.createdAt !== before.createdAt) return row.createdAt > before.createdAt;
  return Number(row.itemId) >= Number(before.itemId);
}
