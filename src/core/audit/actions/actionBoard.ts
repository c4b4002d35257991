/**
 * The actions of an audit as its lead looks at them: where each stands, how late it is (R51), and what the lead has to do
 * about it. Derived from answers and decisions each time.
 */
import type { Ref } from '../../../base/id.ts';
import type { Instant } from '../../../base/time/instant.ts';
import { type PlainDate, sayDate } from '../../../base/time/plainDate.ts';
import { refTo } from '../../../lists/definition/columns.ts';
import { type ActionHistory, actionHistory } from '../../answers/actionHistory.ts';
import { indexOf } from '../../answers/boardIndex.ts';
import { decisionsAbout, type Said } from '../../answers/said.ts';
import { workingDaysLate } from '../../duties/dayPlan.ts';
import type { Action, AnswerRow } from '../../duties/snapshot.ts';
import type { Decision } from '../../programme/programme.ts';
import type { AuditBook } from '../auditBook.ts';

/** `reopened`: open again after the lead looked at it, or after it was verified. */
export type ActionState = 'open' | 'more time asked' | 'reopened' | 'claimed done' | 'verified' | 'withdrawn';

/** What the owner said when they called it done. */
export interface Claim {
  readonly by: Ref<'people'>;
  readonly at: Instant;
  readonly said: string | null;
  readonly evidence: string | null;
}

export interface ActionLine {
  readonly action: Action;
  readonly state: ActionState;
  /** Who has it now; as it was first written where that person is gone. */
  readonly owner: Ref<'people'>;
  /** False when the owner is not among the board's people any more. */
  readonly ownerIsThere: boolean;
  readonly dueOn: PlainDate;
  /** 0 while it is not late, and from when its owner says that it is done. */
  readonly workingDaysLate: number;
  /** The day that was asked for and is not decided. */
  readonly askedUntil: PlainDate | null;
  readonly claim: Claim | null;
  readonly verified: { readonly by: Ref<'people'>; readonly on: PlainDate; readonly reason: string | null } | null;
  /** How often it was opened again. */
  readonly timesReopened: number;
  /** What the lead has to do, one sentence; null when it is the owner's turn or nobody's. */
  readonly lead: string | null;
  /** Rows about it that count for nothing. */
  readonly ignored: ActionHistory['ignored'];
}

/** Every action of the audit: what waits for the lead first, then the latest, then by day. */
export function actionBoard(book: Pick<AuditBook, 'board' | 'actions'>, day: PlainDate): readonly ActionLine[] {
  return book.actions
    .map((action) => lineOf(book, action, day))
    .sort(
      (a, b) =>
        Number(b.lead !== null) - Number(a.lead !== null) ||
        b.workingDaysLate - a.workingDaysLate ||
        compare(a.dueOn, b.dueOn) ||
        compare(a.action.key, b.action.key),
    );
}

function lineOf({ board }: Pick<AuditBook, 'board'>, action: Action, day: PlainDate): ActionLine {
  const history = actionHistory(board, action, day);
  const reopened = decisionsAbout(board, action.key).filter(
    ({ row, on }) => row.kind === 'action reopened' && on <= day && !history.ignored.includes(row),
  );
  const person = indexOf(board).people.get(history.owner);
  const line = {
    action,
    state: stateOf(history, reopened.length),
    owner: person === undefined ? nameOfGone(action, history) : refTo(person),
    ownerIsThere: person !== undefined,
    dueOn: history.dueOn,
    workingDaysLate: history.state === 'open' ? workingDaysLate(board, history, day) : 0,
    askedUntil: history.asked?.row.day ?? null,
    claim: history.done === null ? null : claimOf(history.done),
    verified: history.verified === null ? null : verifiedBy(history.verified),
    timesReopened: reopened.length,
    ignored: history.ignored,
  };
  return { ...line, lead: askedOfLead(line) };
}

function stateOf(history: ActionHistory, reopened: number): ActionState {
  if (history.state === 'withdrawn') return 'withdrawn';
  if (history.state === 'done') return history.verified === null ? 'claimed done' : 'verified';
  if (history.asked !== null) return 'more time asked';
  return reopened === 0 ? 'open' : 'reopened';
}

function nameOfGone(action: Action, { owner }: ActionHistory): Ref<'people'> {
  return action.owner.key === owner ? action.owner : { key: owner, title: 'Somebody who is gone' };
}

function claimOf({ row, by }: Said<AnswerRow>): Claim {
  return { by: refTo(by), at: row.createdAt, said: row.said, evidence: row.evidence };
}

function verifiedBy({ row, by, on }: Said<Decision>) {
  return { by: refTo(by), on, reason: row.reason };
}

function askedOfLead(
  line: Pick<ActionLine, 'state' | 'ownerIsThere' | 'askedUntil' | 'owner' | 'claim'>,
): string | null {
  switch (line.state) {
    case 'claimed done':
      return `Look at the evidence and verify it, or open it again. ${line.claim?.by.title ?? line.owner.title} says that it is done.`;
    case 'more time asked':
      return `Decide whether there is more time${line.askedUntil === null ? '' : `, until ${sayDate(line.askedUntil)}`}.`;
    case 'open':
    case 'reopened':
      return line.ownerIsThere ? null : 'Give it to somebody else: its owner is not among the people of the board.';
    case 'verified':
    case 'withdrawn':
      return null;
  }
}

/** `Claimed done by Police representative; not verified.` */
export function sayActionState(line: ActionLine): string {
  switch (line.state) {
    case 'open':
      return line.workingDaysLate > 0 ? `Open, ${sayLate(line.workingDaysLate)}` : 'Open';
    case 'reopened':
      return line.workingDaysLate > 0 ? `Opened again, ${sayLate(line.workingDaysLate)}` : 'Opened again';
    case 'more time asked':
      return line.askedUntil === null ? 'More time asked for' : `Time until ${sayDate(line.askedUntil)} asked for`;
    case 'claimed done':
      return 'Said to be done, not verified';
    case 'verified':
      return line.verified === null
        ? 'Verified'
        : `Verified by ${line.verified.by.title} on ${sayDate(line.verified.on)}`;
    case 'withdrawn':
      return 'Withdrawn';
  }
}

function sayLate(days: number): string {
  return `${days} working ${days === 1 ? 'day' : 'days'} late`;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
