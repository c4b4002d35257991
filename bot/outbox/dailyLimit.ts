/**
 * How many messages that nobody asked for a person gets from a board on one day (decisions 11), looked at when a message
 * is about to go: by what went or may have gone on that day, whenever it was planned. What is over it goes on the next
 * working day. Posts, e-mail copies and what somebody typed for do not count.
 */
import type { PlainDate } from '../../src/base/time/plainDate.ts';
import { type CountedCard, mayStillGoToday } from '../../src/core/duties/daily.ts';
import { isTyped } from '../mou/entries.ts';
import type { OutboxEntry, OutboxRecords } from '../store/outboxRecords.ts';

/** Why a message waits for the next working day. */
export const dayIsFull = 'DailyLimit';

/** What an entry counts as; null for one that is not counted. */
export function countedAs({ content, person, subject }: OutboxEntry): CountedCard | null {
  if (person === null || content === 'post' || content === 'mail copy') return null;
  if (content === 'day') return 'day';
  const { what, occasion } = subject;
  const isAnswer = what === 'mine' || what === 'settings' || (occasion !== undefined && isTyped(occasion));
  return isAnswer ? null : 'single';
}

/** Whether the person of the entry has had all that they get on this day. */
export async function isDayFull(
  outbox: Pick<OutboxRecords, 'goneTo'>,
  entry: OutboxEntry,
  day: PlainDate,
): Promise<boolean> {
  const counted = countedAs(entry);
  if (counted === null || entry.person === null) return false;
  const others = (await outbox.goneTo(entry.board, entry.person, day)).filter((one) => one.key !== entry.key);
  const count = (card: CountedCard) => others.filter((one) => countedAs(one) === card).length;
  return !mayStillGoToday(counted, { day: count('day'), single: count('single') });
}
