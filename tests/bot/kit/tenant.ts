/**
 * The tenant that the bot's tests play in: chair, QA manager, members, guests without the bot in their own scope, and one
 * person of another organisation in a shared channel. Ids are made up; people are roles.
 */
import type { Directory, DirectoryUser } from '../../../src/workplace/server/tenant/types.ts';

export const tenantId = '11111111-0000-4000-8000-000000000001';
const otherTenantId = '99999999-0000-4000-8000-000000000001';

function person(number: number, displayName: string, more: Partial<DirectoryUser> = {}): DirectoryUser {
  const name = displayName.toLowerCase().replaceAll(/[^a-z]+/g, '.');
  return {
    id: `22222222-0000-4000-8000-0000000000${String(number).padStart(2, '0')}`,
    tenantId,
    displayName,
    userPrincipalName: `${name}@council.test`,
    mail: `${name}@council.test`,
    kind: 'member',
    teamRole: 'member',
    personalInstall: true,
    caption: displayName,
    ...more,
  };
}

const guest = (number: number, displayName: string, more: Partial<DirectoryUser> = {}): DirectoryUser =>
  person(number, displayName, {
    kind: 'guest',
    teamRole: 'guest',
    userPrincipalName: `${displayName.toLowerCase().replaceAll(/[^a-z]+/g, '.')}_agency.test#EXT#@council.test`,
    mail: `${displayName.toLowerCase().replaceAll(/[^a-z]+/g, '.')}@agency.test`,
    ...more,
  });

export const users = {
  owner: person(1, 'Team owner', { teamRole: 'owner' }),
  chair: person(2, 'Chair'),
  qaManager: person(3, 'QA manager'),
  member: person(4, 'Sub group member'),
  police: guest(5, 'Police representative', { personalInstall: false }),
  policeSubstitute: guest(6, 'Police substitute'),
  housing: person(7, 'Housing representative'),
  housingSubstitute: person(8, 'Housing substitute'),
  /** Represents two agencies. */
  health: person(9, 'Health representative'),
  boardMember: person(10, 'Board member'),
  /** In the team, appointed to nothing. */
  stranger: person(11, 'New member'),
  probation: person(12, 'Probation representative', {
    kind: 'external',
    tenantId: otherTenantId,
    userPrincipalName: 'representative@probation.test',
    mail: 'representative@probation.test',
    personalInstall: false,
  }),
} as const;

export type UserName = keyof typeof users;

export const channelId = '19:general@thread.tacv2';

/** From which the board may write e-mail. */
export const boardMailbox = 'quality@council.test';

export const directory: Directory = {
  tenant: { id: tenantId, name: 'Council', domain: 'council.test', sharePointHost: 'council.sharepoint.com' },
  app: {
    id: '33333333-0000-4000-8000-000000000001',
    name: 'QA Programme',
    teamsAppId: '33333333-0000-4000-8000-000000000002',
    roles: ['Sites.Selected', 'Mail.Send', 'TeamsActivity.Send.User', 'TeamsAppInstallation.ReadWriteSelfForUser.All'],
  },
  team: {
    groupId: '44444444-0000-4000-8000-000000000001',
    // In Teams the General channel has the team's id.
    internalId: channelId,
    name: 'Monitoring and evaluation',
    sitePath: '/sites/monitoring',
  },
  channels: [{ id: channelId, name: 'General' }],
  mailboxes: [boardMailbox],
  users: Object.values(users),
  administrators: [users.owner.id],
};
