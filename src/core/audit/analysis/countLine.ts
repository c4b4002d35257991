/** A line of numbers: how often each value was given, and how many were good enough, of those to whom the question applied. */
import { percentOf, sayShare } from './percent.ts';

/** A value that can be given, e.g. a grade. */
export interface Countable {
  readonly id: string;
  readonly label: string;
  readonly isGood: boolean;
}

export interface CountLine {
  readonly key: string;
  readonly label: string;
  /** By the id of the value; every value is there. */
  readonly counts: Readonly<Record<string, number>>;
  /** Not in `of`. */
  readonly notApplicable: number;
  readonly of: number;
  readonly good: number;
  /** With one decimal; null for no cases. */
  readonly percent: number | null;
}

/** @param given values as they were answered, null for not applicable; a value that cannot be given is left out */
export function countLine(
  { key, label }: { readonly key: string; readonly label: string },
  countables: readonly Countable[],
  given: readonly (string | null)[],
): CountLine {
  const counts = new Map(countables.map(({ id }) => [id, 0]));
  for (const value of given) {
    const before = value === null ? undefined : counts.get(value);
    if (value !== null && before !== undefined) counts.set(value, before + 1);
  }
  const of = [...counts.values()].reduce((so, count) => so + count, 0);
  const good = countables.filter((one) => one.isGood).reduce((so, { id }) => so + (counts.get(id) ?? 0), 0);
  const notApplicable = given.filter((value) => value === null).length;
  return { key, label, counts: Object.fromEntries(counts), notApplicable, of, good, percent: percentOf(good, of) };
}

/** `6 of 8 (75%)`; `no cases` where all is not applicable or nothing was answered. */
export function sayLine({ good, of }: Pick<CountLine, 'good' | 'of'>): string {
  return sayShare(good, of);
}
