/**
 * Who is told that something of theirs was decided: whoever asked for more time, whoever had an action and whoever has it
 * now. It is the answer to what they asked, so it waits for no day's card.
 */
import type { PlainDate } from '../../../src/base/time/plainDate.ts';
import { addWorkingDays } from '../../../src/base/time/workingDays.ts';
import { actionHistory } from '../../../src/core/answers/actionHistory.ts';
import { answersAbout, decisionsAbout, type Said } from '../../../src/core/answers/said.ts';
import type { Action, BoardSnapshot } from '../../../src/core/duties/snapshot.ts';
import type { PersonKey } from '../../../src/core/people/board.ts';
import type { Decision } from '../../../src/core/programme/programme.ts';

/** A word to somebody whom a decision concerns. */
export interface DecidedToTell {
  readonly decision: Decision;
  readonly action: Action;
  readonly person: PersonKey;
}

/** Working days after which a decision is no news any more. */
const newsWorkingDays = -2;

const told: readonly Decision['kind'][] = ['extension granted', 'extension refused', 'reassigned', 'withdrawn'];

export function decidedToTell(snapshot: BoardSnapshot, day: PlainDate): readonly DecidedToTell[] {
  const from = addWorkingDays(snapshot.calendar, day, newsWorkingDays);
  return snapshot.actions.flatMap((action) => {
    const { ignored } = actionHistory(snapshot, action, day);
    return decisionsAbout(snapshot, action.key)
      .filter(({ row, on }) => told.includes(row.kind) && from <= on && on <= day && !ignored.includes(row))
      .flatMap((said) => concerned(snapshot, action, said).map((person) => ({ decision: said.row, action, person })));
  });
}

/** Whoever had it before the decision, asked for it or has it now; never the one who decided. */
function concerned(snapshot: BoardSnapshot, action: Action, { row, by }: Said<Decision>): readonly PersonKey[] {
  const earlier = decisionsAbout(snapshot, action.key).filter((one) => one.row.createdAt < row.createdAt);
  const owner = earlier.findLast((one) => one.row.kind === 'reassigned')?.row.person?.key ?? action.owner.key;
  const asker = answersAbout(snapshot, 'action', action.key).findLast(
    (one) => one.row.kind === 'more time' && one.row.createdAt <= row.createdAt,
  )?.by.key;
  const isAboutTime = row.kind === 'extension granted' || row.kind === 'extension refused';
  const people = [owner, isAboutTime ? asker : undefined, row.person?.key];
  return [...new Set(people.filter((one) => one !== undefined))].filter((one) => one !== by.key);
}
