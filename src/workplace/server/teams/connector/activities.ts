/**
 * Sending, changing and removing messages: the part of the connector that puts something on people's screens.
 *
 * A card is not checked against its schema here: Teams accepts a broken card too and shows an error in its place.
 * Source: Microsoft Learn, "Send and receive messages with a bot" and "Update or delete bot messages".
 */
import { z } from 'zod';
import { announce, postMessage } from '../botMessages.ts';
import { threadConversationId } from '../conversationId.ts';
import { type Conversation, openPersonalChat } from '../conversations.ts';
import { asObject, asObjects, type JsonObject } from '../json.ts';
import { findPerson } from '../people.ts';
import type { TeamsWorld } from '../teamsWorld.ts';
import { refusal } from './connectorError.ts';
import { conversationForBot, ownMessage, requirePersonalInstall } from './target.ts';

/** About 100 KB of UTF-16, images as base64 not counted. Source: Microsoft Learn, "Format your bot messages". */
const largestMessageBytes = 100 * 1024;

const createBody = z.looseObject({
  members: z.array(z.looseObject({ id: z.string() })).optional(),
  channelData: z.looseObject({ channel: z.looseObject({ id: z.string() }).optional() }).optional(),
  activity: z.record(z.string(), z.unknown()).optional(),
  isGroup: z.boolean().optional(),
});

/** @throws ConnectorRefusal 413 when the message is larger than Teams takes. */
export function refuseOversize(activity: JsonObject): void {
  const text = JSON.stringify(activity).replace(/data:image\/[a-z]+;base64,[A-Za-z0-9+/=]+/g, '');
  if (text.length * 2 > largestMessageBytes) throw refusal('MessageSizeTooBig', 'The message is too large.');
}

/** @throws ConnectorRefusal 400 for a body that is no activity, or a message that says nothing. */
export function readActivity(body: unknown): JsonObject {
  const activity = asObject(body);
  if (typeof activity?.type !== 'string') throw refusal('Bad Argument', 'The activity has no type.');
  const isEmpty = !activity.text && asObjects(activity.attachments).length === 0;
  if (activity.type === 'message' && isEmpty) throw refusal('Bad Argument', 'The message has neither text nor card.');
  refuseOversize(activity);
  return activity;
}

/**
 * Sends into a conversation; a reply to a channel message joins its thread. Typing and other signals are accepted and
 * leave nothing behind.
 */
export function sendActivity(
  world: TeamsWorld,
  at: { readonly conversationId: string; readonly replyToId: string | undefined },
  body: unknown,
): { readonly id: string } {
  const conversation = inThreadOf(world, conversationForBot(world, at.conversationId), at.replyToId);
  const activity = readActivity(body);
  if (activity.type !== 'message') return { id: world.store.messages.nextId(world.deps.parts.clock.machineNow()) };
  return { id: postMessage(world, conversation, { authorId: undefined, activity }).id };
}

function inThreadOf(world: TeamsWorld, conversation: Conversation, replyToId: string | undefined): Conversation {
  if (replyToId === undefined || conversation.kind !== 'channel' || conversation.threadId !== undefined) {
    return conversation;
  }
  const answered = world.store.messages.get(replyToId);
  return answered?.conversationId === conversation.id ? { ...conversation, threadId: answered.threadId } : conversation;
}

/** Replaces a message of the bot. */
export function updateActivity(
  world: TeamsWorld,
  at: { readonly conversationId: string; readonly activityId: string },
  body: unknown,
): { readonly id: string } {
  const conversation = conversationForBot(world, at.conversationId);
  const message = ownMessage(world, conversation, at.activityId);
  const activity = readActivity(body);
  const editedAt = new Date(world.deps.parts.clock.boardNow()).toISOString();
  world.store.messages.edit(message.id, activity, editedAt);
  announce(world, conversation, { change: 'updated', messageId: message.id });
  return { id: message.id };
}

/** Removes a message of the bot; its place stays empty, as in Teams. */
export function deleteActivity(world: TeamsWorld, conversationId: string, activityId: string): void {
  const conversation = conversationForBot(world, conversationId);
  const message = ownMessage(world, conversation, activityId);
  world.store.messages.remove(message.id);
  announce(world, conversation, { change: 'deleted', messageId: message.id });
}

/** What a conversation is created for: one person, or a new thread in a channel. */
type Creation =
  | { readonly kind: 'personal'; readonly memberId: string; readonly activity: JsonObject | undefined }
  | { readonly kind: 'channel'; readonly channelId: string; readonly activity: JsonObject };

/** @throws ConnectorRefusal 400: group chats cannot be created by a bot, a thread needs a first message. */
export function readCreation(body: unknown): Creation {
  const read = createBody.safeParse(body);
  if (!read.success) throw refusal('Bad Argument', 'The conversation parameters cannot be read.');
  const { members, channelData, activity } = read.data;
  if (channelData?.channel !== undefined) {
    if (activity === undefined) throw refusal('Bad Argument', 'A new thread needs an activity.');
    return { kind: 'channel', channelId: channelData.channel.id, activity: readActivity(activity) };
  }
  const [member, ...others] = members ?? [];
  if (member === undefined || others.length > 0) throw refusal('Bad Argument', 'Exactly one member is expected.');
  return {
    kind: 'personal',
    memberId: member.id,
    activity: activity === undefined ? undefined : readActivity(activity),
  };
}

interface Created {
  readonly id: string;
  readonly activityId?: string;
}

/** Opens a 1:1 chat or starts a thread. @throws ConnectorRefusal as documented for proactive messages. */
export function createConversation(world: TeamsWorld, creation: Creation): Created {
  if (creation.kind === 'channel') {
    const channel = conversationForBot(world, creation.channelId);
    const root = postMessage(world, channel, { authorId: undefined, activity: creation.activity });
    return { id: threadConversationId(channel.id, root.id), activityId: root.id };
  }
  const user = findPerson(world.deps.parts.directory(), creation.memberId);
  if (user === undefined)
    throw refusal('Bad Argument', 'No such member: a Teams user id or Entra object id is expected.');
  requirePersonalInstall(world, user, creation.memberId);
  const chat: Conversation = openPersonalChat(world, user);
  if (creation.activity === undefined) return { id: chat.id };
  return { id: chat.id, activityId: postMessage(world, chat, { authorId: undefined, activity: creation.activity }).id };
}
