/**
 * The chair's approval of a disposal list, as the row that is added to 'Decisions'. It names the list by its fingerprint, so
 * that it is an approval of exactly these rows. It deletes nothing: that is the app's, by command, once this row is there.
 */
import { acceptUnless, type Refusal, type Result } from '../../base/result.ts';
import { type PlainDate, parsePlainDate, sayDate } from '../../base/time/plainDate.ts';
import type { decisions } from '../../lists/decisions.ts';
import type { NewValues } from '../../lists/definition/defineList.ts';
import { holdsRole, type Membership, type PersonKey } from '../people/board.ts';
import { shortestReason } from './disposalApproval.ts';
import type { DisposalList } from './disposalList.ts';

/** What all decisions on records are about. */
export const recordsSubject = 'records';

export type ApprovalRefusal = 'notPermitted' | 'nothingDue' | 'minuteOrReason' | 'otherDay';

/** Who approves, on which day of the board, and what is said to it. */
export interface Approving {
  readonly membership: Membership;
  readonly person: PersonKey | null;
  readonly day: PlainDate;
  /** The minute in which the decision is recorded; empty for none. */
  readonly minuteReference: string;
  readonly reason: string;
}

/** The row, or everything that is wrong. */
export function prepareDisposalApproval(
  list: DisposalList,
  { membership, person, day, minuteReference, reason }: Approving,
): Result<NewValues<(typeof decisions)['columns']>, ApprovalRefusal> {
  const minute = minuteReference.trim();
  const why = reason.trim();
  const asOf = parsePlainDate(list.asOf);
  const isChair = person !== null && holdsRole(membership, person, 'chair', day);
  const refusals: readonly Refusal<ApprovalRefusal>[] = [
    ...(isChair ? [] : [notPermitted(membership.terms.chair)]),
    ...(list.entries.length > 0 ? [] : [nothingDue]),
    ...(minute !== '' || why.length >= shortestReason ? [] : [unsaid]),
    // A list for a day to come could not be carried out, and one of another day is not what is on the screen.
    ...(asOf === day ? [] : [otherDay]),
  ];
  return acceptUnless(refusals, {
    kind: 'disposal approved',
    subject: recordsSubject,
    about: `Disposal approved: ${rowsIn(list)} due by ${sayDate(day)}`,
    decidedOn: day,
    minuteReference: minute === '' ? null : minute,
    reason: why === '' ? null : why,
    fingerprint: list.fingerprint,
  });
}

function rowsIn({ entries }: DisposalList): string {
  return `${entries.length} ${entries.length === 1 ? 'row' : 'rows'}`;
}

function notPermitted(chair: string): Refusal<'notPermitted'> {
  return {
    code: 'notPermitted',
    sentence: `Only the ${chair} can approve a disposal. Ask the ${chair} to open this page.`,
  };
}

const nothingDue: Refusal<'nothingDue'> = {
  code: 'nothingDue',
  sentence: 'Nothing is due, so there is nothing to approve.',
};
const unsaid: Refusal<'minuteOrReason'> = {
  code: 'minuteOrReason',
  sentence: `Give the minute in which this was decided, or the reason in at least ${shortestReason} characters.`,
};
const otherDay: Refusal<'otherDay'> = {
  code: 'otherDay',
  sentence: 'This list was made for another day. Look again, and approve the list of today.',
};
