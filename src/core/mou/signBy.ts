/**
 * Until when agencies should have signed a version: the day it names, else the board's number of working days after it
 * was issued. Cells, cards and the matrix ask here, so they cannot disagree.
 */
import type { PlainDate } from '../../base/time/plainDate.ts';
import { addWorkingDays, type WorkCalendar } from '../../base/time/workingDays.ts';
import type { boardSettings } from '../../lists/boardSettings.ts';
import type { Row } from '../../lists/definition/defineList.ts';
import type { mouVersions } from '../../lists/mouVersions.ts';

/** The last day to sign a version; null while nothing says one. */
export type SignBy = (version: Pick<Row<typeof mouVersions>, 'signBy' | 'issuedOn'>) => PlainDate | null;

/** @param settings null while the board has none: then only a day that the version names counts */
export function signByOf(
  version: Parameters<SignBy>[0],
  settings: Pick<Row<typeof boardSettings>, 'signWithinWorkingDays'> | null,
  calendar: WorkCalendar,
): PlainDate | null {
  if (version.signBy !== null) return version.signBy;
  if (version.issuedOn === null || settings === null) return null;
  return addWorkingDays(calendar, version.issuedOn, settings.signWithinWorkingDays);
}
