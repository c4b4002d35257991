/**
 * Who holds which post on a day and who is there to act: asked for every duty and every rung, so it is worked out once for
 * a snapshot and a day. Whom a step reaches in the end is `targets.ts`.
 */
import type { PlainDate } from '../../base/time/plainDate.ts';
import type { Role } from '../../lists/appointments.ts';
import { indexOf } from '../answers/boardIndex.ts';
import { isAwayOn } from '../answers/standing.ts';
import { type AgencyKey, appointedAs, currentOf, type PersonKey } from '../people/board.ts';
import type { Audit, AuditKey, BoardSnapshot } from './snapshot.ts';

/** The posts of an agency that one person holds at a time. */
export type AgencyPost = 'representative' | 'substitute' | 'senior sponsor';

export interface Roster {
  /** The one who holds the post of an agency, or null. */
  holder(post: AgencyPost, agency: AgencyKey): PersonKey | null;
  /** Everybody appointed to a role of the board itself, the newest first. */
  appointed(role: Extract<Role, 'QA manager' | 'chair'>): readonly PersonKey[];
  /**
   * Whether the person can act: known by an identity and not away. A person without the pair of tenant and object id can
   * be named, but what they press cannot be told to be theirs.
   */
  isHere(person: PersonKey): boolean;
  /** Whether the person could act if they were not away. */
  isKnown(person: PersonKey): boolean;
  audit(key: AuditKey): Audit | null;
}

const rosters = new WeakMap<BoardSnapshot, Map<PlainDate, Roster>>();

/** The roster of a day; the same object for the same snapshot and day. */
export function rosterOn(board: BoardSnapshot, day: PlainDate): Roster {
  const days = rosters.get(board) ?? new Map<PlainDate, Roster>();
  rosters.set(board, days);
  const roster = days.get(day) ?? makeRoster(board, day);
  days.set(day, roster);
  return roster;
}

function makeRoster(board: BoardSnapshot, day: PlainDate): Roster {
  const { people, audits } = indexOf(board);
  const isKnown = (key: PersonKey) => {
    const person = people.get(key);
    return person !== undefined && person.tenantId !== null && person.objectId !== null;
  };
  const holder = remembered(
    (post: AgencyPost, agency: AgencyKey) => currentOf(board.membership, post, agency, day)?.person.key ?? null,
  );
  const appointed = remembered((role: 'QA manager' | 'chair') =>
    [...appointedAs(board.membership, role, day)].reverse().map((one) => one.person.key),
  );
  const isHere = remembered((key: PersonKey) => isKnown(key) && !isAwayOn(board, key, day));
  return { holder, appointed, isHere, isKnown, audit: (key) => audits.get(key) ?? null };
}

/** The same function, each answer worked out once. Arguments are keys, so their texts tell them apart. */
function remembered<Args extends readonly string[], Answer>(ask: (...args: Args) => Answer): (...args: Args) => Answer {
  const known = new Map<string, { readonly answer: Answer }>();
  return (...args) => {
    const name = args.join('|');
    const found = known.get(name) ?? { answer: ask(...args) };
    known.set(name, found);
    return found.answer;
  };
}
