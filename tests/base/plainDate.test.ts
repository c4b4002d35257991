import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  addDays,
  addMonths,
  dayOfWeek,
  daysBetween,
  parsePlainDate,
  plainDate,
  sayDate,
  sayWeekday,
} from '../../src/base/time/plainDate.ts';
import { anyDate } from '../kit/anything.ts';

describe('a plain date', () => {
  it.each(['2015-04-01', '2016-02-29', '2000-02-29', '2015-12-31', '2015-03-29', '2015-10-25'])('%s exists', (text) => {
    expect(parsePlainDate(text)).toBe(text);
  });

  it.each([
    '2015-02-29',
    '1900-02-29',
    '2015-02-30',
    '2015-04-31',
    '2015-13-01',
    '2015-00-10',
    '2015-01-00',
    '2015-01-32',
  ])('%s does not', (text) => {
    expect(parsePlainDate(text)).toBeNull();
    expect(() => plainDate(text)).toThrow(RangeError);
  });

  it.each([
    '',
    '2015-4-1',
    '01/04/2015',
    '2015-04-01T00:00:00Z',
    ' 2015-04-01',
    '2015-04-01\n',
    '15-04-01',
    '２０１５-04-01',
  ])('is not written %j', (text) => {
    expect(parsePlainDate(text)).toBeNull();
  });

  it.each([
    ['2015-03-28', 1, '2015-03-29'],
    ['2015-03-29', 1, '2015-03-30'],
    ['2015-10-24', 2, '2015-10-26'],
    ['2016-02-28', 1, '2016-02-29'],
    ['2015-02-28', 1, '2015-03-01'],
    ['2015-01-01', -1, '2014-12-31'],
    ['2015-04-01', 0, '2015-04-01'],
    ['2012-01-01', 8766, '2036-01-01'],
  ])('%s and %i days is %s, whatever the clocks do', (from, days, to) => {
    expect(addDays(plainDate(from), days)).toBe(to);
    expect(daysBetween(plainDate(from), plainDate(to))).toBe(days);
  });

  it.each([
    ['2015-01-31', 1, '2015-02-28'],
    ['2016-01-31', 1, '2016-02-29'],
    ['2015-03-31', 1, '2015-04-30'],
    ['2016-02-29', 12, '2017-02-28'],
    ['2016-02-29', 48, '2020-02-29'],
    ['2015-03-31', -1, '2015-02-28'],
    ['2015-12-31', 2, '2016-02-29'],
    ['2015-11-30', -12, '2014-11-30'],
    ['2015-04-15', 0, '2015-04-15'],
  ])('%s and %i months is %s: the last day where the month is shorter', (from, months, to) => {
    expect(addMonths(plainDate(from), months)).toBe(to);
  });

  it.each([
    ['2015-03-16', 1, 'Monday'],
    ['2015-04-03', 5, 'Friday'],
    ['2016-02-29', 1, 'Monday'],
    ['2015-10-25', 7, 'Sunday'],
  ])('%s is day %i of the week, a %s', (date, number, name) => {
    expect(dayOfWeek(plainDate(date))).toBe(number);
    expect(sayWeekday(plainDate(date))).toBe(name);
  });

  it.each([
    ['2026-12-03', '3 December 2026'],
    ['2015-03-01', '1 March 2015'],
    ['2016-02-29', '29 February 2016'],
  ])('%s is said %s', (date, said) => {
    expect(sayDate(plainDate(date))).toBe(said);
  });

  it('goes there and back again by days', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -5000, max: 5000 }), (date, days) => {
        const there = addDays(date, days);
        expect(addDays(there, -days)).toBe(date);
        expect(daysBetween(date, there)).toBe(days);
        expect(there > date).toBe(days > 0);
      }),
    );
  });

  it('moves by months into the month meant and never past its end', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -120, max: 120 }), (date, months) => {
        const to = addMonths(date, months);
        const month = (one: string) => Number(one.slice(0, 4)) * 12 + Number(one.slice(5, 7));
        expect(month(to) - month(date)).toBe(months);
        expect(Number(to.slice(8))).toBeLessThanOrEqual(Number(date.slice(8)));
        const dayAfter = addDays(to, 1);
        expect(to.slice(8) === date.slice(8) || dayAfter.slice(8) === '01').toBe(true);
      }),
    );
  });
});
