import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bankHolidays } from '../../src/base/time/bankHolidays.ts';
import { addDays, plainDate } from '../../src/base/time/plainDate.ts';
import { addWorkingDays, onOrAfter, onOrBefore, workCalendar } from '../../src/base/time/workingDays.ts';
import { anyDate } from '../kit/anything.ts';

const calendar = workCalendar(bankHolidays.map((holiday) => holiday.date));

describe('working days of England and Wales', () => {
  it.each([
    ['the day before Good Friday 2015', '2015-04-02', 1, '2015-04-07'],
    ['the day before Good Friday 2015, two on', '2015-04-02', 2, '2015-04-08'],
    ['Easter Monday 2015 itself counts from the Thursday before', '2015-04-06', 1, '2015-04-07'],
    ['back over Easter 2015', '2015-04-07', -1, '2015-04-02'],
    ['over Christmas 2015 with its substitute day', '2015-12-24', 1, '2015-12-29'],
    ['over Christmas and New Year 2015-16', '2015-12-24', 4, '2016-01-04'],
    ['back over New Year 2016', '2016-01-04', -1, '2015-12-31'],
    ['over Christmas 2016, when the 25th was a Sunday', '2016-12-23', 1, '2016-12-28'],
    ['over Christmas 2021, when both days moved', '2021-12-24', 1, '2021-12-29'],
    ['over the four days of the jubilee of 2022', '2022-06-01', 1, '2022-06-06'],
    ['over the day of the funeral of 2022', '2022-09-16', 1, '2022-09-20'],
    ['over the coronation of 2023', '2023-05-05', 1, '2023-05-09'],
    ['over VE day 2020, when May Day moved to a Friday', '2020-05-07', 1, '2020-05-11'],
    ['May Day 2020 itself, a Monday at work', '2020-05-01', 1, '2020-05-04'],
    ['a weekend', '2015-03-13', 1, '2015-03-16'],
    ['29 February', '2016-02-26', 1, '2016-02-29'],
    ['twenty days from the sample board day', '2015-03-16', 20, '2015-04-15'],
    ['nought on a Sunday is the Friday before', '2015-03-15', 0, '2015-03-13'],
    ['nought on a working day is that day', '2015-03-16', 0, '2015-03-16'],
  ])('%s: %s and %i is %s', (_what, from, count, to) => {
    expect(addWorkingDays(calendar, plainDate(from), count)).toBe(to);
  });

  it('leave out the closure days of the board', () => {
    const closed = workCalendar([
      ...bankHolidays.map((holiday) => holiday.date),
      '2015-12-29',
      '2015-12-30',
      '2015-12-31',
    ]);
    expect(addWorkingDays(closed, plainDate('2015-12-24'), 1)).toBe('2016-01-04');
  });

  it('find the next and the last one from a closed day', () => {
    expect(onOrAfter(calendar, plainDate('2015-04-03'))).toBe('2015-04-07');
    expect(onOrBefore(calendar, plainDate('2015-04-06'))).toBe('2015-04-02');
    expect(onOrAfter(calendar, plainDate('2015-04-07'))).toBe('2015-04-07');
    expect(onOrBefore(calendar, plainDate('2015-04-02'))).toBe('2015-04-02');
  });

  const inside = anyDate.filter((date) => date > '2012-07-01' && date < '2035-06-01');

  it('always end on a working day, with as many between as were asked for', () => {
    fc.assert(
      fc.property(inside, fc.integer({ min: 0, max: 60 }), (date, count) => {
        const to = addWorkingDays(calendar, date, count);
        expect(calendar.isWorkingDay(to)).toBe(true);
        let passed = 0;
        for (let day = onOrBefore(calendar, date); day < to; ) {
          day = addDays(day, 1);
          if (calendar.isWorkingDay(day)) passed += 1;
        }
        expect(passed).toBe(count);
      }),
    );
  });

  it('lead back to where they began', () => {
    fc.assert(
      fc.property(inside, fc.integer({ min: -60, max: 60 }), (date, count) => {
        const start = onOrBefore(calendar, date);
        expect(addWorkingDays(calendar, addWorkingDays(calendar, date, count), -count)).toBe(start);
      }),
    );
  });

  it('add up', () => {
    const some = fc.integer({ min: 0, max: 30 });
    fc.assert(
      fc.property(inside, some, some, (date, a, b) => {
        const inSteps = addWorkingDays(calendar, addWorkingDays(calendar, date, a), b);
        expect(inSteps).toBe(addWorkingDays(calendar, date, a + b));
      }),
    );
  });
});
