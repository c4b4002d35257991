/** Who makes the card of an entry when its turn has come, from the lists as they are then. */
import type { AdaptiveCard } from '../../src/cards/elements.ts';
import type { EntryContent, OutboxEntry } from '../store/outboxRecords.ts';

export interface Content {
  readonly card: AdaptiveCard;
  /** Whether the card asks for something and is to be closed later. */
  readonly asks: boolean;
}

/**
 * @param to the person's Teams id where the card goes to their own chat; null where everybody sees it
 * @returns null when what the entry is about is not owed any more
 */
export type Contents = (entry: OutboxEntry, to: { readonly mri: string | null }) => Promise<Content | null>;

/** An e-mail copy holds a link alone, so nobody makes a card for it. */
export type ContentsBy = Readonly<Record<Exclude<EntryContent, 'mail copy'>, Contents>>;
