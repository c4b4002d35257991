/**
 * Who is in the SharePoint groups of the board and of its agencies. Appointing somebody also adds them to the group of their role; the group, not
 * our list, is what SharePoint looks at.
 */
import { z } from 'zod';
import { agencyGroupName, type ListOwner } from '../../lists/agencyLists.ts';
import type { Role } from '../../lists/appointments.ts';
import { type Circle, groupNames } from '../../lists/definition/writing.ts';
import type { SharePointApi } from './sharePointApi.ts';

/** The circle whose group a role belongs to. */
export const circleOfRole: Readonly<Record<Role, Circle>> = {
  chair: 'chair',
  'QA manager': 'qaManager',
  'sub group member': 'subGroup',
  representative: 'representative',
  substitute: 'representative',
  'senior sponsor': 'representative',
  'agency auditor': 'representative',
  'Board member': 'boardMember',
};

const usersShape = z.object({ value: z.array(z.object({ Id: z.number(), LoginName: z.string() })) });

/** SharePoint's login name of a person of the tenant, guests too: a claim over the user principal name. */
export function loginNameOf(userPrincipalName: string): string {
  return `i:0#.f|membership|${userPrincipalName.toLowerCase()}`;
}

/** How SharePoint's interface addresses a group of the site. */
export function groupPath(group: string): string {
  return `web/sitegroups/getbyname('${encodeURIComponent(group.replaceAll("'", "''"))}')`;
}

/** Somebody in a group, as SharePoint names them. */
export interface GroupMember {
  readonly id: number;
  readonly loginName: string;
}

/** @throws Fault `notFound` when the site has no such group */
export async function groupMembers(sharePoint: SharePointApi, group: string): Promise<readonly GroupMember[]> {
  const { value } = usersShape.parse(await sharePoint.call({ method: 'GET', path: `${groupPath(group)}/users` }));
  return value.map((user) => ({ id: user.Id, loginName: user.LoginName.toLowerCase() }));
}

/** Adds the person; nothing happens when they are in it. @throws Fault */
export async function addToGroup(sharePoint: SharePointApi, group: string, userPrincipalName: string): Promise<void> {
  const loginName = loginNameOf(userPrincipalName);
  const members = await groupMembers(sharePoint, group);
  if (members.some((member) => member.loginName === loginName)) return;
  await sharePoint.call({ method: 'POST', path: `${groupPath(group)}/users`, body: { LoginName: loginName } });
}

/** Takes the person out; nothing happens when they are not in it. @throws Fault */
export async function removeFromGroup(
  sharePoint: SharePointApi,
  group: string,
  userPrincipalName: string,
): Promise<void> {
  const loginName = loginNameOf(userPrincipalName);
  const found = (await groupMembers(sharePoint, group)).find((member) => member.loginName === loginName);
  if (found === undefined) return;
  await sharePoint.call({ method: 'POST', path: `${groupPath(group)}/users/removebyid(${found.id})` });
}

/** Adds the person to the circle's group; nothing happens when they are in it. @throws Fault */
export function addToCircle(sharePoint: SharePointApi, circle: Circle, userPrincipalName: string): Promise<void> {
  return addToGroup(sharePoint, groupNames[circle], userPrincipalName);
}

/**
 * Adds the person to the agency's own group, which edits the agency's returns: for its representative, substitute, senior
 * sponsor and the leads it named in audits. @throws Fault `notFound` when the group is not made yet
 */
export function addToAgencyGroup(
  sharePoint: SharePointApi,
  agency: ListOwner,
  userPrincipalName: string,
): Promise<void> {
  return addToGroup(sharePoint, agencyGroupName(agency), userPrincipalName);
}
