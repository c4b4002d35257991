/** SharePoint REST: levels, groups, owners and role assignments, as provisioning and appointing use them. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { entriesOf, makeList, SMALL_DIRECTORY, type TestWorkplace, withWorkplace } from '../kit/workplace.ts';

const POST = { method: 'POST' };

describe('SharePoint REST', () => {
  let at: TestWorkplace;

  beforeAll(async () => {
    at = await withWorkplace();
  });

  afterAll(() => at.close());

  it('knows the levels and groups of a new Teams site', async () => {
    const fresh = await withWorkplace();
    const rest = fresh.rest('member', ['AllSites.Read']);
    const levels = entriesOf(await rest('web/roledefinitions'));
    expect(levels.map((level) => level.Name)).toEqual(['Full Control', 'Design', 'Edit', 'Contribute', 'Read']);
    expect((await rest("web/roledefinitions/getbyname('Contribute')")).body.BasePermissions).toEqual({
      High: '432',
      Low: '1011028719',
    });
    expect((await rest("web/roledefinitions/getbyname('contribute')/id")).body.value).toBe(1073741827);
    expect(entriesOf(await rest('web/sitegroups')).map((group) => group.Title)).toEqual([
      'Monitoring and evaluation Owners',
      'Monitoring and evaluation Visitors',
      'Monitoring and evaluation Members',
    ]);
    const assigned = entriesOf(await rest('web/roleassignments?$expand=Member,RoleDefinitionBindings'));
    expect(assigned.map((one) => [one.Member?.Title, one.RoleDefinitionBindings?.['0']?.Name])).toEqual([
      ['Monitoring and evaluation Owners', 'Full Control'],
      ['Monitoring and evaluation Visitors', 'Read'],
      ['Monitoring and evaluation Members', 'Edit'],
    ]);
    await fresh.close();
  });

  it('answers 404 for a group and a level that are not there', async () => {
    const rest = at.rest('owner');
    expect((await rest("web/sitegroups/getbyname('Nobody')")).status).toBe(404);
    const level = await rest("web/roledefinitions/getbyname('Nothing')");
    expect([level.status, typeof level.body['odata.error']?.code]).toEqual([404, 'string']);
  });

  it('breaks inheritance leaving only who did it, assigns, removes and inherits again', async () => {
    const listId = await makeList(at, "Case returns - Children's", []);
    const rest = at.rest('owner');
    const list = `web/lists(guid'${listId}')`;
    const unique = async () => (await rest(`${list}?$select=HasUniqueRoleAssignments`)).body.HasUniqueRoleAssignments;
    expect(await unique()).toBe(false);
    const early = await rest(`${list}/roleassignments/addroleassignment(principalid=5,roledefid=1073741826)`, POST);
    expect(early.status).toBe(400);
    await rest(`${list}/breakroleinheritance(copyRoleAssignments=false,clearSubscopes=true)`, POST);
    expect(await unique()).toBe(true);
    const assigned = async () =>
      entriesOf(await rest(`${list}/roleassignments?$expand=Member,RoleDefinitionBindings`)).map((one) => [
        one.Member?.Title,
        ...Object.values(one.RoleDefinitionBindings ?? {}).map((role) => role.Name),
      ]);
    expect(await assigned()).toEqual([['Team owner', 'Full Control']]);
    await rest(`${list}/roleassignments/addroleassignment(principalid=5,roledefid=1073741826)`, POST);
    expect(await assigned()).toContainEqual(['Monitoring and evaluation Members', 'Read']);
    await rest(`${list}/roleassignments/getbyprincipalid(5)`, {
      method: 'POST',
      headers: { 'X-HTTP-Method': 'DELETE' },
    });
    expect(await assigned()).toEqual([['Team owner', 'Full Control']]);
    await rest(`web/lists/getbytitle('Case%20returns%20-%20Children''s')/resetroleinheritance`, POST);
    expect(await unique()).toBe(false);
  });

  it("lets a group's owner appoint and remove people, and nobody else who is no site owner", async () => {
    const rest = at.rest('owner');
    const group = (
      await rest('web/sitegroups', { method: 'POST', body: { Title: 'Agency - Police', Description: 'Police' } })
    ).body.Id;
    const qaManager = await rest('web/ensureuser', {
      method: 'POST',
      body: { logonName: 'i:0#.f|membership|qa.manager@council.test' },
    });
    expect(qaManager.body).toMatchObject({ Title: 'QA manager', Email: 'qa.manager@council.test', PrincipalType: 1 });
    await rest(`web/sitegroups(${group})/setuserasowner(${qaManager.body.Id})`, POST);
    expect((await rest(`web/sitegroups(${group})/owner`)).body.Title).toBe('QA manager');
    const appoint = (name: 'qaManager' | 'chair', scopes?: readonly string[]) =>
      at.rest(name, scopes)(`web/sitegroups(${group})/users`, {
        method: 'POST',
        body: { LoginName: 'i:0#.f|membership|police.representative_police.test#ext#@council.test' },
      });
    expect((await appoint('chair')).status).toBe(403);
    expect((await appoint('qaManager', ['AllSites.Write'])).status).toBe(403);
    const added = await appoint('qaManager', ['AllSites.Manage']);
    expect([added.status, added.body.Title]).toEqual([201, 'Police representative']);
    const members = async () =>
      entriesOf(await rest(`web/sitegroups/getbyname('agency - police')/users`)).map((user) => user.Title);
    expect(await members()).toEqual(['Police representative']);
    await at.rest('qaManager', ['AllSites.Manage'])(
      `web/sitegroups(${group})/users/removebyid(${added.body.Id})`,
      POST,
    );
    expect(await members()).toEqual([]);
  });

  it('refuses a person whom the directory does not know, a second group and a second level of a name', async () => {
    const rest = at.rest('owner');
    const made = await rest('web/sitegroups', { method: 'POST', body: { Title: 'Twice' } });
    expect((await rest('web/sitegroups', { method: 'POST', body: { Title: 'twice' } })).status).toBe(500);
    const stranger = await rest(`web/sitegroups(${made.body.Id})/users`, {
      method: 'POST',
      body: { LoginName: 'i:0#.f|membership|nobody@council.test' },
    });
    expect(stranger.status).toBe(404);
    const level = { Name: 'Once', BasePermissions: { High: '0', Low: '1' } };
    expect((await rest('web/roledefinitions', { method: 'POST', body: level })).status).toBe(201);
    expect((await rest('web/roledefinitions', { method: 'POST', body: level })).status).toBe(500);
  });

  it('is closed to members, to outsiders, to Graph tokens and to an app without full control', async () => {
    const listId = await makeList(at, 'Guarded', []);
    const breaking = `web/lists(guid'${listId}')/breakroleinheritance(copyRoleAssignments=true)`;
    expect((await at.rest('member')(breaking, POST)).status).toBe(403);
    expect((await at.rest('owner', ['AllSites.Write'])(breaking, POST)).status).toBe(403);
    expect((await at.rest('probation')('web/sitegroups')).status).toBe(403);
    const address = `${at.url}${SMALL_DIRECTORY.team.sitePath}/_api/web/sitegroups`;
    const withToken = async (token: string) =>
      (await fetch(address, { headers: { authorization: `Bearer ${token}` } })).status;
    expect(await withToken(await at.tokenFor('owner'))).toBe(401);
    expect(await withToken(await at.workplace.parts.tokens.appToken(SMALL_DIRECTORY.app.id, 'sharepoint'))).toBe(403);
  });

  it('answers 501 for a call it does not copy', async () => {
    expect((await at.rest('owner')('web/lists')).status).toBe(501);
    expect((await at.rest('owner')("web/lists/getbytitle('x')/items(1)/validateupdatelistitem", POST)).status).toBe(
      501,
    );
  });
});
