/**
 * Where things stand after what people answered and decided: the derived states that duties, cards and tab ask for. Rows
 * whose author had no right at that moment change nothing. Nothing here is stored.
 */
import type { Ref } from '../../base/id.ts';
import type { Instant } from '../../base/time/instant.ts';
import type { PlainDate } from '../../base/time/plainDate.ts';
import { onOrBefore } from '../../base/time/workingDays.ts';
import { refTo } from '../../lists/definition/columns.ts';
import type { DutyKind } from '../duties/duty.ts';
import type { Action, AnswerRow, Audit, BoardSnapshot, Enquiry, Meeting, Participation } from '../duties/snapshot.ts';
import { type AgencyKey, holdsOn, type PersonKey } from '../people/board.ts';
import type { Decision } from '../programme/programme.ts';
import { awayUntil } from './absence.ts';
import { type ActionHistory, actionHistory } from './actionHistory.ts';
import { indexOf } from './boardIndex.ts';
import { remindedAgainOn, snoozeWorkingDays } from './formRules.ts';
import { type Matter, mayAnswer, mayDecide, type RecordedDecision } from './rights.ts';
import { answersAbout, answersOf, decisionsAbout, personBehind, type Said } from './said.ts';
import { leadDueOn } from './whenOwed.ts';

/** The person behind a row; null when nobody of the board can be said to have written it. */
export function authorOf(board: BoardSnapshot, row: AnswerRow | Decision): PersonKey | null {
  return personBehind(board, row.createdBy, 'duty' in row ? row.person : row.decidedBy)?.key ?? null;
}

/** Who dealt with something and when. */
export interface DealtWith {
  readonly by: Ref<'people'>;
  readonly at: Instant;
}

/** Where an action stands. */
export interface ActionStanding {
  readonly state: ActionHistory['state'];
  readonly owner: PersonKey;
  readonly dueOn: PlainDate;
  /** The request for more time that waits for an answer. */
  readonly extensionAsked: AnswerRow | null;
  readonly doneBy: DealtWith | null;
  /** Who looked at the evidence and found it done (R51). */
  readonly verifiedBy: DealtWith | null;
  readonly withdrawnBy: DealtWith | null;
  /** What the owner says has changed. */
  readonly whatChanged: string | null;
  readonly evidence: string | null;
  /** Rows about it that count for nothing, to be shown as such. */
  readonly ignored: ActionHistory['ignored'];
}

/** The state, owner and due date of an action on the day. */
export function actionStanding(board: BoardSnapshot, action: Action, day: PlainDate): ActionStanding {
  const history = actionHistory(board, action, day);
  return {
    state: history.state,
    owner: history.owner,
    dueOn: history.dueOn,
    extensionAsked: history.asked?.row ?? null,
    doneBy: dealtWithBy(history.done),
    verifiedBy: dealtWithBy(history.verified),
    withdrawnBy: dealtWithBy(history.withdrawn),
    whatChanged: history.done?.row.said ?? null,
    evidence: history.done?.row.evidence ?? null,
    ignored: history.ignored,
  };
}

/** The person and moment behind a row. */
export function dealtWithBy(said: Said<AnswerRow | Decision> | null): DealtWith | null {
  return said === null ? null : { by: refTo(said.by), at: said.row.createdAt };
}

/** Who leads for the agency: as its representative named them, else as the sub group entered it; null for nobody. */
export function leadFor(board: BoardSnapshot, participation: Participation): Ref<'people'> | null {
  return leadNamed(board, participation)?.row.named ?? participation.lead;
}

/** The agency's own naming of its lead that counts. */
export function leadNamed(board: BoardSnapshot, participation: Participation): Said<AnswerRow> | null {
  const agency = participation.agency.key;
  const due = leadDueOn(board, participation);
  return lastThatCounts(
    board,
    { kind: 'agency-lead', item: participation.key, agency, owners: [], due },
    ({ row, on }) => {
      const { named } = row;
      return (
        row.kind === 'lead named' && named !== null && peopleOf(board, agency, on).some((one) => one.key === named.key)
      );
    },
  );
}

/** Those who can be named as lead of an agency: its own people by appointment (R84). */
export function peopleOf(board: BoardSnapshot, agency: AgencyKey, day: PlainDate): readonly Ref<'people'>[] {
  const own = board.membership.appointments.filter((one) => one.agency?.key === agency && holdsOn(one, day));
  return [...new Map(own.map((one) => [one.person.key, one.person])).values()];
}

/** How an enquiry to one agency is called among the things that are owed. */
export function enquiryItem(enquiry: { readonly key: string }, agency: { readonly key: string }): string {
  return `${enquiry.key}.${agency.key}`;
}

/** The agency's reply to an enquiry, or null. A later one takes the place of an earlier. */
export function repliedTo(board: BoardSnapshot, enquiry: Enquiry, agency: AgencyKey): AnswerRow | null {
  return replyTo(board, enquiry, agency)?.row ?? null;
}

/** The reply with the person behind it. */
export function replyTo(board: BoardSnapshot, enquiry: Enquiry, agency: AgencyKey): Said<AnswerRow> | null {
  const thing = {
    kind: 'enquiry',
    item: enquiryItem(enquiry, { key: agency }),
    agency,
    owners: [],
    due: enquiry.dueOn,
  } as const;
  return lastThatCounts(board, thing, ({ row }) => row.kind === 'replied' && (row.said ?? row.evidence) !== null);
}

