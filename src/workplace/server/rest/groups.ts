/**
 * SharePoint REST: the site's groups, who is in them, who owns them, and making people known to the site.
 *
 * Microsoft page "Users, groups, and roles REST API reference". An owner set through REST is a person, as in SharePoint; groups
 * own the three associated groups only.
 */
import { roleAtSite } from '../permissions/access.ts';
import {
  addMember,
  addPrincipal,
  ensurePerson,
  groupByName,
  membersOf,
  principalById,
  principalByLogin,
  removeMember,
  type SitePrincipal,
  setOwner,
  siteGroups,
} from '../permissions/principals.ts';
import { personByLogin } from '../tenant/directory.ts';
import type { Answer } from '../web/operation.ts';
import { collection, missing, NOTHING, RestRefusal, unauthorised, wrongInput } from './odata.ts';
import { groupJson, memberJson, userJson } from './restJson.ts';
import { type RestSegment, wholeArgument } from './restPath.ts';
import {
  MANAGE,
  type RestCall,
  type RestOperation,
  requireGroupEditor,
  requirePermissionManager,
  requireReader,
  requireScope,
} from './restService.ts';

const USERS = [
  { method: 'GET', verb: 'users', run: getUsers },
  { method: 'POST', verb: 'users', run: postUser },
  { method: 'POST', verb: 'users/removebyid', run: removeUser },
  { method: 'POST', verb: 'users/removebyloginname', run: removeUser },
  { method: 'DELETE', verb: 'users/getbyid', run: removeUser },
  { method: 'POST', verb: 'setuserasowner', run: postOwner },
  { method: 'GET', verb: 'owner', run: getOwner },
] as const;

export const GROUP_OPERATIONS: readonly RestOperation[] = [
  { method: 'GET', names: 'web/sitegroups', run: getGroups },
  { method: 'POST', names: 'web/sitegroups', run: postGroup },
  { method: 'GET', names: 'web/sitegroups/getbyname', run: getGroup },
  { method: 'GET', names: 'web/sitegroups/getbyid', run: getGroup },
  { method: 'GET', names: 'web/sitegroups()', run: getGroup },
  { method: 'POST', names: 'web/ensureuser', run: ensureUser },
  { method: 'GET', names: 'web/currentuser', run: currentUser },
  ...['web/sitegroups()', 'web/sitegroups/getbyname', 'web/sitegroups/getbyid'].flatMap((group) =>
    USERS.map(({ method, verb, run }) => ({ method, names: `${group}/${verb}`, run })),
  ),
];

function getGroups(call: RestCall): Answer {
  requireReader(call);
  return collection(
    siteGroups(call.database, call.site.id).map((group) => groupJson(call.database, call.site.id, group)),
  );
}

/** The group of the address: `sitegroups(5)`, `sitegroups/getbyid(5)` or `sitegroups/getbyname('Police')`. */
function groupOf(call: RestCall): SitePrincipal {
  const [, own, method] = call.segments;
  const byName = method?.name === 'getbyname';
  const group = byName
    ? groupByName(call.database, call.site.id, method.values[0] ?? '')
    : principalById(call.database, call.site.id, wholeArgument(method?.name === 'getbyid' ? method : own));
  if (group === undefined || group.kind !== 'group') throw missing('Group cannot be found.');
  return group;
}

function lastOf(call: RestCall): RestSegment | undefined {
  return call.segments.at(-1);
}

function getGroup(call: RestCall): Answer {
  requireReader(call);
  return { status: 200, body: groupJson(call.database, call.site.id, groupOf(call)) };
}

function postGroup(call: RestCall): Answer {
  requirePermissionManager(call);
  const title = call.body.Title;
  if (typeof title !== 'string' || title.trim() === '') throw wrongInput("A group needs a 'Title'.");
  if (groupByName(call.database, call.site.id, title) !== undefined) {
    throw new RestRefusal(
      500,
      '-2130575293, Microsoft.SharePoint.SPException',
      'The specified name is already in use.',
    );
  }
  const description = typeof call.body.Description === 'string' ? call.body.Description : '';
  const owner = call.person === undefined ? undefined : ensurePerson(call.database, call.site.id, call.person).id;
  const made = addPrincipal(call.database, call.site.id, {
    ...{ kind: 'group', loginName: title, title, description },
    ...(owner === undefined ? {} : { ownerId: owner }),
  });
  return { status: 201, body: groupJson(call.database, call.site.id, made) };
}

function getUsers(call: RestCall): Answer {
  requireReader(call);
  return collection(membersOf(call.database, call.site.id, groupOf(call).id).map(userJson));
}

function postUser(call: RestCall): Answer {
  const group = groupOf(call);
  requireGroupEditor(call, group);
  const member = namedPrincipal(call, call.body.LoginName);
  addMember(call.database, call.site.id, { groupId: group.id, memberId: member.id });
  return { status: 201, body: userJson(member) };
}

/** The principal of a login name; a person of the directory is made known to the site. */
function namedPrincipal(call: RestCall, login: unknown): SitePrincipal {
  if (typeof login !== 'string' || login === '') throw wrongInput("A user needs a 'LoginName'.");
  const known = principalByLogin(call.database, call.site.id, login);
  if (known !== undefined && known.kind === 'claim') return known;
  const person = personByLogin(call.parts.directory(), login);
  if (person === undefined) {
    throw new RestRefusal(
      404,
      '-2146232832, Microsoft.SharePoint.SPException',
      `The specified user ${login} could not be found.`,
    );
  }
  return ensurePerson(call.database, call.site.id, person);
}

function removeUser(call: RestCall): Answer {
  const group = groupOf(call);
  requireGroupEditor(call, group);
  const last = lastOf(call);
  const id =
    last?.name === 'removebyloginname'
      ? principalByLogin(call.database, call.site.id, last.values[0] ?? '')?.id
      : wholeArgument(last);
  if (id === undefined || principalById(call.database, call.site.id, id) === undefined)
    throw missing('User cannot be found.');
  removeMember(call.database, call.site.id, { groupId: group.id, memberId: id });
  return NOTHING;
}

function postOwner(call: RestCall): Answer {
  const group = groupOf(call);
  requirePermissionManager(call);
  const owner = principalById(call.database, call.site.id, wholeArgument(lastOf(call), 'ownerid'));
  if (owner === undefined || owner.kind === 'group') throw missing('User cannot be found.');
  setOwner(call.database, call.site.id, { groupId: group.id, ownerId: owner.id });
  return NOTHING;
}

function getOwner(call: RestCall): Answer {
  requireReader(call);
  const { ownerId } = groupOf(call);
  const owner = ownerId === undefined ? undefined : memberJson(call.database, call.site.id, ownerId);
  if (owner === undefined) throw missing('User cannot be found.');
  return { status: 200, body: owner };
}

function ensureUser(call: RestCall): Answer {
  requireReader(call);
  requireScope(call, MANAGE);
  const login = call.body.logonName ?? lastOf(call)?.values[0];
  return { status: 200, body: userJson(namedPrincipal(call, login)) };
}

function currentUser(call: RestCall): Answer {
  requireReader(call);
  if (call.person === undefined) throw unauthorised();
  const user = userJson(ensurePerson(call.database, call.site.id, call.person));
  return { status: 200, body: { ...user, IsSiteAdmin: roleAtSite(call.rights, call.person) === 'owner' } };
}
