/**
 * A ladder on the calendar, for somebody who changes it: the days on which its steps would fall for a thing due on a day.
 * The days come from `duties/ladder.ts`, by which the bot goes.
 */
import { addDays, type PlainDate } from '../../base/time/plainDate.ts';
import { addYears, type FinancialYear, quarterOf, spanOfQuarter, spanOfYear } from '../../base/time/quarter.ts';
import type { Rung } from '../../lists/ladders.ts';
import type { DutyKind } from '../duties/duty.ts';
import { type LadderDays, newestStep } from '../duties/ladder.ts';
import type { WorkingDayCount } from '../duties/workingDayCount.ts';
import { kindFacts } from './ladderFacts.ts';

/** One step with the days on which it would fall, the first few of one that comes again and again. */
export interface FallingStep {
  readonly rung: Rung;
  readonly days: readonly PlainDate[];
}

/** Whether a step comes again and again until the thing is done. */
export function isRepeated({ from }: Rung): boolean {
  return from === 'every' || from === 'weekly' || from === 'monthly';
}

/** Days shown of a step that comes again and again. */
const shownOfMany = 2;
/** Days looked through for them: more than the longest distance of a step that repeats, 250 working days. */
const lookedThrough = 800;
/** Working days until the example is due, unless its first step is earlier. */
const usualNotice = 20;

/** For the example: a thing asked for today, due far enough ahead for every step; or what is due this year. */
export function exampleDays(
  kind: DutyKind,
  ladder: readonly Rung[],
  at: { readonly today: PlainDate; readonly count: WorkingDayCount },
): LadderDays {
  if (kindFacts[kind].yearly) return yearlyDays(kind, at.today);
  const earliest = Math.max(usualNotice, ...ladder.map((rung) => (rung.from === 'due' ? -rung.day : 0)));
  const since = at.count.onOrAfter(at.today);
  return { since, dueOn: at.count.nth(since, earliest) };
}

function yearlyDays(kind: DutyKind, today: PlainDate): LadderDays {
  const dueIn = (year: FinancialYear) =>
    kind === 'annual-report' ? spanOfQuarter(year, 3).last : spanOfYear(year).last;
  const { year } = quarterOf(today);
  const next = today <= dueIn(year) ? year : addYears(year, 1);
  return { since: spanOfYear(next).first, dueOn: dueIn(next) };
}

/** The steps that would fall, in the order of their first days; those before it was asked for are not sent. */
export function fallingSteps(
  ladder: readonly Rung[],
  days: LadderDays,
  count: WorkingDayCount,
): readonly FallingStep[] {
  return ladder
    .map((rung) => ({ rung, days: daysOf(rung, days, count) }))
    .filter((step) => step.days.length > 0)
    .toSorted((a, b) => ((a.days[0] ?? '') < (b.days[0] ?? '') ? -1 : 1));
}

function daysOf(rung: Rung, days: LadderDays, count: WorkingDayCount): readonly PlainDate[] {
  const found: PlainDate[] = [];
  const most = isRepeated(rung) ? shownOfMany : 1;
  // Day by day, as the bot meets them: of a step that repeats only the newest can be asked for.
  for (let ahead = 0; ahead <= lookedThrough && found.length < most; ahead += 1) {
    const day = addDays(days.since, ahead);
    if (newestStep(rung, days, { count, day })?.day === day) found.push(day);
  }
  return found;
}
