/** What the rooms of this folder hand to each other: a message as it is looked at, and what was made of it. */
import type { Instant } from '../../../src/base/time/instant.ts';
import type { AdaptiveCard } from '../../../src/cards/elements.ts';
import type { BoardSnapshot } from '../../../src/core/duties/snapshot.ts';
import type { Person } from '../../../src/core/people/board.ts';
import type { BotParts, OpenBoard } from '../../parts.ts';
import type { ActedOn, OutboxEntry } from '../../store/outboxRecords.ts';

export type CardParts = Pick<BotParts, 'store' | 'tabLink'>;

/** A message, and how it is looked at. */
export interface Standing {
  readonly snapshot: BoardSnapshot;
  readonly entry: OutboxEntry;
  /** Teams id of the one person of a 1:1 chat; null for a card that everybody in a channel sees. */
  readonly mri: string | null;
  /** Whether whoever looks was found to be the very person it is for: in a channel others see less of it. */
  readonly isHolders?: true;
}

export interface Made {
  readonly card: AdaptiveCard;
  /** Whether it still asks for something. */
  readonly asks: boolean;
  /** When the person it is for first answered it; null where they have not. */
  readonly actedAt: Instant | null;
  /** The same for each thing, where the card asks for several. */
  readonly actedOn?: readonly ActedOn[];
  /** Whether there is any reason to send it, if it is not out yet. */
  readonly isDue: boolean;
}

/** What every card here is made from. */
export interface Making {
  readonly parts: CardParts;
  readonly open: OpenBoard;
  readonly standing: Standing;
  readonly person: Person;
}
