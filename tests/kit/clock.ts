/** Days and moments as tests write them: `day('2015-03-16')`, and `at('2015-03-16 09:00')` on the board's wall clock. */
import type { Instant } from '../../src/base/time/instant.ts';
import { type PlainDate, plainDate } from '../../src/base/time/plainDate.ts';
import { instantAt } from '../../src/base/time/zone.ts';

export const day = plainDate;

/** @param text `YYYY-MM-DD HH:MM`, in London */
export function at(text: string): Instant {
  const [date = '', time = ''] = text.split(' ');
  return instantAt(plainDate(date), time);
}

/** Each day from the first to the last, both inside. */
export function daysFrom(first: string, last: string): readonly PlainDate[] {
  const days: PlainDate[] = [];
  for (let moment = Date.parse(first); moment <= Date.parse(last); moment += 86_400_000) {
    days.push(plainDate(new Date(moment).toISOString().slice(0, 10)));
  }
  return days;
}
