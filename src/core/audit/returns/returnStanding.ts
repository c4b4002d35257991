/**
 * How far a return is, from its row and from what was said about it. 'Accepted', 'changes asked' and 'cannot count' are
 * replies, never a column: each counts for exactly the content of the return that it is about. A return that is changed
 * after it was accepted is one that has been sent, and has to be looked at again; one that could not count is judged anew.
 * A row that was only touched, or carried into another site, is the same return.
 */
import type { ReturnState } from '../../../lists/caseReturns.ts';
import type { AuditBook, ReturnHead, ReturnReply } from '../auditBook.ts';
import { isAboutFingerprint, rightReplies, unsoundReply } from './replies.ts';

export const returnStates = [
  'not prepared',
  'not started',
  'draft',
  'submitted',
  'cannot count',
  'changes asked',
  'accepted',
  'not involved',
  'replaced',
] as const;
export type ReturnStandingState = (typeof returnStates)[number];

export interface ReturnStanding {
  readonly state: ReturnStandingState;
  /** The reply that makes it accepted, asks for changes or says why it cannot count; null in every other state. */
  readonly reply: ReturnReply | null;
}

type Book = Pick<AuditBook, 'board' | 'audit' | 'participation' | 'replies'>;
/** As much of a return as its standing depends on; no etag where it is not known which version there was. */
export type StandingHead = Pick<ReturnHead, 'key' | 'agency' | 'state' | 'changedAt' | 'changedBy' | 'fingerprint'> & {
  readonly etag: string | null;
};

/** Where the return stands. Drafts after changes were asked stay 'changes asked' until they are sent again. */
export function returnStanding(book: Book, head: StandingHead): ReturnStanding {
  const { etag } = head;
  const unsound = isSent(head.state) && etag !== null ? unsoundReply(book, { ...head, etag }) : null;
  if (unsound !== null) return { state: 'cannot count', reply: unsound };
  const last = rightReplies(book, head).at(-1)?.row ?? null;
  const reply = last !== null && countsFor(head, last) ? last : null;
  if (reply === null) return { state: withoutReply[head.state], reply };
  return { state: reply.kind === 'changes asked' ? 'changes asked' : 'accepted', reply };
}

/** Whether the agency has given the return away, so that the app reads it. */
export function isSent(state: ReturnState): boolean {
  return state === 'Submitted' || state === 'Not involved';
}

const withoutReply: Readonly<Record<ReturnState, ReturnStandingState>> = {
  'Not started': 'not started',
  Draft: 'draft',
  Submitted: 'submitted',
  'Not involved': 'not involved',
  Replaced: 'replaced',
};

/** A reply is about the return as it was then; only the wish for changes lives on in the drafts that follow. */
function countsFor(head: StandingHead, reply: ReturnReply): boolean {
  const { state } = head;
  const isAboutThis = isAbout(reply, head);
  const asksChanges = reply.kind === 'changes asked';
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

/** A version is a number that grows, so it can be named before it is there: such a reply is about nothing. */
function isAbout(reply: ReturnReply, head: StandingHead): boolean {
  const { etag, changedAt } = head;
  if (isAboutFingerprint(reply, head)) return true;
  return reply.createdAt >= changedAt && (etag === null || reply.version === etag);
}

/**
 * Whether what is owed is there: sent and not sent back, accepted, or not involved (which is an answer too). Of a replaced
 * case nothing is owed in the first place, so the word ‘Replaced’ on the return of another case ends nothing.
 */
export function isComplete(state: ReturnStandingState): boolean {
  return state === 'submitted' || state === 'accepted' || state === 'not involved';
}

const said: Readonly<Record<ReturnStandingState, string>> = {
  'not prepared': 'Not prepared yet',
  'not started': 'Not started',
  draft: 'Draft',
  submitted: 'Submitted',
  'cannot count': 'Cannot count',
  'changes asked': 'Changes asked',
  accepted: 'Accepted',
  'not involved': 'Not involved',
  replaced: 'Replaced',
};

/** `Changes asked`. */
export function sayReturnState(state: ReturnStandingState): string {
  return said[state];
}
