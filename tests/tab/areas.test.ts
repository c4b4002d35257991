/** The page of content areas and priorities in words and groups. */
import { describe, expect, it } from '@jest/globals';
import { lscb2015 } from '../../src/core/words/terms.ts';
import {
  areasView,
  choosablePriorities,
  plannedYears,
  prioritiesView,
  sayArea,
  sayAreas,
  sayMarkersToBe,
  sayPriorities,
  sayTooMany,
} from '../../src/tab/features/programme/areas/areasView.ts';
import { to } from '../kit/boardRows.ts';
import { day } from '../kit/clock.ts';
import { anArea, aPriority } from '../kit/programmeRows.ts';

const march = day('2015-03-16');
const neglect = aPriority('Neglect');
const referrals = anArea('Referrals', { kind: 'Priority service areas', years: ['2014-15', '2015-16'] });
const misuse = anArea('Substance misuse', { priorities: [to(neglect)], evidence: 'An audit of 2014' });
const old = anArea('Old theme', { years: ['2012-13'] });

describe('the page of content areas', () => {
  it('begins with how many are in focus this year and next', () => {
    expect(plannedYears(march)).toEqual(['2014-15', '2015-16']);
    expect(plannedYears(day('2015-04-01'))).toEqual(['2015-16', '2016-17']);
    expect(sayAreas([referrals, misuse, old], march)).toBe('Content areas in focus: 1 in 2014-15 and 2 in 2015-16.');
    expect(sayAreas([misuse], march)).toBe('Content areas in focus: none in 2014-15 yet and 1 in 2015-16.');
    expect(sayAreas([], march)).toContain('No content area has been entered yet.');
  });

  it('has them by kind in the framework’s order, and the others apart', () => {
    const names = (groups: ReturnType<typeof areasView>['inFocus']) =>
      groups.map(({ kind, areas }) => [kind, ...areas.map((one) => one.name)]);
    const view = areasView([misuse, referrals, old, anArea('Access', { years: ['2014-15'] })], march);
    expect(names(view.inFocus)).toEqual([
      ['Priority service areas', 'Referrals'],
      ['Specific risk issues', 'Access', 'Substance misuse'],
    ]);
    expect(names(view.others)).toEqual([['Specific risk issues', 'Old theme']]);
  });

  it('warns of more than can be managed, in the year they are in', () => {
    const many = (count: number) => Array.from({ length: count }, (_none, at) => anArea(`Theme ${at}`));
    expect(sayTooMany(many(8), march)).toEqual([]);
    expect(sayTooMany(many(9), march)).toEqual([
      '9 content areas are in focus in 2015-16. The framework asks for a small number that can be managed: are all of them the most important?',
    ]);
  });

  it('says of an area what is known and which markers follow', () => {
    expect(sayArea(misuse)).toEqual([
      'In focus in 2015-16.',
      'Serves the priority Neglect: its items carry *.',
      'Why it was chosen: An audit of 2014',
    ]);
    const full = anArea('Core', {
      ...{ years: [], reviewAction: 'Action 3', coreBusiness: ['Referrals'], namedByLeadership: true },
      ...{ priorities: [to(neglect), to(aPriority('Thresholds'))] },
    });
    expect(sayArea(full)).toEqual([
      'In focus in no year.',
      'Serves the priorities Neglect and Thresholds: its items carry *.',
      'Rests on “Action 3”: its items carry **.',
      'Core business: Referrals.',
      'Named by the Leadership Group.',
    ]);
    expect(sayArea(referrals)).toEqual(['In focus in 2014-15 and 2015-16.', 'Why it was chosen is not recorded yet.']);
    expect(sayArea(anArea('Idle', { years: [] }))).toEqual(['In focus in no year.']);
  });

  it('says while somebody types which markers will follow, in the words of the board', () => {
    const said = (hasPriority: boolean, hasReview: boolean) => sayMarkersToBe({ hasPriority, hasReview }, lscb2015);
    expect(said(true, false)).toBe(
      'Items that look at it will carry * (Priority area of concern from the business plan).',
    );
    expect(said(false, true)).toContain('will carry ** (Based on actions from');
    expect(said(true, true)).toMatch(/carry \* \(.+\) and \*\* \(.+\)\./);
    expect(said(false, false)).toContain('no marker');
  });
});

describe('the priorities on that page', () => {
  const earlier = aPriority('Neglect', '2010-13');
  const rows = [aPriority('Thresholds'), earlier, neglect];

  it('are those of the period in force, and the others apart', () => {
    const view = prioritiesView(rows, '2013-16');
    expect([view.now.map((one) => one.short), view.earlier]).toEqual([['Neglect', 'Thresholds'], [earlier]]);
    expect(sayPriorities(view, '2013-16')).toBe('The business plan 2013-16 has 2 priorities.');
    expect(sayPriorities(prioritiesView(rows, '2016-19'), '2016-19')).toContain('has no priorities on this page yet');
    expect(sayPriorities(view, '')).toContain('give it under Settings');
  });

  it('can be ticked for an area, with those of before that it serves already', () => {
    expect(choosablePriorities(rows, '2013-16', null).map((one) => one.words)).toEqual(['Neglect', 'Thresholds']);
    expect(choosablePriorities(rows, '2013-16', anArea('Old', { priorities: [to(earlier)] }))).toContainEqual({
      value: earlier.key,
      words: 'Neglect (2010-13)',
    });
  });
});
