/**
 * How often a person hears from a board (decisions 11): the day's card once a working day, at the board's hour or after
 * it, and at most three single cards more. Receipts, answers to what was pressed, updates and posts in the channel are
 * not counted and do not come here. Who counts what went today is the sender.
 */
import type { Instant } from '../../base/time/instant.ts';
import { timeIn } from '../../base/time/zone.ts';
import { isSendingTime } from '../sendingHours.ts';
import type { BoardSettings, BoardSnapshot } from './snapshot.ts';

/** Single cards a person gets from one board on one day, besides the day's card. */
export const mostSinglesADay = 3;

/** The hour of the day's card until a board names another. */
export const usualReminderHour = 9;

/** What counts: the day's card, and a card about one thing that cannot wait for it (a memorandum issued is one). */
export type CountedCard = 'day' | 'single';

/** What a person got from a board on the board's day so far, sent or perhaps sent. */
export interface GoneToday {
  readonly day: number;
  readonly single: number;
}

/** Whether one more card of this sort may go to the person on the same day. */
export function mayStillGoToday(card: CountedCard, gone: GoneToday): boolean {
  return card === 'day' ? gone.day < 1 : gone.single < mostSinglesADay;
}

/** The hour on the board's wall clock from which the day's card goes, 8 to 17. */
export function reminderHourOf(settings: Pick<BoardSettings, 'reminderHour'> | null): number {
  const hour = settings?.reminderHour ?? usualReminderHour;
  return Math.min(17, Math.max(8, hour));
}

/** Whether this is a moment for a card of this sort: sending hours for all, and the board's hour for the day's card. */
export function isTimeFor(
  card: CountedCard,
  now: Instant,
  board: Pick<BoardSnapshot, 'calendar' | 'settings'>,
): boolean {
  if (!isSendingTime(board.calendar, now)) return false;
  return card === 'single' || timeIn(now) >= `${String(reminderHourOf(board.settings)).padStart(2, '0')}:00`;
}
