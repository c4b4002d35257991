/**
 * The one file in which the workplace keeps everything: directory, clock, keys, lists, rows, permissions.
 *
 * The Teams half adds its own tables to the same database. Nothing here knows what the product stores;
 * a list is whatever was provisioned over HTTP.
 */
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite';
import { FILE_TABLES } from '../sharepoint/files/schema.ts';

/** An open database of the workplace. */
export type Database = DatabaseSyncInstance;

const TABLES = `
create table if not exists facts (name text primary key, value text not null) without rowid;
create table if not exists sites (
  id text primary key, host text not null, path text not null, title text not null, group_id text not null,
  created_at integer not null, next_principal integer not null, unique (host, path)) without rowid;
create table if not exists lists (
  id text primary key, site_id text not null, display_name text not null, name text not null, description text not null,
  created_at integer not null, modified_at integer not null, created_by text not null,
  unique_roles integer not null, next_item integer not null, item_count integer not null) without rowid;
create unique index if not exists lists_by_title on lists (site_id, display_name collate nocase);
create table if not exists lists_with_versions (list_id text primary key) without rowid;
create table if not exists columns (
  list_id text not null, name text not null, id text not null, display_name text not null, description text not null,
  kind text not null, facet text not null, required integer not null, indexed integer not null,
  unique_values integer not null, default_value text, position integer not null, primary key (list_id, name)) without rowid;
create table if not exists items (
  list_id text not null, id integer not null, guid text not null, version integer not null, fields text not null,
  created_at integer not null, modified_at integer not null, created_by text not null, modified_by text not null,
  author_id integer not null, editor_id integer not null, primary key (list_id, id)) without rowid;
create table if not exists indexed_values (
  list_id text not null, name text not null, value not null collate nocase, item_id integer not null,
  primary key (list_id, name, value, item_id)) without rowid;
create index if not exists indexed_values_by_item on indexed_values (list_id, item_id);
create table if not exists versions (
  list_id text not null, item_id integer not null, version integer not null, fields text not null,
  modified_at integer not null, modified_by text not null, primary key (list_id, item_id, version)) without rowid;
create table if not exists item_changes (
  seq integer primary key autoincrement, list_id text not null, item_id integer not null, removed integer not null,
  unique (list_id, item_id));
create index if not exists item_changes_in_order on item_changes (list_id, seq);
create table if not exists principals (
  site_id text not null, id integer not null, kind text not null, login_name text not null, title text not null,
  email text not null, person text not null, owner_id integer, description text not null,
  members_edit integer not null, primary key (site_id, id), unique (site_id, login_name)) without rowid;
create table if not exists group_members (
  site_id text not null, group_id integer not null, member_id integer not null,
  primary key (site_id, group_id, member_id)) without rowid;
create table if not exists role_definitions (
  site_id text not null, id integer not null, name text not null collate nocase, description text not null,
  high text not null, low text not null, kind integer not null, sort integer not null,
  primary key (site_id, id), unique (site_id, name)) without rowid;
create table if not exists role_assignments (
  scope text not null, principal_id integer not null, role_id integer not null, site_id text not null,
  primary key (scope, site_id, principal_id, role_id)) without rowid;
create table if not exists app_grants (
  site_id text not null, id text not null, app_id text not null, app_name text not null, roles text not null,
  primary key (site_id, id)) without rowid;
`;

/** A file made before changes were counted: its items count as changed once. */
const CHANGES_OF_OLDER_FILES = `
insert into item_changes (list_id, item_id, removed) select list_id, id, 0 from items
where not exists (select 1 from item_changes) order by list_id, id;
`;

/**
 * Opens the workplace's database and makes the tables of the data half.
 * @param dataFile a path, or `:memory:` for a workplace that is forgotten when it closes
 */
export function openDatabase(dataFile: string): Database {
  const database = new DatabaseSync(dataFile);
  database.exec('pragma journal_mode=wal; pragma synchronous=normal; pragma busy_timeout=5000;');
  database.exec(TABLES);
  database.exec(FILE_TABLES);
  database.exec(CHANGES_OF_OLDER_FILES);
  return database;
}
