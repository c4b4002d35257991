/**
 * More time for what has no history of its own: an agency's case returns, the report of an audit. The day stands in a list
 * that the sub group edits; a decision of somebody who may give time moves it on, and a later day in the list counts as well.
 * Actions have a history of their own (`actionHistory.ts`).
 */
import type { PlainDate } from '../../base/time/plainDate.ts';
import type { DutyKind } from '../duties/duty.ts';
import type { Audit, BoardSnapshot } from '../duties/snapshot.ts';
import type { AgencyKey, PersonKey } from '../people/board.ts';
import { type Matter, mayDecide, owes } from './rights.ts';
import { decisionsAbout } from './said.ts';
import { notMine } from './standing.ts';

/** A thing as the lists have it. */
interface Listed {
  readonly kind: DutyKind;
  readonly item: string;
  readonly agency: AgencyKey | null;
  readonly audit: Audit;
  readonly owners: readonly PersonKey[];
  readonly dueOn: PlainDate;
}

/** The day by which it is owed now: never earlier than the list says. Nobody gives time to themselves. */
export function dueWithTimeGiven(board: BoardSnapshot, { kind, item, ...listed }: Listed): PlainDate {
  const given = decisionsAbout(board, item).filter(({ row }) => row.kind === 'extension granted');
  if (given.length === 0) return listed.dueOn;
  const notTheirs = new Set(notMine(board, kind, item));
  return given.reduce((dueOn, { row, by, on }) => {
    const matter: Matter = { ...listed, dueOn, notTheirs };
    const isLater = row.newDueOn !== null && row.newDueOn > dueOn && row.newDueOn > on;
    const may = mayDecide(board, by, 'extension granted', { audit: listed.audit, day: on });
    return isLater && may && !owes(board, by.key, matter, on) ? (row.newDueOn ?? dueOn) : dueOn;
  }, listed.dueOn);
}
