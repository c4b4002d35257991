/**
 * SharePoint REST's JSON for principals, groups, permission levels and role assignments (nometadata).
 *
 * Properties: Microsoft page "Users, groups, and roles REST API reference".
 */

import { principalById, type SitePrincipal } from '../permissions/principals.ts';
import { assignmentsIn, type RoleDefinition, roleById, type Scope } from '../permissions/roles.ts';
import type { Database } from '../tenant/database.ts';

type Json = Readonly<Record<string, unknown>>;

/** SharePoint's `PrincipalType`: 1 a user, 4 a security group (a claim), 8 a SharePoint group. */
const PRINCIPAL_TYPES = { user: 1, claim: 4, group: 8 } as const;

export function roleJson(role: RoleDefinition): Json {
  return {
    BasePermissions: { High: role.high, Low: role.low },
    Description: role.description,
    Hidden: false,
    Id: role.id,
    Name: role.name,
    Order: role.sort,
    RoleTypeKind: role.kind,
  };
}

export function userJson(principal: SitePrincipal): Json {
  return {
    Id: principal.id,
    IsHiddenInUI: false,
    LoginName: principal.loginName,
    Title: principal.title,
    PrincipalType: PRINCIPAL_TYPES[principal.kind],
    Email: principal.email,
    IsEmailAuthenticationGuestUser: false,
    IsShareByEmailGuestUser: false,
    IsSiteAdmin: principal.person === 'owners',
    UserPrincipalName:
      principal.kind === 'user' ? principal.loginName.slice(principal.loginName.lastIndexOf('|') + 1) : null,
  };
}

export function groupJson(database: Database, siteId: string, group: SitePrincipal): Json {
  const owner = group.ownerId === undefined ? undefined : principalById(database, siteId, group.ownerId);
  return {
    Id: group.id,
    IsHiddenInUI: false,
    LoginName: group.loginName,
    Title: group.title,
    PrincipalType: PRINCIPAL_TYPES.group,
    AllowMembersEditMembership: group.membersEdit,
    AllowRequestToJoinLeave: false,
    AutoAcceptRequestToJoinLeave: false,
    Description: group.description === '' ? null : group.description,
    OnlyAllowMembersViewMembership: true,
    OwnerTitle: owner?.title ?? '',
    RequestToJoinLeaveEmailSetting: null,
  };
}

function principalJson(database: Database, siteId: string, principal: SitePrincipal): Json {
  return principal.kind === 'group' ? groupJson(database, siteId, principal) : userJson(principal);
}

/** A group or person by number, as an owner is shown. */
export function memberJson(database: Database, siteId: string, id: number): Json | undefined {
  const principal = principalById(database, siteId, id);
  return principal === undefined ? undefined : principalJson(database, siteId, principal);
}

/** The role assignments of a scope, one for each principal; `Member` and its levels where they were expanded. */
export function assignmentsJson(
  database: Database,
  scope: Scope,
  expanded: ReadonlySet<string>,
): readonly (Json & { readonly PrincipalId: number })[] {
  const all = assignmentsIn(database, scope);
  const principals = new Set(all.map((assignment) => assignment.principalId));
  return [...principals].map((principalId) => {
    const assignments = all.filter((assignment) => assignment.principalId === principalId);
    const member = principalById(database, scope.siteId, principalId);
    const roles = assignments
      .map(({ roleId }) => roleById(database, scope.siteId, roleId))
      .filter((role) => role !== undefined);
    return {
      ...(expanded.has('member') && member !== undefined
        ? { Member: principalJson(database, scope.siteId, member) }
        : {}),
      ...(expanded.has('roledefinitionbindings') ? { RoleDefinitionBindings: roles.map(roleJson) } : {}),
      PrincipalId: principalId,
    };
  });
}

/** The names of a `$expand`, in lower case. */
export function expandedNames(query: URLSearchParams): ReadonlySet<string> {
  return new Set(
    (query.get('$expand') ?? '')
      .toLowerCase()
      .split(',')
      .map((name) => name.trim()),
  );
}
