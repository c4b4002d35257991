import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isMask, readLocalPattern, readLocalPatterns, searchFor } from '../../../src/core/privacy/localPatterns.ts';

describe('a local pattern', () => {
  it('is read from a line of the settings', () => {
    expect(readLocalPattern('Case system: AA-999999')).toEqual({ name: 'Case system', mask: 'AA-999999' });
    expect(readLocalPattern('Case system (north: old): CYP9999999')?.mask).toBe('CYP9999999');
  });

  it.each([
    ['', 'nothing'],
    ['AA-999999', 'no name'],
    ['Case system:', 'no mask'],
    ['Case system: AAAA', 'every word of four letters'],
    ['Case system: 99', 'every count'],
    ['Case system: (a+)+$', 'a regular expression'],
    ['Case system: 999[0-9]999', 'a regular expression'],
    [`Case system: ${'9'.repeat(41)}`, 'too long'],
    ['Case system: -999999', 'begins with a sign between'],
  ])('is not %j: %s', (line) => {
    expect(readLocalPattern(line)).toBeNull();
    expect(readLocalPatterns([line, 'Other: AA-999999'])).toHaveLength(1);
  });

  it('finds every number that is made up as its mask says', () => {
    const sign = fc.constantFrom('A', '9', 'C', 'x', '-', '/', '.', ' ', '_', '7');
    const mask = fc.string({ unit: sign, minLength: 5, maxLength: 20 }).filter(isMask);
    fc.assert(
      fc.property(mask, fc.nat(9), (made, digit) => {
        const number = made.replace(/A/g, 'Q').replace(/9/g, String(digit));
        expect(`(${number})`.match(searchFor(made))).toEqual([number]);
        expect(`1${number}`.match(searchFor(made))).toBeNull();
      }),
    );
  });
});
