/**
 * What provisioning would do with permissions, without doing it: the same code before a SharePoint that reads and does not write.
 * Lists that are not there yet are left out; that they are missing is said by `inspectLists`.
 */
import { type AgencyList, agencyListsOf } from '../../lists/agencyLists.ts';
import { allLists } from '../../lists/all.ts';
import type { BoardSite } from '../lists/site.ts';
import { activeAgencies } from '../provision/agencyLists.ts';
import { siteLists } from '../provision/provisionLists.ts';
import type { PermissionLine } from './listPermissions.ts';
import { provisionAgencyPermissions, provisionPermissions } from './provisionPermissions.ts';
import type { SharePointApi } from './sharePointApi.ts';

/** The lines of what differs; none when all is as declared. @throws Fault when the site cannot be read */
export async function inspectPermissions(
  sharePoint: SharePointApi,
  site: BoardSite,
): Promise<readonly PermissionLine[]> {
  const there = await siteLists(site);
  const lists = allLists.filter((list) => there.has(list.displayName));
  const lines: PermissionLine[] = [];
  const say = (line: PermissionLine) => void lines.push(line);
  await provisionPermissions(onlyReading(sharePoint), site, say, lists);
  const isThere = ({ list }: AgencyList) => there.has(list.displayName);
  const owners = (await activeAgencies(site)).filter((agency) => agencyListsOf(agency).some(isThere));
  await provisionAgencyPermissions(onlyReading(sharePoint), site, say, { owners, wanted: isThere });
  const differing = lines.filter((line) => line.did !== 'left as it is');
  // Groups and levels are looked at twice, and what is missing would be named twice.
  return differing.filter((line, at) => differing.findIndex((other) => isSame(line, other)) === at);
}

function isSame(a: PermissionLine, b: PermissionLine): boolean {
  return a.did === b.did && a.what === b.what && a.detail === b.detail;
}

/** What would have been made gets a number that no group or level of SharePoint has. */
function onlyReading(sharePoint: SharePointApi): SharePointApi {
  let madeUp = 0;
  return {
    call: async (request) => {
      if (request.method === 'GET') return sharePoint.call(request);
      madeUp -= 1;
      return { Id: madeUp };
    },
  };
}
