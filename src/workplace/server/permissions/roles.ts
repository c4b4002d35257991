/**
 * Permission levels of a site, and who has which level where.
 *
 * A scope is the site itself (`web`) or the id of a list that no longer inherits. It records; it does not decide.
 */
import type { Database } from '../tenant/database.ts';
import { change, numberIn, rowOf, rowsOf, type StoredRow, textIn } from '../tenant/rows.ts';

/** A permission level of the site. */
export interface RoleDefinition {
  readonly id: number;
  readonly name: string;
  readonly description: string;
  readonly high: string;
  readonly low: string;
  readonly kind: number;
  readonly sort: number;
}

/** Where an assignment holds. */
export interface Scope {
  readonly siteId: string;
  /** `web`, or the id of a list with permissions of its own. */
  readonly scope: string;
}

export interface Assignment {
  readonly principalId: number;
  readonly roleId: number;
}

function roleOf(row: StoredRow): RoleDefinition {
  return {
    id: numberIn(row, 'id'),
    name: textIn(row, 'name'),
    description: textIn(row, 'description'),
    high: textIn(row, 'high'),
    low: textIn(row, 'low'),
    kind: numberIn(row, 'kind'),
    sort: numberIn(row, 'sort'),
  };
}

export function roleDefinitions(database: Database, siteId: string): readonly RoleDefinition[] {
  return rowsOf(database, 'select * from role_definitions where site_id = ? order by sort, id', siteId).map(roleOf);
}

export function roleById(database: Database, siteId: string, id: number): RoleDefinition | undefined {
  const row = rowOf(database, 'select * from role_definitions where site_id = ? and id = ?', siteId, id);
  return row === undefined ? undefined : roleOf(row);
}

export function roleByName(database: Database, siteId: string, name: string): RoleDefinition | undefined {
  const row = rowOf(database, 'select * from role_definitions where site_id = ? and name = ?', siteId, name);
  return row === undefined ? undefined : roleOf(row);
}

export function addRole(database: Database, siteId: string, role: RoleDefinition): void {
  const sql =
    'insert into role_definitions (site_id, id, name, description, high, low, kind, sort) values (?, ?, ?, ?, ?, ?, ?, ?)';
  change(database, sql, siteId, role.id, role.name, role.description, role.high, role.low, role.kind, role.sort);
}

/** Its name and what it allows. */
export function changeRole(database: Database, siteId: string, role: RoleDefinition): void {
  const sql = 'update role_definitions set name = ?, high = ?, low = ? where site_id = ? and id = ?';
  change(database, sql, role.name, role.high, role.low, siteId, role.id);
}

/** The next free number for a level made on this site; SharePoint numbers them upwards from 1073741900 or so. */
export function freeRoleId(database: Database, siteId: string): number {
  const row = rowOf(database, 'select max(id) as highest from role_definitions where site_id = ?', siteId);
  return Math.max(row === undefined ? 0 : numberIn(row, 'highest'), 1073741926) + 1;
}

export function assignmentsIn(database: Database, scope: Scope): readonly Assignment[] {
  const sql =
    'select principal_id, role_id from role_assignments where scope = ? and site_id = ? order by principal_id, role_id';
  return rowsOf(database, sql, scope.scope, scope.siteId).map((row) => ({
    principalId: numberIn(row, 'principal_id'),
    roleId: numberIn(row, 'role_id'),
  }));
}

export function assign(database: Database, scope: Scope, assignment: Assignment): void {
  const sql = 'insert or ignore into role_assignments (scope, principal_id, role_id, site_id) values (?, ?, ?, ?)';
  change(database, sql, scope.scope, assignment.principalId, assignment.roleId, scope.siteId);
}

export function unassign(database: Database, scope: Scope, assignment: Assignment): void {
  const sql = 'delete from role_assignments where scope = ? and site_id = ? and principal_id = ? and role_id = ?';
  change(database, sql, scope.scope, scope.siteId, assignment.principalId, assignment.roleId);
}

export function unassignPrincipal(database: Database, scope: Scope, principalId: number): void {
  const sql = 'delete from role_assignments where scope = ? and site_id = ? and principal_id = ?';
  change(database, sql, scope.scope, scope.siteId, principalId);
}

export function clearScope(database: Database, scope: Scope): void {
  change(database, 'delete from role_assignments where scope = ? and site_id = ?', scope.scope, scope.siteId);
}
