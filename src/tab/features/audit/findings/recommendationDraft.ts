/** What the form of a recommendation holds while somebody types, and the values it stands for. */
import type { Finding, Recommendation } from '../../../../core/audit/auditBook.ts';
import type { RecommendationValues } from '../../../../core/audit/findings/recommendation.ts';
import { refTo } from '../../../../lists/definition/columns.ts';
import type { LearningDestination } from '../../../../lists/recommendations.ts';

export interface RecommendationDraft {
  readonly name: string;
  readonly wording: string;
  readonly destinations: readonly LearningDestination[];
  readonly whatIsDifferent: string;
}

export function draftOfRecommendation(row: Recommendation | null): RecommendationDraft {
  return {
    name: row?.name ?? '',
    wording: row?.wording ?? '',
    destinations: row?.destinations ?? [],
    whatIsDifferent: row?.whatIsDifferent ?? '',
  };
}

export function valuesOfRecommendation(draft: RecommendationDraft, finding: Finding): RecommendationValues {
  return { ...draft, finding: refTo(finding) };
}
