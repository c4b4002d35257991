/** Whose groups are, before a SharePoint that tells the owner and one that does not (pnpjs #1668). */
import { describe, expect, it } from '@jest/globals';
import { Fault } from '../../src/base/fault.ts';
import { giveGroups, groupsOfOthers } from '../../src/graph/sharepoint/groupOwner.ts';
import type { SharePointApi, SharePointCall } from '../../src/graph/sharepoint/sharePointApi.ts';

const manager = { Id: 7, Title: 'QA manager', LoginName: 'i:0#.f|membership|manager@council.test' };
const owner = { Id: 3, Title: 'Team owner', LoginName: 'i:0#.f|membership|owner@council.test' };
const upn = 'manager@council.test';

/** Two groups, one of each; `onOwner` is thrown when the owner is asked for. */
function sharePointWith(onOwner: Fault | null) {
  const owners = new Map([
    ['QA Chair', owner],
    ['QA Manager', manager],
  ]);
  const asked: string[] = [];
  const answerOf = (group: string, path: string): unknown => {
    if (path.endsWith('/owner') && onOwner !== null) throw onOwner;
    if (path.endsWith('/owner')) return owners.get(group);
    if (path.includes('SetUserAsOwner')) owners.set(group, manager);
    return { Id: 1, Title: group, OwnerTitle: owners.get(group)?.Title };
  };
  const api: SharePointApi = {
    call: async ({ method, path }: SharePointCall) => {
      asked.push(`${method} ${path}`);
      if (path === 'web/ensureuser') return manager;
      const group = /getbyname\('([^']+)'\)/.exec(decodeURIComponent(path))?.[1] ?? '';
      return answerOf(group, path);
    },
  };
  return { api, asked };
}

const groups = ['QA Chair', 'QA Manager'];
const unknownError = new Fault('unavailable', { status: 500 });

describe('the owner of a group', () => {
  it.each([
    ['is told', null],
    ['is not told, with “Unknown Error”', unknownError],
    ['is not told, because the question is refused as wrong', new Fault('rejected', { status: 400 })],
  ])('%s: the groups of others are known, and given once', async (_how, onOwner) => {
    const { api, asked } = sharePointWith(onOwner);
    expect(await groupsOfOthers(api, groups, upn)).toEqual(['QA Chair']);
    expect(await giveGroups(api, groups, upn)).toEqual(['QA Chair']);
    expect(await giveGroups(api, groups, upn)).toEqual([]);
    expect(asked.filter((one) => one.includes('SetUserAsOwner'))).toHaveLength(1);
  });

  it('is asked for once in a run where it is not told: each time costs several tries', async () => {
    const { api, asked } = sharePointWith(unknownError);
    await groupsOfOthers(api, groups, upn);
    expect(asked.filter((one) => one.endsWith('/owner'))).toHaveLength(1);
  });

  it('is nobody where SharePoint shows none, and a refusal stays a refusal', async () => {
    expect(await groupsOfOthers(sharePointWith(new Fault('notFound')).api, groups, upn)).toEqual(groups);
    const refused = groupsOfOthers(sharePointWith(new Fault('forbidden')).api, groups, upn);
    await expect(refused).rejects.toMatchObject({ code: 'forbidden' });
  });
});
