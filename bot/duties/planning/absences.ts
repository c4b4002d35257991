/**
 * Whom to tell that somebody is away, or back: the substitute to whom it passes and from whom it comes back, and the person
 * themselves, unless they said so and have read it in the answer to their press (N9).
 */
import { addDays, type PlainDate } from '../../../src/base/time/plainDate.ts';
import { addWorkingDays } from '../../../src/base/time/workingDays.ts';
import { awayUntil } from '../../../src/core/answers/absence.ts';
import { answersOf } from '../../../src/core/answers/said.ts';
import { rosterOn } from '../../../src/core/duties/roster.ts';
import type { BoardSnapshot } from '../../../src/core/duties/snapshot.ts';
import type { AgencyKey, PersonKey } from '../../../src/core/people/board.ts';
import type { Single } from '../entries.ts';

/** A word to a substitute, or to the person who was away. */
export interface AbsenceToTell {
  /** Unique for the absence and agency. */
  readonly name: string;
  readonly subject: Extract<Single, { what: 'away' | 'back' }>;
  readonly person: PersonKey;
}

/** Working days after which a return is no news any more: one said at the weekend, or late in the evening, still is. */
const newsWorkingDays = -2;

/** Every absence of a representative that holds on the day, and every one that ended lately, said or by itself. */
export function absencesToTell(snapshot: BoardSnapshot, day: PlainDate): readonly AbsenceToTell[] {
  const roster = rosterOn(snapshot, day);
  const all = snapshot.agencies
    .filter((agency) => agency.active)
    .flatMap((agency): readonly AbsenceToTell[] => {
      const representative = roster.holder('representative', agency.key);
      const substitute = roster.holder('substitute', agency.key);
      const word = representative === null ? null : wordOn(snapshot, { representative, agency: agency.key }, day);
      if (representative === null || word === null) return [];
      const { name, own, subject } = word;
      return [
        ...(substitute === null || substitute === representative ? [] : [{ name, subject, person: substitute }]),
        ...(own === null ? [] : [{ name: own, subject, person: representative }]),
      ];
    });
  // Somebody who represents two agencies is told once.
  return [...new Map(all.map((one) => [`${one.name} ${one.person}`, one])).values()];
}

interface Word extends Omit<AbsenceToTell, 'person'> {
  /** Under which name the person themselves is told; null where they said it. */
  readonly own: string | null;
}

function wordOn(
  snapshot: BoardSnapshot,
  { representative, agency }: { readonly representative: PersonKey; readonly agency: AgencyKey },
  day: PlainDate,
): Word | null {
  const last = answersOf(snapshot, representative).findLast(({ row }) => row.kind === 'away' || row.kind === 'back');
  const until = awayUntil(snapshot, representative, day);
  if (until !== null) {
    const subject = { what: 'away', absent: representative, agency, until } as const;
    const saidSo = last?.row.kind === 'away' && last.row.day === until;
    return {
      name: `away.${agency}.${representative}.${until}`,
      own: saidSo ? null : `away.own.${representative}.${until}`,
      subject,
    };
  }
  const subject = { what: 'back', absent: representative, agency } as const;
  const news = addWorkingDays(snapshot.calendar, day, newsWorkingDays);
  if (last?.row.kind === 'back' && news <= last.on && last.on <= day) {
    return { name: `back.${agency}.${last.row.key}`, own: null, subject };
  }
  const ended = endedSince(snapshot, representative, { news, day });
  return ended === null
    ? null
    : { name: `ended.${agency}.${representative}.${ended}`, own: `ended.own.${representative}.${ended}`, subject };
}

/** The last day of an absence that ended by itself lately; null where there was none. */
function endedSince(
  snapshot: BoardSnapshot,
  person: PersonKey,
  { news, day }: { readonly news: PlainDate; readonly day: PlainDate },
): PlainDate | null {
  for (let on = addDays(day, -1); on >= news; on = addDays(on, -1)) {
    const until = awayUntil(snapshot, person, on);
    if (until !== null && until < day) return until;
  }
  return null;
}
