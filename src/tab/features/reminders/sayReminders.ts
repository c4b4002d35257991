/**
 * The words of the reminders page: steps of a ladder, ways of sending, and what became of a message. It never says that
 * somebody has read anything: Teams does not tell. Why something did not arrive is in `troubles.ts`.
 */
import { type PlainDate, parsePlainDate, sayDate } from '../../../base/time/plainDate.ts';
import { sayInstant } from '../../../base/time/zone.ts';
import type { Step } from '../../../core/duties/duty.ts';
import { sayRole, type Terms } from '../../../core/words/terms.ts';
import { counted } from '../../board/phrases.ts';
import type { FlagKind } from '../../ui/Flag.tsx';
import type { PlannedDay } from './fortnight.ts';
import type { NeverReached } from './neverReached.ts';
import type { OwedNow } from './owedNow.ts';
import type { LogRow } from './readReminders.ts';
import { sayTrouble } from './troubles.ts';

/** A step of a ladder by its name: `5 working days before it is due`; empty for what is no step. */
export function sayStep(name: string): string {
  const [, word = '', days = '0'] = /^(issue|due)([+-]\d+)?$/.exec(name) ?? [];
  if (word !== '') return sayNumbered(word, Number(days));
  if (name.startsWith('week-')) return 'the weekly reminder';
  const date = parsePlainDate(name.replace(/^date-/, ''));
  return date === null ? '' : `the reminder of ${sayDate(date)}`;
}

function sayNumbered(word: string, days: number): string {
  const distance = counted(Math.abs(days), 'working day');
  if (word === 'issue') return days === 0 ? 'when it is first asked' : `${distance} after it was first asked`;
  if (days === 0) return 'on the day it is due';
  return days < 0 ? `${distance} before it is due` : `${distance} after it was due`;
}

/** Why a step reaches somebody: `5 working days after it was due; told as chair, because it is late`. */
export function sayStepAs(step: Step, terms: Terms): string {
  const told = step.isEscalation ? `told${sayAs(step, terms)}; it stays with whoever owes it` : '';
  return [sayStep(step.name), told].filter((part) => part !== '').join('; ');
}

function sayAs({ as }: Step, terms: Terms): string {
  if (as === 'owner') return '';
  return ` as ${as === 'audit lead' ? terms.auditLead : sayRole(as, terms)}`;
}

const monthForm = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** `2015-04` as `April 2015`. */
export function sayMonth(month: string): string {
  return monthForm.format(new Date(`${month}-15T12:00:00Z`));
}

/** The page in a sentence or two. */
export function sayReminders(
  parts: {
    readonly owed: OwedNow;
    readonly plan: readonly PlannedDay[];
    /** Null while the log has not been read. */
    readonly unreached: readonly NeverReached[] | null;
  },
  today: PlainDate,
): string {
  const late = parts.owed.lines.filter((line) => line.owed.dueOn < today).length;
  const heard = new Set(parts.plan.flatMap((day) => day.people.map((one) => one.person))).size;
  const unreached = parts.unreached?.length ?? 0;
  return [
    ...(unreached === 0 ? [] : [`${counted(unreached, 'person', 'people')} cannot be reached.`]),
    late === 0 ? 'Nothing is overdue.' : `${counted(late, 'thing')} ${late === 1 ? 'is' : 'are'} overdue.`,
    heard === 0
      ? 'Nobody hears from the bot in the next fortnight.'
      : `${counted(heard, 'person', 'people')} will hear from the bot in the next fortnight.`,
  ].join(' ');
}

const ways: Readonly<Record<NonNullable<LogRow['route']>, string>> = {
  chat: 'in their chat',
  channel: 'in the channel',
  feed: 'in their activity feed',
  mail: 'by e-mail, with a link',
};

/** The way it went; empty while none was taken. */
export function sayRoute(route: LogRow['route']): string {
  return route === null ? '' : ways[route];
}

/** What became of one message. */
export interface SaidState {
  readonly kind: FlagKind;
  readonly word: string;
  /** When, or why; empty when there is nothing to add. */
  readonly detail: string;
}

const waits: Readonly<Record<string, string>> = {
  DailyLimit: 'They have had as much as they get in a day; it goes on the next working day',
  NotInTeam: 'They are not in the team yet; it goes when they are',
};

function sayWait(why: string | null): string {
  return waits[why ?? ''] ?? 'Teams is busy or has not answered; it is tried again';
}

const wayNames: Readonly<Record<string, string>> = {
  chat: 'their chat',
  channel: 'the channel',
  feed: 'their activity feed',
  mail: 'e-mail',
};

/** The ways that refused it: `First tried their chat (ConversationBlockedByUser)`; empty where none did. */
export function sayTried(tried: string | null): string {
  if (tried === null) return '';
  const ways = tried.split('; ').map((one) => {
    const [way = '', code = ''] = one.split(': ');
    return `${wayNames[way] ?? way} (${code})`;
  });
  return `First tried ${ways.join(', then ')}`;
}

/** In words; a person's reading is not among them. */
export function sayState(row: LogRow): SaidState {
  const sent = row.sentAt === null ? '' : `${sayInstant(row.sentAt)}`;
  switch (row.state) {
    case 'queued':
      return { kind: 'plain', word: 'Planned', detail: `for ${sayDate(row.plannedFor)}` };
    case 'waiting':
      return { kind: 'attention', word: 'Waiting', detail: sayWait(row.why) };
    case 'sent':
      return { kind: 'plain', word: 'Sent', detail: sent };
    case 'may have arrived twice':
      return { kind: 'attention', word: 'Sent, perhaps twice', detail: sent };
    case 'failed':
      return { kind: 'bad', word: 'Did not arrive', detail: sayTrouble(row.why).what };
    case 'acted on':
      return { kind: 'good', word: 'Answered', detail: row.actedAt === null ? sent : sayInstant(row.actedAt) };
    case 'superseded':
      return { kind: 'plain', word: 'No longer needed', detail: sent === '' ? 'not sent' : `sent ${sent}` };
  }
}

/** Why the page is closed to somebody, in the board's words. */
export function sayClosed(terms: Terms): string {
  return `Who was reminded of what can be seen by the ${terms.chair}, the ${terms.qaManager} and the ${terms.subGroup}. What is asked of you is on “My things”.`;
}
