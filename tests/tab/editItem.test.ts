import { describe, expect, it } from '@jest/globals';
import { plainDate } from '../../src/base/time/plainDate.ts';
import { financialYear } from '../../src/base/time/quarter.ts';
import { checkDetails, editItem, newItem, withdrawItem } from '../../src/core/programme/editItem.ts';
import { irregularities } from '../../src/core/programme/irregular.ts';
import { isLate } from '../../src/core/programme/late.ts';
import { detailsOf, draftOf } from '../../src/tab/features/programme/edit/draft.ts';
import { anItem, aProgramme } from './rows.ts';

const draft = { state: 'draft' } as const;
const details = detailsOf(draftOf(anItem()), [], anItem());
const codes = (result: ReturnType<typeof checkDetails>) => (result.ok ? [] : result.refusals.map((one) => one.code));

describe('an item’s details', () => {
  it('are refused for everything that is wrong at once', () => {
    const wrong = {
      ...details,
      name: ' ',
      contentAreas: [],
      activities: [],
      reAuditLink: 'http://old',
      status: 'Withdrawn' as const,
    };
    expect(codes(checkDetails(wrong))).toEqual([
      'noName',
      'noContentArea',
      'noActivity',
      'linkNotHttps',
      'withdrawnHere',
    ]);
    expect(codes(checkDetails({ ...details, name: 'x'.repeat(256) }))).toEqual(['nameTooLong']);
  });

  it('can no longer be changed once the item is withdrawn', () => {
    const withdrawn = anItem({ status: 'Withdrawn', withdrawnReason: 'No longer needed' });
    expect(editItem(withdrawn, details, draft)).toMatchObject({ ok: false, refusals: [{ code: 'itemWithdrawn' }] });
    expect(editItem(anItem(), details, draft).ok).toBe(true);
  });

  it('make a new row that breaks no rule of the programme', () => {
    const made = newItem(aProgramme('2015-16'), details, { quarter: 'Q2', position: 8, standing: draft });
    if (!made.ok) throw new TypeError('the details are sound');
    expect(irregularities(made.value)).toEqual([]);
    expect(made.value).toMatchObject({ firstQuarter: 'Q2', position: 8, programme: { key: '2015-16' }, leads: [] });
  });
});

describe('withdrawing an item', () => {
  it('needs a reason of at least ten characters', () => {
    expect(withdrawItem(anItem(), ' too short ', draft)).toMatchObject({
      ok: false,
      refusals: [{ code: 'reasonTooShort' }],
    });
    expect(withdrawItem(anItem(), ' ten chars ok ', draft)).toEqual({
      ok: true,
      value: { status: 'Withdrawn', withdrawnReason: 'ten chars ok' },
    });
  });

  it('is refused for an item that has ended', () => {
    expect(withdrawItem(anItem({ status: 'Completed' }), 'a good reason', draft)).toMatchObject({
      refusals: [{ code: 'itemEnded' }],
    });
  });
});

describe('an item is late', () => {
  const year = financialYear(2015);
  it.each([
    ['Q1', '2015-06-30', false],
    ['Q1', '2015-07-01', true],
    ['Q4', '2016-03-31', false],
    ['Q4', '2016-04-01', true],
  ] as const)('%s on %s: %s', (quarter, day, expected) => {
    expect(isLate({ quarter, status: 'In progress' }, year, plainDate(day))).toBe(expected);
  });

  it('never when it is completed, withdrawn or not dated', () => {
    const day = plainDate('2017-01-01');
    expect(isLate({ quarter: 'Q1', status: 'Completed' }, year, day)).toBe(false);
    expect(isLate({ quarter: 'Q1', status: 'Withdrawn' }, year, day)).toBe(false);
    expect(isLate({ quarter: null, status: 'Planned' }, year, day)).toBe(false);
  });
});
