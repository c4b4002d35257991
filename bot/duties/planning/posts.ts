/**
 * Posts to everybody in the board's channel: the opening of a quarter, and once a month where things stand. They go out
 * on the first working day; after an outage of a few days they still do, later they would tell nobody anything new.
 */
import { addDays, type PlainDate, plainDate } from '../../../src/base/time/plainDate.ts';
import { quarterOf, spanOfQuarter } from '../../../src/base/time/quarter.ts';
import { addWorkingDays, onOrAfter, type WorkCalendar } from '../../../src/base/time/workingDays.ts';
import { dateIn } from '../../../src/base/time/zone.ts';
import type { BoardSnapshot } from '../../../src/core/duties/snapshot.ts';
import type { BotParts } from '../../parts.ts';
import type { NewEntry } from '../../store/outboxRecords.ts';
import { postEntry } from '../entries.ts';

type Parts = Pick<BotParts, 'store'>;

/** Working days after the first on which a post that was missed still goes out. */
const stillNewsDays = 2;

/** A board that wants a quiet channel has none. */
export async function planPosts(parts: Parts, board: string, snapshot: BoardSnapshot): Promise<void> {
  if (snapshot.settings === null || snapshot.settings.quietChannel) return;
  const entries = postsOn(snapshot.calendar, dateIn(snapshot.now), snapshot);
  if (entries.length > 0) await parts.store.outbox.plan(board, { steps: [], entries });
}

function postsOn(calendar: WorkCalendar, day: PlainDate, { now }: BoardSnapshot): readonly NewEntry[] {
  const { year, quarter } = quarterOf(day);
  const when = { day, at: now };
  const opening = spanOfQuarter(year, quarter).first;
  const month = plainDate(`${day.slice(0, 7)}-01`);
  return [
    ...(isNews(calendar, opening, day) ? [postEntry(`quarter.${year}.Q${quarter}`, { what: 'quarter' }, when)] : []),
    ...(isNews(calendar, month, day) ? [postEntry(`month.${day.slice(0, 7)}`, { what: 'month' }, when)] : []),
  ];
}

function isNews(calendar: WorkCalendar, from: PlainDate, day: PlainDate): boolean {
  const first = onOrAfter(calendar, from);
  return first <= day && day < addDays(addWorkingDays(calendar, first, stillNewsDays), 1);
}
