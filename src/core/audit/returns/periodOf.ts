/**
 * The period under review as a return is held against it: the first and the last day of the terms of reference, both inside
 * (R80). Whether the period itself may be so long is asked of the terms.
 */
import { type PlainDate, sayDate } from '../../../base/time/plainDate.ts';
import type { AuditBook } from '../auditBook.ts';

export interface PeriodOfTerms {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/** Null while the terms of reference do not give both days. */
export function periodOf({ itsTerms }: Pick<AuditBook, 'itsTerms'>): PeriodOfTerms | null {
  const from = itsTerms?.periodFrom ?? null;
  const to = itsTerms?.periodTo ?? null;
  return from === null || to === null ? null : { from, to };
}

/** Why the day cannot stand in a return; null for a day inside the period. */
export function sayWrongDay(day: PlainDate, period: PeriodOfTerms | null): string | null {
  if (period === null) {
    return 'The period under review is not set, so no day can be given. Ask the lead of the audit.';
  }
  if (period.from <= day && day <= period.to) return null;
  return `${sayDate(day)} is outside the period under review, ${sayDate(period.from)} to ${sayDate(period.to)}.`;
}
