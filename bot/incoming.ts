/**
 * Everything that can come in from Teams, as one closed union, and everything that can be answered. Between these two
 * types the bot knows nothing of activities, invokes or botbuilder. Identity comes from the channel alone.
 */
import type { AdaptiveCard } from '../src/cards/elements.ts';
import type { CardVerb } from '../src/cards/verbs.ts';

/** Where something happened. `tenantId` is that of the conversation: of the board, also where a stranger speaks. */
export interface Place {
  readonly kind: 'personal' | 'channel';
  readonly conversationId: string;
  readonly serviceUrl: string;
  readonly tenantId: string;
  /** In a channel: the team, by its id in Teams and, where Teams says it, by its Entra group. */
  readonly teamId: string | null;
  readonly groupId: string | null;
  readonly channelId: string | null;
}

/** Who did it, as the channel says. In a shared channel the person may be of another tenant than the place. */
export interface Caller {
  readonly objectId: string;
  readonly mri: string;
}

/** A button that was pressed. */
export interface Press {
  readonly kind: 'press';
  readonly place: Place;
  readonly caller: Caller;
  readonly verb: CardVerb;
  /** Static data and inputs of the card: from the client, not to be believed. */
  readonly data: Readonly<Record<string, unknown>>;
  /** Id of the message with the card. */
  readonly cardId: string | null;
  /** `automatic`: the client refreshes the card by itself; never answered with an error. */
  readonly trigger: 'manual' | 'automatic';
  /** `submit`: an old client; it takes no card for an answer. */
  readonly via: 'execute' | 'submit';
}

export type Incoming =
  | {
      readonly kind: 'botAdded';
      readonly place: Place;
      readonly caller: Caller | null;
      /** Teams says twice that the bot is there; this is the one time at which somebody has just installed it. */
      readonly isInstall: boolean;
    }
  | { readonly kind: 'botRemoved'; readonly place: Place; readonly caller: Caller | null }
  | {
      readonly kind: 'message';
      readonly place: Place;
      readonly caller: Caller;
      readonly activityId: string;
      /** Without the mention of the bot. */
      readonly text: string;
    }
  | Press
  | { readonly kind: 'ignored' };

/** What is answered at once. Messages of the bot's own are sent by `Send`. */
export type Answer =
  /** `otherwise`: the card is for the eyes of whoever pressed; this is said where it would have to be shown to everybody. */
  | { readonly kind: 'card'; readonly card: AdaptiveCard; readonly otherwise?: string }
  | { readonly kind: 'say'; readonly text: string }
  /** The press itself made no sense (400). */
  | { readonly kind: 'refused'; readonly code: string; readonly text: string }
  | { readonly kind: 'nothing' };

export type Handle = (incoming: Incoming) => Promise<Answer>;
