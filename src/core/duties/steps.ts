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
import { later, type NamedDay, ownStep } from './ownStep.ts';
import type { BoardSnapshot } from './snapshot.ts';
import { type Appointee, insteadOf, whoFor } from './targets.ts';
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
  const own = thing.owners.flatMap((owner) => {
    const step = stepOfOwner(board, thing, {
      owner,
      own: fallen.get('owner') ?? null,
      besides: told.get(owner.person),
    });
    return step === null ? [] : [{ owner, step }];
  });
  for (const { owner, step } of own) passOn(told, board, { thing, from: owner, step });
  for (const { person } of thing.owners) told.delete(person);
  return [
    ...own.map(({ owner: { person, as }, step }) => stepOf(thing, { ...step, person, as, isEscalation: false })),
    ...[...told].map(
      ([
        person,
        {
          step: { name, day },
          as,
        },
      ]) => stepOf(thing, { name, day, person, as, isEscalation: true }),
    ),
  ];
}

/**
 * Where an owner holds the post that is told besides, both ladders are theirs (the chair of the annual report). A stand-in
 * has the absent owner's alone, unless that has no step.
 */
function stepOfOwner(
  board: BoardSnapshot,
  thing: OwedToday,
  ladders: { readonly owner: Appointee; readonly own: DatedStep | null; readonly besides: Told | undefined },
): NamedDay | null {
  const { owner, own } = ladders;
  const besides = ladders.besides?.step ?? null;
  const newest = owner.standingInFor === null ? later(own, besides) : (own ?? besides);
  return ownStep(board, thing, { person: owner.person, newest });
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
  readonly step: NamedDay;
  readonly as: LadderTarget;
}
type ToldBy = Map<PersonKey, Told>;

/** Whom the steps for others reach, with the newest for each person: one person may hold several posts. */
function toldBesides(board: BoardSnapshot, thing: OwedToday, fallen: Fallen): ToldBy {
  const told: ToldBy = new Map();
  const who = whoFor(board, thing);
  for (const [target, step] of fallen) {
    if (target === 'owner') continue;
    for (const appointee of who(target)) {
      tell(told, appointee, step);
      passOn(told, board, { thing, from: appointee, step });
    }
  }
  return told;
}

function tell(told: ToldBy, { person, as }: Appointee, step: NamedDay): void {
  const before = told.get(person);
  if (before === undefined || step.day > before.step.day) told.set(person, { step, as });
}

/**
 * A step that cannot reach its person goes to the next who can be reached as well. It is still planned for the person
 * themselves: that is how it is found out that they can be reached again.
 */
function passOn(
  told: ToldBy,
  board: BoardSnapshot,
  { thing, from, step }: { readonly thing: OwedToday; readonly from: Appointee; readonly step: NamedDay },
): void {
  if (!board.unreachable.has(from.person)) return;
  for (const next of insteadOf(board, thing, from)) tell(told, next, step);
}
