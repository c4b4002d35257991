/**
 * The tab with the daily permission alone: nothing but set-up, making an agency's lists and appointing asks for more, and where more is refused the
 * press ends in a refusal that says so, before anything was changed.
 */
import { describe, expect, it } from '@jest/globals';
import { Fault } from '../../src/base/fault.ts';
import { signInNameOf } from '../../src/tab/board/siteAccess.ts';
import type { World } from '../../src/tab/board/world.ts';
import { makeLists } from '../../src/tab/features/setup/makeReady.ts';
import { textOf, trackedFiles } from '../kit/repository.ts';
import { scriptedGraph } from '../kit/scriptedGraph.ts';

const site = { id: 'host,site,web', name: 'Board', url: 'https://council.sharepoint.com/sites/board' };

/** Every wider permission is refused, as when nobody may consent to it. */
function refusingWorld() {
  const wider = scriptedGraph([], {
    getToken: async () => {
      throw new Fault('forbidden', {});
    },
  });
  const world = {
    graph: wider.api,
    patience: wider.patience,
    site: wider.site,
    graphWith: () => wider.api,
    sharePointAt: () => ({
      call: async () => {
        throw new Fault('forbidden', {});
      },
    }),
  } as unknown as World; // the parts that set-up uses
  return { world, seen: wider.seen };
}

describe('a person who is not allowed more than the daily permission', () => {
  it('is refused at setting up, before a request left', async () => {
    const { world, seen } = refusingWorld();
    const said: string[] = [];
    await expect(makeLists(world, site, (line) => said.push(line))).rejects.toMatchObject({ code: 'forbidden' });
    expect(seen).toEqual([]);
    expect(said).not.toContain('Lists and permissions are as they should be.');
  });

  it('is refused at appointing, before a row was written', async () => {
    const { world, seen } = refusingWorld();
    const person = { objectId: 'object', itemId: '1' } as Parameters<typeof signInNameOf>[1]; // what is looked up
    await expect(signInNameOf(world.graph, person)).rejects.toMatchObject({ code: 'forbidden' });
    expect(seen).toEqual([]);
  });

  it('meets such a question nowhere else: only set-up, agencies, people and the doctor use more than the daily permission', () => {
    const asking = trackedFiles('src/tab')
      .filter((file) => /graphWith\(|sharePointAt\(|sharePointOf\(/.test(textOf(file)))
      .map((file) => file.split('/').slice(2, 4).join('/'));
    const pages = ['features/agencies', 'features/doctor', 'features/people', 'features/setup'];
    const places = [...pages, 'board/world.ts', 'app/connect.ts'];
    // What those pages share, and nobody else may import.
    const theirs = ['board/groupKeeper.ts', 'board/siteAccess.ts', 'board/making'];
    expect([...new Set(asking)].filter((place) => ![...places, ...theirs].includes(place))).toEqual([]);
    const importing = trackedFiles('src/tab')
      .filter((file) => /\/(groupKeeper|siteAccess|makeAgencyLists|groupsForManager)\.ts'/.test(textOf(file)))
      .map((file) => file.split('/').slice(2, 4).join('/'));
    expect([...new Set(importing)].filter((place) => ![...places, ...theirs].includes(place))).toEqual([]);
  });
});
