/** The checks with which operations for an app alone begin: its permission, and whether the tenant has such a person. */
import type { DirectoryUser } from '../../tenant/types.ts';
import { type Call, type PathParts, part } from '../../web/operation.ts';
import { GraphRefusal } from '../refusal.ts';
import type { GraphService } from '../service.ts';

/** Whether an app calls with one of these application permissions. */
export function hasAppRole(call: Call, wanted: readonly string[]): boolean {
  return call.principal.kind === 'app' && call.principal.roles.some((role) => wanted.includes(role));
}

/**
 * The person of the path, by object id or principal name, in the tenant itself: an external person is not in it.
 * @throws GraphRefusal `NotFound`
 */
export function tenantPerson(service: GraphService, parts: PathParts): DirectoryUser {
  const wanted = part(parts, 'user').toLowerCase();
  const { users, tenant } = service.parts.directory();
  const found = users.find(
    (user) => user.tenantId === tenant.id && [user.id, user.userPrincipalName.toLowerCase()].includes(wanted),
  );
  if (found === undefined) throw new GraphRefusal('NotFound', 'No user was found with the given id.');
  return found;
}
