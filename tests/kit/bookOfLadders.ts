/**
 * The table of ladders of the design, word for word, and the arithmetic it needs, worked out a second time: nothing of the
 * product's ladders, calendar or planner is used here, so that a mistake there cannot repeat itself. Dates are texts,
 * `YYYY-MM-DD`.
 */

/** Whom a step goes to. `owner`: whoever owes it. */
export type Post = 'owner' | 'substitute' | 'representative' | 'senior sponsor' | 'audit lead' | 'QA manager' | 'chair';

type Says =
  /** Working days from the due date; 0 is the last working day on or before it. */
  | { readonly to: Post; readonly days: readonly number[] }
  /** Every so many working days after the due date. */
  | { readonly to: Post; readonly every: number }
  /** Working days from the day on which it began. */
  | { readonly to: Post; readonly issue: number }
  /** The same weekday as the day on which it began, until it is due; or as the due date, after it. */
  | { readonly to: Post; readonly weekly: 'until due' | 'after due' }
  /** Month and day in the financial year of the due date. */
  | { readonly to: Post; readonly dates: readonly string[] }
  /** From that date on the same day of each month. */
  | { readonly to: Post; readonly monthlyFrom: string };

const owner = 'owner';

/** One row of the table for each kind. */
export const book: Readonly<Record<string, readonly Says[]>> = {
  'mou-sign-off': [
    { to: owner, issue: 0 },
    { to: owner, days: [-10, -5, -1, 0] },
    { to: owner, every: 5 },
    { to: 'substitute', days: [3] },
    { to: 'senior sponsor', days: [5] },
    { to: 'chair', days: [10] },
    { to: 'substitute', issue: 10 },
  ],
  'mou-review': [
    { to: owner, days: [-30, -10, 0] },
    { to: owner, every: 10 },
  ],
  'agency-lead': [
    { to: owner, issue: 0 },
    { to: owner, weekly: 'until due' },
    { to: owner, weekly: 'after due' },
    { to: 'senior sponsor', days: [5] },
    { to: 'chair', days: [10] },
  ],
  'programme-lead': [
    { to: owner, days: [-40, -20, -10] },
    { to: owner, weekly: 'after due' },
    { to: 'chair', days: [0] },
  ],
  'audit-starting': [
    { to: owner, days: [-10, 0] },
    { to: owner, weekly: 'after due' },
    { to: 'chair', days: [20] },
  ],
  'case-returns': [
    { to: owner, days: [-10, -5, -1, 0] },
    { to: owner, every: 5 },
    { to: 'audit lead', days: [2] },
    { to: 'representative', days: [5] },
    { to: 'senior sponsor', days: [10] },
    { to: 'chair', days: [20] },
  ],
  'audit-report': [
    { to: owner, days: [-10, -5, -1, 0] },
    { to: owner, every: 5 },
    { to: 'QA manager', days: [5] },
    { to: 'chair', days: [10] },
  ],
  action: [
    { to: owner, days: [-20, -5, -1, 0] },
    { to: owner, every: 5 },
    { to: 'representative', days: [10] },
    { to: 'senior sponsor', days: [10] },
    { to: 'chair', days: [20] },
  ],
  'verify-action': [
    { to: owner, days: [-5, 0] },
    { to: owner, every: 5 },
    { to: 'QA manager', days: [5] },
  ],
  enquiry: [
    { to: owner, days: [-10, -5, -1, 0] },
    { to: owner, every: 5 },
    { to: 'substitute', days: [3] },
    { to: 'chair', days: [5] },
  ],
  agenda: [{ to: owner, days: [-10, -3] }],
  papers: [{ to: owner, days: [-15] }],
  'annual-report': [
    { to: owner, dates: ['07-01', '09-01'] },
    { to: owner, monthlyFrom: '10-01' },
    { to: 'chair', days: [0] },
  ],
  'programme-approval': [
    { to: owner, dates: ['01-01', '02-01'] },
    { to: owner, monthlyFrom: '03-01' },
    { to: 'chair', days: [0] },
  ],
  'qa-event': [
    { to: owner, dates: ['11-01', '01-01'] },
    // 'Monthly' after it was due is read as: each month from the due date on.
    { to: owner, monthlyFrom: '03-31' },
    { to: 'chair', days: [0] },
  ],
};

