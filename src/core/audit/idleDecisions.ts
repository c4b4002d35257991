/**
 * Decisions about an audit that confer nothing: whoever recorded one could not take it, or it says no reason. The rules
 * that read decisions pass over them; here they are told, so that nobody takes them for valid (decisions 1). Moves,
 * overrides of gates and withdrawals have sentences of their own, in the path and in `withdrawal.ts`. No reason is repeated.
 */
import { sayDate } from '../../base/time/plainDate.ts';
import type { DecisionKind } from '../../lists/decisions.ts';
import type { Said } from '../answers/said.ts';
import type { Decision } from '../programme/programme.ts';
import type { Terms } from '../words/terms.ts';
import type { AuditBook } from './auditBook.ts';
import { decisionsOf, isLeading, isReason, rightDecisions } from './path/decided.ts';
import { countingSignOffs } from './path/gates/terms.ts';
import type { Operation } from './rights.ts';

interface Rule {
  readonly kind: DecisionKind;
  /** What was recorded, in words, at the beginning of a sentence. */
  readonly what: string;
  /** Those that count, as the rules read them. */
  readonly counting: (book: AuditBook) => readonly Said<Decision>[];
  /** Who can take it. */
  readonly takes: (terms: Terms) => string;
}

const right = (kind: DecisionKind, operation: Operation) => (book: AuditBook) => rightDecisions(book, kind, operation);

const withReason = (kind: DecisionKind, operation: Operation) => (book: AuditBook) =>
  rightDecisions(book, kind, operation).filter(({ row }) => isReason(row.reason));

const chairWithReason = ({ chair }: Terms) => `it takes the ${chair}, and a reason.`;
const whoeverLeads = ({ chair, qaManager }: Terms) =>
  `it takes whoever leads the audit, the ${chair} or the ${qaManager}.`;

const rules: readonly Rule[] = [
  {
    kind: 'method signed off',
    what: 'The sign-off of the method',
    counting: countingSignOffs,
    takes: ({ chair, qaManager }) =>
      `it takes the ${qaManager}, or the ${chair} where the ${qaManager} leads, and never whoever leads the audit.`,
  },
  {
    kind: 'terms of reference agreed',
    what: 'The agreement to the terms of reference',
    counting: right('terms of reference agreed', 'agree terms'),
    takes: whoeverLeads,
  },
  {
    kind: 'instruction not relevant',
    what: 'That the historical-information instruction is not relevant',
    counting: withReason('instruction not relevant', 'set instruction aside'),
    takes: chairWithReason,
  },
  {
    kind: 'independence overridden',
    what: 'The override of independence',
    counting: (book) =>
      withReason('independence overridden', 'override independence')(book).filter(({ by }) => !isLeading(book, by)),
    takes: ({ chair }) => `it takes the ${chair}, not leading the audit, and a reason.`,
  },
  {
    kind: 'MoU exception',
    what: 'An exception from the memorandum',
    counting: withReason('MoU exception', 'except from the MoU'),
    takes: chairWithReason,
  },
  {
    kind: 'report delivered',
    what: 'That the report is delivered',
    counting: right('report delivered', 'deliver report'),
    takes: whoeverLeads,
  },
];

/** Sentences, one for each decision that counts for nothing; empty for a sound audit. */
export function idleDecisions(book: AuditBook): readonly string[] {
  const { terms } = book.board.membership;
  return rules.flatMap(({ kind, what, counting, takes }) => {
    const sound = new Set(counting(book).map(({ row }) => row.key));
    return decisionsOf(book, kind)
      .filter(({ row }) => !sound.has(row.key))
      .map(({ by, on }) => `${what}, recorded on ${sayDate(on)} by ${by.name}, does not count: ${takes(terms)}`);
  });
}
