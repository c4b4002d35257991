/** The list of case returns that each agency has for itself: making, repairing, reading, following. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { keyOf } from '../../src/base/id.ts';
import {
  readReturnHeads,
  readReturns,
  readStandings,
  replyStore,
  returnStore,
} from '../../src/graph/lists/agencyReturns.ts';
import { listStore } from '../../src/graph/lists/listStore.ts';
import { type ListMirror, listMirror } from '../../src/graph/lists/mirror.ts';
import {
  activeAgencies,
  agenciesWithLists,
  inspectAgencyLists,
  provisionAgencies,
} from '../../src/graph/provision/agencyLists.ts';
import type { ProvisionLine } from '../../src/graph/provision/provisionLists.ts';
import { inspectPermissions } from '../../src/graph/sharepoint/inspectPermissions.ts';
import type { PermissionLine } from '../../src/graph/sharepoint/listPermissions.ts';
import { addToAgencyGroup } from '../../src/graph/sharepoint/membership.ts';
import { agencies } from '../../src/lists/agencies.ts';
import { caseReturnsOf } from '../../src/lists/agencyLists.ts';
import type { caseReturns } from '../../src/lists/caseReturns.ts';
import type { NewRow } from '../../src/lists/definition/defineList.ts';
import { makeBoard, sharePointAs, siteAs, siteAsApp } from '../kit/boardSite.ts';
import { entriesOf, PEOPLE, SETUP_SCOPES, type TestWorkplace, withWorkplace } from '../kit/workplace.ts';
import { anAgency } from './contractSite.ts';

const guest = PEOPLE.police.userPrincipalName;

describe('lists of agencies', () => {
  let at: TestWorkplace;
  beforeEach(async () => {
    at = await withWorkplace();
    await makeBoard(at);
    await enter('police', 'Police');
    await enter('social-care', "Children's Social Care");
  });
  afterEach(() => at.close());

  const owner = () => siteAs(at, 'owner', SETUP_SCOPES);
  const sharePoint = () => sharePointAs(at, 'owner');
  const enter = (key: string, name: string) => listStore(owner(), agencies).add(keyOf(key), anAgency(name));
  const change = async (key: string, changes: Partial<NewRow<typeof agencies>>) => {
    const row = await agencyOf(key);
    await listStore(owner(), agencies).change(row, changes);
  };
  const agencyOf = async (key: string) => {
    const row = await listStore(owner(), agencies).get(keyOf(key));
    if (row === null) throw new TypeError(`there is no agency ${key}`);
    return row;
  };
  const provision = async () => {
    const lists: ProvisionLine[] = [];
    const permissions: PermissionLine[] = [];
    await provisionAgencies(owner(), sharePoint(), {
      list: (line) => lists.push(line),
      permission: (line) => permissions.push(line),
    });
    const done = <L extends { readonly did: string }>(lines: readonly L[]) =>
      lines.filter((line) => line.did !== 'left as it is');
    return { lists: done(lists), permissions: done(permissions) };
  };
  const titles = async () =>
    entriesOf(await at.graph('owner')(`/sites/${at.siteId}/lists`))
      .map((list) => String(list.displayName))
      .filter((title) => /^(Case returns|Replies on case returns) - /.test(title));
  const aReturn = (reference: string, audit = 'audit-1'): NewRow<typeof caseReturns> => ({
    reference,
    audit: { key: keyOf(audit), title: 'Audit' },
    agency: { key: keyOf('police'), title: 'Police' },
    state: 'Not started',
    historicalIssue: false,
    characteristics: [],
  });

  it('are made for each agency that takes part, with its group; a second run does nothing', async () => {
    await enter('gone', 'Gone');
    await change('gone', { active: false });
    expect((await inspectAgencyLists(owner())).map((one) => one.state)).toEqual(
      Array.from({ length: 4 }, () => 'missing'),
    );
    expect([...(await agenciesWithLists(owner(), await activeAgencies(owner())))]).toEqual([]);
    const first = await provision();
    expect(first.lists.map((line) => [line.list, line.did])).toEqual([
      ['Case returns - Police', 'created'],
      ['Replies on case returns - Police', 'created'],
      ['Case returns - Childrens Social Care', 'created'],
      ['Replies on case returns - Childrens Social Care', 'created'],
    ]);
    expect(first.permissions.filter((line) => line.did === 'made group').map((line) => line.what)).toEqual([
      'QA Agency - Police',
      'QA Agency - Childrens Social Care',
    ]);
    expect(await provision()).toEqual({ lists: [], permissions: [] });
    const owners = await Promise.all(['police', 'gone', 'social-care'].map(agencyOf));
    expect([...(await agenciesWithLists(owner(), owners))]).toEqual(['police', 'social-care']);
    expect(await inspectPermissions(sharePoint(), owner())).toEqual([]);
    expect((await inspectAgencyLists(owner())).map((one) => one.state)).toEqual(
      Array.from({ length: 4 }, () => 'as defined'),
    );
    expect((await titles()).sort()).toEqual([
      'Case returns - Childrens Social Care',
      'Case returns - Police',
      'Replies on case returns - Childrens Social Care',
      'Replies on case returns - Police',
    ]);
  });

  it('come with a new agency, and stay with one that is renamed', async () => {
    await provision();
    await change('police', { name: 'Police service' });
    await enter('housing', 'Housing');
    const nothing = { list: () => undefined, permission: () => undefined };
    const ofPolice = await provisionAgencies(owner(), sharePoint(), { ...nothing, only: new Set(['police']) });
    expect(ofPolice.lines.every((line) => line.list.endsWith('Police'))).toBe(true);
    expect((await provision()).lists).toEqual([
      { list: 'Case returns - Housing', did: 'created' },
      { list: 'Replies on case returns - Housing', did: 'created' },
    ]);
    expect(await titles()).toContain('Case returns - Police');
    expect(await agencyOf('police')).toMatchObject({ name: 'Police service', listName: 'Police' });
  });

  it('are never shared: two agencies of one name get two lists, and one name given to both is refused', async () => {
    await enter('police-2', 'POLICE');
    await provision();
    expect(await titles()).toContain('Case returns - POLICE police-2');
    await change('police-2', { listName: 'police' });
    await expect(provision()).rejects.toMatchObject({ code: 'rejected', subject: { columns: ['ListName'] } });
  });

  it('have what somebody else gave taken away, and what was taken away given back', async () => {
    await provision();
    const list = `web/lists/getbytitle('${encodeURIComponent('Case returns - Police')}')`;
    const numberOf = async (path: string) =>
      Number(((await sharePoint().call({ method: 'GET', path })) as { readonly Id: number }).Id); // SharePoint's answer
    const group = (name: string) => numberOf(`web/sitegroups/getbyname('${encodeURIComponent(name)}')`);
    const read = await numberOf("web/roledefinitions/getbyname('Read')");
    const other = await group('QA Agency - Childrens Social Care');
    await sharePoint().call({
      method: 'POST',
      path: `${list}/roleassignments/addroleassignment(principalid=${other},roledefid=${read})`,
    });
    await sharePoint().call({
      method: 'DELETE',
      path: `${list}/roleassignments/getbyprincipalid(${await group('QA Agency - Police')})`,
    });
    const drift = [
      { did: 'took from list', what: 'Case returns - Police', detail: 'QA Agency - Childrens Social Care: Read' },
      { did: 'set on list', what: 'Case returns - Police', detail: 'QA Agency - Police: QA add and edit' },
    ];
    expect(await inspectPermissions(sharePoint(), owner())).toEqual(drift);
    expect((await provision()).permissions).toEqual(drift);
  });

  it('are read together: by audit, past a spoiled row, and without those that the reader may not see', async () => {
    await provision();
    const all = await activeAgencies(owner());
    const [police, care] = all;
    if (police === undefined || care === undefined) throw new TypeError('there are two agencies');
    await addToAgencyGroup(sharePoint(), police, guest);
    const asPolice = siteAs(at, 'police');
    await returnStore(asPolice, police).add(keyOf('r-1'), aReturn('MA-01'));
    await returnStore(asPolice, police).add(keyOf('r-2'), aReturn('MA-02', 'audit-2'));
    await returnStore(owner(), care).add(keyOf('r-3'), aReturn('MA-03'));
    await at.graph('owner')(`/sites/${at.siteId}/lists/${encodeURIComponent('Case returns - Police')}/items`, {
      method: 'POST',
      body: { fields: { Title: 'no state', Key: 'r-4', AuditKey: 'audit-1', Audit: 'Audit' } },
    });
    const lead = await readReturns(siteAs(at, 'member'), all, keyOf('audit-1'));
    expect(lead.rows.map((row) => row.reference)).toEqual(['MA-01', 'MA-03']);
    expect([lead.spoiled.length, lead.unseen]).toEqual([1, []]);
    const own = await readReturnHeads(asPolice, all, keyOf('audit-1'));
    expect([own.rows.map((row) => row.reference), own.unseen]).toEqual([['MA-01'], ['social-care']]);
    expect((await readReturnHeads(asPolice, all)).rows.map((row) => row.reference)).toEqual(['MA-01', 'MA-02']);
    await expect(returnStore(asPolice, care).get(keyOf('r-3'))).rejects.toMatchObject({ code: 'notFound' });

    const aReply = {
      caseReturn: 'r-1',
      reference: 'MA-01',
      audit: { key: keyOf<'audits'>('audit-1'), title: 'Audit' },
    };
    const reply = {
      ...aReply,
      agency: { key: police.key, title: police.name },
      kind: 'accepted',
      version: '"1"',
    } as const;
    await replyStore(siteAs(at, 'member'), police).add(keyOf('a-1'), reply);
    await replyStore(siteAs(at, 'member'), care).add(keyOf('a-2'), reply);
    const said = await readStandings(siteAs(at, 'member'), all, keyOf('audit-1'));
    expect([said.rows.length, said.replies.map((row) => row.key), said.unseen]).toEqual([2, ['a-1'], []]);
    const heard = await readStandings(asPolice, all, keyOf('audit-1'));
    expect([heard.replies.map((row) => row.key), heard.unseen]).toEqual([['a-1'], ['social-care']]);
    await expect(replyStore(asPolice, police).add(keyOf('a-3'), reply)).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('are read in as few batches as there are twenties of agencies', async () => {
    for (let one = 3; one <= 21; one += 1) await enter(`agency-${one}`, `Agency ${one}`);
    const all = await activeAgencies(owner());
    await at.control('requests', { method: 'DELETE' });
    const read = await readReturnHeads(siteAs(at, 'member'), all, keyOf('audit-1'));
    const { body } = await at.control('requests');
    expect(Object.values(body.requests ?? {}).filter((one) => String(one.inBatch) === 'false')).toHaveLength(2);
    expect(read.unseen).toHaveLength(21);
  });

  it('are followed by a mirror as agencies come and go', async () => {
    await provision();
    const site = siteAsApp(at);
    const known = (mirror: ListMirror) => mirror.rows(agencies).rows.filter((row) => row.active);
    const mirror: ListMirror = listMirror(site, [agencies], { more: () => known(mirror).map(caseReturnsOf) });
    const references = async (key: string) =>
      mirror.rows(caseReturnsOf(await agencyOf(key))).rows.map((row) => row.reference);
    await returnStore(owner(), await agencyOf('police')).add(keyOf('r-1'), aReturn('MA-01'));
    await mirror.refresh();
    expect([await references('police'), await references('social-care')]).toEqual([['MA-01'], []]);
    await returnStore(owner(), await agencyOf('police')).add(keyOf('r-2'), aReturn('MA-02'));
    expect((await mirror.refresh()).changed).toEqual(new Set(['Case returns - Police']));
    await enter('housing', 'Housing');
    expect((await mirror.refresh()).missing).toEqual(new Set(['Case returns - Housing']));
    await provision();
    await returnStore(owner(), await agencyOf('housing')).add(keyOf('r-3'), aReturn('MA-03'));
    expect((await mirror.refresh()).missing).toEqual(new Set());
    expect(await references('housing')).toEqual(['MA-03']);
    await change('police', { active: false });
    expect((await mirror.refresh()).changed).toEqual(new Set(['agencies', 'Case returns - Police']));
    await expect(references('police')).rejects.toThrow(TypeError);
  });
});