/** How somebody's paper for a meeting is called among the things that are owed. */
export function paperItem(meeting: { readonly key: string }, person: PersonKey): string {
  return `${meeting.key}.${person}`;
}

/** The answer that says that somebody's paper is sent. */
export function paperSent(board: BoardSnapshot, meeting: Meeting, person: PersonKey): Said<AnswerRow> | null {
  const item = paperItem(meeting, person);
  const thing = { kind: 'papers', item, agency: null, owners: [person], due: meeting.heldOn } as const;
  return lastThatCounts(board, thing, ({ row }) => row.kind === 'done');
}

/** The newest answer about a thing, of those that are right and whose author might give it. */
function lastThatCounts(
  board: BoardSnapshot,
  thing: {
    readonly kind: DutyKind;
    readonly item: string;
    readonly agency: AgencyKey | null;
    readonly owners: readonly PersonKey[];
    readonly due: PlainDate | null;
  },
  isRight: (said: Said<AnswerRow>) => boolean,
): Said<AnswerRow> | null {
  const said = answersAbout(board, thing.kind, thing.item);
  return (
    said.findLast(({ row, by, on }) => {
      const notTheirs = refusersAmong(said.filter((one) => one.row.createdAt < row.createdAt));
      const matter: Matter = {
        agency: thing.agency,
        audit: null,
        owners: thing.owners,
        dueOn: thing.due ?? on,
        notTheirs: new Set(notTheirs),
      };
      return isRight({ row, by, on }) && mayAnswer(board, by.key, matter, on);
    }) ?? null
  );
}

/** Whether the person is away on the day. */
export function isAwayOn(board: BoardSnapshot, person: PersonKey, day: PlainDate): boolean {
  return awayUntil(board, person, day) !== null;
}

/** Whether the person wants no reminders before the day something is due. */
export function isQuiet(board: BoardSnapshot, person: PersonKey): boolean {
  const said = answersOf(board, person).findLast(({ row }) => row.kind === 'quiet' || row.kind === 'not quiet');
  return said?.row.kind === 'quiet';
}

/**
 * The day on which a person who put a reminder off is reminded again: never later than the last working day on or before
 * the due date. Null when nothing is put off; what is firm or was due already could not be (decisions 17).
 */
export function snoozedUntil(
  board: BoardSnapshot,
  person: PersonKey,
  thing: {
    readonly kind: { readonly name: DutyKind; readonly isFirm: boolean };
    readonly item: string;
    readonly dueOn: PlainDate;
  },
): PlainDate | null {
  const { kind, item, dueOn } = thing;
  if (kind.isFirm) return null;
  const said = answersAbout(board, kind.name, item).findLast(
    ({ row, by }) => row.kind === 'snooze' && by.key === person,
  );
  const workingDays = said?.row.workingDays ?? null;
  if (said === undefined || workingDays === null || !snoozeWorkingDays.includes(workingDays)) return null;
  if (onOrBefore(board.calendar, dueOn) <= said.on) return null;
  return remindedAgainOn(board.calendar, said.on, { workingDays, dueOn });
}

/**
 * Those who said last that something is not theirs. Giving an action to somebody else starts anew. Who passed the
 * memorandum on is not here: `kinds/mouSignOff.ts` asks whoever it was passed to.
 */
export function notMine(board: BoardSnapshot, kind: DutyKind, item: string): readonly PersonKey[] {
  if (kind === 'mou-sign-off') return [];
  const said = answersAbout(board, kind, item);
  const action = kind === 'action' && said.length > 0 ? indexOf(board).actions.get(item) : undefined;
  return action === undefined ? refusersAmong(said) : [...actionHistory(board, action, null).notTheirs];
}

/** Of each person the last answer counts; putting a reminder off says nothing of whose it is. */
function refusersAmong(said: readonly Said<AnswerRow>[]): readonly PersonKey[] {
  const last = new Map(said.filter(({ row }) => row.kind !== 'snooze').map(({ row, by }) => [by.key, row.kind]));
  return [...last].flatMap(([person, kind]) => (kind === 'not mine' ? [person] : []));
}

/** The day on which the terms of reference of an audit were agreed, or null. */
export function termsAgreedOn(board: BoardSnapshot, audit: Audit): PlainDate | null {
  return recorded(board, 'terms of reference agreed', { subject: audit.key, audit })?.row.decidedOn ?? null;
}

/** The day on which the report of an audit was delivered, or null. */
export function reportDeliveredOn(board: BoardSnapshot, audit: Audit): PlainDate | null {
  return recorded(board, 'report delivered', { subject: audit.key, audit })?.row.decidedOn ?? null;
}

/** Whether the annual report of a financial year has been published (R57). @param year e.g. `2015-16` */
export function annualReportPublished(board: BoardSnapshot, year: string): boolean {
  return recorded(board, 'annual report published', { subject: year, audit: null }) !== null;
}

/** Whether the annual QA event of a financial year has been held (R43). @param year e.g. `2015-16` */
export function qaEventHeld(board: BoardSnapshot, year: string): boolean {
  return recorded(board, 'QA event held', { subject: year, audit: null }) !== null;
}

/** The first decision of this kind that counts: what was recorded once need not be recorded again. */
export function recorded(
  board: BoardSnapshot,
  kind: RecordedDecision,
  about: { readonly subject: string; readonly audit: Audit | null },
): Said<Decision> | null {
  return (
    decisionsAbout(board, about.subject).find(
      ({ row, by, on }) =>
        row.kind === kind && row.decidedOn <= on && mayDecide(board, by, kind, { audit: about.audit, day: on }),
    ) ?? null
  );
}
