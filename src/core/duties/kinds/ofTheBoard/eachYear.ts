/**
 * What the board owes once in every financial year. A year that ended before the board was set up is not asked for, and one
 * that was never done is asked for until the next one is due.
 */
import type { PlainDate } from '../../../../base/time/plainDate.ts';
import { addYears, type FinancialYear, quarterOf, spanOfYear } from '../../../../base/time/quarter.ts';
import { enteredOn } from '../../../answers/whenOwed.ts';
import type { Owed } from '../../duty.ts';
import type { BoardSnapshot } from '../../snapshot.ts';
import { boardRunners } from './runners.ts';

/** What tells one yearly thing from another. */
export interface EachYear {
  /** The due date within the financial year `year`. */
  readonly dueOn: (year: FinancialYear) => PlainDate;
  readonly isDone: (year: FinancialYear) => boolean;
  readonly title: (year: FinancialYear) => string;
  readonly remark: (year: FinancialYear) => string | null;
}

/** The thing for this financial year, and for the last where it is overdue; its item is the year, e.g. `2015-16`. */
export function owedEachYear(board: BoardSnapshot, day: PlainDate, each: EachYear): readonly Owed[] {
  if (board.settings === null) return [];
  const begun = enteredOn(board.settings);
  const { year } = quarterOf(day);
  return [addYears(year, -1), year]
    .filter((one) => begun <= each.dueOn(one) && !each.isDone(one) && (one === year || day < each.dueOn(year)))
    .map((one) => ({
      item: one,
      title: each.title(one),
      dueOn: each.dueOn(one),
      since: spanOfYear(one).first,
      agency: null,
      audit: null,
      owners: boardRunners(board, day),
      remark: each.remark(one),
    }));
}
