/**
 * Graph's operations on sites, and the grants by which an app may use one.
 *
 * Microsoft pages "Get a SharePoint site", "Get site by path", "Create permission" (site). A grant is for applications only.
 * A person who grants "must have an administrator role, such as SharePoint Administrator or higher" and be a member of the
 * site as well: to own it is not enough. Owners once could (microsoft-graph-docs #17987), so a tenant may still let them.
 */
import { randomUUID } from 'node:crypto';
import {
  appHas,
  callerPerson,
  type GrantRole,
  personMask,
  type RightsSource,
  roleAtSite,
} from '../permissions/access.ts';
import { allows } from '../permissions/rights.ts';
import { type Site, siteById, siteOfGroup } from '../sharepoint/site.ts';
import { isoSeconds } from '../tenant/clock.ts';
import { change, isRecord, rowsOf, type StoredRow, textIn } from '../tenant/rows.ts';
import { type Answer, type Call, type PathParts, part } from '../web/operation.ts';
import { project } from './projection.ts';
import { denied, invalid, notFound } from './refusal.ts';
import { type GraphOperation, type GraphService, openSite } from './service.ts';

const PERMISSIONS = '/sites/{site}/permissions';

export const SITE_OPERATIONS: readonly GraphOperation[] = [
  { method: 'GET', template: '/sites/{site}', run: getSite },
  { method: 'GET', template: '/groups/{group}/sites/root', run: getGroupSite },
  { method: 'GET', template: PERMISSIONS, run: getPermissions },
  { method: 'POST', template: PERMISSIONS, run: postPermission },
  { method: 'PATCH', template: `${PERMISSIONS}/{permission}`, run: patchPermission },
  { method: 'DELETE', template: `${PERMISSIONS}/{permission}`, run: deletePermission },
];

type Json = Readonly<Record<string, unknown>>;

function siteJson(site: Site): Json {
  return {
    createdDateTime: isoSeconds(site.createdAt),
    description: '',
    id: site.id,
    lastModifiedDateTime: isoSeconds(site.createdAt),
    name: site.path.slice(site.path.lastIndexOf('/') + 1),
    webUrl: `https://${site.host}${site.path}`,
    displayName: site.title,
    root: {},
    siteCollection: { hostname: site.host },
  };
}

function getSite(service: GraphService, call: Call, parts: PathParts): Answer {
  return { status: 200, body: project(siteJson(openSite(service, { call, parts }).site), call.query) };
}

function getGroupSite(service: GraphService, call: Call, parts: PathParts): Answer {
  const site = siteOfGroup(service.database, part(parts, 'group'));
  if (site === undefined) throw notFound();
  return getSite(service, call, { site: site.id });
}

/** Grants are seen by owners of the site with `Sites.FullControl.All`, and by apps with full control. */
function openGrants(service: GraphService, call: Call, parts: PathParts): Site {
  const site = siteById(service.database, part(parts, 'site'));
  if (site === undefined) throw notFound();
  const rights: RightsSource = { database: service.database, directory: service.parts.directory(), siteId: site.id };
  if (call.principal.kind === 'app') {
    if (!appHas(rights, call.principal.appId, 'fullcontrol')) throw denied();
    return site;
  }
  const person = callerPerson(rights.directory, call.principal);
  const owns = person !== undefined && allows(personMask(rights, person, 'web'), 'managePermissions');
  if (!owns || !call.principal.scopes.includes('Sites.FullControl.All')) throw denied();
  return site;
}

/** Grants are made, changed and taken away by administrators who are in the site, and by apps with full control. */
function openToGrant(service: GraphService, call: Call, parts: PathParts): Site {
  if (call.principal.kind === 'app') return openGrants(service, call, parts);
  const site = siteById(service.database, part(parts, 'site'));
  if (site === undefined) throw notFound();
  const directory = service.parts.directory();
  const person = callerPerson(directory, call.principal);
  if (person === undefined || !call.principal.scopes.includes('Sites.FullControl.All')) throw denied();
  const isMember = roleAtSite({ database: service.database, directory, siteId: site.id }, person) !== undefined;
  if (!isMember || !(directory.administrators ?? []).includes(person.id)) throw denied();
  return site;
}

function grantJson(row: StoredRow): Json {
  const application = { id: textIn(row, 'app_id'), displayName: textIn(row, 'app_name') };
  return {
    id: textIn(row, 'id'),
    roles: textIn(row, 'roles').split(' '),
    grantedToIdentitiesV2: [{ application }],
    grantedToIdentities: [{ application }],
  };
}

function getPermissions(service: GraphService, call: Call, parts: PathParts): Answer {
  const site = openGrants(service, call, parts);
  return {
    status: 200,
    body: { value: rowsOf(service.database, 'select * from app_grants where site_id = ?', site.id).map(grantJson) },
  };
}

const ROLES: readonly GrantRole[] = ['read', 'write', 'owner', 'fullcontrol'];

function rolesIn(body: unknown): readonly GrantRole[] {
  const given = isRecord(body) && Array.isArray(body.roles) ? body.roles : [];
  const roles = ROLES.filter((role) => given.includes(role));
  if (roles.length === 0 || roles.length !== given.length)
    throw invalid('One or more of the provided roles is not valid.');
  return roles;
}

function applicationIn(body: unknown): { id: string; displayName: string } {
  const given = isRecord(body) ? body : {};
  const several = [given.grantedToIdentitiesV2, given.grantedToIdentities].flatMap((list) =>
    Array.isArray(list) ? list : [],
  );
  const identity: unknown = [...several, given.grantedToV2, given.grantedTo].find(isRecord);
  const application = isRecord(identity) ? identity.application : undefined;
  const id = isRecord(application) ? application.id : undefined;
  if (typeof id !== 'string' || !isRecord(application))
    throw invalid('A permission needs the application it is granted to.');
  return { id, displayName: typeof application.displayName === 'string' ? application.displayName : '' };
}

function postPermission(service: GraphService, call: Call, parts: PathParts): Answer {
  const site = openToGrant(service, call, parts);
  const roles = rolesIn(call.body);
  const application = applicationIn(call.body);
  // Granting again replaces: one permission for each application.
  change(service.database, 'delete from app_grants where site_id = ? and app_id = ?', site.id, application.id);
  const id = Buffer.from(`${randomUUID()}@${application.id}`).toString('base64url');
  const sql = 'insert into app_grants (site_id, id, app_id, app_name, roles) values (?, ?, ?, ?, ?)';
  change(service.database, sql, site.id, id, application.id, application.displayName, roles.join(' '));
  return { status: 201, body: grantIn(service, site, id) };
}

function grantIn(service: GraphService, site: Site, id: string): Json {
  const [row] = rowsOf(service.database, 'select * from app_grants where site_id = ? and id = ?', site.id, id);
  if (row === undefined) throw notFound();
  return grantJson(row);
}

function patchPermission(service: GraphService, call: Call, parts: PathParts): Answer {
  const site = openToGrant(service, call, parts);
  const id = part(parts, 'permission');
  grantIn(service, site, id);
  change(
    service.database,
    'update app_grants set roles = ? where site_id = ? and id = ?',
    rolesIn(call.body).join(' '),
    site.id,
    id,
  );
  return { status: 200, body: grantIn(service, site, id) };
}

function deletePermission(service: GraphService, call: Call, parts: PathParts): Answer {
  const site = openToGrant(service, call, parts);
  const id = part(parts, 'permission');
  grantIn(service, site, id);
  change(service.database, 'delete from app_grants where site_id = ? and id = ?', site.id, id);
  return { status: 204 };
}
