import { describe, expect, it } from '@jest/globals';
import { plainDate } from '../../src/base/time/plainDate.ts';
import { financialYear } from '../../src/base/time/quarter.ts';
import { sayStanding } from '../../src/core/words/programmeWords.ts';
import { lscb2015 } from '../../src/core/words/terms.ts';
import { practiceKinds } from '../../src/lists/contentAreas.ts';
import { sayYear } from '../../src/tab/features/programme/sayProgramme.ts';
import {
  areasByKind,
  areasOverYears,
  yearsToChoose,
  yearToShow,
  yearView,
} from '../../src/tab/features/programme/yearView.ts';
import { anArea, anItem, aProgramme, books, ref } from './rows.ts';

const march = plainDate('2015-03-16');
const y2014 = financialYear(2014);
const y2015 = financialYear(2015);
const nothing = { year: null, item: null };

describe('the year the programme opens on', () => {
  const both = books({
    programmes: [aProgramme('2014-15'), aProgramme('2015-16')],
    items: [anItem({ programme: ref('2015-16') })],
  });

  it('is the next one that has items, when this year’s programme has none', () => {
    expect(yearToShow(both, nothing, march)).toBe('2015-16');
  });

  it('is the current one, once that has items', () => {
    const filled = { ...both, items: [...both.items, anItem({ id: 'old', programme: ref('2014-15') })] };
    expect(yearToShow(filled, nothing, march)).toBe('2014-15');
  });

  it('is the newest with items, when nothing is planned from now on', () => {
    expect(yearToShow(both, nothing, plainDate('2019-05-01'))).toBe('2015-16');
  });

  it('is the one to be approved next on an empty board: in the last quarter the coming year’s', () => {
    expect(yearToShow(books(), nothing, march)).toBe('2015-16');
    expect(yearToShow(books(), nothing, plainDate('2014-12-31'))).toBe('2014-15');
  });

  it('is the one that was begun, while none has items', () => {
    const begun = books({ programmes: [aProgramme('2014-15')] });
    expect(yearToShow(begun, nothing, march)).toBe('2014-15');
  });

  it('is that of the item a link leads to, and the year asked for goes before everything', () => {
    expect(yearToShow(both, { year: null, item: 'item-1' }, plainDate('2019-05-01'))).toBe('2015-16');
    expect(yearToShow(both, { year: y2014, item: 'item-1' }, march)).toBe('2014-15');
  });

  it('can be chosen among those with a programme or content areas, this year and the next', () => {
    const some = books({
      programmes: [aProgramme('2012-13')],
      areas: [anArea('duty', { years: ['2013-14', 'soon'] })],
    });
    expect(yearsToChoose(some, march, y2014)).toEqual(['2012-13', '2013-14', '2014-15', '2015-16']);
  });
});

describe('a year of the programme', () => {
  it('is not there until somebody starts it', () => {
    expect(yearView(books(), y2015, march)).toBeNull();
  });

  it('knows which items are past their quarter', () => {
    const some = books({
      programmes: [aProgramme('2015-16')],
      items: [
        anItem({ id: 'late', quarter: 'Q1', firstQuarter: 'Q1' }),
        anItem({ id: 'done', quarter: 'Q1', firstQuarter: 'Q1', status: 'Completed' }),
        anItem({ id: 'undated', quarter: null, firstQuarter: null }),
      ],
    });
    expect([...(yearView(some, y2015, plainDate('2015-06-30'))?.late ?? [])]).toEqual([]);
    expect([...(yearView(some, y2015, plainDate('2015-07-01'))?.late ?? [])]).toEqual(['late']);
  });

  it('says first where it stands with the Board, then what is missing', () => {
    const some = books({
      programmes: [aProgramme('2015-16', { recommendedOn: march, recommendedMinute: '4.2' })],
      items: [anItem()],
    });
    const view = yearView(some, y2015, march);
    expect(view).not.toBeNull();
    expect(view === null ? '' : sayYear(view, lscb2015)).toBe(
      'The Board has not approved this programme yet; the Monitoring & Evaluation Sub Group recommended it on 16 March 2015 (minute 4.2). It has 1 item. 1 item has no M&E lead named; no audit is planned in Q1, Q2 and Q4.',
    );
  });

  it('says who recorded the approval', () => {
    const approved = { state: 'approved', on: march, minute: null, recordedBy: 'Chair', closedOn: null } as const;
    expect(sayStanding(approved, lscb2015)).toBe(
      'The Board approved this programme on 16 March 2015, recorded by Chair.',
    );
    expect(sayStanding({ ...approved, closedOn: plainDate('2016-04-11') }, lscb2015)).toBe(
      'The Board approved this programme on 16 March 2015, recorded by Chair. The year was closed on 11 April 2016.',
    );
  });
});

describe('content areas', () => {
  it('are gathered by their type for the year in which they are in focus', () => {
    const areas = [
      anArea('duty'),
      anArea('cse', { kind: 'Specific risk issues' }),
      anArea('old', { years: ['2014-15'] }),
    ];
    expect(
      areasByKind(areas, y2015, practiceKinds).map(({ kind, areas: own }) => [kind, own.map((one) => one.name)]),
    ).toEqual([
      ['Priority service areas', ['duty']],
      ['Specific risk issues', ['cse']],
    ]);
  });

  it('are followed over several years, looked at or only in focus', () => {
    const some = books({
      areas: [anArea('duty', { years: ['2014-15'] }), anArea('never', { years: ['2010-11'] })],
      programmes: [aProgramme('2015-16')],
      items: [anItem()],
    });
    const [row, ...more] = areasOverYears(some, [y2014, y2015]);
    expect(more).toEqual([]);
    expect(row?.years.map((one) => [one.inFocus, one.items.map((view) => view.item.name)])).toEqual([
      [true, []],
      [false, ['Cases on duty']],
    ]);
  });
});
