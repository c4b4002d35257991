import { describe, expect, it } from '@jest/globals';
import { financialYear } from '../../src/base/time/quarter.ts';
import { checkDetails, editItem, type ItemDetails, newItem, withdrawItem } from '../../src/core/programme/editItem.ts';
import { irregularities } from '../../src/core/programme/irregular.ts';
import { isLate } from '../../src/core/programme/late.ts';
import type { ProgrammeStanding } from '../../src/core/programme/programme.ts';
import { quarterNumber } from '../../src/core/programme/quarterNumber.ts';
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
const draft: ProgrammeStanding = { state: 'draft' };
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
    expect(editItem(withdrawn, details, draft)).toMatchObject({ ok: false, refusals: [{ code: 'itemWithdrawn' }] });
    expect(editItem(anItem('Core groups'), details, draft)).toMatchObject({ ok: true });
  });
});

describe('a new item', () => {
  it.each([...quarterNames, null])(
    'is sound from the start and remembers where it was first planned: %s',
    (quarter) => {
      const made = newItem(thisYear, details, { quarter, position: 8, standing: draft });
      if (!made.ok) throw new TypeError('the details are right');
      expect(made.value).toMatchObject({
        quarter,
        firstQuarter: quarter,
        position: 8,
        leads: [],
        programme: { key: thisYear.key },
      });
      expect(irregularities(made.value)).toEqual([]);
    },
  );

  it('is refused for the same reasons as a change', () => {
    expect(newItem(thisYear, { ...details, name: '' }, { quarter: 'Q1', position: 1, standing: draft })).toMatchObject({
      ok: false,
      refusals: [{ code: 'noName' }],
    });
  });
});

describe('giving an item up', () => {
  it('keeps the reason and leaves the row sound', () => {
    const item = anItem('Core groups');
    const result = withdrawItem(item, '  Covered by the inspection ', draft);
    if (!result.ok) throw new TypeError('the reason is long enough');
    expect(result.value).toEqual({ status: 'Withdrawn', withdrawnReason: 'Covered by the inspection' });
    expect(irregularities({ ...item, ...result.value })).toEqual([]);
  });

  it.each([
    ['without a reason that says anything', 'because', 'Planned', ['reasonTooShort']],
    ['after it was completed', 'Covered by the inspection', 'Completed', ['itemEnded']],
    ['twice', 'Covered by the inspection', 'Withdrawn', ['itemEnded']],
  ] as const)('is refused %s', (_what, reason, status, expected) => {
    const result = withdrawItem(anItem('Core groups', { status }), reason, draft);
    expect(result.ok ? [] : result.refusals.map((one) => one.code)).toEqual(expected);
  });
});

describe('a programme that the Board has approved', () => {
  const item = anItem('Core groups', { functions: [], focus: 'Thresholds' });
  const same = { ...details, focus: 'Thresholds' };
  const approved: ProgrammeStanding = {
    state: 'approved',
    on: day('2015-03-30'),
    minute: null,
    recordedBy: 'Chair',
    closedOn: null,
  };
  const closedAfter: ProgrammeStanding = { ...approved, closedOn: day('2016-04-11') };
  const closed: ProgrammeStanding = { state: 'closed', on: day('2016-04-11') };
  const fixed = [approved, closedAfter, closed];
  const refusalOf = (
    result: ReturnType<typeof editItem> | ReturnType<typeof newItem> | ReturnType<typeof withdrawItem>,
  ) => (result.ok ? null : result.refusals[0]);

  it.each<readonly [string, Partial<ItemDetails>]>([
    ['name', { name: 'Core groups and networks' }],
    ['content areas', { contentAreas: [to(anArea('Core groups')), to(anArea('Neglect'))] }],
    ['focus', { focus: null }],
    ['types of activity', { activities: ['Deep dive'] }],
  ])('keeps the %s of its items, and says what to do instead', (_what, change) => {
    for (const standing of fixed) {
      expect(refusalOf(editItem(item, { ...same, ...change }, standing))?.code).toBe('contentFixed');
    }
    expect(refusalOf(editItem(item, { ...same, ...change }, approved))?.sentence).toBe(
      "This programme has been approved, so an item's name, content areas, focus and types of activity stay as they are. Move the item with a reason, withdraw it with a reason, or put the change into the next year’s programme.",
    );
    for (const standing of [draft, { state: 'recommended', on: day('2015-03-16'), minute: null } as const]) {
      expect(editItem(item, { ...same, ...change }, standing).ok).toBe(true);
    }
  });

  it.each<readonly [string, Partial<ItemDetails>]>([
    ['notes', { notes: 'The sample is drawn' }],
    ['status', { status: 'In progress' }],
    ['what it waits for', { waitingFor: 'A paper' }],
    ['reason for a delay', { delayReason: 'The inspection came first' }],
    [
      'a content area that was renamed',
      { contentAreas: [{ ...to(anArea('Core groups')), title: 'Core group meetings' }] },
    ],
  ])('lets people change %s', (_what, change) => {
    for (const standing of fixed) expect(editItem(item, { ...same, ...change }, standing).ok).toBe(true);
  });

  it('takes no new item, whatever is right about it', () => {
    for (const standing of fixed) {
      expect(refusalOf(newItem(thisYear, details, { quarter: null, position: 8, standing }))?.code).toBe(
        'nothingAdded',
      );
    }
    expect(refusalOf(newItem(thisYear, details, { quarter: null, position: 8, standing: approved }))?.sentence).toBe(
      'This programme has been approved, so nothing can be added to it. Put the item into the next year’s programme.',
    );
  });

  it('lets an item be withdrawn with a reason until the year is closed', () => {
    expect(withdrawItem(item, 'Covered by the inspection', approved).ok).toBe(true);
    for (const standing of [closedAfter, closed]) {
      expect(refusalOf(withdrawItem(item, 'Covered by the inspection', standing))?.code).toBe('yearClosed');
    }
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
