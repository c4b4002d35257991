/**
 * Working days: Monday to Friday, less the bank holidays of England and Wales and the board's own closure days.
 * Working-day arithmetic is ours because every deadline and reminder stands on it; the holidays themselves are data.
 */
import { addDays, dayOfWeek, type PlainDate } from './plainDate.ts';

/** Answers for any day whether the board works on it. */
export interface WorkCalendar {
  isWorkingDay(date: PlainDate): boolean;
}

/** @param closed bank holidays and closure days, `YYYY-MM-DD` */
export function workCalendar(closed: Iterable<string>): WorkCalendar {
  const days = new Set<string>(closed);
  return { isWorkingDay: (date) => dayOfWeek(date) <= 5 && !days.has(date) };
}

/** The day itself if it is a working day, else the next that is. */
export function onOrAfter(calendar: WorkCalendar, date: PlainDate): PlainDate {
  let day = date;
  while (!calendar.isWorkingDay(day)) day = addDays(day, 1);
  return day;
}

/** The day itself if it is a working day, else the last before it. */
export function onOrBefore(calendar: WorkCalendar, date: PlainDate): PlainDate {
  let day = date;
  while (!calendar.isWorkingDay(day)) day = addDays(day, -1);
  return day;
}

/**
 * The nth working day after `date` (before it, when negative). Day 0 is `date` itself where it is a working day,
 * else the last one before it: the counting of the ladders.
 */
export function addWorkingDays(calendar: WorkCalendar, date: PlainDate, count: number): PlainDate {
  let day = onOrBefore(calendar, date);
  const step = count < 0 ? -1 : 1;
  for (let left = Math.abs(count); left > 0; ) {
    day = addDays(day, step);
    if (calendar.isWorkingDay(day)) left -= 1;
  }
  return day;
}
