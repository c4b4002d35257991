/**
 * What the lead decides about an action that its owner calls done: verified on what was seen (R51), or opened again; and
 * more time, asked for and decided by the rule that cards use as well. The rows are held against `answers/actionHistory.ts`
 * when they are read: what would be refused here counts for nothing there.
 */
import type { Key } from '../../../base/id.ts';
import { accept, acceptUnless, type Result, refuse } from '../../../base/result.ts';
import { dateIn } from '../../../base/time/zone.ts';
import type { decisions } from '../../../lists/decisions.ts';
import type { NewRow } from '../../../lists/definition/defineList.ts';
import { type ActionHistory, actionFacts, actionHistory } from '../../answers/actionHistory.ts';
import { titleOfAct } from '../../answers/actWords.ts';
import { type FormRefusal, wrongIn } from '../../answers/formRules.ts';
import { type ActRefusal, type ActValues, prepareAct, type ReadyAct } from '../../answers/prepareAct.ts';
import { mayDecide } from '../../answers/rights.ts';
import type { Action } from '../../duties/snapshot.ts';
import type { Person } from '../../people/board.ts';
import type { AuditBook } from '../auditBook.ts';

type Book = Pick<AuditBook, 'board' | 'audit' | 'actions'>;
export type CheckRefusal =
  | FormRefusal
  | 'notFound'
  | 'notPermitted'
  | 'ownClaim'
  | 'notClaimed'
  | 'alreadyDone'
  | 'noEvidence';

/** Who decides about which action, and in what words. */
export interface Checked {
  readonly action: Key<'actions'>;
  readonly person: Person;
  /** What was seen, or what is still missing. */
  readonly said: string;
}

/** The decision that an action is done, on evidence, by somebody who neither owns it nor called it done. */
export function prepareVerify(book: Book, checked: Checked): Result<NewRow<typeof decisions>, CheckRefusal> {
  const looked = lookAt(book, checked, 'action verified');
  if (!looked.ok) return looked;
  const { history } = looked.value;
  if (history.verified !== null) return refuse('alreadyDone', 'It was verified already.');
  const shown = [history.done?.row.said, history.done?.row.evidence].some((one) => (one ?? '').trim() !== '');
  if (!shown) {
    return refuse('noEvidence', 'Nothing shows that it is done. Open it again and ask for evidence.');
  }
  return rowOf(book, checked, 'action verified', looked.value);
}

/** The decision that an action is not done after all: it is its owner's again, also after it was verified. */
export function prepareReopenAction(book: Book, checked: Checked): Result<NewRow<typeof decisions>, CheckRefusal> {
  const looked = lookAt(book, checked, 'action reopened');
  return looked.ok ? rowOf(book, checked, 'action reopened', looked.value) : looked;
}

/** More time: asked for by whoever has the action, given or refused by the lead. The same rule as on a card. */
export function prepareExtension(
  { board }: Pick<AuditBook, 'board'>,
  asked: {
    readonly action: Key<'actions'>;
    readonly person: Person;
    readonly act: 'more time' | 'extension granted' | 'extension refused';
    readonly form: ActValues;
  },
): Result<ReadyAct, ActRefusal> {
  const { action, person, act, form } = asked;
  return prepareAct(board, { person, kind: 'action', item: action, dueOn: null, act, form });
}

interface LookedAt {
  readonly action: Action;
  readonly history: ActionHistory;
}

function lookAt(
  { board, audit, actions }: Book,
  { action: key, person }: Checked,
  kind: 'action verified' | 'action reopened',
): Result<LookedAt, CheckRefusal> {
  const day = dateIn(board.now);
  const action = actions.find((one) => one.key === key);
  if (action === undefined) return refuse('notFound', 'This action is not there any more.');
  const history = actionHistory(board, action, day);
  if (!mayDecide(board, person, kind, { audit, day })) {
    const { terms } = board.membership;
    return refuse(
      'notPermitted',
      `Only who leads the audit, the ${terms.qaManager} or the ${terms.chair} can do this.`,
    );
  }
  if (history.state === 'withdrawn') return refuse('alreadyDone', 'It was withdrawn.');
  if (history.state === 'open') return refuse('notClaimed', 'Its owner has not said that it is done.');
  if (history.owner === person.key || history.done?.by.key === person.key) {
    return refuse('ownClaim', 'Somebody else has to look at it: it is yours, or it was you who said that it is done.');
  }
  return accept({ action, history });
}

function rowOf(
  { board }: Book,
  { said }: Checked,
  kind: 'action verified' | 'action reopened',
  { action, history }: LookedAt,
): Result<NewRow<typeof decisions>, CheckRefusal> {
  const today = dateIn(board.now);
  const form: ActValues = { said, evidence: '', day: null, workingDays: null, named: null };
  return acceptUnless<NewRow<typeof decisions>, CheckRefusal>(wrongIn(kind, form, actionFacts(board, history, today)), {
    kind,
    subject: action.key,
    about: titleOfAct(kind, action.name),
    decidedOn: today,
    reason: said.trim(),
    agency: action.agency,
  });
}
