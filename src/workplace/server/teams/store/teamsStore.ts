/**
 * The store of the stand-in's Teams half, put together: messages, feed, and the small facts below (which chats are
 * open, where the bot is installed, who consented to what, the configured tab, switches).
 */
import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { z } from 'zod';
import { type JsonObject, parseObject } from '../json.ts';
import { type FeedStore, feedStore } from './feedStore.ts';
import { type MailStore, mailStore } from './mailStore.ts';
import { type MessageStore, messageStore } from './messages.ts';
import { createTeamsTables } from './schema.ts';

/** Where the bot is installed: the team, or a person's own scope (their object id). */
export interface InstallRecord {
  readonly installed: boolean;
  /** The bot has been sent the installation event and answered it. */
  readonly toldBot: boolean;
}

export interface TeamsStore {
  readonly messages: MessageStore;
  readonly feed: FeedStore;
  readonly mails: MailStore;
  openChat(chatId: string, userId: string): void;
  chatUser(chatId: string): string | undefined;
  install(scope: string): InstallRecord | undefined;
  keepInstall(scope: string, record: InstallRecord): void;
  consents(userId: string): readonly { readonly audience: string; readonly scope: string }[];
  addConsent(userId: string, audience: string, scope: string): void;
  clearConsents(userId: string): void;
  tab(channelId: string): JsonObject | undefined;
  keepTab(channelId: string, settings: JsonObject | undefined): void;
  switchedOn(name: string): boolean;
  setSwitch(name: string, on: boolean): void;
}

const chatRow = z.object({ user_id: z.string() });
const installRow = z.object({ installed: z.number(), told_bot: z.number() });
const consentRow = z.object({ audience: z.string(), scope: z.string() });
const tabRow = z.object({ settings: z.string() });
const switchRow = z.object({ value: z.string() });

type Chats = Pick<TeamsStore, 'openChat' | 'chatUser' | 'install' | 'keepInstall'>;
type Choices = Omit<TeamsStore, keyof Chats | 'messages' | 'feed' | 'mails'>;

function chatsAndInstalls(database: DatabaseSyncInstance): Chats {
  const open = database.prepare('insert into teams_chats (id, user_id) values (?, ?) on conflict do nothing');
  const chat = database.prepare('select user_id from teams_chats where id = ?');
  const install = database.prepare('select installed, told_bot from teams_installs where scope = ?');
  const keep = database.prepare(
    'insert into teams_installs (scope, installed, told_bot) values (?, ?, ?) on conflict do update set installed = excluded.installed, told_bot = excluded.told_bot',
  );
  return {
    openChat: (chatId, userId) => {
      open.run(chatId, userId);
    },
    chatUser: (chatId) => {
      const row = chat.get(chatId);
      return row === undefined ? undefined : chatRow.parse(row).user_id;
    },
    install: (scope) => {
      const row = install.get(scope);
      if (row === undefined) return undefined;
      const read = installRow.parse(row);
      return { installed: read.installed === 1, toldBot: read.told_bot === 1 };
    },
    keepInstall: (scope, record) => {
      keep.run(scope, record.installed ? 1 : 0, record.toldBot ? 1 : 0);
    },
  };
}

function choices(database: DatabaseSyncInstance): Choices {
  const consents = database.prepare('select audience, scope from teams_consents where user_id = ?');
  const consent = database.prepare(
    'insert into teams_consents (user_id, audience, scope) values (?, ?, ?) on conflict do nothing',
  );
  const withdraw = database.prepare('delete from teams_consents where user_id = ?');
  const tab = database.prepare('select settings from teams_tabs where channel_id = ?');
  const putTab = database.prepare(
    'insert into teams_tabs (channel_id, settings) values (?, ?) on conflict do update set settings = excluded.settings',
  );
  const dropTab = database.prepare('delete from teams_tabs where channel_id = ?');
  const readSwitch = database.prepare('select value from teams_switches where name = ?');
  const putSwitch = database.prepare(
    'insert into teams_switches (name, value) values (?, ?) on conflict do update set value = excluded.value',
  );
  return {
    consents: (userId) => consents.all(userId).map((row) => consentRow.parse(row)),
    addConsent: (userId, audience, scope) => {
      consent.run(userId, audience, scope);
    },
    clearConsents: (userId) => {
      withdraw.run(userId);
    },
    tab: (channelId) => {
      const row = tab.get(channelId);
      return row === undefined ? undefined : parseObject(tabRow.parse(row).settings);
    },
    keepTab: (channelId, settings) => {
      if (settings === undefined) dropTab.run(channelId);
      else putTab.run(channelId, JSON.stringify(settings));
    },
    switchedOn: (name) => {
      const row = readSwitch.get(name);
      return row !== undefined && switchRow.parse(row).value === 'on';
    },
    setSwitch: (name, on) => {
      putSwitch.run(name, on ? 'on' : 'off');
    },
  };
}

/** Opens the store on the workplace's database, creating its tables when they are missing. */
export function teamsStore(database: DatabaseSyncInstance): TeamsStore {
  createTeamsTables(database);
  return {
    messages: messageStore(database),
    feed: feedStore(database),
    mails: mailStore(database),
    ...chatsAndInstalls(database),
    ...choices(database),
  };
}
