/** 'My things' in sentences. Pure. */
import { addDays, type PlainDate, sayDate, sayWeekday } from '../../../base/time/plainDate.ts';
import type { WorkCalendar } from '../../../base/time/workingDays.ts';
import type { DayLine } from '../../../core/duties/dayPlan.ts';
import type { BoardSnapshot } from '../../../core/duties/snapshot.ts';
import { workingDayCount } from '../../../core/duties/workingDayCount.ts';
import { currentOf, type Person, rolesOf } from '../../../core/people/board.ts';
import { sayRole, type Terms } from '../../../core/words/terms.ts';
import { counted, listed } from '../../board/phrases.ts';
import type { MineView } from './mineView.ts';

/** The page in a sentence: how many things, how many of them late, and which day is next. */
export function sayMineView({ asked, toDecide, told }: MineView, today: PlainDate): string {
  const late = asked.filter((thing) => thing.line.workingDaysLate > 0).length;
  const next = asked.find((thing) => thing.line.workingDaysLate === 0);
  return [
    asked.length + toDecide.length === 0 ? 'Nothing is asked of you.' : '',
    sentence(asked.length, (one) => `${counted(asked.length, 'thing')} ${one ? 'is' : 'are'} asked of you.`),
    sentence(late, (one) => `${late} ${one ? 'is' : 'are'} late.`),
    sentence(
      toDecide.length,
      (one) => `${counted(toDecide.length, 'request')} for more time ${one ? 'waits' : 'wait'} for you.`,
    ),
    sentence(
      told.length,
      (one) => `${counted(told.length, 'late thing')} of others ${one ? 'is' : 'are'} shown below.`,
    ),
    next === undefined ? '' : `The next is due ${sayNear(next.line.owed.dueOn, today)}.`,
  ]
    .filter((part) => part !== '')
    .join(' ');
}

function sentence(count: number, say: (isOne: boolean) => string): string {
  return count === 0 ? '' : say(count === 1);
}

/** `today`, `tomorrow`, `on Monday 23 March 2015`. */
export function sayNear(day: PlainDate, today: PlainDate): string {
  if (day === today) return 'today';
  if (day === addDays(today, 1)) return 'tomorrow';
  return `on ${sayWeekday(day)} ${sayDate(day)}`;
}

/** `Due on Monday 23 March 2015, in 4 working days.` */
export function sayDue(line: DayLine, today: PlainDate, calendar: WorkCalendar): string {
  const { dueOn } = line.owed;
  if (line.workingDaysLate > 0) return `Was due on ${sayWeekday(dueOn)} ${sayDate(dueOn)}.`;
  const left = workingDayCount(calendar).after(today, dueOn);
  return left < 2 ? `Due ${sayNear(dueOn, today)}.` : `Due ${sayNear(dueOn, today)}, in ${left} working days.`;
}

/** `5 working days late`; empty when it is not. */
export function sayLate(line: DayLine): string {
  return line.workingDaysLate === 0 ? '' : `${counted(line.workingDaysLate, 'working day')} late`;
}

/** Whose it is, where it is not plainly the person's own; empty where it is. */
export function sayWhose(line: DayLine, people: readonly Person[], terms: Terms): string {
  const name = (key: string): string => people.find((person) => person.key === key)?.name ?? key;
  if (line.owedBy.length > 0) return `Owed by ${listed(line.owedBy.map(name))}.`;
  const as = line.as === 'owner' ? '' : ` as ${line.as === 'audit lead' ? terms.auditLead : sayRole(line.as, terms)}`;
  if (line.standingInFor !== null) return `Asked of you${as}, because ${name(line.standingInFor)} cannot do it today.`;
  return as === '' ? '' : `Asked of you${as}.`;
}

/** Who acts for the person's agencies while they are away; empty for somebody who represents none. */
export function sayStandIn(board: BoardSnapshot, person: Person, today: PlainDate, terms: Terms): string {
  return rolesOf(board.membership, person.key, today)
    .flatMap(({ role, agency }) => {
      if (role !== 'representative' || agency === null) return [];
      const substitute = currentOf(board.membership, 'substitute', agency.key, today);
      return substitute === null
        ? [`While you are away, the ${terms.qaManager} acts for ${agency.title}: no substitute is named.`]
        : [`While you are away, ${substitute.person.title} acts for ${agency.title}.`];
    })
    .join(' ');
}
