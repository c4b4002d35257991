/**
 * Whose the board's SharePoint groups are. A group's owner may put people in without owning the site, so the groups are
 * given to the QA manager, who appoints. SharePoint's REST interface takes one person as owner and no group ("SetUserAsOwner
 * only works for a user id", sp-dev-docs #5031): a second QA manager needs to own the site to appoint.
 */
import { z } from 'zod';
import { Fault } from '../../base/fault.ts';
import { agencyGroupName, type ListOwner } from '../../lists/agencyLists.ts';
import { circles, groupNames } from '../../lists/definition/writing.ts';
import { groupPath, loginNameOf } from './membership.ts';
import type { SharePointApi } from './sharePointApi.ts';

const userShape = z.object({ Id: z.number() });
const ownerShape = z.object({ LoginName: z.string() });

/** The groups of the board and of these agencies. */
export function boardGroups(agencies: readonly ListOwner[]): readonly string[] {
  return [...circles.map((circle) => groupNames[circle]), ...agencies.map(agencyGroupName)];
}

/** Those of the groups that belong to somebody else, or to nobody. @throws Fault */
export async function groupsOfOthers(
  sharePoint: SharePointApi,
  groups: readonly string[],
  userPrincipalName: string,
): Promise<readonly string[]> {
  const wanted = loginNameOf(userPrincipalName);
  const others: string[] = [];
  for (const group of groups) {
    if ((await ownerOf(sharePoint, group)) !== wanted) others.push(group);
  }
  return others;
}

async function ownerOf(sharePoint: SharePointApi, group: string): Promise<string | null> {
  try {
    const raw = await sharePoint.call({ method: 'GET', path: `${groupPath(group)}/owner` });
    return ownerShape.parse(raw).LoginName.toLowerCase();
  } catch (thrown) {
    // A group that an app made can be without an owner whom SharePoint shows.
    if (thrown instanceof Fault && thrown.code === 'notFound') return null;
    throw thrown;
  }
}

/**
 * Gives the groups to the person; those that are theirs already are left.
 * @returns the groups that changed hands
 * @throws Fault `forbidden` for whoever does not own the site, `notFound` when a group is not made yet
 */
export async function giveGroups(
  sharePoint: SharePointApi,
  groups: readonly string[],
  userPrincipalName: string,
): Promise<readonly string[]> {
  const others = await groupsOfOthers(sharePoint, groups, userPrincipalName);
  if (others.length === 0) return others;
  const body = { logonName: loginNameOf(userPrincipalName) };
  const { Id } = userShape.parse(await sharePoint.call({ method: 'POST', path: 'web/ensureuser', body }));
  for (const group of others) {
    await sharePoint.call({ method: 'POST', path: `${groupPath(group)}/SetUserAsOwner(ownerId=${Id})` });
  }
  return others;
}
