/**
 * The dates of an audit while somebody plans them: as text in boxes, moved together when the day of the report moves, and
 * compared with what they were. How far apart they are is the core's proposal, or what this audit has already.
 */
import { type PlainDate, parsePlainDate } from '../../../base/time/plainDate.ts';
import type { WorkCalendar } from '../../../base/time/workingDays.ts';
import { backPlan, type Deadline, deadlines, type Gaps, proposedGaps } from '../../../core/audit/backPlan.ts';
import { countable, workingDayCount } from '../../../core/duties/workingDayCount.ts';

/** Each day as `YYYY-MM-DD`; empty while it is not set. */
export type DatesDraft = Readonly<Record<Deadline, string>>;

/** In the order of the work, the first deadline first. */
export const inOrder: readonly Deadline[] = [...deadlines].reverse();

export const deadlineWords: Readonly<Record<Deadline, string>> = {
  termsDueOn: 'Terms of reference agreed by',
  agenciesDueOn: 'Agencies confirmed by',
  casesDueOn: 'Cases selected by',
  returnsOpenOn: 'Case returns open on',
  returnsDueOn: 'Case returns sent by',
  moderationDueOn: 'Moderation done by',
  findingsDueOn: 'Findings written by',
  reportDueOn: 'Report delivered by',
};

const noDates: DatesDraft = Object.fromEntries(deadlines.map((name) => [name, ''])) as Record<Deadline, string>; // one entry for each

/** @param dates null for an audit that has none yet */
export function draftOfDates(dates: Readonly<Record<Deadline, PlainDate | null>> | null): DatesDraft {
  if (dates === null) return noDates;
  return { ...noDates, ...Object.fromEntries(deadlines.map((name) => [name, dates[name] ?? ''])) };
}

/** The days as the list takes them. */
export function datesOf(draft: DatesDraft): Readonly<Record<Deadline, PlainDate | null>> {
  const entries = deadlines.map((name) => [name, parsePlainDate(draft[name])] as const);
  return Object.fromEntries(entries) as Record<Deadline, PlainDate | null>; // one entry for each
}

/** Every date, worked back from the day of the report; the draft as it is while that day is none. */
export function plannedFrom(calendar: WorkCalendar, reportDueOn: string, draft: DatesDraft, gaps?: Gaps): DatesDraft {
  const day = parsePlainDate(reportDueOn);
  // A year is typed digit by digit: days far off are no plan yet.
  if (day === null || countable(day) !== day) return { ...draft, reportDueOn };
  // The day itself stays as it was typed: it may be given, e.g. by the date of the Board.
  return { ...backPlan(calendar, day, gaps ?? gapsIn(calendar, draft) ?? proposedGaps), reportDueOn };
}

/** How far apart the dates are now, in working days; null unless all are set and in order. */
function gapsIn(calendar: WorkCalendar, draft: DatesDraft): Gaps | null {
  const dates = datesOf(draft);
  const gaps: Partial<Record<Deadline, number>> = {};
  for (const [at, name] of deadlines.entries()) {
    const later = deadlines[at - 1];
    if (later === undefined) continue;
    const [from, to] = [dates[name], dates[later]];
    if (from === null || to === null || from > to) return null;
    gaps[name] = workingDayCount(calendar).after(from, to);
  }
  return { ...proposedGaps, ...gaps };
}

/** The usual distances between the dates, whatever they are now. */
export function plannedAsUsual(calendar: WorkCalendar, draft: DatesDraft): DatesDraft {
  return plannedFrom(calendar, draft.reportDueOn, draft, proposedGaps);
}

/** Fields whose day differs, with the new day. */
export function changedDates(before: DatesDraft, draft: DatesDraft): Partial<Record<Deadline, PlainDate | null>> {
  const days = datesOf(draft);
  return Object.fromEntries(deadlines.filter((name) => before[name] !== draft[name]).map((name) => [name, days[name]]));
}

/** What is odd about the dates: out of order, or not a working day. Nothing of it stops a save. */
export function oddDates(calendar: WorkCalendar, draft: DatesDraft): Readonly<Partial<Record<Deadline, string>>> {
  const days = datesOf(draft);
  const odd: Partial<Record<Deadline, string>> = {};
  for (const [at, name] of inOrder.entries()) {
    const day = days[name];
    if (day === null) continue;
    const passed = inOrder.slice(0, at).findLast((one) => (days[one] ?? '') > day);
    if (passed !== undefined) odd[name] = `This is before ‘${deadlineWords[passed]}’.`;
    else if (!calendar.isWorkingDay(day)) odd[name] = 'Nobody works on this day.';
  }
  return odd;
}
