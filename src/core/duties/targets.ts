/**
 * Whom a step reaches: the holder of the post it names, or, where nobody holds it, is there or can act, the next who can,
 * in the end QA manager and chair (decisions 6, 10, 17). A duty whose owner is away is the substitute's until the owner is
 * back; one that somebody says is not theirs goes to the agency's representative, and from there to the QA manager.
 */
import type { PlainDate } from '../../base/time/plainDate.ts';
import type { LadderTarget } from '../../lists/ladders.ts';
import { notMine } from '../answers/standing.ts';
import type { PersonKey } from '../people/board.ts';
import type { Kind, Owed } from './duty.ts';
import { type AgencyPost, type Roster, rosterOn } from './roster.ts';
import type { BoardSnapshot } from './snapshot.ts';

/** A thing that is owed, looked at on a day. */
export interface OwedThing {
  readonly kind: Kind;
  readonly owed: Owed;
  readonly day: PlainDate;
}

/** Somebody whom a step reaches. */
export interface Appointee {
  readonly person: PersonKey;
  /** As what: `owner` where they are named in the thing itself, else the post that made it theirs. */
  readonly as: LadderTarget;
  /** Whose place they take while that person is away or cannot act; null when it is their own. */
  readonly standingInFor: PersonKey | null;
}

/** Who a target is for this thing on its day. Empty only when neither QA manager nor chair is there. */
export function whoIs(board: BoardSnapshot, target: LadderTarget, thing: OwedThing): readonly Appointee[] {
  return whoFor(board, thing)(target);
}

/** `whoIs` for the several targets of one thing: what they have in common is looked up once. */
export function whoFor(board: BoardSnapshot, thing: OwedThing): (target: LadderTarget) => readonly Appointee[] {
  const seen = lookAt(board, thing);
  return (target) => (target === 'owner' ? owners(seen) : firstOf(seen, chainFrom(seen, target)));
}

/**
 * Who hears of it as well, since this person cannot be reached: the next who can be (decisions 10). Being unreachable
 * takes no duty from anybody. Empty when nobody can be reached, neither QA manager nor chair.
 */
export function insteadOf(board: BoardSnapshot, thing: OwedThing, { person, as }: Appointee): readonly Appointee[] {
  const seen = lookAt(board, thing);
  const isHere = (one: PersonKey) => one !== person && !board.unreachable.has(one) && seen.roster.isHere(one);
  const reached = { ...seen, roster: { ...seen.roster, isHere } };
  return firstOf(reached, as === 'owner' ? withoutOwner(reached) : chainFrom(reached, as));
}

/** What answers depend on, looked up once for a thing. */
interface Seen {
  readonly owed: Owed;
  readonly kind: Kind;
  readonly roster: Roster;
  /** Those who said that it is not theirs. */
  readonly refused: readonly PersonKey[];
}

function lookAt(board: BoardSnapshot, { kind, owed, day }: OwedThing): Seen {
  return { owed, kind, roster: rosterOn(board, day), refused: notMine(board, kind.name, owed.item) };
}

function canAct({ roster, refused }: Seen, person: PersonKey): boolean {
  return roster.isHere(person) && !refused.includes(person);
}

function owners(seen: Seen): readonly Appointee[] {
  const named = seen.owed.owners.flatMap((owner) => ownerOrStandIn(seen, owner));
  const once = named.filter((one, at) => named.findIndex((other) => other.person === one.person) === at);
  if (once.length > 0) return once;
  return firstOf(seen, withoutOwner(seen));
}

/** Those to whom a thing passes that nobody named in it can see to. */
function withoutOwner(seen: Seen): readonly LadderTarget[] {
  return representativeRefused(seen) ? inTheEnd : [...seen.kind.owedBy, ...chainFrom(seen, 'representative')];
}

function ownerOrStandIn(seen: Seen, owner: PersonKey): readonly Appointee[] {
  if (canAct(seen, owner)) return [{ person: owner, as: 'owner', standingInFor: null }];
  if (seen.owed.agency === null) return [];
  if (seen.refused.includes(owner)) {
    return firstOf(seen, representativeRefused(seen) ? inTheEnd : chainFrom(seen, 'representative'));
  }
  const posts: readonly AgencyPost[] = seen.roster.isKnown(owner)
    ? ['substitute', 'representative']
    : ['representative', 'substitute'];
  for (const post of posts) {
    const [person] = holders(seen, post);
    if (person !== undefined && canAct(seen, person)) return [{ person, as: post, standingInFor: owner }];
  }
  return [];
}

function representativeRefused(seen: Seen): boolean {
  return holders(seen, 'representative').some((person) => seen.refused.includes(person));
}

const inTheEnd: readonly LadderTarget[] = ['QA manager', 'chair'];

/** The target and those to whom its step passes. */
function chainFrom(seen: Seen, target: LadderTarget): readonly LadderTarget[] {
  switch (target) {
    case 'owner':
      return [];
    case 'representative':
      return seen.owed.agency === null || representativeRefused(seen)
        ? inTheEnd
        : [
            'representative',
            'substitute',
            ...(isUnrepresented(seen) ? (['senior sponsor'] as const) : []),
            ...inTheEnd,
          ];
    case 'substitute':
      return ['substitute', 'senior sponsor', ...inTheEnd];
    case 'chair':
      return ['chair', 'QA manager'];
    default:
      return [target, ...inTheEnd];
  }
}

/** Nobody is appointed for the agency: its senior sponsor is asked first (decisions 6). Being away is not this. */
function isUnrepresented(seen: Seen): boolean {
  return holders(seen, 'representative').length === 0 && holders(seen, 'substitute').length === 0;
}

/** Who holds the first target of which anybody can act; if all who could have refused, QA manager and chair cannot. */
function firstOf(seen: Seen, chain: readonly LadderTarget[]): readonly Appointee[] {
  for (const target of chain) {
    const able = ofPost(
      target,
      holders(seen, target).filter((person) => canAct(seen, person)),
    );
    if (able.length > 0) return able.map((person) => ({ person, as: target, standingInFor: placeOf(seen, target) }));
  }
  return seen.refused.length > 0 ? firstOf({ ...seen, refused: [] }, inTheEnd) : [];
}

/** QA managers share their work; every other post is one person's. */
function ofPost(target: LadderTarget, able: readonly PersonKey[]): readonly PersonKey[] {
  return target === 'QA manager' ? able : able.slice(0, 1);
}

/** The representative who is not there. A substitute who is told beside them stands in for nobody. */
function placeOf(seen: Seen, target: LadderTarget): PersonKey | null {
  if (target !== 'substitute') return null;
  return holders(seen, 'representative').find((person) => !canAct(seen, person)) ?? null;
}

/** Those who hold a post in this thing, the first choice first, whether or not they are there. */
function holders(seen: Seen, target: LadderTarget): readonly PersonKey[] {
  const { owed, roster } = seen;
  const audit = owed.audit === null ? null : roster.audit(owed.audit.key);
  switch (target) {
    case 'owner':
      return owed.owners;
    case 'audit lead':
      return [audit?.lead, audit?.jointLead].flatMap((one) => (one === null || one === undefined ? [] : [one.key]));
    case 'QA manager': {
      const all = roster.appointed('QA manager');
      const own = all.filter((person) => person === audit?.qaManager?.key && canAct(seen, person));
      return own.length > 0 ? own : all;
    }
    case 'chair':
      return roster.appointed('chair');
    default: {
      const person = owed.agency === null ? null : roster.holder(target, owed.agency.key);
      return person === null ? [] : [person];
    }
  }
}
