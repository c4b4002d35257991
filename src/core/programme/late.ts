/**
 * When a planned item is late: its quarter has ended and it has neither been completed nor withdrawn. Unscheduled work
 * has no quarter and is never late (R36).
 */
import type { PlainDate } from '../../base/time/plainDate.ts';
import { type FinancialYear, spanOfQuarter } from '../../base/time/quarter.ts';
import type { ProgrammeItem } from './programme.ts';
import { quarterNumber } from './quarterNumber.ts';

/** Whether the item should have been finished before today. The last day of the quarter is not late yet. */
export function isLate(
  item: Pick<ProgrammeItem, 'quarter' | 'status'>,
  year: FinancialYear,
  today: PlainDate,
): boolean {
  if (item.quarter === null || item.status === 'Completed' || item.status === 'Withdrawn') return false;
  return spanOfQuarter(year, quarterNumber(item.quarter)).last < today;
}
