/** What the board is owed: what is overdue and what falls due soon, with who owes it. One line for each thing. Pure. */
import type { PlainDate } from '../../../base/time/plainDate.ts';
import { addWorkingDays, type WorkCalendar } from '../../../base/time/workingDays.ts';
import type { Duty, DutyKind, Owed } from '../../../core/duties/duty.ts';
import type { Person } from '../../../core/people/board.ts';
import { grouped } from '../../board/grouped.ts';

/** How far ahead the page looks; as far as the card of the day does (decisions 11). */
const workingDaysAhead = 20;

export interface OwedLine {
  readonly kind: DutyKind;
  readonly owed: Owed;
  readonly isOverdue: boolean;
  readonly owedBy: readonly string[];
}

export interface OwedNow {
  /** The oldest first. */
  readonly lines: readonly OwedLine[];
  /** How many fall due later. */
  readonly later: number;
}

export function owedNow(
  duties: readonly Duty[],
  at: { readonly today: PlainDate; readonly calendar: WorkCalendar; readonly people: readonly Person[] },
): OwedNow {
  const names = new Map<string, string>(at.people.map((person) => [person.key, person.name]));
  const things = [...grouped(duties, (duty) => `${duty.kind}|${duty.owed.item}`).values()].flatMap((own) => {
    const [first] = own;
    if (first === undefined) return [];
    const owedBy = [...new Set(own.map((duty) => names.get(duty.person) ?? duty.person))];
    return [{ kind: first.kind, owed: first.owed, isOverdue: first.owed.dueOn < at.today, owedBy }];
  });
  const last = addWorkingDays(at.calendar, at.today, workingDaysAhead);
  const soon = things.filter((line) => line.owed.dueOn <= last);
  return { lines: soon.sort(oldestFirst), later: things.length - soon.length };
}

function oldestFirst(a: OwedLine, b: OwedLine): number {
  if (a.owed.dueOn !== b.owed.dueOn) return a.owed.dueOn < b.owed.dueOn ? -1 : 1;
  return a.owed.title.localeCompare(b.owed.title, 'en-GB');
}
