/**
 * Decisions about an audit that count: their author had the right when they were made. What conferred the right is read
 * from appointments, which have days, and from who led the audit at that moment (`../leads.ts`).
 */
import type { Instant } from '../../../base/time/instant.ts';
import type { PlainDate } from '../../../base/time/plainDate.ts';
import type { DecisionKind } from '../../../lists/decisions.ts';
import { decisionsAbout, type Said } from '../../answers/said.ts';
import type { PersonKey } from '../../people/board.ts';
import { shortestReason } from '../../programme/irregular.ts';
import type { Decision } from '../../programme/programme.ts';
import type { AuditBook } from '../auditBook.ts';
import { type Leading, leadsAt } from '../leads.ts';
import { mayInAudit, type Operation, type RightsBook } from '../rights.ts';

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

/** A row of whatever list with the person behind it and the board day on which it was written. */
export interface Spoken {
  readonly row: { readonly createdAt: Instant };
  readonly by: { readonly key: PersonKey };
  readonly on: PlainDate;
}

/** Whether whoever said it had the right at that moment. */
export function hadRight(book: RightsBook, said: Spoken, operation: Operation): boolean {
  const { row, by, on } = said;
  return leadsAt(book.board, book.audit, row.createdAt).some((leads) => {
    const then = { ...book, audit: { ...book.audit, lead: leads.lead, jointLead: leads.jointLead } };
    return mayInAudit(then, { person: by.key, operation, day: on }).ok;
  });
}

/** Whether the person leads the audit, alone or jointly. */
export function isLeading({ audit }: { readonly audit: Leading }, person: { readonly key: string }): boolean {
  return audit.lead?.key === person.key || audit.jointLead?.key === person.key;
}

/** Whether whoever said it led the audit at that moment, alone or jointly. */
export function wasLeading({ board, audit }: Pick<AuditBook, 'board' | 'audit'>, said: Said<Decision>): boolean {
  return leadsAt(board, audit, said.row.createdAt).some((leads) => isLeading({ audit: leads }, said.by));
}
