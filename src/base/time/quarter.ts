/**
 * Financial years and their quarters. The year runs April to March: Q1 Apr-Jun, Q2 Jul-Sep, Q3 Oct-Dec, Q4 Jan-Mar.
 * The framework's own table prints 'Q1 (Apr - Jul)': an overlap in its heading, not a rule (R60).
 */
import { type PlainDate, plainDate } from './plainDate.ts';

/** `2015-16`: the second half is always the year after. */
export type FinancialYear = string & { readonly __financialYear: true };

export const quarters = [1, 2, 3, 4] as const;
export type Quarter = (typeof quarters)[number];

const months: Readonly<Record<Quarter, string>> = { 1: 'Apr–Jun', 2: 'Jul–Sep', 3: 'Oct–Dec', 4: 'Jan–Mar' };

/** The year that begins on 1 April of `startYear`. */
export function financialYear(startYear: number): FinancialYear {
  return `${startYear}-${String((startYear + 1) % 100).padStart(2, '0')}` as FinancialYear; // built in the one shape
}

/** The text as a year, or null (`2015-17` is none). */
export function parseFinancialYear(text: string): FinancialYear | null {
  const start = /^(\d{4})-\d{2}$/.exec(text)?.[1];
  return start !== undefined && financialYear(Number(start)) === text ? (text as FinancialYear) : null;
}

/** The calendar year in which it begins. */
export function startYearOf(year: FinancialYear): number {
  return Number(year.slice(0, 4));
}

/** The year after (before, when negative). */
export function addYears(year: FinancialYear, count: number): FinancialYear {
  return financialYear(startYearOf(year) + count);
}

/** First and last day, both inside. */
export function spanOfYear(year: FinancialYear): { readonly first: PlainDate; readonly last: PlainDate } {
  const start = startYearOf(year);
  return { first: plainDate(`${start}-04-01`), last: plainDate(`${start + 1}-03-31`) };
}

/** First and last day of a quarter, both inside. */
export function spanOfQuarter(
  year: FinancialYear,
  quarter: Quarter,
): { readonly first: PlainDate; readonly last: PlainDate } {
  const start = startYearOf(year);
  const spans: Readonly<Record<Quarter, readonly [string, string]>> = {
    1: [`${start}-04-01`, `${start}-06-30`],
    2: [`${start}-07-01`, `${start}-09-30`],
    3: [`${start}-10-01`, `${start}-12-31`],
    4: [`${start + 1}-01-01`, `${start + 1}-03-31`],
  };
  const [first, last] = spans[quarter];
  return { first: plainDate(first), last: plainDate(last) };
}

/** The year and quarter in which a day falls. @example quarterOf('2016-03-31') // { year: '2015-16', quarter: 4 } */
export function quarterOf(date: PlainDate): { readonly year: FinancialYear; readonly quarter: Quarter } {
  const calendarYear = Number(date.slice(0, 4));
  const month = Number(date.slice(5, 7));
  const inYear = financialYear(month >= 4 ? calendarYear : calendarYear - 1);
  const quarter = month >= 4 ? Math.floor((month - 4) / 3) + 1 : 4;
  return { year: inYear, quarter: quarter as Quarter }; // 1 to 4 by the arithmetic above
}

/** `Q1 Apr–Jun`. */
export function sayQuarter(quarter: Quarter): string {
  return `Q${quarter} ${months[quarter]}`;
}
