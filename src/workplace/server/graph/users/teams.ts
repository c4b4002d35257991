/**
 * Graph's reads of a team: one channel, and whether an app is installed.
 *
 * Microsoft pages "Get channel", "List apps in team", "Get primaryChannel" (the same permissions as 'Get channel'). A permission
 * whose name ends in `.Group` comes with the app and counts in the teams that have it. Codes of a refusal as in
 * microsoft-graph-docs issue 10315 and what callers report ("Missing scope permissions on the request"). Unverified: what
 * somebody outside the team is answered, and the words where there is no such team or channel.
 */
import { callerPerson } from '../../permissions/access.ts';
import { type Channel, membersOfChannel, roleIn, type Team, teamsOf } from '../../tenant/teams.ts';
import { type Answer, type Call, type PathParts, part } from '../../web/operation.ts';
import { expansionsOf, option, project } from '../projection.ts';
import { GraphRefusal, notCopied } from '../refusal.ts';
import type { GraphOperation, GraphService } from '../service.ts';

export const TEAM_OPERATIONS: readonly GraphOperation[] = [
  { method: 'GET', template: '/teams/{team}/channels/{channel}', run: getChannel },
  { method: 'GET', template: '/teams/{team}/installedApps', run: listInstalled },
];

/** From the least to the most, as the pages list them. */
interface Permissions {
  readonly delegated: readonly string[];
  readonly application: readonly string[];
}

const READ_CHANNEL: Permissions = {
  delegated: ['Channel.ReadBasic.All', 'ChannelSettings.Read.All', 'ChannelSettings.ReadWrite.All'],
  application: [
    'ChannelSettings.Read.Group',
    'Channel.ReadBasic.All',
    'ChannelSettings.Read.All',
    'ChannelSettings.ReadWrite.All',
    'ChannelSettings.ReadWrite.Group',
  ],
};

const READ_INSTALLED: Permissions = {
  delegated: [
    'TeamsAppInstallation.ReadForTeam',
    'TeamsAppInstallation.ReadWriteSelfForTeam',
    'TeamsAppInstallation.ReadWriteForTeam',
  ],
  application: [
    'TeamsAppInstallation.Read.Group',
    'TeamsAppInstallation.ReadWriteSelfForTeam.All',
    'TeamsAppInstallation.ReadForTeam.All',
    'TeamsAppInstallation.ReadWriteForTeam.All',
  ],
};

/** The team of the path, if the token reaches it and the person is in it. @throws GraphRefusal */
function openTeam(
  service: GraphService,
  call: Call,
  asked: { readonly parts: PathParts; readonly permissions: Permissions },
): Team {
  const directory = service.parts.directory();
  const team = teamsOf(directory).find((one) => one.groupId === part(asked.parts, 'team'));
  requirePermission(call, asked.permissions, team !== undefined && service.teams.isInstalledIn(team));
  if (team === undefined) throw new GraphRefusal('NotFound', 'No team found with Group Id');
  const person = callerPerson(directory, call.principal);
  if (person !== undefined && !isNear(team, person)) {
    throw new GraphRefusal('Forbidden', 'Unable to fetch team thread: the caller is not a member of the team.');
  }
  return team;
}

/** Somebody of a shared channel is not in its team, and still reads that channel. */
function isNear(team: Team, person: { readonly id: string }): boolean {
  const circles = [team, ...team.channels.map((channel) => membersOfChannel({ team, channel }))];
  return circles.some((circle) => roleIn(circle, person) !== undefined);
}

function requirePermission({ principal }: Call, wanted: Permissions, hasApp: boolean): void {
  const isPerson = principal.kind === 'user';
  const held = isPerson ? principal.scopes : principal.roles.filter((role) => hasApp || !role.endsWith('.Group'));
  const enough = isPerson ? wanted.delegated : wanted.application;
  if (held.some((one) => enough.includes(one))) return;
  const [kind, given] = isPerson ? ['scope', 'Scopes'] : ['role', 'Roles'];
  throw new GraphRefusal(
    'Forbidden',
    `Missing ${kind} permissions on the request. API requires one of '${enough.join(', ')}'. ${given} on the request '${held.join(', ')}'`,
  );
}

function getChannel(service: GraphService, call: Call, parts: PathParts): Answer {
  const team = openTeam(service, call, { parts, permissions: READ_CHANNEL });
  const channel = team.channels.find((one) => one.id === part(parts, 'channel'));
  const directory = service.parts.directory();
  const person = callerPerson(directory, call.principal);
  const isClosed =
    channel !== undefined && person !== undefined && roleIn(membersOfChannel({ team, channel }), person) === undefined;
  if (channel === undefined || isClosed) throw new GraphRefusal('NotFound', 'No channel found with the given id.');
  return { status: 200, body: project(channelJson({ team, channel }, directory.tenant.id), call.query) };
}

function channelJson({ team, channel }: Channel, tenantId: string): Readonly<Record<string, unknown>> {
  const { id, name, membershipType = 'standard' } = channel;
  const place = `${encodeURIComponent(id)}/${encodeURIComponent(name)}`;
  return {
    id,
    displayName: name,
    description: null,
    membershipType,
    tenantId,
    isArchived: false,
    webUrl: `https://teams.microsoft.com/l/channel/${place}?groupId=${team.groupId}&tenantId=${tenantId}`,
  };
}

const BY_APP = /^teamsApp\/(?:externalId|id) eq '([^']*)'$/;

function listInstalled(service: GraphService, call: Call, parts: PathParts): Answer {
  const team = openTeam(service, call, { parts, permissions: READ_INSTALLED });
  const { teamsAppId, name } = service.parts.directory().app;
  const filter = option(call.query, 'filter');
  const [, wanted] = BY_APP.exec(filter ?? '') ?? [];
  if (filter !== undefined && wanted === undefined) throw notCopied('this filter on installed apps');
  const isIn = service.teams.isInstalledIn(team) && (wanted ?? teamsAppId) === teamsAppId;
  const app = { id: teamsAppId, externalId: teamsAppId, displayName: name, distributionMethod: 'organization' };
  const id = Buffer.from(`${team.groupId}##${teamsAppId}`).toString('base64');
  const installation = { id, ...(expansionsOf(call.query).has('teamsApp') ? { teamsApp: app } : {}) };
  return { status: 200, body: { value: isIn ? [installation] : [] } };
}
