/**
 * The operations by which the product reaches Graph and SharePoint, each run once, through its own functions and clients.
 * What they bring about is tested elsewhere; here it counts only that each call is made.
 */
import { keyOf } from '../../src/base/id.ts';
import type { Person } from '../../src/core/people/board.ts';
import { canRead, readGrants } from '../../src/graph/doctor/readAccess.ts';
import { readChannel, readTeamInstall } from '../../src/graph/doctor/readTeam.ts';
import { downloadUrlOf, everyFile } from '../../src/graph/export/libraryFiles.ts';
import { auditFolder } from '../../src/graph/files/auditFolder.ts';
import { versionsOf } from '../../src/graph/files/listFiles.ts';
import type { SiteFolder } from '../../src/graph/files/siteFiles.ts';
import { upload } from '../../src/graph/files/upload.ts';
import { rerouteToWorkplace } from '../../src/graph/http/reroute.ts';
import { addAll } from '../../src/graph/lists/addMany.ts';
import { readHistory } from '../../src/graph/lists/history.ts';
import { listStore } from '../../src/graph/lists/listStore.ts';
import { listMirror } from '../../src/graph/lists/mirror.ts';
import { readAll } from '../../src/graph/lists/query.ts';
import type { BoardSite } from '../../src/graph/lists/site.ts';
import { provisionAuditLibrary } from '../../src/graph/provision/auditLibrary.ts';
import { provisionLists } from '../../src/graph/provision/provisionLists.ts';
import { deleteRows } from '../../src/graph/records/deleteRows.ts';
import { giveGroups } from '../../src/graph/sharepoint/groupOwner.ts';
import { addToCircle, removeFromGroup } from '../../src/graph/sharepoint/membership.ts';
import { provisionPermissions } from '../../src/graph/sharepoint/provisionPermissions.ts';
import { sendFeedNotification } from '../../src/graph/teams/activityFeed.ts';
import { installFor, isInstalledFor } from '../../src/graph/teams/install.ts';
import { sendLinkMail } from '../../src/graph/teams/mail.ts';
import { agencies } from '../../src/lists/agencies.ts';
import { groupNames } from '../../src/lists/definition/writing.ts';
import { signInNameOf } from '../../src/tab/board/siteAccess.ts';
import { sharePointAs, siteAs, siteAsApp } from '../kit/boardSite.ts';
import { makeList, PEOPLE, SETUP_SCOPES, SMALL_DIRECTORY, type TestWorkplace } from '../kit/workplace.ts';

const quietly = () => undefined;
const name = PEOPLE.member.userPrincipalName;
const mailbox = 'qa.programme@council.test';
const link = 'https://teams.microsoft.com/l/entity/app/qa-programme';

/** Makes the lists, then reads and writes a row in every way. */
export async function callLists(at: TestWorkplace): Promise<void> {
  const owner = siteAs(at, 'owner', SETUP_SCOPES);
  // A list that somebody has made by hand lacks columns, and one of those it has is not indexed.
  await makeList(at, agencies.displayName, [
    { name: 'Sector', text: {} },
    { name: 'Active', boolean: {} },
  ]);
  await provisionLists(owner, quietly, [agencies]);
  await provisionLists(owner, quietly, [agencies]);
  await provisionAuditLibrary(owner, quietly);
}

/** Sites by each way of naming them, as setting up, the bot and the command line do. */
export async function callSites({ api, siteId }: BoardSite): Promise<void> {
  const { tenant, team, app } = SMALL_DIRECTORY;
  await api.call({ method: 'GET', path: `/sites/${siteId}?$select=webUrl` });
  await api.call({ method: 'GET', path: `/sites/${tenant.sharePointHost}:${team.sitePath}` });
  await api.call({ method: 'GET', path: `/groups/${team.groupId}/sites/root?$select=id` });
  const body = { roles: ['write'], grantedToIdentities: [{ application: { id: app.id, displayName: app.name } }] };
  await api.call({ method: 'POST', path: `/sites/${siteId}/permissions`, body });
}

/** What the doctor looks at beside what the product uses daily. */
export async function callDoctor(at: TestWorkplace): Promise<void> {
  const scopes = [...SETUP_SCOPES, 'Channel.ReadBasic.All', 'TeamsAppInstallation.ReadForTeam'];
  const { api, siteId } = siteAs(at, 'owner', scopes);
  const { team, app, channels } = SMALL_DIRECTORY;
  await readGrants(api, siteId);
  await canRead(api, siteId);
  await readChannel(api, { groupId: team.groupId, channelId: channels[0]?.id ?? '' });
  await readTeamInstall(api, { groupId: team.groupId, teamsAppId: app.teamsAppId });
}

