/**
 * Whether an audit is under way, closed or withdrawn. Its column may be edited by the whole sub group, so it confers nothing
 * (decisions 1): an audit is withdrawn by a decision of whoever may, and closed by its last move, once the app has looked
 * at that move and found that it counts (`lists/checkedMoves.ts`). Until then everything about it is still owed.
 */
import type { Audit, BoardSnapshot } from '../duties/snapshot.ts';
import { checkOf } from './path/checks.ts';
import { stepOf } from './path/steps.ts';
import { withdrawalOf } from './withdrawal.ts';

/** The board with each audit under way, closed or withdrawn as decisions have it, whatever its column says. */
export function withRightfulStatus(board: BoardSnapshot): BoardSnapshot {
  const decided = new Set(
    board.decisions.flatMap((row) => (row.kind === 'withdrawn' || isClosing(row) ? [row.subject] : [])),
  );
  const isTouched = ({ key, status }: Audit) => status !== 'Under way' || decided.has(key);
  if (!board.audits.some(isTouched)) return board;
  return { ...board, audits: board.audits.map((audit) => (isTouched(audit) ? rightful(board, audit) : audit)) };
}

type Decision = BoardSnapshot['decisions'][number];

function isClosing({ kind, step }: Pick<Decision, 'kind' | 'step'>): boolean {
  return kind === 'audit moved' && stepOf(step) === 'closed';
}

function rightful(board: BoardSnapshot, audit: Audit): Audit {
  const { participation } = board;
  if (withdrawalOf({ board, audit, participation }) !== null) return { ...audit, status: 'Withdrawn' };
  if (isClosed(board, audit)) return { ...audit, status: 'Closed' };
  return audit.status === 'Under way' ? audit : { ...audit, status: 'Under way', onlyMarked: audit.status };
}

function isClosed(board: BoardSnapshot, { key }: Audit): boolean {
  return board.decisions.some(
    (row) => row.subject === key && isClosing(row) && checkOf(board, row.key)?.counts === true,
  );
}
