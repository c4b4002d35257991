/**
 * Where the bot is installed. The directory says what an administrator set up beforehand (`personalInstall`; the
 * team has the app); what was installed or removed since then is kept in the store and wins.
 *
 * People of another organisation never have the bot in their own scope.
 */
import type { DirectoryUser } from '../tenant/types.ts';
import type { TeamsWorld } from './teamsWorld.ts';

/** The team's scope in the store; every other scope is a person's object id. */
export const teamScope = 'team';

export function installedInTeam(world: TeamsWorld): boolean {
  return world.store.install(teamScope)?.installed ?? true;
}

export function installedFor(world: TeamsWorld, user: DirectoryUser): boolean {
  if (user.kind === 'external') return false;
  return world.store.install(user.id)?.installed ?? user.personalInstall;
}
