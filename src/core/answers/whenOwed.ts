/**
 * Where an audit stands in the year: its programme item, the first day of its quarter, whether anything is owed about it
 * at all. Waiting, unscheduled, withdrawn and completed items owe nothing (R36, R65, R67; decisions 10).
 */
import { type PlainDate, sayDate } from '../../base/time/plainDate.ts';
import { parseFinancialYear, spanOfQuarter } from '../../base/time/quarter.ts';
import { addWorkingDays, onOrAfter } from '../../base/time/workingDays.ts';
import { dateIn } from '../../base/time/zone.ts';
import type { Audit, BoardSnapshot, Participation } from '../duties/snapshot.ts';
import type { ProgrammeItem } from '../programme/programme.ts';
import { quarterNumber } from '../programme/quarterNumber.ts';
import { indexOf } from './boardIndex.ts';

/** Working days in which a lead is named when an agency is confirmed after its quarter has begun. */
const lateNamingWorkingDays = 5;

/** Whether the item is planned work that can go on: dated, waiting for nothing, neither withdrawn nor completed. */
export function isGoingOn(item: Pick<ProgrammeItem, 'quarter' | 'waitingFor' | 'status'>): boolean {
  const isOpen = item.status === 'Planned' || item.status === 'In progress';
  return isOpen && item.quarter !== null && (item.waitingFor ?? '').trim() === '';
}

/** The first day of the item's quarter; null while it has none, or no year that can be read. */
export function quarterStart(board: BoardSnapshot, item: ProgrammeItem): PlainDate | null {
  const year = parseFinancialYear(indexOf(board).programmes.get(item.programme.key)?.year ?? '');
  if (year === null || item.quarter === null) return null;
  return spanOfQuarter(year, quarterNumber(item.quarter)).first;
}

/** An audit about which something may be owed, with its item and the first day of its quarter. */
export interface RunningAudit {
  readonly audit: Audit;
  readonly item: ProgrammeItem;
  readonly start: PlainDate;
}

/** The audit, when it is under way and its item is going on; else null. */
export function running(board: BoardSnapshot, auditKey: string): RunningAudit | null {
  const { audits, items } = indexOf(board);
  const audit = audits.get(auditKey);
  const item = audit === undefined ? undefined : items.get(audit.item.key);
  if (audit === undefined || item === undefined || audit.status !== 'Under way' || !isGoingOn(item)) return null;
  const start = quarterStart(board, item);
  return start === null ? null : { audit, item, start };
}

/** Whether the audit was withdrawn: nothing that came of it is owed any more. */
export function isGivenUp(board: BoardSnapshot, audit: { readonly key: string } | null): boolean {
  return audit !== null && indexOf(board).audits.get(audit.key)?.status === 'Withdrawn';
}

/** Every audit about which something may be owed. */
export function runningAudits(board: BoardSnapshot): readonly RunningAudit[] {
  return board.audits.map((audit) => running(board, audit.key)).filter((one) => one !== null);
}

/**
 * Until when an agency names its lead (R84): the first day of the audit's quarter; for an agency confirmed after that,
 * five working days later. Null while nothing is owed about the audit or the agency is not confirmed.
 */
export function leadDueOn(board: BoardSnapshot, participation: Participation): PlainDate | null {
  const found = running(board, participation.audit.key);
  const { confirmedOn } = participation;
  if (found === null || confirmedOn === null) return null;
  if (confirmedOn < found.start) return found.start;
  return addWorkingDays(board.calendar, onOrAfter(board.calendar, confirmedOn), lateNamingWorkingDays);
}

/** The board day on which a row came to be. */
export function enteredOn(row: { readonly createdAt: Audit['createdAt'] }): PlainDate {
  return dateIn(row.createdAt);
}

/**
 * What an item waits for or builds on, in words that may stand on a card: the names of items of the programme that the text
 * holds. Anything else in it was typed by somebody and is read in the tab (a card carries titles and dates alone).
 */
export function itemsNamedIn(board: BoardSnapshot, item: ProgrammeItem, text: string): readonly string[] {
  const said = text.toLocaleLowerCase('en-GB');
  const named = board.items
    .filter((one) => one.key !== item.key && one.name.trim() !== '')
    .filter((one) => said.includes(one.name.trim().toLocaleLowerCase('en-GB')))
    .map((one) => one.name.trim());
  return [...new Set(named)];
}

/** What must come first; null when nothing must. */
export function sayWaitsFor(board: BoardSnapshot, item: ProgrammeItem): string | null {
  const text = (item.waitingFor ?? '').trim();
  if (text === '') return null;
  const named = itemsNamedIn(board, item, text);
  return named.length === 0 ? 'something else: see the programme' : named.join(' and ');
}

/** What builds on this item, one sentence, when another item names it as what it waits for (R67); else null. */
export function waitingForIt(board: BoardSnapshot, item: ProgrammeItem): string | null {
  const name = item.name.toLocaleLowerCase('en-GB');
  const waiting = board.items
    .filter((one) => one.key !== item.key && one.status !== 'Withdrawn' && one.status !== 'Completed')
    .filter((one) => one.waitingFor?.toLocaleLowerCase('en-GB').includes(name) === true)
    .map((one) => one.name);
  if (waiting.length === 0) return null;
  return `${waiting.join(' and ')} ${waiting.length === 1 ? 'waits' : 'wait'} for this.`;
}

/** `on 3 December 2026`, for sentences. */
export function onDay(day: PlainDate): string {
  return `on ${sayDate(day)}`;
}
