import { describe, expect, it } from '@jest/globals';
import { sayCell } from '../../src/core/words/mouWords.ts';
import { police, policeRepresentative } from '../kit/boardRows.ts';
import { at } from '../kit/clock.ts';
import { aDecline, aVersion, signedInOrder } from '../kit/mouRows.ts';

describe('where an agency stands, in words', () => {
  it('says who signed or declined and on what day in London', async () => {
    const version = aVersion(1);
    const [signature] = await signedInOrder([
      { agency: police, signatory: policeRepresentative, version, at: at('2015-07-01 00:30') },
    ]);
    if (signature === undefined) throw new TypeError('one was signed');
    expect(sayCell({ state: 'signed', signature })).toEqual({
      state: 'Signed',
      detail: 'Police representative, 1 July 2015',
    });
    expect(sayCell({ state: 'needs re-signing', signature })).toEqual({
      state: 'Needs re-signing',
      detail: 'last signed 1 July 2015',
    });
    expect(sayCell({ state: 'declined', decline: aDecline(police, version, policeRepresentative) })).toEqual({
      state: 'Declined',
      detail: 'Police representative, 9 March 2015',
    });
  });

  it('says what is outstanding', () => {
    expect(sayCell({ state: 'pending', overdue: false })).toEqual({ state: 'Pending', detail: '' });
    expect(sayCell({ state: 'pending', overdue: true })).toEqual({ state: 'Overdue', detail: '' });
    expect(sayCell({ state: 'not asked' })).toEqual({ state: 'Not asked', detail: '' });
  });
});
