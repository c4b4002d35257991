/** The settings in words: where things stand, and single values as the panels show them. Pure. */
import { parsePlainDate, sayDate, sayWeekday } from '../../../base/time/plainDate.ts';
import { reminderHourOf } from '../../../core/duties/daily.ts';
import { dutyKinds } from '../../../core/duties/duty.ts';
import { type RecordLines, readRecordLines, wholeBoard } from '../../../core/records/recordsSettings.ts';
import { differsFromUsual, ladderIn } from '../../../core/settings/ladderRules.ts';
import { counted } from '../../board/phrases.ts';
import type { Settings, SettingsRow } from './readSettings.ts';

/** `09:00`. */
export function sayHour(hour: number): string {
  return `${String(hour).padStart(2, '0')}:00`;
}

/** `Thursday 24 December 2026`; what is no day, as it stands. */
export function sayClosureDay(line: string): string {
  const day = parsePlainDate(line);
  return day === null ? `“${line}” (not a day)` : `${sayWeekday(day)} ${sayDate(day)}`;
}

/** Years and holds, those that cannot be understood among them. */
export function recordLinesOf({ row, audits }: Settings): RecordLines {
  const keys = new Set(audits.map((one): string => one.key));
  return readRecordLines(row ?? { retention: null, legalHold: null }, keys);
}

/** Kinds whose ladder is the board's own. */
export function kindsThatDiffer(row: SettingsRow): number {
  return dutyKinds.filter((kind) => differsFromUsual(kind, ladderIn(row.ladders, kind))).length;
}

/** What is held, in words. */
export function sayHeld(settings: Settings): string {
  const { holds, unclearHolds } = recordLinesOf(settings);
  if (unclearHolds.length > 0) return 'A legal hold cannot be understood, so nothing may be disposed of.';
  if (holds.some(({ on }) => on === wholeBoard)) return 'A legal hold is on all records.';
  return holds.length === 0
    ? 'Nothing is under a legal hold.'
    : `A legal hold is on ${counted(holds.length, 'audit')}.`;
}

/** The page in two sentences. @param unclear how many values mean nothing */
export function sayStanding(settings: Settings, row: SettingsRow, unclear: number): string {
  const mend = unclear === 0 ? '' : `${counted(unclear, 'value')} cannot be understood and should be mended below. `;
  const differ = kindsThatDiffer(row);
  const ladders =
    differ === 0 ? 'on the usual days' : `${counted(differ, 'kind')} of ${dutyKinds.length} on days of the board’s own`;
  return `${mend}The bot writes at ${sayHour(reminderHourOf(row))} on working days, ${ladders}. ${sayHeld(settings)}`;
}
