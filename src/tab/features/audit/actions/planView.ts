/** The action plan in the order of the recommendations, and the sentence above it. Pure. */
import type { PlainDate } from '../../../../base/time/plainDate.ts';
import { type ActionLine, actionBoard } from '../../../../core/audit/actions/actionBoard.ts';
import type { AuditBook, Recommendation } from '../../../../core/audit/auditBook.ts';
import { type RecommendationStanding, recommendationStanding } from '../../../../core/audit/findings/recommendation.ts';
import { counted, listed } from '../../../board/phrases.ts';

export interface PlanPart {
  readonly recommendation: Recommendation;
  readonly standing: RecommendationStanding;
  readonly lines: readonly ActionLine[];
}

export interface Plan {
  /** Every recommendation of the audit in the order in which it was recorded. */
  readonly parts: readonly PlanPart[];
  /** Actions whose recommendation cannot be seen, or that never had one. */
  readonly others: readonly ActionLine[];
  readonly all: readonly ActionLine[];
}

export function planOf(book: AuditBook, day: PlainDate): Plan {
  const all = actionBoard(book, day);
  const known = new Set<string>(book.recommendations.map((one) => one.key));
  const parts = book.recommendations
    .toSorted((a, b) => (`${a.createdAt} ${a.key}` < `${b.createdAt} ${b.key}` ? -1 : 1))
    .map((recommendation) => ({
      recommendation,
      standing: recommendationStanding(book, recommendation, day),
      lines: all.filter(({ action }) => action.recommendation?.key === recommendation.key),
    }));
  return { parts, others: all.filter(({ action }) => !known.has(action.recommendation?.key ?? '')), all };
}

/** `5 actions: 2 late, 1 waits for the lead, 1 verified.` What needs somebody first. */
export function sayPlan({ all, parts }: Plan): string {
  const bare = parts.filter(({ standing }) => standing.state === 'no agency').length;
  const without = bare === 0 ? '' : ` ${counted(bare, 'recommendation has', 'recommendations have')} no action yet.`;
  if (all.length === 0)
    return bare === 0 ? 'There is nothing to plan yet: no recommendation was made.' : without.trim();
  const late = all.filter((line) => line.workingDaysLate > 0).length;
  const waiting = all.filter((line) => line.lead !== null).length;
  const verified = all.filter((line) => line.state === 'verified').length;
  const said = [
    ...(late === 0 ? [] : [`${late} late`]),
    ...(waiting === 0 ? [] : [`${counted(waiting, 'waits', 'wait')} for the lead`]),
    ...(verified === 0 ? [] : [`${verified} verified`]),
  ];
  const head = counted(all.length, 'action');
  return `${said.length === 0 ? head : `${head}: ${listed(said)}`}.${without}`;
}

/** Said of a line that is late; null while it is not. */
export function sayLateLine({ workingDaysLate }: ActionLine): string | null {
  return workingDaysLate > 0 ? `${counted(workingDaysLate, 'working day')} late` : null;
}
