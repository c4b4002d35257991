/**
 * What everybody owes on a day: what the kinds find in the lists, with the person whose it is today. Worked out once for a
 * snapshot and a day, since steps, cards and forecasts all start here.
 */
import type { PlainDate } from '../../base/time/plainDate.ts';
import type { Duty, Kind } from './duty.ts';
import { allKinds } from './kinds/all.ts';
import type { BoardSnapshot } from './snapshot.ts';
import { type Appointee, type OwedThing, whoIs } from './targets.ts';

/** A thing that is owed on a day, with those whose it is. */
export interface OwedToday extends OwedThing {
  /** Empty only when nobody who could act is there, neither QA manager nor chair. */
  readonly owners: readonly Appointee[];
}

/** Duties of all kinds: one for each person who owes a thing on that day. */
export function dutiesOf(board: BoardSnapshot, day: PlainDate, kinds: readonly Kind[] = allKinds): readonly Duty[] {
  return owedOn(board, day, kinds).flatMap(({ kind, owed, owners }) =>
    owners.map(({ person, as }) => ({ kind: kind.name, owed, person, as })),
  );
}

type Days = Map<PlainDate, readonly OwedToday[]>;
const found = new WeakMap<BoardSnapshot, WeakMap<readonly Kind[], Days>>();

/** Things owed on a day, in the order of the kinds. */
export function owedOn(board: BoardSnapshot, day: PlainDate, kinds: readonly Kind[]): readonly OwedToday[] {
  const ofBoard = found.get(board) ?? new WeakMap<readonly Kind[], Days>();
  found.set(board, ofBoard);
  const days = ofBoard.get(kinds) ?? new Map<PlainDate, readonly OwedToday[]>();
  ofBoard.set(kinds, days);
  const things = days.get(day) ?? kinds.flatMap((kind) => findAll(board, kind, day));
  days.set(day, things);
  return things;
}

function findAll(board: BoardSnapshot, kind: Kind, day: PlainDate): readonly OwedToday[] {
  return kind.find(board, day).map((owed) => {
    const thing = { kind, owed, day };
    return { ...thing, owners: whoIs(board, 'owner', thing) };
  });
}

/** Due at the end of its day; overdue from the next. */
export function isOverdue(owed: { readonly dueOn: PlainDate }, day: PlainDate): boolean {
  return day > owed.dueOn;
}
