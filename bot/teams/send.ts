/**
 * Everything the bot says of its own accord: to one person, in a channel with a mention, into a conversation, and changes
 * of a card that is already there. Each call is one try with a known outcome; who is tried next is decided elsewhere.
 * Source: "Send proactive messages", "Update and delete bot messages", "Mentions in bot messages".
 */
import { type Activity, ActivityTypes } from 'botbuilder';
import type { AdaptiveCard } from '../../src/cards/elements.ts';
import type { Delivery } from '../delivery.ts';
import type { TeamsAdapter } from './adapter.ts';
import { deliveryOf } from './deliveryOf.ts';
import type { Counted, Turns } from './turns.ts';

/** What is said: a card, a text, or a card with a text above it. */
export interface Said {
  readonly card?: AdaptiveCard;
  readonly text?: string;
  /** The person whose attention is called, in a channel. */
  readonly mention?: { readonly mri: string; readonly name: string };
}

export interface Send {
  /** Opens the 1:1 chat with a person of the tenant, by their Teams id, and says it there. */
  toPerson(
    to: { readonly serviceUrl: string; readonly tenantId: string; readonly mri: string },
    said: Said,
  ): Promise<Delivery>;
  /** Into a conversation that exists: a chat, or a thread of a channel. */
  into(conversation: { readonly serviceUrl: string; readonly conversationId: string }, said: Said): Promise<Delivery>;
  /** A new post in a channel. */
  toChannel(
    to: { readonly serviceUrl: string; readonly tenantId: string; readonly channelId: string },
    said: Said,
  ): Promise<Delivery>;
  /** Changes what was said. */
  update(
    at: { readonly serviceUrl: string; readonly conversationId: string; readonly activityId: string },
    said: Said,
  ): Promise<Delivery>;
}

const cardType = 'application/vnd.microsoft.card.adaptive';

export function teamsSend(teams: TeamsAdapter, turns: Turns): Send {
  const counted = countedBy(turns);
  const into: Send['into'] = ({ serviceUrl, conversationId }, said) =>
    counted({ call: 'send', conversationId }, async () => {
      const client = await teams.client(serviceUrl);
      const sent = await client.conversations.sendToConversation(conversationId, activityOf(said));
      return { activityId: sent.id ?? '', conversationId };
    });
  return {
    into,
    toPerson: async ({ serviceUrl, tenantId, mri }, said) => {
      const opened = await counted({ call: 'create', channelId: null }, async () => {
        const client = await teams.client(serviceUrl);
        const chat = await client.conversations.createConversation({
          bot: { id: teams.botId, name: '' },
          members: [{ id: mri, name: '' }],
          isGroup: false,
          tenantId,
          channelData: { tenant: { id: tenantId } },
          // The connector takes neither; the type wants the first and its own kind of activity.
          activity: undefined as unknown as Activity,
        });
        return { conversationId: chat.id, activityId: '' };
      });
      // Opening a chat shows nothing to anybody: an unknown outcome of it may simply be tried again.
      if (opened.kind === 'unknown')
        return { kind: 'refused', reason: 'wait', code: opened.code, retryAfterSeconds: null };
      return opened.kind === 'delivered' ? into({ serviceUrl, conversationId: opened.conversationId }, said) : opened;
    },
    toChannel: ({ serviceUrl, tenantId, channelId }, said) =>
      counted({ call: 'create', channelId }, async () => {
        const client = await teams.client(serviceUrl);
        const post = await client.conversations.createConversation({
          bot: { id: teams.botId, name: '' },
          isGroup: true,
          tenantId,
          channelData: { tenant: { id: tenantId }, channel: { id: channelId } },
          activity: activityOf(said) as Activity, // the connector fills in the rest
          members: [],
        });
        return { conversationId: post.id, activityId: post.activityId ?? post.id.split(';messageid=')[1] ?? '' };
      }),
    update: ({ serviceUrl, conversationId, activityId }, said) =>
      counted({ call: 'send', conversationId }, async () => {
        const client = await teams.client(serviceUrl);
        await client.conversations.updateActivity(conversationId, activityId, { ...activityOf(said), id: activityId });
        return { conversationId, activityId };
      }),
  };
}

interface Done {
  readonly conversationId: string;
  readonly activityId: string;
}

/** One try when its turn has come. */
function countedBy(turns: Turns) {
  return async (call: Counted, work: () => Promise<Done>): Promise<Delivery> => {
    const notYet = await turns.take(call);
    if (notYet !== null) return notYet;
    const delivery = await delivering(work);
    if (delivery.kind === 'refused' && delivery.retryAfterSeconds !== null) {
      turns.throttled(call, delivery.retryAfterSeconds);
    }
    return delivery;
  };
}

async function delivering(work: () => Promise<Done>): Promise<Delivery> {
  try {
    return { kind: 'delivered', ...(await work()) };
  } catch (thrown) {
    return deliveryOf(thrown);
  }
}

/** `summary` is the line of the notification; without it Teams says 'sent a card'. */
function activityOf(said: Said): Partial<Activity> {
  const mark = said.mention === undefined ? '' : `<at>${atText(said.mention.name)}</at> `;
  const text = `${mark}${said.text ?? ''}`.trim();
  return {
    type: ActivityTypes.Message,
    // A mention is markup; anything else is shown exactly as it is, and can be no link.
    ...(text === '' ? {} : { text, textFormat: said.mention === undefined ? 'plain' : 'xml' }),
    ...(said.mention === undefined
      ? {}
      : {
          entities: [
            {
              type: 'mention',
              text: mark.trim(),
              mentioned: { id: said.mention.mri, name: said.mention.name },
            },
          ],
        }),
    ...(said.card === undefined
      ? {}
      : { attachments: [{ contentType: cardType, content: said.card }], summary: said.card.fallbackText }),
    channelData: { notification: { alert: true } },
  };
}

function atText(name: string): string {
  return name.replace(/[<>&]/g, ' ');
}
