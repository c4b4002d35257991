/**
 * The settings of Microsoft's Agents Playground for a tenant of the workplace: the same people, team and channels, so that
 * the bot finds its board's lists while another party plays Teams. The tool is for evaluation on a developer's machine and
 * ships with nothing. Its settings are stricter than its documentation: exactly five people beside the current one, each
 * with all seven members (`userPrincipleName` is spelt so), exactly one chat, one group chat and one team.
 */
import type { Directory, DirectoryUser } from '../server/tenant/types.ts';

/** Name of the settings file in the folder the tool is started in. */
export const playgroundFile = '.m365agentsplayground.yml';

/** The tool's id of a person. */
export function playgroundUserId(user: DirectoryUser): string {
  return `u-${user.id}`;
}

/**
 * @param people the one whose chat and messages the tool plays, then five others
 * @throws RangeError for another number of people
 */
export function playgroundConfig(directory: Directory, people: readonly DirectoryUser[]): string {
  const [currentUser, ...others] = people;
  if (currentUser === undefined || others.length !== 5) throw new RangeError('the playground takes six people');
  const { team, app, tenant, channels } = directory;
  const settings = {
    version: '0.1.1',
    tenantId: tenant.id,
    bot: { id: app.id, name: app.name },
    currentUser: personOf(currentUser),
    users: others.map(personOf),
    personalChat: { id: 'p-current' },
    groupChat: { id: 'g-none', name: 'Group chat' },
    team: {
      // The tool refuses a team of the same id as a channel, though Teams gives General the team's.
      id: `team-${team.groupId}`,
      name: team.name,
      aadGroupId: team.groupId,
      // One alone is taken: the one the board works in, which is not General.
      channels: [...channels]
        .sort((a, b) => Number(a.name === 'General') - Number(b.name === 'General'))
        .slice(0, 1)
        .map(({ id, name }) => ({ id, name })),
    },
  };
  // JSON is YAML.
  return `${JSON.stringify(settings, null, 2)}\n`;
}

function personOf(user: DirectoryUser) {
  const [givenName = '', ...rest] = user.displayName.split(' ');
  return {
    id: playgroundUserId(user),
    name: user.displayName,
    userPrincipleName: user.userPrincipalName,
    aadObjectId: user.id,
    givenName,
    surname: rest.join(' ') || givenName,
    email: user.mail,
  };
}
