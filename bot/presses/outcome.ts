/** What became of a press, whatever room carried it out. */
import type { Answer } from '../incoming.ts';

/** `changed`: the act is on record, and the same press again gets the same answer. */
export interface PressOutcome {
  readonly changed: boolean;
  readonly answer: Answer;
}
