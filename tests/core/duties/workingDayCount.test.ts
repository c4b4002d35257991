import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../../src/base/time/plainDate.ts';
import { addWorkingDays, onOrAfter, workCalendar } from '../../../src/base/time/workingDays.ts';
import { countable, workingDayCount } from '../../../src/core/duties/workingDayCount.ts';
import { day } from '../../kit/clock.ts';
import { workdays } from '../../kit/dutyBoard.ts';

const someDay = fc.integer({ min: 0, max: 6000 }).map((days) => addDays(day('2012-01-01'), days));

describe('counting working days', () => {
  it('gives the days that walking gives, over weekends, holidays and ends of years', () => {
    const count = workingDayCount(workdays);
    fc.assert(
      fc.property(someDay, fc.integer({ min: -300, max: 300 }), (date, steps) => {
        expect(count.nth(date, steps)).toBe(addWorkingDays(workdays, date, steps));
        expect(count.onOrAfter(date)).toBe(onOrAfter(workdays, date));
      }),
    );
  });

  it('counts as many days as it goes', () => {
    const count = workingDayCount(workdays);
    fc.assert(
      fc.property(someDay, fc.integer({ min: 0, max: 600 }), (date, steps) => {
        expect(count.after(date, count.nth(date, steps))).toBe(steps);
        expect(count.after(count.nth(date, steps), date)).toBe(0);
      }),
    );
  });

  it('keeps the calendars of two boards apart', () => {
    const closed = workCalendar(['2015-06-02']);
    expect(workingDayCount(closed).nth(day('2015-06-01'), 1)).toBe('2015-06-03');
    expect(workingDayCount(workdays).nth(day('2015-06-01'), 1)).toBe('2015-06-02');
    expect(workingDayCount(closed)).toBe(workingDayCount(closed));
  });

  it('takes a mistyped year for the nearest it counts, and does not stop', () => {
    const count = workingDayCount(workdays);
    expect(countable(day('0015-06-30'))).toBe('1990-01-01');
    expect(count.nth(day('9999-12-31'), 10) > '2499-01-01').toBe(true);
    expect(count.after(day('0015-06-30'), day('2015-06-30'))).toBeGreaterThan(6000);
  });
});
