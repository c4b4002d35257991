/** Whom one may choose from in a form. The rule itself is in the core; this only spares people names that it refuses. */
import { dateIn } from '../../../base/time/zone.ts';
import { actionStanding, peopleOf } from '../../../core/answers/standing.ts';
import type { Act, Owed } from '../../../core/duties/duty.ts';
import type { BoardSnapshot } from '../../../core/duties/snapshot.ts';
import type { Choice } from './ActForm.tsx';

/** By name; empty for acts that name nobody. */
export function choicesFor(board: BoardSnapshot, act: Act, owed: Owed): readonly Choice[] {
  return [...found(board, act, owed)].sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));
}

function found(board: BoardSnapshot, act: Act, owed: Owed): readonly Choice[] {
  switch (act) {
    case 'lead named':
      return owed.agency === null
        ? []
        : peopleOf(board, owed.agency.key, dateIn(board.now)).map(({ key, title }) => ({ key, name: title }));
    case 'reassigned': {
      const owner = ownerOf(board, owed.item);
      return board.membership.people
        .filter((person) => person.objectId !== null && person.key !== owner)
        .map(({ key, name }) => ({ key, name }));
    }
    default:
      return [];
  }
}

function ownerOf(board: BoardSnapshot, item: string) {
  const action = board.actions.find((one) => one.key === item);
  return action === undefined ? null : actionStanding(board, action, dateIn(board.now)).owner;
}
