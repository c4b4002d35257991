/**
 * People whom the bot cannot reach: the newest message that came to an end failed on every way. One that waits says
 * nothing yet; one that was dropped
 * before it went out, or could not be made, says nothing at all. Pure.
 */
import type { PlainDate } from '../../../base/time/plainDate.ts';
import type { Person, PersonKey } from '../../../core/people/board.ts';
import { grouped } from '../../board/grouped.ts';
import type { LogRow } from './readReminders.ts';
import { isOurMistake } from './troubles.ts';

export interface NeverReached {
  readonly person: PersonKey;
  readonly name: string;
  readonly email: string | null;
  /** Messages in a row that did not arrive. */
  readonly failures: number;
  /** Day of the first of them. */
  readonly since: PlainDate;
  /** Code of the newest. */
  readonly why: string | null;
  /** What they have not been told, each once. */
  readonly about: readonly string[];
}

/** One message: all rows of an entry share its fate. */
interface Message {
  readonly day: PlainDate;
  readonly isFailure: boolean;
  readonly why: string | null;
  readonly about: readonly string[];
}

/** @param rows of the last months, in any order; those out of reach the longest come first */
export function neverReached(rows: readonly LogRow[], people: readonly Person[]): readonly NeverReached[] {
  const byPerson = grouped(rows, (row) => row.person?.key ?? null);
  const found = [...byPerson].flatMap(([person, own]) =>
    person === null ? [] : (outOfReach(person, own, people) ?? []),
  );
  return found.sort(
    (a, b) => (a.since < b.since ? -1 : Number(a.since > b.since)) || a.name.localeCompare(b.name, 'en-GB'),
  );
}

function outOfReach(person: PersonKey, rows: readonly LogRow[], people: readonly Person[]): NeverReached | null {
  const messages = endedMessages(rows);
  const reached = messages.findIndex((message) => !message.isFailure);
  const failed = reached === -1 ? messages : messages.slice(0, reached);
  const [newest] = failed;
  const oldest = failed.at(-1);
  if (newest === undefined || oldest === undefined) return null;
  const known = people.find((one) => one.key === person);
  return {
    person,
    name: known?.name ?? rows[0]?.person?.title ?? person,
    email: known?.email ?? null,
    failures: failed.length,
    since: oldest.day,
    why: newest.why,
    about: [...new Set(failed.flatMap((message) => message.about))],
  };
}

/** Newest first. */
function endedMessages(rows: readonly LogRow[]): readonly Message[] {
  return [...grouped(rows, (row) => row.entry).values()]
    .flatMap((own): readonly Message[] => {
      const [first] = own;
      if (first === undefined || !hasEnded(first)) return [];
      const about = own.map((row) => row.about);
      return [{ day: first.plannedFor, isFailure: first.state === 'failed', why: first.why, about }];
    })
    .sort((a, b) => newestFirst(a, b) || Number(a.isFailure) - Number(b.isFailure));
}

/** Of one day what arrived counts first: they were reached on it. */
function newestFirst(a: Message, b: Message): number {
  return a.day < b.day ? 1 : -Number(a.day > b.day);
}

function hasEnded(row: LogRow): boolean {
  if (row.state === 'queued' || row.state === 'waiting') return false;
  if (row.state === 'failed' && isOurMistake(row.why)) return false;
  return row.state !== 'superseded' || row.sentAt !== null;
}
