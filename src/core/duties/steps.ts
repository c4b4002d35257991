/**
 * Which steps of which ladders are to go on a day. Of the steps of one thing that have fallen by then, each person gets
 * the newest alone: after an outage, a moved deadline or a return from leave nobody is told the same thing several times.
 * Nothing is due outside working days; hours and the number of cards a day are the sender's (`daily.ts`).
 */
import type { PlainDate } from '../../base/time/plainDate.ts';
import type { LadderTarget, Rung } from '../../lists/ladders.ts';
import type { PersonKey } from '../people/board.ts';
import { type OwedToday, owedOn } from './duties.ts';
import { type Kind, type Step, type StepKey, stepKeyText } from './duty.ts';
import { allKinds } from './kinds/all.ts';
import { type DatedStep, type LadderDays, ladderOf, newestStep } from './ladder.ts';
import { later, ownStep } from './ownStep.ts';
import type { BoardSnapshot } from './snapshot.ts';
import { whoFor } from './targets.ts';
import { type WorkingDayCount, workingDayCount } from './workingDayCount.ts';

/** What names the step for ever. */
export function keyOfStep({ duty, name, person }: Step): StepKey {
  return { kind: duty.kind, item: duty.owed.item, step: name, person, dueOn: duty.owed.dueOn };
}

/**
 * Steps that are to go on a day and are not planned yet: the newest for each thing and person.
 * @param planned texts of the keys (`stepKeyText`) of every step that was ever planned
 */
export function dueSteps(board: BoardSnapshot, day: PlainDate, planned: ReadonlySet<string>): readonly Step[] {
  return stepsOf(allKinds, { board, day, planned });
}

/** `dueSteps` of some kinds. */
export function stepsOf(
  kinds: readonly Kind[],
  run: { readonly board: BoardSnapshot; readonly day: PlainDate; readonly planned: ReadonlySet<string> },
): readonly Step[] {
  const { board, day, planned } = run;
  if (!board.calendar.isWorkingDay(day)) return [];
  const seen = new Set<string>();
  const fallenFor = fallenOn(board, day);
  return owedOn(board, day, kinds)
    .flatMap((thing) => newestSteps(board, thing, fallenFor(thing)))
    .filter((step) => {
      const key = stepKeyText(keyOfStep(step));
      const isNew = !planned.has(key) && !seen.has(key);
      seen.add(key);
      return isNew;
    });
}

/** For each person the newest step of the thing that has fallen, whether or not it was planned before. */
function newestSteps(board: BoardSnapshot, thing: OwedToday, fallen: Fallen): readonly Step[] {
  const told = toldBesides(board, thing, fallen);
  const own = fallen.get('owner') ?? null;
  const steps: Step[] = [];
  for (const { person, as } of thing.owners) {
    // A ladder that has only steps for others still reaches whoever owes it, where the two are one person.
    const newest = own ?? told.get(person)?.step ?? null;
    const step = ownStep(board, thing, { person, newest });
    if (step !== null) steps.push(stepOf(thing, { ...step, person, as, isEscalation: false }));
    told.delete(person);
  }
  for (const [person, { step, as }] of told) {
    steps.push(stepOf(thing, { name: step.name, day: step.day, person, as, isEscalation: true }));
  }
  return steps;
}

function stepOf({ kind, owed }: OwedToday, step: Omit<Step, 'duty'>): Step {
  return { duty: { kind: kind.name, owed }, ...step };
}

/** The newest step of a ladder for each target that has one by the day. */
type Fallen = ReadonlyMap<LadderTarget, DatedStep>;

/** The newest steps of a thing: worked out once for all things of a kind that have the same days. */
function fallenOn(board: BoardSnapshot, day: PlainDate): (thing: OwedToday) => Fallen {
  const when = { count: workingDayCount(board.calendar), day };
  const known = new Map<string, Fallen>();
  return ({ kind, owed }) => {
    const days = `${kind.name} ${owed.since} ${owed.dueOn}`;
    const fallen = known.get(days) ?? newestByTarget(ladderOf(board, kind), owed, when);
    known.set(days, fallen);
    return fallen;
  };
}

function newestByTarget(
  ladder: readonly Rung[],
  days: LadderDays,
  when: { readonly count: WorkingDayCount; readonly day: PlainDate },
): Fallen {
  const newest = new Map<LadderTarget, DatedStep>();
  for (const rung of ladder) {
    const step = later(newest.get(rung.to) ?? null, newestStep(rung, days, when));
    if (step !== null) newest.set(rung.to, step);
  }
  return newest;
}

interface Told {
  readonly step: DatedStep;
  readonly as: LadderTarget;
}

/** Whom the steps for others reach, with the newest for each person: one person may hold several posts. */
function toldBesides(board: BoardSnapshot, thing: OwedToday, fallen: Fallen): Map<PersonKey, Told> {
  const told = new Map<PersonKey, Told>();
  const who = whoFor(board, thing);
  for (const [target, step] of fallen) {
    if (target === 'owner') continue;
    for (const { person, as } of who(target)) {
      const before = told.get(person);
      if (before === undefined || step.day > before.step.day) told.set(person, { step, as });
    }
  }
  return told;
}
