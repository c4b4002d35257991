/**
 * Which step of a ladder goes to somebody who owes the thing: they may have put it off for some days, or asked to hear
 * nothing before the day something is due. Neither hides the memorandum or what is overdue, and neither holds back what
 * goes to others (decisions 17).
 */
import type { PlainDate } from '../../base/time/plainDate.ts';
import { isQuiet, snoozedUntil } from '../answers/standing.ts';
import type { PersonKey } from '../people/board.ts';
import { isOverdue } from './duties.ts';
import type { BoardSnapshot } from './snapshot.ts';
import type { OwedThing } from './targets.ts';
import { workingDayCount } from './workingDayCount.ts';

/** A step before it is somebody's. */
export interface NamedDay {
  readonly name: string;
  readonly day: PlainDate;
}

/**
 * The step that goes to this owner, or null while they want none.
 * @param newest the newest step of the ladder for whoever owes it, or null when none has fallen yet
 */
export function ownStep(
  board: BoardSnapshot,
  thing: OwedThing,
  told: { readonly person: PersonKey; readonly newest: NamedDay | null },
): NamedDay | null {
  const { kind, owed, day } = thing;
  if (kind.isFirm || isOverdue(owed, day)) return told.newest;
  const count = workingDayCount(board.calendar);
  const until = snoozedUntil(board, told.person, { kind, item: owed.item, dueOn: owed.dueOn });
  const isWanted = (until === null || until <= day) && !isQuiet(board, told.person);
  if (!isWanted && day < count.nth(owed.dueOn, 0)) return null;
  // Being reminded again was promised for that day, whether or not the ladder has a step on it.
  const again = until === null ? null : { name: `again-${until}`, day: count.onOrAfter(until) };
  return later(told.newest, again !== null && again.day <= day ? again : null);
}

/** The later of two, the first where they fall on one day. */
export function later<Step extends NamedDay>(one: Step | null, other: Step | null): Step | null {
  if (one === null || other === null) return one ?? other;
  return other.day > one.day ? other : one;
}
