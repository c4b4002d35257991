/** Every audit of the board as a book of its own, for what is compared across audits. The returns are not in them. */
import { type AuditBook, auditBook } from '../../../core/audit/auditBook.ts';
import type { WorkBoard } from './auditBoard.ts';
import { hashOfText } from './hashOfText.ts';

/** @param at without the returns; audits in the order of the list */
export function booksOf({ snapshot, work }: Pick<WorkBoard, 'snapshot' | 'work'>): readonly AuditBook[] {
  return snapshot.audits.flatMap((audit) => auditBook(snapshot, work, audit.key, hashOfText) ?? []);
}
