/**
 * Back-planning (N19): from the day on which the report goes to the sub group to every earlier deadline, in working days.
 * When that day moves, all move with it. How far apart they are is our proposal; a board may pass its own.
 */
import type { PlainDate } from '../../base/time/plainDate.ts';
import { addWorkingDays, onOrBefore, type WorkCalendar } from '../../base/time/workingDays.ts';
import type { Audit } from '../duties/snapshot.ts';

/** The deadlines of an audit, from the last to the first. */
export const deadlines = [
  'reportDueOn',
  'findingsDueOn',
  'moderationDueOn',
  'returnsDueOn',
  'returnsOpenOn',
  'casesDueOn',
  'agenciesDueOn',
  'termsDueOn',
] as const satisfies readonly (keyof Audit)[];
export type Deadline = (typeof deadlines)[number];

export type BackPlan = Readonly<Record<Deadline, PlainDate>>;

/** Working days between a deadline and the one after it. */
export type Gaps = Readonly<Record<Exclude<Deadline, 'reportDueOn'>, number>>;

/** Sixteen weeks from the terms of reference to the report: four weeks for the returns, two for most of the rest. */
export const proposedGaps: Gaps = {
  findingsDueOn: 10,
  moderationDueOn: 10,
  returnsDueOn: 15,
  returnsOpenOn: 20,
  casesDueOn: 5,
  agenciesDueOn: 10,
  termsDueOn: 10,
};

/**
 * Every deadline, each a working day. A report day that is none is moved back to the last before it.
 * @throws RangeError when a gap is negative: the order of the deadlines is the order of the work
 */
export function backPlan(calendar: WorkCalendar, reportDueOn: PlainDate, gaps: Gaps = proposedGaps): BackPlan {
  let day = onOrBefore(calendar, reportDueOn);
  const planned = deadlines.map((deadline) => {
    const gap = deadline === 'reportDueOn' ? 0 : gaps[deadline];
    if (gap < 0) throw new RangeError('a deadline comes before the next one');
    day = addWorkingDays(calendar, day, -gap);
    return [deadline, day] as const;
  });
  return Object.fromEntries(planned) as Record<Deadline, PlainDate>; // one entry for each deadline
}
