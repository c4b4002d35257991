/** One person in Teams: what they see in their chat and in the channel, what they type, which buttons they press. */
import type { DirectoryUser } from '../../../src/workplace/server/tenant/types.ts';
import { channelId } from './tenant.ts';

/** JSON of a card, to be looked into. */
export type CardJson = Readonly<Record<string, unknown>>;

export interface SeenMessage {
  readonly id: string;
  readonly text: string;
  readonly cards: readonly CardJson[];
  readonly fromBot: boolean;
  readonly mentions: readonly string[];
}

export interface Outcome {
  readonly kind: 'card' | 'message' | 'error' | 'unreachable' | 'nothing';
  readonly text: string;
}

export type Where = 'chat' | 'channel';

export interface Desk {
  messages(where: Where): Promise<readonly SeenMessage[]>;
  /** The last card whose text holds the words. @throws Error when there is none */
  card(where: Where, words: string): Promise<{ readonly messageId: string; readonly card: CardJson }>;
  /** The last message of the bot in the place. */
  lastCard(where: Where): Promise<CardJson>;
  say(where: Where, text: string): Promise<void>;
  /** Presses the button of that verb on a card, with the inputs. */
  press(
    at: { readonly messageId: string; readonly card: CardJson },
    verb: string,
    inputs?: Readonly<Record<string, string>>,
    as?: 'Action.Execute' | 'Action.Submit',
  ): Promise<Outcome>;
  refresh(messageId: string, trigger?: 'manual' | 'automatic'): Promise<Outcome>;
  feed(): Promise<readonly { readonly kind: string; readonly preview: string }[]>;
}

/** A filled-in form that is in order: the named substitute of the agency, and the box ticked. */
export function signed(substitute: string): Readonly<Record<string, string>> {
  return { accepted: 'true', substitute, substituteName: '', substituteEmail: '' };
}

/** @param channel which one 'channel' means; the first board's when not said */
export function deskOf(workplaceUrl: string, user: DirectoryUser, channel: string = channelId): Desk {
  const ask = async (path: string, body?: unknown): Promise<unknown> => {
    const answer = await fetch(`${workplaceUrl}/workplace/shell${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { 'x-workplace-user': user.id, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
    return answer.json();
  };
  const conversation = (where: Where) => (where === 'chat' ? 'bot' : channel);
  const messages: Desk['messages'] = async (where) => {
    const got = (await ask(`/messages?conversation=${encodeURIComponent(conversation(where))}`)) as {
      readonly messages: readonly {
        readonly id: string;
        readonly text: string;
        readonly cards: readonly CardJson[];
        readonly from: { readonly kind: string };
        readonly mentions: readonly { readonly name: string }[];
      }[];
    }; // the shell's documented answer
    return got.messages.map(({ id, text, cards, from, mentions }) => ({
      id,
      text,
      cards,
      fromBot: from.kind === 'bot',
      mentions: mentions.map((one) => one.name),
    }));
  };
  return {
    messages,
    card: async (where, words) => {
      const all = await messages(where);
      const found = [...all].reverse().find((one) => JSON.stringify(one.cards).includes(words));
      const [card] = found?.cards ?? [];
      if (found === undefined || card === undefined) {
        throw new Error(`${user.displayName} sees no card with "${words}" in the ${where}`);
      }
      return { messageId: found.id, card };
    },
    lastCard: async (where) => {
      const cards = (await messages(where)).filter((one) => one.fromBot).flatMap((one) => one.cards);
      return cards.at(-1) ?? {};
    },
    say: async (where, text) => {
      const said = where === 'chat' ? text : `@QA Programme ${text}`;
      await ask('/messages', { conversation: conversation(where), text: said });
    },
    press: async ({ messageId, card }, verb, inputs = {}, as = 'Action.Execute') => {
      const data = { ...dataOf(card, verb), ...inputs };
      const action = as === 'Action.Submit' ? { type: as, data } : { type: as, verb, data };
      return outcomeOf(await ask('/actions', { messageId, action }));
    },
    refresh: async (messageId, trigger = 'manual') => outcomeOf(await ask('/refresh', { messageId, trigger })),
    feed: async () => {
      const got = (await ask('/feed')) as {
        readonly items: readonly { readonly kind: string; readonly preview: string }[];
      }; // the shell's documented answer
      return got.items;
    },
  };
}

function outcomeOf(answer: unknown): Outcome {
  const { outcome } = answer as { readonly outcome: { readonly kind: Outcome['kind']; readonly text?: string } }; // as documented
  return { kind: outcome.kind, text: outcome.text ?? '' };
}

/** The static data of the card's action with that verb, wherever it stands. @throws Error when there is none */
export function dataOf(card: unknown, verb: string): Readonly<Record<string, unknown>> {
  const found = actionOf(card, verb);
  if (found === null) throw new Error(`the card has no button for ${verb}`);
  return found;
}

function actionOf(value: unknown, verb: string): Readonly<Record<string, unknown>> | null {
  if (typeof value !== 'object' || value === null) return null;
  const one = value as Readonly<Record<string, unknown>>; // any object of a card
  if (one.type === 'Action.Execute' && one.verb === verb) return one.data as Readonly<Record<string, unknown>>;
  for (const part of Object.values(one)) {
    const found = actionOf(part, verb);
    if (found !== null) return found;
  }
  return null;
}
