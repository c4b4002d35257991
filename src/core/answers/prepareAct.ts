/**
 * Whether a person may do what they pressed, and the row to write for it. The same rule for a card and for the tab, asked
 * again with the rows as they are at that moment, whatever the card or page showed. Writes nothing itself.
 */
import { accept, acceptUnless, type Result, refuse } from '../../base/result.ts';
import { type PlainDate, sayDate } from '../../base/time/plainDate.ts';
import { dateIn } from '../../base/time/zone.ts';
import type { DecisionKind } from '../../lists/decisions.ts';
import type { Act, DutyKind, Kind, Owed } from '../duties/duty.ts';
import { kindOf } from '../duties/kinds/all.ts';
import type { Action, AnswerRow, BoardSnapshot } from '../duties/snapshot.ts';
import type { Person } from '../people/board.ts';
import type { Decision } from '../programme/programme.ts';
import { type ActionHistory, actionFacts, actionHistory, isDisinterested, isOpenFor } from './actionHistory.ts';
import { sayDealtWith, sayReceipt, sayTold } from './actWords.ts';
import { indexOf } from './boardIndex.ts';
import { dealtWith } from './dealtWith.ts';
import { type FormFacts, type FormRefusal, type ActValues as FormValues, wrongIn } from './formRules.ts';
import { dutyRow, isAnswer, personalRow, type ReadyRow } from './readyRow.ts';
import { isRecordedDecision, type Matter, mayAnswer, mayDecide, owes, type RecordedDecision } from './rights.ts';
import { personBehind } from './said.ts';
import { notMine, peopleOf } from './standing.ts';

/** What the form beside a button says. */
export type ActValues = FormValues;
/** A row to write, for the bot's or the tab's own list store. */
export type ReadyAct = ReadyRow;

/** Why an act is refused. */
export type ActRefusal = FormRefusal | 'notYours' | 'notPermitted' | 'alreadyDone' | 'moved';

/** What was pressed, with what the form said. */
export interface Pressed {
  readonly person: Person;
  /** Null for what a person says about themselves. */
  readonly kind: DutyKind | null;
  readonly item: string;
  /** The due date that the card or page showed; null where it showed none. */
  readonly dueOn: PlainDate | null;
  readonly act: Act;
  readonly form: ActValues;
}

/** What a person says about themselves, not about a duty. */
export const personalActs = ['away', 'back', 'quiet', 'not quiet'] as const satisfies readonly Act[];
type PersonalAct = (typeof personalActs)[number];

/** All that stands in the way of the act, or the row to write. */
export function prepareAct(board: BoardSnapshot, pressed: Pressed): Result<ReadyAct, ActRefusal> {
  const { kind, act } = pressed;
  const personal = personalActs.find((one) => one === act);
  if (personal !== undefined) return preparePersonal(board, personal, pressed.form);
  if (kind === null) return refuse('notPermitted', 'This cannot be done here.');
  return prepareDutyAct(board, { ...pressed, kind: kindOf(kind) });
}

/** The sentence for a receipt; for a row that is there already, who did it and when. */
export function sayAct(board: BoardSnapshot, act: ReadyAct | AnswerRow | Decision): string {
  if ('values' in act) return sayReceipt(act.values);
  const by = personBehind(board, act.createdBy, 'duty' in act ? act.person : act.decidedBy);
  return sayTold(act, by?.name ?? 'Somebody');
}

function preparePersonal(board: BoardSnapshot, act: PersonalAct, form: ActValues): Result<ReadyAct, ActRefusal> {
  const today = dateIn(board.now);
  const facts: FormFacts = {
    today,
    calendar: board.calendar,
    dueOn: null,
    isFirm: false,
    tellsChange: false,
    mayBeNamed: () => false,
    askedFor: null,
  };
  return acceptUnless<ReadyAct, ActRefusal>(wrongIn(act, form, facts), personalRow(act, form.day));
}

type OnDuty = Omit<Pressed, 'kind'> & { readonly kind: Kind };

function prepareDutyAct(board: BoardSnapshot, pressed: OnDuty): Result<ReadyAct, ActRefusal> {
  const { kind, act, item } = pressed;
  if (![...kind.ownActs, ...kind.othersActs].includes(act)) return refuse('notPermitted', 'This cannot be done here.');
  const thing = thingOf(board, pressed);
  if (thing === null) return refuse('alreadyDone', sayDealtWith(dealtWith(board, kind.name, item, dateIn(board.now))));
  if (pressed.dueOn !== null && pressed.dueOn !== thing.owed.dueOn) {
    return refuse('moved', `This was moved: it is due on ${sayDate(thing.owed.dueOn)} now. Please look at it again.`);
  }
  const may = mayPress(board, pressed, thing);
  if (!may.ok) return may;
  const form =
    act === 'extension granted' ? { ...pressed.form, day: pressed.form.day ?? askedDay(thing) } : pressed.form;
  const wrong = wrongIn(act, form, factsOf(board, kind, thing));
  return acceptUnless<ReadyAct, ActRefusal>(
    wrong,
    dutyRow(board, act, { kind: kind.name, item, form, owed: thing.owed }),
  );
}

