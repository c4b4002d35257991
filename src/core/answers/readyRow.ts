/** The row to write for an act that has passed every rule. Only what belongs to the act is kept of the form. */
import type { PlainDate } from '../../base/time/plainDate.ts';
import { dateIn } from '../../base/time/zone.ts';
import { type AnswerKind, answerKinds, type answers } from '../../lists/answers.ts';
import type { DecisionKind, decisions } from '../../lists/decisions.ts';
import { refTo } from '../../lists/definition/columns.ts';
import type { Values } from '../../lists/definition/defineList.ts';
import type { Act, DutyKind, Owed } from '../duties/duty.ts';
import type { BoardSnapshot } from '../duties/snapshot.ts';
import { titleOfAct } from './actWords.ts';
import { indexOf } from './boardIndex.ts';
import type { ActValues } from './formRules.ts';

/** A row to write. `person` and `decidedBy` are empty: the bot fills in whom the channel verified. */
export type ReadyRow =
  | { readonly list: 'answers'; readonly values: Values<typeof answers.columns> }
  | { readonly list: 'decisions'; readonly values: Values<typeof decisions.columns> };

/** Whether the act is an answer; else it is a decision. */
export function isAnswer(act: Act): act is Extract<Act, AnswerKind> {
  return answerKinds.some((one) => one === act);
}

/** What a person says about themselves. */
export function personalRow(act: AnswerKind, day: PlainDate | null): ReadyRow {
  return { list: 'answers', values: { ...emptyAnswer(act, null), day: act === 'away' ? day : null } };
}

/** What was pressed about a thing that is owed. */
interface PressedOn {
  readonly kind: DutyKind;
  readonly item: string;
  readonly form: ActValues;
  readonly owed: Pick<Owed, 'title' | 'agency'>;
}

/** What was answered or decided about a thing that is owed. */
export function dutyRow(board: BoardSnapshot, act: Act, pressed: PressedOn): ReadyRow {
  return isAnswer(act)
    ? { list: 'answers', values: answerRow(board, act, pressed) }
    : { list: 'decisions', values: decisionRow(board, act, pressed) };
}

function answerRow(
  board: BoardSnapshot,
  act: AnswerKind,
  { kind, item, form, owed }: PressedOn,
): Values<typeof answers.columns> {
  return {
    ...emptyAnswer(act, owed.title),
    duty: kind,
    subject: item,
    said: filled(form.said),
    evidence: filled(form.evidence),
    day: act === 'more time' ? form.day : null,
    workingDays: act === 'snooze' ? form.workingDays : null,
    named: act === 'lead named' ? namedIn(board, form) : null,
  };
}

function decisionRow(
  board: BoardSnapshot,
  act: DecisionKind,
  { item, form, owed }: PressedOn,
): Values<typeof decisions.columns> {
  const today = dateIn(board.now);
  return {
    kind: act,
    subject: item,
    about: titleOfAct(act, owed.title),
    decidedOn: isRecord(act) ? (form.day ?? today) : today,
    minuteReference: null,
    reason: filled(form.said),
    agency: owed.agency,
    validUntil: null,
    decidedBy: null,
    step: null,
    fingerprint: null,
    newDueOn: act === 'extension granted' ? form.day : null,
    person: act === 'reassigned' ? namedIn(board, form) : null,
  };
}

/** Decisions that record a day on which something happened. */
function isRecord(act: DecisionKind): boolean {
  return ['terms of reference agreed', 'report delivered', 'annual report published', 'QA event held'].includes(act);
}

function namedIn(board: BoardSnapshot, { named }: ActValues) {
  const person = named === null ? undefined : indexOf(board).people.get(named);
  return person === undefined ? null : refTo(person);
}

function emptyAnswer(kind: AnswerKind, title: string | null): Values<typeof answers.columns> {
  return {
    kind,
    about: titleOfAct(kind, title),
    duty: null,
    subject: null,
    person: null,
    said: null,
    evidence: null,
    day: null,
    workingDays: null,
    named: null,
  };
}

/** SharePoint keeps an empty text as nothing. */
function filled(text: string): string | null {
  const trimmed = text.trim();
  return trimmed === '' ? null : trimmed;
}
