/** What the app found when it first saw a move of an audit. A row that somebody else wrote counts for nothing. */
import type { BoardSnapshot, CheckedMove } from '../../duties/snapshot.ts';

const known = new WeakMap<BoardSnapshot['checkedMoves'], ReadonlyMap<string, CheckedMove>>();

/** @param move key of the decision. @returns null for a move that the app has not looked at */
export function checkOf({ checkedMoves }: Pick<BoardSnapshot, 'checkedMoves'>, move: string): CheckedMove | null {
  const made = known.get(checkedMoves) ?? byMove(checkedMoves);
  known.set(checkedMoves, made);
  return made.get(move) ?? null;
}

function byMove(rows: readonly CheckedMove[]): ReadonlyMap<string, CheckedMove> {
  return new Map(rows.filter((row) => row.createdBy.kind === 'app').map((row) => [row.key, row]));
}
