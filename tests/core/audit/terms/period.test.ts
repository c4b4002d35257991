import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, addMonths, daysBetween } from '../../../../src/base/time/plainDate.ts';
import { checkPeriod, lastDayOfTwelveMonths } from '../../../../src/core/audit/terms/period.ts';
import { day } from '../../../kit/clock.ts';

const anyDay = fc.integer({ min: 0, max: 365 * 30 }).map((days) => addDays(day('2008-01-01'), days));

function codes(from: string | null, to: string | null, open: string | null = null): readonly string[] {
  const checked = checkPeriod(
    from === null ? null : day(from),
    to === null ? null : day(to),
    open === null ? null : day(open),
  );
  return checked.ok ? [] : checked.refusals.map((one) => one.code);
}

describe('the period under review', () => {
  it.each([
    ['2015-04-01', '2016-03-31', '2016-04-01'],
    ['2014-06-01', '2015-05-31', '2015-06-01'],
    ['2015-02-28', '2016-02-27', '2016-02-28'],
    ['2015-03-01', '2016-02-29', '2016-03-01'],
    ['2016-02-29', '2017-02-28', '2017-03-01'],
    ['2016-02-28', '2017-02-27', '2017-02-28'],
    ['2015-08-31', '2016-08-30', '2016-08-31'],
    ['2015-12-31', '2016-12-30', '2016-12-31'],
  ])('from %s passes to %s, and is refused to %s', (from, last, tooLate) => {
    expect(codes(from, last)).toEqual([]);
    expect(codes(from, tooLate)).toEqual(['tooLong']);
  });

  it.each([
    ['2015-06-01', '2014-06-01', '2014-05-31'],
    ['2016-02-29', '2015-02-28', '2015-02-27'],
    ['2017-02-28', '2016-02-28', '2016-02-27'],
    ['2016-03-31', '2015-03-31', '2015-03-30'],
  ])('where returns open on %s it begins on %s at the earliest, not on %s', (open, first, tooEarly) => {
    expect(codes(first, first, open)).toEqual([]);
    expect(codes(tooEarly, tooEarly, open)).toEqual(['tooEarly']);
  });

  it('is looked at again when the day on which returns open moves', () => {
    expect(codes('2014-06-01', '2015-05-31', '2015-06-01')).toEqual([]);
    expect(codes('2014-06-01', '2015-05-31', '2015-06-02')).toEqual(['tooEarly']);
  });

  it('has two days, in order', () => {
    expect(codes(null, '2015-05-31')).toEqual(['noPeriod']);
    expect(codes('2015-05-31', null)).toEqual(['noPeriod']);
    expect(codes('2015-05-31', '2015-05-30')).toEqual(['endsBefore']);
    expect(codes('2015-05-31', '2015-05-31')).toEqual([]);
  });

  it('says all that is wrong with it at once, with the days that would be right', () => {
    const checked = checkPeriod(day('2013-01-01'), day('2015-01-01'), day('2015-06-01'));
    expect(checked.ok ? [] : checked.refusals.map((one) => one.sentence)).toEqual([
      'The period is at most 12 months: from 1 January 2013 it ends on 31 December 2013 at the latest.',
      'Returns open on 1 June 2015, so the period begins on 1 June 2014 at the earliest.',
    ]);
  });

  it('is never longer than 366 days nor shorter than 365, and the day after its end is a year later', () => {
    fc.assert(
      fc.property(anyDay, (from) => {
        const last = lastDayOfTwelveMonths(from);
        expect([365, 366]).toContain(daysBetween(from, last) + 1);
        const next = addDays(last, 1);
        const isLeapDay = from.endsWith('-02-29');
        expect(next).toBe(isLeapDay ? addDays(addMonths(from, 12), 1) : addMonths(from, 12));
        expect(checkPeriod(from, last, null).ok).toBe(true);
        expect(checkPeriod(from, next, null).ok).toBe(false);
      }),
    );
  });

  it('of twelve months may end on the day before the returns open, whatever day that is', () => {
    fc.assert(
      fc.property(anyDay, (open) => {
        const from = addMonths(open, -12);
        const last = lastDayOfTwelveMonths(from);
        expect(checkPeriod(from, last < open ? last : addDays(open, -1), open).ok).toBe(true);
      }),
    );
  });
});
