import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, plainDate } from '../../src/base/time/plainDate.ts';
import {
  addYears,
  financialYear,
  parseFinancialYear,
  quarterOf,
  quarters,
  sayQuarter,
  spanOfQuarter,
  spanOfYear,
  startYearOf,
} from '../../src/base/time/quarter.ts';
import { anyDate } from '../kit/anything.ts';

const year = financialYear(2015);

describe('quarters of the financial year (R60)', () => {
  it.each([
    ['2015-04-01', 1],
    ['2015-06-30', 1],
    ['2015-07-01', 2],
    ['2015-07-31', 2],
    ['2015-09-30', 2],
    ['2015-10-01', 3],
    ['2015-12-31', 3],
    ['2016-01-01', 4],
    ['2016-02-29', 4],
    ['2016-03-31', 4],
  ])('%s is in Q%i of 2015-16', (date, quarter) => {
    expect(quarterOf(plainDate(date))).toEqual({ year: '2015-16', quarter });
  });

  it('begin a new year on 1 April', () => {
    expect(quarterOf(plainDate('2015-03-31'))).toEqual({ year: '2014-15', quarter: 4 });
    expect(quarterOf(plainDate('2016-04-01'))).toEqual({ year: '2016-17', quarter: 1 });
  });

  it('count July once, although the printed table says Apr - Jul and Jul - Sep', () => {
    const spans = quarters.map((quarter) => spanOfQuarter(year, quarter));
    const july = plainDate('2015-07-15');
    expect(spans.filter(({ first, last }) => first <= july && july <= last)).toHaveLength(1);
    expect(quarters.map(sayQuarter)).toEqual(['Q1 Apr–Jun', 'Q2 Jul–Sep', 'Q3 Oct–Dec', 'Q4 Jan–Mar']);
  });

  it('follow each other without a gap from the first day of the year to the last', () => {
    const spans = quarters.map((quarter) => spanOfQuarter(year, quarter));
    const whole = spanOfYear(year);
    expect(spans[0]?.first).toBe(whole.first);
    expect(spans.at(-1)?.last).toBe(whole.last);
    spans.slice(1).forEach((span, at) => {
      expect(addDays(spans[at]?.last ?? whole.first, 1)).toBe(span.first);
    });
  });

  it('hold every day they are said to hold', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        const found = quarterOf(date);
        const { first, last } = spanOfQuarter(found.year, found.quarter);
        expect(first <= date && date <= last).toBe(true);
        const whole = spanOfYear(found.year);
        expect(whole.first <= date && date <= whole.last).toBe(true);
      }),
    );
  });
});

describe('a financial year', () => {
  it.each(['2015-16', '1999-00', '2099-00', '2009-10'])('%s is one', (text) => {
    expect(parseFinancialYear(text)).toBe(text);
    expect(startYearOf(financialYear(Number(text.slice(0, 4))))).toBe(Number(text.slice(0, 4)));
  });

  it.each(['2015-17', '2015-15', '2015/16', '2015', '15-16', '2015-2016', ' 2015-16', '2015-16 '])(
    '%j is none',
    (text) => {
      expect(parseFinancialYear(text)).toBeNull();
    },
  );

  it('is followed by the next, also over a century', () => {
    expect(addYears(financialYear(2015), 1)).toBe('2016-17');
    expect(addYears(financialYear(2015), -1)).toBe('2014-15');
    expect(addYears(financialYear(1998), 1)).toBe('1999-00');
  });
});
