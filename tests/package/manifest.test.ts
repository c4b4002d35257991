/** What the manifest tells Teams is what tab and bot really do. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { commands } from '../../bot/commands/words.ts';
import { tabEntityId, tabLinks } from '../../bot/links.ts';
import { manifestShape } from '../../manifest/package/manifestShape.ts';
import type { GraphApi, GraphCall } from '../../src/graph/http/graphApi.ts';
import { parseSample } from '../../src/graph/provision/sampleBoard.ts';
import { sendFeedNotification } from '../../src/graph/teams/activityFeed.ts';
import { firstScopes } from '../../src/tab/app/session/session.ts';
import { readRoute } from '../../src/tab/board/routes.ts';
import { sampleDirectory } from '../../src/workplace/seed/sampleDirectory.ts';
import { textOf } from '../kit/repository.ts';
import { councilValues, filledJson, filledManifest } from './filled.ts';
import { type Judge, startJudge } from './judge.ts';

let judge: Judge;
beforeAll(() => {
  judge = startJudge();
});
afterAll(() => judge.stop());

const manifest = filledManifest();
const [bot] = manifest.bots;

describe("the manifest and Microsoft's schema", () => {
  it('agree, in the lowest version that has what we use', async () => {
    expect(manifest.manifestVersion).toBe('1.25');
    expect(await judge.problemsOf(filledJson())).toEqual([]);
    const older = { ...filledJson(), $schema: manifest.$schema.replace('1.25', '1.24'), manifestVersion: '1.24' };
    expect((await judge.problemsOf(older)).join()).toContain('supportsChannelFeatures');
  });

  it.each([
    ['a name of 31 characters', { name: { short: 'x'.repeat(31), full: 'y' } }],
    ['a bot id that is none', { bots: [{ botId: 'bot', scopes: ['team'] }] }],
    ['a property nobody knows', { colour: 'teal' }],
    [
      'two tabs to configure',
      { configurableTabs: [1, 2].map(() => ({ configurationUrl: 'https://a', scopes: ['team'] })) },
    ],
    ['an accent that is no colour', { accentColor: 'teal' }],
  ])('disagree over %s', async (_what, change) => {
    expect(await judge.problemsOf({ ...filledJson(), ...change })).not.toEqual([]);
  });

  it('leave the form of the version to us', () => {
    const numbered = (version: string) => manifestShape.safeParse({ ...filledJson(), version }).success;
    expect(['1.0.0', '1.10.2', '1.0', '01.0.0', '1.0.0-beta', 'one'].map(numbered)).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
  });

  it('are never fetched from elsewhere', async () => {
    const elsewhere = { ...filledJson(), $schema: 'http://127.0.0.1:9/schema.json' };
    expect(await judge.problemsOf(elsewhere)).toEqual([
      'The schema http://127.0.0.1:9/schema.json is not among those that can be checked here.',
    ]);
  });
});

describe('the manifest and the tab', () => {
  it('lead whoever adds the tab to the page that the tab shows for it', () => {
    const [tab] = manifest.configurableTabs;
    expect(tab?.configurationUrl).toBe(`${councilValues.TAB_ENDPOINT}/index.html?view=config`);
    expect(tab?.scopes).toEqual(['team']);
    expect(textOf('src/tab/app/useConnection.ts')).toContain("get('view') === 'config'");
  });

  it("open 'My things' in somebody's own app, under another id than the channel's tab", () => {
    const [mine] = manifest.staticTabs;
    expect(mine?.name).toBe('My things');
    expect(readRoute(new URL(mine?.contentUrl ?? '').hash)).toEqual({ page: 'mine' });
    expect(manifest.staticTabs.map((tab) => tab.entityId)).not.toContain(tabEntityId);
    expect(textOf('src/tab/features/setup/SaveStep.tsx')).toContain(`entityId: '${tabEntityId}'`);
  });

  it('ask beforehand for the token that the tab asks for first, of the same app', () => {
    const [prefetch] = manifest.webApplicationInfo.nestedAppAuthInfo;
    expect(prefetch?.scopes).toEqual(firstScopes);
    expect(manifest.webApplicationInfo.id).toBe(councilValues.AAD_APP_CLIENT_ID);
  });
});

describe('the manifest and the bot', () => {
  it('list the commands the bot knows, in every scope it has', () => {
    expect(bot?.commandLists.flatMap((list) => list.commands.map((one) => one.title)).sort()).toEqual(
      [...commands].sort(),
    );
    expect(bot?.commandLists.flatMap((list) => list.scopes).sort()).toEqual([...(bot?.scopes ?? [])].sort());
  });

  it('declare the kinds of notification that are sent, but for the one that Teams reserves', async () => {
    const sent: GraphCall[] = [];
    const graph: GraphApi = {
      call: async (request) => {
        sent.push(request);
        return null;
      },
    };
    await sendFeedNotification(graph, { userId: 'u', topic: 't', link: 'https://teams.microsoft.com/l/x', words: 'w' });
    const [{ path, body }] = sent as [GraphCall]; // one was sent above
    const declared = [...(manifest.activities?.activityTypes ?? []).map((one) => one.type), 'systemDefault'];
    expect(declared).toContain((body as { activityType: string }).activityType); // what the line above this one sent
    expect(manifest.activities?.activityTypes.map((one) => one.type) ?? []).not.toContain('systemDefault');
    // A notification to a person's own feed: the consent of that person is enough.
    expect(path).toMatch(/^\/users\/u\//);
    expect(manifest.authorization.permissions.resourceSpecific).toEqual([
      { name: 'TeamsActivity.Send.User', type: 'Application' },
    ]);
  });

  it('ask for no consent to one thing where the bot has none for all to replace', () => {
    const used = [...textOf('src/graph/teams/activityFeed.ts').matchAll(/`(\w+\.\w+\.(User|Group|Chat))`/g)];
    const asked = manifest.authorization.permissions.resourceSpecific.map((one) => one.name);
    expect(asked).toEqual([...new Set(used.map((match) => match[1]))]);
  });
});

describe('the manifest and the workplace on this machine', () => {
  const { app } = sampleDirectory(parseSample(JSON.parse(textOf('manifest/samples/brighton-hove-2015-16.json'))));
  const tabUrl = 'http://127.0.0.1:5171';
  const local = {
    ...councilValues,
    TEAMS_APP_ID: app.teamsAppId,
    AAD_APP_CLIENT_ID: app.id,
    BOT_ID: app.id,
    BOT_DOMAIN: '127.0.0.1:5171',
    TAB_ENDPOINT: tabUrl,
  };

  it('are the same app: its name, its ids, the pages it opens, what it may do', async () => {
    const here = filledManifest(local);
    expect(await judge.problemsOf(filledJson(local))).toEqual([]);
    expect(here.name.short).toBe(app.name);
    expect(app.roles).toEqual(
      expect.arrayContaining(here.authorization.permissions.resourceSpecific.map((one) => one.name)),
    );
    const shell = textOf('src/workplace/shell/teams/AddTabDialog.tsx');
    expect(shell).toContain(`\${settings.tabUrl}${here.configurableTabs[0]?.configurationUrl.slice(tabUrl.length)}`);
    expect(textOf('src/workplace/shell/host/pageContext.ts')).toContain(`manifestVersion: '${here.manifestVersion}'`);
  });

  it('are what the links of the bot lead to', () => {
    const link = tabLinks({ teamsAppId: local.TEAMS_APP_ID, tabUrl: local.TAB_ENDPOINT })(null, 'mine');
    expect(link).toContain(`/l/entity/${filledManifest(local).id}/`);
    expect(new URL(link).searchParams.get('webUrl')).toBe(`${tabUrl}/index.html`);
  });
});
