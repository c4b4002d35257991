/** One person asking one board: the board opened and read, the person found among its people. */
import type { Person } from '../../src/core/people/board.ts';
import type { Place } from '../incoming.ts';
import type { MouFacts } from '../mou/facts.ts';
import type { OpenBoard } from '../parts.ts';

export interface Asking {
  readonly open: OpenBoard;
  readonly facts: MouFacts;
  readonly person: Person;
  readonly place: Place;
  /** Id of the message that asked. */
  readonly activityId: string;
  /** Teams id in a 1:1 chat, whose cards keep themselves up to date; null in a channel. */
  readonly mri: string | null;
}
