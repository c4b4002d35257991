/**
 * Who may answer for something that is owed, and who may decide about it, at a moment. One rule for cards, tab and for
 * reading rows back: a row whose author could not have pressed the button counts for nothing. What must be right about
 * the answer itself is in `formRules.ts`.
 */
import type { PlainDate } from '../../base/time/plainDate.ts';
import type { DecisionKind, RecordsDecision, WorkspaceDecision } from '../../lists/decisions.ts';
import type { Audit, BoardSnapshot } from '../duties/snapshot.ts';
import { type AgencyKey, currentOf, holdsRole, type Person, type PersonKey } from '../people/board.ts';
import { awayUntil } from './absence.ts';
import { indexOf } from './boardIndex.ts';

/** What rights depend on: whose thing it is, and who has said that it is not theirs. */
export interface Matter {
  readonly agency: AgencyKey | null;
  readonly audit: Audit | null;
  /** Who owes it by name; empty where it goes by roles. */
  readonly owners: readonly PersonKey[];
  readonly dueOn: PlainDate;
  readonly notTheirs: ReadonlySet<PersonKey>;
}

/** Whether the person is away, has said that it is not theirs, or has no identity to act with. */
function isSilent(board: BoardSnapshot, person: PersonKey, matter: Matter, day: PlainDate): boolean {
  if (matter.notTheirs.has(person) || awayUntil(board, person, day) !== null) return true;
  return (indexOf(board).people.get(person)?.objectId ?? null) === null;
}

/** Who speaks for an agency on the day, and whether each of them is silent about the matter. */
function voicesOf(board: BoardSnapshot, agency: AgencyKey, matter: Matter, day: PlainDate) {
  const voice = (role: 'representative' | 'substitute' | 'senior sponsor') => {
    const person = currentOf(board.membership, role, agency, day)?.person.key ?? null;
    return { person, silent: person === null || isSilent(board, person, matter, day) };
  };
  return {
    representative: voice('representative'),
    substitute: voice('substitute'),
    sponsor: voice('senior sponsor'),
  };
}

/**
 * Whether it is this person's to do: who is named; else whoever the duty has passed to, as `duties/targets.ts` passes it:
 * the joint lead for the lead of an audit, those who run the board, or whoever speaks for the agency.
 */
export function owes(board: BoardSnapshot, person: PersonKey, matter: Matter, day: PlainDate): boolean {
  if (matter.owners.includes(person)) return true;
  const silent = matter.owners.filter((owner) => isSilent(board, owner, matter, day)).length;
  const owners = { allSilent: silent === matter.owners.length, anySilent: silent > 0 };
  if (matter.agency === null) {
    const standsIn = matter.audit?.jointLead?.key === person;
    return owners.allSilent && (standsIn || runsTheBoard(board, person, day));
  }
  return owesForAgency(board, person, { owners, voices: voicesOf(board, matter.agency, matter, day), matter, day });
}

/**
 * The representative while everybody named is silent; the substitute while the representative or somebody named is; the
 * senior sponsor of an agency that nobody represents; QA manager and chair when nobody else is left, or the representative
 * has said that it is not theirs (decisions 6, 17).
 */
function owesForAgency(
  board: BoardSnapshot,
  person: PersonKey,
  seen: {
    readonly owners: { readonly allSilent: boolean; readonly anySilent: boolean };
    readonly voices: ReturnType<typeof voicesOf>;
    readonly matter: Matter;
    readonly day: PlainDate;
  },
): boolean {
  const { owners, matter, day } = seen;
  const { representative, substitute, sponsor } = seen.voices;
  if (representative.person === person) return owners.allSilent;
  const repSilent = owners.allSilent && representative.silent;
  if (substitute.person === person) return owners.anySilent || repSilent;
  if (!repSilent) return false;
  if (sponsor.person === person) return representative.person === null && substitute.person === null;
  const passedOn = representative.person !== null && matter.notTheirs.has(representative.person);
  return (substitute.silent || passedOn) && runsTheBoard(board, person, day);
}

/**
 * Whether the person may answer: whoever owes it, the agency's representative always, and its substitute once the
 * representative does not speak or the day has passed in silence (N9).
 */
export function mayAnswer(board: BoardSnapshot, person: PersonKey, matter: Matter, day: PlainDate): boolean {
  if (owes(board, person, matter, day)) return true;
  if (matter.agency === null) return false;
  const { representative, substitute } = voicesOf(board, matter.agency, matter, day);
  if (representative.person === person) return true;
  return substitute.person === person && (representative.silent || matter.dueOn < day);
}

/** QA manager or chair on the day. */
export function runsTheBoard(board: BoardSnapshot, person: PersonKey, day: PlainDate): boolean {
  return (['QA manager', 'chair'] as const).some((role) => holdsRole(board.membership, person, role, day));
}

/** Decisions that a card or the tab's own list of things can record; the others have screens of their own. */
export type RecordedDecision =
  | Exclude<DecisionKind, 'programme approved' | 'MoU exception' | WorkspaceDecision | RecordsDecision>
  | 'action verified'
  | 'action reopened';

export function isRecordedDecision(kind: DecisionKind): kind is RecordedDecision {
  return Object.hasOwn(leadsToo, kind);
}

/** Which leads of the audit may decide besides QA manager and chair. */
const leadsToo: Readonly<Record<RecordedDecision, 'lead' | 'lead and joint lead' | 'none'>> = {
  'extension granted': 'lead and joint lead',
  'extension refused': 'lead and joint lead',
  'terms of reference agreed': 'lead and joint lead',
  'report delivered': 'lead and joint lead',
  reassigned: 'lead',
  withdrawn: 'lead',
  'action verified': 'lead and joint lead',
  'action reopened': 'lead and joint lead',
  'annual report published': 'none',
  'QA event held': 'none',
};

/**
 * Whether the person may take the decision about something of this audit (null: of none). Who led an audit earlier cannot be
 * proved: the lead is a column that anybody of the sub group can edit. So of leads only those count who lead it now, also
 * for what was decided before; QA manager and chair count as they were appointed on the day of the decision.
 */
export function mayDecide(
  board: BoardSnapshot,
  person: Person,
  kind: RecordedDecision,
  { audit, day }: { readonly audit: Audit | null; readonly day: PlainDate },
): boolean {
  if (runsTheBoard(board, person.key, day)) return true;
  if (audit === null || leadsToo[kind] === 'none') return false;
  if (audit.lead?.key === person.key) return true;
  return leadsToo[kind] === 'lead and joint lead' && audit.jointLead?.key === person.key;
}
