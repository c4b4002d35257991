/**
 * Entering the priorities of a business-plan period and wording them better. A priority belongs to its period for good: a new
 * period has rows of its own, so that the programmes of earlier years keep what they served. None is deleted.
 */
import { acceptUnless, type Refusal, type Result } from '../../../base/result.ts';
import type { NewRow } from '../../../lists/definition/defineList.ts';
import type { priorities } from '../../../lists/priorities.ts';
import type { Priority } from '../programme.ts';
import { longestLine } from '../year/yearFacts.ts';
import { isSameAreaName } from './area.ts';

export type PriorityRefusal = 'short' | 'wording' | 'period' | 'nothing';

/** As typed. */
export interface PriorityDraft {
  readonly short: string;
  readonly wording: string;
  readonly period: string;
}

/** The whole row of a new priority, or everything that is wrong with it. */
export function preparePriority(
  known: readonly Priority[],
  draft: PriorityDraft,
): Result<NewRow<typeof priorities>, PriorityRefusal> {
  const values = { short: draft.short.trim(), wording: draft.wording.trim(), period: draft.period.trim() };
  const refusals: Refusal<PriorityRefusal>[] = [...faultsOf(values, known)];
  if (values.period === '' || values.period.length > longestLine) {
    refusals.push({ code: 'period', sentence: 'Give the period of the business plan, such as 2013-16.' });
  }
  return acceptUnless(refusals, values);
}

/** The fields that differ. The period stays. */
export function preparePriorityChange(
  known: readonly Priority[],
  priority: Priority,
  draft: Omit<PriorityDraft, 'period'>,
): Result<Partial<NewRow<typeof priorities>>, PriorityRefusal> {
  const values = { short: draft.short.trim(), wording: draft.wording.trim() };
  const others = known.filter((one) => one.key !== priority.key);
  const refusals: Refusal<PriorityRefusal>[] = [...faultsOf({ ...values, period: priority.period }, others)];
  const changes = {
    ...(values.short === priority.short ? {} : { short: values.short }),
    ...(values.wording === priority.wording ? {} : { wording: values.wording }),
  };
  if (Object.keys(changes).length === 0) refusals.push({ code: 'nothing', sentence: 'Nothing was changed.' });
  return acceptUnless(refusals, changes);
}

function faultsOf(
  { short, wording, period }: PriorityDraft,
  others: readonly Priority[],
): readonly Refusal<PriorityRefusal>[] {
  const said = faultOfShort(short) ?? repeated(short, period, others);
  return [
    ...(said === null ? [] : [{ code: 'short' as const, sentence: said }]),
    ...(wording === '' ? [{ code: 'wording' as const, sentence: 'Write it as the business plan words it.' }] : []),
  ];
}

function faultOfShort(short: string): string | null {
  if (short === '') return 'Call the priority by a word or two.';
  return short.length > longestLine ? `Shorten it to ${longestLine} characters or fewer.` : null;
}

function repeated(short: string, period: string, others: readonly Priority[]): string | null {
  const same = others.find((one) => one.period === period && isSameAreaName(one.short, short));
  return same === undefined ? null : `“${same.short}” is a priority of ${period} already.`;
}
