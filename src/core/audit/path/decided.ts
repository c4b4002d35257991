/**
 * Decisions about an audit that count: their author had the right when they were made. What conferred the right is read
 * from appointments, which have days. Who led the audit earlier cannot be read from anywhere: the lead is a column. So a
 * member of the sub group counts as lead of that time only when the audit's row has been changed since, which is the one
 * case in which somebody else may have led it.
 */
import type { DecisionKind } from '../../../lists/decisions.ts';
import { decisionsAbout, type Said } from '../../answers/said.ts';
import type { AnswerRow } from '../../duties/snapshot.ts';
import { holdsRole } from '../../people/board.ts';
import { shortestReason } from '../../programme/irregular.ts';
import type { Decision } from '../../programme/programme.ts';
import type { AuditBook } from '../auditBook.ts';
import { mayInAudit, type Operation, type RightsBook, rightsTable } from '../rights.ts';

type Book = Pick<AuditBook, 'board' | 'audit' | 'participation'>;

/** Whether a reason says enough to be printed (at least ten characters). */
export function isReason(text: string | null): boolean {
  return (text ?? '').trim().length >= shortestReason;
}

/** Decisions of a kind about the audit itself, the earliest first, whoever made them. */
export function decisionsOf(book: Book, kind: DecisionKind): readonly Said<Decision>[] {
  return decisionsAbout(book.board, book.audit.key).filter(({ row }) => row.kind === kind);
}

/** Those whose author might make them. */
export function rightDecisions(book: Book, kind: DecisionKind, operation: Operation): readonly Said<Decision>[] {
  return decisionsOf(book, kind).filter((said) => hadRight(book, said, operation));
}

/** Whether whoever said it had the right at that moment. */
export function hadRight(book: RightsBook, said: Said<Decision | AnswerRow>, operation: Operation): boolean {
  const { by, on } = said;
  if (mayInAudit(book, { person: by.key, operation, day: on }).ok) return true;
  return rightsTable[operation].includes('audit lead') && mayHaveLed(book, said);
}

function mayHaveLed({ board, audit }: RightsBook, { row, by, on }: Said<Decision | AnswerRow>): boolean {
  return audit.changedAt > row.createdAt && holdsRole(board.membership, by.key, 'sub group member', on);
}

/** Whether the person leads the audit, alone or jointly. */
export function isLeading({ audit }: Pick<AuditBook, 'audit'>, person: { readonly key: string }): boolean {
  return audit.lead?.key === person.key || audit.jointLead?.key === person.key;
}
