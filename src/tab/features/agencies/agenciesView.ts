/** Where the agencies stand, in words: who takes part, who has left, whose lists are still to be made. Pure. */

import type { LeftBehind } from '../../../core/people/agencies.ts';
import type { Agency } from '../../../core/people/board.ts';
import { sayRole, type Terms } from '../../../core/words/terms.ts';
import { counted, listed } from '../../board/phrases.ts';

export interface AgenciesView {
  /** By name. */
  readonly takingPart: readonly Agency[];
  readonly left: readonly Agency[];
  /** Those that take part and have no lists of their own yet; none where this person cannot tell. */
  readonly lacking: readonly Agency[];
}

export function agenciesView(agencies: readonly Agency[], withLists: ReadonlySet<string> | null): AgenciesView {
  const byName = agencies.toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'));
  const takingPart = byName.filter((one) => one.active);
  return {
    takingPart,
    left: byName.filter((one) => !one.active),
    lacking: withLists === null ? [] : takingPart.filter((one) => !withLists.has(one.key)),
  };
}

/** The first sentence of the page. */
export function sayAgencies({ takingPart, left, lacking }: AgenciesView): string {
  if (takingPart.length === 0) {
    return left.length === 0
      ? 'No agency has been entered yet. A board begins with its agencies: they sign, take part in audits and own actions.'
      : 'No agency takes part today.';
  }
  const said = `${counted(takingPart.length, 'agency takes', 'agencies take')} part`;
  const gone = left.length === 0 ? '' : `, ${left.length} ${left.length === 1 ? 'has' : 'have'} left`;
  if (lacking.length === 0) return `${said}${gone}.`;
  const none =
    lacking.length === 1 ? 'one has no lists of its own yet' : `${lacking.length} have no lists of their own yet`;
  return `${said}${gone}; ${none}.`;
}

/** Read out after agencies were entered. */
export function sayAdded(count: number): string {
  return `${counted(count, 'agency is', 'agencies are')} entered. Next: make ${count === 1 ? 'its' : 'their'} lists.`;
}

/** What stays when an agency leaves, one sentence each. */
export function sayLeftBehind({ appointments, audits }: LeftBehind, terms: Terms): readonly string[] {
  const held = appointments.map((one) => `${one.person.title} (${sayRole(one.role, terms)})`);
  return [
    ...(held.length === 0 ? [] : [`Still appointed: ${listed(held)}. End this on the page People, if it is over.`]),
    ...(audits.length === 0 ? [] : [`It takes part in ${listed(audits)}. Take it out there, if it does not finish.`]),
  ];
}
