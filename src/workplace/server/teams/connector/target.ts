/**
 * Finding what a call of the bot is about, or refusing it: the conversation, its message, and whether the bot may
 * speak there.
 */
import type { DirectoryUser } from '../../tenant/types.ts';
import { type Conversation, findConversation } from '../conversations.ts';
import { installedFor, installedInTeam } from '../installs.ts';
import type { StoredMessage } from '../store/messages.ts';
import type { TeamsWorld } from '../teamsWorld.ts';
import { refusal } from './connectorError.ts';

const notInRoster = 'The bot is not part of the conversation roster.';

/** @throws ConnectorRefusal 404 when the conversation is unknown, 403 when the bot is not installed there. */
export function conversationForBot(world: TeamsWorld, conversationId: string): Conversation {
  const found = findConversation(world, conversationId);
  if (found === undefined) throw refusal('ConversationNotFound', 'Conversation not found.');
  const allowed = found.kind === 'personal' ? installedFor(world, found.user) : installedInTeam(world, found.at.team);
  if (!allowed) throw refusal('BotNotInConversationRoster', notInRoster);
  return found;
}

/** @throws ConnectorRefusal 403 with the code that belongs to the kind of id used. */
export function requirePersonalInstall(world: TeamsWorld, user: DirectoryUser, idUsed: string): void {
  if (installedFor(world, user)) return;
  if (idUsed === user.id) {
    throw refusal(
      'ForbiddenOperationException',
      'A conversation with this Entra object id is possible only where the app is installed in personal scope.',
    );
  }
  throw refusal('BotNotInConversationRoster', notInRoster);
}

/** A message the bot itself sent in that conversation. @throws ConnectorRefusal 404 for any other. */
export function ownMessage(world: TeamsWorld, conversation: Conversation, activityId: string): StoredMessage {
  const found = world.store.messages.get(activityId);
  const isHere = found?.conversationId === conversation.id && found.authorId === undefined && !found.deleted;
  if (found === undefined || !isHere) throw refusal('ActivityNotFoundInConversation', 'Activity not found.');
  return found;
}
