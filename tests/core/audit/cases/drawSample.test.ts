import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  caseReferences,
  referenceAlphabet,
  referencePrefix,
  referenceShape,
} from '../../../../src/core/audit/cases/caseReferences.ts';
import { drawSample, nextDrawn, type Stratum } from '../../../../src/core/audit/cases/drawSample.ts';
import { drawFrom, numbersInOrder, shuffled, spread } from '../../../../src/core/audit/cases/seededOrder.ts';

const stratum = fc
  .record({
    name: fc.string({ minLength: 1 }),
    population: fc.integer({ min: 1, max: 300 }),
    wanted: fc.integer({ min: 1, max: 300 }),
  })
  .map((one): Stratum => ({ ...one, wanted: Math.min(one.wanted, one.population) }));

describe('a draw', () => {
  it('is the same for the same seed, and has every number once at most, from the list', () => {
    fc.assert(
      fc.property(stratum, fc.string(), (one, seed) => {
        const drawn = drawSample([one], seed).map(({ number }) => number);
        expect(drawSample([one], seed).map(({ number }) => number)).toEqual(drawn);
        expect(drawn).toHaveLength(one.wanted);
        expect(new Set(drawn).size).toBe(one.wanted);
        expect(drawn.every((number) => number >= 1 && number <= one.population)).toBe(true);
      }),
    );
  });

  it('goes on in the same order: a replacement is what a larger draw would have drawn next', () => {
    fc.assert(
      fc.property(stratum, fc.string(), (one, seed) => {
        const all = drawSample([{ ...one, wanted: one.population }], seed).map(({ number }) => number);
        const used = new Set(all.slice(0, one.wanted));
        expect(nextDrawn(one, seed, used)?.number ?? null).toBe(all[one.wanted] ?? null);
      }),
    );
  });

  // Held fast: a change of the order would make every draw that was kept impossible to check.
  it('never changes from one version of the app to another', () => {
    expect(
      drawSample([{ name: 'All cases', population: 40, wanted: 6 }], 'seed-1').map(({ number }) => number),
    ).toEqual([24, 18, 36, 37, 4, 23]);
    expect(spread('')).toBe(2_872_998_923);
  });

  it('differs between strata of one seed', () => {
    const one = (name: string) =>
      drawSample([{ name, population: 1000, wanted: 5 }], 'seed').map(({ number }) => number);
    expect(one('North')).not.toEqual(one('South'));
  });

  it('favours no number: each of ten comes first in about a tenth of many draws', () => {
    const first = new Array<number>(10).fill(0);
    const draws = 5_000;
    for (let at = 0; at < draws; at += 1) {
      const [drawn] = drawSample([{ name: 'All', population: 10, wanted: 1 }], `seed ${at}`);
      first[(drawn?.number ?? 0) - 1] = (first[(drawn?.number ?? 0) - 1] ?? 0) + 1;
    }
    // Chi-squared with nine degrees of freedom: above 27.9 happens by chance once in a thousand.
    const chi = first.reduce((so, count) => so + (count - draws / 10) ** 2 / (draws / 10), 0);
    expect(chi).toBeLessThan(27.9);
  });

  it('gives every pair its chance, whatever the order', () => {
    const pairs = new Map<string, number>();
    const draws = 6_000;
    for (let at = 0; at < draws; at += 1) {
      const pair = [...numbersInOrder(4, `pair ${at}`)].slice(0, 2).join('-');
      pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
    }
    expect(pairs.size).toBe(12);
    const chi = [...pairs.values()].reduce((so, count) => so + (count - draws / 12) ** 2 / (draws / 12), 0);
    expect(chi).toBeLessThan(31.3);
  });

  it('takes two of a hundred thousand at once', () => {
    expect(drawSample([{ name: 'All', population: 100_000, wanted: 2 }], 'seed')).toHaveLength(2);
    expect(drawFrom('x')(1)).toBe(0);
  });

  it('keeps everything when things are put in order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.string(), (all, seed) => {
        const ordered = [...shuffled(all, seed)];
        expect(ordered.toSorted((a, b) => a - b)).toEqual(all.toSorted((a, b) => a - b));
      }),
    );
  });
});

describe('case references', () => {
  it('are unique, of one shape, and never one that is taken', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), fc.string(), (count, seed) => {
        const taken = caseReferences('SM', 30, { seed, taken: [] });
        const made = caseReferences('SM', count, { seed, taken: taken.map((one) => one.toLowerCase()) });
        expect(new Set([...made, ...taken]).size).toBe(count + 30);
        expect(made.every((one) => referenceShape.test(one))).toBe(true);
      }),
    );
  });

  it('have no vowel and no sign that looks like another', () => {
    expect(referenceAlphabet).not.toMatch(/[AEIOU01L2Z5S8BV]/);
    expect(new Set(referenceAlphabet).size).toBe(referenceAlphabet.length);
  });

  it('say nothing about the order of the draw', () => {
    const rises = Array.from({ length: 200 }, (_, at) => {
      const made = caseReferences('SM', 2, { seed: `seed ${at}`, taken: [] });
      return Number((made[0] ?? '') < (made[1] ?? ''));
    }).reduce<number>((so, one) => so + one, 0);
    expect(rises).toBeGreaterThan(65);
    expect(rises).toBeLessThan(135);
  });

  it.each([
    ['Substance misuse (neglect)', 'SMN'],
    ['Neglect', 'NEG'],
    ['Cases on Duty', 'CD'],
    ['Core Group and Network Meetings with a focus', 'CGNM'],
    ['CSE (Re-Audit) Multi Agency Audit', 'CRMA'],
    ['Éducation', 'EDU'],
    ['!!!', 'CASE'],
  ])('begin with letters of the audit: %s', (name, prefix) => {
    expect(referencePrefix(name)).toBe(prefix);
  });
});
