/** Which steps of a year the tab offers to whom, and what they are called. */
import { describe, expect, it } from '@jest/globals';
import { lscb2015 } from '../../src/core/words/terms.ts';
import { isOnward, offeredSteps, sayCarried, sayWhoIsNext } from '../../src/tab/features/programme/steps/stepsView.ts';
import { chair, board as membership } from '../kit/boardRows.ts';
import { at, day } from '../kit/clock.ts';
import { aDecision, anItem, aProgramme, thisYear } from '../kit/programmeRows.ts';
import { aBoard, books } from './rows.ts';

const editor = { mayEdit: true, mayApprove: false };
const asChair = { mayEdit: true, mayApprove: true };
const item = anItem('Neglect');
const board = { ...aBoard(), membership };
const approval = aDecision(thisYear.key, {
  createdBy: { kind: 'person', objectId: chair.objectId ?? '', name: 'Chair' },
  createdAt: at('2015-03-30 16:00'),
});

function words(
  more: Parameters<typeof books>[0],
  { rights = editor, programme = thisYear, on = '2015-04-20' } = {},
): readonly string[] {
  const all = books({ board, programmes: [programme], items: [item], ...more });
  return offeredSteps(all, programme, { ...rights, today: day(on) }).map((one) => one.words);
}

const always = ['Begin 2016-17 from this one…', 'Name the framework…', 'Close the year…'];

describe('the steps of a year', () => {
  it('are recommending first, and approving for the chair alone', () => {
    expect(words({})).toEqual(['Recommend to the Board…', ...always]);
    expect(words({}, { rights: asChair })).toEqual(['Record the approval…', 'Recommend to the Board…', ...always]);
    const programme = aProgramme('2015-16', { recommendedOn: day('2015-03-16') });
    expect(words({}, { programme })).toEqual(['Correct the recommendation…', ...always]);
  });

  it('are neither of these before the programme has an item, and nothing for those who only read', () => {
    expect(words({ items: [] }, { rights: asChair })).toEqual(always);
    expect(words({}, { rights: { mayEdit: false, mayApprove: false } })).toEqual([]);
  });

  it('leave a correction of the approval to the chair', () => {
    expect(words({ decisions: [approval] })).toEqual(always);
    expect(words({ decisions: [approval] }, { rights: asChair })).toEqual(['Correct the approval…', ...always]);
  });

  it('offer closing and the next year once the year has begun, and opening again once it is closed', () => {
    expect(words({}, { on: '2015-03-31' })).toEqual(['Recommend to the Board…', 'Name the framework…']);
    const closed = aProgramme('2015-16', { closedOn: day('2015-04-10'), frameworkVersion: '2' });
    expect(words({}, { programme: closed, rights: asChair })).toEqual([
      'Begin 2016-17 from this one…',
      'Open the year again…',
    ]);
    expect(words({}, { programme: { ...closed, closedOn: null } })).toContain('Change the framework…');
  });

  it('offer the next year as long as there is something to carry into it', () => {
    const next = aProgramme('2016-17');
    expect(words({ programmes: [thisYear, next] })).toContain('Carry items into 2016-17…');
    const there = anItem('neglect ', { programme: { key: next.key, title: next.label } });
    expect(words({ programmes: [thisYear, next], items: [item, there] }).join()).not.toContain('2016-17');
    const closed = { ...next, closedOn: day('2015-04-10') };
    expect(words({ programmes: [thisYear, closed] }).join()).not.toContain('2016-17');
  });

  it('stand out where they bring the year on', () => {
    const recommended = { state: 'recommended', on: day('2015-03-16'), minute: null } as const;
    expect([isOnward('recommend', { state: 'draft' }), isOnward('recommend', recommended)]).toEqual([true, false]);
    const approved = { ...recommended, state: 'approved', recordedBy: 'Chair', closedOn: null } as const;
    expect([isOnward('approve', recommended), isOnward('approve', approved)]).toEqual([true, false]);
    expect(isOnward('close', recommended)).toBe(false);
  });

  it('say who is next where it is somebody else', () => {
    const recommended = { state: 'recommended', on: day('2015-03-16'), minute: null } as const;
    expect(sayWhoIsNext(recommended, editor, lscb2015)).toBe(
      'Next: the chair opens this page and records the approval with its minute.',
    );
    expect(sayWhoIsNext(recommended, asChair, lscb2015)).toBe('');
    expect(sayWhoIsNext({ state: 'draft' }, editor, lscb2015)).toBe('');
  });

  it('tell what became of carrying on', () => {
    expect(sayCarried('2016-17', { isBegun: true, count: 0 })).toBe('The programme for 2016-17 is begun.');
    expect(sayCarried('2016-17', { isBegun: true, count: 2 })).toBe(
      'The programme for 2016-17 is begun. 2 items are carried into 2016-17, not dated yet.',
    );
    expect(sayCarried('2016-17', { isBegun: false, count: 1 })).toBe('1 item is carried into 2016-17, not dated yet.');
  });
});
