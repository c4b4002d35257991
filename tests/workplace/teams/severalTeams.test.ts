/**
 * Several teams in one tenant: each with its own site, people, channels, conversations and installation of the app; and what
 * Graph tells of a team to whom.
 */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Directory } from '../../../src/workplace/server/tenant/types.ts';
import { DAILY_SCOPES, entriesOf, PEOPLE, SETUP_SCOPES, SMALL_DIRECTORY } from '../../kit/workplace.ts';
import { type TestTeams, withTeams } from './teamsKit.ts';

const { app, team: first, tenant } = SMALL_DIRECTORY;
const second = {
  groupId: '44444444-0000-4000-8000-000000000002',
  internalId: '19:second@thread.tacv2',
  name: 'Neighbouring partnership',
  sitePath: '/sites/neighbours',
} as const;
const cases = '19:cases@thread.tacv2';
const general = SMALL_DIRECTORY.channels[0]?.id ?? '';

/** The chair owns the second team; the member is in both; the QA manager has no part in its private channel. */
const directory: Directory = {
  ...SMALL_DIRECTORY,
  otherTeams: [
    {
      ...second,
      channels: [
        { id: second.internalId, name: 'General' },
        {
          id: cases,
          name: 'Cases',
          membershipType: 'private',
          members: [
            { userId: PEOPLE.chair.id, role: 'owner' },
            { userId: PEOPLE.member.id, role: 'member' },
          ],
          sitePath: '/sites/neighbours-cases',
        },
      ],
      members: [
        { userId: PEOPLE.chair.id, role: 'owner' },
        { userId: PEOPLE.member.id, role: 'member' },
        { userId: PEOPLE.qaManager.id, role: 'member' },
      ],
    },
  ],
};

let teams: TestTeams;
beforeAll(async () => {
  teams = await withTeams();
  teams.at.workplace.parts.replaceDirectory(directory);
});
afterAll(() => teams.close());

const send = (conversation: string) =>
  teams.connector(`conversations/${encodeURIComponent(conversation)}/activities`, {
    method: 'POST',
    body: { type: 'message', text: 'Good morning' },
  });
const inSecond = (act: 'install' | 'uninstall') =>
  teams.control(act, { method: 'POST', body: { groupId: second.groupId } });
const namesOf = (value: unknown): readonly string[] =>
  Object.values(Object(value)).map((one) => String(Object(one).name));

describe('the sites of several teams', () => {
  const rootOf = (group: string, name: 'owner' | 'chair' | 'member' | 'police') =>
    teams.at.graph(name)(`/groups/${group}/sites/root`);
  const siteAt = (path: string, name: 'chair' | 'member' | 'qaManager' | 'owner', more = '') =>
    teams.at.graph(name, SETUP_SCOPES)(`/sites/${tenant.sharePointHost}:${path}${more}`);

  it('are found by group and by path, and the channel that has one of its own is not its team’s', async () => {
    const ofSecond = await rootOf(second.groupId, 'chair');
    expect(ofSecond.body).toMatchObject({ displayName: second.name, webUrl: expect.stringContaining(second.sitePath) });
    expect((await siteAt(second.sitePath, 'member')).body.id).toBe(ofSecond.body.id);
    expect((await rootOf(first.groupId, 'member')).body.id).toBe(teams.at.siteId);
    const ofChannel = await siteAt('/sites/neighbours-cases', 'member');
    expect(new Set([ofSecond.body.id, ofChannel.body.id, teams.at.siteId]).size).toBe(3);
  });

  it('are closed to who is not in the team, also to the owner of another, and a channel’s to its team', async () => {
    expect((await rootOf(second.groupId, 'owner')).status).toBe(404);
    expect((await rootOf(second.groupId, 'police')).status).toBe(404);
    expect((await siteAt(second.sitePath, 'qaManager')).status).toBe(200);
    expect((await siteAt('/sites/neighbours-cases', 'qaManager')).status).toBe(404);
  });

  it('have their own owners, lists and libraries', async () => {
    const list = { displayName: 'Kept', list: { template: 'genericList' } };
    const made = async (path: string, name: 'chair' | 'owner' | 'member') => {
      const { body } = await siteAt(path, 'chair');
      const answer = await teams.at.graph(name, SETUP_SCOPES)(`/sites/${String(body.id)}/lists`, {
        method: 'POST',
        body: list,
      });
      return answer.status;
    };
    expect(await made(second.sitePath, 'chair')).toBe(201);
    expect(await made(second.sitePath, 'owner')).toBe(403);
    const listsAt = async (path: string) =>
      entriesOf(await siteAt(path, 'chair', ':/lists')).map((one) => String(one.displayName));
    expect(await listsAt(second.sitePath)).toContain('Kept');
    expect(await listsAt('/sites/neighbours-cases')).not.toContain('Kept');
    const driveOf = async (path: string) => (await siteAt(path, 'chair', ':/drive')).body.id;
    expect(await driveOf(second.sitePath)).not.toBe(await driveOf('/sites/neighbours-cases'));
  });

  it('follow who joins and leaves a channel', async () => {
    const [only] = directory.otherTeams ?? [];
    if (only === undefined) throw new TypeError('there is a second team');
    const without = { ...only, channels: only.channels.map((one) => ({ ...one, members: one.members?.slice(0, 1) })) };
    teams.at.workplace.parts.replaceDirectory({ ...directory, otherTeams: [without] });
    expect((await siteAt('/sites/neighbours-cases', 'member')).status).toBe(404);
    teams.at.workplace.parts.replaceDirectory(directory);
    expect((await siteAt('/sites/neighbours-cases', 'member')).status).toBe(200);
  });

  it('have the members that the group has', async () => {
    const members = await teams.at.graph('chair', ['GroupMember.Read.All'])(`/groups/${second.groupId}/members`);
    expect(entriesOf(members).map((one) => one.displayName)).toEqual(['Chair', 'QA manager', 'Sub group member']);
  });
});

