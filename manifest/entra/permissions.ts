/**
 * Every permission the product asks for, one by one: the only list of them. The registration of the Entra app, the command
 * that grants the bot its roles and the administrator's page are compared with it, and so is what the code asks for.
 */
import type { Permission } from './permission.ts';

export const permissions: readonly Permission[] = [
  {
    name: 'Sites.ReadWrite.All',
    kind: 'delegated',
    api: 'Microsoft Graph',
    id: '89fe6a52-be36-487e-b7d8-d061c450a026',
    whatFor:
      'The tab: reads and writes the board’s lists and an audit’s files as the signed-in person, who sees and changes only what SharePoint lets them.',
    isRequired: true,
    ifRefused: 'The tab says that it was not allowed to sign in. The bot, its cards and its reminders go on.',
    source:
      'Microsoft Graph permissions reference; "Create a new item in a list"; "Upload or replace the contents of a driveItem"',
    unverified:
      'Delegated Sites.Selected would be narrower and SharePoint supports it since 2023; whether a guest can write list items with it is not documented, so it waits for a live tenant.',
    test: 'tests/journeys/shell.test.ts',
  },
  {
    name: 'Sites.Manage.All',
    kind: 'delegated',
    api: 'Microsoft Graph',
    id: '65e50fdc-43b7-4915-933e-e8138f11f40a',
    whatFor: 'Set-up page: makes the board’s lists and columns, as an owner of the team. Asked for on that page alone.',
    isRequired: false,
    ifRefused:
      'Lists cannot be made from the tab. An owner of the site makes them with npm run provision instead; everything else works.',
    source: '"Create a new list"; "Create a columnDefinition in a list"',
    test: 'tests/azure/withoutConsent.test.ts',
  },
  {
    name: 'AllSites.FullControl',
    kind: 'delegated',
    api: 'SharePoint',
    id: '56680e0d-d2a3-4ae1-80d8-3c4f2100e3d0',
    whatFor:
      'Set-up and appointing: SharePoint groups, who is in them, permissions of single lists. Graph cannot do this. Asked for on those pages alone.',
    isRequired: false,
    ifRefused:
      'Groups and permissions are made with npm run provision. Nobody can be appointed from the tab: the chair or the QA manager adds a row to the list Appointments, and an owner of the site adds the person to the group.',
    source:
      '"Set custom permissions on a list by using the REST interface"; "Users, groups, and roles REST API reference"',
    unverified: 'Whether the narrower AllSites.Manage is enough for adding a member to a group: no page says.',
    test: 'tests/azure/withoutConsent.test.ts',
  },
  {
    name: 'User.ReadBasic.All',
    kind: 'delegated',
    api: 'Microsoft Graph',
    id: 'b340eb25-3456-403f-be2f-af7a0d370277',
    whatFor: 'Appointing: the sign-in name of the person, by which SharePoint knows members of a group.',
    isRequired: false,
    ifRefused: 'Nobody can be appointed from the tab: see AllSites.FullControl.',
    source: '"Get a user"',
    unverified:
      'Whether a guest who holds the role of QA manager may read another guest: depends on the tenant’s settings.',
    test: 'tests/azure/withoutConsent.test.ts',
  },
  {
    name: 'Sites.Selected',
    kind: 'application',
    api: 'Microsoft Graph',
    whatFor: 'The bot: lists of the sites that are granted to it one by one, and no other site.',
    isRequired: true,
    ifRefused: 'The bot answers that the board is not set up, and sends nothing. The tab works.',
    source: 'Overview of Selected permissions in OneDrive and SharePoint',
    unverified:
      'The bot looks up the team’s site with /groups/{id}/sites/root; that this works with Sites.Selected once the site is granted is inferred. Where it does not, npm run boards names the site.',
    test: 'tests/bot/boards.test.ts',
  },
  {
    name: 'write',
    kind: 'site role',
    api: 'SharePoint',
    whatFor: 'The board’s one site, for the bot: npm run provision -- grant.',
    isRequired: true,
    ifRefused: 'As for Sites.Selected: consent alone opens no site.',
    source: '"Create permission" (site); Overview of Selected permissions in OneDrive and SharePoint',
    test: 'tests/bot/boards.test.ts',
  },
  {
    name: 'Mail.Send',
    kind: 'application',
    api: 'Microsoft Graph',
    whatFor:
      'An e-mail with a link to somebody whom neither chat, channel nor feed reaches, from the board’s one mailbox. Limited to that mailbox in Exchange.',
    isRequired: false,
    ifRefused:
      'No e-mail. Who could be reached in no other way is listed in the reminder log and on the QA manager’s page.',
    source: '"user: sendMail"; "Role Based Access Control for Applications in Exchange Online"',
    unverified:
      'Given in Exchange alone, the permission is not in the token, where the doctor looks; sending decides, not the token.',
    test: 'tests/azure/leastPrivilege.test.ts',
  },
  {
    name: 'TeamsActivity.Send.User',
    kind: 'resource-specific',
    api: 'Teams',
    whatFor: 'A line in the activity feed of somebody to whom the bot cannot write.',
    isRequired: false,
    ifRefused: 'No line in the feed: the next way is e-mail.',
    source: '"userTeamwork: sendActivityNotification"; "Send activity feed notifications to users in Microsoft Teams"',
    unverified:
      'It belongs to the Entra app that the Teams manifest names. The bot speaks in its name only when GRAPH_CLIENT_ID is that app (msteams-docs #14285).',
    test: 'tests/azure/leastPrivilege.test.ts',
  },
  {
    name: 'TeamsAppInstallation.ReadWriteSelfForUser.All',
    kind: 'application',
    api: 'Microsoft Graph',
    whatFor:
      'Installs the app for a member of the team so that the bot may write to them; only with INSTALL_FOR_MEMBERS=yes.',
    isRequired: false,
    ifRefused: 'Who has not added the app themselves gets their cards in the channel, with a mention.',
    source: 'Proactive installation of apps using Graph API',
    unverified:
      'Works for the Entra app that the Teams manifest names alone (msteams-docs #6820): GRAPH_CLIENT_ID must be that app.',
    test: 'tests/azure/leastPrivilege.test.ts',
  },
];
