/**
 * What happens to a message of the bot once the connector has accepted it: it is kept, the feed of those it concerns
 * gets an item, and open shells hear of it. Changes and removals likewise.
 */
import { type Conversation, maySee } from './conversations.ts';
import { asObject, asObjects, asText, type JsonObject } from './json.ts';
import { findPerson } from './people.ts';
import type { StoredMessage } from './store/messages.ts';
import type { TeamsWorld } from './teamsWorld.ts';

/** Adaptive cards of an activity, in order. */
export function cardsOf(activity: JsonObject): readonly JsonObject[] {
  return asObjects(activity.attachments)
    .filter((attachment) => attachment.contentType === 'application/vnd.microsoft.card.adaptive')
    .map((attachment) => asObject(attachment.content))
    .filter((card) => card !== undefined);
}

/** Ids mentioned in the text or in a card. Source: Microsoft Learn, "Mention support within Adaptive Cards". */
function mentionedIds(activity: JsonObject): readonly string[] {
  const inCards = cardsOf(activity).flatMap((card) => asObjects(asObject(card.msteams)?.entities));
  return [...asObjects(activity.entities), ...inCards]
    .filter((entity) => entity.type === 'mention')
    .map((entity) => asText(asObject(entity.mentioned)?.id))
    .filter((id) => id !== undefined);
}

/** The line a notification shows: `summary`, else the text without markup, else what Teams says of a bare card. */
function previewOf(activity: JsonObject): string {
  const said =
    asText(activity.summary) ??
    asText(activity.text)
      ?.replace(/<[^>]*>|[*_`]/g, '')
      .trim();
  return said === undefined || said === '' ? 'Sent a card' : said.slice(0, 200);
}

function concernedBy(world: TeamsWorld, conversation: Conversation, activity: JsonObject): readonly string[] {
  if (conversation.kind === 'personal') return [conversation.user.id];
  const directory = world.deps.parts.directory();
  const people = mentionedIds(activity).map((id) => findPerson(directory, id)?.id);
  return [...new Set(people.filter((id) => id !== undefined))].filter((id) => maySee(world, id, conversation));
}

/** Tells open shells that a message came, changed or went. */
export function announce(
  world: TeamsWorld,
  conversation: Conversation,
  change: { readonly change: 'created' | 'updated' | 'deleted' | 'view'; readonly messageId: string },
): void {
  world.live.publish({ type: 'message', conversationId: conversation.id, ...change }, (userId) =>
    maySee(world, userId, conversation),
  );
}

/** Keeps a new message; `authorId` is empty for the bot. In a channel without a thread it starts one. */
export function postMessage(
  world: TeamsWorld,
  conversation: Conversation,
  message: { readonly authorId: string | undefined; readonly activity: JsonObject },
): StoredMessage {
  const { clock } = world.deps.parts;
  const id = world.store.messages.nextId(clock.machineNow());
  const threadId = conversation.kind === 'channel' ? (conversation.threadId ?? id) : undefined;
  const sentAt = new Date(clock.boardNow()).toISOString();
  const stored = world.store.messages.add({ id, conversationId: conversation.id, threadId, sentAt, ...message });
  if (message.authorId === undefined) tellFeed(world, conversation, stored);
  announce(world, conversation, { change: 'created', messageId: id });
  return stored;
}

function tellFeed(world: TeamsWorld, conversation: Conversation, message: StoredMessage): void {
  const concerned = concernedBy(world, conversation, message.activity);
  for (const userId of concerned) {
    world.store.feed.add({
      userId,
      kind: conversation.kind === 'personal' ? 'chat' : 'mention',
      conversationId: conversation.id,
      messageId: message.id,
      sentAt: message.sentAt,
      preview: previewOf(message.activity),
    });
  }
  world.live.publish({ type: 'feed' }, (userId) => concerned.includes(userId));
}
