/** The working days of the board on screen: bank holidays and its own closure days. The bot counts by the same. */
import { bankHolidays } from '../../base/time/bankHolidays.ts';
import { type WorkCalendar, workCalendar } from '../../base/time/workingDays.ts';
import type { Board } from './board.ts';

/** @param settings null before the board is set up: then bank holidays alone */
export function calendarOf(settings: Board['settings']): WorkCalendar {
  return workCalendar([...bankHolidays.map((holiday) => holiday.date), ...(settings?.closureDays ?? [])]);
}
