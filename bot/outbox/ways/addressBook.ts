/**
 * Whom a board's messages go to and how the board wants them sent, read from its lists when something is about to go out.
 * An address gives no rights; here it only receives a link.
 */

import type { Instant } from '../../../src/base/time/instant.ts';
import { type PlainDate, parsePlainDate } from '../../../src/base/time/plainDate.ts';
import type { WorkCalendar } from '../../../src/base/time/workingDays.ts';
import { dateIn, timeIn } from '../../../src/base/time/zone.ts';
import type { Person } from '../../../src/core/people/board.ts';
import { isSendingTime } from '../../../src/core/sendingHours.ts';
import { readTogether } from '../../../src/graph/lists/readTogether.ts';
import { boardSettings } from '../../../src/lists/boardSettings.ts';
import { people } from '../../../src/lists/people.ts';
import { logSpoiled } from '../../boards/spoiled.ts';
import type { BotParts, OpenBoard } from '../../parts.ts';
import type { Contact } from '../../store/botStore.ts';
import { everybody, type OutboxEntry, type RouteResult } from '../../store/outboxRecords.ts';
import { type Reach, waysTo } from './routes.ts';

export interface AddressBook {
  readonly now: Instant;
  readonly day: PlainDate;
  readonly boardName: string;
  readonly channelId: string | null;
  /** Mailbox that e-mail is written from; null for no e-mail. */
  readonly mailFrom: string | null;
  /** `HH:00` from which the day's card goes out. */
  readonly dayCardFrom: string;
  /** Bank holidays and the board's own closure days. */
  readonly calendar: WorkCalendar;
  readonly people: ReadonlyMap<string, Person>;
}

/** The hour where a board names none (decisions 11). */
const usualHour = 9;

type Parts = Pick<BotParts, 'store' | 'boardNow' | 'calendar' | 'log'>;

/** @throws Fault when a list cannot be read */
export async function readAddressBook(parts: Parts, { board, site }: OpenBoard): Promise<AddressBook> {
  const [settings, persons] = await readTogether(site, [boardSettings, people]);
  for (const page of [settings, persons]) logSpoiled(parts, board.key, page.spoiled);
  const [row] = settings.rows;
  const now = await parts.boardNow();
  return {
    now,
    day: dateIn(now),
    boardName: row?.boardName ?? board.name,
    channelId: row?.channelId ?? board.channelId,
    mailFrom: row?.mailFrom ?? null,
    dayCardFrom: `${String(row?.reminderHour ?? usualHour).padStart(2, '0')}:00`,
    calendar: withClosures(parts.calendar, row?.closureDays ?? []),
    people: new Map(persons.rows.map((person) => [person.key, person])),
  };
}

function withClosures(calendar: WorkCalendar, days: readonly string[]): WorkCalendar {
  const closed = new Set<string>(days.map((day) => parsePlainDate(day)).filter((day) => day !== null));
  return { isWorkingDay: (date) => calendar.isWorkingDay(date) && !closed.has(date) };
}

/** Whether an entry may go out at this moment: in the board's hours, the day's card from the board's own hour on. */
export function isItsTime(book: AddressBook, entry: OutboxEntry): boolean {
  if (!isSendingTime(book.calendar, book.now)) return false;
  return entry.content !== 'day' || timeIn(book.now) >= book.dayCardFrom;
}

/** A person of the board with everything by which they are reached. */
export interface Addressee {
  readonly person: Person;
  /** Null for somebody who is not in the team. */
  readonly contact: Contact | null;
  readonly learnt: readonly RouteResult[];
  readonly ways: ReturnType<typeof waysTo>;
}

/** Of the person, and of the channel for the whole board. */
async function learntOf({ routes }: BotParts['store'], board: string, person: string): Promise<readonly RouteResult[]> {
  const [own, common] = await Promise.all([routes.of(board, person), routes.of(board, everybody)]);
  return [...own.filter((one) => one.route !== 'channel'), ...common];
}

/** The same book at another moment of the pass. */
export function bookAt(book: AddressBook, now: Instant): AddressBook {
  return { ...book, now, day: dateIn(now) };
}

/** @returns null when the person is not in the list any more */
export async function addresseeOf(
  store: BotParts['store'],
  { board, book }: { readonly board: string; readonly book: AddressBook },
  key: string,
): Promise<Addressee | null> {
  const person = book.people.get(key);
  if (person === undefined) return null;
  const { tenantId, objectId } = person;
  const isKnown = tenantId !== null && objectId !== null;
  const contact = isKnown ? await store.places.contactByObject(board, tenantId, objectId) : null;
  const chat = isKnown ? await store.places.chatOf(tenantId, objectId) : null;
  const reach: Reach = {
    kind: person.kind,
    isInTeam: contact !== null,
    hasChat: chat !== null,
    hasMail: book.mailFrom !== null && person.email !== null,
    learnt: await learntOf(store, board, key),
  };
  return { person, contact, learnt: reach.learnt, ways: waysTo(reach, book) };
}
