/**
 * The book of an audit as it was at a moment, as far as that can be known: rows that were added later are not in it. An
 * edited row is as it is now; gates say themselves what they make of that.
 */
import type { Instant } from '../../../base/time/instant.ts';
import type { BoardSnapshot } from '../../duties/snapshot.ts';
import type { AuditBook, AuditSample } from '../auditBook.ts';

export function bookAsOf(book: AuditBook, at: Instant): AuditBook {
  const then = <R extends { readonly createdAt: Instant }>(rows: readonly R[]) =>
    rows.filter((row) => row.createdAt <= at);
  const samples = then(book.samples);
  const participation = then(book.participation);
  return {
    ...book,
    board: boardAsOf(book, at),
    participation,
    samples,
    sample: samples.reduce<AuditSample | null>(
      (one, other) => (one === null || one.createdAt <= other.createdAt ? other : one),
      null,
    ),
    actions: then(book.actions),
    cases: then(book.cases),
    replies: then(book.replies),
    moderations: then(book.moderations),
    findings: then(book.findings),
    foundElsewhere: then(book.foundElsewhere),
    recommendations: then(book.recommendations),
    learning: then(book.learning),
    verdicts: then(book.verdicts),
  };
}

/** Answers and decisions about this audit alone, and what people said of themselves: a path looks at no others. */
function boardAsOf({ board, audit, participation, actions }: AuditBook, at: Instant): BoardSnapshot {
  const own = new Set<string>([audit, ...participation, ...actions].map((row) => row.key));
  return {
    ...board,
    answers: board.answers.filter((row) => row.createdAt <= at && (row.subject === null || own.has(row.subject))),
    decisions: board.decisions.filter((row) => row.createdAt <= at && own.has(row.subject)),
    books: { ...board.books, signatures: board.books.signatures.filter((one) => one.signedAt <= at) },
  };
}
