/**
 * A board's site on a started workplace: lists and permissions made by the product's own provisioning, and the product's
 * own Graph client opened on it as whoever is wanted. Waits take no time: the workplace is told how often to refuse.
 */
import { graphApi, type Send } from '../../src/graph/http/graphApi.ts';
import type { Patience } from '../../src/graph/http/patience.ts';
import { rerouteToWorkplace } from '../../src/graph/http/reroute.ts';
import type { BoardSite } from '../../src/graph/lists/site.ts';
import { provisionAuditLibrary } from '../../src/graph/provision/auditLibrary.ts';
import { provisionLists } from '../../src/graph/provision/provisionLists.ts';
import { addToCircle } from '../../src/graph/sharepoint/membership.ts';
import { provisionPermissions } from '../../src/graph/sharepoint/provisionPermissions.ts';
import { type SharePointApi, sharePointApi } from '../../src/graph/sharepoint/sharePointApi.ts';
import type { Circle } from '../../src/lists/definition/writing.ts';
import { grantApp, PEOPLE, type PersonName, SETUP_SCOPES, SMALL_DIRECTORY, type TestWorkplace } from './workplace.ts';

const circleOf: Partial<Record<PersonName, Circle>> = {
  chair: 'chair',
  qaManager: 'qaManager',
  member: 'subGroup',
  police: 'representative',
};

/** A patience that asks again without waiting. */
const atOnce: Patience = { wait: () => Promise.resolve(), random: () => 0, tries: 4, longestWaitSeconds: 15 };

/** Sends to the workplace what is meant for Microsoft. */
function sendTo(workplace: TestWorkplace): Send {
  return rerouteToWorkplace((url, init) => fetch(url, init), workplace.url);
}

function opened(workplace: TestWorkplace, getToken: () => Promise<string>): BoardSite {
  const api = graphApi({ getToken, send: sendTo(workplace), patience: atOnce });
  return { api, patience: atOnce, siteId: workplace.siteId, zone: 'Europe/London' };
}

/** The site as a person, with the scopes of daily use unless others are named. */
export function siteAs(workplace: TestWorkplace, name: PersonName, scopes?: readonly string[]): BoardSite {
  return opened(workplace, () => workplace.tokenFor(name, scopes));
}

/** The site as the app itself. */
export function siteAsApp(workplace: TestWorkplace): BoardSite {
  return opened(workplace, () => workplace.workplace.parts.tokens.appToken(SMALL_DIRECTORY.app.id, 'graph'));
}

/** SharePoint's own interface as a person. */
export function sharePointAs(workplace: TestWorkplace, name: PersonName): SharePointApi {
  const { tenant, team } = SMALL_DIRECTORY;
  return sharePointApi({
    siteUrl: `https://${tenant.sharePointHost}${team.sitePath}`,
    getToken: () => workplace.workplace.parts.tokens.userToken(PEOPLE[name], 'sharepoint', ['AllSites.FullControl']),
    send: sendTo(workplace),
    patience: atOnce,
  });
}

/** Makes the site a board's: lists, permissions, people in their groups, the app allowed to write. */
export async function makeBoard(workplace: TestWorkplace): Promise<void> {
  const owner = siteAs(workplace, 'owner', SETUP_SCOPES);
  const sharePoint = sharePointAs(workplace, 'owner');
  const quietly = () => undefined;
  await provisionLists(owner, quietly);
  await provisionAuditLibrary(owner, quietly);
  await provisionPermissions(sharePoint, owner, quietly);
  for (const [name, circle] of Object.entries(circleOf)) {
    await addToCircle(sharePoint, circle, PEOPLE[name as PersonName].userPrincipalName); // the keys are names of people
  }
  await grantApp(workplace, 'write');
}