describe('the conversations of several teams', () => {
  beforeEach(() => inSecond('install'));

  it('are shown to who is in them, each channel under its team', async () => {
    const seenBy = async (name: 'member' | 'qaManager' | 'owner' | 'chair') => {
      const { body } = await teams.shell(name)('conversations');
      return Object.values(body.teams ?? {}).map((team) => [String(team.name), namesOf(team.channels)]);
    };
    expect(await seenBy('member')).toEqual([
      [first.name, ['General']],
      [second.name, ['General', 'Cases']],
    ]);
    expect(await seenBy('qaManager')).toEqual([
      [first.name, ['General']],
      [second.name, ['General']],
    ]);
    expect(await seenBy('owner')).toEqual([[first.name, ['General']]]);
  });

  it('tell the bot of which team and channel a message is, and the roster is the channel’s', async () => {
    const text = `@${app.name} good morning`;
    await teams.shell('member')('messages', { method: 'POST', body: { conversation: cases, text } });
    expect(teams.bot.arrivals.at(-1)?.activity.channelData).toMatchObject({
      channel: { id: cases },
      team: { id: second.internalId, aadGroupId: second.groupId, name: second.name },
    });
    const roster = async (conversation: string) => {
      const { body } = await teams.connector(`conversations/${encodeURIComponent(conversation)}/pagedmembers`);
      return namesOf(body.members);
    };
    expect(await roster(cases)).toEqual(['Chair', 'Sub group member']);
    expect(await roster(second.internalId)).toEqual(['Chair', 'QA manager', 'Sub group member']);
    expect(await roster(general)).toContain('Team owner');
    const { body } = await teams.connector(`teams/${encodeURIComponent(second.internalId)}`);
    expect(body).toMatchObject({ aadGroupId: second.groupId, memberCount: 3, channelCount: 2 });
    const channels = await teams.connector(`teams/${encodeURIComponent(second.internalId)}/conversations`);
    expect(channels.body.conversations).toMatchObject([
      { name: null, type: 'standard' },
      { name: 'Cases', type: 'private' },
    ]);
  });

  it('are open to the bot in the team that has it: each is installed and removed by itself', async () => {
    expect((await send(cases)).status).toBe(201);
    await inSecond('uninstall');
    expect(teams.bot.arrivals.slice(-2).map((one) => one.activity)).toMatchObject([
      { type: 'installationUpdate', action: 'remove', channelData: { team: { aadGroupId: second.groupId } } },
      { type: 'conversationUpdate' },
    ]);
    expect([(await send(cases)).status, (await send(general)).status]).toEqual([403, 201]);
  });

  it('get the bot with the tab that somebody of the team adds, and with none that a stranger would', async () => {
    await inSecond('uninstall');
    const tab = {
      channelId: cases,
      contentUrl: 'http://127.0.0.1:1/index.html',
      entityId: 'programme',
      displayName: app.name,
    };
    expect((await teams.shell('qaManager')('tab', { method: 'POST', body: tab })).status).toBe(404);
    expect((await send(cases)).status).toBe(403);
    expect((await teams.shell('member')('tab', { method: 'POST', body: tab })).status).toBe(204);
    expect((await send(cases)).status).toBe(201);
  });
});

