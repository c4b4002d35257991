/**
 * Tables of the stand-in's Teams half. They live in the workplace's one database file, so chats, cards, consents and
 * the configured tab survive a restart.
 */
import type { DatabaseSyncInstance } from '@photostructure/sqlite';

/** Creates what is missing; running it again changes nothing. */
export function createTeamsTables(database: DatabaseSyncInstance): void {
  database.exec(`
    create table if not exists teams_chats (id text primary key, user_id text not null unique) strict;
    create table if not exists teams_messages (
      seq integer primary key autoincrement,
      id text not null unique,
      conversation_id text not null,
      thread_id text,
      author_id text,
      sent_at text not null,
      edited_at text,
      deleted integer not null default 0,
      activity text not null
    ) strict;
    create index if not exists teams_messages_by_conversation on teams_messages (conversation_id, seq);
    create table if not exists teams_views (
      message_id text not null, user_id text not null, card text, asked_at integer not null,
      primary key (message_id, user_id)
    ) strict;
    create table if not exists teams_installs (
      scope text primary key, installed integer not null, told_bot integer not null
    ) strict;
    create table if not exists teams_consents (
      user_id text not null, audience text not null, scope text not null, primary key (user_id, audience, scope)
    ) strict;
    create table if not exists teams_feed (
      seq integer primary key autoincrement, user_id text not null, kind text not null,
      conversation_id text not null, message_id text not null, sent_at text not null, preview text not null,
      read integer not null default 0
    ) strict;
    create table if not exists teams_feed_topics (seq integer primary key, title text not null, link text not null) strict;
    create table if not exists teams_mails (
      seq integer primary key autoincrement, mailbox text not null, address text not null, subject text not null,
      words text not null, sent_at text not null
    ) strict;
    create index if not exists teams_mails_by_address on teams_mails (address, seq);
    create table if not exists teams_tabs (channel_id text primary key, settings text not null) strict;
    create table if not exists teams_switches (name text primary key, value text not null) strict;
  `);
}
