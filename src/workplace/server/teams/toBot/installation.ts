/**
 * Installing and removing the bot, in a team or for one person, and telling it so exactly once.
 *
 * When the bot is down nothing is lost: the event stays owed and goes out before the next activity of that scope, or
 * when installation is asked for again.
 */
import { generalChannel, peopleOf, roleIn, type Team, teamsOf } from '../../tenant/teams.ts';
import type { DirectoryUser } from '../../tenant/types.ts';
import { type Conversation, openPersonalChat } from '../conversations.ts';
import { installedFor, installedInTeam, teamScope } from '../installs.ts';
import type { TeamsWorld } from '../teamsWorld.ts';
import { activityFrom, botMembershipActivity, installationActivity } from './activityShapes.ts';
import { deliver, wasTaken } from './deliver.ts';

/** A place the bot can be installed in, with the person in whose name the event is sent. */
interface Scope {
  readonly name: string;
  readonly by: DirectoryUser;
  readonly conversation: Conversation;
  readonly installed: boolean;
}

/** What became of one installation or removal. */
export interface InstallOutcome {
  readonly scope: string;
  readonly outcome: 'told' | 'known already' | 'bot unreachable' | 'not allowed';
}

function teamScopeOf(world: TeamsWorld, team: Team): Scope | undefined {
  const people = peopleOf(world.deps.parts.directory(), team);
  const by = people.find((user) => roleIn(team, user) === 'owner') ?? people[0];
  if (by === undefined) return undefined;
  const channel = generalChannel(team);
  const conversation: Conversation = { kind: 'channel', id: channel.id, threadId: undefined, at: { team, channel } };
  return { name: teamScope(world, team), by, conversation, installed: installedInTeam(world, team) };
}

function personScope(world: TeamsWorld, user: DirectoryUser): Scope {
  return { name: user.id, by: user, conversation: openPersonalChat(world, user), installed: installedFor(world, user) };
}

async function tell(world: TeamsWorld, scope: Scope, action: 'add' | 'remove'): Promise<boolean> {
  const base = () => activityFrom(world, scope.by, scope.conversation);
  if (!wasTaken(await deliver(world, installationActivity(base(), action)))) return false;
  return wasTaken(await deliver(world, botMembershipActivity(base(), action)));
}

async function add(world: TeamsWorld, scope: Scope): Promise<InstallOutcome> {
  const known = world.store.install(scope.name);
  if (known?.installed && known.toldBot) return { scope: scope.name, outcome: 'known already' };
  world.store.keepInstall(scope.name, { installed: true, toldBot: false });
  const told = await tell(world, scope, 'add');
  world.store.keepInstall(scope.name, { installed: true, toldBot: told });
  world.live.publish({ type: 'conversations' }, () => true);
  return { scope: scope.name, outcome: told ? 'told' : 'bot unreachable' };
}

async function remove(world: TeamsWorld, scope: Scope): Promise<InstallOutcome> {
  if (!scope.installed) return { scope: scope.name, outcome: 'known already' };
  world.store.keepInstall(scope.name, { installed: false, toldBot: true });
  world.live.publish({ type: 'conversations' }, () => true);
  const told = await tell(world, scope, 'remove');
  return { scope: scope.name, outcome: told ? 'told' : 'bot unreachable' };
}

/** Installs the bot for one person. People of another organisation cannot have it. */
export async function installForPerson(world: TeamsWorld, user: DirectoryUser): Promise<InstallOutcome> {
  if (user.kind === 'external') return { scope: user.id, outcome: 'not allowed' };
  return add(world, personScope(world, user));
}

export async function uninstallForPerson(world: TeamsWorld, user: DirectoryUser): Promise<InstallOutcome> {
  if (user.kind === 'external') return { scope: user.id, outcome: 'not allowed' };
  return remove(world, personScope(world, user));
}

/** Installs the bot in a team. @returns nothing when the team has nobody who could. */
export async function installInTeam(world: TeamsWorld, team: Team): Promise<readonly InstallOutcome[]> {
  const scope = teamScopeOf(world, team);
  return scope === undefined ? [] : [await add(world, scope)];
}

export async function uninstallFromTeam(world: TeamsWorld, team: Team): Promise<readonly InstallOutcome[]> {
  const scope = teamScopeOf(world, team);
  return scope === undefined ? [] : [await remove(world, scope)];
}

/**
 * Tells the bot of everything the directory and the store say is installed: each person, then the teams, so that a bot
 * which begins its work as soon as it knows a team can write to the people in it.
 */
export async function installEverywhere(world: TeamsWorld): Promise<readonly InstallOutcome[]> {
  const outcomes: InstallOutcome[] = [];
  for (const user of world.deps.parts.directory().users) {
    if (installedFor(world, user)) outcomes.push(await installForPerson(world, user));
  }
  for (const team of teamsOf(world.deps.parts.directory())) {
    if (installedInTeam(world, team)) outcomes.push(...(await installInTeam(world, team)));
  }
  return outcomes;
}

/** Sends an owed installation event before anything else of that conversation reaches the bot. */
export async function settleInstall(world: TeamsWorld, conversation: Conversation): Promise<void> {
  const scope = conversation.kind === 'personal' ? conversation.user.id : teamScope(world, conversation.at.team);
  if (world.store.install(scope)?.toldBot) return;
  if (conversation.kind === 'personal') await installForPerson(world, conversation.user);
  else await installInTeam(world, conversation.at.team);
}
