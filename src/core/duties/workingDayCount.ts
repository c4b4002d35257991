/**
 * Working days by counting instead of walking: ladders ask for the nth working day thousands of times in a run. The
 * answers are those of `base/time/workingDays`; here each year of a calendar is written down once and looked up after.
 */
import { addDays, type PlainDate, plainDate } from '../../base/time/plainDate.ts';
import type { WorkCalendar } from '../../base/time/workingDays.ts';

/** One calendar year: its working days in order, and how many of them lie on or before each day. */
interface YearOfWork {
  readonly days: readonly PlainDate[];
  readonly upTo: ReadonlyMap<PlainDate, number>;
}

const firstDay = plainDate('1990-01-01');
const lastDay = plainDate('2499-12-31');

/**
 * The day, or the nearest that is counted: a year typed as 0015 or 9999 is a slip of the pen, and must not keep a board
 * from being reminded of everything else.
 */
export function countable(date: PlainDate): PlainDate {
  if (date < firstDay) return firstDay;
  return date > lastDay ? lastDay : date;
}

/** Every date it is given is taken as `countable`. */
export interface WorkingDayCount {
  isWorkingDay(date: PlainDate): boolean;
  /** The nth working day after `date`, before it when negative; 0 is the last working day on or before `date`. */
  nth(date: PlainDate, count: number): PlainDate;
  /** The day itself if it is a working day, else the next that is. */
  onOrAfter(date: PlainDate): PlainDate;
  /** How many working days come after `from`, up to and with `to`; 0 when `to` is not later. */
  after(from: PlainDate, to: PlainDate): number;
}

const counts = new WeakMap<WorkCalendar, WorkingDayCount>();

/** The count of a calendar; the same object for the same calendar, so that its years are written down once. */
export function workingDayCount(calendar: WorkCalendar): WorkingDayCount {
  const known = counts.get(calendar);
  if (known !== undefined) return known;
  const made = countOf(calendar);
  counts.set(calendar, made);
  return made;
}

function countOf(calendar: WorkCalendar): WorkingDayCount {
  const years = new Map<number, YearOfWork>();
  const yearOf = (year: number): YearOfWork => {
    const known = years.get(year) ?? writeDown(calendar, year);
    years.set(year, known);
    return known;
  };
  const before = (date: PlainDate) => yearIn(date).upTo.get(date) ?? 0;
  const yearIn = (date: PlainDate) => yearOf(Number(date.slice(0, 4)));

  function nth(given: PlainDate, steps: number): PlainDate {
    const date = countable(given);
    let year = Number(date.slice(0, 4));
    let place = before(date) - 1 + steps;
    while (place < 0) {
      year -= 1;
      place += yearOf(year).days.length;
    }
    while (place >= yearOf(year).days.length) {
      place -= yearOf(year).days.length;
      year += 1;
    }
    return yearOf(year).days[place] ?? date;
  }

  function after(start: PlainDate, end: PlainDate): number {
    const [from, to] = [countable(start), countable(end)];
    if (to <= from) return 0;
    let count = before(to) - before(from);
    for (let year = Number(from.slice(0, 4)); year < Number(to.slice(0, 4)); year += 1) {
      count += yearOf(year).days.length;
    }
    return count;
  }

  const isWorkingDay = (date: PlainDate) => calendar.isWorkingDay(date);
  return { isWorkingDay, nth, after, onOrAfter: (date) => (isWorkingDay(date) ? date : nth(date, 1)) };
}

function writeDown(calendar: WorkCalendar, year: number): YearOfWork {
  const days: PlainDate[] = [];
  const upTo = new Map<PlainDate, number>();
  const text = String(year).padStart(4, '0');
  const last = plainDate(`${text}-12-31`);
  for (let day = plainDate(`${text}-01-01`); day <= last; day = addDays(day, 1)) {
    if (calendar.isWorkingDay(day)) days.push(day);
    upTo.set(day, days.length);
    if (day === last) break;
  }
  return { days, upTo };
}
