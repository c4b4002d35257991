/**
 * What the one card of a person's day holds (decisions 11): what is overdue, what is due in the next 20 working days and
 * what they are told of today, the worst first. The planner has decided that there is a card; nothing is sent from here.
 */
import type { PlainDate } from '../../base/time/plainDate.ts';
import type { LadderTarget } from '../../lists/ladders.ts';
import type { PersonKey } from '../people/board.ts';
import { isOverdue, type OwedToday, owedOn } from './duties.ts';
import { type DutyKind, dutyKinds, type Kind, type Owed, type Step } from './duty.ts';
import { allKinds } from './kinds/all.ts';
import type { BoardSnapshot } from './snapshot.ts';
import { workingDayCount } from './workingDayCount.ts';

/** How many working days ahead the day's card looks (decisions 11). */
export const workingDaysAhead = 20;

/** One line of a person's day. */
export interface DayLine {
  readonly kind: Kind;
  readonly owed: Owed;
  /** As what the person owes it or is told of it. */
  readonly as: LadderTarget;
  /** Whether a step of its ladder falls on this day for this person. */
  readonly isToday: boolean;
  /** 0 when it is not overdue; else at least 1, also on the weekend after the due date. */
  readonly workingDaysLate: number;
  /** Who owes it, where the person is only told of it; empty when it is their own. */
  readonly owedBy: readonly PersonKey[];
  readonly standingInFor: PersonKey | null;
}

/**
 * The lines of a person's day, the worst first.
 * @param today steps that were planned for this day; those of other people, and what is not owed any more, are left out
 */
export function linesFor(
  board: BoardSnapshot,
  person: PersonKey,
  day: PlainDate,
  today: readonly Step[],
): readonly DayLine[] {
  return linesOf(allKinds, { board, person, day, today });
}

/** `linesFor` of some kinds. */
export function linesOf(
  kinds: readonly Kind[],
  plan: {
    readonly board: BoardSnapshot;
    readonly person: PersonKey;
    readonly day: PlainDate;
    readonly today: readonly Step[];
  },
): readonly DayLine[] {
  const { board, person, day } = plan;
  const steps = new Map(
    plan.today
      .filter((step) => step.person === person)
      .map((step) => [nameOf({ kind: step.duty.kind, owed: step.duty.owed }), step]),
  );
  const latest = workingDayCount(board.calendar).nth(day, workingDaysAhead);
  return owedOn(board, day, kinds)
    .flatMap((thing) => {
      const step = steps.get(nameOf({ kind: thing.kind.name, owed: thing.owed })) ?? null;
      const line = ownLine(thing, person, step) ?? toldLine(thing, step);
      return line !== null && (line.isToday || thing.owed.dueOn <= latest) ? [line] : [];
    })
    .map((line) => ({ ...line, workingDaysLate: workingDaysLate(board, line.owed, day) }))
    .sort(worstFirst);
}

/** Working days past the due date, 0 when it is not overdue. */
export function workingDaysLate(board: BoardSnapshot, owed: { readonly dueOn: PlainDate }, day: PlainDate): number {
  // A Friday's thing is overdue on Saturday, though no working day has passed: it is never shown as 0 days late.
  return isOverdue(owed, day) ? Math.max(1, workingDayCount(board.calendar).after(owed.dueOn, day)) : 0;
}

/** A moved deadline makes it another thing: a step of the old one is not a step of the new. */
function nameOf({ kind, owed }: { readonly kind: DutyKind; readonly owed: Owed }): string {
  return `${kind}|${owed.item}|${owed.dueOn}`;
}

type Line = Omit<DayLine, 'workingDaysLate'>;

function ownLine({ kind, owed, owners }: OwedToday, person: PersonKey, step: Step | null): Line | null {
  const own = owners.find((one) => one.person === person);
  if (own === undefined) return null;
  const line = { kind, as: own.as, isToday: step !== null, owedBy: [], standingInFor: own.standingInFor };
  return { ...line, owed: owed.toldOnly?.includes(person) === true ? { ...owed, isToldOnly: true } : owed };
}

/** A line for somebody who is told; a step that was their own when it was planned and is not any more is nothing to tell. */
function toldLine({ kind, owed, owners }: OwedToday, step: Step | null): Line | null {
  if (step === null || !step.isEscalation) return null;
  return { kind, owed, as: step.as, isToday: true, owedBy: owners.map((one) => one.person), standingInFor: null };
}

/** The longest overdue first, then the next due; of one day what is the person's own, then in the order of the kinds. */
function worstFirst(one: DayLine, other: DayLine): number {
  return (
    compare(one.owed.dueOn, other.owed.dueOn) ||
    Number(one.owedBy.length > 0) - Number(other.owedBy.length > 0) ||
    dutyKinds.indexOf(one.kind.name) - dutyKinds.indexOf(other.kind.name) ||
    compare(one.owed.title, other.owed.title) ||
    compare(one.owed.item, other.owed.item)
  );
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
