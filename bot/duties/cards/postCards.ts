/** Posts to everybody in the channel: the opening of a quarter, and where things stand. They ask nobody for anything. */
import { type PlainDate, sayDate } from '../../../src/base/time/plainDate.ts';
import { dateIn } from '../../../src/base/time/zone.ts';
import { quarterCard } from '../../../src/cards/duties/quarter.card.ts';
import { whereWeAreCard } from '../../../src/cards/duties/whereWeAre.card.ts';
import { quarterOpening } from '../../../src/core/agenda/quarterOpening.ts';
import { whereWeAre } from '../../../src/core/agenda/whereWeAre.ts';
import type { OpenBoard } from '../../parts.ts';
import { postOf } from '../entries.ts';
import type { CardParts, Made, Standing } from './made.ts';

/** @returns null for a post that is not one of ours */
export function postCardOf(parts: CardParts, { board }: OpenBoard, { entry, snapshot }: Standing): Made | null {
  const post = postOf(entry);
  if (post === null) return null;
  const boardName = snapshot.settings?.boardName ?? board.name;
  const tabLink = parts.tabLink(board, 'programme');
  const today = dateIn(snapshot.now);
  const card =
    post.what === 'quarter'
      ? quarterCard({ boardName, opening: quarterOpening(snapshot, entry.day), tabLink })
      : whereWeAreCard({ boardName, month: sayMonth(today), now: whereWeAre(snapshot, today), tabLink });
  return { card, asks: false, actedAt: null, isDue: snapshot.settings?.quietChannel !== true };
}

/** `June 2015`. */
function sayMonth(day: PlainDate): string {
  return sayDate(day).replace(/^\d+ /, '');
}
