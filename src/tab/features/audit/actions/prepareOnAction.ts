/** The row for what somebody does about an action: the same rules and the same rows as on the cards. */
import { keyOf } from '../../../../base/id.ts';
import { accept, type Result } from '../../../../base/result.ts';
import { type ActValues, prepareAct } from '../../../../core/answers/prepareAct.ts';
import { prepareReopenAction, prepareVerify } from '../../../../core/audit/actions/prepareCheck.ts';
import type { AuditBook } from '../../../../core/audit/auditBook.ts';
import type { Operation } from '../../../../core/audit/rights.ts';
import type { Action } from '../../../../core/duties/snapshot.ts';
import type { Person } from '../../../../core/people/board.ts';
import { answers } from '../../../../lists/answers.ts';
import { decisions } from '../../../../lists/decisions.ts';
import { adds, type Writing } from '../../../board/audit/writing.ts';
import type { ActionAct } from './actsOn.ts';

/** Which operation of the audit an act is. */
export function operationOf(act: ActionAct): Operation {
  return act === 'done' || act === 'more time' ? 'answer own action' : 'verify action';
}

export interface OnAction {
  readonly action: Action;
  readonly person: Person;
  readonly act: ActionAct;
  readonly form: ActValues;
  /** Of the row to add; one for one form, so that pressing twice is one row. */
  readonly key: string;
}

export function prepareOnAction(book: AuditBook, on: OnAction): Result<readonly Writing[], string> {
  const { action, person, act, form, key } = on;
  if (act === 'action verified' || act === 'action reopened') {
    const prepare = act === 'action verified' ? prepareVerify : prepareReopenAction;
    const ready = prepare(book, { action: action.key, person, said: form.said });
    return ready.ok ? accept([adds(decisions, keyOf<'decisions'>(key), ready.value)]) : ready;
  }
  const ready = prepareAct(book.board, { person, kind: 'action', item: action.key, dueOn: null, act, form });
  if (!ready.ok) return ready;
  return accept([
    ready.value.list === 'answers'
      ? adds(answers, keyOf<'answers'>(key), ready.value.values)
      : adds(decisions, keyOf<'decisions'>(key), ready.value.values),
  ]);
}

/** The boxes at fault, by the code of the refusal: the rules of cards speak of reasons and days. */
export const boxOf: Readonly<Record<string, 'said' | 'evidence' | 'day' | 'named'>> = {
  noReason: 'said',
  badLink: 'evidence',
  badDay: 'day',
  nobodyNamed: 'named',
};
