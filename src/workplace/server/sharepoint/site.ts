/**
 * The SharePoint sites of teams, and of channels that have one for themselves: made when a directory names one that does
 * not exist yet.
 *
 * Groups and levels are those of a new Teams site: Owners (full control), Members (Edit), Visitors (Read); it has the
 * library 'Documents'. That a channel has a site of its own: "Apps for shared and private channels". In a team's site the groups
 * hold the Microsoft 365 group; in a channel's, its people one by one, as the channel has them (unverified).
 */
import { randomUUID } from 'node:crypto';
import {
  addMember,
  addPrincipal,
  ensurePerson,
  MEMBERS_GROUP,
  membersOf,
  OWNERS_GROUP,
  removeMember,
  VISITORS_GROUP,
} from '../permissions/principals.ts';
import { DEFAULT_LEVELS, FULL_CONTROL_ID } from '../permissions/rights.ts';
import { addRole, assign } from '../permissions/roles.ts';
import type { Database } from '../tenant/database.ts';
import { change, inOneTransaction, numberIn, rowOf, type StoredRow, textIn } from '../tenant/rows.ts';
import { peopleOf, roleIn, type SiteHome, siteHomes } from '../tenant/teams.ts';
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

/** Makes the sites that are not there yet; the id of one never changes afterwards. */
export function ensureSites(database: Database, directory: Directory, boardNow: number): void {
  for (const home of siteHomes(directory)) {
    inOneTransaction(database, () => {
      const site = ensureSite(database, { host: directory.tenant.sharePointHost, home, boardNow });
      if (home.groupId === '') keepChannelPeople(database, directory, { site, home });
    });
  }
}

interface Wanted {
  readonly host: string;
  readonly home: SiteHome;
  readonly boardNow: number;
}

function ensureSite(database: Database, wanted: Wanted): Site {
  const { host, home } = wanted;
  const known = siteByPath(database, host, home.path);
  if (known === undefined) return makeSite(database, wanted);
  change(database, 'update sites set title = ?, group_id = ? where id = ?', home.title, home.groupId, known.id);
  return { ...known, title: home.title, groupId: home.groupId };
}

/** Who joins or leaves the channel joins or leaves its site. */
function keepChannelPeople(
  database: Database,
  directory: Directory,
  { site, home }: { readonly site: Site; readonly home: SiteHome },
): void {
  const people = peopleOf(directory, home).map((user) => ({
    memberId: ensurePerson(database, site.id, user).id,
    groupId: roleIn(home, user) === 'owner' ? OWNERS_GROUP : MEMBERS_GROUP,
  }));
  for (const groupId of [OWNERS_GROUP, MEMBERS_GROUP]) {
    const wanted = people.filter((one) => one.groupId === groupId);
    for (const { id: memberId } of membersOf(database, site.id, groupId)) {
      if (!wanted.some((one) => one.memberId === memberId)) removeMember(database, site.id, { groupId, memberId });
    }
    for (const one of wanted) addMember(database, site.id, one);
  }
}

function makeSite(database: Database, { host, home, boardNow }: Wanted): Site {
  const site: Site = {
    id: `${host},${randomUUID()},${randomUUID()}`,
    host,
    path: home.path,
    title: home.title,
    groupId: home.groupId,
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
    if (group.claim !== undefined && site.groupId !== '')
      addClaim(database, site, { title, groupId: group.id, claim: group.claim });
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
