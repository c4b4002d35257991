/** What the form of learning holds while somebody types, and the values it stands for. */

import { type Result, refuse } from '../../../../base/result.ts';
import { parsePlainDate } from '../../../../base/time/plainDate.ts';
import type { AuditBook, Learning, Recommendation } from '../../../../core/audit/auditBook.ts';
import type { LearningValues } from '../../../../core/audit/loop/prepareLearning.ts';
import type { Action } from '../../../../core/duties/snapshot.ts';
import { refTo } from '../../../../lists/definition/columns.ts';

export interface LearningDraft {
  readonly name: string;
  readonly destination: string;
  readonly audience: string;
  readonly plannedOn: string;
  /** Key of the action it belongs to; empty for none. */
  readonly action: string;
}

/** Begins with the first destination for which nothing is planned. */
export function draftOfLearning(
  book: Pick<AuditBook, 'learning'>,
  recommendation: Recommendation,
  row: Learning | null,
): LearningDraft {
  const planned = new Set(
    book.learning.filter((one) => one.recommendation.key === recommendation.key).map((one) => one.destination),
  );
  const open = recommendation.destinations.find((one) => !planned.has(one)) ?? recommendation.destinations[0];
  return {
    name: row?.name ?? '',
    destination: row?.destination ?? open ?? '',
    audience: row?.audience ?? '',
    plannedOn: row?.plannedOn ?? '',
    action: row?.action?.key ?? '',
  };
}

/** The values, or what a box lacks before the rule can be asked at all. */
export function valuesOfLearning(
  recommendation: Recommendation,
  draft: LearningDraft,
  actions: readonly Action[],
): Result<LearningValues, string> {
  const destination = recommendation.destinations.find((one) => one === draft.destination);
  const plannedOn = parsePlainDate(draft.plannedOn);
  if (destination === undefined) return refuse('destination', 'Choose where the learning goes.');
  if (plannedOn === null) return refuse('plannedOn', 'Say for which day it is planned.');
  const action = actions.find((one) => one.key === draft.action);
  return {
    ok: true,
    value: {
      name: draft.name,
      recommendation: refTo(recommendation),
      action: action === undefined ? null : refTo(action),
      destination,
      audience: draft.audience,
      plannedOn,
    },
  };
}

/** The actions of a recommendation, as choices. */
export function actionOptions(
  { actions }: Pick<AuditBook, 'actions'>,
  { key }: Pick<Recommendation, 'key'>,
): readonly { value: string; words: string }[] {
  return actions
    .filter((one) => one.recommendation?.key === key)
    .map((one) => ({ value: String(one.key), words: `${one.agency.title}: ${one.name}` }));
}
