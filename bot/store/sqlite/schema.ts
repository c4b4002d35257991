/**
 * The tables of the bot's file. Each is made where it is missing and a column is at the most added, so a file of an older
 * version opens as it is. A partial index serves a query only if the query repeats its condition word for word
 * (sqlite.org, 'Partial Indexes'); the conditions are therefore constants here, and the queries use them.
 */

/**
 * Whether an entry waits, and how: 1 may be claimed now; 0 waits for a time (`not_before`, or the end of a claim); null
 * does not wait. What is ready stands in an index of its own, so a claim reads no row that it does not take.
 */
export const isReady = 'is_ready = 1';
export const isLater = 'is_ready = 0';
export const isWaiting = 'is_ready is not null';
export const isOpen = "state = 'sent' and shows = 'open'";
export const isUnlogged = 'revision > logged';

/** Added to a file that has an outbox without it. */
export const refusalsColumn = {
  isMissing: "select 1 where not exists (select 1 from pragma_table_info('outbox') where name = 'refusals')",
  add: "alter table outbox add column refusals text not null default '{}'",
} as const;

export const tables = `
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
create table if not exists seal_beginnings (
  board text primary key, at text not null, found text not null) without rowid;
create table if not exists presses (
  board text not null, key text not null, state text not null, press text not null, answer text, at text not null,
  primary key (board, key)) without rowid;
create table if not exists hand_overs (
  board text not null, version text not null, agency text not null, person text not null, at text not null,
  primary key (board, version, agency)) without rowid;
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
create table if not exists outbox (
  board text not null, key text not null, content text not null, subject text not null, person text, day text not null,
  priority integer not null, route text not null, at text not null, state text not null, unknowns integer not null,
  attempts integer not null, refused text not null, not_before integer not null, service_url text, conversation_id text,
  activity_id text, why text, shows text not null, shown text, sent_at text, acted_at text, revision integer not null,
  logged integer not null,
  planned_at integer not null, is_ready integer, ready_at integer not null, could_go_at integer not null, holder text,
  fence integer not null, refusals text not null default '{}',
  primary key (board, key)) without rowid;
create index if not exists outbox_ready on outbox (board, priority, at, key) where ${isReady};
create index if not exists outbox_later on outbox (board, ready_at) where ${isLater};
create index if not exists outbox_waiting on outbox (board, could_go_at) where ${isWaiting};
create index if not exists outbox_open on outbox (board, at) where ${isOpen};
create index if not exists outbox_unlogged on outbox (board, at, key) where ${isUnlogged};
create index if not exists outbox_of_day on outbox (board, person, day);
create index if not exists outbox_gone on outbox (board, person, sent_at);
create table if not exists outbox_acted (
  board text not null, entry text not null, kind text not null, item text not null, at text not null,
  primary key (board, entry, kind, item)) without rowid;
create table if not exists outbox_steps (
  board text not null, kind text not null, item text not null, step text not null, person text not null,
  due_on text not null, title text not null, is_escalation integer not null, day text not null, entry text not null,
  primary key (board, kind, item, step, person, due_on)) without rowid;
create index if not exists outbox_steps_of_entry on outbox_steps (board, entry);
create table if not exists outbox_counts (
  board text not null, state text not null, entries integer not null, primary key (board, state)) without rowid;
create trigger if not exists outbox_counts_new after insert on outbox begin
  insert into outbox_counts (board, state, entries) values (new.board, new.state, 1)
    on conflict (board, state) do update set entries = entries + 1;
end;
create trigger if not exists outbox_counts_changed after update of state on outbox when old.state <> new.state begin
  update outbox_counts set entries = entries - 1 where board = old.board and state = old.state;
  insert into outbox_counts (board, state, entries) values (new.board, new.state, 1)
    on conflict (board, state) do update set entries = entries + 1;
end;
create table if not exists routes (
  board text not null, person text not null, route text not null, works integer not null, code text, day text not null,
  primary key (board, person, route)) without rowid;
`;
