/** What provisioning puts right on a site where people have been at work: headings, offered words, versions, permissions. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { inspectLists, type ProvisionLine, provisionLists } from '../../src/graph/provision/provisionLists.ts';
import { inspectPermissions } from '../../src/graph/sharepoint/inspectPermissions.ts';
import type { PermissionLine } from '../../src/graph/sharepoint/listPermissions.ts';
import { provisionPermissions } from '../../src/graph/sharepoint/provisionPermissions.ts';
import type { SharePointApi } from '../../src/graph/sharepoint/sharePointApi.ts';
import { allLists } from '../../src/lists/all.ts';
import { physicalColumns } from '../../src/lists/definition/defineList.ts';
import { groupNames } from '../../src/lists/definition/writing.ts';
import { sharePointAs, siteAs } from '../kit/boardSite.ts';
import { SETUP_SCOPES, type TestWorkplace, withWorkplace } from '../kit/workplace.ts';

const quietly = () => undefined;
const columnsShape = z.object({
  value: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      displayName: z.string(),
      choice: z.object({ choices: z.array(z.string()) }).optional(),
    }),
  ),
});

const levelShape = z.object({ Id: z.number(), BasePermissions: z.object({ High: z.string(), Low: z.string() }) });

/** SharePoint as it names its own levels on a German site; those of ours keep their names. */
function inGerman(sharePoint: SharePointApi): SharePointApi {
  const names = { Read: 'Lesen', Contribute: 'Mitwirken', 'Full Control': 'Vollzugriff' };
  return {
    call: async (request) => {
      for (const name of Object.keys(names))
        expect(request.path).not.toContain(`getbyname('${encodeURIComponent(name)}'`);
      let text = JSON.stringify(await sharePoint.call(request)) ?? 'null';
      for (const [name, there] of Object.entries(names))
        text = text.replaceAll(`"Name":"${name}"`, `"Name":"${there}"`);
      return JSON.parse(text);
    },
  };
}