describe('what Graph tells of a team', () => {
  beforeEach(() => inSecond('install'));
  const channelScopes = ['Channel.ReadBasic.All'];
  const installScopes = ['TeamsAppInstallation.ReadForTeam'];
  const channelAt = (group: string, channel: string) =>
    `/teams/${group}/channels/${encodeURIComponent(channel)}?$select=id,membershipType`;
  const installedAt = (group: string, id: string = app.teamsAppId) =>
    `/teams/${group}/installedApps?$expand=teamsApp&$filter=${encodeURIComponent(`teamsApp/externalId eq '${id}'`)}`;

  it('is the kind of a channel, to who is in it and may read channels', async () => {
    const asMember = teams.at.graph('member', channelScopes);
    expect((await asMember(channelAt(second.groupId, cases))).body).toEqual({ id: cases, membershipType: 'private' });
    expect((await asMember(channelAt(first.groupId, general))).body).toMatchObject({ membershipType: 'standard' });
    expect((await asMember(`/teams/${second.groupId}/channels/${encodeURIComponent(cases)}`)).body).toMatchObject({
      displayName: 'Cases',
      webUrl: expect.stringContaining(second.groupId),
    });
  });

  it.each([
    [
      'without the permission',
      'member',
      DAILY_SCOPES,
      second.groupId,
      cases,
      403,
      /API requires one of 'Channel\.ReadBasic\.All/,
    ],
    ['of another team', 'owner', channelScopes, second.groupId, cases, 403, /not a member/],
    ['outside the private channel', 'qaManager', channelScopes, second.groupId, cases, 404, /channel/],
    ['of a channel of another team', 'member', channelScopes, first.groupId, cases, 404, /channel/],
    ['of no team', 'member', channelScopes, '44444444-0000-4000-8000-00000000000f', cases, 404, /team/],
  ] as const)('is refused %s', async (_who, name, scopes, group, channel, status, words) => {
    const answer = await teams.at.graph(name, scopes)(channelAt(group, channel));
    expect(answer.status).toBe(status);
    expect(String(answer.body.error?.message)).toMatch(words);
  });

  it('is whether the app is installed there, by either of its ids, and no other app', async () => {
    const asChair = teams.at.graph('chair', installScopes);
    expect(entriesOf(await asChair(installedAt(second.groupId)))).toMatchObject([
      { id: expect.any(String), teamsApp: { externalId: app.teamsAppId } },
    ]);
    expect(entriesOf(await asChair(installedAt(second.groupId, 'another')))).toEqual([]);
    await inSecond('uninstall');
    expect(entriesOf(await asChair(installedAt(second.groupId)))).toEqual([]);
    expect(entriesOf(await asChair(installedAt(first.groupId)))).toHaveLength(1);
    const refused = await teams.at.graph('chair', channelScopes)(installedAt(second.groupId));
    expect([refused.status, refused.body.error?.code]).toEqual([403, 'Forbidden']);
  });

  it('is open to the app with a permission that came with it, where it is installed', async () => {
    const roles = ['ChannelSettings.Read.Group', 'TeamsAppInstallation.Read.Group'];
    teams.at.workplace.parts.replaceDirectory({ ...directory, app: { ...app, roles } });
    const asApp = teams.at.graphAsApp();
    const statuses = async () => [
      (await asApp(channelAt(second.groupId, cases))).status,
      (await asApp(installedAt(second.groupId))).status,
    ];
    expect(await statuses()).toEqual([200, 200]);
    await inSecond('uninstall');
    expect(await statuses()).toEqual([403, 403]);
    teams.at.workplace.parts.replaceDirectory(directory);
  });
});