/** A row, read and written in every way. */
export async function callRows(site: BoardSite): Promise<void> {
  const values = { name: 'Police', sector: 'Police', active: true, listName: null, notifyAddress: null } as const;
  const row = await listStore(site, agencies).add(keyOf('police'), values);
  await addAll(site, agencies, [{ key: 'housing', values: { ...values, name: 'Housing', sector: 'Housing' } }]);
  await readAll(site, agencies, { active: true });
  const mirror = listMirror(site, [agencies]);
  await mirror.refresh();
  await listStore(site, agencies).change(row, { notifyAddress: 'police@police.test' });
  await mirror.refresh();
  await readHistory(site, agencies, row.itemId);
  await deleteRows(site, agencies, (await readAll(site, agencies)).rows.slice(0, 1));
}

/** A small file in one request, and a large one in ranges of which the second is lost, and one that is taken back. */
export async function callFiles(at: TestWorkplace, site: BoardSite): Promise<void> {
  const folder = await auditFolder(site, keyOf('audit'), 'Neglect');
  const small = await upload(site, folder, { name: 'terms.txt', content: new Uint8Array([1]) });
  await versionsOf(site, small);
  const lose = (method: string) =>
    at.control('faults', { method: 'POST', body: { method, path: 'uploadSession', answer: { drop: true }, times: 1 } });
  await lose('PUT');
  const content = new Uint8Array(4 * 1024 * 1024);
  await upload(site, folder, { name: 'large.bin', content });
  await givenUp(site, folder, content);
  const [file] = await everyFile(site);
  if (file === undefined) return;
  const answer = await rerouteToWorkplace(fetch, at.url)(await downloadUrlOf(site, file), {});
  await answer.arrayBuffer();
}

async function givenUp(site: BoardSite, folder: SiteFolder, content: Uint8Array): Promise<void> {
  const stop = new AbortController();
  const given = upload(site, folder, {
    ...{ name: 'given up.bin', content, signal: stop.signal },
    onProgress: () => stop.abort(),
  });
  await given.catch(() => undefined);
}

/** People: their names, mail, their feed, the app in their Teams. */
export async function callPeople(at: TestWorkplace): Promise<void> {
  const roles = ['Mail.Send', 'TeamsActivity.Send.User', 'TeamsAppInstallation.ReadWriteSelfForUser.All'];
  const app = { ...SMALL_DIRECTORY.app, roles };
  at.workplace.parts.replaceDirectory({ ...SMALL_DIRECTORY, app, mailboxes: [mailbox] });
  const { api } = siteAsApp(at);
  const { id: userId, mail } = PEOPLE.police;
  await sendLinkMail(api, { from: mailbox, to: mail, subject: 'Something is due', words: 'Open the board.', link });
  await sendFeedNotification(api, { userId: PEOPLE.chair.id, topic: 'QA Programme', link, words: 'Due' });
  await isInstalledFor(api, { userId, catalogId: app.teamsAppId });
  await installFor(api, { userId, catalogId: app.teamsAppId });
  const someone = { objectId: PEOPLE.member.id, itemId: '1' } as Person; // of a person only the object id is looked at
  await signInNameOf(siteAs(at, 'owner', ['User.ReadBasic.All']).api, someone);
}

/** Levels, groups, permissions of a list; somebody in a group and out of it again; whose a group is. */
export async function callPermissions(at: TestWorkplace): Promise<void> {
  const sharePoint = sharePointAs(at, 'owner');
  const site = siteAs(at, 'owner', SETUP_SCOPES);
  const group = groupNames.qaManager;
  const rest = at.rest('owner');
  await provisionPermissions(sharePoint, site, quietly, [agencies]);
  await addToCircle(sharePoint, 'qaManager', name);
  await giveGroups(sharePoint, [group], name);
  await removeFromGroup(sharePoint, group, name);
  // Somebody gives a person a right by hand, which nobody declared.
  const { Id: person } = (await rest('web/ensureuser', { method: 'POST', body: { logonName: name } })).body;
  const { Id: level } = (await rest("web/roledefinitions/getbyname('Read')")).body;
  const given = `addroleassignment(principalid=${String(person)},roledefid=${String(level)})`;
  await rest(`web/lists/getbytitle('${agencies.displayName}')/roleassignments/${given}`, { method: 'POST' });
  // And somebody lets a level of ours allow nothing.
  const { Id: ours } = (await rest("web/roledefinitions/getbyname('QA add and edit')")).body;
  const body = { BasePermissions: { High: '0', Low: '0' } };
  await sharePoint.call({ method: 'MERGE', path: `web/roledefinitions(${String(ours)})`, body });
  await provisionPermissions(sharePoint, site, quietly, [agencies]);
}
