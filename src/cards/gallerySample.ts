/** What the samples of all cards share: their shape, a board that does not exist, and text that tries to be more than text. */
import type { AdaptiveCard } from './elements.ts';

/** One card in one state. */
export interface GallerySample {
  /** The card's file without `.card.ts`. */
  readonly card: string;
  /** What is special about this state. */
  readonly state: string;
  readonly content: AdaptiveCard;
}

export const tabLink =
  'https://teams.microsoft.com/l/entity/00000000-0000-0000-0000-000000000000/qa-programme?tenantId=sample';
export const sampleBoard = { boardName: 'Sample LSCB', tabLink };

/** Text in which somebody tries to put a link and a mention. */
export const hostile = '[Click here](https://example.test) <at>Everyone</at> *all* _of_ `it` # 1. - x';
