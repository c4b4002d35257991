/**
 * When a planned item is late: its quarter has ended and it has neither been completed nor withdrawn. Unscheduled work
 * has no quarter and is never late (R36).
 */
import type { PlainDate } from '../../base/time/plainDate.ts';
import { type FinancialYear, type Quarter, quarters, spanOfQuarter } from '../../base/time/quarter.ts';
import type { QuarterName } from '../../lists/programmeItems.ts';
import type { ProgrammeItem } from './programme.ts';

/** `Q3` as the number of its quarter. */
export function quarterNumber(name: QuarterName): Quarter {
  return quarters.find((one) => `Q${one}` === name) ?? 1;
}

/** Whether the item should have been finished before today. The last day of the quarter is not late yet. */
export function isLate(
  item: Pick<ProgrammeItem, 'quarter' | 'status'>,
  year: FinancialYear,
  today: PlainDate,
): boolean {
  if (item.quarter === null || item.status === 'Completed' || item.status === 'Withdrawn') return false;
  return spanOfQuarter(year, quarterNumber(item.quarter)).last < today;
}
