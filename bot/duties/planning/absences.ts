/**
 * Whom to tell that somebody is away, or back: the substitute to whom it passes and from whom it comes back (N9). The
 * person themselves learns it from the answer to their press.
 */
import type { PlainDate } from '../../../src/base/time/plainDate.ts';
import { awayUntil } from '../../../src/core/answers/absence.ts';
import { answersOf } from '../../../src/core/answers/said.ts';
import { rosterOn } from '../../../src/core/duties/roster.ts';
import type { BoardSnapshot } from '../../../src/core/duties/snapshot.ts';
import type { AgencyKey, PersonKey } from '../../../src/core/people/board.ts';
import type { Single } from '../entries.ts';

/** A word to a substitute. */
export interface AbsenceToTell {
  /** Unique for the absence and agency. */
  readonly name: string;
  readonly subject: Extract<Single, { what: 'away' | 'back' }>;
  readonly person: PersonKey;
}

/** Every absence of a representative that holds on the day, and every return that was said on it. */
export function absencesToTell(snapshot: BoardSnapshot, day: PlainDate): readonly AbsenceToTell[] {
  const roster = rosterOn(snapshot, day);
  return snapshot.agencies
    .filter((agency) => agency.active)
    .flatMap((agency) => {
      const representative = roster.holder('representative', agency.key);
      const person = roster.holder('substitute', agency.key);
      if (representative === null || person === null || person === representative) return [];
      const word = wordOn(snapshot, { representative, agency: agency.key }, day);
      return word === null ? [] : [{ ...word, person }];
    });
}

function wordOn(
  snapshot: BoardSnapshot,
  { representative, agency }: { readonly representative: PersonKey; readonly agency: AgencyKey },
  day: PlainDate,
): Omit<AbsenceToTell, 'person'> | null {
  const until = awayUntil(snapshot, representative, day);
  if (until !== null) {
    const subject = { what: 'away', absent: representative, agency, until } as const;
    return { name: `away.${agency}.${representative}.${until}`, subject };
  }
  const last = answersOf(snapshot, representative).findLast(({ row }) => row.kind === 'away' || row.kind === 'back');
  if (last?.row.kind !== 'back' || last.on !== day) return null;
  return { name: `back.${agency}.${last.row.key}`, subject: { what: 'back', absent: representative, agency } };
}
