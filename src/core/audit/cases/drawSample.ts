/**
 * Which numbers of the agencies' own lists are drawn. Each stratum has an order of its own, made from the seed and the name
 * of the stratum; the first of that order are drawn, and a replacement is the next of the same order. Anybody with the seed
 * and the numbers can make it again; which child a number stands for is not known here.
 */
import type { AuditSample } from '../auditBook.ts';
import { numbersInOrder } from './seededOrder.ts';

export type Strata = AuditSample['strata'];
export type Stratum = Strata[number];

/** A number of a stratum's list, from 1. */
export interface Drawn {
  readonly stratum: string;
  readonly number: number;
}

/** The numbers in the order in which they were drawn, stratum after stratum; all there are where more are wanted. */
export function drawSample(strata: Strata, seed: string): readonly Drawn[] {
  return strata.flatMap((stratum) => {
    const drawn: Drawn[] = [];
    for (const number of orderOf(stratum, seed)) {
      if (drawn.length >= stratum.wanted) break;
      drawn.push({ stratum: stratum.name, number });
    }
    return drawn;
  });
}

/** The next number of the stratum's order that was not used; null when none is left. */
export function nextDrawn(stratum: Stratum, seed: string, used: ReadonlySet<number>): Drawn | null {
  for (const number of orderOf(stratum, seed)) {
    if (!used.has(number)) return { stratum: stratum.name, number };
  }
  return null;
}

function orderOf({ name, population }: Stratum, seed: string): Iterable<number> {
  // Counted, so that no seed and name run into those of another draw.
  return numbersInOrder(population, `${seed.length} ${seed} ${name}`);
}
