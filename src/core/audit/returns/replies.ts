/**
 * What was said about a return (`lists/returnReplies.ts`), held against who said it. Acceptance and the wish for changes are
 * for those who lead the audit, never about what they wrote themselves; that a return cannot count is the app's word alone.
 * A reply stands in the list of its own agency: one that names the return of another counts for nothing.
 */
import { type PlainDate, sayDate } from '../../../base/time/plainDate.ts';
import { dateIn } from '../../../base/time/zone.ts';
import { grouped } from '../../answers/boardIndex.ts';
import { personBehind } from '../../answers/said.ts';
import type { Person } from '../../people/board.ts';
import type { AuditBook, ReturnHead, ReturnReply } from '../auditBook.ts';
import { hadRight } from '../path/decided.ts';
import { nameOfReturn } from './contentFingerprint.ts';

type Book = Pick<AuditBook, 'board' | 'audit' | 'participation' | 'replies'>;

/** As much of a return as replies are held against. */
export type RepliedTo = Pick<ReturnHead, 'key' | 'agency' | 'changedBy'>;

/** A reply with the person behind it and the board day on which it was given. */
export interface SaidReply {
  readonly row: ReturnReply;
  readonly by: Person;
  readonly on: PlainDate;
}

const known = new WeakMap<readonly ReturnReply[], ReadonlyMap<string, readonly ReturnReply[]>>();

/** All rows about the return, the earliest first. Thousands of returns ask in one run, so they are sorted once. */
function rowsAbout({ replies }: Pick<Book, 'replies'>, { key, agency }: RepliedTo): readonly ReturnReply[] {
  const made = known.get(replies) ?? grouped(replies.toSorted(byTime), nameOf);
  known.set(replies, made);
  return made.get(nameOfReturn({ key, agency })) ?? [];
}

function nameOf({ caseReturn, agency }: ReturnReply): string {
  return `${caseReturn}|${agency.key}`; // as nameOfReturn
}

/** SharePoint tells time to the second: two of one second in the order in which it numbered them. */
function byTime(a: ReturnReply, b: ReturnReply): number {
  if (a.createdAt !== b.createdAt) return a.createdAt < b.createdAt ? -1 : 1;
  return Number(a.itemId) - Number(b.itemId);
}

/** Acceptances and wishes for changes whose author might say so, the earliest first. */
export function rightReplies(book: Book, to: RepliedTo): readonly SaidReply[] {
  return rowsAbout(book, to).flatMap((row) => {
    const said = saidOf(book, row);
    return said !== null && whyNot(book, said, to) === null ? [said] : [];
  });
}

/** What tells whether a reply is about a return as it is now. */
export type AsItIs = Pick<ReturnHead, 'etag' | 'fingerprint'>;

/**
 * Whether the reply is about exactly this content. The version settles it where the row was not touched since; else the
 * fingerprint of the content does. A reply that was written before there were fingerprints has the version alone: it
 * lapses when the row is touched, and with a move to another site.
 */
function isAboutContent(reply: ReturnReply, head: AsItIs): boolean {
  return reply.version === head.etag || isAboutFingerprint(reply, head);
}

/** Whether the reply names the fingerprint of this content; false while that is not known. */
export function isAboutFingerprint(reply: ReturnReply, { fingerprint }: Pick<AsItIs, 'fingerprint'>): boolean {
  return reply.fingerprint !== null && reply.fingerprint === fingerprint;
}

/**
 * Whether the content of the return has to be looked at before it can be said what counts for it. Most need not be: the
 * newest word is about the very version that is there.
 */
export function needsFingerprint(book: Pick<Book, 'replies'>, head: RepliedTo & AsItIs): boolean {
  if (head.fingerprint !== undefined) return false;
  return rowsAbout(book, head).some((row) => row.fingerprint !== null && row.version !== head.etag);
}

/** The app's word about the return as it is; null where there is none. */
export function unsoundReply(book: Pick<Book, 'replies'>, head: RepliedTo & AsItIs): ReturnReply | null {
  return rowsAbout(book, head).findLast((row) => isOfApp(row) && isAboutContent(row, head)) ?? null;
}

function isOfApp({ kind, createdBy }: ReturnReply): boolean {
  return kind === 'cannot count' && createdBy.kind === 'app';
}

function saidOf({ board }: Book, row: ReturnReply): SaidReply | null {
  const by = personBehind(board, row.createdBy, null);
  return by === null ? null : { row, by, on: dateIn(row.createdAt) };
}

/** Why a reply of a person counts for nothing; null when it may count. */
function whyNot(book: Book, said: SaidReply, to: RepliedTo): string | null {
  if (said.row.kind === 'cannot count') return 'only the app says that a return cannot count.';
  if (!hadRight(book, said, 'accept return')) return 'its author does not lead the audit.';
  const writer = personBehind(book.board, to.changedBy, null)?.key;
  return said.by.key === writer ? 'its author wrote the return.' : null;
}

/** A reply that confers nothing, and why: for the audit's page and the QA manager. No case is named. */
export interface IrregularReply {
  readonly row: ReturnReply;
  readonly sentence: string;
}

/** Replies by somebody who might not give them, in the app's name, or about a return that is not there. */
export function irregularReplies(book: Book & Pick<AuditBook, 'returns'>): readonly IrregularReply[] {
  const heads = new Map<string, ReturnHead>(book.returns.map((head) => [`${head.key}|${head.agency.key}`, head]));
  return book.replies.flatMap((row) => {
    if (isOfApp(row)) return [];
    const said = saidOf(book, row);
    const reason = reasonFor(book, { said, head: heads.get(nameOf(row)) });
    const who = said === null ? '' : ` by ${said.by.name}`;
    const when = sayDate(dateIn(row.createdAt));
    const sentence = `A reply on a return of ${row.agency.title}, recorded on ${when}${who}, does not count: ${reason}`;
    return reason === null ? [] : [{ row, sentence }];
  });
}

function reasonFor(
  book: Book,
  { said, head }: { readonly said: SaidReply | null; readonly head: ReturnHead | undefined },
): string | null {
  if (head === undefined) return 'it is about no return of this agency.';
  return said === null ? 'its author is nobody of the board.' : whyNot(book, said, head);
}

/** `M&E Lead A asked for changes: Please add the plan.` */
export function sayReply(board: Book['board'], { kind, reason, createdBy }: ReturnReply): string {
  const who = createdBy.kind === 'app' ? 'The app' : (personBehind(board, createdBy, null)?.name ?? 'Somebody');
  const did = {
    accepted: 'accepted the return',
    'changes asked': 'asked for changes',
    'cannot count': 'said that it cannot count',
  };
  return reason === null ? `${who} ${did[kind]}.` : `${who} ${did[kind]}: ${reason}`;
}
