/**
 * Faults in words: what happened, what to do, who can. The one place where a fault's code becomes a sentence on a screen.
 */
import { asFault, type Fault, type FaultCode } from '../../base/fault.ts';
import type { Terms } from '../../core/words/terms.ts';
import { allLists } from '../../lists/all.ts';

/** A fault as a person reads it. */
export interface SaidFault {
  readonly title: string;
  readonly sentence: string;
  /** What the button beside it does; null where pressing again cannot help. */
  readonly way: 'again' | 'signIn' | null;
  /** For a call to support: ids and codes, no names. */
  readonly detail: string;
}

type Words = Pick<SaidFault, 'title' | 'sentence' | 'way'>;

const wordsOf: Readonly<Record<FaultCode, (list: string, terms: Terms) => Words>> = {
  unauthenticated: () => ({
    title: 'You have been signed out',
    sentence: 'Your sign-in has expired. Sign in again to carry on where you were.',
    way: 'signIn',
  }),
  forbidden: (list, { qaManager }) => ({
    title: 'You are not allowed to do this',
    sentence: `SharePoint refused it for ${list}. The ${qaManager} or an owner of the team can give you the right.`,
    way: null,
  }),
  notFound: (list, { board, qaManager }) => ({
    title: 'It cannot be found',
    sentence: `SharePoint has no ${list}, or does not let you see it. Ask the ${qaManager} whether you are among the people of the ${board}; if it was never set up, an owner of the team can do that on the Set-up page.`,
    way: 'again',
  }),
  conflict: (list) => ({
    title: 'Somebody else changed it first',
    sentence: `Nothing was written to ${list}. Look at the newest version and decide.`,
    way: 'again',
  }),
  throttled: () => ({
    title: 'Microsoft 365 is busy',
    sentence: 'It asked us to slow down. Nothing is lost: wait a minute and try again.',
    way: 'again',
  }),
  listTooLong: (list) => ({
    title: 'The list has grown too long for this question',
    sentence: `${list} holds more rows than SharePoint will search at once. Tell the person who looks after the app.`,
    way: null,
  }),
  unavailable: () => ({
    title: 'Microsoft 365 cannot be reached',
    sentence: 'The network or the service does not answer. Check your connection and try again.',
    way: 'again',
  }),
  malformed: (list, { qaManager }) => ({
    title: 'A row cannot be read',
    sentence: `A row of ${list} is not as the app expects. Open it in SharePoint and mend it, or tell the ${qaManager}.`,
    way: 'again',
  }),
  rejected: (list) => ({
    title: 'SharePoint did not accept it',
    sentence: `Nothing was written to ${list}. If it happens again, tell the person who looks after the app.`,
    way: 'again',
  }),
  notDelivered: (_list, { qaManager }) => ({
    title: 'It could not be delivered',
    sentence: `The message did not reach its reader. Ask the ${qaManager} to try another way.`,
    way: null,
  }),
  cancelled: () => ({ title: 'Stopped', sentence: 'It was stopped before it was finished. Try again.', way: 'again' }),
};

/** Whatever was thrown, as a person reads it. */
export function sayFault(thrown: unknown, terms: Terms): SaidFault {
  const fault = asFault(thrown);
  return { ...wordsOf[fault.code](listNamed(fault, terms), terms), detail: detailOf(fault) };
}

function listNamed(fault: Fault, terms: Terms): string {
  const found = allLists.find((list) => list.name === fault.subject.list);
  return found === undefined ? `the lists of the ${terms.board}` : `the list “${found.displayName}”`;
}

function detailOf(fault: Fault): string {
  const { status, serviceCode, requestId, item } = fault.subject;
  const parts = [fault.code, status, serviceCode, item === undefined ? undefined : `item ${item}`, requestId];
  return parts.filter((part) => part !== undefined).join(' · ');
}
