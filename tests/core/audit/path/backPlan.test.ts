import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, type PlainDate } from '../../../../src/base/time/plainDate.ts';
import { addWorkingDays } from '../../../../src/base/time/workingDays.ts';
import { backPlan, type Deadline, deadlines, type Gaps, proposedGaps } from '../../../../src/core/audit/backPlan.ts';
import { day } from '../../../kit/clock.ts';
import { workdays } from '../../../kit/dutyBoard.ts';

const anyDay = fc.integer({ min: 0, max: 365 * 10 }).map((days) => addDays(day('2014-01-01'), days));
const anyGaps: fc.Arbitrary<Gaps> = fc.record({
  findingsDueOn: fc.nat(30),
  moderationDueOn: fc.nat(30),
  returnsDueOn: fc.nat(30),
  returnsOpenOn: fc.nat(30),
  casesDueOn: fc.nat(30),
  agenciesDueOn: fc.nat(30),
  termsDueOn: fc.nat(30),
});
const inOrder = (plan: Readonly<Record<Deadline, PlainDate>>) => deadlines.map((deadline) => plan[deadline]);

describe('planning back from the day of the report', () => {
  it('gives each deadline, over Easter and bank holidays', () => {
    expect(backPlan(workdays, day('2015-09-30'))).toEqual({
      reportDueOn: '2015-09-30',
      findingsDueOn: '2015-09-16',
      moderationDueOn: '2015-09-02',
      returnsDueOn: '2015-08-11',
      returnsOpenOn: '2015-07-14',
      casesDueOn: '2015-07-07',
      agenciesDueOn: '2015-06-23',
      termsDueOn: '2015-06-09',
    });
  });

  it('never gives a day on which the board does not work, and keeps the order of the work', () => {
    fc.assert(
      fc.property(anyDay, anyGaps, (report, gaps) => {
        const plan = inOrder(backPlan(workdays, report, gaps));
        expect(plan.filter((one) => !workdays.isWorkingDay(one))).toEqual([]);
        expect(plan).toEqual([...plan].sort().reverse());
      }),
    );
  });

  it('moves every deadline when the report moves by a week', () => {
    fc.assert(
      fc.property(anyDay, (report) => {
        const before = inOrder(backPlan(workdays, report));
        const after = inOrder(backPlan(workdays, addDays(report, 7)));
        expect(before.filter((one, at) => one >= (after[at] ?? one))).toEqual([]);
      }),
    );
  });

  it('keeps exactly the gaps in working days', () => {
    fc.assert(
      fc.property(anyDay, anyGaps, (report, gaps) => {
        const plan = backPlan(workdays, report, gaps);
        expect(addWorkingDays(workdays, plan.returnsOpenOn, gaps.returnsOpenOn)).toBe(plan.returnsDueOn);
        expect(addWorkingDays(workdays, plan.termsDueOn, gaps.termsDueOn)).toBe(plan.agenciesDueOn);
      }),
    );
  });

  it('refuses a gap that would turn the order round', () => {
    expect(() => backPlan(workdays, day('2015-09-30'), { ...proposedGaps, casesDueOn: -1 })).toThrow(RangeError);
  });
});
