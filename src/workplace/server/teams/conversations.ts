/**
 * Which conversations exist and who is in them: the 1:1 chat of a person with the bot, and the channels of each team
 * with their threads.
 */
import { type Channel, channelById, membersOfChannel, peopleOf } from '../tenant/teams.ts';
import type { DirectoryUser } from '../tenant/types.ts';
import { readConversationId, threadConversationId } from './conversationId.ts';
import { personalChatId } from './people.ts';
import type { StoredMessage } from './store/messages.ts';
import type { TeamsWorld } from './teamsWorld.ts';

/** A conversation that exists. */
export type Conversation =
  | { readonly kind: 'personal'; readonly id: string; readonly user: DirectoryUser }
  | { readonly kind: 'channel'; readonly id: string; readonly threadId: string | undefined; readonly at: Channel };

/** @returns the conversation with that id as Teams writes it, or `undefined` when there is none. */
export function findConversation(world: TeamsWorld, conversationId: string): Conversation | undefined {
  const directory = world.deps.parts.directory();
  const { base, threadId } = readConversationId(conversationId);
  const at = channelById(directory, base);
  if (at !== undefined) {
    const root = threadId === undefined ? undefined : world.store.messages.get(threadId);
    if (threadId !== undefined && root?.conversationId !== base) return undefined;
    return { kind: 'channel', id: base, threadId, at };
  }
  const userId = world.store.chatUser(base);
  const user = directory.users.find((person) => person.id === userId);
  return user === undefined ? undefined : { kind: 'personal', id: base, user };
}

/** Opens the 1:1 chat of a person with the bot, or finds the open one. */
export function openPersonalChat(world: TeamsWorld, user: DirectoryUser): Conversation {
  const id = personalChatId(world.deps.parts.directory(), user);
  world.store.openChat(id, user.id);
  return { kind: 'personal', id, user };
}

/** People who see a conversation. */
export function membersOf(world: TeamsWorld, conversation: Conversation): readonly DirectoryUser[] {
  if (conversation.kind === 'personal') return [conversation.user];
  return peopleOf(world.deps.parts.directory(), membersOfChannel(conversation.at));
}

/** @returns whether the person may see the conversation. */
export function maySee(world: TeamsWorld, userId: string, conversation: Conversation): boolean {
  return membersOf(world, conversation).some((user) => user.id === userId);
}

/** The conversation of a message, as the bot must address it: with its thread in a channel. */
export function conversationOf(world: TeamsWorld, message: StoredMessage): Conversation | undefined {
  if (message.threadId === undefined) return findConversation(world, message.conversationId);
  return findConversation(world, threadConversationId(message.conversationId, message.threadId));
}
