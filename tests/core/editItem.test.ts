import { describe, expect, it } from '@jest/globals';
import { financialYear } from '../../src/base/time/quarter.ts';
import { checkDetails, editItem, type ItemDetails, newItem, withdrawItem } from '../../src/core/programme/editItem.ts';
import { irregularities } from '../../src/core/programme/irregular.ts';
import { isLate, quarterNumber } from '../../src/core/programme/late.ts';
import { quarterNames } from '../../src/lists/programmeItems.ts';
import { to } from '../kit/boardRows.ts';
import { day } from '../kit/clock.ts';
import { anArea, anItem, thisYear } from '../kit/programmeRows.ts';

const details: ItemDetails = {
  name: 'Core groups',
  contentAreas: [to(anArea('Core groups'))],
  focus: null,
  activities: ['Multi-agency audit'],
  functions: [],
  isNew: false,
  status: 'Planned',
  waitingFor: null,
  fedBy: [],
  reAuditOf: null,
  reAuditLink: null,
  carriedFrom: null,
  delayReason: null,
  notes: null,
};
const codes = (change: Partial<ItemDetails>) => {
  const result = checkDetails({ ...details, ...change });
  return result.ok ? [] : result.refusals.map((one) => one.code);
};

describe('the details of an item', () => {
  it.each<readonly [string, Partial<ItemDetails>, readonly string[]]>([
    ['are right', {}, []],
    ['have no name', { name: '  ' }, ['noName']],
    ['have a name of 255 signs', { name: 'x'.repeat(255) }, []],
    ['have a name of 256', { name: 'x'.repeat(256) }, ['nameTooLong']],
    ['are tied to no content area', { contentAreas: [] }, ['noContentArea']],
    ['name no activity', { activities: [] }, ['noActivity']],
    ['link to somewhere unsafe', { reAuditLink: 'javascript:alert(1)' }, ['linkNotHttps']],
    ['link without encryption', { reAuditLink: 'http://board.example/audit' }, ['linkNotHttps']],
    ['link to an earlier audit', { reAuditLink: 'https://board.example/audit' }, []],
    ['would withdraw without a reason', { status: 'Withdrawn' }, ['withdrawnHere']],
    [
      'are wrong in every way at once',
      { name: '', contentAreas: [], activities: [] },
      ['noName', 'noContentArea', 'noActivity'],
    ],
  ])('%s', (_what, change, expected) => {
    expect(codes(change)).toEqual(expected);
  });

  it('are written without spaces around the name', () => {
    expect(checkDetails({ ...details, name: ' Core groups ' })).toMatchObject({
      ok: true,
      value: { name: 'Core groups' },
    });
  });

  it('of a withdrawn item stay as they were', () => {
    const withdrawn = anItem('Core groups', { status: 'Withdrawn', withdrawnReason: 'Covered by the inspection' });
    expect(editItem(withdrawn, details)).toMatchObject({ ok: false, refusals: [{ code: 'itemWithdrawn' }] });
    expect(editItem(anItem('Core groups'), details)).toMatchObject({ ok: true });
  });
});

describe('a new item', () => {
  it.each([...quarterNames, null])(
    'is sound from the start and remembers where it was first planned: %s',
    (quarter) => {
      const made = newItem(thisYear, details, { quarter, order: 8 });
      if (!made.ok) throw new TypeError('the details are right');
      expect(made.value).toMatchObject({
        quarter,
        firstQuarter: quarter,
        order: 8,
        leads: [],
        programme: { key: thisYear.key },
      });
      expect(irregularities(made.value)).toEqual([]);
    },
  );

  it('is refused for the same reasons as a change', () => {
    expect(newItem(thisYear, { ...details, name: '' }, { quarter: 'Q1', order: 1 })).toMatchObject({
      ok: false,
      refusals: [{ code: 'noName' }],
    });
  });
});

describe('giving an item up', () => {
  it('keeps the reason and leaves the row sound', () => {
    const item = anItem('Core groups');
    const result = withdrawItem(item, '  Covered by the inspection ');
    if (!result.ok) throw new TypeError('the reason is long enough');
    expect(result.value).toEqual({ status: 'Withdrawn', withdrawnReason: 'Covered by the inspection' });
    expect(irregularities({ ...item, ...result.value })).toEqual([]);
  });

  it.each([
    ['without a reason that says anything', 'because', 'Planned', ['reasonTooShort']],
    ['after it was completed', 'Covered by the inspection', 'Completed', ['itemEnded']],
    ['twice', 'Covered by the inspection', 'Withdrawn', ['itemEnded']],
  ] as const)('is refused %s', (_what, reason, status, expected) => {
    const result = withdrawItem(anItem('Core groups', { status }), reason);
    expect(result.ok ? [] : result.refusals.map((one) => one.code)).toEqual(expected);
  });
});

describe('an item is late', () => {
  const year = financialYear(2015);

  it.each([
    ['Q1', '2015-06-30', false],
    ['Q1', '2015-07-01', true],
    ['Q3', '2015-12-31', false],
    ['Q3', '2016-01-01', true],
    ['Q4', '2016-03-31', false],
    ['Q4', '2016-04-01', true],
  ] as const)('planned for %s, on %s: %s', (quarter, today, late) => {
    expect(isLate({ quarter, status: 'In progress' }, year, day(today))).toBe(late);
  });

  it('never once it is completed or withdrawn, and never without a quarter (R36)', () => {
    const today = day('2017-01-01');
    expect(isLate({ quarter: 'Q1', status: 'Completed' }, year, today)).toBe(false);
    expect(isLate({ quarter: 'Q1', status: 'Withdrawn' }, year, today)).toBe(false);
    expect(isLate({ quarter: null, status: 'Planned' }, year, today)).toBe(false);
    expect(quarterNames.map(quarterNumber)).toEqual([1, 2, 3, 4]);
  });
});
