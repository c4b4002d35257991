import { describe, expect, it } from '@jest/globals';
import { bankHolidays } from '../../src/base/time/bankHolidays.ts';

// A second calculation, sharing nothing with the first: the Gregorian Easter of Meeus, Jones and Butcher, the Banking and
// Financial Dealings Act's substitute days, and the one-off days that were proclaimed. Only weekdays are compared:
// the list also names the Saturday or Sunday that a substitute day stands for, which is no working day in any case.

function easterSunday(year: number): Date {
  const a = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const d = Math.floor(century / 4);
  const e = century % 4;
  const g = Math.floor((8 * century + 13) / 25);
  const h = (19 * a + century - d - g + 15) % 30;
  const i = Math.floor(inCentury / 4);
  const k = inCentury % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  const day = (h + l - 7 * m + 33 * month + 19) % 32;
  return new Date(Date.UTC(year, month - 1, day));
}

const iso = (moment: Date): string => moment.toISOString().slice(0, 10);
const after = (moment: Date, days: number): Date => new Date(moment.getTime() + days * 86_400_000);
const on = (year: number, month: number, day: number): Date => new Date(Date.UTC(year, month - 1, day));
const isWeekend = (moment: Date): boolean => [0, 6].includes(moment.getUTCDay());
const firstMonday = (year: number, month: number): Date =>
  after(on(year, month, 1), (8 - on(year, month, 1).getUTCDay()) % 7);
const lastMonday = (year: number, month: number): Date => {
  const last = on(year, month + 1, 0);
  return after(last, -((last.getUTCDay() + 6) % 7));
};

/** Days that were moved or added by proclamation. */
const moved: Readonly<Record<number, { readonly not: readonly string[]; readonly but: readonly string[] }>> = {
  2012: { not: ['2012-05-28'], but: ['2012-06-04', '2012-06-05'] },
  2020: { not: ['2020-05-04'], but: ['2020-05-08'] },
  2022: { not: ['2022-05-30'], but: ['2022-06-02', '2022-06-03', '2022-09-19'] },
  2023: { not: [], but: ['2023-05-08'] },
};

/** A day, or the first weekday after it that is free. */
function observed(day: Date, taken: ReadonlySet<string>): string {
  let found = day;
  while (isWeekend(found) || taken.has(iso(found))) found = after(found, 1);
  return iso(found);
}

function expected(year: number): readonly string[] {
  const easter = easterSunday(year);
  const usual = [
    after(easter, -2),
    after(easter, 1),
    firstMonday(year, 5),
    lastMonday(year, 5),
    lastMonday(year, 8),
  ].map(iso);
  const days = new Set<string>(usual);
  days.add(observed(on(year, 1, 1), days));
  const christmas = on(year, 12, 25);
  const boxing = on(year, 12, 26);
  // A substitute stands after both days: Sunday the 25th gives Tuesday the 27th, since the Monday is Boxing Day itself.
  for (const day of [christmas, boxing]) if (!isWeekend(day)) days.add(iso(day));
  for (const day of [christmas, boxing]) if (isWeekend(day)) days.add(observed(day, days));
  for (const day of moved[year]?.not ?? []) days.delete(day);
  for (const day of moved[year]?.but ?? []) days.add(day);
  return [...days].sort();
}

const years = Array.from({ length: 24 }, (_, at) => 2012 + at);

describe('the bank holidays of England and Wales', () => {
  it.each(years)('of %i agree with a second calculation', (year) => {
    const listed = bankHolidays.filter(({ date }) => date.startsWith(`${year}-`) && !isWeekend(new Date(date)));
    expect(listed.map(({ date }) => date)).toEqual(expected(year));
  });

  it.each([
    ['2015-04-05', 2015],
    ['2016-03-27', 2016],
    ['2024-03-31', 2024],
    ['2035-03-25', 2035],
  ])('rest on an Easter that the second calculation also finds: %s', (easter, year) => {
    expect(iso(easterSunday(year))).toBe(easter);
  });

  it('are eight working days in a usual year', () => {
    for (const year of years.filter((one) => moved[one] === undefined)) expect(expected(year)).toHaveLength(8);
  });

  it('stand in order, each day once, each with a name', () => {
    const dates = bankHolidays.map(({ date }) => date);
    expect([...new Set(dates)].sort()).toEqual(dates);
    expect(bankHolidays.every(({ title }) => title.trim() !== '')).toBe(true);
  });
});
