/**
 * What every Graph operation is given, and the checks that open most of them: which site, which list, may this caller.
 *
 * A site or list the caller may not see is answered 404 on reading and 403 on writing, as SharePoint is seen to do.
 * Scopes: Microsoft pages "Microsoft Graph permissions reference" and of each operation.
 */

import {
  appHas,
  callerPerson,
  type GrantRole,
  mayOpenSite,
  personMask,
  type RightsSource,
} from '../permissions/access.ts';
import { allows, type Right } from '../permissions/rights.ts';
import { isLibrary } from '../sharepoint/files/library.ts';
import { findList, type List } from '../sharepoint/lists.ts';
import { type Site, siteById } from '../sharepoint/site.ts';
import type { Database } from '../tenant/database.ts';
import type { Principal, TenantParts } from '../tenant/types.ts';
import { type Call, type Operation, type PathParts, part } from '../web/operation.ts';
import { denied, notCopied, notFound } from './refusal.ts';
import type { TeamsDoor } from './users/teamsDoor.ts';

export interface GraphService {
  readonly database: Database;
  readonly parts: TenantParts;
  readonly teams: TeamsDoor;
}

export type GraphOperation = Operation<GraphService>;

/** What an operation needs, for a person and for the app. */
interface Need {
  readonly scopes: readonly string[];
  readonly grant: GrantRole;
  /** What is answered to somebody who lacks it. */
  readonly refusal: () => Error;
}

const MANAGE = ['Sites.Manage.All', 'Sites.FullControl.All'];
const WRITE = ['Sites.ReadWrite.All', ...MANAGE];
const READ = ['Sites.Read.All', ...WRITE];

export const NEEDS = {
  read: { scopes: READ, grant: 'read', refusal: notFound },
  write: { scopes: WRITE, grant: 'write', refusal: denied },
  // `Files.Read` and `Files.ReadWrite` reach a person's own files and what is shared with them, no site's library.
  readFiles: { scopes: ['Files.Read.All', 'Files.ReadWrite.All', ...READ], grant: 'read', refusal: denied },
  writeFiles: { scopes: ['Files.ReadWrite.All', ...WRITE], grant: 'write', refusal: denied },
  manage: { scopes: MANAGE, grant: 'owner', refusal: denied },
} as const satisfies Readonly<Record<string, Need>>;

export type NeedName = keyof typeof NEEDS;

/** An opened site, with what is needed to look further. */
export interface OpenSite {
  readonly site: Site;
  readonly rights: RightsSource;
  readonly principal: Principal;
}

export interface OpenList extends OpenSite {
  readonly list: List;
}

/** The request whose site or list is to be opened. */
export interface Request {
  readonly call: Call;
  readonly parts: PathParts;
}

/** The site of the path, if the caller may open it. @throws GraphRefusal */
export function openSite(service: GraphService, { call, parts }: Request, need: NeedName = 'read'): OpenSite {
  const site = siteById(service.database, part(parts, 'site'));
  if (site === undefined) throw notFound();
  const rights: RightsSource = { database: service.database, directory: service.parts.directory(), siteId: site.id };
  const opened: OpenSite = { site, rights, principal: call.principal };
  requireToken(opened, need);
  const person = callerPerson(rights.directory, call.principal);
  if (person !== undefined && !mayOpenSite(rights, person)) throw NEEDS[need].refusal();
  return opened;
}

/** The list of the path, if the caller may do this with it. @throws GraphRefusal */
export function openList(service: GraphService, request: Request, need: { token: NeedName; right: Right }): OpenList {
  const opened = openSite(service, request, need.token);
  const list = findList(service.database, opened.site.id, part(request.parts, 'list'));
  if (list === undefined) throw notFound();
  if (isLibrary(service.database, list.id)) throw notCopied('a document library as a list; it is a drive');
  if (!hasRight(opened, scopeOf(list), need.right)) throw NEEDS[need.token].refusal();
  return { ...opened, list };
}

/** The scope whose assignments govern a list. */
export function scopeOf(list: List): string {
  return list.hasUniqueRoles ? list.id : 'web';
}

/** Whether the caller's own permission allows it; the app has no rights of a person, its grant was checked before. */
export function hasRight(opened: OpenSite, scope: string, right: Right): boolean {
  const person = callerPerson(opened.rights.directory, opened.principal);
  return person === undefined || allows(personMask(opened.rights, person, scope), right);
}

/** Whether the token itself, with the app's grant, reaches this far. @throws GraphRefusal `accessDenied` */
function requireToken(opened: OpenSite, need: NeedName): void {
  const { scopes, grant } = NEEDS[need];
  const { principal, rights } = opened;
  if (principal.kind === 'app') {
    if (!principal.roles.includes('Sites.Selected') || !appHas(rights, principal.appId, grant)) throw denied();
    return;
  }
  if (principal.scopes.some((scope) => scopes.some((wanted) => wanted === scope))) return;
  // Delegated Sites.Selected: the intersection of what the app was granted with the person's own rights.
  if (principal.scopes.includes('Sites.Selected') && appHas(rights, rights.directory.app.id, grant)) return;
  throw denied();
}
