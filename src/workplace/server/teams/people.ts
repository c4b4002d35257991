/**
 * People as the bot meets them in Teams: their `29:` id, their role in the roster, and whether the bot may write to
 * them alone.
 *
 * A 1:1 is refused here to everybody without the bot in their personal scope. Real Teams also lets a bot that is in
 * a team open a 1:1 with a member of it by `29:` id; the workplace is the stricter of the two, on purpose.
 * Source: Microsoft Learn, "Send proactive messages" and "Non-standard users in Teams".
 */
import { createHash } from 'node:crypto';
import type { Directory, DirectoryUser } from '../tenant/types.ts';
import type { JsonObject } from './json.ts';

const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64url');

/** The id under which a bot knows a person; stable, and different for each bot. */
export function mriOf(directory: Directory, user: DirectoryUser): string {
  return `29:1${hashOf(`${directory.app.id}|${user.tenantId}|${user.id}`)}`;
}

/** The bot's own id in Teams. */
export function botMri(directory: Directory): string {
  return `28:${directory.app.id}`;
}

/** Id of the 1:1 chat of a person with the bot: the same one is answered whenever it is opened again. */
export function personalChatId(directory: Directory, user: DirectoryUser): string {
  return `a:1${hashOf(`chat|${directory.app.id}|${user.id}`)}`;
}

/** @returns the person with that Entra object id or `29:` id. */
export function findPerson(directory: Directory, id: string): DirectoryUser | undefined {
  return directory.users.find((user) => user.id === id || mriOf(directory, user) === id);
}

/** `TeamsChannelAccount` as the roster calls return it. Source: Microsoft Learn, "Get Teams-specific context for your bot". */
export function rosterEntry(directory: Directory, user: DirectoryUser): JsonObject {
  const words = user.displayName.split(' ');
  return {
    id: mriOf(directory, user),
    name: user.displayName,
    aadObjectId: user.id,
    objectId: user.id,
    givenName: words[0] ?? '',
    surname: words.slice(1).join(' '),
    email: user.mail,
    userPrincipalName: user.userPrincipalName,
    tenantId: user.tenantId,
    userRole: user.kind === 'guest' ? 'guest' : 'user',
  };
}
