/**
 * Saving terms of reference. They may be saved half-written; what is missing is the gates' to say. A period that no audit
 * may look at is refused at once (R80), with the reason.
 */
import { acceptUnless, type Refusal, type Result } from '../../../base/result.ts';
import { addDays, type PlainDate } from '../../../base/time/plainDate.ts';
import type { Values } from '../../../lists/definition/defineList.ts';
import type { termsOfReference } from '../../../lists/termsOfReference.ts';
import { checkPeriod, type PeriodRefusal } from './period.ts';

export type TermsValues = Values<typeof termsOfReference.columns>;
export type TermsRefusal = PeriodRefusal | 'howMany';

/** What a form changes; fields it does not show are left out. */
export type TermsDraft = Partial<Omit<TermsValues, 'audit'>>;

/**
 * The values to write, with blank texts as nothing.
 * @param returnsOpenOn the audit's day, null while it is not set
 */
export function checkTerms<Draft extends TermsDraft>(
  values: Draft,
  returnsOpenOn: PlainDate | null = null,
): Result<Draft, TermsRefusal> {
  const refusals: Refusal<TermsRefusal>[] = [...wrongPeriod(values, returnsOpenOn)];
  if (values.plannedCases === 0) {
    refusals.push({ code: 'howMany', sentence: 'Plan at least one case, or leave the number empty for now.' });
  }
  const cleaned = Object.fromEntries(Object.entries(values).map(([field, value]) => [field, clean(value)]));
  return acceptUnless(refusals, cleaned as Draft); // the same fields; only blank texts became null, which each allows
}

/** With one of the two days only, the other is taken to be all right. */
function wrongPeriod(
  { periodFrom = null, periodTo = null }: TermsDraft,
  returnsOpenOn: PlainDate | null,
): readonly Refusal<PeriodRefusal>[] {
  if (periodFrom === null) return [];
  const checked = checkPeriod(periodFrom, periodTo ?? addDays(periodFrom, 1), returnsOpenOn);
  return checked.ok ? [] : checked.refusals;
}

function clean(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  const trimmed = value.trim();
  return trimmed === '' ? null : trimmed;
}
