/**
 * The period of practice that an audit looks at (R80, decisions 17): at most twelve months, and beginning no earlier than
 * twelve months before the day on which the returns open. When that day moves, the check is made again.
 */
import { acceptUnless, type Refusal, type Result } from '../../../base/result.ts';
import { addDays, addMonths, type PlainDate, sayDate } from '../../../base/time/plainDate.ts';

export type PeriodRefusal = 'noPeriod' | 'endsBefore' | 'tooLong' | 'tooEarly';

/** Both days are inside. */
export interface Period {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/**
 * The last day of twelve months that begin on the day: the day before it a year later. From 29 February that is 28
 * February: the twelve months end before a 29 February that does not exist.
 */
export function lastDayOfTwelveMonths(from: PlainDate): PlainDate {
  const yearLater = addMonths(from, 12);
  return yearLater.slice(5) === from.slice(5) ? addDays(yearLater, -1) : yearLater;
}

/** @param returnsOpenOn null while it is not set: then only the length is checked */
export function checkPeriod(
  from: PlainDate | null,
  to: PlainDate | null,
  returnsOpenOn: PlainDate | null,
): Result<Period, PeriodRefusal> {
  if (from === null || to === null) {
    const sentence = 'Give the first and the last day of the practice that is looked at.';
    return { ok: false, refusals: [{ code: 'noPeriod', sentence }] };
  }
  const refusals: Refusal<PeriodRefusal>[] = [];
  if (to < from) refusals.push({ code: 'endsBefore', sentence: 'The period ends before it begins.' });
  const last = lastDayOfTwelveMonths(from);
  if (to > last) {
    refusals.push({
      code: 'tooLong',
      sentence: `The period is at most 12 months: from ${sayDate(from)} it ends on ${sayDate(last)} at the latest.`,
    });
  }
  const earliest = returnsOpenOn === null ? null : addMonths(returnsOpenOn, -12);
  if (returnsOpenOn !== null && earliest !== null && from < earliest) {
    refusals.push({
      code: 'tooEarly',
      sentence: `Returns open on ${sayDate(returnsOpenOn)}, so the period begins on ${sayDate(earliest)} at the earliest.`,
    });
  }
  return acceptUnless(refusals, { from, to });
}
