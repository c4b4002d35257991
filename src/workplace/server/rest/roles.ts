/**
 * SharePoint REST: permission levels, and the permissions of the site and its lists.
 *
 * Microsoft pages "Set custom permissions on a list by using the REST interface", "Users, groups, and roles REST API reference",
 * and "SPList.BreakRoleInheritance": without copying, only the person who breaks inheritance is left, with full control.
 */
import { callerPerson } from '../permissions/access.ts';
import { ensurePerson, principalById } from '../permissions/principals.ts';
import { FULL_CONTROL_ID, maskOf } from '../permissions/rights.ts';
import {
  addRole,
  assign,
  assignmentsIn,
  changeRole,
  clearScope,
  freeRoleId,
  type RoleDefinition,
  roleById,
  roleByName,
  roleDefinitions,
  type Scope,
  unassign,
  unassignPrincipal,
} from '../permissions/roles.ts';
import { type List, setUniqueRoles } from '../sharepoint/lists.ts';
import { inOneTransaction, isRecord } from '../tenant/rows.ts';
import type { Answer } from '../web/operation.ts';
import { LIST_ADDRESSES, listOf } from './lists.ts';
import { collection, missing, NOTHING, notOffered, RestRefusal, wrongInput } from './odata.ts';
import { assignmentsJson, expandedNames, roleJson } from './restJson.ts';
import { wholeArgument } from './restPath.ts';
import { type RestCall, type RestOperation, requirePermissionManager, requireReader } from './restService.ts';

const SECURED = [
  { method: 'GET', verb: 'roleassignments', run: getAssignments },
  { method: 'POST', verb: 'roleassignments/addroleassignment', run: addAssignment },
  { method: 'POST', verb: 'roleassignments/removeroleassignment', run: removeAssignment },
  { method: 'GET', verb: 'roleassignments/getbyprincipalid', run: getAssignment },
  { method: 'DELETE', verb: 'roleassignments/getbyprincipalid', run: deleteAssignments },
] as const;

export const ROLE_OPERATIONS: readonly RestOperation[] = [
  { method: 'GET', names: 'web/roledefinitions', run: getRoles },
  { method: 'POST', names: 'web/roledefinitions', run: postRole },
  { method: 'GET', names: 'web/roledefinitions()', run: getRole },
  { method: 'MERGE', names: 'web/roledefinitions()', run: mergeRole },
  { method: 'GET', names: 'web/roledefinitions/getbyname', run: getRole },
  { method: 'GET', names: 'web/roledefinitions/getbytype', run: getRole },
  { method: 'GET', names: 'web/roledefinitions/getbyid', run: getRole },
  { method: 'GET', names: 'web/roledefinitions/getbyname/id', run: getRoleId },
  ...SECURED.map(({ method, verb, run }) => ({ method, names: `web/${verb}`, run })),
  ...LIST_ADDRESSES.flatMap((list) => [
    { method: 'GET', names: `${list}/hasuniqueroleassignments`, run: getUnique },
    { method: 'POST', names: `${list}/breakroleinheritance`, run: breakInheritance },
    { method: 'POST', names: `${list}/resetroleinheritance`, run: resetInheritance },
    ...SECURED.map(({ method, verb, run }) => ({ method, names: `${list}/${verb}`, run })),
  ]),
];

function getRoles(call: RestCall): Answer {
  requireReader(call);
  return collection(roleDefinitions(call.database, call.site.id).map(roleJson));
}

function roleOf(call: RestCall): RoleDefinition {
  const [, own, method] = call.segments;
  const { database, site } = call;
  const one = method ?? own;
  let role: RoleDefinition | undefined;
  if (one?.name === 'getbyname') role = roleByName(database, site.id, one.values[0] ?? '');
  else if (one?.name === 'getbytype') role = roleOfKind(call, wholeArgument(one));
  else role = roleById(database, site.id, wholeArgument(one));
  if (role === undefined) throw missing('The role definition does not exist.');
  return role;
}

/** Levels that people made have no kind, and cannot be asked for by it ("SPRoleDefinitionCollection.GetByType method"). */
function roleOfKind({ database, site }: RestCall, kind: number): RoleDefinition | undefined {
  if (kind === 0) throw wrongInput('Value does not fall within the expected range.');
  return roleDefinitions(database, site.id).find((role) => role.kind === kind);
}

function getRole(call: RestCall): Answer {
  requireReader(call);
  return { status: 200, body: roleJson(roleOf(call)) };
}

function getRoleId(call: RestCall): Answer {
  requireReader(call);
  return { status: 200, body: { value: roleOf(call).id } };
}

function postRole(call: RestCall): Answer {
  requirePermissionManager(call);
  const name = call.body.Name;
  if (typeof name !== 'string' || name.trim() === '') throw wrongInput("A permission level needs a 'Name'.");
  if (roleByName(call.database, call.site.id, name) !== undefined) {
    throw new RestRefusal(
      500,
      '-2130575293, Microsoft.SharePoint.SPException',
      'A permission level with the same name already exists.',
    );
  }
  const { high, low } = permissionsIn(call.body.BasePermissions);
  const order = call.body.Order;
  const role: RoleDefinition = {
    id: freeRoleId(call.database, call.site.id),
    name,
    description: typeof call.body.Description === 'string' ? call.body.Description : '',
    high,
    low,
    kind: 0,
    sort: typeof order === 'number' ? order : 2147483647,
  };
  addRole(call.database, call.site.id, role);
  return { status: 201, body: roleJson(role) };
}

