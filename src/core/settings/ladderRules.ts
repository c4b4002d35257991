/**
 * Setting another ladder for a kind of duty (decisions 10: the numbers are a proposal, and the board decides): what is
 * allowed, what differs from the usual, and the way back to it. The same schema reads the column that this writes.
 */
import { acceptUnless, type Refusal, type Result } from '../../base/result.ts';
import { type Ladders, type Rung, rungSchema } from '../../lists/ladders.ts';
import { type DutyKind, dutyKinds } from '../duties/duty.ts';
import { kindOf } from '../duties/kinds/all.ts';
import { startsFor, targetsFor } from './ladderFacts.ts';

/** `step-3`: the step at fault, by its place; `steps` for the ladder as a whole. */
export type LadderBox = `step-${number}` | 'steps';

const mostSteps = 20;

/** The ladder in force for a kind. */
export function ladderIn(ladders: Ladders | null, kind: DutyKind): readonly Rung[] {
  return ladders?.[kind] ?? kindOf(kind).ladder;
}

/** Whether a ladder says another thing than the usual one of its kind. The order of its steps says nothing. */
export function differsFromUsual(kind: DutyKind, ladder: readonly Rung[]): boolean {
  return !isSame(ladder, kindOf(kind).ladder);
}

/** Steps that the usual ladder does not have. */
export function stepsOfItsOwn(kind: DutyKind, ladder: readonly Rung[]): readonly Rung[] {
  const usual = new Set(kindOf(kind).ladder.map(textOf));
  return ladder.filter((rung) => !usual.has(textOf(rung)));
}

/** Steps of the usual ladder that this one lacks. */
export function stepsLeftOut(kind: DutyKind, ladder: readonly Rung[]): readonly Rung[] {
  const own = new Set(ladder.map(textOf));
  return kindOf(kind).ladder.filter((rung) => !own.has(textOf(rung)));
}

/** Names in the column that no kind of duty has: they remind nobody of anything. */
export function unknownKinds(ladders: Ladders | null): readonly string[] {
  const known: readonly string[] = dutyKinds;
  return Object.keys(ladders ?? {}).filter((name) => !known.includes(name));
}

/**
 * The column 'Ladders' with this ladder for this kind. One that equals the usual is left out, so that the kind follows the
 * product again; so are names that no kind has.
 */
export function prepareLadder(
  ladders: Ladders | null,
  kind: DutyKind,
  ladder: readonly Rung[],
): Result<{ readonly ladders: Ladders | null }, LadderBox> {
  return acceptUnless(wrongIn(kind, ladder), { ladders: withLadder(ladders, kind, ladder) });
}

/** The column with the usual ladder for this kind. */
export function backToUsual(ladders: Ladders | null, kind: DutyKind): { readonly ladders: Ladders | null } {
  return { ladders: withLadder(ladders, kind, kindOf(kind).ladder) };
}

function withLadder(ladders: Ladders | null, kind: DutyKind, ladder: readonly Rung[]): Ladders | null {
  const own = dutyKinds.flatMap((one) => {
    const set = one === kind ? ladder : (ladders?.[one] ?? null);
    return set === null || !differsFromUsual(one, set) ? [] : [[one, set] as const];
  });
  return own.length === 0 ? null : Object.fromEntries(own);
}

function wrongIn(kind: DutyKind, ladder: readonly Rung[]): readonly Refusal<LadderBox>[] {
  const steps = ladder.flatMap((rung, at) => {
    const sentence = wrongStep(kind, rung, ladder.slice(0, at));
    return sentence === null ? [] : [{ code: `step-${at}` as const, sentence }];
  });
  const whole = (sentence: string): Refusal<LadderBox> => ({ code: 'steps', sentence });
  return [
    ...steps,
    ...(ladder.some(({ to }) => to === 'owner')
      ? []
      : [
          whole(
            'At least one step must reach whoever owes it: otherwise nobody is asked, and others hear of it first.',
          ),
        ]),
    ...(ladder.length > mostSteps ? [whole(`At most ${mostSteps} steps: more would not be read.`)] : []),
  ];
}

function wrongStep(kind: DutyKind, rung: Rung, before: readonly Rung[]): string | null {
  if (!rungSchema.safeParse(rung).success) {
    return rung.from === 'date' || rung.from === 'monthly'
      ? 'Choose a day of the year.'
      : 'Write a whole number of working days, at most 250.';
  }
  if (!targetsFor(kind).includes(rung.to)) return 'Choose who is told: this kind has nobody in that post.';
  if (!startsFor(kind).includes(rung.from))
    return 'Count in working days: this kind is not due on the same day each year.';
  if (before.some((other) => textOf(other) === textOf(rung)))
    return 'This step is there already. Remove one of the two.';
  return null;
}

function isSame(one: readonly Rung[], other: readonly Rung[]): boolean {
  const texts = (ladder: readonly Rung[]) => ladder.map(textOf).toSorted().join();
  return texts(one) === texts(other);
}

/** Equal for steps that say the same. */
function textOf(rung: Rung): string {
  const { from, to, ...rest } = rung;
  return [from, to, ...Object.values(rest)].join(' ');
}
