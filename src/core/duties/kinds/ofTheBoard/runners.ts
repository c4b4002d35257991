/** Who owes what the board as a whole owes: everybody appointed QA manager or chair on the day, QA managers first. */
import type { PlainDate } from '../../../../base/time/plainDate.ts';
import { appointedAs, type PersonKey } from '../../../people/board.ts';
import type { BoardSnapshot } from '../../snapshot.ts';

export function boardRunners({ membership }: BoardSnapshot, day: PlainDate): readonly PersonKey[] {
  const appointed = (['QA manager', 'chair'] as const).flatMap((role) => appointedAs(membership, role, day));
  return [...new Set(appointed.map((one) => one.person.key))];
}