/** The thing as it is owed now, with what rights and rules depend on. */
interface Thing {
  readonly owed: Pick<Owed, 'title' | 'dueOn' | 'agency'>;
  readonly matter: Matter;
  /** What became of it, where it is an action. */
  readonly history: ActionHistory | null;
}

function thingOf(board: BoardSnapshot, pressed: OnDuty): Thing | null {
  const { kind, item } = pressed;
  const today = dateIn(board.now);
  const action = kind.name === 'action' ? indexOf(board).actions.get(item) : undefined;
  const history = action === undefined ? null : actionHistory(board, action, today);
  const owed = kind.find(board, today).find((one) => one.item === item) ?? takenBack(pressed, action, history);
  if (owed === null) return null;
  const matter: Matter = {
    agency: owed.agency?.key ?? null,
    audit: (owed.audit === null ? undefined : indexOf(board).audits.get(owed.audit.key)) ?? null,
    owners: owed.owners,
    dueOn: owed.dueOn,
    notTheirs: new Set(notMine(board, kind.name, item)),
  };
  return { owed, matter, history };
}

/** Whoever said that an action is done may still ask for more time, which takes it back. */
function takenBack(
  { act, person }: OnDuty,
  action: Action | undefined,
  history: ActionHistory | null,
): Pick<Owed, 'title' | 'dueOn' | 'agency' | 'audit' | 'owners'> | null {
  if (action === undefined || history === null || act !== 'more time' || !isOpenFor(history, person)) return null;
  const { name: title, agency, audit } = action;
  return { title, dueOn: history.dueOn, agency, audit, owners: [history.owner] };
}

function askedDay({ history }: Thing): PlainDate | null {
  return history?.asked?.row.day ?? null;
}

function mayPress(board: BoardSnapshot, { person, act }: OnDuty, thing: Thing): Result<true, ActRefusal> {
  const day = dateIn(board.now);
  if (!isAnswer(act)) return mayRecord(board, person, { act, day, thing });
  const isOwn = act === 'snooze' || act === 'not mine';
  const may = isOwn ? owes(board, person.key, thing.matter, day) : mayAnswer(board, person.key, thing.matter, day);
  return may ? accept(true) : refuse('notYours', sayNotYours(board, thing.matter));
}

function mayRecord(
  board: BoardSnapshot,
  person: Person,
  { act, day, thing }: { readonly act: DecisionKind; readonly day: PlainDate; readonly thing: Thing },
): Result<true, ActRefusal> {
  const { matter, history } = thing;
  if (!isRecordedDecision(act)) {
    return refuse('notPermitted', 'This cannot be done here.');
  }
  if (!mayDecide(board, person, act, { audit: matter.audit, day })) {
    return refuse('notPermitted', sayNotPermitted(board, act));
  }
  const isAboutTime = act === 'extension granted' || act === 'extension refused';
  const isTheirs = history === null ? owes(board, person.key, matter, day) : !isDisinterested(history, person.key);
  return isAboutTime && isTheirs
    ? refuse('notPermitted', 'Somebody else has to decide this, because it is you who would have the time.')
    : accept(true);
}

function sayNotYours(board: BoardSnapshot, { owners, agency }: Matter): string {
  const names = owners.flatMap((owner) => indexOf(board).people.get(owner)?.name ?? []);
  const agencyName = agency === null ? undefined : indexOf(board).agencies.get(agency)?.name;
  if (names.length > 0)
    return `This is for ${names.join(' and ')}${agencyName === undefined ? '' : ` (${agencyName})`}.`;
  if (agencyName === undefined) return `This is for the ${board.membership.terms.qaManager}.`;
  return `This is for whoever represents ${agencyName}.`;
}

function sayNotPermitted({ membership: { terms } }: BoardSnapshot, act: RecordedDecision): string {
  const runners = `the ${terms.qaManager} or the ${terms.chair}`;
  const isOfBoard = act === 'annual report published' || act === 'QA event held';
  return `Only ${isOfBoard ? runners : `who leads the audit, ${runners}`} can do this.`;
}

function factsOf(board: BoardSnapshot, kind: Kind, { owed, history }: Thing): FormFacts {
  const today = dateIn(board.now);
  if (history !== null) return actionFacts(board, history, today);
  const choices = owed.agency === null ? [] : peopleOf(board, owed.agency.key, today);
  return {
    today,
    calendar: board.calendar,
    dueOn: owed.dueOn,
    isFirm: kind.isFirm,
    tellsChange: false,
    mayBeNamed: (person) => choices.some((one) => one.key === person),
    askedFor: null,
  };
}
