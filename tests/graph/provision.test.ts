import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { columnJson, facetName } from '../../src/graph/provision/columnJson.ts';
import { inspectLists, type ProvisionLine, provisionLists } from '../../src/graph/provision/provisionLists.ts';
import type { PermissionLine } from '../../src/graph/sharepoint/listPermissions.ts';
import { provisionPermissions } from '../../src/graph/sharepoint/provisionPermissions.ts';
import type { SharePointApi } from '../../src/graph/sharepoint/sharePointApi.ts';
import { allLists } from '../../src/lists/all.ts';
import { physicalColumns } from '../../src/lists/definition/defineList.ts';
import { groupNames, type Level, levelsOf } from '../../src/lists/definition/writing.ts';
import { sharePointAs, siteAs } from '../kit/boardSite.ts';
import { makeList, SETUP_SCOPES, type TestWorkplace, withWorkplace } from '../kit/workplace.ts';

const quietly = () => undefined;

const assignments = z.object({
  value: z.array(
    z.object({
      Member: z.object({ Title: z.string() }),
      RoleDefinitionBindings: z.array(z.object({ Name: z.string() })),
    }),
  ),
});
const withId = z.object({ Id: z.number() });

const listAt = (title: string) => `web/lists/getbytitle('${encodeURIComponent(title)}')`;

/** The levels each group holds on a list, as SharePoint says it; the owner who provisioned is left out. */
async function levelsOn(sharePoint: SharePointApi, title: string): Promise<Readonly<Record<string, string>>> {
  const path = `${listAt(title)}/roleassignments?$expand=Member,RoleDefinitionBindings`;
  const { value } = assignments.parse(await sharePoint.call({ method: 'GET', path }));
  const held = value.map((one) => [
    one.Member.Title,
    one.RoleDefinitionBindings.map((role) => role.Name)
      .sort()
      .join(' + '),
  ]);
  return Object.fromEntries(held.filter(([, levels]) => levels !== 'Full Control'));
}

/** What an owner of the site can do in SharePoint's own pages. */
async function give(sharePoint: SharePointApi, title: string, group: string, level: string): Promise<void> {
  const idAt = async (path: string) => withId.parse(await sharePoint.call({ method: 'GET', path })).Id;
  const principal = await idAt(`web/sitegroups/getbyname('${encodeURIComponent(group)}')`);
  const role = await idAt(`web/roledefinitions/getbyname('${encodeURIComponent(level)}')`);
  await sharePoint.call({
    method: 'POST',
    path: `${listAt(title)}/roleassignments/addroleassignment(principalid=${principal},roledefid=${role})`,
  });
}

describe('a column in the words of Graph', () => {
  const columns = allLists.flatMap((list) => physicalColumns(list));

  it('has exactly one facet, the one by which it is recognised again', () => {
    const facets = ['text', 'choice', 'number', 'boolean', 'dateTime'];
    for (const column of columns) {
      const json = columnJson(column);
      expect(facets.filter((facet) => facet in json)).toEqual([facetName(column.type)]);
    }
  });

  it('is indexed wherever its values must be unique', () => {
    const json = columns.map(columnJson);
    expect(json.filter((one) => one.enforceUniqueValues === true && one.indexed !== true)).toEqual([]);
    expect(json.filter((one) => one.enforceUniqueValues === true).length).toBeGreaterThanOrEqual(allLists.length);
  });
});

describe('making a site hold what the lists define', () => {
  let at: TestWorkplace;
  beforeEach(async () => {
    at = await withWorkplace();
    // What a person made before: a list of ours by title, with one column that will do and one of another type.
    await makeList(at, 'Priorities', [
      { name: 'Period', text: {} },
      { name: 'Wording', number: {} },
      { name: 'Kept', text: {} },
    ]);
  });
  afterEach(() => at.close());

  const owner = () => siteAs(at, 'owner', SETUP_SCOPES);

  it('says what is missing without changing anything, creates it, mends what it can and does nothing the second time', async () => {
    const before = await inspectLists(owner());
    expect(before.map((one) => one.state).sort()).toEqual(
      [...allLists.slice(1).map(() => 'missing'), 'differs'].sort(),
    );
    expect(await inspectLists(owner())).toEqual(before);

    const said: ProvisionLine[] = [];
    const first = await provisionLists(owner(), (line) => said.push(line));
    expect(said).toEqual(first.lines);
    expect(first.lines.filter((line) => line.did === 'created')).toHaveLength(allLists.length - 1);
    const mended = first.lines.filter((line) => line.list === 'Priorities');
    expect(mended).toEqual([
      { list: 'Priorities', column: 'Key', did: 'added column' },
      { list: 'Priorities', column: 'Period', did: 'indexed column' },
      { list: 'Priorities', column: 'Wording', did: 'cannot mend' },
      { list: 'Priorities', column: 'FirstWrittenBy', did: 'added column' },
    ]);
    expect(first.unmended).toEqual([{ list: 'Priorities', column: 'Wording', did: 'cannot mend' }]);

    const second = await provisionLists(owner(), quietly);
    expect(second.lines.filter((line) => line.did !== 'left as it is')).toEqual(first.unmended);
    const columns = await at.graph('owner')(`/sites/${at.siteId}/lists/Priorities/columns`);
    expect(JSON.stringify(columns.body)).toContain('"name":"Kept"');
  });

  it('gives each group what each list declares, and takes away what somebody else gave', async () => {
    await provisionLists(owner(), quietly);
    const sharePoint = sharePointAs(at, 'owner');
    await provisionPermissions(sharePoint, owner(), quietly);
    const names: Readonly<Record<Level, string>> = {
      read: 'Read',
      add: 'QA add without edit',
      edit: 'QA add and edit',
    };
    const expected = (list: (typeof allLists)[number]) =>
      Object.fromEntries([...levelsOf(list)].map(([circle, level]) => [groupNames[circle], names[level]]));
    for (const list of allLists) expect(await levelsOn(sharePoint, list.displayName)).toEqual(expected(list));

    const again: PermissionLine[] = [];
    await provisionPermissions(sharePoint, owner(), (line) => again.push(line));
    expect(again.filter((line) => line.did !== 'left as it is')).toEqual([]);
  });

  it('takes away what somebody gave past it, and leaves what the list declares', async () => {
    await provisionLists(owner(), quietly);
    const sharePoint = sharePointAs(at, 'owner');
    await provisionPermissions(sharePoint, owner(), quietly);
    const before = await levelsOn(sharePoint, 'MoU signatures');
    await give(sharePoint, 'MoU signatures', 'QA Chair', 'QA add and edit');
    await give(sharePoint, 'MoU signatures', 'Monitoring and evaluation Members', 'Read');
    expect(await levelsOn(sharePoint, 'MoU signatures')).not.toEqual(before);

    const said: PermissionLine[] = [];
    await provisionPermissions(sharePoint, owner(), (line) => said.push(line));
    expect(await levelsOn(sharePoint, 'MoU signatures')).toEqual(before);
    expect(said.filter((line) => line.did === 'took from list').map((line) => line.what)).toEqual([
      'MoU signatures',
      'MoU signatures',
    ]);
  });

  it('is refused to somebody who does not own the site', async () => {
    await provisionLists(owner(), quietly);
    await expect(provisionPermissions(sharePointAs(at, 'member'), owner(), quietly)).rejects.toMatchObject({
      code: 'forbidden',
    });
  });
});
