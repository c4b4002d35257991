/**
 * What the reminder log says of an entry of the outbox: one row for each step it carries, or one where it carries none.
 * Pure. It never claims that anybody has read anything.
 */
import type { Ref } from '../../src/base/id.ts';
import type { Instant } from '../../src/base/time/instant.ts';
import type { Values } from '../../src/lists/definition/defineList.ts';
import type { LogState, reminderLog } from '../../src/lists/reminderLog.ts';
import { sha256Hex } from '../hash.ts';
import type { CarriedStep, EntryContent, OutboxEntry } from '../store/outboxRecords.ts';
import { twice } from './fate.ts';

export type LogValues = Values<typeof reminderLog.columns>;

export interface LogRow {
  /** The same for ever for one step of one entry. */
  readonly key: string;
  readonly values: LogValues;
}

/** What an entry without a step is about, in words. */
const aboutOf: Readonly<Record<EntryContent, string>> = {
  memorandum: 'Memorandum of understanding to sign',
  notice: 'Notice',
  day: 'The day’s card',
  single: 'Single card',
  post: 'Post in the channel',
  'mail copy': 'E-mail with a link, as a copy',
};

/** The same for entries whose subject says more closely what they are. */
const aboutWhat: Readonly<Record<string, string>> = {
  extension: 'More time was asked for: to decide',
  remind: 'A reminder that a person asked for',
  agenda: 'Agenda for a meeting',
  flag: 'Historical information could not be reached',
  away: 'Somebody they stand in for is away',
  back: 'Somebody they stood in for is back',
  decided: 'Something of theirs was decided',
  mine: 'Their tasks, which they typed for',
  settings: 'Their settings, which they typed for',
  quarter: 'The opening of a quarter, in the channel',
  month: 'Where things stand, in the channel',
};

/** The most a line of text takes in SharePoint. */
export const longestText = 255;

/** @param person the person of the entry; null for a post to everybody, or somebody who is not in the list any more */
export function logRowsOf(
  entry: OutboxEntry,
  steps: readonly CarriedStep[],
  person: Ref<'people'> | null,
): readonly LogRow[] {
  const common = commonOf(entry, person);
  if (steps.length === 0) {
    const { version, agency, occasion, what, kind, item } = entry.subject;
    const subject = version === undefined ? (item ?? entry.key) : `${version}.${agency ?? ''}`;
    const values: LogValues = {
      ...common,
      ...actedOf(entry, entry.actedAt),
      about: aboutWhat[what ?? ''] ?? aboutOf[entry.content],
      duty: kind ?? entry.content,
      item: subject.slice(0, longestText),
      // Never an empty text: SharePoint keeps that as nothing, and the row could not be read any more.
      step: occasion ?? what ?? entry.content,
      dueOn: null,
      escalation: false,
    };
    return [{ key: keyOf(entry.key), values }];
  }
  return steps.map((step) => ({
    key: keyOf([entry.key, step.kind, step.item, step.step, step.person, step.dueOn].join('|')),
    values: {
      ...common,
      ...actedOf(entry, answeredAt(entry, step)),
      about: step.title.slice(0, longestText),
      duty: step.kind,
      item: step.item,
      step: step.step,
      dueOn: step.dueOn,
      escalation: step.isEscalation,
    },
  }));
}

function keyOf(name: string): string {
  return `log-${sha256Hex(name).slice(0, 40)}`;
}

/** A day's card asks for several things, each answered for itself; any other for one. */
function answeredAt(entry: OutboxEntry, { actedAt }: CarriedStep): Instant | null {
  return entry.content === 'day' ? actedAt : entry.actedAt;
}

function actedOf(
  entry: OutboxEntry,
  actedAt: Instant | null,
): { readonly state: LogState; readonly actedAt: Instant | null } {
  return { state: logStateOf({ ...entry, actedAt }), actedAt };
}

/** `chat: ConversationBlockedByUser; feed: FeedForbidden`, in the order in which they were tried. */
function triedOf({ refused, refusals }: OutboxEntry): string | null {
  const tried = refused.map((route) => `${route}: ${refusals[route] ?? 'refused'}`).join('; ');
  return tried === '' ? null : tried.slice(0, longestText);
}

function commonOf(entry: OutboxEntry, person: Ref<'people'> | null) {
  // A way that it may have gone; what only waits for its time has taken none.
  const isOut = entry.sentAt !== null || entry.state === 'unknown' || entry.state === 'sent';
  return {
    person,
    entry: entry.key.slice(0, longestText),
    plannedFor: entry.day,
    month: entry.day.slice(0, 7),
    route: isOut ? entry.route : null,
    why: entry.why,
    tried: triedOf(entry),
    sentAt: entry.sentAt,
  };
}

/** Source of the words: the reminder log's own definition. */
export function logStateOf(entry: OutboxEntry): LogState {
  switch (entry.state) {
    case 'planned':
      return entry.why === null ? 'queued' : 'waiting';
    case 'unknown':
      return 'waiting';
    case 'failed':
      return 'failed';
    case 'superseded':
      return 'superseded';
    case 'sent':
      return sentStateOf(entry);
  }
}

/** That it may be there twice must stay in sight, whatever came of it afterwards. */
function sentStateOf({ why, actedAt, content, shows }: OutboxEntry): LogState {
  if (why === twice) return 'may have arrived twice';
  if (actedAt !== null) return 'acted on';
  // A memorandum's card always asks; one that asks no more without an answer of this person was replaced.
  return content === 'memorandum' && shows === 'closed' ? 'superseded' : 'sent';
}
