/** Several boards in one deployment, and a board whose lists move to another site: who is asked for which site. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { lookAtBoard, registerBoard } from '../../bot/boards/register.ts';
import type { Place } from '../../bot/incoming.ts';
import type { BotStore } from '../../bot/store/botStore.ts';
import { sqliteStore } from '../../bot/store/sqlite/sqliteStore.ts';
import { Fault } from '../../src/base/fault.ts';
import type { GraphApi } from '../../src/graph/http/graphApi.ts';
import { boardSettings, settingsKey, usualReminding } from '../../src/lists/boardSettings.ts';
import { writeRow } from '../../src/lists/definition/row.ts';
import { shownFields, shownItem } from '../kit/sharePointFields.ts';

/** Two teams of one tenant, each with its own site. */
const siteOfGroup: Readonly<Record<string, string>> = { 'group-a': 'site-a', 'group-b': 'site-b' };

const placeOf = (team: 'a' | 'b'): Place => ({
  kind: 'channel',
  tenantId: 'tenant',
  serviceUrl: 'https://smba.trafficmanager.net/teams/',
  teamId: `19:${team}@thread.tacv2`,
  groupId: `group-${team}`,
  conversationId: `19:${team}@thread.tacv2`,
  channelId: `19:${team}@thread.tacv2`,
});

/** The place says everything, so Teams is not asked. */
const unused = () => Promise.reject(new RangeError('Teams need not be asked'));

describe('the boards of one deployment', () => {
  let store: BotStore;
  /** What the settings of each site name as another site. */
  let otherSite: Map<string, string | null>;
  const asked: string[] = [];

  beforeEach(() => {
    store = sqliteStore(':memory:');
    otherSite = new Map([
      ['site-a', null],
      ['site-b', null],
    ]);
    asked.length = 0;
  });
  afterEach(() => store.close());

  const answer = (path: string): unknown => {
    asked.push(path);
    const group = /^\/groups\/([^/]+)\/sites/.exec(path)?.[1];
    if (group !== undefined) return { id: siteOfGroup[group] };
    const site = /^\/sites\/([^/]+)\/lists\/Board%20settings\/items/.exec(path)?.[1] ?? '';
    const values = {
      ...usualReminding,
      ...{ boardName: `Board at ${site}`, businessPlanPeriod: '2026-29', channelId: `channel of ${site}` },
      ...{ otherSiteId: otherSite.get(site) ?? null, mouRenewsYearly: false, signWithinWorkingDays: 20 },
    };
    return { value: [shownItem(shownFields(boardSettings, writeRow(boardSettings, settingsKey, values)))] };
  };
  const graph: GraphApi = { call: ({ path }) => Promise.resolve(answer(path)) };
  const parts = (): Parameters<typeof registerBoard>[0] => ({
    store,
    graph,
    siteOf: (siteId) => ({
      api: graph,
      patience: { wait: () => Promise.resolve(), random: () => 0, tries: 1, longestWaitSeconds: 1 },
      siteId,
      zone: 'Europe/London',
    }),
    roster: { members: unused, member: unused, groupOf: unused },
    log: () => undefined,
  });

  it('each have their own site, name and channel, whichever was registered first', async () => {
    const b = await registerBoard(parts(), placeOf('b'));
    const a = await registerBoard(parts(), placeOf('a'));
    expect(a?.key).not.toBe(b?.key);
    expect(a).toMatchObject({ siteId: 'site-a', name: 'Board at site-a', channelId: 'channel of site-a' });
    expect(b).toMatchObject({ siteId: 'site-b', name: 'Board at site-b', channelId: 'channel of site-b' });
    expect((await store.boards.all()).map((one) => one.siteId).sort()).toEqual(['site-a', 'site-b']);
    expect((await registerBoard(parts(), placeOf('a')))?.key).toBe(a?.key);
    expect(await store.boards.all()).toHaveLength(2);
  });

  it('follow the settings row of their team to another site, keep their key, and leave the other board alone', async () => {
    const a = await registerBoard(parts(), placeOf('a'));
    const b = await registerBoard(parts(), placeOf('b'));
    if (a === null || b === null) throw new TypeError('both were registered');
    otherSite.set('site-a', 'site-new');
    const moved = await lookAtBoard(parts(), a);
    // What people change afterwards, they change where the board is: its name and its channel as well.
    expect(moved).toEqual({ ...a, siteId: 'site-new', name: 'Board at site-new', channelId: 'channel of site-new' });
    expect(await lookAtBoard(parts(), b)).toEqual(b);
    // The row in the team's own site stays the sign-post: emptied, it leads back.
    otherSite.set('site-a', null);
    expect(await lookAtBoard(parts(), moved)).toEqual(a);
  });

  it('wait where the other site was not granted or has no settings yet, and go there once it is so', async () => {
    const a = await registerBoard(parts(), placeOf('a'));
    if (a === null) throw new TypeError('it was registered');
    otherSite.set('site-a', 'site-new');
    const closed: GraphApi = {
      call: ({ path }) =>
        path.startsWith('/sites/site-new/')
          ? Promise.reject(new Fault('forbidden', {}))
          : Promise.resolve(answer(path)),
    };
    const withClosed = { ...parts(), graph: closed, siteOf: (id: string) => ({ ...parts().siteOf(id), api: closed }) };
    const waiting = await lookAtBoard(withClosed, a);
    expect(waiting).toMatchObject({ key: a.key, state: 'waiting' });
    expect(await lookAtBoard(parts(), waiting)).toMatchObject({ key: a.key, state: 'ready', siteId: 'site-new' });
  });

  it('use the site that was given by hand where the app may not ask for it by the team, and wait without one', async () => {
    const refused = parts();
    const forbidden: GraphApi = {
      call: ({ path }) =>
        path.startsWith('/groups/') ? Promise.reject(new Fault('forbidden', {})) : Promise.resolve(answer(path)),
    };
    const closed = { ...refused, graph: forbidden };
    const waiting = await registerBoard(closed, placeOf('a'));
    expect(waiting).toMatchObject({ state: 'waiting', siteId: null });
    if (waiting === null) throw new TypeError('it was registered');
    const seen = await lookAtBoard(closed, { ...waiting, siteId: 'site-a' });
    expect(seen).toMatchObject({ state: 'ready', siteId: 'site-a', name: 'Board at site-a' });
  });

  it('are each asked of their own team alone', async () => {
    const a = await registerBoard(parts(), placeOf('a'));
    await registerBoard(parts(), placeOf('b'));
    if (a === null) throw new TypeError('it was registered');
    asked.length = 0;
    await lookAtBoard(parts(), a);
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter((path) => /(group|site)-b/.test(path))).toEqual([]);
  });
});
