/**
 * What those who lead an audit decide about a return that was sent: accepted, or changes asked with what has to change. The
 * rows are held against the return as it is then (`returnStanding.ts`). Nobody decides about a return of their own agency
 * that they sent themselves.
 */
import { accept, type Result, refuse } from '../../../base/result.ts';
import type { PlainDate } from '../../../base/time/plainDate.ts';
import type { decisions } from '../../../lists/decisions.ts';
import type { NewRow } from '../../../lists/definition/defineList.ts';
import { personBehind } from '../../answers/said.ts';
import type { PersonKey } from '../../people/board.ts';
import type { AuditBook, ReturnHead } from '../auditBook.ts';
import { isReason } from '../path/decided.ts';
import { mayInAudit } from '../rights.ts';
import { returnStanding } from './returnStanding.ts';

export type ReturnDecisionRefusal = 'notPermitted' | 'notKnown' | 'ownReturn' | 'notSent' | 'alreadyDone' | 'reason';

type Book = Pick<AuditBook, 'board' | 'audit' | 'participation'>;
type NewDecision = NewRow<typeof decisions>;

export interface Decided {
  readonly head: ReturnHead;
  readonly person: PersonKey;
  readonly day: PlainDate;
}

/** The return is good enough to be moderated and counted. */
export function prepareAccept(book: Book, decided: Decided): Result<NewDecision, ReturnDecisionRefusal> {
  const may = mayDecideAbout(book, decided);
  if (!may.ok) return may;
  const { state } = returnStanding(book, decided.head);
  if (state === 'accepted') return refuse('alreadyDone', 'It was accepted already.');
  if (state !== 'submitted') return refuse('notSent', 'Only a return that was sent can be accepted.');
  return accept(rowOf(decided, 'return accepted', null));
}

/** The return goes back to its agency. An accepted one can go back as well, and so can 'not involved'. */
export function prepareChangesAsked(
  book: Book,
  { because, ...decided }: Decided & { readonly because: string },
): Result<NewDecision, ReturnDecisionRefusal> {
  const may = mayDecideAbout(book, decided);
  if (!may.ok) return may;
  const { state } = returnStanding(book, decided.head);
  if (state === 'changes asked') return refuse('alreadyDone', 'Changes were asked already.');
  if (state === 'draft' || state === 'not started') return refuse('notSent', 'It is still with the agency.');
  if (!isReason(because)) return refuse('reason', 'Say what has to change, in at least 10 characters.');
  return accept(rowOf(decided, 'changes asked', because.trim()));
}

function mayDecideAbout(book: Book, { head, person, day }: Decided): Result<true, ReturnDecisionRefusal> {
  const may = mayInAudit(book, { person, operation: 'accept return', day });
  if (!may.ok) return may;
  if (personBehind(book.board, head.changedBy, null)?.key !== person) return accept(true);
  return refuse('ownReturn', 'You wrote this return yourself: somebody else who leads the audit has to look at it.');
}

function rowOf({ head, day }: Decided, kind: NewDecision['kind'], reason: string | null): NewDecision {
  return {
    kind,
    subject: head.key,
    // Everybody reads decisions: the case is in the key alone.
    about: `${kind === 'changes asked' ? 'Changes asked' : 'Return accepted'}: ${head.audit.title}, ${head.agency.title}`,
    decidedOn: day,
    reason,
    agency: head.agency,
  };
}
