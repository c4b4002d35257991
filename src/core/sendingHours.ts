/**
 * When the bot may write without being asked: working days, 08:00 to 18:00 on the board's wall clock. Answers to what somebody pressed or typed are not bound by it.
 */
import type { Instant } from '../base/time/instant.ts';
import type { WorkCalendar } from '../base/time/workingDays.ts';
import { dateIn, timeIn } from '../base/time/zone.ts';

const opens = '08:00';
/** From then on nothing unprompted goes any more on that day. */
export const sendingEnds = '18:00';

/** Whether something unprompted may be sent at this moment; 08:00 is inside, 18:00 is not. */
export function isSendingTime(calendar: WorkCalendar, now: Instant): boolean {
  const time = timeIn(now);
  return calendar.isWorkingDay(dateIn(now)) && time >= opens && time < sendingEnds;
}
