/**
 * The digest before a meeting: progress on quality assurance since the last one, from what the lists hold (R42, R43). It
 * says what is late and for whom, what has slipped, what is due, what has to be decided; of findings numbers and themes.
 */
import { addMonths, type PlainDate } from '../../base/time/plainDate.ts';
import { quarterOf } from '../../base/time/quarter.ts';
import { dateIn } from '../../base/time/zone.ts';
import type { QuarterName } from '../../lists/programmeItems.ts';
import { grouped, indexOf } from '../answers/boardIndex.ts';
import { actionStanding, reportDeliveredOn, termsAgreedOn } from '../answers/standing.ts';
import { flagsForAgenda } from '../audit/analysis/historicalWatch.ts';
import { workingDaysAhead, workingDaysLate } from '../duties/dayPlan.ts';
import { isOverdue, owedOn } from '../duties/duties.ts';
import type { DutyKind } from '../duties/duty.ts';
import { allKinds } from '../duties/kinds/all.ts';
import type { AuditKey, BoardSnapshot, Meeting } from '../duties/snapshot.ts';
import { workingDayCount } from '../duties/workingDayCount.ts';
import { isLate } from '../programme/late.ts';
import { type KeyFindings, keyFindings, type LookedAt } from './keyFindings.ts';
import { lastMeetingBefore, type MouOverview, mouOverview, overdueOn, yearOf } from './overview.ts';

/** What is overdue for one agency, or for nobody's agency. */
export interface OverdueOfAgency {
  /** Null for what no agency owes: reports, the programme. */
  readonly agency: string | null;
  readonly count: number;
  /** `2 actions, 1 case returns` as kinds with their numbers, most first. */
  readonly kinds: readonly { readonly label: string; readonly count: number }[];
  readonly longestLate: number;
}

/** An item of the programme that is later than first planned. Why, as somebody typed it, is read in the tab alone. */
export interface Slipped {
  readonly name: string;
  readonly from: QuarterName | null;
  readonly to: QuarterName | null;
  /** Whether its quarter has ended and it is not completed. */
  readonly isLate: boolean;
}

export interface ReportDue {
  readonly name: string;
  readonly dueOn: PlainDate;
  readonly lead: string | null;
  readonly isOverdue: boolean;
}

/** What has to be decided, each in one sentence without a case. */
export interface DecisionNeeded {
  readonly what: 'more time' | 'declined' | 'approval' | 'lead' | 'historical information';
  readonly about: string;
  readonly by: string | null;
}

/** What has happened since the last meeting. */
export interface SinceLast {
  /** Day of the last meeting of this kind; null before the first, then everything of the lists counts. */
  readonly lastHeldOn: PlainDate | null;
  readonly actionsDone: number;
  readonly signatures: number;
  readonly termsAgreed: number;
  readonly reportsDelivered: readonly string[];
}

export interface AgendaDigest {
  readonly meetingName: string;
  readonly heldOn: PlainDate;
  readonly since: SinceLast;
  readonly overdue: readonly OverdueOfAgency[];
  readonly mou: MouOverview;
  readonly slipped: readonly Slipped[];
  readonly reportsDue: readonly ReportDue[];
  /** Null for a meeting to which no report goes. */
  readonly keyFindings: readonly KeyFindings[] | null;
  readonly decisions: readonly DecisionNeeded[];
}

export function agendaDigest(board: BoardSnapshot, meeting: Meeting, at: LookedAt): AgendaDigest {
  const { day } = at;
  return {
    meetingName: meeting.name,
    heldOn: meeting.heldOn,
    since: sinceLast(board, meeting, day),
    overdue: overdueByAgency(board, day),
    mou: mouOverview(board, day),
    slipped: slipped(board, day),
    reportsDue: reportsDue(board, day),
    keyFindings: keyFindings(board, meeting, at),
    decisions: decisionsNeeded(board, day),
  };
}

/** The group of what no agency owes. */
const ofNobody = '';

/** Agencies with most overdue first; of as many, by name; what is nobody's agency's last. */
export function overdueByAgency(board: BoardSnapshot, day: PlainDate): readonly OverdueOfAgency[] {
  const groups = grouped(overdueOn(board, day), ({ owed }) => owed.agency?.key ?? ofNobody);
  return [...groups]
    .map(([key, things]): OverdueOfAgency => {
      const kinds = grouped(things, ({ kind }) => kind.label);
      return {
        agency:
          key === ofNobody ? null : (indexOf(board).agencies.get(key)?.name ?? things[0]?.owed.agency?.title ?? key),
        count: things.length,
        kinds: [...kinds].map(([label, of]) => ({ label, count: of.length })).sort((a, b) => b.count - a.count),
        longestLate: Math.max(...things.map(({ owed }) => workingDaysLate(board, owed, day))),
      };
    })
    .sort(
      (a, b) =>
        Number(a.agency === null) - Number(b.agency === null) ||
        b.count - a.count ||
        (a.agency ?? '').localeCompare(b.agency ?? '', 'en-GB'),
    );
}

