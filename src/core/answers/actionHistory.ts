/**
 * What became of an action, from the add-only answers and decisions about it: each row is held against the state in which
 * it found the action, so that a row whose author had no right at that moment changes nothing. The action's own row only
 * says how it began.
 */
import type { PlainDate } from '../../base/time/plainDate.ts';
import type { Action, AnswerRow, BoardSnapshot } from '../duties/snapshot.ts';
import type { Person, PersonKey } from '../people/board.ts';
import type { Decision } from '../programme/programme.ts';
import { indexOf } from './boardIndex.ts';
import { type ActValues, type FormFacts, wrongIn } from './formRules.ts';
import { isRecordedDecision, type Matter, mayAnswer, mayDecide } from './rights.ts';
import { answersAbout, byTime, decisionsAbout, type Said } from './said.ts';

export interface ActionHistory {
  readonly state: 'open' | 'done' | 'withdrawn';
  readonly owner: PersonKey;
  readonly dueOn: PlainDate;
  /** More time that was asked for and neither given nor refused. */
  readonly asked: Said<AnswerRow> | null;
  readonly done: Said<AnswerRow> | null;
  /** The lead's word that it is done, with what was seen (R51): what the owner says alone does not close it. */
  readonly verified: Said<Decision> | null;
  readonly withdrawn: Said<Decision> | null;
  /** The last decision about time or owner that counts. */
  readonly decided: Said<Decision> | null;
  readonly notTheirs: ReadonlySet<PersonKey>;
  /** Rows that count for nothing: their author could not say so then, or they break a rule of the form. */
  readonly ignored: readonly (AnswerRow | Decision)[];
}

type Event = Said<AnswerRow | Decision>;

/** The history up to and with the day; all of it where that is null. */
export function actionHistory(board: BoardSnapshot, action: Action, day: PlainDate | null): ActionHistory {
  const began: ActionHistory = {
    state: 'open',
    owner: action.owner.key,
    dueOn: action.dueOn,
    asked: null,
    done: null,
    verified: null,
    withdrawn: null,
    decided: null,
    notTheirs: new Set(),
    ignored: [],
  };
  const events: readonly Event[] = [...answersAbout(board, 'action', action.key), ...decisionsAbout(board, action.key)];
  return [...events]
    .sort(byTime)
    .filter(({ on }) => day === null || on <= day)
    .reduce<ActionHistory>((so, event) => after(board, action, so, event), began);
}

/** What rights about the action depend on, as the history left it. */
export function matterOf(board: BoardSnapshot, action: Action, history: ActionHistory): Matter {
  return {
    agency: action.agency.key,
    audit: (action.audit === null ? undefined : indexOf(board).audits.get(action.audit.key)) ?? null,
    owners: [history.owner],
    dueOn: history.dueOn,
    notTheirs: history.notTheirs,
  };
}

/** Whether the person gets to decide about time: never who asked for it, nor who would have it. */
export function isDisinterested(history: Pick<ActionHistory, 'owner' | 'asked'>, person: PersonKey): boolean {
  return history.owner !== person && history.asked?.by.key !== person;
}

/** What the rules of the form compare an answer or decision about the action with. */
export function actionFacts(board: BoardSnapshot, history: ActionHistory, today: PlainDate): FormFacts {
  return {
    today,
    calendar: board.calendar,
    dueOn: history.dueOn,
    isFirm: false,
    tellsChange: true,
    mayBeNamed: (person) => person !== history.owner && indexOf(board).people.has(person),
    askedFor: history.asked?.row.day ?? null,
  };
}

/** The row as a form would have said it. */
function valuesOf(row: AnswerRow | Decision): ActValues {
  if ('duty' in row) {
    const { said, evidence, day, workingDays, named } = row;
    return { said: said ?? '', evidence: evidence ?? '', day, workingDays, named: named?.key ?? null };
  }
  const { reason, newDueOn, person } = row;
  return { said: reason ?? '', evidence: '', day: newDueOn, workingDays: null, named: person?.key ?? null };
}

function after(board: BoardSnapshot, action: Action, so: ActionHistory, event: Event): ActionHistory {
  const { row, on } = event;
  if ('duty' in row && row.kind === 'snooze') return so;
  const ignored = { ...so, ignored: [...so.ignored, row] };
  if (wrongIn(row.kind, valuesOf(row), actionFacts(board, so, on)).length > 0) return ignored;
  const next =
    'duty' in row ? answered(board, action, so, { ...event, row }) : decided(board, action, so, { ...event, row });
  return next ?? ignored;
}

/** The state after an answer; null when the answer counts for nothing. */
function answered(
  board: BoardSnapshot,
  action: Action,
  so: ActionHistory,
  said: Said<AnswerRow>,
): ActionHistory | null {
  if (!mayAnswer(board, said.by.key, matterOf(board, action, so), said.on)) return null;
  switch (said.row.kind) {
    case 'done':
      return so.state === 'open' ? { ...so, state: 'done', done: said, asked: null } : null;
    case 'more time':
      return isOpenFor(so, said.by) ? { ...so, state: 'open', done: null, asked: said } : null;
    case 'not mine':
      return so.state === 'open' ? { ...so, notTheirs: new Set([...so.notTheirs, said.by.key]) } : null;
    default:
      return null;
  }
}

/** Whoever said that it is done may take that back by asking for more time: a later answer counts. */
export function isOpenFor(history: Pick<ActionHistory, 'state' | 'done' | 'verified'>, person: Person): boolean {
  return (
    history.state === 'open' ||
    (history.state === 'done' && history.verified === null && history.done?.by.key === person.key)
  );
}

/** The state after a decision; null when the decision counts for nothing. */
function decided(board: BoardSnapshot, action: Action, so: ActionHistory, said: Said<Decision>): ActionHistory | null {
  const { row, by, on } = said;
  const { kind } = row;
  if (!isRecordedDecision(kind)) return null;
  const { audit } = matterOf(board, action, so);
  if (!mayDecide(board, by, kind, { audit, day: on })) return null;
  if (so.state === 'done') return checkedBy(so, said);
  return so.state === 'open' ? changedBy(so, said) : null;
}

/** What becomes of an action that its owner says is done: never decided by whoever said so. */
function checkedBy(so: ActionHistory, said: Said<Decision>): ActionHistory | null {
  if (so.done?.by.key === said.by.key || so.owner === said.by.key) return null;
  switch (said.row.kind) {
    case 'action verified':
      return so.verified === null ? { ...so, verified: said } : null;
    case 'action reopened':
      return { ...so, state: 'open', done: null, verified: null, decided: said };
    default:
      return null;
  }
}

function changedBy(so: ActionHistory, said: Said<Decision>): ActionHistory | null {
  const { kind, newDueOn, person } = said.row;
  switch (kind) {
    case 'extension granted':
      if (newDueOn === null || !isDisinterested(so, said.by.key)) return null;
      return { ...so, dueOn: newDueOn, asked: null, decided: said };
    case 'extension refused':
      return isDisinterested(so, said.by.key) ? { ...so, asked: null, decided: said } : null;
    case 'reassigned':
      if (person === null) return null;
      return { ...so, owner: person.key, asked: null, notTheirs: new Set(), decided: said };
    case 'withdrawn':
      return { ...so, state: 'withdrawn', withdrawn: said, asked: null };
    default:
      return null;
  }
}
