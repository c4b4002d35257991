/**
 * One agency's own page (R82): what it still has to do, the days it was asked for and gives, where it stands with the
 * memorandum, the audits it takes part in, how many returns are waiting, and the learning that is meant for it. Only its
 * own: no other agency is named, and no case.
 */
import type { Ref } from '../../../base/id.ts';
import type { PlainDate } from '../../../base/time/plainDate.ts';
import { refTo } from '../../../lists/definition/columns.ts';
import { indexOf } from '../../answers/boardIndex.ts';
import { leadFor } from '../../answers/standing.ts';
import { dueWithTimeGiven } from '../../answers/timeGiven.ts';
import { isGivenUp, running } from '../../answers/whenOwed.ts';
import type { BoardSnapshot, Participation } from '../../duties/snapshot.ts';
import { cellOf, isCurrent, versionToSign } from '../../mou/standing.ts';
import type { Agency } from '../../people/board.ts';
import { sayCell } from '../../words/mouWords.ts';
import { type ActionLine, actionBoard } from '../actions/actionBoard.ts';
import type { AuditWork, Learning } from '../auditBook.ts';
import { hasReached } from '../loop/links.ts';
import { daysConfirmed } from '../people/agencyStanding.ts';

/** The agency's part in one audit. */
export interface AgencyPart {
  readonly participation: Participation;
  readonly audit: Ref<'audits'>;
  /** Whether the audit is under way and its item is going on. */
  readonly isUnderWay: boolean;
  readonly lead: Ref<'people'> | null;
  readonly daysAsked: number | null;
  /** Null while the agency has not said. */
  readonly daysGiven: number | null;
  /** Returns it owes and has not sent. */
  readonly returnsWaiting: number;
  readonly returnsDueOn: PlainDate | null;
}

export interface AgencyPage {
  readonly agency: Agency;
  readonly mou: {
    readonly isCurrent: boolean /** `Signed` */;
    readonly state: string;
    readonly version: string | null;
  };
  readonly parts: readonly AgencyPart[];
  /** Over all audits that are under way. */
  readonly days: { readonly asked: number; readonly given: number };
  readonly returnsWaiting: number;
  /** Its actions that are neither verified nor withdrawn, nor of an audit that was, the latest first. */
  readonly openActions: readonly ActionLine[];
  readonly lateActions: number;
  readonly learning: readonly { readonly item: Learning; readonly hasReached: boolean }[];
}

export function agencyPage(
  board: BoardSnapshot,
  work: Pick<AuditWork, 'learning'>,
  { agency, day }: { readonly agency: Agency; readonly day: PlainDate },
): AgencyPage {
  const parts = board.participation
    .filter((row) => row.agency.key === agency.key)
    .map((row) => partOf(board, agency, row))
    .sort((a, b) => Number(b.isUnderWay) - Number(a.isUnderWay) || a.audit.title.localeCompare(b.audit.title, 'en-GB'));
  const current = parts.filter((part) => part.isUnderWay);
  const actions = board.actions.filter((one) => one.agency.key === agency.key);
  const openActions = actionBoard({ board, actions }, day)
    .filter((line) => line.state !== 'verified' && line.state !== 'withdrawn' && !isGivenUp(board, line.action.audit))
    .toSorted((a, b) => b.workingDaysLate - a.workingDaysLate || a.dueOn.localeCompare(b.dueOn, 'en-GB'));
  return {
    agency,
    mou: mouOf(board, agency, day),
    parts,
    days: { asked: sum(current, (part) => part.daysAsked), given: sum(current, (part) => part.daysGiven) },
    returnsWaiting: sum(current, (part) => part.returnsWaiting),
    openActions,
    lateActions: openActions.filter((line) => line.workingDaysLate > 0).length,
    learning: learningFor(board, work, agency).map((item) => ({ item, hasReached: hasReached(item, day) })),
  };
}

function mouOf(board: BoardSnapshot, agency: Agency, day: PlainDate): AgencyPage['mou'] {
  const version = versionToSign(board.books, day);
  const state = version === null ? 'Not asked' : sayCell(cellOf(board.books, agency, version, day));
  return { isCurrent: isCurrent(board.books, agency, day), state, version: version?.name ?? null };
}

function partOf(board: BoardSnapshot, agency: Agency, row: Participation): AgencyPart {
  const audit = indexOf(board).audits.get(row.audit.key);
  const lead = leadFor(board, row);
  const listed = row.returnsDueOn ?? audit?.returnsDueOn ?? null;
  const owners = lead === null ? [] : [lead.key];
  const returnsDueOn =
    audit === undefined || listed === null
      ? null
      : dueWithTimeGiven(board, {
          kind: 'case-returns',
          item: row.key,
          agency: agency.key,
          audit,
          owners,
          dueOn: listed,
        });
  return {
    participation: row,
    audit: audit === undefined ? row.audit : refTo(audit),
    isUnderWay: running(board, row.audit.key) !== null,
    lead,
    daysAsked: row.daysAsked,
    daysGiven: audit === undefined ? null : daysConfirmed({ board, audit, participation: board.participation }, row),
    returnsWaiting: Math.max(0, row.casesDue - row.casesReturned),
    returnsDueOn,
  };
}

/** Learning that carries an action of this agency, or a recommendation for which the agency has one. */
function learningFor(board: BoardSnapshot, work: Pick<AuditWork, 'learning'>, agency: Agency): readonly Learning[] {
  const own = board.actions.filter((one) => one.agency.key === agency.key);
  const actions = new Set(own.map((one) => one.key));
  const recommended = new Set(own.flatMap((one) => one.recommendation?.key ?? []));
  return work.learning
    .filter((one) => (one.action === null ? recommended.has(one.recommendation.key) : actions.has(one.action.key)))
    .toSorted((a, b) => a.plannedOn.localeCompare(b.plannedOn, 'en-GB'));
}

function sum<T>(all: readonly T[], of: (one: T) => number | null): number {
  return all.reduce((so, one) => so + (of(one) ?? 0), 0);
}
