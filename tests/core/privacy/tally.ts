/** Counts what the guard finds on the set against what it should find. */
import type { Caught, CaughtKind } from '../../../src/core/privacy/caught.ts';
import type { SetLine } from './set/readSet.ts';

/** `right` and `missed` count marked stretches, `wrong` counts catches that meet no mark of their kind. */
export interface Tally {
  right: number;
  missed: number;
  wrong: number;
}

/** One line where the guard and the set differ: told by file and text, so that a person can look. */
export interface Difference {
  readonly kind: CaughtKind;
  readonly what: 'missed' | 'wrong';
  readonly line: SetLine;
}

interface Stretch {
  readonly kind: CaughtKind;
  readonly start: number;
  readonly end: number;
}

const meets = (a: Stretch, b: Stretch) => a.kind === b.kind && a.start < b.end && b.start < a.end;

/** How a line differs. A catch is right when it overlaps a mark of its kind. */
export function differencesOn(line: SetLine, caught: readonly Caught[]): readonly Difference[] {
  const missed = line.marked.filter((mark) => !caught.some((one) => meets(one, mark)));
  const wrong = caught.filter((one) => !line.marked.some((mark) => meets(one, mark)));
  return [
    ...missed.map(({ kind }) => ({ kind, what: 'missed' as const, line })),
    ...wrong.map(({ kind }) => ({ kind, what: 'wrong' as const, line })),
  ];
}

export const precision = ({ right, wrong }: Tally) => (right + wrong === 0 ? 1 : right / (right + wrong));
export const recall = ({ right, missed }: Tally) => (right + missed === 0 ? 1 : right / (right + missed));

/** Tallies of some kinds over all lines. */
export function tally(
  lines: readonly SetLine[],
  differences: readonly Difference[],
  kinds: readonly CaughtKind[],
): Tally {
  const marks = lines.flatMap((line) => line.marked).filter((mark) => kinds.includes(mark.kind)).length;
  const of = (what: Difference['what']) =>
    differences.filter((one) => one.what === what && kinds.includes(one.kind)).length;
  return { right: marks - of('missed'), missed: of('missed'), wrong: of('wrong') };
}
