/** The words of the analysis. Pure. */
import { counted } from '../../../board/phrases.ts';

/** What is counted, above everything. */
export function sayCounted(count: {
  readonly returns: number;
  readonly cases: number;
  readonly agencies: number;
}): string {
  if (count.returns === 0) return 'No return has been submitted yet, so there is nothing to count.';
  const { returns, cases, agencies } = count;
  return `Counted: ${counted(returns, 'return')} about ${counted(cases, 'case')} from ${counted(agencies, 'agency', 'agencies')}. Drafts, and cases in which an agency was not involved, are left out.`;
}

/** `12.5 points more`; there is none where one side has no cases. */
export function sayDifference(points: number | null): string {
  if (points === null) return 'cannot be said';
  if (points === 0) return 'the same';
  const size = Math.abs(points);
  return `${size} ${size === 1 ? 'point' : 'points'} ${points > 0 ? 'more' : 'fewer'}`;
}
