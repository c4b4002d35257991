import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../../src/base/time/plainDate.ts';
import { workCalendar } from '../../../src/base/time/workingDays.ts';
import { newestStep } from '../../../src/core/duties/ladder.ts';
import { workingDayCount } from '../../../src/core/duties/workingDayCount.ts';
import type { Rung } from '../../../src/lists/ladders.ts';
import { day } from '../../kit/clock.ts';
import { workdays } from '../../kit/dutyBoard.ts';

const count = workingDayCount(workdays);

/** The step a rung has on a day, as `name on day`. */
function stepOn(rung: Rung, days: { readonly since?: string; readonly dueOn: string }, today: string): string | null {
  const found = newestStep(
    rung,
    { since: day(days.since ?? '2015-03-02'), dueOn: day(days.dueOn) },
    { count, day: day(today) },
  );
  return found === null ? null : `${found.name} on ${found.day}`;
}

const far = '2017-12-29';

describe('a step counted from the due date', () => {
  it.each([
    ['ten before an ordinary Tuesday', -10, '2015-06-30', 'due-10 on 2015-06-16'],
    ['one before a Monday is the Friday', -1, '2015-06-29', 'due-1 on 2015-06-26'],
    ['on the day itself', 0, '2015-06-30', 'due on 2015-06-30'],
    ['on a Saturday: the Friday before', 0, '2015-05-30', 'due on 2015-05-29'],
    ['on Good Friday: the Thursday', 0, '2015-04-03', 'due on 2015-04-02'],
    ['on Easter Monday: the Thursday', 0, '2015-04-06', 'due on 2015-04-02'],
    ['one after Good Friday: the Tuesday', 1, '2015-04-03', 'due+1 on 2015-04-07'],
    ['one before Easter Monday', -1, '2015-04-06', 'due-1 on 2015-04-01'],
    ['on Christmas Day', 0, '2015-12-25', 'due on 2015-12-24'],
    ['two after Christmas Day, Boxing Day on a Saturday', 2, '2015-12-25', 'due+2 on 2015-12-30'],
    ['on 29 February', 0, '2016-02-29', 'due on 2016-02-29'],
    ['one after 29 February', 1, '2016-02-29', 'due+1 on 2016-03-01'],
    ['five before 1 March of a leap year', -5, '2016-03-01', 'due-5 on 2016-02-23'],
    ['five before 1 March of another year', -5, '2017-03-01', 'due-5 on 2017-02-22'],
    ['over the night the clocks go forward', 1, '2015-03-28', 'due+1 on 2015-03-30'],
    ['on the Monday after the clocks went back', -1, '2015-10-26', 'due-1 on 2015-10-23'],
    ['on the day the clocks go back', 0, '2015-10-25', 'due on 2015-10-23'],
    ['a day held at a year’s end', 3, '2015-12-31', 'due+3 on 2016-01-06'],
  ])('%s', (_when, steps, dueOn, expected) => {
    expect(stepOn({ from: 'due', to: 'owner', day: steps }, { dueOn }, far)).toBe(expected);
  });

  it('has not fallen on the day before', () => {
    const rung: Rung = { from: 'due', to: 'owner', day: -10 };
    expect(stepOn(rung, { dueOn: '2015-06-30' }, '2015-06-15')).toBeNull();
    expect(stepOn(rung, { dueOn: '2015-06-30' }, '2015-06-16')).toBe('due-10 on 2015-06-16');
  });
});

describe('a step counted from the day something is owed', () => {
  it.each([
    ['on a working day', 0, '2015-03-16', 'issue on 2015-03-16'],
    ['on a Saturday: the Monday', 0, '2015-03-14', 'issue on 2015-03-16'],
    ['on Good Friday: the Tuesday', 0, '2015-04-03', 'issue on 2015-04-07'],
    ['ten after a Saturday', 10, '2015-03-14', 'issue+10 on 2015-03-30'],
    ['ten over Easter', 10, '2015-03-30', 'issue+10 on 2015-04-15'],
  ])('%s', (_when, steps, since, expected) => {
    expect(stepOn({ from: 'issue', to: 'owner', day: steps }, { since, dueOn: '2015-09-30' }, far)).toBe(expected);
  });
});