/** Full Control and what SharePoint gives by itself are not anybody's to change. */
function mergeRole(call: RestCall): Answer {
  requirePermissionManager(call);
  const role = roleOf(call);
  if (role.kind === 5 || role.kind === 1) throw wrongInput('This permission level cannot be changed.');
  const { Name: name, BasePermissions: given, ...others } = call.body;
  const [other] = Object.keys(others).filter((key) => !key.includes('odata'));
  if (other !== undefined) throw notOffered(`a change of a permission level's ${other}`);
  const { high, low } = given === undefined ? role : permissionsIn(given);
  changeRole(call.database, call.site.id, { ...role, name: typeof name === 'string' ? name : role.name, high, low });
  return { status: 204 };
}

function permissionsIn(given: unknown): { high: string; low: string } {
  const high = isRecord(given) ? String(given.High) : '';
  const low = isRecord(given) ? String(given.Low) : '';
  if (!/^\d+$/.test(high) || !/^\d+$/.test(low)) throw wrongInput("'BasePermissions' needs 'High' and 'Low'.");
  maskOf(high, low);
  return { high, low };
}

/** The scope an address speaks of: a list where it names one, else the site. */
function securedBy(call: RestCall): { scope: Scope; list: List | undefined } {
  if (call.segments[1]?.name !== 'lists') return { scope: { siteId: call.site.id, scope: 'web' }, list: undefined };
  const list = listOf(call);
  return { scope: { siteId: call.site.id, scope: list.hasUniqueRoles ? list.id : 'web' }, list };
}

function getUnique(call: RestCall): Answer {
  requireReader(call);
  return { status: 200, body: { value: listOf(call).hasUniqueRoles } };
}

function breakInheritance(call: RestCall): Answer {
  const list = listOf(call);
  requirePermissionManager(call, list.hasUniqueRoles ? list.id : 'web');
  if (list.hasUniqueRoles) return NOTHING;
  const scope: Scope = { siteId: call.site.id, scope: list.id };
  const copies = call.segments.at(-1)?.named.get('copyroleassignments') !== 'false';
  const person = callerPerson(call.parts.directory(), call.principal);
  inOneTransaction(call.database, () => {
    setUniqueRoles(call.database, list.id, 'own');
    clearScope(call.database, scope);
    const kept = copies ? assignmentsIn(call.database, { siteId: call.site.id, scope: 'web' }) : [];
    for (const assignment of kept) assign(call.database, scope, assignment);
    if (!copies && person !== undefined) {
      assign(call.database, scope, {
        principalId: ensurePerson(call.database, call.site.id, person).id,
        roleId: FULL_CONTROL_ID,
      });
    }
  });
  return NOTHING;
}

function resetInheritance(call: RestCall): Answer {
  const list = listOf(call);
  requirePermissionManager(call, list.hasUniqueRoles ? list.id : 'web');
  inOneTransaction(call.database, () => {
    setUniqueRoles(call.database, list.id, 'inherited');
    clearScope(call.database, { siteId: call.site.id, scope: list.id });
  });
  return NOTHING;
}

function getAssignments(call: RestCall): Answer {
  requireReader(call);
  return collection(assignmentsJson(call.database, securedBy(call).scope, expandedNames(call.query)));
}

function getAssignment(call: RestCall): Answer {
  requireReader(call);
  const wanted = wholeArgument(call.segments.at(-1));
  const found = assignmentsJson(call.database, securedBy(call).scope, expandedNames(call.query)).find(
    ({ PrincipalId }) => PrincipalId === wanted,
  );
  if (found === undefined) throw missing('Can not find the principal with id: {0}.'.replace('{0}', String(wanted)));
  return { status: 200, body: found };
}

/** The scope to change, which must have permissions of its own. */
function changeableScope(call: RestCall): Scope {
  const { scope, list } = securedBy(call);
  requirePermissionManager(call, scope.scope);
  if (list !== undefined && !list.hasUniqueRoles) {
    throw new RestRefusal(
      400,
      '-2146232832, Microsoft.SharePoint.SPException',
      'This operation is not allowed on an object that inherits permissions.',
    );
  }
  return scope;
}

function assignmentIn(call: RestCall): { principalId: number; roleId: number } {
  const last = call.segments.at(-1);
  const principalId = wholeArgument(last, 'principalid');
  const roleId = wholeArgument(last, 'roledefid');
  if (principalById(call.database, call.site.id, principalId) === undefined) throw missing('User cannot be found.');
  if (roleById(call.database, call.site.id, roleId) === undefined) throw missing('The role definition does not exist.');
  return { principalId, roleId };
}

function addAssignment(call: RestCall): Answer {
  const scope = changeableScope(call);
  assign(call.database, scope, assignmentIn(call));
  return NOTHING;
}

function removeAssignment(call: RestCall): Answer {
  const scope = changeableScope(call);
  unassign(call.database, scope, assignmentIn(call));
  return NOTHING;
}

function deleteAssignments(call: RestCall): Answer {
  const scope = changeableScope(call);
  unassignPrincipal(call.database, scope, wholeArgument(call.segments.at(-1)));
  return NOTHING;
}
