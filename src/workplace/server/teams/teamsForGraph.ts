/**
 * The Teams half as Graph's operations reach it: installs, lines in the feed, and mail, which the shell shows beside them.
 *
 * Installing answers at once; the bot hears of it afterwards, as of any installation.
 */
import type { TeamsDoor } from '../graph/users/teamsDoor.ts';
import { roleIn, teamsOf } from '../tenant/teams.ts';
import { installedFor, installedInTeam } from './installs.ts';
import type { TeamsWorld } from './teamsWorld.ts';
import { installForPerson } from './toBot/installation.ts';

export function teamsForGraph(world: TeamsWorld): TeamsDoor {
  const now = () => new Date(world.deps.parts.clock.boardNow()).toISOString();
  return {
    isInstalledFor: (user) => installedFor(world, user),
    isInstalledIn: (team) => installedInTeam(world, team),
    reachesFeedOf: (user) =>
      installedFor(world, user) ||
      teamsOf(world.deps.parts.directory()).some(
        (team) => roleIn(team, user) !== undefined && installedInTeam(world, team),
      ),
    install: (user) => {
      installForPerson(world, user).catch((error: unknown) => {
        world.deps.log(`teams: installing for a person failed: ${String(error)}`);
      });
    },
    notify: (user, { title, link, words }) => {
      const none = { conversationId: '', messageId: '' };
      const topic = { title, link };
      world.store.feed.add({ ...none, userId: user.id, kind: 'notification', sentAt: now(), preview: words, topic });
      world.live.publish({ type: 'feed' }, (userId) => userId === user.id);
    },
    mail: ({ mailbox, addresses, subject, words }) => {
      const sentAt = now();
      for (const address of addresses) world.store.mails.add({ mailbox, address, subject, words, sentAt });
      world.live.publish({ type: 'mail' }, () => true);
    },
  };
}
