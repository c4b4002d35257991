import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, plainDate } from '../../src/base/time/plainDate.ts';
import {
  changedDates,
  datesOf,
  draftOfDates,
  inOrder,
  oddDates,
  plannedAsUsual,
  plannedFrom,
} from '../../src/tab/board/audit/planDates.ts';
import { theAudit } from '../kit/auditPeople.ts';
import { day } from '../kit/clock.ts';
import { workdays } from '../kit/dutyBoard.ts';

const none = draftOfDates(null);
const someDay = fc.integer({ min: 0, max: 3000 }).map((after) => addDays(plainDate('2013-01-01'), after));

describe('planning the dates of an audit', () => {
  it('works every date back from the day of the report, in the order of the work, never to a holiday', () => {
    fc.assert(
      fc.property(someDay, (report) => {
        const planned = plannedFrom(workdays, report, none);
        const days = inOrder.map((name) => datesOf(planned)[name] ?? '');
        expect([...days].sort()).toEqual(days);
        for (const one of days.slice(0, -1)) expect(workdays.isWorkingDay(plainDate(one))).toBe(true);
        expect(planned.reportDueOn).toBe(report);
      }),
    );
  });

  it('moves all dates together and keeps how far apart they are in working days', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 1, max: 60 }), (report, later) => {
        const own = { ...plannedFrom(workdays, report, none) };
        const there = plannedFrom(workdays, addDays(report, later), own);
        expect(plannedFrom(workdays, report, there)).toEqual(own);
      }),
    );
  });

  it('keeps a step that somebody made longer when the day of the report moves', () => {
    const usual = plannedFrom(workdays, '2015-09-30', none);
    const longer = { ...usual, returnsOpenOn: '2015-06-01', casesDueOn: '2015-05-22' };
    const moved = plannedFrom(workdays, '2015-10-07', {
      ...longer,
      agenciesDueOn: '2015-05-01',
      termsDueOn: '2015-04-17',
    });
    expect(moved.returnsOpenOn).toBe('2015-06-08');
    expect(plannedAsUsual(workdays, moved).returnsOpenOn).toBe(plannedFrom(workdays, '2015-10-07', none).returnsOpenOn);
  });

  it('leaves the dates alone while the day of the report is half typed', () => {
    const usual = plannedFrom(workdays, '2015-09-30', none);
    expect(plannedFrom(workdays, '0002-09-30', usual)).toEqual({ ...usual, reportDueOn: '0002-09-30' });
    expect(plannedFrom(workdays, '', usual)).toEqual({ ...usual, reportDueOn: '' });
  });

  it('writes only what was changed, and an emptied day as nothing', () => {
    const before = draftOfDates(theAudit);
    expect(changedDates(before, before)).toEqual({});
    expect(changedDates(before, { ...before, casesDueOn: '', findingsDueOn: '2015-08-17' })).toEqual({
      casesDueOn: null,
      findingsDueOn: day('2015-08-17'),
    });
  });

  it('says which day is out of order or on a holiday', () => {
    const before = draftOfDates(theAudit);
    const odd = oddDates(workdays, { ...before, casesDueOn: '2015-04-24', findingsDueOn: '2015-08-31' });
    expect(odd).toEqual({
      casesDueOn: 'This is before ‘Agencies confirmed by’.',
      findingsDueOn: 'Nobody works on this day.',
    });
  });
});
