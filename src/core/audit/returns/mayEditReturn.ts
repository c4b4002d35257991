/**
 * Whether somebody can write in a return today: somebody of the agency, while the audit goes on and the return is not with
 * those who lead the audit. A return that was sent opens again when changes are asked, or when it cannot count as it stands.
 */
import { accept, type Result, refuse } from '../../../base/result.ts';
import type { PlainDate } from '../../../base/time/plainDate.ts';
import type { PersonKey } from '../../people/board.ts';
import type { AuditBook, ReturnHead } from '../auditBook.ts';
import { mayInAudit } from '../rights.ts';
import { returnStanding, type StandingHead } from './returnStanding.ts';

export type EditRefusal = 'notPermitted' | 'notKnown' | 'auditOver' | 'alreadySent' | 'replaced';

type Book = Pick<AuditBook, 'board' | 'audit' | 'participation' | 'cases' | 'replies'>;

/** As much of a return as the right to write in it depends on. */
export type EditedHead = StandingHead & Pick<ReturnHead, 'reference'>;

/** Who wants to write, and when. */
export interface Editor {
  readonly person: PersonKey | null;
  readonly day: PlainDate;
}

/** The refusal says why not and what to do. */
export function mayEditReturn(book: Book, head: EditedHead, { person, day }: Editor): Result<true, EditRefusal> {
  const may = mayInAudit(book, { person, operation: 'edit own return', day, agency: head.agency.key });
  if (!may.ok) return may;
  if (!book.participation.some((row) => row.agency.key === head.agency.key)) {
    return refuse('notPermitted', `${head.agency.title} does not take part in this audit any more.`);
  }
  if (book.audit.status !== 'Under way') return refuse('auditOver', 'This audit is over: its returns do not change.');
  if (isReplaced(book, head)) {
    return refuse('replaced', 'This case was replaced by another one: nothing is owed about it.');
  }
  const { state } = returnStanding(book, head);
  if (state === 'submitted' || state === 'accepted') {
    return refuse(
      'alreadySent',
      'This return was sent. Ask the lead of the audit to ask for changes, then it opens again.',
    );
  }
  return accept(true);
}

/** Agencies cannot read the cases: what the app wrote on their return tells them. */
function isReplaced({ cases }: Book, { reference, state }: EditedHead): boolean {
  return state === 'Replaced' || cases.some((one) => one.reference === reference && one.state === 'Replaced');
}
