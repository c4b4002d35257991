/**
 * An audit that is given up: withdrawn with a reason by the chair or the QA manager, never deleted (decisions 17). The
 * decision alone withdraws it; the column of its status may be edited by the whole sub group, so it confers nothing
 * (decisions 1, `rightfulStatus.ts`). From then on nothing is owed in the audit, and nothing of it is written any more.
 */
import { accept, type Result, refuse } from '../../base/result.ts';
import type { Said } from '../answers/said.ts';
import { shortestReason } from '../programme/irregular.ts';
import type { Decision } from '../programme/programme.ts';
import type { AuditBook } from './auditBook.ts';
import { auditPath } from './path/auditPath.ts';
import { decisionsOf, isReason, rightDecisions } from './path/decided.ts';
import type { Deciding } from './path/prepareMove.ts';
import { type DecisionToWrite, workspaceDecision } from './path/workspaceDecision.ts';
import { type Asked, mayInAudit, type Operation } from './rights.ts';
import { writesTo } from './writesTo.ts';

type Book = Pick<AuditBook, 'board' | 'audit' | 'participation'>;

function withdrawals(book: Book): readonly Said<Decision>[] {
  return rightDecisions(book, 'withdrawn', 'withdraw audit').filter(({ row }) => isReason(row.reason));
}

/** The first decision that withdraws the audit; null while there is none. */
export function withdrawalOf(book: Book): Said<Decision> | null {
  return withdrawals(book)[0] ?? null;
}

/** Decisions that would withdraw it and do not count: not by chair or QA manager, or without a reason. */
export function idleWithdrawals(book: Book): readonly Said<Decision>[] {
  const right = new Set(withdrawals(book).map(({ row }) => row.key));
  return decisionsOf(book, 'withdrawn').filter(({ row }) => !right.has(row.key));
}

const ended = 'The audit was withdrawn: what was written stays as it is.';

/** Whether the person may, as the audit stands: once it is withdrawn it can be read, and nothing of it is written. */
export function mayNow(book: Book, asked: Asked): Result<true, 'notPermitted' | 'notKnown' | 'auditEnded'> {
  return book.audit.status === 'Withdrawn' && writes(asked.operation)
    ? refuse('auditEnded', ended)
    : mayInAudit(book, asked);
}

function writes(operation: Operation): boolean {
  return writesTo[operation] !== null || operation === 'upload files';
}

export type WithdrawRefusal = 'notPermitted' | 'notKnown' | 'reasonTooShort' | 'auditEnded';

/** The decision that gives the audit up. What has gone the whole way stands. */
export function prepareWithdrawal(
  book: AuditBook,
  { person, day, reason }: Deciding & { readonly reason: string },
): Result<DecisionToWrite, WithdrawRefusal> {
  const may = mayNow(book, { person, operation: 'withdraw audit', day });
  if (!may.ok) return may;
  if (auditPath(book, day).next === null) {
    return refuse('auditEnded', 'The audit is closed: it has gone the whole way and cannot be withdrawn any more.');
  }
  if (!isReason(reason)) {
    return refuse('reasonTooShort', `Say why it is withdrawn, in at least ${shortestReason} characters.`);
  }
  return accept(workspaceDecision(book, 'withdrawn', day, { reason: reason.trim() }));
}
