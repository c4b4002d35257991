/**
 * The guard in front of an answer or a decision, for the bot's cards and the tab's forms alike. It looks at what was typed
 * alone: the rest of such a row is the app's own words about a thing that is there already.
 */
import type { Result } from '../../base/result.ts';
import { answers } from '../../lists/answers.ts';
import { decisions } from '../../lists/decisions.ts';
import type { ReadyRow } from '../answers/readyRow.ts';
import { type GuardAnswer, type GuardRefusal, mayBeWritten } from './guardValues.ts';
import { guardKnowledgeOf, type KnownBoard } from './knowledge.ts';

/** Whether the row that `prepareAct` made may be written as it stands. */
export function actMayBeWritten(board: KnownBoard, ready: ReadyRow, answer: GuardAnswer): Result<true, GuardRefusal> {
  const knows = guardKnowledgeOf(board);
  return ready.list === 'answers'
    ? mayBeWritten(answers, { said: ready.values.said }, knows, answer)
    : mayBeWritten(decisions, { reason: ready.values.reason }, knows, answer);
}
