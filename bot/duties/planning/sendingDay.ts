/**
 * The working day on which what is planned now goes out: today until the end of the board's hours, the next one after
 * that. A person's daily limit is that day's; when something really goes, and so what counts, is the sender's affair.
 */
import { addDays, type PlainDate } from '../../../src/base/time/plainDate.ts';
import { onOrAfter } from '../../../src/base/time/workingDays.ts';
import { dateIn, timeIn } from '../../../src/base/time/zone.ts';
import type { BoardSnapshot } from '../../../src/core/duties/snapshot.ts';
import { sendingEnds } from '../../../src/core/sendingHours.ts';

export function sendingDay({ calendar, now }: Pick<BoardSnapshot, 'calendar' | 'now'>): PlainDate {
  const today = dateIn(now);
  return onOrAfter(calendar, timeIn(now) < sendingEnds ? today : addDays(today, 1));
}
