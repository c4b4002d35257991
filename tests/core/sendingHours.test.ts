import { describe, expect, it } from '@jest/globals';
import { bankHolidays } from '../../src/base/time/bankHolidays.ts';
import { workCalendar } from '../../src/base/time/workingDays.ts';
import { isSendingTime } from '../../src/core/sendingHours.ts';
import { at } from '../kit/clock.ts';

const calendar = workCalendar(bankHolidays.map((holiday) => holiday.date));

describe('the bot writes unasked', () => {
  it.each([
    ['a Monday at 07:59', '2015-03-16 07:59', false],
    ['a Monday at 08:00', '2015-03-16 08:00', true],
    ['a Monday at 17:59', '2015-03-16 17:59', true],
    ['a Monday at 18:00', '2015-03-16 18:00', false],
    ['summer time at 08:00 of the clock on the wall', '2015-06-15 08:00', true],
    ['summer time at 18:00 of the clock on the wall', '2015-06-15 18:00', false],
    ['a Saturday', '2015-03-14 10:00', false],
    ['Good Friday', '2015-04-03 10:00', false],
    ['Easter Monday', '2015-04-06 10:00', false],
  ])('on %s', (_when, moment, may) => {
    expect(isSendingTime(calendar, at(moment))).toBe(may);
  });
});
