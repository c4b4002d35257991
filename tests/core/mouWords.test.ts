import { describe, expect, it } from '@jest/globals';
import { sayCell, sayCellDetail } from '../../src/core/words/mouWords.ts';
import { police, policeRepresentative } from '../kit/boardRows.ts';
import { at } from '../kit/clock.ts';
import { aDecline, aVersion, signedInOrder } from '../kit/mouRows.ts';

const reader = { reasons: new Map<string, string>() };

describe('where an agency stands, in words', () => {
  it('says who signed or declined and on what day in London', async () => {
    const version = aVersion(1);
    const [signature] = await signedInOrder([
      { agency: police, signatory: policeRepresentative, version, at: at('2015-07-01 00:30') },
    ]);
    if (signature === undefined) throw new TypeError('one was signed');
    const signed = { state: 'signed', signature } as const;
    expect(sayCell(signed)).toBe('Signed');
    expect(sayCellDetail(signed, reader)).toEqual([
      'Police representative, representative',
      '1 July 2015',
      `Substitute named: ${signature.substituteName}`,
    ]);
    const again = { state: 'needs re-signing', signature } as const;
    expect(sayCell(again)).toBe('Needs to sign again');
    expect(sayCellDetail(again, reader)).toEqual([`Last signed 1 July 2015: ${version.name}`]);
    const declined = { state: 'declined', decline: aDecline(police, version, policeRepresentative) } as const;
    expect(sayCell(declined)).toBe('Declined');
    expect(sayCellDetail(declined, reader)).toEqual(['Police representative, 9 March 2015']);
    expect(sayCellDetail(declined, { reasons: new Map([[declined.decline.key, 'No auditor this year']]) })).toEqual([
      'Police representative, 9 March 2015',
      'Reason: No auditor this year',
    ]);
  });

  it('says what is outstanding', () => {
    expect(sayCell({ state: 'pending', overdue: false })).toBe('Not signed yet');
    expect(sayCell({ state: 'pending', overdue: true })).toBe('Overdue');
    expect(sayCell({ state: 'not asked' })).toBe('Not asked');
    expect(sayCellDetail({ state: 'pending', overdue: true }, reader)).toEqual([]);
  });
});
