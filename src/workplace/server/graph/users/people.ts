/**
 * The few directory reads a tab or bot may make of Graph: me, one user, the members of the team's group.
 *
 * Microsoft pages "Get a user", "List group members". The app's token carries `Sites.Selected` alone, so it is refused here, as
 * a tenant would refuse it.
 */
import { callerPerson } from '../../permissions/access.ts';
import { peopleOf, teamsOf } from '../../tenant/teams.ts';
import type { DirectoryUser } from '../../tenant/types.ts';
import { type Answer, type Call, type PathParts, part } from '../../web/operation.ts';
import { project } from '../projection.ts';
import { GraphRefusal } from '../refusal.ts';
import type { GraphOperation, GraphService } from '../service.ts';

export const PEOPLE_OPERATIONS: readonly GraphOperation[] = [
  { method: 'GET', template: '/me', run: getMe },
  { method: 'GET', template: '/users/{user}', run: getUser },
  { method: 'GET', template: '/groups/{group}/members', run: getMembers },
];

function userJson(user: DirectoryUser): Readonly<Record<string, unknown>> {
  const { id, displayName, userPrincipalName, mail } = user;
  const none = {
    businessPhones: [],
    givenName: null,
    jobTitle: null,
    mobilePhone: null,
    officeLocation: null,
    preferredLanguage: null,
    surname: null,
  };
  return { ...none, displayName, id, mail: mail === '' ? null : mail, userPrincipalName };
}

function insufficient(): GraphRefusal {
  return new GraphRefusal('accessDenied', 'Insufficient privileges to complete the operation.');
}

function requireScope(call: Call, wanted: readonly string[]): void {
  if (call.principal.kind === 'app') throw insufficient();
  if (!call.principal.scopes.some((scope) => wanted.includes(scope))) throw insufficient();
}

function getMe(service: GraphService, call: Call): Answer {
  const person = callerPerson(service.parts.directory(), call.principal);
  if (person === undefined)
    throw new GraphRefusal('BadRequest', '/me request is only valid with delegated authentication flow.');
  requireScope(call, ['User.Read', 'User.ReadBasic.All', 'User.Read.All']);
  return { status: 200, body: project(userJson(person), call.query) };
}

function getUser(service: GraphService, call: Call, parts: PathParts): Answer {
  requireScope(call, ['User.ReadBasic.All', 'User.Read.All', 'Directory.Read.All']);
  const wanted = part(parts, 'user').toLowerCase();
  const { users, tenant } = service.parts.directory();
  const user = users.find(
    (candidate) =>
      candidate.tenantId === tenant.id &&
      (candidate.id === wanted || candidate.userPrincipalName.toLowerCase() === wanted),
  );
  if (user === undefined)
    throw new GraphRefusal(
      'itemNotFound',
      `Resource '${part(parts, 'user')}' does not exist or one of its queried reference-property objects are not present.`,
    );
  return { status: 200, body: project(userJson(user), call.query) };
}

function getMembers(service: GraphService, call: Call, parts: PathParts): Answer {
  requireScope(call, ['GroupMember.Read.All', 'Group.Read.All', 'Directory.Read.All']);
  const directory = service.parts.directory();
  const team = teamsOf(directory).find((one) => one.groupId === part(parts, 'group'));
  if (team === undefined) throw new GraphRefusal('itemNotFound', `Resource '${part(parts, 'group')}' does not exist.`);
  const value = peopleOf(directory, team).map((user) =>
    project({ '@odata.type': '#microsoft.graph.user', ...userJson(user) }, call.query),
  );
  return { status: 200, body: { value } };
}
