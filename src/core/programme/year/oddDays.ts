/**
 * Days of a year's row that cannot be right, whoever wrote them: people may edit the list in SharePoint, past our screens.
 * Such a row is not reverted; the page says so, and the same forms put it right.
 */
import { type PlainDate, sayDate } from '../../../base/time/plainDate.ts';
import { parseFinancialYear, spanOfYear } from '../../../base/time/quarter.ts';
import type { Programme } from '../programme.ts';

/** Sentences, one for each odd day; empty for a sound row. */
export function oddDaysOf(
  { year, recommendedOn, closedOn }: Pick<Programme, 'year' | 'recommendedOn' | 'closedOn'>,
  today: PlainDate,
): readonly string[] {
  const parsed = parseFinancialYear(year);
  const first = parsed === null ? null : spanOfYear(parsed).first;
  const said: string[] = [];
  if (recommendedOn !== null && recommendedOn > today) {
    said.push(`The recommendation is dated ${sayDate(recommendedOn)}, which is still to come. Correct the day.`);
  }
  if (closedOn !== null && closedOn > today) {
    said.push(`The year is said to be closed on ${sayDate(closedOn)}, which is still to come. Open it again.`);
  } else if (closedOn !== null && first !== null && closedOn < first) {
    said.push(`The year is said to have been closed on ${sayDate(closedOn)}, before it begins. Open it again.`);
  }
  return said;
}
