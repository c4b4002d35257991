/**
 * What `provisionPermissions` would do, without doing it: the same code before a SharePoint that reads and does not write.
 * Lists that are not there yet are left out; that they are missing is said by `inspectLists`.
 */
import { allLists } from '../../lists/all.ts';
import type { BoardSite } from '../lists/site.ts';
import { siteLists } from '../provision/provisionLists.ts';
import { type PermissionLine, provisionPermissions } from './provisionPermissions.ts';
import type { SharePointApi } from './sharePointApi.ts';

/** The lines of what differs; none when all is as declared. @throws Fault when the site cannot be read */
export async function inspectPermissions(
  sharePoint: SharePointApi,
  site: BoardSite,
): Promise<readonly PermissionLine[]> {
  const there = await siteLists(site);
  const lists = allLists.filter((list) => there.has(list.displayName));
  const lines: PermissionLine[] = [];
  await provisionPermissions(onlyReading(sharePoint), site, (line) => lines.push(line), lists);
  return lines.filter((line) => line.did !== 'left as it is');
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
