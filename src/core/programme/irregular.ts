/**
 * What a row of the programme may not be, whoever wrote it. People may edit the list in SharePoint, past our screens:
 * such a row is not reverted but shown as irregular wherever it appears.
 * The same checks run before our own writes.
 */
import type { Row } from '../../lists/definition/defineList.ts';
import type { Move, programmeItems, QuarterName } from '../../lists/programmeItems.ts';

/** Shorter reasons for a move say nothing to the reader of next year's report. */
export const shortestReason = 10;

type Item = Row<typeof programmeItems>;

/**
 * Sentences, one for each broken rule; empty for a sound row. A row that was added, or whose name, content areas or
 * activities were changed, past our screens after the programme was approved cannot be seen from the row alone: that
 * takes SharePoint's own versions of the row.
 */
export function irregularities(
  item: Pick<Item, 'quarter' | 'firstQuarter' | 'moves' | 'status' | 'withdrawnReason' | 'contentAreas'>,
): readonly string[] {
  const said: string[] = [];
  const moves = item.moves ?? [];
  const last = moves.at(-1);
  const plannedNow = last === undefined ? item.firstQuarter : last.to;
  if (item.quarter !== plannedNow) {
    said.push('The quarter was changed without a recorded move and reason.');
  }
  if (moves.length > 0 && item.firstQuarter !== firstIn(moves)) {
    said.push('The quarter it was first planned for has been changed.');
  }
  if (moves.some((move, at) => at > 0 && move.from !== moves[at - 1]?.to)) {
    said.push('The history of moves has a gap.');
  }
  if (moves.some((move) => move.reason.trim().length < shortestReason)) {
    said.push(`A move was recorded without a reason of at least ${shortestReason} characters.`);
  }
  if (item.status === 'Withdrawn' && item.withdrawnReason === null) {
    said.push('It was withdrawn without a reason.');
  }
  if (item.contentAreas.length === 0) said.push('It is not tied to a content area.');
  return said;
}

/** The first quarter that a history of moves names: where the item was, or where it was dated for the first time. */
function firstIn(moves: readonly Move[]): QuarterName | null {
  return moves.flatMap((move) => [move.from, move.to]).find((quarter) => quarter !== null) ?? null;
}
