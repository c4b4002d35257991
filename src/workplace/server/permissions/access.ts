/**
 * What a verified principal may do on a site or list: token and SharePoint permission must both allow it.
 *
 * Delegated calls are the intersection of the token's scopes with the person's own rights; the app has what it was granted
 * on the site (Microsoft page "Overview of Selected Permissions in OneDrive and SharePoint"). It knows no rule of any board.
 */
import type { Database } from '../tenant/database.ts';
import { personById } from '../tenant/directory.ts';
import { rowOf, rowsOf, textIn } from '../tenant/rows.ts';
import { homeOf, roleIn } from '../tenant/teams.ts';
import type { Directory, DirectoryUser, Principal, TeamRole } from '../tenant/types.ts';
import { groupsOf, personKey, type SitePrincipal } from './principals.ts';
import { FULL_MASK, maskOf } from './rights.ts';
import { assignmentsIn, roleById, type Scope } from './roles.ts';

/** Where to look rights up. */
export interface RightsSource {
  readonly database: Database;
  readonly directory: Directory;
  readonly siteId: string;
}

/** Application roles of a site grant, weakest first. */
const GRANT_ROLES = ['read', 'write', 'owner', 'fullcontrol'] as const;
export type GrantRole = (typeof GRANT_ROLES)[number];

/** Whether the app was granted this site with at least this role. */
export function appHas(source: RightsSource, appId: string, least: GrantRole): boolean {
  const rows = rowsOf(
    source.database,
    'select roles from app_grants where site_id = ? and app_id = ?',
    source.siteId,
    appId,
  );
  const granted = rows.flatMap((row) => textIn(row, 'roles').split(' '));
  const needed = GRANT_ROLES.indexOf(least);
  return GRANT_ROLES.some((role, strength) => strength >= needed && granted.includes(role));
}

/** The directory entry of the person who calls, if a person calls. */
export function callerPerson(directory: Directory, principal: Principal): DirectoryUser | undefined {
  return principal.kind === 'user' ? personById(directory, principal.userId, principal.tenantId) : undefined;
}

/** What the person is in the team or channel whose site it is; undefined for who is not in it. */
export function roleAtSite(source: RightsSource, user: DirectoryUser): TeamRole | undefined {
  const row = rowOf(source.database, 'select path, group_id from sites where id = ?', source.siteId);
  if (row === undefined) return undefined;
  return roleIn(homeOf(source.directory, { path: textIn(row, 'path'), groupId: textIn(row, 'group_id') }), user);
}

/** The person's own rights on a scope, whatever the token says. */
export function personMask(source: RightsSource, user: DirectoryUser, scope: Scope['scope']): bigint {
  // The owners' claim is site collection administrator of a team site, so no broken inheritance shuts an owner out.
  if (roleAtSite(source, user) === 'owner') return FULL_MASK;
  const held = principalsOf(source, user);
  let mask = 0n;
  for (const assignment of assignmentsIn(source.database, { siteId: source.siteId, scope })) {
    if (!held.has(assignment.principalId)) continue;
    const role = roleById(source.database, source.siteId, assignment.roleId);
    if (role !== undefined) mask |= maskOf(role.high, role.low);
  }
  return mask;
}

/** Every number by which the person can hold a right: their own, the claims that cover them, the groups of either. */
function principalsOf(source: RightsSource, user: DirectoryUser): ReadonlySet<number> {
  const names = [personKey(user)];
  const role = roleAtSite(source, user);
  if (role !== undefined) names.push('members');
  if (role === 'owner') names.push('owners');
  const direct = names.map((name) => numberOf(source, name)).filter((id) => id !== undefined);
  const groups = direct.flatMap((id) => groupsOf(source.database, source.siteId, id));
  return new Set([...direct, ...groups]);
}

function numberOf(source: RightsSource, person: string): number | undefined {
  const row = rowOf(
    source.database,
    'select id from principals where site_id = ? and person = ?',
    source.siteId,
    person,
  );
  const id = row?.id;
  return typeof id === 'number' ? id : undefined;
}

/** Whether the person may open the site at all: rights on it, or on some list of it (SharePoint's 'Limited Access'). */
export function mayOpenSite(source: RightsSource, user: DirectoryUser): boolean {
  if (personMask(source, user, 'web') !== 0n) return true;
  const held = principalsOf(source, user);
  const rows = rowsOf(source.database, 'select principal_id from role_assignments where site_id = ?', source.siteId);
  return rows.some((row) => typeof row.principal_id === 'number' && held.has(row.principal_id));
}

/** Whether this person is in the group: by themselves, or through a claim the group holds. */
export function isInGroup(source: RightsSource, user: DirectoryUser, group: SitePrincipal): boolean {
  return principalsOf(source, user).has(group.id);
}
