import { describe, expect, it } from '@jest/globals';
import { ok } from '../../../src/core/doctor/check.ts';
import type { Finding } from '../../../src/core/doctor/examine.ts';
import { together } from '../../../src/tab/features/doctor/together.ts';

const unseen = (check: string, todo: string): Finding => ({
  ...{ check, title: `Title of ${check}`, standing: 'could not look', sentence: 'Could not look: why.' },
  ...{ todo, who: 'operator' },
});

describe('the doctor’s page', () => {
  it('says once what it says of several things in the same words, in their order', () => {
    const clock: Finding = { check: 'clock', title: 'The clock', ...ok('It agrees.') };
    const found = [unseen('a', 'Run it.'), clock, unseen('b', 'Run it.'), unseen('c', 'Ask an owner.')];
    expect(together(found).map(({ titles, finding }) => [titles, finding.todo])).toEqual([
      [['Title of a', 'Title of b'], 'Run it.'],
      [['The clock'], null],
      [['Title of c'], 'Ask an owner.'],
    ]);
  });
});
