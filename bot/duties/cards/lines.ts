/**
 * The lines of a duty card as they stand: what this person owes or is told of now, and, once a card is out, what has been
 * dealt with since, with who did it and when. Lines come from the lists alone: what a card said earlier is worked out from
 * the rows that were there when it was sent, never remembered.
 */
import type { Instant } from '../../../src/base/time/instant.ts';
import type { PlainDate } from '../../../src/base/time/plainDate.ts';
import { dateIn } from '../../../src/base/time/zone.ts';
import { type DayLine, linesFor } from '../../../src/core/duties/dayPlan.ts';
import { owedOn } from '../../../src/core/duties/duties.ts';
import { dutyKinds, type Step } from '../../../src/core/duties/duty.ts';
import { allKinds } from '../../../src/core/duties/kinds/all.ts';
import type { BoardSnapshot } from '../../../src/core/duties/snapshot.ts';
import { visibleTo } from '../../../src/core/may.ts';
import type { PersonKey } from '../../../src/core/people/board.ts';
import type { PlannedStep } from '../../store/outboxRecords.ts';

/** Whose card it is, what steps it carries, and since when it is out. */
export interface Carried {
  readonly person: PersonKey;
  readonly steps: readonly PlannedStep[];
  /** Null before it is sent. */
  readonly sentAt: Instant | null;
  /** Board day for which it was planned. */
  readonly day: PlainDate;
}

/** A line, and whether it is still open. */
export interface StandingLine {
  readonly line: DayLine;
  /** Dealt with since the card was sent. */
  readonly isOver: boolean;
}

/** What is open now, the worst first, and below it what was on the card and is not open any more. */
export function standingLines(snapshot: BoardSnapshot, carried: Carried): readonly StandingLine[] {
  const today = dateIn(snapshot.now);
  const open = linesOn(snapshot, carried, today).map((line) => ({ line, isOver: false }));
  if (carried.sentAt === null) return open;
  const before = linesOn(asOf(snapshot, carried.sentAt), carried, dateIn(carried.sentAt));
  const shown = new Set(open.map(({ line }) => nameOf(line)));
  const over = [...before, ...carried.steps.flatMap(lineOfStep)].filter((line) => {
    const isNew = !shown.has(nameOf(line));
    shown.add(nameOf(line));
    return isNew;
  });
  return [...open, ...over.map((line) => ({ line, isOver: true }))];
}

/**
 * The one way of lines to a card (decisions 4): what the person owes or was told of by a step of their own is the board's
 * word to them; of all else only what they may see by role and agency.
 */
export function visibleLines(
  snapshot: BoardSnapshot,
  lines: readonly StandingLine[],
  { person, steps }: Pick<Carried, 'person' | 'steps'>,
): readonly StandingLine[] {
  const told = new Set(steps.filter((step) => step.person === person).map((step) => `${step.kind}|${step.item}`));
  const rows = lines.map((one) => {
    const isTheirs = one.line.owedBy.length === 0 || told.has(nameOf(one.line));
    return { one, agency: isTheirs ? null : one.line.owed.agency };
  });
  return visibleTo(snapshot.membership, person, rows, dateIn(snapshot.now)).map(({ one }) => one);
}

/** What is not owed any more because a list itself was changed: all that is left of it is what the step says. */
function lineOfStep(step: PlannedStep): readonly DayLine[] {
  const kind = allKinds.find((one) => one.name === step.kind);
  if (kind === undefined) return [];
  const { item, title, dueOn, day } = step;
  const owed = { item, title, dueOn, since: day, agency: null, audit: null, owners: [], remark: null };
  return [{ kind, owed, as: 'owner', isToday: false, workingDaysLate: 0, owedBy: [], standingInFor: null }];
}

function nameOf({ kind, owed }: DayLine): string {
  return `${kind.name}|${owed.item}`;
}

function linesOn(snapshot: BoardSnapshot, carried: Carried, day: PlainDate): readonly DayLine[] {
  return linesFor(snapshot, carried.person, day, stepsOn(snapshot, carried, day));
}

/** The planned steps of what is still owed by the same date; the others are over. */
function stepsOn(snapshot: BoardSnapshot, { person, steps }: Carried, day: PlainDate): readonly Step[] {
  const things = owedOn(snapshot, day, allKinds);
  return steps.flatMap((step): readonly Step[] => {
    const name = dutyKinds.find((one) => one === step.kind);
    const thing = things.find(
      ({ kind, owed }) => kind.name === name && owed.item === step.item && owed.dueOn === step.dueOn,
    );
    if (name === undefined || thing === undefined) return [];
    const { isEscalation } = step;
    // As what somebody was told is not kept: a line looks at who owes it now.
    return [
      { duty: { kind: name, owed: thing.owed }, name: step.step, day: step.day, person, as: 'owner', isEscalation },
    ];
  });
}

/** Cards that went out together share their past. */
const pasts = new WeakMap<BoardSnapshot, Map<Instant, BoardSnapshot>>();

/** The board without what was added to it from a moment on: rows of these lists are never changed. */
function asOf(snapshot: BoardSnapshot, moment: Instant): BoardSnapshot {
  const known = pasts.get(snapshot) ?? new Map<Instant, BoardSnapshot>();
  pasts.set(snapshot, known);
  const past = known.get(moment) ?? pastOf(snapshot, moment);
  known.set(moment, past);
  return past;
}

function pastOf(snapshot: BoardSnapshot, moment: Instant): BoardSnapshot {
  const then = <R extends { readonly createdAt: Instant }>(rows: readonly R[]) =>
    rows.filter((row) => row.createdAt < moment);
  return {
    ...snapshot,
    now: moment,
    answers: then(snapshot.answers),
    decisions: then(snapshot.decisions),
    books: {
      ...snapshot.books,
      signatures: then(snapshot.books.signatures),
      declines: then(snapshot.books.declines),
    },
  };
}
