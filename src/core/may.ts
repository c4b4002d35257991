/**
 * Who may do what, as a list of sentences. The tab asks before it writes, the bot before it acts; SharePoint's
 * permissions and the verified Teams identity are what really stop somebody (R44). Hiding a button is not a check.
 */
import { accept, type Result, refuse } from '../base/result.ts';
import type { PlainDate } from '../base/time/plainDate.ts';
import type { Role } from '../lists/appointments.ts';
import { type AgencyKey, holdsRole, type Membership, type PersonKey, rolesOf } from './people/board.ts';
import { sayRole, type Terms } from './words/terms.ts';

/** Acts that need a right. Signing has its own rule, in `mou/signing`. */
export const acts = [
  'see the programme',
  'edit the programme',
  'move an item',
  'approve the programme',
  'set the priorities',
  'keep meetings and enquiries',
  'see who has signed',
  'see why an agency declined',
  'ask again',
  'see the reminders',
  'remind now',
  'verify signatures',
  'issue the memorandum',
  'except from the MoU',
  'appoint',
  'set up the board',
] as const;
export type Act = (typeof acts)[number];

const everyRole: readonly Role[] = [
  'representative',
  'substitute',
  'senior sponsor',
  'agency auditor',
  'chair',
  'QA manager',
  'sub group member',
  'Board member',
];
const editors: readonly Role[] = ['chair', 'QA manager', 'sub group member'];

const rolesFor: Readonly<Record<Act, readonly Role[]>> = {
  'see the programme': everyRole,
  'edit the programme': editors,
  'move an item': editors,
  'approve the programme': ['chair'],
  'set the priorities': ['chair', 'QA manager'],
  'keep meetings and enquiries': editors,
  'see who has signed': everyRole,
  'see why an agency declined': editors,
  'ask again': ['chair', 'QA manager'],
  'see the reminders': editors,
  'remind now': editors,
  'verify signatures': editors,
  'issue the memorandum': ['chair', 'QA manager'],
  'except from the MoU': ['chair'],
  appoint: ['chair', 'QA manager'],
  'set up the board': ['chair', 'QA manager'],
};

/** Whether the person may do it on this day; the refusal says which roles may. */
export function may(
  membership: Membership,
  person: PersonKey | null,
  act: Act,
  day: PlainDate,
): Result<true, 'notPermitted' | 'notKnown'> {
  const { terms } = membership;
  if (person === null) return refuse('notKnown', sayNotKnown(terms));
  const roles = rolesFor[act];
  if (roles.some((role) => holdsRole(membership, person, role, day))) return accept(true);
  return refuse('notPermitted', `Only the ${said(roles, terms)} can do this. Ask one of them.`);
}

/** For somebody whom the board does not count among its people: whom to ask. */
export function sayNotKnown(terms: Terms): string {
  return `You are not among the people of this ${terms.board} yet. Ask the ${terms.qaManager} to add you.`;
}

function said(roles: readonly Role[], terms: Terms): string {
  return roles
    .map((role) => (role === 'sub group member' ? `${sayRole(role, terms)}s` : sayRole(role, terms)))
    .join(', ')
    .replace(/, ([^,]*)$/, ' and $1');
}

/** Roles that see the whole board; everybody else sees what is theirs. */
const seeAll: readonly Role[] = ['chair', 'QA manager', 'sub group member'];

/** Something that may belong to one agency; `null` belongs to the board as a whole. */
export interface OfAgency {
  readonly agency: { readonly key: AgencyKey } | null;
}

/**
 * The only way from rows to a card: what this person may see of them.
 * Chair, QA manager and sub group see all; others see the board's own rows and those of their agencies.
 */
export function visibleTo<R extends OfAgency>(
  membership: Membership,
  person: PersonKey | null,
  rows: readonly R[],
  day: PlainDate,
): readonly R[] {
  if (person === null) return [];
  if (seeAll.some((role) => holdsRole(membership, person, role, day))) return rows;
  const own = new Set(rolesOf(membership, person, day).map((one) => one.agency?.key));
  return rows.filter((row) => row.agency === null || own.has(row.agency.key));
}
