/**
 * Shown when a press was taken safely but the list has not answered within three seconds. Teams would otherwise tell the
 * person that the app cannot be reached, although the press is not lost.
 */
import { type AdaptiveCard, card, facts, heading, paragraph, plain } from '../elements.ts';
import type { MouSubject } from '../verbs.ts';
import { refreshOf } from './mouSign.card.ts';

export interface MouSavingData {
  readonly subject: MouSubject;
  /** The lists may be out of reach just now, so the card names the board alone. */
  readonly boardName: string;
  readonly refreshFor: string | null;
}

export function mouSavingCard(data: MouSavingData): AdaptiveCard {
  return card(
    `${data.boardName}: your answer about the memorandum is being saved.`,
    [
      heading('Being saved…'),
      facts([['Memorandum of understanding', plain(data.boardName)]]),
      paragraph(
        'Your answer has arrived and is being saved. This card changes by itself when it is done; there is no need to press again.',
      ),
    ],
    refreshOf(data.subject, data.refreshFor),
  );
}
