/**
 * The people and groups a SharePoint site knows, by the small numbers its REST interface uses.
 *
 * As in a Teams site, the Members and Owners groups hold the Microsoft 365 group as one claim each, so that a change of
 * the directory counts at once; the owners' claim is the site collection administrator.
 */
import type { Database } from '../tenant/database.ts';
import { change, flagIn, numberIn, rowOf, rowsOf, type StoredRow, textIn } from '../tenant/rows.ts';
import type { DirectoryUser } from '../tenant/types.ts';

/** A person, a site group, or a claim that stands for many people. */
export interface SitePrincipal {
  readonly id: number;
  readonly kind: 'user' | 'group' | 'claim';
  readonly loginName: string;
  readonly title: string;
  readonly email: string;
  /** `<tenant id>/<object id>` of a person, `owners` or `members` of a claim, else empty. */
  readonly person: string;
  /** Group: whose it is. */
  readonly ownerId: number | undefined;
  readonly description: string;
  readonly membersEdit: boolean;
}

/** Numbers SharePoint gives the three associated groups of a new site. */
export const OWNERS_GROUP = 3;
export const VISITORS_GROUP = 4;
export const MEMBERS_GROUP = 5;

export function loginOf(user: DirectoryUser): string {
  return `i:0#.f|membership|${user.userPrincipalName.toLowerCase()}`;
}

export function personKey(user: { readonly tenantId: string; readonly id: string }): string {
  return `${user.tenantId}/${user.id}`;
}

function principalOf(row: StoredRow): SitePrincipal {
  const kind = textIn(row, 'kind');
  return {
    id: numberIn(row, 'id'),
    kind: kind === 'group' || kind === 'claim' ? kind : 'user',
    loginName: textIn(row, 'login_name'),
    title: textIn(row, 'title'),
    email: textIn(row, 'email'),
    person: textIn(row, 'person'),
    ownerId: row.owner_id === null ? undefined : numberIn(row, 'owner_id'),
    description: textIn(row, 'description'),
    membersEdit: flagIn(row, 'members_edit'),
  };
}

export function principalById(database: Database, siteId: string, id: number): SitePrincipal | undefined {
  const row = rowOf(database, 'select * from principals where site_id = ? and id = ?', siteId, id);
  return row === undefined ? undefined : principalOf(row);
}

export function principalByLogin(database: Database, siteId: string, login: string): SitePrincipal | undefined {
  const row = rowOf(database, 'select * from principals where site_id = ? and login_name = ?', siteId, login);
  return row === undefined ? undefined : principalOf(row);
}

export function siteGroups(database: Database, siteId: string): readonly SitePrincipal[] {
  return rowsOf(database, "select * from principals where site_id = ? and kind = 'group' order by id", siteId).map(
    principalOf,
  );
}

export function groupByName(database: Database, siteId: string, name: string): SitePrincipal | undefined {
  return siteGroups(database, siteId).find((group) => group.title.toLowerCase() === name.toLowerCase());
}

export function membersOf(database: Database, siteId: string, groupId: number): readonly SitePrincipal[] {
  const sql = `select p.* from group_members m join principals p on p.site_id = m.site_id and p.id = m.member_id
    where m.site_id = ? and m.group_id = ? order by p.id`;
  return rowsOf(database, sql, siteId, groupId).map(principalOf);
}

export function groupsOf(database: Database, siteId: string, memberId: number): readonly number[] {
  const sql = 'select group_id from group_members where site_id = ? and member_id = ?';
  return rowsOf(database, sql, siteId, memberId).map((row) => numberIn(row, 'group_id'));
}

export function addMember(database: Database, siteId: string, place: { groupId: number; memberId: number }): void {
  const sql = 'insert or ignore into group_members (site_id, group_id, member_id) values (?, ?, ?)';
  change(database, sql, siteId, place.groupId, place.memberId);
}

export function removeMember(database: Database, siteId: string, place: { groupId: number; memberId: number }): void {
  const sql = 'delete from group_members where site_id = ? and group_id = ? and member_id = ?';
  change(database, sql, siteId, place.groupId, place.memberId);
}

/** What is needed to make a principal known. */
export interface NewPrincipal {
  readonly kind: SitePrincipal['kind'];
  readonly loginName: string;
  readonly title: string;
  readonly email?: string;
  readonly person?: string;
  readonly ownerId?: number;
  readonly description?: string;
  /** Only for the three groups whose number is fixed. */
  readonly id?: number;
}

/** Makes a principal known to the site and gives it its number. */
export function addPrincipal(database: Database, siteId: string, next: NewPrincipal): SitePrincipal {
  const id = next.id ?? takeNumber(database, siteId);
  const sql = `insert into principals (site_id, id, kind, login_name, title, email, person, owner_id, description, members_edit)
    values (?, ?, ?, ?, ?, ?, ?, ?, ?, 0)`;
  change(
    database,
    sql,
    ...[
      siteId,
      id,
      next.kind,
      next.loginName,
      next.title,
      next.email ?? '',
      next.person ?? '',
      next.ownerId ?? null,
      next.description ?? '',
    ],
  );
  const made = principalById(database, siteId, id);
  if (made === undefined) throw new Error('a principal just written is not there');
  return made;
}

function takeNumber(database: Database, siteId: string): number {
  const row = rowOf(
    database,
    'update sites set next_principal = next_principal + 1 where id = ? returning next_principal - 1 as taken',
    siteId,
  );
  if (row === undefined) throw new Error('no such site');
  return numberIn(row, 'taken');
}

/** The site's number for a person; a person the site has not met is made known, as a first visit does. */
export function ensurePerson(database: Database, siteId: string, user: DirectoryUser): SitePrincipal {
  const row = rowOf(database, 'select * from principals where site_id = ? and person = ?', siteId, personKey(user));
  if (row !== undefined) return principalOf(row);
  return addPrincipal(database, siteId, {
    kind: 'user',
    loginName: loginOf(user),
    title: user.displayName,
    email: user.mail,
    person: personKey(user),
  });
}

export function setOwner(database: Database, siteId: string, change_: { groupId: number; ownerId: number }): void {
  change(
    database,
    'update principals set owner_id = ? where site_id = ? and id = ?',
    change_.ownerId,
    siteId,
    change_.groupId,
  );
}
