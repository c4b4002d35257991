/**
 * The roster as the bot may read it: one page of members, one member, the team and its channels.
 *
 * Source: Microsoft Learn, "Get Teams-specific context for your bot" (paged members, `TeamsChannelAccount`).
 */
import { generalChannel, type Team, teamsOf } from '../../tenant/teams.ts';
import { membersOf } from '../conversations.ts';
import type { JsonObject } from '../json.ts';
import { findPerson, rosterEntry } from '../people.ts';
import type { TeamsWorld } from '../teamsWorld.ts';
import { refusal } from './connectorError.ts';
import { conversationForBot } from './target.ts';

const smallestPage = 50;
const largestPage = 500;

/** All members at once: the older call, kept by Teams for small rosters. */
export function allMembers(world: TeamsWorld, conversationId: string): readonly JsonObject[] {
  const directory = world.deps.parts.directory();
  const conversation = conversationForBot(world, conversationId);
  return membersOf(world, conversation).map((user) => rosterEntry(directory, user));
}

/** One page. The page size is held between 50 and 500 as Teams does; the token is opaque to the caller. */
export function pagedMembers(
  world: TeamsWorld,
  conversationId: string,
  page: { readonly pageSize: number; readonly continuationToken: string | undefined },
): JsonObject {
  const everyone = allMembers(world, conversationId);
  const size = Math.min(Math.max(page.pageSize, smallestPage), largestPage);
  const from = page.continuationToken ? readToken(page.continuationToken) : 0;
  const rest = from + size < everyone.length ? { continuationToken: writeToken(from + size) } : {};
  return { members: everyone.slice(from, from + size), ...rest };
}

const writeToken = (from: number): string => Buffer.from(`from:${from}`).toString('base64url');

function readToken(token: string): number {
  const found = /^from:(\d+)$/.exec(Buffer.from(token, 'base64url').toString('utf8'));
  if (found === null) throw refusal('Bad Argument', 'The continuation token cannot be read.');
  return Number(found[1]);
}

/** One member by Teams user id or Entra object id. @throws ConnectorRefusal 404 when not in this conversation. */
export function oneMember(world: TeamsWorld, conversationId: string, memberId: string): JsonObject {
  const directory = world.deps.parts.directory();
  const conversation = conversationForBot(world, conversationId);
  const user = findPerson(directory, memberId);
  if (user === undefined || !membersOf(world, conversation).includes(user)) {
    throw refusal('MemberNotFoundInConversation', 'The member is not in this conversation.');
  }
  return rosterEntry(directory, user);
}

/** Details of a team. */
export function teamDetails(world: TeamsWorld, teamId: string): JsonObject {
  const team = openTeam(world, teamId);
  return {
    id: team.internalId,
    name: team.name,
    aadGroupId: team.groupId,
    channelCount: team.channels.length,
    memberCount: team.members.length,
    type: 'standard',
    tenantId: world.deps.parts.directory().tenant.id,
  };
}

/** Channels of a team; Teams leaves the name of General out. */
export function teamChannels(world: TeamsWorld, teamId: string): JsonObject {
  const team = openTeam(world, teamId);
  const general = generalChannel(team).id;
  return {
    conversations: team.channels.map(({ id, name, membershipType }) => ({
      id,
      name: id === general ? null : name,
      type: membershipType ?? 'standard',
    })),
  };
}

/** @param teamId its own id, or that of its General channel */
function openTeam(world: TeamsWorld, teamId: string): Team {
  const teams = teamsOf(world.deps.parts.directory());
  const team = teams.find((one) => one.internalId === teamId || generalChannel(one).id === teamId);
  if (team === undefined) throw refusal('ConversationNotFound', 'Team not found.');
  conversationForBot(world, generalChannel(team).id);
  return team;
}
