import { describe, expect, it } from '@jest/globals';
import { prepareSeries, proposeSeries, type SeriesDraft } from '../../../src/core/agenda/meetingSeries.ts';
import type { BoardSnapshot } from '../../../src/core/duties/snapshot.ts';
import { day } from '../../kit/clock.ts';
import { aBoard, aMeeting } from '../../kit/dutyBoard.ts';

const known = (more: Partial<BoardSnapshot> = {}) => ({ board: aBoard(more), today: day('2015-06-01') });
const series = (more: Partial<SeriesDraft> = {}): SeriesDraft => ({
  name: 'Sub group',
  kind: 'Sub group',
  place: 'first',
  weekday: 'Tuesday',
  everyMonths: 1,
  from: '2015-06-01',
  until: '2015-10-31',
  ...more,
});
const daysOf = (more: Partial<SeriesDraft> = {}) => {
  const found = proposeSeries(known(), series(more));
  return found.ok ? found.value.map((one) => one.day) : found.refusals.map(({ code }) => code);
};

describe('several meetings at once', () => {
  it('are proposed on every first Tuesday, from the first day to the last', () => {
    expect(daysOf()).toEqual(['2015-06-02', '2015-07-07', '2015-08-04', '2015-09-01', '2015-10-06']);
    expect(daysOf({ from: '2015-06-03', until: '2015-08-04' })).toEqual(['2015-07-07', '2015-08-04']);
  });

  it('are proposed in every other month or once a quarter, counted from the first', () => {
    expect(daysOf({ everyMonths: 2 })).toEqual(['2015-06-02', '2015-08-04', '2015-10-06']);
    expect(daysOf({ everyMonths: 3, from: '2015-06-03' })).toEqual(['2015-07-07', '2015-10-06']);
  });

  it('lie on the last of a weekday, whichever that is', () => {
    expect(daysOf({ place: 'last', weekday: 'Friday', until: '2015-08-15' })).toEqual(['2015-06-26', '2015-07-31']);
  });

  it('give way to the next working day, keep the name of their month, and say so', () => {
    const found = proposeSeries(
      known(),
      series({ place: 'last', weekday: 'Monday', from: '2015-08-01', until: '2015-08-31' }),
    );
    expect(found).toEqual({
      ok: true,
      value: [{ day: '2015-09-01', name: 'Sub group August 2015', insteadOf: '2015-08-31', clash: null }],
    });
  });

  it('say which days have a meeting already', () => {
    const meetings = [aMeeting('July meeting', '2015-07-07'), aMeeting('Gone', '2015-06-02', { cancelled: true })];
    const found = proposeSeries(known({ meetings }), series({ until: '2015-07-31' }));
    expect(found.ok && found.value.map((one) => one.clash)).toEqual([null, 'July meeting']);
  });

  it('begin today or later, end after they begin, and are no more than two years of months', () => {
    expect(daysOf({ from: '2015-05-31' })).toEqual(['from']);
    expect(daysOf({ from: '' })).toEqual(['from']);
    expect(daysOf({ until: '2015-05-31' })).toEqual(['until']);
    expect(daysOf({ until: '2015-06-01' })).toEqual(['until']);
    expect(daysOf({ until: '2017-05-31' })).toHaveLength(24);
    expect(daysOf({ until: '9999-12-31' })).toEqual(['until']);
  });

  it('become one ordinary meeting for each day that stayed ticked', () => {
    const made = prepareSeries(known(), series(), [day('2015-07-07'), day('2015-09-01')]);
    expect(made.ok && made.value.map(({ name, heldOn, papersDueOn }) => ({ name, heldOn, papersDueOn }))).toEqual([
      { name: 'Sub group July 2015', heldOn: '2015-07-07', papersDueOn: null },
      { name: 'Sub group September 2015', heldOn: '2015-09-01', papersDueOn: null },
    ]);
  });

  it('are refused without a name or a day', () => {
    expect(prepareSeries(known(), series({ name: ' ' }), [day('2015-07-07')])).toMatchObject({
      refusals: [{ code: 'name' }],
    });
    expect(prepareSeries(known(), series(), [day('2015-07-08')])).toMatchObject({ refusals: [{ code: 'chosen' }] });
  });

  it('are not entered twice under the same name and day', () => {
    const meetings = [aMeeting('Sub group July 2015', '2015-07-07')];
    expect(prepareSeries(known({ meetings }), series(), [day('2015-07-07')])).toMatchObject({
      refusals: [{ code: 'name' }],
    });
  });
});
