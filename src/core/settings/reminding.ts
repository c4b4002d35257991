/**
 * When the board's bot writes and when it rests: the hour of the day's card, days on which the board is closed, and the
 * mailbox for those whom Teams does not reach. The rules behind these boxes; the ladders are in `ladderRules.ts`.
 */
import { acceptUnless, type Refusal, type Result } from '../../base/result.ts';
import { type PlainDate, parsePlainDate } from '../../base/time/plainDate.ts';
import { usualReminderHour } from '../duties/daily.ts';
import { isAddress } from '../people/address.ts';
import type { SettingsValues } from './settingsValues.ts';

/** Hours at which the day's card may go out; after them nothing unprompted would have time to go. */
export const firstHour = 8;
export const lastHour = 17;

/** Closure days a board may have at a time. */
const mostClosureDays = 366;

export interface RemindingTyped {
  readonly hour: number;
  /** `YYYY-MM-DD`, or whatever stands there. */
  readonly closureDays: readonly string[];
  /** Empty for no e-mail. */
  readonly mailFrom: string;
}

export type RemindingBox = 'reminderHour' | 'closureDays' | 'mailFrom';

/** Checked; days in order. The usual hour is kept as 'none named', so that it follows the product. */
export function prepareReminding(
  typed: RemindingTyped,
): Result<Pick<SettingsValues, 'reminderHour' | 'closureDays' | 'mailFrom'>, RemindingBox> {
  const mailFrom = typed.mailFrom.trim();
  const refusals: Refusal<RemindingBox>[] = [];
  if (!isReminderHour(typed.hour)) {
    refusals.push({ code: 'reminderHour', sentence: `Choose an hour from ${firstHour}:00 to ${lastHour}:00.` });
  }
  refusals.push(...wrongDays(typed.closureDays));
  if (mailFrom !== '' && !isAddress(mailFrom)) {
    refusals.push({
      code: 'mailFrom',
      sentence: 'Write one address, for example qa-programme@council.example, or leave it empty for no e-mail.',
    });
  }
  return acceptUnless(refusals, {
    reminderHour: typed.hour === usualReminderHour ? null : typed.hour,
    closureDays: typed.closureDays.toSorted(),
    mailFrom: mailFrom === '' ? null : mailFrom,
  });
}

/** Whether the day's card may go out at this hour of the board's wall clock. */
export function isReminderHour(hour: number): boolean {
  return Number.isInteger(hour) && hour >= firstHour && hour <= lastHour;
}

/** A closure day to add to those there are, or why it cannot be added. */
export function addClosureDay(days: readonly string[], typed: string): Result<readonly string[], 'closureDays'> {
  const day = parsePlainDate(typed.trim());
  const added = day === null ? [...days, typed] : [...days, day].toSorted();
  return acceptUnless(wrongDays(added), added);
}

/** A line of the column as a day; null where it is none. A blank beside it is enough: calendars take lines as they stand. */
export function closureDayIn(line: string): PlainDate | null {
  return parsePlainDate(line);
}

function wrongDays(days: readonly string[]): readonly Refusal<'closureDays'>[] {
  const wrong = (sentence: string): Refusal<'closureDays'> => ({ code: 'closureDays', sentence });
  const unreadable = days.filter((line) => closureDayIn(line) === null);
  const twice = days.filter((line, at) => days.indexOf(line) < at);
  return [
    ...unreadable.map((line) =>
      wrong(line === '' ? 'Choose a day to add.' : `“${line}” is not a day. Remove it, or add the day that was meant.`),
    ),
    ...(twice.length === 0 ? [] : [wrong('This day is in the list already.')]),
    ...(days.length > mostClosureDays ? [wrong(`At most ${mostClosureDays} days: remove those that are past.`)] : []),
  ];
}
