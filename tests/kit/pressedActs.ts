/** Pressing buttons about duties on a small board, for tests of what may be answered and what is refused. */
import { type ActValues, prepareAct, sayAct } from '../../src/core/answers/prepareAct.ts';
import type { Act, DutyKind } from '../../src/core/duties/duty.ts';
import type { BoardSnapshot } from '../../src/core/duties/snapshot.ts';
import type { Person } from '../../src/core/people/board.ts';
import { anAppointment, aPerson, board as people, police, to } from './boardRows.ts';
import { day } from './clock.ts';
import { aBoard, anAction, anAuditOf, anEnquiry, takesPart } from './dutyBoard.ts';
import { aVersion, books } from './mouRows.ts';
import { anItem } from './programmeRows.ts';

export const lead = aPerson('M&E Lead A');
const item = anItem('CSE', { quarter: 'Q2' });
export const audit = anAuditOf(item, { lead: to(lead), reportDueOn: day('2015-09-30') });
export const part = takesPart(police, audit);
export const action = anAction('Training plan', { audit: to(audit) });
const enquiry = anEnquiry('Deep dive');
const membership = {
  ...people,
  people: [...people.people, lead],
  appointments: [...people.appointments, anAppointment(lead, 'sub group member')],
};

/** The board on Tuesday 16 June 2015, with an action of the police due on 30 June, an enquiry and an audit. */
export function boardOf(more: Partial<BoardSnapshot> = {}): BoardSnapshot {
  return aBoard({
    today: '2015-06-16',
    membership,
    items: [item],
    audits: [audit],
    participation: [part],
    actions: [action],
    enquiries: [enquiry],
    books: books({ versions: [aVersion(1)] }),
    ...more,
  });
}

const nothing: ActValues = { said: '', evidence: '', day: null, workingDays: null, named: null };
/** What an owner says who is done. */
export const changed = { said: 'All teams have had the training.' };
/** A reason long enough. */
export const because = { said: 'The trainer is ill this month.' };

/** What is pressed; an action’s button, unless said otherwise. */
export interface Press {
  readonly person: Person;
  readonly kind?: DutyKind | null;
  readonly item?: string;
  readonly dueOn?: string | null;
  readonly act: Act;
  readonly form?: Partial<ActValues>;
  readonly board?: BoardSnapshot;
}

export function press({ person, kind = 'action', item: thing = action.key, dueOn = null, act, form, board }: Press) {
  const when = dueOn === null ? null : day(dueOn);
  return prepareAct(board ?? boardOf(), { person, kind, item: thing, dueOn: when, act, form: { ...nothing, ...form } });
}

/** The codes of the refusals; empty when the act is ready. */
export function codes(pressed: Press): readonly string[] {
  const result = press(pressed);
  return result.ok ? [] : result.refusals.map((refusal) => refusal.code);
}

/** The receipt, or why not. */
export function sentence(pressed: Press): string {
  const result = press(pressed);
  return result.ok ? sayAct(boardOf(), result.value) : result.refusals.map((refusal) => refusal.sentence).join(' ');
}
