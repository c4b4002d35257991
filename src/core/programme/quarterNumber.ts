/** The number of a quarter from the name that the lists use. The one place that reads it, for dates and for words. */
import { type Quarter, quarters } from '../../base/time/quarter.ts';
import type { QuarterName } from '../../lists/programmeItems.ts';

/** `Q3` as the number of its quarter. */
export function quarterNumber(name: QuarterName): Quarter {
  return quarters.find((one) => `Q${one}` === name) ?? 1;
}
