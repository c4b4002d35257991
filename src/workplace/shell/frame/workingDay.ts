/**
 * The next working day in England, for the clock's button: weekends and the usual bank holidays are skipped.
 *
 * One-off holidays (a coronation, a moved May day) are not known here; the product has its own calendar and this page
 * may not share it. Days are plain dates, `YYYY-MM-DD`.
 */
const dayMilliseconds = 86_400_000;

const toTime = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const toDay = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** The day `count` days later. */
export function addDays(day: string, count: number): string {
  return toDay(toTime(day) + count * dayMilliseconds);
}

const weekdayOf = (day: string): number => new Date(toTime(day)).getUTCDay();

/** Easter Sunday by the method of Meeus, Jones and Butcher. */
function easter(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor((8 * b + 13) / 25);
  const e = (19 * a + b - Math.floor(b / 4) - d + 15) % 30;
  const f = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - e - (c % 4)) % 7;
  const g = Math.floor((a + 11 * e + 22 * f) / 451);
  const sum = e + f - 7 * g + 114;
  return toDay(Date.UTC(year, Math.floor(sum / 31) - 1, (sum % 31) + 1));
}

function firstMonday(year: number, month: number): string {
  const first = toDay(Date.UTC(year, month - 1, 1));
  return addDays(first, (8 - weekdayOf(first)) % 7);
}

function lastMonday(year: number, month: number): string {
  const last = toDay(Date.UTC(year, month, 0));
  return addDays(last, -((weekdayOf(last) + 6) % 7));
}

const isWeekend = (day: string): boolean => weekdayOf(day) === 0 || weekdayOf(day) === 6;

/** A holiday on a weekend is taken on the next weekday that is not itself a holiday. */
function taken(days: readonly string[]): readonly string[] {
  const out: string[] = [];
  for (const day of days) {
    let on = day;
    while (isWeekend(on) || out.includes(on)) on = addDays(on, 1);
    out.push(on);
  }
  return out;
}

function bankHolidays(year: number): readonly string[] {
  return [
    ...taken([`${year}-01-01`]),
    addDays(easter(year), -2),
    addDays(easter(year), 1),
    firstMonday(year, 5),
    lastMonday(year, 5),
    lastMonday(year, 8),
    ...taken([`${year}-12-25`, `${year}-12-26`]),
  ];
}

/** The working days after one day, up to and with another. */
export function workingDaysUntil(after: string, last: string): readonly string[] {
  const days: string[] = [];
  for (let day = nextWorkingDay(after); day <= last; day = nextWorkingDay(day)) days.push(day);
  return days;
}

/** The first working day after `day`. */
export function nextWorkingDay(day: string): string {
  let next = addDays(day, 1);
  while (isWeekend(next) || bankHolidays(Number(next.slice(0, 4))).includes(next)) next = addDays(next, 1);
  return next;
}
