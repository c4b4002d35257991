/**
 * The historical-information instruction (R54): always part of the terms of reference and printed, with what it comes from
 * (R56). Only the chair can decide that it is not relevant, with a reason, and only for an audit that reads no case records;
 * the reason is printed in its place.
 */
import type { AuditBook } from '../auditBook.ts';
import { isReason, rightDecisions } from '../path/decided.ts';

/** The framework's own words (section 4.2, last point of the terms of reference of the sub group). */
export const historicalInstruction =
  'The Monitoring & Evaluation Sub Committee should be informed of any cases where there are issues related to accessing ' +
  'historical information e.g. where assessments or chronologies are incomplete due to historical information being missed.';

/** What it comes from, where the terms do not say more exactly: the framework's two named plans, without their names. */
export const instructionCause = 'Learning review action plan';

export interface Instruction {
  readonly text: string;
  /** The chair's reason; then the text is not printed. */
  readonly notRelevantBecause: string | null;
  readonly source: string;
  /** Where the action plan can be read. */
  readonly link: string | null;
}

export function instructionOf(book: AuditBook): Instruction {
  const source = (book.itsTerms?.instructionSource ?? '').trim();
  return {
    text: historicalInstruction,
    notRelevantBecause: setAside(book),
    source: source === '' ? instructionCause : source,
    link: book.itsTerms?.instructionLink ?? null,
  };
}

/** Whether the audit reads case records: then nobody can set the instruction aside. */
export function readsCaseRecords(book: Pick<AuditBook, 'itsTerms'>): boolean {
  return book.itsTerms?.sources.includes('Case records') === true;
}

function setAside(book: AuditBook): string | null {
  if (book.itsTerms === null || readsCaseRecords(book)) return null;
  const decided = rightDecisions(book, 'instruction not relevant', 'set instruction aside').findLast(({ row }) =>
    isReason(row.reason),
  );
  return decided?.row.reason?.trim() ?? null;
}
