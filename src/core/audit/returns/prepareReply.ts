/**
 * What those who lead an audit say about a return that was sent: accepted, or changes asked with what has to change. The
 * rows name the content that was looked at, and go into the agency's own list of replies: no other agency reads them.
 * Nobody decides about a return that they wrote themselves.
 */
import { accept, type Result, refuse } from '../../../base/result.ts';
import type { PlainDate } from '../../../base/time/plainDate.ts';
import { refTo } from '../../../lists/definition/columns.ts';
import type { NewRow } from '../../../lists/definition/defineList.ts';
import type { returnReplies } from '../../../lists/returnReplies.ts';
import { personBehind } from '../../answers/said.ts';
import type { PersonKey } from '../../people/board.ts';
import type { AuditBook, ReturnHead } from '../auditBook.ts';
import { isReason } from '../path/decided.ts';
import { mayInAudit } from '../rights.ts';
import { returnStanding } from './returnStanding.ts';

export type ReplyRefusal = 'notPermitted' | 'notKnown' | 'ownReturn' | 'notSent' | 'unsound' | 'alreadyDone' | 'reason';

type Book = Pick<AuditBook, 'board' | 'audit' | 'participation' | 'replies'>;
type NewReply = NewRow<typeof returnReplies>;

export interface Decided {
  /** With the fingerprint of the content that was looked at: `withFingerprint`. */
  readonly head: ReturnHead & { readonly fingerprint: string };
  readonly person: PersonKey;
  readonly day: PlainDate;
}

/** The return is good enough to be moderated and counted. */
export function prepareAccept(book: Book, decided: Decided): Result<NewReply, ReplyRefusal> {
  const may = mayDecideAbout(book, decided);
  if (!may.ok) return may;
  const { state } = returnStanding(book, decided.head);
  if (state === 'accepted') return refuse('alreadyDone', 'It was accepted already.');
  if (state === 'cannot count')
    return refuse('unsound', 'As it stands it cannot count: its agency has to put it right.');
  if (state !== 'submitted') return refuse('notSent', 'Only a return that was sent can be accepted.');
  return accept(rowOf(book, decided, { kind: 'accepted', reason: null }));
}

/** The return goes back to its agency. An accepted one can go back as well, and so can 'not involved'. */
export function prepareChangesAsked(
  book: Book,
  { because, ...decided }: Decided & { readonly because: string },
): Result<NewReply, ReplyRefusal> {
  const may = mayDecideAbout(book, decided);
  if (!may.ok) return may;
  const { state } = returnStanding(book, decided.head);
  if (state === 'changes asked') return refuse('alreadyDone', 'Changes were asked already.');
  if (state === 'cannot count') return refuse('unsound', 'It is back with its agency: it cannot count as it stands.');
  if (state === 'draft' || state === 'not started') return refuse('notSent', 'It is still with the agency.');
  if (!isReason(because)) return refuse('reason', 'Say what has to change, in at least 10 characters.');
  return accept(rowOf(book, decided, { kind: 'changes asked', reason: because.trim() }));
}

function mayDecideAbout(book: Book, { head, person, day }: Decided): Result<true, ReplyRefusal> {
  const may = mayInAudit(book, { person, operation: 'accept return', day });
  if (!may.ok) return may;
  if (personBehind(book.board, head.changedBy, null)?.key !== person) return accept(true);
  return refuse('ownReturn', 'You wrote this return yourself: somebody else who leads the audit has to look at it.');
}

function rowOf(
  { audit }: Pick<Book, 'audit'>,
  { head }: Decided,
  said: Pick<NewReply, 'kind'> & { readonly reason: string | null },
): NewReply {
  const { key, reference, agency, etag, fingerprint } = head;
  return { caseReturn: key, reference, audit: refTo(audit), agency, ...said, version: etag, fingerprint };
}
