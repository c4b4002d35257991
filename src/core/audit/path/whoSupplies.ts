/** Who can supply what is missing, in the board's words, as a part of `Waiting for …`. */
import type { AuditBook } from '../auditBook.ts';

type Book = Pick<AuditBook, 'board' | 'audit'>;

/** Whoever leads the audit; while nobody does, the QA manager. */
export function theLead(book: Book): string {
  return book.audit.lead === null ? theQaManager(book) : `the ${book.board.membership.terms.auditLead}`;
}

export function theQaManager({ board }: Book): string {
  return `the ${board.membership.terms.qaManager}`;
}

export function theChair({ board }: Book): string {
  return `the ${board.membership.terms.chair}`;
}
