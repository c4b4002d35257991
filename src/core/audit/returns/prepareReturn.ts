/**
 * What an agency writes on its return: a draft, the return as it is sent, or that it was not involved. Only the changes come
 * back, for the row that is there (the app made it); whoever writes it gives the etag, so that of two people who write at
 * once the second is told. Writes nothing itself.
 */
import { accept, type Refusal, type Result, refuse } from '../../../base/result.ts';
import { refTo } from '../../../lists/definition/columns.ts';
import type { AuditBook, CaseReturn } from '../auditBook.ts';
import { answersThatCount } from './checkAnswers.ts';
import { checkReturn, type ReturnContent } from './checkReturn.ts';
import { contentFingerprint } from './contentFingerprint.ts';
import { type EditedHead, type Editor, type EditRefusal, mayEditReturn } from './mayEditReturn.ts';
import { returnStanding } from './returnStanding.ts';
import type { WrongField } from './wrongField.ts';

type Book = Pick<AuditBook, 'board' | 'audit' | 'participation' | 'cases' | 'replies' | 'tool' | 'itsTerms' | 'hash'>;

/** The code of a refusal is why it may not be written, or the field that is wrong. */
export type ReturnRefusal = EditRefusal | (string & {});

/** Columns to write on the row. */
export type ReturnChanges = Partial<ReturnContent> & Pick<CaseReturn, 'state' | 'notInvolvedBecause'>;

export interface WantedReturn extends Editor {
  readonly head: EditedHead;
  readonly content: ReturnContent;
}

/** A draft: as much as there is, sound as far as it goes. */
export function prepareDraft(book: Book, wanted: WantedReturn): Result<ReturnChanges, ReturnRefusal> {
  return prepared(book, wanted, { submit: false });
}

/** The return as it is sent: complete, without answers to questions that are not asked any more. */
export function prepareSubmit(book: Book, wanted: WantedReturn): Result<ReturnChanges, ReturnRefusal> {
  return prepared(book, wanted, { submit: true });
}

/** That the agency was not involved with the case, which needs to be known from somewhere. Counts as complete. */
export function prepareNotInvolved(
  book: Book,
  { head, because, ...editor }: Editor & { readonly head: EditedHead; readonly because: string },
): Result<ReturnChanges, ReturnRefusal> {
  const may = mayEditReturn(book, head, editor);
  if (!may.ok) return may;
  const reason = because.trim();
  if (reason === '') {
    const sentence = 'Say how the agency knows that it was not involved.';
    return { ok: false, refusals: [{ code: 'notInvolvedBecause', sentence }] };
  }
  return accept({ state: 'Not involved', notInvolvedBecause: reason });
}

function prepared(
  book: Book,
  { head, content, ...editor }: WantedReturn,
  { submit }: { readonly submit: boolean },
): Result<ReturnChanges, ReturnRefusal> {
  const may = mayEditReturn(book, head, editor);
  if (!may.ok) return may;
  const values = { ...content, agency: head.agency };
  const [first, ...rest] = checkReturn(book, values, { submit }).map(refusalOf);
  if (first !== undefined) return { ok: false, refusals: [first, ...rest] };
  const answers = submit ? answersThatCount(book, values) : content.answers;
  const changes = { ...written(content), answers, notInvolvedBecause: null };
  if (!submit) return accept({ ...changes, state: 'Draft' });
  return isAsItWas(book, head, changes) ? refuse('unchanged', sameAgain) : accept({ ...changes, state: 'Submitted' });
}

const sameAgain =
  'This is word for word the return that came back to you. Change what was asked for, or say in it why it stays as it is.';

/** Sent again without a change it would only come back: what was said about this content still counts. */
function isAsItWas(book: Book, head: EditedHead, changes: ReturnContent & Pick<CaseReturn, 'notInvolvedBecause'>) {
  const { reference, agency } = head;
  const row = { ...changes, reference, agency, audit: refTo(book.audit), state: 'Submitted' } as const;
  const fingerprint = contentFingerprint(row, book.hash);
  // Of no version yet: what was said of it so far is known by its content alone.
  const { state } = returnStanding(book, { ...head, state: 'Submitted', etag: '', fingerprint });
  return state === 'changes asked' || state === 'cannot count';
}

/** What an agency may write, and nothing else that came along with it. */
function written(content: ReturnContent): ReturnContent {
  const { auditor, transition, answers, events, strengths, weaknesses } = content;
  const { historicalIssue, historicalSystem, historicalNote } = content;
  const { childsVoice, equalityConsidered, characteristics } = content;
  return {
    auditor,
    transition,
    answers,
    events,
    strengths,
    weaknesses,
    historicalIssue,
    historicalSystem,
    historicalNote,
    childsVoice,
    equalityConsidered,
    characteristics,
  };
}

function refusalOf({ field, sentence }: WrongField): Refusal<ReturnRefusal> {
  return { code: field, sentence };
}
