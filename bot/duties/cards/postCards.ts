/** Posts to everybody in the channel: the opening of a quarter, and where things stand. They ask nobody for anything. */
import { type PlainDate, sayDate } from '../../../src/base/time/plainDate.ts';
import { dateIn } from '../../../src/base/time/zone.ts';
import { quarterCard } from '../../../src/cards/duties/quarter.card.ts';
import { whereWeAreCard } from '../../../src/cards/duties/whereWeAre.card.ts';
import type { AdaptiveCard } from '../../../src/cards/elements.ts';
import { messageCard } from '../../../src/cards/message.card.ts';
import { quarterOpening } from '../../../src/core/agenda/quarterOpening.ts';
import { whereWeAre } from '../../../src/core/agenda/whereWeAre.ts';
import { indexOf } from '../../../src/core/answers/boardIndex.ts';
import type { BoardSnapshot } from '../../../src/core/duties/snapshot.ts';
import type { OpenBoard } from '../../parts.ts';
import { type Post, postOf } from '../entries.ts';
import type { CardParts, Made, Standing } from './made.ts';

/** @returns null for a post that is not one of ours, or whose audit is not in the list any more */
export function postCardOf(parts: CardParts, open: OpenBoard, standing: Standing): Made | null {
  const post = postOf(standing.entry);
  const card = post === null ? null : cardOf(post, parts, { ...open, ...standing });
  return card && { card, asks: false, actedAt: null, isDue: standing.snapshot.settings?.quietChannel !== true };
}

function cardOf(post: Post, parts: CardParts, { board, entry, snapshot }: OpenBoard & Standing): AdaptiveCard | null {
  const boardName = snapshot.settings?.boardName ?? board.name;
  const tabLink = parts.tabLink(board, 'programme');
  const today = dateIn(snapshot.now);
  switch (post.what) {
    case 'quarter':
      return quarterCard({ boardName, opening: quarterOpening(snapshot, entry.day), tabLink });
    case 'month':
      return whereWeAreCard({ boardName, month: sayMonth(today), now: whereWeAre(snapshot, today), tabLink });
    case 'flag':
      return flagCard(post, { boardName, tabLink, snapshot });
  }
}

/** By the reference that the app gave to the case: what it is about, and who raised it, is in the case return alone. */
function flagCard(
  { audit, caseReference }: Extract<Post, { what: 'flag' }>,
  board: { readonly boardName: string; readonly tabLink: string; readonly snapshot: BoardSnapshot },
): AdaptiveCard | null {
  const name = indexOf(board.snapshot).audits.get(audit)?.name;
  if (name === undefined) return null;
  return messageCard({
    title: `${board.boardName}: historical information`,
    sentences: [
      `A case return of the audit “${name}” says that historical information could not be reached: reference ${caseReference}.`,
      'Whoever leads the audit and the QA manager have been told and see to it. Nobody else needs to do anything.',
    ],
    link: { title: 'Open the programme', url: board.tabLink },
  });
}

/** `June 2015`. */
function sayMonth(day: PlainDate): string {
  return sayDate(day).replace(/^\d+ /, '');
}
