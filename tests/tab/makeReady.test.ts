import { describe, expect, it } from '@jest/globals';
import { plainDate } from '../../src/base/time/plainDate.ts';
import type { World } from '../../src/tab/board/world.ts';
import { beginEmpty } from '../../src/tab/features/setup/makeReady.ts';
import { batchAnswer, type Scripted, scriptedGraph } from '../kit/scriptedGraph.ts';

const site = { id: 'host,site,web', name: 'Board', url: 'https://council.sharepoint.com/sites/board' };
const board = { boardName: 'Board', businessPlanPeriod: '2026-29', words: 'lscp2023' as const };

/** A signed-in owner of the team before a Graph that answers as written; nothing else may be used. */
function worldWith(answers: readonly Scripted[]) {
  const graph = scriptedGraph(answers);
  const unused = () => {
    throw new RangeError('this step does not need it');
  };
  const world: World = {
    identity: { tenantId: 'tenant', objectId: 'object' },
    accountName: 'QA manager',
    userPrincipalName: 'qa.manager@council.test',
    app: { clientId: 'client', tenantId: 'tenant', teamsAppId: 'teams' },
    graph: graph.api,
    patience: graph.patience,
    site: graph.site,
    graphWith: unused,
    sharePointAt: unused,
    groupId: 'group',
    channelId: null,
    isSettings: false,
    openLink: unused,
    offerToSave: unused,
  };
  return { world, graph };
}

describe('setting up an empty board', () => {
  it('stops at the first row that is refused, and does not say that the board is there', async () => {
    const { world, graph } = worldWith([
      { status: 200, body: { value: [] } },
      batchAnswer({ id: 'board', status: 403, body: { error: { code: 'accessDenied', message: 'words' } } }),
    ]);
    const said: string[] = [];
    const setUp = beginEmpty(world, site, { board, today: plainDate('2026-04-01'), say: (line) => said.push(line) });
    await expect(setUp).rejects.toMatchObject({ code: 'forbidden' });
    expect(said).toEqual([]);
    expect(graph.seen).toHaveLength(2);
  });
});