describe('a site where people have been at work', () => {
  let at: TestWorkplace;
  beforeEach(async () => {
    at = await withWorkplace();
    await provisionLists(owner(), quietly);
  });
  afterEach(() => at.close());

  const owner = () => siteAs(at, 'owner', SETUP_SCOPES);
  const columnsAt = (list: string) => `/sites/${at.siteId}/lists/${encodeURIComponent(list)}/columns`;
  const columnsOf = async (list: string) =>
    columnsShape.parse(await owner().api.call({ method: 'GET', path: columnsAt(list) })).value;
  const columnOf = async (list: string, name: string) => (await columnsOf(list)).find((one) => one.name === name);
  const change = async (list: string, name: string, body: unknown) => {
    const column = await columnOf(list, name);
    await owner().api.call({ method: 'PATCH', path: `${columnsAt(list)}/${column?.id}`, body });
  };
  const done = (lines: readonly { readonly did: string }[]) => lines.filter((line) => line.did !== 'left as it is');

  it('shows every column under its heading, not its internal name', async () => {
    for (const list of allLists) {
      const found = new Map((await columnsOf(list.displayName)).map((one) => [one.name, one.displayName]));
      const headings = physicalColumns(list).map(({ name, heading }) => [name, heading]);
      expect(headings.map(([name = '']) => [name, found.get(name)])).toEqual(headings);
    }
    expect(await columnOf('MoU versions', 'SignBy')).toMatchObject({ displayName: 'Sign by' });
  });

  it('has its headings and offered words put right, one change a column, and what people added is kept', async () => {
    const words = (await columnOf('Programme items', 'Status'))?.choice?.choices ?? [];
    await change('Programme items', 'Status', { displayName: 'State', choice: { choices: [...words, 'Lost'] } });
    await change('Programme items', 'Focus', { displayName: 'What for' });
    const differing = (await inspectLists(owner())).filter((finding) => finding.state !== 'as defined');
    expect(differing).toMatchObject([
      {
        state: 'differs',
        differences: [
          { kind: 'another heading', column: { name: 'Focus' } },
          { kind: 'another heading', column: { name: 'Status' } },
          { kind: 'other words', column: { name: 'Status' } },
        ],
      },
    ]);

    const lines: ProvisionLine[] = [];
    await provisionLists(owner(), (line) => lines.push(line));
    expect(done(lines)).toEqual([
      { list: 'Programme items', column: 'Focus', did: 'set heading' },
      { list: 'Programme items', column: 'Status', did: 'set heading' },
      { list: 'Programme items', column: 'Status', did: 'set words' },
    ]);
    expect(await columnOf('Programme items', 'Status')).toMatchObject({
      displayName: 'Status',
      choice: { choices: words },
    });
    expect(done((await provisionLists(owner(), quietly)).lines)).toEqual([]);
  });

  it('keeps versions of every list, also where somebody turned them off', async () => {
    const sharePoint = sharePointAs(at, 'owner');
    const turnedOn = async () => {
      const lines: PermissionLine[] = [];
      await provisionPermissions(sharePoint, owner(), (line) => lines.push(line));
      return lines.filter((line) => line.did === 'turned on versions').map((line) => line.what);
    };
    expect(await turnedOn()).toEqual(allLists.map((list) => list.displayName));
    expect(await turnedOn()).toEqual([]);
    const path = "web/lists/getbytitle('Decisions')";
    await sharePoint.call({ method: 'MERGE', path, body: { EnableVersioning: false } });
    expect(await turnedOn()).toEqual(['Decisions']);
    expect(await sharePoint.call({ method: 'GET', path })).toMatchObject({ EnableVersioning: true });
  });

  it('can be asked what differs in permissions without anything being changed', async () => {
    const sharePoint = sharePointAs(at, 'owner');
    const before = await inspectPermissions(sharePoint, owner());
    expect(before).toContainEqual({ did: 'made group', what: groupNames.chair });
    expect(before).toContainEqual({ did: 'turned on versions', what: 'Decisions' });
    expect(await inspectPermissions(sharePoint, owner())).toEqual(before);

    await provisionPermissions(sharePoint, owner(), quietly);
    expect(await inspectPermissions(sharePoint, owner())).toEqual([]);
    const path = "web/lists/getbytitle('Decisions')";
    await sharePoint.call({ method: 'MERGE', path, body: { EnableVersioning: false } });
    expect(await inspectPermissions(sharePoint, owner())).toEqual([{ did: 'turned on versions', what: 'Decisions' }]);
  });

  it('has a permission level of ours put right that somebody let edit, and says so once', async () => {
    const sharePoint = sharePointAs(at, 'owner');
    await provisionPermissions(sharePoint, owner(), quietly);
    const level = levelShape.parse(
      await sharePoint.call({ method: 'GET', path: "web/roledefinitions/getbyname('QA%20add%20without%20edit')" }),
    );
    const more = { BasePermissions: { ...level.BasePermissions, Low: String(Number(level.BasePermissions.Low) | 4) } };
    await sharePoint.call({ method: 'MERGE', path: `web/roledefinitions(${level.Id})`, body: more });
    expect(await inspectPermissions(sharePoint, owner())).toEqual([
      { did: 'mended level', what: 'QA add without edit' },
    ]);
    const lines: PermissionLine[] = [];
    await provisionPermissions(sharePoint, owner(), (line) => lines.push(line));
    expect(done(lines)).toEqual([{ did: 'mended level', what: 'QA add without edit' }]);
    expect(await inspectPermissions(sharePoint, owner())).toEqual([]);
  });

  it('is understood on a site of another language, whose own levels have other names', async () => {
    const sharePoint = inGerman(sharePointAs(at, 'owner'));
    const lines: PermissionLine[] = [];
    await provisionPermissions(sharePoint, owner(), (line) => lines.push(line));
    expect(lines.filter((line) => line.did === 'made level').map((line) => line.what)).toEqual([
      'QA add without edit',
      'QA add and edit',
    ]);
    expect(lines.filter((line) => line.did === 'took from list')).toEqual([]);
    expect(await inspectPermissions(sharePoint, owner())).toEqual([]);
  });

  it('lets nobody but who manages lists turn versions off', async () => {
    await provisionPermissions(sharePointAs(at, 'owner'), owner(), quietly);
    const path = "web/lists/getbytitle('Decisions')";
    const call = sharePointAs(at, 'member').call({ method: 'MERGE', path, body: { EnableVersioning: false } });
    await expect(call).rejects.toMatchObject({ code: 'forbidden' });
  });
});
