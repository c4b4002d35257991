/**
 * A press that cannot be carried out does not stay for ever: whoever pressed is told in words that it was not saved, and
 * may press again. It is dropped only when that has arrived; where it cannot arrive it is set aside for somebody to look
 * at. What comes of trying is the desk's.
 */
import { millisecondsOf } from '../../src/base/time/instant.ts';
import type { BotParts } from '../parts.ts';
import type { PressRecord } from '../store/botStore.ts';
import type { KeptPress } from './kept.ts';

/** What goes wrong in the same way each time is no passing trouble. */
const mostTries = 5;
/** A list that cannot be written for a day; board time, milliseconds. */
const longestWait = 24 * 60 * 60_000;

/**
 * - `broken`: something was thrown that is no answer of Microsoft's; it would be the same the next time.
 * - `later`: a list cannot be read or written now.
 */
export type Failed = 'broken' | 'later';

export interface Patience {
  /** Counts a failure. @returns whether it was the last: the press has to be given up */
  isOver(record: PressRecord, failed: Failed): Promise<boolean>;
}

/** Counts in memory: a new process tries some times more, and the day is counted from the press itself. */
export function patience({ boardNow }: Pick<BotParts, 'boardNow'>): Patience {
  const broken = new Map<string, number>();
  return {
    isOver: async ({ board, key, at }, failed) => {
      const id = `${board}/${key}`;
      const tries = (broken.get(id) ?? 0) + (failed === 'broken' ? 1 : 0);
      const age = millisecondsOf(await boardNow()) - millisecondsOf(at);
      const isOver = tries >= mostTries || age >= longestWait;
      if (isOver) broken.delete(id);
      else if (tries > 0) broken.set(id, tries);
      return isOver;
    },
  };
}

const notSaved =
  'What you pressed could not be saved, though I tried again and again. Please look in the tab whether it is there; if not, press again, or tell whoever runs your QA programme.';

type Parts = Pick<BotParts, 'store' | 'send' | 'log'>;

/** @param record as it was received; one that nobody could be told about now stays, and is tried once more */
export async function giveUp({ store, send, log }: Parts, record: PressRecord, press: KeptPress): Promise<void> {
  const { serviceUrl, conversationId } = press.at;
  const delivery = await send.into({ serviceUrl, conversationId }, { text: notSaved });
  const isToBeTold = delivery.kind === 'unknown' || (delivery.kind === 'refused' && delivery.reason === 'wait');
  log('press.givenUp', { board: record.board, press: record.key, verb: press.verb });
  if (delivery.kind === 'delivered') await store.presses.forget(record.board, record.key);
  else if (!isToBeTold) await store.presses.setAside(record.board, record.key);
}
