/**
 * The arithmetic of ladders: which step of a rung was the last to fall by a day, and what it is called for ever.
 * Whom it reaches is `targets.ts`; whether it is still to go is `steps.ts`.
 */
import { addDays, addMonths, daysBetween, type PlainDate, plainDate } from '../../base/time/plainDate.ts';
import { quarterOf, startYearOf } from '../../base/time/quarter.ts';
import type { LadderTarget, Rung } from '../../lists/ladders.ts';
import type { Kind } from './duty.ts';
import type { BoardSnapshot } from './snapshot.ts';
import { countable, type WorkingDayCount } from './workingDayCount.ts';

/** The two days a ladder hangs on. */
export interface LadderDays {
  readonly since: PlainDate;
  readonly dueOn: PlainDate;
}

/** A step of a ladder on the calendar: always a working day. */
export interface DatedStep {
  /** Made from what the ladder says, never from where a holiday moved it: a new closure day does not make a new step. */
  readonly name: string;
  readonly day: PlainDate;
  readonly to: LadderTarget;
}

/** The ladder of a kind on this board: the board's own where it set one, else the kind's (decisions 10). */
export function ladderOf(board: BoardSnapshot, kind: Kind): readonly Rung[] {
  return board.settings?.ladders?.[kind.name] ?? kind.ladder;
}

/** The newest step of a rung that falls on or before `day`, or null when none has fallen yet. */
export function newestStep(
  rung: Rung,
  days: LadderDays,
  when: { readonly count: WorkingDayCount; readonly day: PlainDate },
): DatedStep | null {
  const found = fallen(rung, { since: countable(days.since), dueOn: countable(days.dueOn) }, when);
  return found === null || found.day > when.day ? null : { ...found, to: rung.to };
}

type Fallen = Omit<DatedStep, 'to'>;
type When = { readonly count: WorkingDayCount; readonly day: PlainDate };

function fallen(rung: Rung, days: LadderDays, when: When): Fallen | null {
  const { count, day } = when;
  switch (rung.from) {
    case 'issue':
      return { name: numbered('issue', rung.day), day: count.nth(count.onOrAfter(days.since), rung.day) };
    case 'due':
      return { name: numbered('due', rung.day), day: count.nth(days.dueOn, rung.day) };
    case 'every': {
      const turns = Math.floor(count.after(days.dueOn, day) / rung.days);
      if (turns < 1) return null;
      return { name: numbered('due', turns * rung.days), day: count.nth(days.dueOn, turns * rung.days) };
    }
    case 'weekly':
      return rung.side === 'before'
        ? newestWeek(days.since, { ...when, last: count.nth(days.dueOn, 0) })
        : newestWeek(days.dueOn, { ...when, last: null });
    case 'date':
      return dated(inYearOf(days.dueOn, rung.monthDay), count);
    case 'monthly':
      return newestMonth(inYearOf(days.dueOn, rung.monthDay), when);
  }
}

/** `due-10`, `due`, `due+5`. */
function numbered(word: 'issue' | 'due', days: number): string {
  if (days === 0) return word;
  return days > 0 ? `${word}+${days}` : `${word}${days}`;
}

/** The newest week after `first` whose day has come, none of which falls after `last`. The first itself is no week. */
function newestWeek(first: PlainDate, when: When & { readonly last: PlainDate | null }): Fallen | null {
  const end = when.last !== null && when.last < when.day ? when.last : when.day;
  // A week whose weekday is past may still have been moved forward beyond the end by a holiday: then the one before it.
  for (let week = Math.floor(daysBetween(first, end) / 7); week >= 1; week -= 1) {
    const weekday = addDays(first, week * 7);
    const day = when.count.onOrAfter(weekday);
    if (day <= end) return { name: `week-${weekday}`, day };
  }
  return null;
}

function newestMonth(first: PlainDate, when: When): Fallen | null {
  // This month's day may still be to come, or have been moved beyond today by a holiday: then the one before it.
  for (let month = yearAndMonth(when.day) - yearAndMonth(first); month >= 0; month -= 1) {
    const step = dated(addMonths(first, month), when.count);
    if (step.day <= when.day) return step;
  }
  return null;
}

function yearAndMonth(date: PlainDate): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
}

function dated(nominal: PlainDate, count: WorkingDayCount): Fallen {
  return { name: `date-${nominal}`, day: count.onOrAfter(nominal) };
}

/** That day of the financial year in which the due date lies; the month's last day where the month has no such day. */
function inYearOf(dueOn: PlainDate, monthDay: string): PlainDate {
  const month = Number(monthDay.slice(0, 2));
  const start = startYearOf(quarterOf(dueOn).year);
  const first = plainDate(`${month >= 4 ? start : start + 1}-${monthDay.slice(0, 2)}-01`);
  const last = addDays(addMonths(first, 1), -1);
  const day = addDays(first, Number(monthDay.slice(3)) - 1);
  if (day > last) return last;
  return day;
}
