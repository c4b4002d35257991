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

const userShape = z.object({ Id: z.number(), Title: z.string() });
const ownerShape = z.object({ LoginName: z.string() });
const groupShape = z.object({ OwnerTitle: z.string() });

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
  const isTheirs = ownership(sharePoint, userPrincipalName);
  const others: string[] = [];
  for (const group of groups) {
    if (!(await isTheirs(group))) others.push(group);
  }
  return others;
}

/**
 * Whether a group is this person's, by who its owner is. Where the owner is a person SharePoint is reported to answer that
 * question with 'Unknown Error' (pnpjs #1668); from then on the owner's name counts, which is a property of the group
 * itself ("SP.Group.ownerTitle property"). Two people of one name look the same then: giving the groups anew settles it.
 */
function ownership(sharePoint: SharePointApi, userPrincipalName: string): (group: string) => Promise<boolean> {
  const wanted = loginNameOf(userPrincipalName);
  let title: string | null = null;
  return async (group) => {
    if (title === null) {
      const owner = await ownerOf(sharePoint, group);
      if (owner !== unreadable) return owner === wanted;
      title = (await ensured(sharePoint, userPrincipalName)).Title;
    }
    const raw = await sharePoint.call({ method: 'GET', path: groupPath(group) });
    return groupShape.parse(raw).OwnerTitle === title;
  };
}

const unreadable = Symbol('the owner is not told');

/** @returns null where there is none @throws Fault for what has nothing to do with this question */
async function ownerOf(sharePoint: SharePointApi, group: string): Promise<string | null | typeof unreadable> {
  try {
    const raw = await sharePoint.call({ method: 'GET', path: `${groupPath(group)}/owner` });
    const owner = ownerShape.safeParse(raw);
    return owner.success ? owner.data.LoginName.toLowerCase() : unreadable;
  } catch (thrown) {
    if (!(thrown instanceof Fault)) throw thrown;
    // A group that an app made can be without an owner whom SharePoint shows.
    if (thrown.code === 'notFound') return null;
    if (thrown.code === 'unavailable' || thrown.code === 'rejected') return unreadable;
    throw thrown;
  }
}

/** The person as the site knows them; they are made known to it where they are not. */
async function ensured(sharePoint: SharePointApi, userPrincipalName: string): Promise<z.infer<typeof userShape>> {
  const body = { logonName: loginNameOf(userPrincipalName) };
  return userShape.parse(await sharePoint.call({ method: 'POST', path: 'web/ensureuser', body }));
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
  const { Id } = await ensured(sharePoint, userPrincipalName);
  for (const group of others) {
    await sharePoint.call({ method: 'POST', path: `${groupPath(group)}/SetUserAsOwner(ownerId=${Id})` });
  }
  return others;
}
