/**
 * Civil dates: a day on the wall calendar, with no time and no zone. Deadlines, quarters and 'effective from' are these.
 * The one place that does arithmetic on dates. A native Date exists only inside these functions and is pinned to
 * midday UTC, so that no change of clocks can move the day.
 */

/** `YYYY-MM-DD`, a day that exists. Two of them compare with `<` and `>` as text. */
export type PlainDate = string & { readonly __plainDate: true };

const shape = /^(\d{4})-(\d{2})-(\d{2})$/;
const dayMilliseconds = 86_400_000;

function midday(date: PlainDate): Date {
  return new Date(`${date}T12:00:00Z`);
}

function fromMidday(moment: Date): PlainDate {
  return moment.toISOString().slice(0, 10) as PlainDate; // midday UTC of a real day: always a real day
}

/** The text as a date, or null when it is not `YYYY-MM-DD` or no such day exists (30 February). */
export function parsePlainDate(text: string): PlainDate | null {
  if (!shape.test(text)) return null;
  const moment = new Date(`${text}T12:00:00Z`);
  if (Number.isNaN(moment.getTime()) || moment.toISOString().slice(0, 10) !== text) return null;
  return text as PlainDate; // just shown to be a day that exists
}

/** @throws RangeError when the text is no date; for literals and for values already validated. */
export function plainDate(text: string): PlainDate {
  const date = parsePlainDate(text);
  if (date === null) throw new RangeError('a date is written YYYY-MM-DD and must exist');
  return date;
}

/** The day `days` later (earlier when negative). */
export function addDays(date: PlainDate, days: number): PlainDate {
  return fromMidday(new Date(midday(date).getTime() + days * dayMilliseconds));
}

/**
 * The same day of the month, `months` later; the month's last day where that day does not exist.
 * @example addMonths('2024-02-29', 12) // '2025-02-28'
 */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const from = midday(date);
  const first = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months, 1, 12));
  const lastDay = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0, 12)).getUTCDate();
  first.setUTCDate(Math.min(from.getUTCDate(), lastDay));
  return fromMidday(first);
}

/** 1 for Monday to 7 for Sunday (ISO 8601). */
export function dayOfWeek(date: PlainDate): number {
  return midday(date).getUTCDay() || 7;
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return Math.round((midday(to).getTime() - midday(from).getTime()) / dayMilliseconds);
}

const longForm = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const weekdayForm = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' });

/** `3 December 2026`: how every text a person reads writes a date. */
export function sayDate(date: PlainDate): string {
  return longForm.format(midday(date));
}

/** `Monday`. */
export function sayWeekday(date: PlainDate): string {
  return weekdayForm.format(midday(date));
}
