/**
 * Who may do what in the workspace of an audit: one table. The tab's buttons, the bot's card checks and the rows that
 * `prepare…` functions make come from it; a test holds it against the permissions of the lists, which are what SharePoint
 * itself enforces. Which list an operation writes is in `writesTo.ts`. A Microsoft 365 administrator has no operation: the board's site is not theirs to read.
 */
import { accept, type Result, refuse } from '../../base/result.ts';
import type { PlainDate } from '../../base/time/plainDate.ts';
import { leadFor } from '../answers/standing.ts';
import { sayNotKnown } from '../may.ts';
import { type AgencyKey, currentOf, holdsRole, type PersonKey } from '../people/board.ts';
import { sayRole, type Terms } from '../words/terms.ts';
import type { AuditBook } from './auditBook.ts';

export const auditRoles = [
  'chair',
  'QA manager',
  'audit lead',
  'joint lead',
  'sub group member',
  'agency representative',
  'substitute',
  'senior sponsor',
  'agency lead',
  'Board member',
  'administrator',
] as const;
export type AuditRole = (typeof auditRoles)[number];

export const operations = [
  'see audit',
  'edit audit',
  'edit terms',
  'agree terms',
  'sign off method',
  'set instruction aside',
  'name agencies',
  'confirm days',
  'agree access',
  'except from the MoU',
  'edit tool',
  'withdraw tool',
  'choose tool',
  'draw sample',
  'see cases',
  'see own return',
  'edit own return',
  'see returns',
  'moderate',
  'accept return',
  'see findings',
  'edit findings',
  'edit recommendations',
  'edit actions',
  'answer own action',
  'verify action',
  'edit learning',
  'record verdict',
  'deliver report',
  'move audit',
  'withdraw audit',
  'override gate',
  'override independence',
  'see files',
  'upload files',
] as const;
export type Operation = (typeof operations)[number];

const leads = ['audit lead', 'joint lead'] as const;
const runners = ['chair', 'QA manager'] as const;
const leading = [...runners, ...leads] as const;
const subGroup = [...leading, 'sub group member'] as const;
const speakers = ['agency representative', 'substitute'] as const;
const ofAgency = [...speakers, 'senior sponsor', 'agency lead'] as const;
const everybody = [...subGroup, ...ofAgency, 'Board member'] as const;

/** Who may do what. A role of an agency means its own agency. */
export const rightsTable: Readonly<Record<Operation, readonly AuditRole[]>> = {
  'see audit': everybody,
  'edit audit': leading,
  'edit terms': leading,
  'agree terms': leading,
  'sign off method': runners,
  'set instruction aside': ['chair'],
  'name agencies': leading,
  'confirm days': ['QA manager', ...ofAgency],
  'agree access': ['QA manager', ...ofAgency],
  'except from the MoU': ['chair'],
  'edit tool': subGroup,
  'withdraw tool': runners,
  'choose tool': leading,
  'draw sample': leading,
  'see cases': subGroup,
  'see own return': [...subGroup, ...ofAgency],
  'edit own return': ofAgency,
  'see returns': subGroup,
  moderate: subGroup,
  'accept return': leading,
  'see findings': [...subGroup, ...ofAgency],
  'edit findings': leading,
  'edit recommendations': leading,
  'edit actions': leading,
  'answer own action': ofAgency,
  'verify action': leading,
  'edit learning': leading,
  'record verdict': leading,
  'deliver report': leading,
  'move audit': leading,
  'withdraw audit': runners,
  'override gate': ['chair'],
  'override independence': ['chair'],
  'see files': subGroup,
  'upload files': subGroup,
};

/** As much of an audit as rights depend on. */
export type RightsBook = Pick<AuditBook, 'board' | 'audit' | 'participation'>;

/** What somebody holds in this audit, with the agency where it is of one. */
interface Holding {
  readonly role: AuditRole;
  readonly agency: AgencyKey | null;
}

const boardRoles = ['chair', 'QA manager', 'sub group member', 'Board member'] as const;

/** The roles of a person in this audit on the day, each once. */
export function rolesIn(book: RightsBook, person: PersonKey, day: PlainDate): readonly AuditRole[] {
  return [...new Set(holdings(book, person, { day, wanted: auditRoles }).map((one) => one.role))];
}

