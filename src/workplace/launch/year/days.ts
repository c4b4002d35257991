/**
 * The days on which a year of the sample is played: every working day from the day on which the sample opens to the end of
 * its programme's year, at the hour at which the day's cards go out. It moves the clock only as anybody at the page does.
 */
import { bankHolidays } from '../../../base/time/bankHolidays.ts';
import { addDays, type PlainDate, plainDate } from '../../../base/time/plainDate.ts';
import { workCalendar } from '../../../base/time/workingDays.ts';
import { instantAt } from '../../../base/time/zone.ts';
import { postJson } from '../../seed/asPerson.ts';

/** The sample opens in the last weeks of 2014-15, and its programme is that of 2015-16. */
export const yearOpens = plainDate('2015-03-16');
export const yearEnds = plainDate('2016-03-31');

/** The bot does its rounds when it is asked to, and none of its own accord: so each year is played alike. */
export const roundsOnlyWhenAsked = { TICK_SECONDS: '3600' } as const;

/** On the board's wall clock; the sample names no other hour for the day's cards. */
const hour = '09:00';

/** Working days from one day to another, both inside. */
export function workingDaysBetween(from: PlainDate, to: PlainDate): readonly PlainDate[] {
  const calendar = workCalendar(bankHolidays.map((holiday) => holiday.date));
  const days: PlainDate[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) if (calendar.isWorkingDay(day)) days.push(day);
  return days;
}

/** Moves the clock to the morning of a day; answers when the bot has done its round. @throws Error when it did not */
export async function playDay(workplaceUrl: string, day: PlainDate): Promise<void> {
  await postJson(`${workplaceUrl}/workplace/clock/play`, { boardTime: instantAt(day, hour) });
}
