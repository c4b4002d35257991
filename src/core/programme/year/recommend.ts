/**
 * Recording that the sub group recommended a year's programme to the Board (R37). It confers nothing: the Board's approval
 * is a decision of its own. What was recorded wrongly is corrected in the same way until the Board has approved.
 */
import { acceptUnless, type Refusal, type Result } from '../../../base/result.ts';
import type { NewRow } from '../../../lists/definition/defineList.ts';
import type { programmes } from '../../../lists/programmes.ts';
import { may } from '../../may.ts';
import {
  type Actor,
  longestLine,
  pastDay,
  refusedAsClosed,
  refusedAsEmpty,
  standingOfYear,
  type YearFacts,
} from './yearFacts.ts';

export type RecommendRefusal =
  | 'notPermitted'
  | 'notKnown'
  | 'noItems'
  | 'closed'
  | 'approved'
  | 'recommendedOn'
  | 'recommendedMinute'
  | 'nothing';

/** As typed: the day as YYYY-MM-DD, an empty minute for none. */
export interface RecommendDraft {
  readonly recommendedOn: string;
  readonly recommendedMinute: string;
}

/** The values to write, or everything that is wrong. */
export function prepareRecommendation(
  year: YearFacts,
  { person, day }: Actor,
  draft: RecommendDraft,
): Result<Pick<NewRow<typeof programmes>, 'recommendedOn' | 'recommendedMinute'>, RecommendRefusal> {
  const allowed = may(year.membership, person, 'edit the programme', day);
  if (!allowed.ok) return allowed;
  const standing = standingOfYear(year);
  const on = pastDay(draft.recommendedOn, day);
  const minute = draft.recommendedMinute.trim();
  const refusals: Refusal<RecommendRefusal>[] = [...refusedAsEmpty(year)];
  refusals.push(...refusedAsClosed(standing, 'nothing more is recommended'));
  if (standing.state === 'approved') refusals.push(approvedAlready(year.membership.terms.board));
  if (typeof on !== 'string') refusals.push({ code: 'recommendedOn', sentence: on.sentence });
  if (minute.length > longestLine) refusals.push(tooLong);
  const values = {
    recommendedOn: typeof on === 'string' ? on : null,
    recommendedMinute: minute === '' ? null : minute,
  };
  if (refusals.length === 0 && isSame(year, values)) refusals.push(unchanged);
  return acceptUnless(refusals, values);
}

function isSame({ programme }: YearFacts, values: { recommendedOn: unknown; recommendedMinute: unknown }): boolean {
  return programme.recommendedOn === values.recommendedOn && programme.recommendedMinute === values.recommendedMinute;
}

const approvedAlready = (board: string): Refusal<'approved'> => ({
  code: 'approved',
  sentence: `The ${board} has approved this programme already, so its recommendation stays as it was recorded.`,
});
const tooLong: Refusal<'recommendedMinute'> = {
  code: 'recommendedMinute',
  sentence: `Shorten the minute to ${longestLine} characters or fewer.`,
};
const unchanged: Refusal<'nothing'> = { code: 'nothing', sentence: 'This is recorded already: nothing was changed.' };