describe('steps that come again', () => {
  const every: Rung = { from: 'every', to: 'owner', days: 5 };

  it.each([
    ['2015-06-30', null],
    ['2015-07-06', null],
    ['2015-07-07', 'due+5 on 2015-07-07'],
    ['2015-07-13', 'due+5 on 2015-07-07'],
    ['2015-07-14', 'due+10 on 2015-07-14'],
    ['2015-09-01', 'due+40 on 2015-08-25'],
  ])('every five working days after 30 June: on %s', (today, expected) => {
    expect(stepOn(every, { dueOn: '2015-06-30' }, today)).toBe(expected);
  });

  it.each([
    ['the week it begins', '2015-03-26', null],
    ['a week later', '2015-03-27', 'week-2015-03-27 on 2015-03-27'],
    ['Good Friday is moved on to Tuesday', '2015-04-06', 'week-2015-03-27 on 2015-03-27'],
    ['and goes then, by the name it always had', '2015-04-07', 'week-2015-04-03 on 2015-04-07'],
    ['the week after is a Friday again', '2015-04-10', 'week-2015-04-10 on 2015-04-10'],
    ['none is later than the due date', '2015-06-30', 'week-2015-04-10 on 2015-04-10'],
  ])('weekly until it is due: %s', (_when, today, expected) => {
    const rung: Rung = { from: 'weekly', to: 'owner', side: 'before' };
    expect(stepOn(rung, { since: '2015-03-20', dueOn: '2015-04-14' }, today)).toBe(expected);
  });

  it('weekly until it is due: a week that a holiday moves past the due date does not fall', () => {
    const rung: Rung = { from: 'weekly', to: 'owner', side: 'before' };
    expect(stepOn(rung, { since: '2015-03-20', dueOn: '2015-04-06' }, far)).toBe('week-2015-03-27 on 2015-03-27');
  });

  it.each([
    ['2015-04-07', null],
    ['2015-04-08', 'week-2015-04-08 on 2015-04-08'],
    ['2015-06-30', 'week-2015-06-24 on 2015-06-24'],
  ])('weekly after Wednesday 1 April: on %s', (today, expected) => {
    expect(stepOn({ from: 'weekly', to: 'owner', side: 'after' }, { dueOn: '2015-04-01' }, today)).toBe(expected);
  });

  it.each([
    ['2015-09-30', null],
    ['2015-10-01', 'date-2015-10-01 on 2015-10-01'],
    ['2015-11-01', 'date-2015-10-01 on 2015-10-01'],
    ['2015-11-02', 'date-2015-11-01 on 2015-11-02'],
    ['2016-01-01', 'date-2015-12-01 on 2015-12-01'],
    ['2016-01-04', 'date-2016-01-01 on 2016-01-04'],
    ['2016-02-01', 'date-2016-02-01 on 2016-02-01'],
  ])('monthly from 1 October: on %s', (today, expected) => {
    expect(stepOn({ from: 'monthly', to: 'owner', monthDay: '10-01' }, { dueOn: '2015-12-31' }, today)).toBe(expected);
  });

  it('monthly from the 31st keeps to the last day of shorter months and comes back to the 31st', () => {
    const rung: Rung = { from: 'monthly', to: 'owner', monthDay: '10-31' };
    expect(stepOn(rung, { dueOn: '2015-12-31' }, '2015-11-30')).toBe('date-2015-11-30 on 2015-11-30');
    expect(stepOn(rung, { dueOn: '2015-12-31' }, '2015-12-31')).toBe('date-2015-12-31 on 2015-12-31');
    expect(stepOn(rung, { dueOn: '2015-12-31' }, '2016-02-29')).toBe('date-2016-02-29 on 2016-02-29');
  });
});

describe('a step on a date', () => {
  it.each([
    ['before the turn of the year', '09-01', '2015-12-31', 'date-2015-09-01 on 2015-09-01'],
    ['after it, in the same financial year', '02-01', '2016-03-31', 'date-2016-02-01 on 2016-02-01'],
    ['on New Year’s Day', '01-01', '2016-03-31', 'date-2016-01-01 on 2016-01-04'],
    ['on 29 February of a leap year', '02-29', '2016-03-31', 'date-2016-02-29 on 2016-02-29'],
    ['on 29 February of another year', '02-29', '2015-03-31', 'date-2015-02-28 on 2015-03-02'],
    ['on 1 April, the year’s first day', '04-01', '2016-03-31', 'date-2015-04-01 on 2015-04-01'],
    ['on 31 March, its last', '03-31', '2015-04-01', 'date-2016-03-31 on 2016-03-31'],
  ])('%s', (_when, monthDay, dueOn, expected) => {
    expect(stepOn({ from: 'date', to: 'owner', monthDay }, { dueOn }, far)).toBe(expected);
  });
});

const rungs: fc.Arbitrary<Rung> = fc.oneof(
  fc.record({ from: fc.constant('issue' as const), to: fc.constant('owner' as const), day: fc.nat(30) }),
  fc.record({
    from: fc.constant('due' as const),
    to: fc.constant('owner' as const),
    day: fc.integer({ min: -40, max: 40 }),
  }),
  fc.record({
    from: fc.constant('every' as const),
    to: fc.constant('owner' as const),
    days: fc.integer({ min: 1, max: 20 }),
  }),
  fc.record({
    from: fc.constant('weekly' as const),
    to: fc.constant('owner' as const),
    side: fc.constantFrom('before' as const, 'after' as const),
  }),
  fc.record({
    from: fc.constantFrom('date' as const, 'monthly' as const),
    to: fc.constant('owner' as const),
    monthDay: fc.constantFrom('01-01', '02-29', '04-01', '07-31', '10-01', '12-25'),
  }),
);
const offset = (most: number) => fc.integer({ min: 0, max: most });

describe('every rung, on every day', () => {
  it('falls on working days alone, never after the day it is asked for, and never goes back', () => {
    fc.assert(
      fc.property(rungs, offset(800), offset(120), offset(900), (rung, since, length, ahead) => {
        const days = {
          since: addDays(day('2014-01-01'), since),
          dueOn: addDays(day('2014-01-01'), since + length),
        };
        const today = addDays(day('2014-01-01'), ahead);
        const step = newestStep(rung, days, { count, day: today });
        const tomorrow = newestStep(rung, days, { count, day: addDays(today, 1) });
        if (step === null) return;
        expect(step.day <= today).toBe(true);
        expect(workdays.isWorkingDay(step.day)).toBe(true);
        expect(tomorrow !== null && tomorrow.day >= step.day).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps its name when the board closes on another day: a closure puts off, it makes no new step', () => {
    const closed = workingDayCount(workCalendar(['2015-06-01', '2015-06-15', '2015-07-01', '2015-07-31']));
    fc.assert(
      fc.property(rungs, offset(60), (rung, length) => {
        const days = { since: day('2015-06-01'), dueOn: addDays(day('2015-06-01'), length) };
        const names = (counted: typeof count, forDays: number) =>
          Array.from({ length: forDays }, (_, ahead) => addDays(day('2015-03-02'), ahead)).flatMap(
            (today) => newestStep(rung, days, { count: counted, day: today })?.name ?? [],
          );
        const known = new Set(names(count, 420));
        expect(names(closed, 400).filter((name) => !known.has(name))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
