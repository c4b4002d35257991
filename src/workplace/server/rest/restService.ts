/**
 * What every SharePoint REST operation is given, and who may use it.
 *
 * Reading needs a token for SharePoint and rights on the site; managing permissions needs the right to manage permissions and
 * `AllSites.FullControl`; a group's owner may change its members with `AllSites.Manage` (unverified which scope is the least).
 * An app needs `fullcontrol` on the site.
 */

import { appHas, isInGroup, mayOpenSite, personMask, type RightsSource } from '../permissions/access.ts';
import { principalById, type SitePrincipal } from '../permissions/principals.ts';
import { allows } from '../permissions/rights.ts';
import type { Site } from '../sharepoint/site.ts';
import type { Database } from '../tenant/database.ts';
import type { DirectoryUser, Principal, TenantParts } from '../tenant/types.ts';
import type { Answer } from '../web/operation.ts';
import { unauthorised } from './odata.ts';
import type { RestSegment } from './restPath.ts';

export interface RestCall {
  readonly database: Database;
  readonly parts: TenantParts;
  readonly site: Site;
  readonly rights: RightsSource;
  readonly principal: Principal;
  readonly person: DirectoryUser | undefined;
  /** After `X-HTTP-Method` has been applied. */
  readonly method: string;
  readonly segments: readonly RestSegment[];
  readonly query: URLSearchParams;
  readonly body: Readonly<Record<string, unknown>>;
}

/** One operation: the names of its segments, e.g. `web/sitegroups/users`. */
export interface RestOperation {
  readonly method: string;
  readonly names: string;
  run(call: RestCall): Answer;
}

export const FULL_CONTROL = ['AllSites.FullControl'];
export const MANAGE = ['AllSites.Manage', ...FULL_CONTROL];
export const READ = ['AllSites.Read', 'AllSites.Write', ...MANAGE];

/** @throws RestRefusal 403 */
export function requireScope(call: Pick<RestCall, 'principal'>, scopes: readonly string[]): void {
  const { principal } = call;
  if (principal.kind === 'user' && !principal.scopes.some((scope) => scopes.includes(scope))) throw unauthorised();
}

/** The caller may open the site. @throws RestRefusal 403 */
export function requireReader(call: RestCall): void {
  requireScope(call, READ);
  if (call.person === undefined) requireAppControl(call);
  else if (!mayOpenSite(call.rights, call.person)) throw unauthorised();
}

function requireAppControl(call: RestCall): void {
  if (call.principal.kind !== 'app' || !appHas(call.rights, call.principal.appId, 'fullcontrol')) throw unauthorised();
}

/** The caller may manage permissions of a scope. @throws RestRefusal 403 */
export function requirePermissionManager(call: RestCall, scope = 'web'): void {
  requireScope(call, FULL_CONTROL);
  if (call.person === undefined) requireAppControl(call);
  else if (!allows(personMask(call.rights, call.person, scope), 'managePermissions')) throw unauthorised();
}

/** The caller may change who is in a group: who manages permissions, or the group's owner. @throws RestRefusal 403 */
export function requireGroupEditor(call: RestCall, group: SitePrincipal): void {
  requireScope(call, MANAGE);
  const { person } = call;
  if (person === undefined) {
    requireAppControl(call);
    return;
  }
  if (allows(personMask(call.rights, person, 'web'), 'managePermissions')) return;
  if (ownsGroup(call, person, group)) return;
  if (group.membersEdit && isInGroup(call.rights, person, group)) return;
  throw unauthorised();
}

function ownsGroup(call: RestCall, person: DirectoryUser, group: SitePrincipal): boolean {
  if (group.ownerId === undefined) return false;
  const owner = principalById(call.database, call.site.id, group.ownerId);
  if (owner === undefined) return false;
  return owner.kind === 'group'
    ? isInGroup(call.rights, person, owner)
    : owner.person === `${person.tenantId}/${person.id}`;
}
