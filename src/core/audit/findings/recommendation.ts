/**
 * What must be right about a recommendation (a destination for its learning, R40; what is different where the theme has
 * come back, N8), and where it stands: it is done only when every agency's action is verified or withdrawn (R77).
 */
import { acceptUnless, type Refusal, type Result } from '../../../base/result.ts';
import type { PlainDate } from '../../../base/time/plainDate.ts';
import { refTo } from '../../../lists/definition/columns.ts';
import type { NewRow } from '../../../lists/definition/defineList.ts';
import type { recommendations } from '../../../lists/recommendations.ts';
import { actionHistory } from '../../answers/actionHistory.ts';
import type { Action } from '../../duties/snapshot.ts';
import { shortestReason } from '../../programme/irregular.ts';
import type { AuditBook, Recommendation } from '../auditBook.ts';
import { namedCase, referencesIn } from './caseReferences.ts';
import { filled, longestName } from './finding.ts';

/** What a form says; the audit is the book's. */
export type RecommendationValues = Omit<NewRow<typeof recommendations>, 'audit'>;
/** The field of the form at fault. */
export type RecommendationField = 'name' | 'finding' | 'wording' | 'destinations' | 'whatIsDifferent';

type Facts = Pick<AuditBook, 'cases' | 'returns' | 'moderations' | 'findings'>;

/**
 * All that is wrong with a recommendation; empty when it may be saved.
 * @param asksDifferent whether the theme of its finding has come back (see `recurrence.ts`)
 */
export function checkRecommendation(
  book: Facts,
  values: RecommendationValues,
  asksDifferent: boolean,
): readonly Refusal<RecommendationField>[] {
  return [...checkTexts(book, values), ...checkLinks(book, values), ...checkDifferent(values, asksDifferent)];
}

const texts = ['name', 'wording', 'whatIsDifferent'] as const;

function checkTexts(book: Facts, values: RecommendationValues): readonly Refusal<RecommendationField>[] {
  const references = referencesIn(book);
  const wrong: Refusal<RecommendationField>[] = [];
  const name = values.name.trim();
  if (name === '') wrong.push({ code: 'name', sentence: 'Say in a few words what is recommended.' });
  if (name.length > longestName) {
    wrong.push({ code: 'name', sentence: `Use at most ${longestName} characters; the rest belongs in the full text.` });
  }
  if (values.wording.trim() === '') wrong.push({ code: 'wording', sentence: 'Say in full what is recommended.' });
  for (const field of texts) {
    if (namedCase(values[field] ?? '', references) === null) continue;
    wrong.push({ code: field, sentence: 'A recommendation names no case: take the case reference out.' });
  }
  return wrong;
}

function checkLinks(book: Facts, values: RecommendationValues): readonly Refusal<RecommendationField>[] {
  const wrong: Refusal<RecommendationField>[] = [];
  if (!book.findings.some((one) => one.key === values.finding.key)) {
    wrong.push({ code: 'finding', sentence: 'Choose the finding of this audit that it answers.' });
  }
  if (values.destinations.length === 0) {
    wrong.push({ code: 'destinations', sentence: 'Choose at least one destination: where does the learning go?' });
  }
  return wrong;
}

function checkDifferent(values: RecommendationValues, asks: boolean): readonly Refusal<RecommendationField>[] {
  if (!asks || saysWhatIsDifferent(values)) return [];
  const sentence = `An earlier audit found this too. Say what is different this time, in at least ${shortestReason} characters.`;
  return [{ code: 'whatIsDifferent', sentence }];
}

/** Whether it says enough about what is different this time, where a theme has come back (N8). */
export function saysWhatIsDifferent({ whatIsDifferent }: Pick<RecommendationValues, 'whatIsDifferent'>): boolean {
  return (whatIsDifferent ?? '').trim().length >= shortestReason;
}

/** The row to write. */
export function prepareRecommendation(
  book: Facts & Pick<AuditBook, 'audit'>,
  values: RecommendationValues,
  asksDifferent: boolean,
): Result<NewRow<typeof recommendations>, RecommendationField> {
  return acceptUnless(checkRecommendation(book, values, asksDifferent), {
    ...values,
    audit: refTo(book.audit),
    name: values.name.trim(),
    wording: values.wording.trim(),
    whatIsDifferent: filled(values.whatIsDifferent),
  });
}

/** Where a recommendation stands, from its actions. */
export interface RecommendationStanding {
  /** `no agency` is a flag: nobody was asked to do anything. `withdrawn`: every action was, so nothing was done. */
  readonly state: 'no agency' | 'under way' | 'done' | 'withdrawn';
  readonly actions: readonly Action[];
  readonly verified: number;
  readonly withdrawn: number;
  /** Whether nothing is owed about it any more: done, or withdrawn altogether. */
  readonly isSettled: boolean;
  /** `2 of 3 actions are verified or withdrawn.` */
  readonly sentence: string;
}

export function recommendationStanding(
  book: Pick<AuditBook, 'board' | 'actions'>,
  recommendation: Pick<Recommendation, 'key'>,
  day: PlainDate,
): RecommendationStanding {
  const actions = book.actions.filter((one) => one.recommendation?.key === recommendation.key);
  const histories = actions.map((action) => actionHistory(book.board, action, day));
  const verified = histories.filter((one) => one.verified !== null).length;
  const withdrawn = histories.filter((one) => one.state === 'withdrawn').length;
  const state = stateOf({ actions: actions.length, verified, withdrawn });
  return {
    state,
    actions,
    verified,
    withdrawn,
    isSettled: state === 'done' || state === 'withdrawn',
    sentence:
      actions.length === 0
        ? 'No agency has an action for it.'
        : `${verified + withdrawn} of ${actions.length} actions ${actions.length === 1 ? 'is' : 'are'} verified or withdrawn.`,
  };
}

function stateOf(count: { readonly actions: number; readonly verified: number; readonly withdrawn: number }) {
  if (count.actions === 0) return 'no agency';
  if (count.withdrawn === count.actions) return 'withdrawn';
  return count.verified + count.withdrawn === count.actions ? 'done' : 'under way';
}
