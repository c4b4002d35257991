/**
 * Who is in a team, as Teams tells the bot: no Graph permission is needed, and guests are among them.
 * Source: "Get Teams-specific context for your bot" (paged members).
 */
import { z } from 'zod';
import type { TeamsAdapter } from './adapter.ts';

/** A member of a team. */
export interface Member {
  readonly mri: string;
  readonly objectId: string;
  /** The tenant in which the object id counts; in a shared channel it may be the person's own. */
  readonly tenantId: string;
  readonly name: string;
  readonly email: string | null;
  readonly isGuest: boolean;
}

const account = z.object({
  id: z.string().min(1),
  name: z.string().default(''),
  aadObjectId: z.string().min(1).optional(),
  objectId: z.string().min(1).optional(),
  tenantId: z.string().min(1).optional(),
  email: z.string().optional(),
  userPrincipalName: z.string().optional(),
  userRole: z.string().optional(),
});

/** Teams gives at most 500 a page. */
const pageSize = 500;

export interface Roster {
  /** Every member of the team or channel. @throws ConnectorRefused, ConnectorSilent */
  members(at: {
    readonly serviceUrl: string;
    readonly conversationId: string;
    readonly tenantId: string;
  }): Promise<readonly Member[]>;
  /** One member by Teams id, or null when not among them. */
  member(
    at: { readonly serviceUrl: string; readonly conversationId: string; readonly tenantId: string },
    mri: string,
  ): Promise<Member | null>;
  /** The Entra group behind a team. */
  groupOf(at: { readonly serviceUrl: string; readonly teamId: string }): Promise<string | null>;
}

export function teamsRoster(teams: TeamsAdapter): Roster {
  return {
    members: async ({ serviceUrl, conversationId, tenantId }) => {
      const client = await teams.client(serviceUrl);
      const found: Member[] = [];
      let continuationToken: string | undefined;
      do {
        const options = { pageSize, continuationToken };
        const page = await client.conversations.getConversationPagedMembers(
          conversationId,
          options as { pageSize: number; continuationToken: string }, // the first page has no token; the type forgot
        );
        found.push(...page.members.map((raw) => memberOf(raw, tenantId)).filter((one) => one !== null));
        continuationToken = page.continuationToken === '' ? undefined : page.continuationToken;
      } while (continuationToken !== undefined);
      return found;
    },
    member: async ({ serviceUrl, conversationId, tenantId }, mri) => {
      const client = await teams.client(serviceUrl);
      return memberOf(await client.conversations.getConversationMember(conversationId, mri), tenantId);
    },
    groupOf: async ({ serviceUrl, teamId }) => {
      const client = await teams.teamsClient(serviceUrl);
      const details: unknown = await client.teams.fetchTeamDetails(teamId);
      const read = z.object({ aadGroupId: z.string().min(1) }).safeParse(details);
      return read.success ? read.data.aadGroupId : null;
    },
  };
}

/** Bots and accounts without an Entra id are no people of ours. */
function memberOf(raw: unknown, tenantId: string): Member | null {
  const read = account.safeParse(raw);
  if (!read.success) return null;
  const { id, name, email, userPrincipalName, userRole } = read.data;
  const objectId = read.data.aadObjectId ?? read.data.objectId;
  if (objectId === undefined) return null;
  return {
    mri: id,
    objectId,
    tenantId: read.data.tenantId ?? tenantId,
    name,
    email: email === undefined || email === '' ? null : email,
    isGuest: userRole === 'guest' || userPrincipalName?.includes('#EXT#') === true,
  };
}
