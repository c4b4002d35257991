/**
 * Who is using the shell. The shell says so in a header: this page stands for Teams itself, where the person has
 * already signed in. Only the bot's and the tab's calls carry tokens that are checked.
 */
import type { NextFunction, Request, Response } from 'express';
import type { DirectoryUser } from '../../tenant/types.ts';
import { type Conversation, conversationOf, findConversation, maySee, openPersonalChat } from '../conversations.ts';
import { asText } from '../json.ts';
import type { StoredMessage } from '../store/messages.ts';
import type { TeamsWorld } from '../teamsWorld.ts';

/** A call of the shell that cannot be answered; `message` is shown to the person. */
export class ShellRefusal extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.name = 'ShellRefusal';
    this.status = status;
  }
}

/** The acting person. @throws ShellRefusal 401 when nobody in the directory is named. */
export function actingPerson(world: TeamsWorld, request: Request): DirectoryUser {
  // EventSource cannot set headers, so the live line names its person in the address.
  const id = request.header('x-workplace-user') ?? asText(request.query.user);
  const found = world.deps.parts.directory().users.find((user) => user.id === id);
  if (found === undefined) throw new ShellRefusal(401, 'Choose who you are first.');
  return found;
}

/** A conversation the person may see; `bot` is their own chat with the bot. @throws ShellRefusal 404 otherwise. */
export function seenConversation(world: TeamsWorld, user: DirectoryUser, id: string): Conversation {
  const found = id === 'bot' ? openPersonalChat(world, user) : findConversation(world, id);
  if (found === undefined || !maySee(world, user.id, found)) {
    throw new ShellRefusal(404, 'This conversation does not exist, or you are not part of it.');
  }
  return found;
}

/** A message the person may see, with its conversation. @throws ShellRefusal 404 otherwise. */
export function seenMessage(
  world: TeamsWorld,
  user: DirectoryUser,
  messageId: string,
): { readonly message: StoredMessage; readonly conversation: Conversation } {
  const message = world.store.messages.get(messageId);
  const conversation = message === undefined ? undefined : conversationOf(world, message);
  if (message === undefined || conversation === undefined || message.deleted || !maySee(world, user.id, conversation)) {
    throw new ShellRefusal(404, 'This message does not exist any more, or you are not part of its conversation.');
  }
  return { message, conversation };
}

/** Last in line of the shell's routes: refusals become `{error: {message}}`. */
export function answerRefusal(error: unknown, _request: Request, response: Response, next: NextFunction): void {
  if (error instanceof ShellRefusal) response.status(error.status).json({ error: { message: error.message } });
  else next(error);
}
