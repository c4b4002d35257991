import { describe, expect, it } from '@jest/globals';
import { lscb2015, lscp2023, termsOf } from '../../src/core/words/terms.ts';
import { termNames } from '../../src/lists/terms.ts';
import { facts } from '../kit/boardRows.ts';

describe("the board's own words (R93)", () => {
  it('are those of the framework where the board has said nothing', () => {
    expect(termsOf([])).toEqual(lscb2015);
  });

  it('are what the board says, one by one', () => {
    const row = { ...facts<'terms'>('term-board', 'Partnership'), term: 'board' as const, says: 'Partnership' };
    expect(termsOf([row])).toEqual({ ...lscb2015, board: 'Partnership' });
  });

  it('exist for every term, in the words of 2015 and of 2023', () => {
    for (const words of [lscb2015, lscp2023]) {
      expect(Object.keys(words).sort()).toEqual([...termNames].sort());
      expect(Object.values(words).every((word) => word.trim() !== '')).toBe(true);
    }
  });
});
