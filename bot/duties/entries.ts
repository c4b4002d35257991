/**
 * How messages about duties are named in the outbox. A key says what the message is about, so that planning it twice is
 * planning it once; the subject holds the keys from which its card is made again at any time. No name of a person and no
 * text of one is in either.
 */

import { z } from 'zod';
import type { Instant } from '../../src/base/time/instant.ts';
import type { PlainDate } from '../../src/base/time/plainDate.ts';
import type { Step } from '../../src/core/duties/duty.ts';
import type { NewEntry, OutboxEntry, PlannedStep } from '../store/outboxRecords.ts';

/** What waits for nobody goes first, then what one person needs today, then what everybody may read. */
export const priorities = { single: 20, agenda: 30, day: 40, post: 50 } as const;

/**
 * What a single card is about.
 * - `extension`: somebody asked for more time, and this person decides; `remind`: a person asked that they be reminded now.
 * - `agenda`: the chair's digest before a meeting; `flag`: historical information could not be reached (R55).
 * - `away`, `back`: somebody for whom this person stands in is away, or back (N9).
 * - `decided`: what this person asked for, or what was theirs, was decided about by somebody else.
 * - `mine`, `settings`: somebody typed for their things, or for how they are reminded.
 */
const single = z.discriminatedUnion('what', [
  z.object({ what: z.literal('extension'), answer: z.string(), kind: z.string(), item: z.string() }),
  z.object({
    what: z.literal('remind'),
    request: z.string(),
    kind: z.string(),
    item: z.string(),
    dueOn: z.string(),
    asker: z.string(),
  }),
  z.object({ what: z.literal('agenda'), item: z.string(), dueOn: z.string() }),
  z.object({
    what: z.literal('flag'),
    audit: z.string(),
    caseReference: z.string(),
    caseReturn: z.string(),
    agency: z.string(),
  }),
  z.object({ what: z.literal('away'), absent: z.string(), agency: z.string(), until: z.string() }),
  z.object({ what: z.literal('back'), absent: z.string(), agency: z.string() }),
  z.object({ what: z.literal('decided'), decision: z.string(), item: z.string() }),
  z.object({ what: z.literal('mine') }),
  z.object({ what: z.literal('settings') }),
]);
export type Single = z.infer<typeof single>;

/**
 * What a post to everybody is about: the opening of the quarter, or of the month, that holds its day; or historical
 * information that could not be reached (`flag`, R55).
 */
const post = z.discriminatedUnion('what', [
  z.object({ what: z.literal('quarter') }),
  z.object({ what: z.literal('month') }),
  z.object({ what: z.literal('flag'), audit: z.string(), caseReference: z.string(), caseReturn: z.string() }),
]);
export type Post = z.infer<typeof post>;

/** @returns null for a subject that is not one of ours */
export function singleOf(entry: OutboxEntry): Single | null {
  const read = single.safeParse(entry.subject);
  return entry.content === 'single' && read.success ? read.data : null;
}

/** @returns null for a subject that is not one of ours */
export function postOf(entry: OutboxEntry): Post | null {
  const read = post.safeParse(entry.subject);
  return entry.content === 'post' && read.success ? read.data : null;
}

/** When and for whom an entry is planned. */
export interface Planned {
  readonly person: string;
  readonly day: PlainDate;
  readonly at: Instant;
}

export function dayEntry({ person, day, at }: Planned): NewEntry {
  return {
    key: `day.${person}.${day}`,
    content: 'day',
    subject: {},
    person,
    day,
    priority: priorities.day,
    route: 'chat',
    at,
  };
}

/** @param name unique among single cards, besides the person */
export function singleEntry(name: string, subject: Single, { person, day, at }: Planned): NewEntry {
  const priority = subject.what === 'agenda' ? priorities.agenda : priorities.single;
  return { key: `${name}.${person}`, content: 'single', subject, person, day, priority, route: 'chat', at };
}

export function postEntry(name: string, subject: Post, when: Omit<Planned, 'person'>): NewEntry {
  return { key: name, content: 'post', subject, person: null, priority: priorities.post, route: 'channel', ...when };
}

/** A step as the outbox keeps it. */
export function plannedStep(step: Step, entry: string): PlannedStep {
  const { kind, owed } = step.duty;
  return {
    kind,
    item: owed.item,
    step: step.name,
    person: step.person,
    dueOn: owed.dueOn,
    title: owed.title,
    isEscalation: step.isEscalation,
    day: step.day,
    entry,
  };
}
