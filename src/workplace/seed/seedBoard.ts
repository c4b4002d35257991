/**
 * Sets up the sample tenant in a workplace, the way a council would: an administrator grants the sites to the app, a team
 * owner has the lists, groups and permissions made, the sample is loaded, people are put into the groups of their roles,
 * and the tab stands in the channel. Repeating it changes nothing.
 */
import { z } from 'zod';
import { london } from '../../base/time/zone.ts';
import { startingTools } from '../../core/audit/tool/library/startingTools.ts';
import { listStore } from '../../graph/lists/listStore.ts';
import type { BoardSite } from '../../graph/lists/site.ts';
import { provisionAgencies } from '../../graph/provision/agencyLists.ts';
import { provisionAuditLibrary } from '../../graph/provision/auditLibrary.ts';
import { loadSample } from '../../graph/provision/loadSample.ts';
import { provisionLists } from '../../graph/provision/provisionLists.ts';
import type { SampleBoard } from '../../graph/provision/sampleBoard.ts';
import { boardGroups, giveGroups } from '../../graph/sharepoint/groupOwner.ts';
import { addToAgencyGroup, addToCircle, circleOfRole } from '../../graph/sharepoint/membership.ts';
import { provisionPermissions } from '../../graph/sharepoint/provisionPermissions.ts';
import type { SharePointApi } from '../../graph/sharepoint/sharePointApi.ts';
import { agencies } from '../../lists/agencies.ts';
import { asPerson, type PersonAccess, postJson } from './asPerson.ts';
import {
  identityOf,
  otherTeams,
  principalName,
  sampleAppId,
  sampleChannelId,
  sampleDirectory,
  sampleMailbox,
} from './sampleDirectory.ts';

export interface SeedOptions {
  readonly workplaceUrl: string;
  readonly tabUrl: string;
  readonly sample: SampleBoard;
  /** `false` stops before the lists: the state in which a team owner first opens the tab. */
  readonly withBoard: boolean;
  readonly random: () => number;
  readonly say: (line: string) => void;
}

export interface SeededBoard {
  readonly siteId: string;
  readonly ownerId: string;
}

const siteShape = z.object({ id: z.string(), webUrl: z.string() });

/** @throws Error when the workplace refuses a step */
export async function seedBoard(options: SeedOptions): Promise<SeededBoard> {
  const { workplaceUrl, sample } = options;
  const directory = sampleDirectory(sample);
  await postJson(`${workplaceUrl}/workplace/directory`, directory, 'PUT');
  const owner = sample.people.find((person) => person.teamRole === 'owner');
  if (owner === undefined) throw new TypeError('a sample board has a team owner');
  const ownerId = identityOf(owner.key).objectId;
  const access = asPerson(workplaceUrl, ownerId, options.random);
  const { id: siteId, webUrl } = await grantSite(access, directory.team.groupId, directory.app.name);
  for (const { groupId, ownerId: other } of otherTeams)
    await grantSite(asPerson(workplaceUrl, other, options.random), groupId, directory.app.name);
  if (options.withBoard) await makeBoard(options, access, { siteId, webUrl, ownerId });
  return { siteId, ownerId };
}

/** Grants the app the site of a team, as an administrator would for it. */
async function grantSite({ graph }: PersonAccess, groupId: string, appName: string) {
  const site = siteShape.parse(await graph.call({ method: 'GET', path: `/groups/${groupId}/sites/root` }));
  const body = {
    roles: ['write'],
    grantedToIdentities: [{ application: { id: sampleAppId, displayName: appName } }],
  };
  await graph.call({ method: 'POST', path: `/sites/${site.id}/permissions`, body });
  return site;
}

/** Everybody into the group of their role, and whoever speaks or leads for an agency into that agency's own. */
async function fillGroups(sample: SampleBoard, site: BoardSite, sharePoint: SharePointApi): Promise<void> {
  const { rows } = await listStore(site, agencies).all();
  const appointed = sample.appointments.map((one) => ({ ...one, circle: circleOfRole[one.role] }));
  const leads = sample.auditParticipation.map((one) => ({
    ...one,
    person: one.lead,
    circle: 'representative' as const,
  }));
  for (const { person: key, agency, circle } of [...appointed, ...leads]) {
    const person = sample.people.find((one) => one.key === key);
    if (person === undefined) continue;
    await addToCircle(sharePoint, circle, principalName(person));
    const owner = rows.find((row) => row.key === agency);
    if (owner !== undefined) await addToAgencyGroup(sharePoint, owner, principalName(person));
  }
  const manager = sample.appointments.find((one) => one.role === 'QA manager');
  const keeper = sample.people.find((one) => one.key === manager?.person);
  const inUse = rows.filter((agency) => agency.active);
  if (keeper !== undefined) await giveGroups(sharePoint, boardGroups(inUse), principalName(keeper));
}

async function makeBoard(
  options: SeedOptions,
  access: PersonAccess,
  at: { readonly siteId: string; readonly webUrl: string; readonly ownerId: string },
): Promise<void> {
  const { say, sample, workplaceUrl } = options;
  const site: BoardSite = { api: access.graph, patience: access.patience, siteId: at.siteId, zone: london };
  const sharePoint = access.sharePoint(at.webUrl);
  const report = await provisionLists(site, () => undefined);
  say(`Lists: ${report.lines.filter((line) => line.did === 'created').length} created.`);
  await provisionAuditLibrary(site, () => undefined);
  await provisionPermissions(sharePoint, site, () => undefined);
  const here = { identityOf, channelId: sampleChannelId, mailFrom: sampleMailbox, tools: startingTools };
  await loadSample(site, sample, here, (line) => {
    for (const { key, fault } of line.failed) say(`${line.list}: ${key} was refused (${fault.code}).`);
  });
  await provisionAgencies(site, sharePoint, { list: () => undefined, permission: () => undefined });
  await fillGroups(sample, site, sharePoint);
  say('Permissions, groups and the sample board are in place.');
  await placeTab({ workplaceUrl, tabUrl: options.tabUrl, siteId: at.siteId, ownerId: at.ownerId });
}

/** The tab stands in the channel, from where it is served now. */
export async function placeTab(
  at: SeededBoard & { readonly workplaceUrl: string; readonly tabUrl: string },
): Promise<void> {
  await postJson(
    `${at.workplaceUrl}/workplace/shell/tab`,
    {
      channelId: sampleChannelId,
      contentUrl: `${at.tabUrl}/index.html?site=${encodeURIComponent(at.siteId)}`,
      entityId: 'qa-programme',
      displayName: 'QA Programme',
    },
    'POST',
    { 'x-workplace-user': at.ownerId },
  );
}
