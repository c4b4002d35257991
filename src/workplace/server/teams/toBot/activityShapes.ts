/**
 * Activities in the shape in which Teams sends them to a bot: who, where, when (board time), and the Teams-specific
 * `channelData`.
 *
 * Source: Microsoft Learn, "Conversation events in your Teams bot", "Work with Universal Actions for Adaptive Cards",
 * "Installation update event". The order of members in an activity means nothing.
 */
import type { DirectoryUser } from '../../tenant/types.ts';
import { threadConversationId } from '../conversationId.ts';
import type { Conversation } from '../conversations.ts';
import type { JsonObject } from '../json.ts';
import { botMri, mriOf } from '../people.ts';
import type { TeamsWorld } from '../teamsWorld.ts';

/** Address the bot answers to. */
export function serviceUrlOf(world: TeamsWorld): string {
  return `${world.deps.parts.baseUrl()}/connector/`;
}

function conversationShape(world: TeamsWorld, conversation: Conversation): JsonObject {
  const tenantId = world.deps.parts.directory().tenant.id;
  if (conversation.kind === 'personal') return { conversationType: 'personal', tenantId, id: conversation.id };
  const { id, threadId } = conversation;
  return {
    isGroup: true,
    conversationType: 'channel',
    tenantId,
    id: threadId === undefined ? id : threadConversationId(id, threadId),
  };
}

function channelDataShape(world: TeamsWorld, conversation: Conversation): JsonObject {
  const directory = world.deps.parts.directory();
  const tenant = { id: directory.tenant.id };
  if (conversation.kind === 'personal') return { tenant };
  const { team, channel } = conversation.at;
  const { internalId, groupId, name } = team;
  return {
    teamsChannelId: channel.id,
    teamsTeamId: internalId,
    channel: { id: channel.id },
    team: { id: internalId, aadGroupId: groupId, name },
    tenant,
  };
}

/** What every activity carries. `id` is new each time. */
export function activityFrom(world: TeamsWorld, from: DirectoryUser, conversation: Conversation): JsonObject {
  const { parts } = world.deps;
  const directory = parts.directory();
  const timestamp = new Date(parts.clock.boardNow()).toISOString();
  return {
    id: world.store.messages.nextId(parts.clock.machineNow()),
    timestamp,
    localTimestamp: timestamp,
    localTimezone: 'Europe/London',
    serviceUrl: serviceUrlOf(world),
    channelId: 'msteams',
    from: { id: mriOf(directory, from), name: from.displayName, aadObjectId: from.id },
    conversation: conversationShape(world, conversation),
    recipient: { id: botMri(directory), name: directory.app.name },
    entities: [{ type: 'clientInfo', locale: 'en-GB', country: 'GB', platform: 'Web', timezone: 'Europe/London' }],
    channelData: channelDataShape(world, conversation),
    locale: 'en-GB',
  };
}

/** Text as Teams delivers it: the mention of the bot as markup in the text and as an entity beside it. */
export function textActivity(
  base: JsonObject,
  botName: string,
  message: { text: string; mentionsBot: boolean },
): JsonObject {
  const mention = `<at>${botName}</at>`;
  const entities = Array.isArray(base.entities) ? base.entities : [];
  const mentioned = { type: 'mention', mentioned: base.recipient, text: mention };
  return {
    ...base,
    type: 'message',
    textFormat: 'plain',
    text: message.mentionsBot ? message.text.replace(`@${botName}`, mention) : message.text,
    entities: message.mentionsBot ? [mentioned, ...entities] : entities,
  };
}

/** `Action.Submit`: a message without text whose `value` holds the card's data. */
export function submitActivity(base: JsonObject, messageId: string, data: unknown): JsonObject {
  return { ...base, type: 'message', textFormat: 'plain', replyToId: messageId, value: data };
}

/** `Action.Execute` pressed by a person, or a refresh made by the client. */
export function executeActivity(
  base: JsonObject,
  messageId: string,
  value: { readonly action: JsonObject; readonly trigger: 'manual' | 'automatic' },
): JsonObject {
  return { ...base, type: 'invoke', name: 'adaptiveCard/action', replyToId: messageId, value };
}

/** The app was added to, or removed from, a scope. */
export function installationActivity(base: JsonObject, action: 'add' | 'remove'): JsonObject {
  return { ...base, type: 'installationUpdate', action };
}

/** The bot itself joined, or left, the conversation. */
export function botMembershipActivity(base: JsonObject, action: 'add' | 'remove'): JsonObject {
  const bot = [base.recipient];
  const inTeam = typeof base.channelData === 'object' && base.channelData !== null && 'team' in base.channelData;
  const eventType = action === 'add' ? 'teamMemberAdded' : 'teamMemberRemoved';
  return {
    ...base,
    type: 'conversationUpdate',
    ...(action === 'add' ? { membersAdded: bot } : { membersRemoved: bot }),
    channelData: inTeam ? { ...Object(base.channelData), eventType } : base.channelData,
  };
}
