/** How far back and forward the doctor looks: months of the reminder log, and the end of the calendar. */
import { addMonths, type PlainDate, plainDate } from '../../base/time/plainDate.ts';

/** This month and the two before it, `YYYY-MM`, newest first: whoever owes something has heard within them. */
export function threeMonths(today: PlainDate): readonly string[] {
  const first = plainDate(`${today.slice(0, 7)}-01`);
  return [0, -1, -2].map((months) => addMonths(first, months).slice(0, 7));
}

/** The last of these days, which may come in any order; null when there is none. */
export function lastOf(days: readonly { readonly date: string }[]): PlainDate | null {
  const last = days.reduce<string | null>((best, { date }) => (best === null || date > best ? date : best), null);
  return last === null ? null : plainDate(last);
}