/** Only the roles that are wanted are looked for: thousands of decisions are held against the table in one run. */
interface Wanted {
  readonly day: PlainDate;
  readonly wanted: readonly AuditRole[];
}

function holdings(book: RightsBook, person: PersonKey, { day, wanted }: Wanted): readonly Holding[] {
  const held: Holding[] = boardRoles
    .filter((role) => wanted.includes(role) && holdsRole(book.board.membership, person, role, day))
    .map((role) => ({ role, agency: null }));
  if (isNamed(book, person, 'lead')) held.push({ role: 'audit lead', agency: null });
  if (isNamed(book, person, 'jointLead')) held.push({ role: 'joint lead', agency: null });
  if (wanted.includes('agency lead')) held.push(...agenciesLed(book, person));
  if (ofAgency.some((role) => wanted.includes(role))) held.push(...agencyRoles(book, person, day));
  return held;
}

function agenciesLed({ board, audit, participation }: RightsBook, person: PersonKey): readonly Holding[] {
  return participation
    .filter((row) => row.audit.key === audit.key && leadFor(board, row)?.key === person)
    .map((row) => ({ role: 'agency lead', agency: row.agency.key }));
}

function isNamed({ audit }: RightsBook, person: PersonKey, as: 'lead' | 'jointLead'): boolean {
  return audit[as]?.key === person;
}

const calledHere = {
  representative: 'agency representative',
  substitute: 'substitute',
  'senior sponsor': 'senior sponsor',
} as const;

/** Only the one who holds the role now: a predecessor whose appointment nobody ended has no say. */
function agencyRoles({ board }: RightsBook, person: PersonKey, day: PlainDate): readonly Holding[] {
  return board.agencies.flatMap((agency) =>
    (['representative', 'substitute', 'senior sponsor'] as const)
      .filter((role) => currentOf(board.membership, role, agency.key, day)?.person.key === person)
      .map((role) => ({ role: calledHere[role], agency: agency.key })),
  );
}

/** Who wants to do what; `agency` for what belongs to one agency. */
export interface Asked {
  /** Null for somebody who is not among the board's people. */
  readonly person: PersonKey | null;
  readonly operation: Operation;
  readonly day: PlainDate;
  readonly agency?: AgencyKey | null;
}

/** Whether the person may; the refusal says who may. A role of an agency counts for that agency alone. */
export function mayInAudit(book: RightsBook, asked: Asked): Result<true, 'notPermitted' | 'notKnown'> {
  const { terms } = book.board.membership;
  const { person, operation, day } = asked;
  if (person === null) return refuse('notKnown', sayNotKnown(terms));
  const agency = asked.agency ?? null;
  const allowed = rightsTable[operation];
  const may = holdings(book, person, { day, wanted: allowed }).some(
    (one) => allowed.includes(one.role) && (one.agency === null || agency === null || one.agency === agency),
  );
  return may ? accept(true) : refuse('notPermitted', sayWhoMay(book, operation, agency));
}

function sayWhoMay({ board }: RightsBook, operation: Operation, agency: AgencyKey | null): string {
  const { terms } = board.membership;
  const name = board.agencies.find((one) => one.key === agency)?.name ?? null;
  const who = rightsTable[operation].map((role) => sayAuditRole(role, terms, name));
  return `Only ${list(who)} can do this.`;
}

function list(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;
}

/** A role in the board's words, with its article. @param agency the agency's name where one is meant */
export function sayAuditRole(role: AuditRole, terms: Terms, agency: string | null = null): string {
  const of = agency === null ? 'an agency' : agency;
  switch (role) {
    case 'audit lead':
      return 'the lead of the audit';
    case 'joint lead':
      return 'its joint lead';
    case 'agency representative':
      return `the representative of ${of}`;
    case 'agency lead':
      return `whoever leads for ${of}`;
    case 'substitute':
    case 'senior sponsor':
      return `the ${role} of ${of}`;
    case 'sub group member':
    case 'Board member':
      return `${sayRole(role, terms)}s`;
    case 'administrator':
      return 'administrators';
    case 'chair':
    case 'QA manager':
      return `the ${sayRole(role, terms)}`;
  }
}