function slipped(board: BoardSnapshot, day: PlainDate): readonly Slipped[] {
  const { year } = quarterOf(day);
  return board.items
    .filter((item) => yearOf(board, item) === year && item.status !== 'Withdrawn' && item.status !== 'Completed')
    .map((item) => ({
      name: item.name,
      from: item.firstQuarter,
      to: item.quarter,
      isLate: isLate(item, year, day),
      position: item.position,
    }))
    .filter((item) => item.isLate || isLater(item))
    .sort((a, b) => a.position - b.position)
    .map(({ position: _position, ...item }) => item);
}

/** An item that lost its quarter has slipped; one that was brought forward has not. */
function isLater({ from, to }: Pick<Slipped, 'from' | 'to'>): boolean {
  return from !== null && (to === null || to > from);
}

function reportsDue(board: BoardSnapshot, day: PlainDate): readonly ReportDue[] {
  const latest = workingDayCount(board.calendar).nth(day, workingDaysAhead);
  return thingsOf(board, 'audit-report', day)
    .filter(({ owed }) => owed.dueOn <= latest)
    .map(({ owed }) => {
      const audit = owed.audit === null ? undefined : indexOf(board).audits.get(owed.audit.key);
      return {
        name: owed.audit?.title ?? owed.title,
        dueOn: owed.dueOn,
        lead: audit?.lead?.title ?? null,
        isOverdue: isOverdue(owed, day),
      };
    })
    .sort((a, b) => a.dueOn.localeCompare(b.dueOn, 'en-GB'));
}

/** From when an approval is on the agenda: the Board meets about once a quarter. */
const monthsToApproval = 3;

function decisionsNeeded(board: BoardSnapshot, day: PlainDate): readonly DecisionNeeded[] {
  const { people } = indexOf(board);
  const moreTime = board.actions.flatMap((action): readonly DecisionNeeded[] => {
    const { state, owner, extensionAsked } = actionStanding(board, action, day);
    if (state !== 'open' || extensionAsked === null) return [];
    return [{ what: 'more time', about: action.name, by: people.get(owner)?.name ?? null }];
  });
  const declined = mouOverview(board, day)
    .gaps.filter(({ state }) => state === 'Declined')
    .map(({ agency }): DecisionNeeded => ({ what: 'declined', about: agency, by: null }));
  const approval = thingsOf(board, 'programme-approval', day)
    .filter(({ owed }) => owed.dueOn <= addMonths(day, monthsToApproval))
    .map(({ owed }): DecisionNeeded => ({ what: 'approval', about: owed.title, by: null }));
  const leads = thingsOf(board, 'programme-lead', day)
    .filter(({ owed }) => owed.dueOn <= workingDayCount(board.calendar).nth(day, workingDaysAhead))
    .map(({ owed }): DecisionNeeded => ({ what: 'lead', about: owed.title, by: null }));
  return [...moreTime, ...declined, ...approval, ...leads, ...flagged(board)];
}

/** Audits in which historical information was missed in more than one case bring themselves before the meeting (N14). */
function flagged(board: BoardSnapshot): readonly DecisionNeeded[] {
  const running = board.audits.filter((audit) => audit.status === 'Under way');
  return running
    .filter((audit) => sum(participationIn(board, audit.key)) >= flagsForAgenda)
    .map((audit) => ({ what: 'historical information', about: audit.name, by: null }));
}

function participationIn(board: BoardSnapshot, audit: AuditKey): readonly number[] {
  return (indexOf(board).participationIn.get(audit) ?? []).map((row) => row.historicalFlags ?? 0);
}

function sum(counts: readonly number[]): number {
  return counts.reduce((so, one) => so + one, 0);
}

function thingsOf(board: BoardSnapshot, name: DutyKind, day: PlainDate) {
  return owedOn(board, day, allKinds).filter(({ kind }) => kind.name === name);
}

function sinceLast(board: BoardSnapshot, meeting: Meeting, day: PlainDate): SinceLast {
  const last = lastMeetingBefore(board, meeting, day);
  const isSince = (on: PlainDate | null) => on !== null && on <= day && (last === null || on > last);
  return {
    lastHeldOn: last,
    actionsDone: board.actions.filter((action) => {
      const { state, doneBy } = actionStanding(board, action, day);
      return state === 'done' && isSince(doneBy === null ? null : dateIn(doneBy.at));
    }).length,
    signatures: board.books.signatures.filter(({ signedAt }) => isSince(dateIn(signedAt))).length,
    termsAgreed: board.audits.filter((audit) => isSince(termsAgreedOn(board, audit))).length,
    reportsDelivered: board.audits
      .filter((audit) => isSince(reportDeliveredOn(board, audit)))
      .map((audit) => audit.name)
      .sort((a, b) => a.localeCompare(b, 'en-GB')),
  };
}