/** Bank holidays in England and Wales, as gov.uk lists them. */
const holidays = new Set([
  ...['2014-12-25', '2014-12-26', '2015-01-01', '2015-04-03', '2015-04-06', '2015-05-04', '2015-05-25', '2015-08-31'],
  ...['2015-12-25', '2015-12-28', '2016-01-01', '2016-03-25', '2016-03-28', '2016-05-02', '2016-05-30'],
]);

const dayMilliseconds = 86_400_000;
const at = (day: string): number => Date.parse(`${day}T12:00:00Z`);
const textOf = (moment: number): string => new Date(moment).toISOString().slice(0, 10);

function isWorkingDay(day: string): boolean {
  const weekday = new Date(at(day)).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !holidays.has(day);
}

/** Every working day that the sample's year can touch. */
export const workingDays: readonly string[] = Array.from({ length: 640 }, (_, n) =>
  textOf(at('2014-11-03') + n * dayMilliseconds),
).filter(isWorkingDay);

/** The last working day on or before the day, then so many on. */
export function workingDayFrom(day: string, count: number): string {
  const found = workingDays[workingDays.findLastIndex((one) => one <= day) + count];
  if (found === undefined) throw new RangeError(`${day} ${count} is outside the book`);
  return found;
}

/** The day itself if it is a working day, else the next. */
export function movedForward(day: string): string {
  return workingDays.find((one) => one >= day) ?? day;
}

/** A step on the calendar, under the name that the log gives it. */
export interface BookStep {
  readonly to: Post;
  readonly name: string;
  readonly day: string;
}

/** Every step of a thing from the day on which it began up to a last day, also those before anybody looked. */
export function stepsByTheBook(
  kind: string,
  thing: { readonly began: string; readonly due: string },
  last: string,
): readonly BookStep[] {
  return (book[kind] ?? [])
    .flatMap((says) => stepsOf(says, thing, last).map((step) => ({ to: says.to, ...step })))
    .filter((step) => step.day <= last);
}

type Dated = Omit<BookStep, 'to'>;

function stepsOf(says: Says, { began, due }: { began: string; due: string }, last: string): readonly Dated[] {
  if ('days' in says) return says.days.map((count) => fromDue(due, count));
  if ('every' in says) return upTo(last, (n) => fromDue(due, n * says.every));
  if ('issue' in says) {
    const name = says.issue === 0 ? 'issue' : `issue+${says.issue}`;
    return [{ name, day: workingDayFrom(movedForward(began), says.issue) }];
  }
  if ('weekly' in says) return weeks(says.weekly, { began, due }, last);
  if ('dates' in says) return says.dates.map((date) => onDate(inYearOf(due, date)));
  return upTo(last, (n) => onDate(monthsOn(inYearOf(due, says.monthlyFrom), n - 1)));
}

function weeks(side: 'until due' | 'after due', { began, due }: { began: string; due: string }, last: string) {
  const first = side === 'until due' ? began : due;
  const end = side === 'until due' ? workingDayFrom(due, 0) : last;
  return upTo(end, (n) => {
    const weekday = textOf(at(first) + n * 7 * dayMilliseconds);
    return { name: `week-${weekday}`, day: movedForward(weekday) };
  });
}

function fromDue(due: string, count: number): Dated {
  const name = count === 0 ? 'due' : `due${count > 0 ? '+' : ''}${count}`;
  return { name, day: workingDayFrom(due, count) };
}

function onDate(date: string): Dated {
  return { name: `date-${date}`, day: movedForward(date) };
}

/** The first, second, third ... while they do not fall after the last day. */
function upTo(last: string, nth: (n: number) => Dated): readonly Dated[] {
  const steps: Dated[] = [];
  for (let step = nth(1); step.day <= last; step = nth(steps.length + 1)) steps.push(step);
  return steps;
}

function inYearOf(due: string, monthDay: string): string {
  const year = Number(due.slice(0, 4)) - (due.slice(5) < '04-01' ? 1 : 0);
  return `${monthDay >= '04-01' ? year : year + 1}-${monthDay}`;
}

/** The same day so many months on, or the month's last. */
function monthsOn(day: string, months: number): string {
  const month = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const lastDay = new Date(Date.UTC(Math.floor(month / 12), (month % 12) + 1, 0)).getUTCDate();
  const date = Math.min(lastDay, Number(day.slice(8)));
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}
