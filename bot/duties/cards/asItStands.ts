/**
 * The card of a message about duties as it is right at this moment: the same for a first card, a refresh, an update and
 * an answer, so that they cannot disagree. Everything on it comes from the lists and the keys in the message's subject.
 */
import { forOneCard } from '../../../src/cards/duties/forOne.card.ts';
import { messageCard } from '../../../src/cards/message.card.ts';
import { indexOf } from '../../../src/core/answers/boardIndex.ts';
import type { BoardSnapshot } from '../../../src/core/duties/snapshot.ts';
import type { BotParts, OpenBoard } from '../../parts.ts';
import { singleOf } from '../entries.ts';
import { dayCardOf } from './dayCards.ts';
import type { CardParts, Made, Standing } from './made.ts';
import { postCardOf } from './postCards.ts';
import { singleCardOf } from './singleCards.ts';

/** @returns null for a message that cannot be made any more: its person or its thing is not in the lists */
export async function asItStands(parts: CardParts, open: OpenBoard, standing: Standing): Promise<Made | null> {
  const { content } = standing.entry;
  if (content === 'post') return postCardOf(parts, open, standing);
  const isDay = content === 'day' || singleOf(standing.entry)?.what === 'mine';
  const made = isDay ? await dayCardOf(parts, open, standing) : await singleCardOf(parts, open, standing);
  const isForTheirEyes = standing.mri !== null || standing.isHolders === true;
  return made === null || isForTheirEyes ? made : { ...made, card: neutralCard(parts, open, { standing, made }) };
}

/** What everybody in a channel sees of a card for one person. */
function neutralCard(
  parts: CardParts,
  { board }: OpenBoard,
  { standing: { snapshot, entry }, made }: { readonly standing: Standing; readonly made: Made },
) {
  return forOneCard({
    subject: { board: board.key, entry: entry.key, kind: '', item: '', dueOn: '' },
    boardName: snapshot.settings?.boardName ?? board.name,
    personName: indexOf(snapshot).people.get(entry.person ?? '')?.name ?? '',
    isOver: !made.asks && !made.isDue && made.actedAt === null,
    tabLink: parts.tabLink(board, 'mine'),
  });
}

/** What an older card shows once a newer one holds everything that is open. */
export function replacedCard(parts: Pick<BotParts, 'tabLink'>, { board }: OpenBoard, snapshot: BoardSnapshot) {
  return messageCard({
    title: snapshot.settings?.boardName ?? board.name,
    sentences: ['A newer card further down holds everything that is open now.'],
    link: { title: 'Open my things', url: parts.tabLink(board, 'mine') },
  });
}
