/**
 * Stored messages and conversations as the shell shows them to one person: their own view of a card in place of the
 * base card, names instead of ids, unread counts.
 */

import { membersOfChannel, roleIn, type Team, teamsOf } from '../../tenant/teams.ts';
import type { DirectoryUser } from '../../tenant/types.ts';
import { cardsOf } from '../botMessages.ts';
import { installedFor, installedInTeam } from '../installs.ts';
import { asObject, asObjects, asText, type JsonObject } from '../json.ts';
import { mriOf, personalChatId } from '../people.ts';
import type { StoredMessage } from '../store/messages.ts';
import type { TeamsWorld } from '../teamsWorld.ts';

/** One message for one reader. A deleted one keeps its place and loses its content. */
export function shownMessage(world: TeamsWorld, reader: DirectoryUser, message: StoredMessage): JsonObject {
  const directory = world.deps.parts.directory();
  const author = directory.users.find((user) => user.id === message.authorId);
  const head = {
    id: message.id,
    conversationId: message.conversationId,
    threadId: message.threadId,
    from:
      message.authorId === undefined
        ? { kind: 'bot', name: directory.app.name }
        : { kind: 'person', name: author?.displayName ?? 'Someone who has left', id: message.authorId },
    sentAt: message.sentAt,
    editedAt: message.editedAt,
    deleted: message.deleted,
  };
  if (message.deleted) return { ...head, text: '', cards: [], mentions: [] };
  return { ...head, ...shownContent(world, reader, message) };
}

function shownContent(world: TeamsWorld, reader: DirectoryUser, message: StoredMessage): JsonObject {
  const view = world.store.messages.view(message.id, reader.id)?.card;
  const [first, ...rest] = cardsOf(message.activity);
  const base = first === undefined ? [] : [first, ...rest];
  return {
    text: asText(message.activity.text) ?? '',
    textFormat: asText(message.activity.textFormat) ?? 'markdown',
    cards: view === undefined ? base : [view, ...rest],
    isOwnView: view !== undefined,
    mentions: asObjects(message.activity.entities)
      .filter((entity) => entity.type === 'mention')
      .map((entity) => ({ text: asText(entity.text) ?? '', name: asText(asObject(entity.mentioned)?.name) ?? '' })),
  };
}

/** Chats and channels of one person, with what is unread in them. */
export function shownConversations(world: TeamsWorld, reader: DirectoryUser): JsonObject {
  const directory = world.deps.parts.directory();
  const unread = world.store.feed.of(reader.id).filter((item) => !item.read);
  const unreadIn = (conversationId: string): number =>
    unread.filter((item) => item.conversationId === conversationId).length;
  const chatId = personalChatId(directory, reader);
  return {
    mri: mriOf(directory, reader),
    chat: { id: chatId, name: directory.app.name, installed: installedFor(world, reader), unread: unreadIn(chatId) },
    teams: teamsOf(directory).flatMap((team) => shownTeam(world, reader, { team, unreadIn })),
    unread: unread.length,
  };
}

/** Nothing for somebody who is in none of its channels; who is in a shared channel alone sees that one. */
function shownTeam(
  world: TeamsWorld,
  reader: DirectoryUser,
  { team, unreadIn }: { readonly team: Team; readonly unreadIn: (conversationId: string) => number },
): readonly JsonObject[] {
  const { groupId, internalId, name } = team;
  const channels = team.channels.flatMap((channel) => {
    const role = roleIn(membersOfChannel({ team, channel }), reader);
    if (role === undefined) return [];
    const { id, membershipType = 'standard' } = channel;
    return [{ id, name: channel.name, membershipType, role, unread: unreadIn(id), tab: world.store.tab(id) ?? null }];
  });
  return channels.length === 0
    ? []
    : [{ id: internalId, groupId, name, hasApp: installedInTeam(world, team), channels }];
}
