/**
 * When a representative stays silent the memorandum's card comes to the substitute too (N9): from the day on which the
 * ladder tells the substitute. The representative still owes it; whoever signs first has signed.
 */
import type { PlainDate } from '../../src/base/time/plainDate.ts';
import { mouSignOff } from '../../src/core/duties/kinds/mouSignOff.ts';
import { ladderOf, newestStep } from '../../src/core/duties/ladder.ts';
import type { BoardSnapshot } from '../../src/core/duties/snapshot.ts';
import { workingDayCount } from '../../src/core/duties/workingDayCount.ts';

/** Keys of the agencies whose substitute has been told by now that nobody signed. */
export function silentAgencies(snapshot: BoardSnapshot, day: PlainDate): ReadonlySet<string> {
  const rungs = ladderOf(snapshot, mouSignOff).filter((rung) => rung.to === 'substitute');
  const when = { count: workingDayCount(snapshot.calendar), day };
  const silent = mouSignOff.find(snapshot, day).filter((owed) => rungs.some((rung) => newestStep(rung, owed, when)));
  return new Set(silent.map((owed) => owed.agency?.key ?? ''));
}
