/**
 * Moving an item to another quarter (R65): by those who may, with a reason that is kept for ever, and the quarter it was
 * first planned for is never forgotten.
 */
import { acceptUnless, type Refusal, type Result } from '../../base/result.ts';
import type { PlainDate } from '../../base/time/plainDate.ts';
import type { Move, QuarterName } from '../../lists/programmeItems.ts';
import { shortestReason } from './irregular.ts';
import type { ProgrammeItem } from './programme.ts';

export type MoveRefusal = 'sameQuarter' | 'reasonTooShort' | 'itemEnded';

/** The values to write. */
export type MoveChanges = Pick<ProgrammeItem, 'quarter' | 'firstQuarter' | 'moves' | 'delayReason'>;

/** @param to the new quarter; null takes the date away (unscheduled work) */
export function moveItem(
  item: ProgrammeItem,
  to: QuarterName | null,
  reason: string,
  today: PlainDate,
): Result<MoveChanges, MoveRefusal> {
  const refusals: Refusal<MoveRefusal>[] = [];
  const said = reason.trim();
  if (item.quarter === to)
    refusals.push({ code: 'sameQuarter', sentence: 'It is already in that quarter. Choose another one.' });
  if (said.length < shortestReason) {
    refusals.push({
      code: 'reasonTooShort',
      sentence: `Give a reason of at least ${shortestReason} characters: it is kept in the history.`,
    });
  }
  if (item.status === 'Completed' || item.status === 'Withdrawn') {
    refusals.push({ code: 'itemEnded', sentence: `This item is ${item.status.toLowerCase()} and cannot be moved.` });
  }
  const move: Move = { from: item.quarter, to, reason: said, movedOn: today };
  return acceptUnless(refusals, {
    quarter: to,
    firstQuarter: item.firstQuarter ?? item.quarter ?? to,
    moves: [...(item.moves ?? []), move],
    delayReason: isLater(item.quarter, to) ? said : item.delayReason,
  });
}

function isLater(from: QuarterName | null, to: QuarterName | null): boolean {
  return from !== null && to !== null && to > from;
}
