/** What came of a killed bot's work, as people and the lists hold it: cards that arrived, and the log about them. */
import type { PlainDate } from '../../src/base/time/plainDate.ts';
import { listStore } from '../../src/graph/lists/listStore.ts';
import { reminderLog } from '../../src/lists/reminderLog.ts';
import { deskOf, type SeenMessage } from '../bot/kit/desk.ts';
import { personRef } from '../bot/kit/rows.ts';
import { type UserName, users } from '../bot/kit/tenant.ts';
import { type CrashWorld, type Owner, owners } from './crashWorld.ts';

/** Key of the outbox entry of a person's day. */
export function entryOfDay(owner: Owner, day: PlainDate): string {
  return `day.${personRef(owner).key}.${day}`;
}

/** Key of the outbox entry that asks the QA manager to decide about an answer: the action belongs to no audit. */
export function entryAsking(answer: string): string {
  return `ask.${answer}.${personRef('qaManager').key}`;
}

/**
 * Messages by the entry of which they are a copy, in people's chats and in the channel. A later day's card takes the place of
 * an earlier one, which then names its entry no more: so each is noted when it is seen, and never forgotten.
 */
export interface Arrivals {
  /** Looks at everything that people see now. */
  note(): Promise<void>;
  /** How many messages were copies of that entry. */
  copiesOf(entry: string): number;
  /** How many times the QA manager was asked to decide about another answer. */
  asked(): number;
}

export function arrivals({ workplaceUrl }: Pick<CrashWorld, 'workplaceUrl'>): Arrivals {
  const seen = new Map<string, Set<string>>();
  const desks = readers.map((name) => deskOf(workplaceUrl, users[name]));
  const look = (message: SeenMessage) => {
    if (!message.fromBot) return;
    for (const [entry] of JSON.stringify(message.cards).matchAll(entries)) {
      seen.set(entry, (seen.get(entry) ?? new Set()).add(message.id));
    }
  };
  return {
    note: async () => {
      const chats = await Promise.all(desks.map((desk) => desk.messages('chat')));
      const channel = await deskOf(workplaceUrl, users.owner).messages('channel');
      for (const message of [...chats.flat(), ...channel]) look(message);
    },
    copiesOf: (entry) => seen.get(entry)?.size ?? 0,
    asked: () => [...seen.keys()].filter((entry) => entry.startsWith('ask.')).length,
  };
}

/** Everybody to whom one of the cards that are counted may go. */
const readers: readonly UserName[] = [...owners, 'qaManager'];
const entries = /day\.[\w-]+\.\d{4}-\d\d-\d\d|ask\.[\w-]+\.[\w-]+/g;

/** Entries that the reminder log lists as possibly doubled. */
export async function listedAsDouble({ site }: Pick<CrashWorld, 'site'>): Promise<ReadonlySet<string>> {
  const { rows } = await listStore(site, reminderLog).all();
  return new Set(rows.filter((row) => row.state === 'may have arrived twice').map((row) => row.entry));
}
