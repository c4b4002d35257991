/** Where the board stands, once a month and short: signatures, audits under way, how much is overdue, the next dates. */
import { addMonths, type PlainDate } from '../../base/time/plainDate.ts';
import { reportDeliveredOn } from '../answers/standing.ts';
import { owedOn } from '../duties/duties.ts';
import { allKinds } from '../duties/kinds/all.ts';
import type { BoardSnapshot } from '../duties/snapshot.ts';
import { type MouOverview, mouOverview, overdueOn } from './overview.ts';

export interface NextDate {
  readonly what: string;
  readonly on: PlainDate;
}

export interface WhereWeAre {
  readonly mou: MouOverview;
  readonly auditsUnderWay: readonly string[];
  /** Things that are overdue; nobody is named with them. */
  readonly overdue: number;
  /** The soonest first. */
  readonly nextDates: readonly NextDate[];
}

/** Most dates that are told at once, and how many months ahead they lie at most. */
const mostDates = 5;
const monthsAhead = 2;

export function whereWeAre(board: BoardSnapshot, day: PlainDate): WhereWeAre {
  return {
    mou: mouOverview(board, day),
    auditsUnderWay: board.audits
      .filter((audit) => audit.status === 'Under way' && reportDeliveredOn(board, audit) === null)
      .map((audit) => audit.name)
      .sort((a, b) => a.localeCompare(b, 'en-GB')),
    overdue: overdueOn(board, day).length,
    nextDates: nextDates(board, day),
  };
}

/** Meetings, case returns and reports: the days everybody plans by. One line for a day on which many owe the same. */
function nextDates(board: BoardSnapshot, day: PlainDate): readonly NextDate[] {
  const meetings = board.meetings
    .filter((meeting) => !meeting.cancelled)
    .map((meeting): NextDate => ({ what: meeting.name, on: meeting.heldOn }));
  const due = owedOn(board, day, allKinds)
    .filter(({ kind }) => kind.name === 'case-returns' || kind.name === 'audit-report')
    .map(({ kind, owed }): NextDate => ({ what: `${kind.label}: ${owed.audit?.title ?? owed.title}`, on: owed.dueOn }));
  const all = new Map([...meetings, ...due].map((one) => [`${one.on} ${one.what}`, one]));
  const last = addMonths(day, monthsAhead);
  return [...all.values()]
    .filter(({ on }) => on >= day && on <= last)
    .sort((a, b) => a.on.localeCompare(b.on, 'en-GB') || a.what.localeCompare(b.what, 'en-GB'))
    .slice(0, mostDates);
}
