/**
 * What a person can do about an action now, in the order in which it is offered. It only spares people buttons whose act
 * would be refused: the rules themselves are asked again when the form is sent. Pure.
 */

import type { PlainDate } from '../../../../base/time/plainDate.ts';
import {
  type ActionHistory,
  actionHistory,
  isDisinterested,
  isOpenFor,
  matterOf,
} from '../../../../core/answers/actionHistory.ts';
import { mayAnswer, mayDecide, type RecordedDecision } from '../../../../core/answers/rights.ts';
import type { AuditBook } from '../../../../core/audit/auditBook.ts';
import type { Action } from '../../../../core/duties/snapshot.ts';
import type { Person } from '../../../../core/people/board.ts';

export const actionActs = [
  'done',
  'more time',
  'action verified',
  'action reopened',
  'extension granted',
  'extension refused',
  'reassigned',
  'withdrawn',
] as const;
export type ActionAct = (typeof actionActs)[number];

/** @param person null for somebody who is not among the board's people */
export function actsOn(
  book: Pick<AuditBook, 'board' | 'audit'>,
  action: Action,
  { person, day }: { readonly person: Person | null; readonly day: PlainDate },
): readonly ActionAct[] {
  if (person === null || book.audit.status === 'Withdrawn') return [];
  const history = actionHistory(book.board, action, day);
  const answers = mayAnswer(book.board, person.key, matterOf(book.board, action, history), day);
  const decides = (kind: RecordedDecision) => mayDecide(book.board, person, kind, { audit: book.audit, day });
  return [...(answers ? answersOf(history, person) : []), ...decisionsOf(history, person).filter(decides)];
}

function answersOf(history: ActionHistory, person: Person): readonly ActionAct[] {
  return [
    ...(history.state === 'open' ? (['done'] as const) : []),
    ...(isOpenFor(history, person) ? (['more time'] as const) : []),
  ];
}

/** What anybody could decide who is not in the way: never about what they said themselves, or would gain from. */
function decisionsOf(history: ActionHistory, person: Person): readonly Extract<ActionAct, RecordedDecision>[] {
  if (history.state === 'withdrawn') return [];
  if (history.state === 'done') {
    if (history.done?.by.key === person.key || history.owner === person.key) return [];
    return history.verified === null ? ['action verified', 'action reopened'] : ['action reopened'];
  }
  const aboutTime = isDisinterested(history, person.key)
    ? (['extension granted', ...(history.asked === null ? [] : (['extension refused'] as const))] as const)
    : [];
  return [...aboutTime, 'reassigned', 'withdrawn'];
}
