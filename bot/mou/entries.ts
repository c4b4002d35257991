/**
 * How messages about the memorandum, and notices about the lists, are named in the outbox: version, agency, person and
 * occasion make one message for ever. Nothing of a person but a key is in them.
 */
import type { Instant } from '../../src/base/time/instant.ts';
import type { PlainDate } from '../../src/base/time/plainDate.ts';
import type { NewEntry, OutboxEntry } from '../store/outboxRecords.ts';

/** Why a card goes out, when nobody asked for it by name. */
export const occasions = {
  /** A version was issued, or the step has come to this person. */
  issued: 'issued',
  /** To chair and QA manager: the agency declined. */
  declined: 'declined',
  /** To the agency's senior sponsor, else the chair, and to the QA manager: nobody of the agency can sign. */
  nobody: 'nobody',
} as const;

const irregularPrefix = 'irregular:';
const againPrefix = 'again:';
const typedPrefix = 'typed:';

/** The occasion of a notice about rows that break a rule. */
export function irregularOccasion(notice: string): string {
  return `${irregularPrefix}${notice}`;
}

/** The occasion of a card that was asked for in the tab. */
export function againOccasion(request: string): string {
  return `${againPrefix}${request}`;
}

/** The occasion of a card that somebody typed 'sign' for. */
export function typedOccasion(activityId: string): string {
  return `${typedPrefix}${activityId}`;
}

export const isIrregular = (occasion: string): boolean => occasion.startsWith(irregularPrefix);
export const isAskedAgain = (occasion: string): boolean => occasion.startsWith(againPrefix);
export const isTyped = (occasion: string): boolean => occasion.startsWith(typedPrefix);

/** A notice about rows is about no agency and no version. */
export const noMatter = { version: '', agency: '' } as const;

/** What a message is about. */
export interface MouOccasion {
  readonly version: string;
  readonly agency: string;
  readonly occasion: string;
}

/** A card to sign cannot wait for anything; a notice can. */
const priorities = { memorandum: 10, notice: 25 } as const;

export function mouEntry(
  about: MouOccasion & { readonly person: string },
  when: { readonly day: PlainDate; readonly now: Instant },
): NewEntry {
  const { version, agency, person, occasion } = about;
  const content = isNotice(occasion) ? 'notice' : 'memorandum';
  return {
    key: ['mou', version, agency, person, occasion].join('.'),
    content,
    subject: { version, agency, occasion },
    person,
    day: when.day,
    priority: priorities[content],
    route: 'chat',
    at: when.now,
  };
}

function isNotice(occasion: string): boolean {
  return occasion === occasions.declined || occasion === occasions.nobody || isIrregular(occasion);
}

/** @returns null for an entry that is about something else */
export function mouOccasionOf({ subject: { version, agency, occasion } }: OutboxEntry): MouOccasion | null {
  if (version === undefined || agency === undefined || occasion === undefined) return null;
  return { version, agency, occasion };
}
