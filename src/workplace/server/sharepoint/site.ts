/**
 * The team's SharePoint site: made when a directory names a team whose site does not exist yet.
 *
 * Its groups and levels are those of a new Teams site: Owners (full control), Members (Edit), Visitors (Read); it has the
 * library 'Documents'.
 */
import { randomUUID } from 'node:crypto';
import { addMember, addPrincipal, MEMBERS_GROUP, OWNERS_GROUP, VISITORS_GROUP } from '../permissions/principals.ts';
import { DEFAULT_LEVELS, FULL_CONTROL_ID } from '../permissions/rights.ts';
import { addRole, assign } from '../permissions/roles.ts';
import type { Database } from '../tenant/database.ts';
import { change, inOneTransaction, numberIn, rowOf, type StoredRow, textIn } from '../tenant/rows.ts';
import type { Directory } from '../tenant/types.ts';
import { makeLibrary } from './files/library.ts';

/** A SharePoint site. */
export interface Site {
  /** `host,<site collection guid>,<web guid>`. */
  readonly id: string;
  readonly host: string;
  readonly path: string;
  readonly title: string;
  readonly groupId: string;
  readonly createdAt: number;
}

function siteOf(row: StoredRow): Site {
  return {
    id: textIn(row, 'id'),
    host: textIn(row, 'host'),
    path: textIn(row, 'path'),
    title: textIn(row, 'title'),
    groupId: textIn(row, 'group_id'),
    createdAt: numberIn(row, 'created_at'),
  };
}

export function siteById(database: Database, id: string): Site | undefined {
  const row = rowOf(database, 'select * from sites where id = ? collate nocase', id);
  return row === undefined ? undefined : siteOf(row);
}

/** @param path server-relative, e.g. `/sites/lscb-monitoring` */
export function siteByPath(database: Database, host: string, path: string): Site | undefined {
  const row = rowOf(
    database,
    'select * from sites where host = ? collate nocase and path = ? collate nocase',
    host,
    path,
  );
  return row === undefined ? undefined : siteOf(row);
}

export function siteOfGroup(database: Database, groupId: string): Site | undefined {
  const row = rowOf(database, 'select * from sites where group_id = ? order by created_at desc', groupId);
  return row === undefined ? undefined : siteOf(row);
}

/** Makes the team's site when it is not there yet; its id never changes afterwards. */
export function ensureSite(database: Database, directory: Directory, boardNow: number): Site {
  const { team, tenant } = directory;
  const known = siteByPath(database, tenant.sharePointHost, team.sitePath);
  if (known !== undefined) {
    change(database, 'update sites set title = ?, group_id = ? where id = ?', team.name, team.groupId, known.id);
    return { ...known, title: team.name, groupId: team.groupId };
  }
  return inOneTransaction(database, () => makeSite(database, directory, boardNow));
}

function makeSite(database: Database, directory: Directory, boardNow: number): Site {
  const { team, tenant } = directory;
  const site: Site = {
    id: `${tenant.sharePointHost},${randomUUID()},${randomUUID()}`,
    host: tenant.sharePointHost,
    path: team.sitePath,
    title: team.name,
    groupId: team.groupId,
    createdAt: boardNow,
  };
  const sql =
    'insert into sites (id, host, path, title, group_id, created_at, next_principal) values (?, ?, ?, ?, ?, ?, 6)';
  change(database, sql, site.id, site.host, site.path, site.title, site.groupId, site.createdAt);
  for (const level of DEFAULT_LEVELS) addRole(database, site.id, level);
  addAssociatedGroups(database, site);
  makeLibrary(database, site);
  return site;
}

const ASSOCIATED = [
  { id: OWNERS_GROUP, suffix: 'Owners', role: FULL_CONTROL_ID, claim: 'owners' },
  { id: VISITORS_GROUP, suffix: 'Visitors', role: 1073741826, claim: undefined },
  { id: MEMBERS_GROUP, suffix: 'Members', role: 1073741830, claim: 'members' },
] as const;

function addAssociatedGroups(database: Database, site: Site): void {
  for (const group of ASSOCIATED) {
    const title = `${site.title} ${group.suffix}`;
    addPrincipal(database, site.id, { kind: 'group', id: group.id, loginName: title, title, ownerId: OWNERS_GROUP });
    assign(database, { siteId: site.id, scope: 'web' }, { principalId: group.id, roleId: group.role });
    if (group.claim !== undefined) addClaim(database, site, { title, groupId: group.id, claim: group.claim });
  }
}

function addClaim(
  database: Database,
  site: Site,
  claim: { title: string; groupId: number; claim: 'owners' | 'members' },
): void {
  const suffix = claim.claim === 'owners' ? '_o' : '';
  const principal = addPrincipal(database, site.id, {
    kind: 'claim',
    loginName: `c:0o.c|federateddirectoryclaimprovider|${site.groupId}${suffix}`,
    title: claim.title,
    person: claim.claim,
  });
  addMember(database, site.id, { groupId: claim.groupId, memberId: principal.id });
}
