/**
 * How far a return is, from its row and from what was decided about it. 'Accepted' and 'changes asked' are decisions of who
 * leads the audit, never a column: they count for the return as it was when they were made. A return that is changed after
 * it was accepted is one that has been sent, and has to be looked at again.
 */
import type { ReturnState } from '../../../lists/caseReturns.ts';
import { decisionsAbout, personBehind, type Said } from '../../answers/said.ts';
import type { Decision } from '../../programme/programme.ts';
import type { AuditBook, ReturnHead } from '../auditBook.ts';
import { hadRight } from '../path/decided.ts';

export const returnStates = [
  'not prepared',
  'not started',
  'draft',
  'submitted',
  'changes asked',
  'accepted',
  'not involved',
  'replaced',
] as const;
export type ReturnStandingState = (typeof returnStates)[number];

export interface ReturnStanding {
  readonly state: ReturnStandingState;
  /** The decision that makes it accepted, or asks for changes; null in every other state. */
  readonly decision: Said<Decision> | null;
}

type Book = Pick<AuditBook, 'board' | 'audit' | 'participation'>;
/** As much of a return as its standing depends on. */
export type StandingHead = Pick<ReturnHead, 'key' | 'state' | 'changedAt' | 'changedBy'>;

/** Where the return stands. Drafts after changes were asked stay 'changes asked' until they are sent again. */
export function returnStanding(book: Book, head: StandingHead): ReturnStanding {
  const last = lastDecision(book, head);
  const decision = last !== null && countsFor(head, last) ? last : null;
  if (decision === null) return { state: withoutDecision[head.state], decision };
  return { state: decision.row.kind === 'changes asked' ? 'changes asked' : 'accepted', decision };
}

const withoutDecision: Readonly<Record<ReturnState, ReturnStandingState>> = {
  'Not started': 'not started',
  Draft: 'draft',
  Submitted: 'submitted',
  'Not involved': 'not involved',
  Replaced: 'replaced',
};

/** A decision is about the return as it was then; only the wish for changes lives on in the drafts that follow. */
function countsFor({ state, changedAt }: StandingHead, { row }: Said<Decision>): boolean {
  const isAboutThis = row.createdAt >= changedAt;
  const asksChanges = row.kind === 'changes asked';
  switch (state) {
    case 'Not started':
    case 'Replaced':
      return false;
    case 'Draft':
      return asksChanges;
    case 'Submitted':
      return isAboutThis;
    case 'Not involved':
      return isAboutThis && asksChanges;
  }
}

/**
 * Whether what is owed is there: sent and not sent back, accepted, or not involved (which is an answer too). Of a replaced
 * case nothing is owed in the first place, so the word ‘Replaced’ on the return of another case ends nothing.
 */
export function isComplete(state: ReturnStandingState): boolean {
  return state === 'submitted' || state === 'accepted' || state === 'not involved';
}

/** The newest decision about the return whose author might make it: nobody accepts what they wrote themselves. */
function lastDecision(book: Book, { key, changedBy }: StandingHead): Said<Decision> | null {
  const writer = personBehind(book.board, changedBy, null)?.key ?? null;
  return (
    decisionsAbout(book.board, key).findLast(
      (said) =>
        (said.row.kind === 'return accepted' || said.row.kind === 'changes asked') &&
        said.by.key !== writer &&
        hadRight(book, said, 'accept return'),
    ) ?? null
  );
}

const said: Readonly<Record<ReturnStandingState, string>> = {
  'not prepared': 'Not prepared yet',
  'not started': 'Not started',
  draft: 'Draft',
  submitted: 'Submitted',
  'changes asked': 'Changes asked',
  accepted: 'Accepted',
  'not involved': 'Not involved',
  replaced: 'Replaced',
};

/** `Changes asked`. */
export function sayReturnState(state: ReturnStandingState): string {
  return said[state];
}
