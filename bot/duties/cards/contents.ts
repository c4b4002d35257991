/** Cards about duties for the outbox, made when their turn has come: what is not owed any more by then is not sent. */
import type { BoardSnapshot } from '../../../src/core/duties/snapshot.ts';
import type { Contents } from '../../outbox/contents.ts';
import type { BotParts, OpenBoard } from '../../parts.ts';
import { asItStands } from './asItStands.ts';

type Parts = Pick<BotParts, 'store' | 'tabLink'>;

/** For entries that carry a day's card, a single card or a post. @param snapshot the board as the round sees it */
export function dutyContents(parts: Parts, open: OpenBoard, snapshot: BoardSnapshot): Contents {
  return async (entry, { mri }) => {
    const made = await asItStands(parts, open, { snapshot, entry, mri });
    return made === null || !made.isDue ? null : { card: made.card, asks: made.asks };
  };
}
