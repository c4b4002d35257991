/**
 * The tables of a site's document libraries (the one every site has, and further ones): their files and folders, their versions, and uploads that are not finished.
 *
 * A recycled file keeps its row and its versions, as in SharePoint's recycle bin; its name is free again at once.
 */
export const FILE_TABLES = `
create table if not exists libraries (
  site_id text primary key, list_id text not null unique, drive_id text not null unique, root_id text not null) without rowid;
create table if not exists further_libraries (
  drive_id text primary key, site_id text not null, list_id text not null unique, root_id text not null, folder text not null,
  unique (site_id, folder)) without rowid;
create table if not exists files (
  id text primary key, guid text not null unique, drive_id text not null, parent_id text, name text not null collate nocase,
  is_folder integer not null, size integer not null, version integer not null, content_version integer not null,
  created_at integer not null, modified_at integer not null, created_by text not null, modified_by text not null,
  recycled_at integer) without rowid;
create unique index if not exists files_by_name on files (drive_id, parent_id, name) where recycled_at is null;
create table if not exists file_versions (
  file_id text not null, version integer not null, size integer not null, content blob not null,
  modified_at integer not null, modified_by text not null, primary key (file_id, version));
create table if not exists upload_sessions (
  id text primary key, drive_id text not null, parent_id text not null, name text not null, behaviour text not null,
  identity text not null, total integer, received integer not null, expires_at integer not null) without rowid;
create table if not exists upload_parts (
  session_id text not null, starts_at integer not null, content blob not null, primary key (session_id, starts_at));
`;
