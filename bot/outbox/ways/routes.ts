/**
 * Which way a message takes to a person: their own chat, else the channel with a mention, else a notification in the
 * activity feed, else an e-mail with a link; where none works, the person is 'never reached' (N4). Pure. What was learnt
 * before counts: a way that was refused for good is left out for four weeks, then tried again, and at once where every
 * other way is shut, too: what was learnt must never be the reason why nobody tries.
 */
import type { PlainDate } from '../../../src/base/time/plainDate.ts';
import { addWorkingDays, type WorkCalendar } from '../../../src/base/time/workingDays.ts';
import type { Person } from '../../../src/core/people/board.ts';
import type { OutboxEntry, Route, RouteResult } from '../../store/outboxRecords.ts';

/** Working days after which a refused way is tried again of its own accord. */
export const tryAgainAfterWorkingDays = 20;

/** What is known of a person on a day. */
export interface Reach {
  readonly kind: Person['kind'];
  /** Whether the person is in the team, as last read. */
  readonly isInTeam: boolean;
  /** Whether a chat with the person is known: they wrote, or had the bot installed, since it was last refused. */
  readonly hasChat: boolean;
  /** Whether there is an address, and a mailbox to write from. */
  readonly hasMail: boolean;
  readonly learnt: readonly RouteResult[];
}

export interface When {
  readonly day: PlainDate;
  readonly calendar: WorkCalendar;
}

/** The ways to a person, in the order in which they are tried. */
export function waysTo(reach: Reach, when: When): readonly Route[] {
  const all = possible(reach);
  const open = all.filter((route) => !isShut(reach, route, when));
  return open.length === 0 ? all : open;
}

/** Before anything learnt. A bot cannot open a chat with somebody of another tenant, nor put anything into their feed. */
function possible({ kind, isInTeam, hasMail }: Reach): readonly Route[] {
  const mail: readonly Route[] = hasMail ? ['mail'] : [];
  if (kind === 'entered on a card' || !isInTeam) return mail;
  return kind === 'shared channel' ? ['channel', ...mail] : ['chat', 'channel', 'feed', ...mail];
}

function isShut({ learnt, hasChat }: Reach, route: Route, { day, calendar }: When): boolean {
  // An address may work again tomorrow, and behind it there is no other way.
  if (route === 'mail') return false;
  // A refused chat is forgotten; it is known again only when the person wrote or had the bot installed.
  if (route === 'chat' && hasChat) return false;
  const last = learnt.find((result) => result.route === route);
  return last !== undefined && !last.works && day < addWorkingDays(calendar, last.day, tryAgainAfterWorkingDays);
}

/**
 * The way an entry takes now: the one it is on while what became of it there is not known, else the first that was not
 * refused it. @returns null when none is left
 */
export function wayOf(entry: OutboxEntry, ways: readonly Route[]): Route | null {
  if (entry.content === 'mail copy') return entry.refused.includes('mail') ? null : 'mail';
  if (entry.person === null) return entry.refused.includes('channel') ? null : 'channel';
  if (entry.state === 'unknown') return entry.route;
  return ways.find((route) => !entry.refused.includes(route)) ?? null;
}
