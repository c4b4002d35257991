/**
 * The teams of the tenant, the first and those beside it, in one shape: who is in them, which channels they have, which
 * sites belong to them.
 *
 * The directory writes the first team's people at the people themselves; nothing else should have to know that.
 */
import type { Directory, DirectoryChannel, DirectoryTeam, DirectoryUser, TeamRole } from './types.ts';

/** A team, whichever it is. */
export type Team = DirectoryTeam;

/** A channel with the team it is in. */
export interface Channel {
  readonly team: Team;
  readonly channel: DirectoryChannel;
}

/** A directory is replaced as a whole, so what was made of one stays true. */
const made = new WeakMap<Directory, readonly Team[]>();

/** Every team, the first one first. */
export function teamsOf(directory: Directory): readonly Team[] {
  const teams = made.get(directory) ?? teamsMadeOf(directory);
  made.set(directory, teams);
  return teams;
}

function teamsMadeOf(directory: Directory): readonly Team[] {
  const { team, channels, users, otherTeams = [] } = directory;
  const members = users.flatMap(({ id, teamRole }) => (teamRole === 'none' ? [] : [{ userId: id, role: teamRole }]));
  return [{ ...team, channels, members }, ...otherTeams];
}

/** @param groupId of the Microsoft 365 group behind it, or the team's own id in Teams */
export function teamById(directory: Directory, groupId: string): Team | undefined {
  return teamsOf(directory).find((team) => team.groupId === groupId || team.internalId === groupId);
}

/** Whether it is the team that the app came with. */
export function isFirst(directory: Directory, team: Team): boolean {
  return team.groupId === directory.team.groupId;
}

/** What somebody is in a team or channel; undefined for who is not in it. */
export function roleIn(of: Pick<Team, 'members'>, user: Pick<DirectoryUser, 'id'>): TeamRole | undefined {
  return of.members.find((member) => member.userId === user.id)?.role;
}

/** The people of a team or channel, in the order of the directory. */
export function peopleOf(directory: Directory, of: Pick<Team, 'members'>): readonly DirectoryUser[] {
  return directory.users.filter((user) => roleIn(of, user) !== undefined);
}

/** The channel in which Teams tells a bot that it was added to the team. */
export function generalChannel(team: Team): DirectoryChannel {
  const found = team.channels.find((channel) => channel.name === 'General') ?? team.channels[0];
  return found ?? { id: team.internalId, name: 'General' };
}

/** The channel with that id; a team's own id stands for its General channel. */
export function channelById(directory: Directory, id: string): Channel | undefined {
  for (const team of teamsOf(directory)) {
    const channel = team.channels.find((one) => one.id === id);
    if (channel !== undefined) return { team, channel };
    if (team.internalId === id) return { team, channel: generalChannel(team) };
  }
  return undefined;
}

/** Who is in a channel: its own people where it has any, else the team's. */
export function membersOfChannel({ team, channel }: Channel): Pick<Team, 'members'> {
  return { members: channel.members ?? team.members };
}

/** A site that the directory speaks of, and whose it is. */
export interface SiteHome {
  readonly path: string;
  readonly title: string;
  /** Of the team whose own site it is; empty for the site of a channel, which no group leads to. */
  readonly groupId: string;
  readonly members: Team['members'];
}

/** Whose a site is: by its path, else by the group that it was made for. */
export function homeOf(
  directory: Directory,
  site: { readonly path: string; readonly groupId: string },
): Pick<SiteHome, 'members'> {
  const wanted = site.path.toLowerCase();
  const found = siteHomes(directory).find(({ path }) => path.toLowerCase() === wanted);
  return found ?? teamsOf(directory).find((team) => team.groupId === site.groupId) ?? { members: [] };
}

/** Every site: each team's own, and those that channels have for themselves. */
export function siteHomes(directory: Directory): readonly SiteHome[] {
  return teamsOf(directory).flatMap((team) => [
    { path: team.sitePath, title: team.name, groupId: team.groupId, members: team.members },
    ...team.channels.flatMap((channel) => channelHome({ team, channel })),
  ]);
}

function channelHome(at: Channel): readonly SiteHome[] {
  const { sitePath, name } = at.channel;
  if (sitePath === undefined) return [];
  const { members } = membersOfChannel(at);
  return [{ path: sitePath, title: `${at.team.name}-${name}`, groupId: '', members }];
}
