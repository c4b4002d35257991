/**
 * What is wrong with the agencies' lists of case returns and replies, for the QA manager: returns that cannot count, rows
 * that are no return or reply of this agency, second grades that say what the agency never answered. Every line names the
 * agency by its list alone: what somebody typed for a reference may say who the child is. It writes nothing.
 */
import type { AuditBook, ReturnHead } from '../../src/core/audit/auditBook.ts';
import { returnStanding } from '../../src/core/audit/returns/returnStanding.ts';
import type { Agency } from '../../src/core/people/board.ts';
import { caseReturnsOf, returnRepliesOf } from '../../src/lists/agencyLists.ts';
import { caseReturns } from '../../src/lists/caseReturns.ts';
import { returnReplies } from '../../src/lists/returnReplies.ts';
import { type AuditReading, booksOf } from './books.ts';

/** A row, what is wrong with it, and the title of the list it is in. */
export interface WrongRow {
  readonly list: string;
  readonly item: string;
  readonly reason: string;
  readonly title: string;
}

export function wrongInReturns(look: AuditReading): readonly WrongRow[] {
  return [...strays(look), ...booksOf(look).flatMap((book) => book.returns.flatMap((head) => wrongWith(book, head)))];
}

function strays({ audits }: AuditReading): readonly WrongRow[] {
  const returns = audits.strayReturns.map(({ agency, row }) => ({
    list: caseReturns.name,
    item: row.key,
    reason: 'A row in this list is not the return of this agency about a case of the audit: it counts for nothing.',
    title: caseReturnsOf(agency).displayName,
  }));
  const replies = audits.replies
    .filter(({ agency, row }) => row.agency.key !== agency.key)
    .map(({ agency, row }) => ({
      list: returnReplies.name,
      item: row.key,
      reason: 'A reply in this list names another agency: it counts for nothing, and that agency cannot read it.',
      title: returnRepliesOf(agency).displayName,
    }));
  return [...returns, ...replies];
}

function wrongWith(book: AuditBook, head: ReturnHead): readonly WrongRow[] {
  const agency = book.board.agencies.find((one) => one.key === head.agency.key);
  const reason = reasonFor(book, head);
  return reason === null ? [] : [{ list: caseReturns.name, item: head.key, reason, title: titleOf(agency) }];
}

function titleOf(agency: Agency | undefined): string {
  return agency === undefined ? caseReturns.displayName : caseReturnsOf(agency).displayName;
}

function reasonFor(book: AuditBook, head: ReturnHead): string | null {
  const { state, reply } = returnStanding(book, head);
  if (state === 'cannot count') return reply?.reason ?? 'This return cannot count as it stands.';
  if (head.state !== 'Replaced' || !isInTheAudit(book, head)) return null;
  return 'This return says that its case was replaced, and it was not: the return is still owed.';
}

function isInTheAudit({ cases }: AuditBook, { reference }: ReturnHead): boolean {
  return cases.some((one) => one.reference.toLowerCase() === reference.toLowerCase() && one.state === 'In the audit');
}
