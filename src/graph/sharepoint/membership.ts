/**
 * Who is in the board's SharePoint groups. Appointing somebody also adds them to the group of their role; the group, not
 * our list, is what SharePoint looks at.
 */
import { z } from 'zod';
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
  'Board member': 'boardMember',
};

const usersShape = z.object({ value: z.array(z.object({ Id: z.number(), LoginName: z.string() })) });

/** SharePoint's login name of a person of the tenant, guests too: a claim over the user principal name. */
export function loginNameOf(userPrincipalName: string): string {
  return `i:0#.f|membership|${userPrincipalName.toLowerCase()}`;
}

/** Adds the person to the circle's group; nothing happens when they are in it. @throws Fault */
export async function addToCircle(sharePoint: SharePointApi, circle: Circle, userPrincipalName: string): Promise<void> {
  const group = `web/sitegroups/getbyname('${encodeURIComponent(groupNames[circle])}')`;
  const { value } = usersShape.parse(await sharePoint.call({ method: 'GET', path: `${group}/users` }));
  const loginName = loginNameOf(userPrincipalName);
  if (value.some((user) => user.LoginName.toLowerCase() === loginName)) return;
  await sharePoint.call({ method: 'POST', path: `${group}/users`, body: { LoginName: loginName } });
}
