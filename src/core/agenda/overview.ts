/**
 * What digest, quarter card and monthly post have in common: where the memorandum stands, what is overdue and for whom,
 * which programme items belong to a quarter. Counts and names of work alone; nothing about a case.
 */
import type { PlainDate } from '../../base/time/plainDate.ts';
import { type FinancialYear, parseFinancialYear } from '../../base/time/quarter.ts';
import type { QuarterName } from '../../lists/programmeItems.ts';
import { indexOf } from '../answers/boardIndex.ts';
import { isOverdue, type OwedToday, owedOn } from '../duties/duties.ts';
import { allKinds } from '../duties/kinds/all.ts';
import type { BoardSnapshot, Meeting } from '../duties/snapshot.ts';
import { cellOf, versionToSign } from '../mou/standing.ts';
import type { ProgrammeItem } from '../programme/programme.ts';
import { sayCell } from '../words/mouWords.ts';

/** Where the agencies stand with the version they are asked to sign. */
export interface MouOverview {
  /** Null before a version is issued. */
  readonly versionName: string | null;
  readonly signed: number;
  readonly agencies: number;
  /** Agencies that have not signed, with where they stand: `Overdue`. */
  readonly gaps: readonly { readonly agency: string; readonly state: string }[];
}

export function mouOverview(board: BoardSnapshot, day: PlainDate): MouOverview {
  const version = versionToSign(board.books, day);
  const active = board.agencies.filter((agency) => agency.active);
  if (version === null) return { versionName: null, signed: 0, agencies: active.length, gaps: [] };
  const gaps = active.flatMap((agency) => {
    const cell = cellOf(board.books, agency, version, day);
    return cell.state === 'signed' ? [] : [{ agency: agency.name, state: sayCell(cell) }];
  });
  return { versionName: version.name, signed: active.length - gaps.length, agencies: active.length, gaps };
}

/** Everything that is overdue on the day. */
export function overdueOn(board: BoardSnapshot, day: PlainDate): readonly OwedToday[] {
  return owedOn(board, day, allKinds).filter(({ owed }) => isOverdue(owed, day));
}

/** The year of the programme that an item belongs to; null where it cannot be read. */
export function yearOf(board: BoardSnapshot, item: ProgrammeItem): FinancialYear | null {
  return parseFinancialYear(indexOf(board).programmes.get(item.programme.key)?.year ?? '');
}

/** Items of a quarter that are neither withdrawn nor completed, in the order of the programme. */
export function openItemsOf(board: BoardSnapshot, year: FinancialYear, quarter: QuarterName): readonly ProgrammeItem[] {
  return board.items
    .filter((item) => item.quarter === quarter && yearOf(board, item) === year)
    .filter((item) => item.status === 'Planned' || item.status === 'In progress')
    .sort((a, b) => a.position - b.position || a.name.localeCompare(b.name, 'en-GB'));
}

/** Day of the last meeting of the same kind that took place; null before the first. */
export function lastMeetingBefore({ meetings }: BoardSnapshot, meeting: Meeting, day: PlainDate): PlainDate | null {
  const earlier = meetings
    .filter((one) => one.kind === meeting.kind && !one.cancelled && one.heldOn < meeting.heldOn && one.heldOn <= day)
    .map((one) => one.heldOn)
    .sort();
  return earlier.at(-1) ?? null;
}
