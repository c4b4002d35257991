/**
 * Where the bot is installed. The directory says what an administrator set up beforehand (`personalInstall`; the first
 * team has the app); what was installed or removed since then is kept in the store and wins.
 *
 * People of another organisation never have the bot in their own scope.
 */
import { isFirst, type Team } from '../tenant/teams.ts';
import type { DirectoryUser } from '../tenant/types.ts';
import type { TeamsWorld } from './teamsWorld.ts';

/** A team's scope in the store; a person's is their object id. */
export function teamScope(world: TeamsWorld, team: Team): string {
  return isFirst(world.deps.parts.directory(), team) ? 'team' : `team ${team.groupId}`;
}

export function installedInTeam(world: TeamsWorld, team: Team): boolean {
  return world.store.install(teamScope(world, team))?.installed ?? isFirst(world.deps.parts.directory(), team);
}

export function installedFor(world: TeamsWorld, user: DirectoryUser): boolean {
  if (user.kind === 'external') return false;
  return world.store.install(user.id)?.installed ?? user.personalInstall;
}
