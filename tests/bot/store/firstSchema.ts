/** The tables of the bot's file as its first version wrote them, before there was an outbox. Never changed. */
export const firstSchema = `
create table if not exists boards (
  key text primary key, tenant_id text not null, group_id text not null, team_id text not null, service_url text not null,
  site_id text, name text not null, channel_id text, state text not null) without rowid;
create table if not exists chats (
  tenant_id text not null, object_id text not null, service_url text not null, conversation_id text not null,
  primary key (tenant_id, object_id)) without rowid;
create table if not exists contacts (
  board text not null, mri text not null, tenant_id text not null, object_id text not null,
  primary key (board, mri)) without rowid;
create index if not exists contacts_by_object on contacts (board, object_id);
create table if not exists seals (
  board text not null, sequence integer not null, hash text not null, state text not null, at text not null,
  primary key (board, sequence, hash)) without rowid;
create table if not exists presses (
  board text not null, key text not null, state text not null, press text not null, answer text, at text not null,
  primary key (board, key)) without rowid;
create table if not exists hand_overs (
  board text not null, version text not null, agency text not null, person text not null, at text not null,
  primary key (board, version, agency)) without rowid;
create table if not exists cards (
  board text not null, version text not null, agency text not null, person text not null, occasion text not null,
  state text not null, route text not null, unknowns integer not null, service_url text, conversation_id text,
  activity_id text, why text, shows text not null, at text not null,
  primary key (board, version, agency, person, occasion)) without rowid;
create table if not exists leases (
  board text not null, name text not null, holder text not null, until integer not null, fence integer not null,
  primary key (board, name)) without rowid;
create table if not exists sightings (
  board text not null, list text not null, item text not null, fact text not null, value text not null,
  primary key (board, list, item, fact)) without rowid;
create table if not exists irregular (
  board text not null, list text not null, item text not null, reason text not null, title text not null,
  notice text not null, at text not null,
  primary key (board, list, item, reason)) without rowid;
create table if not exists verdicts (
  board text primary key, at text not null, sound integer not null, sentence text not null) without rowid;
`;
