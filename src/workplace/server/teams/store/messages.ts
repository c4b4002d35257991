/**
 * Messages of chats and channels, newest activity last, and the user-specific views of their cards.
 *
 * A message keeps the whole activity it came as, so nothing the bot sent is lost to a narrower shape.
 */
import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { z } from 'zod';
import { type JsonObject, parseObject } from '../json.ts';

/** A message as kept. `authorId` is empty for the bot. Instants are board time, ISO 8601. */
export interface StoredMessage {
  readonly seq: number;
  readonly id: string;
  readonly conversationId: string;
  readonly threadId: string | undefined;
  readonly authorId: string | undefined;
  readonly sentAt: string;
  readonly editedAt: string | undefined;
  readonly deleted: boolean;
  readonly activity: JsonObject;
}

/** What one person sees in place of a card. `askedAt` is machine time in milliseconds. No card: the base card stands. */
export interface StoredView {
  readonly card: JsonObject | undefined;
  readonly askedAt: number;
}

export interface MessageStore {
  add(message: NewMessage): StoredMessage;
  get(id: string): StoredMessage | undefined;
  /** Messages of a chat or channel in the order they were sent, deleted ones included. */
  ofConversation(conversationId: string): readonly StoredMessage[];
  /** Replaces the activity; every user-specific view of it ends, as in Teams. */
  edit(id: string, activity: JsonObject, editedAt: string): void;
  remove(id: string): void;
  view(messageId: string, userId: string): StoredView | undefined;
  keepView(key: { readonly messageId: string; readonly userId: string }, view: StoredView): void;
  /** An id not used before; it looks like Teams' own (milliseconds) and only grows. */
  nextId(machineNow: number): string;
}

export interface NewMessage {
  readonly id: string;
  readonly conversationId: string;
  readonly threadId: string | undefined;
  readonly authorId: string | undefined;
  readonly sentAt: string;
  readonly activity: JsonObject;
}

const messageRow = z.object({
  seq: z.number(),
  id: z.string(),
  conversation_id: z.string(),
  thread_id: z.string().nullable(),
  author_id: z.string().nullable(),
  sent_at: z.string(),
  edited_at: z.string().nullable(),
  deleted: z.number(),
  activity: z.string(),
});
const viewRow = z.object({ card: z.string().nullable(), asked_at: z.number() });
const lastIdRow = z.object({ last: z.number().nullable() });

function readMessage(row: unknown): StoredMessage {
  const read = messageRow.parse(row);
  return {
    seq: read.seq,
    id: read.id,
    conversationId: read.conversation_id,
    threadId: read.thread_id ?? undefined,
    authorId: read.author_id ?? undefined,
    sentAt: read.sent_at,
    editedAt: read.edited_at ?? undefined,
    deleted: read.deleted === 1,
    activity: parseObject(read.activity),
  };
}

export function messageStore(database: DatabaseSyncInstance): MessageStore {
  const insert = database.prepare(
    'insert into teams_messages (id, conversation_id, thread_id, author_id, sent_at, activity) values (?, ?, ?, ?, ?, ?)',
  );
  const one = database.prepare('select * from teams_messages where id = ?');
  const all = database.prepare('select * from teams_messages where conversation_id = ? order by seq');
  const update = database.prepare('update teams_messages set activity = ?, edited_at = ? where id = ?');
  const hide = database.prepare('update teams_messages set deleted = 1 where id = ?');
  const dropViews = database.prepare('delete from teams_views where message_id = ?');
  const oneView = database.prepare('select card, asked_at from teams_views where message_id = ? and user_id = ?');
  const putView = database.prepare(
    'insert into teams_views (message_id, user_id, card, asked_at) values (?, ?, ?, ?) on conflict do update set card = excluded.card, asked_at = excluded.asked_at',
  );
  let lastId =
    lastIdRow.parse(database.prepare('select max(cast(id as integer)) as last from teams_messages').get()).last ?? 0;
  const get = (id: string): StoredMessage | undefined => {
    const row = one.get(id);
    return row === undefined ? undefined : readMessage(row);
  };
  return {
    get,
    add: (message) => {
      const { id, conversationId, threadId, authorId, sentAt, activity } = message;
      const done = insert.run(id, conversationId, threadId ?? null, authorId ?? null, sentAt, JSON.stringify(activity));
      return { ...message, seq: Number(done.lastInsertRowid), editedAt: undefined, deleted: false };
    },
    ofConversation: (conversationId) => all.all(conversationId).map(readMessage),
    edit: (id, activity, editedAt) => {
      update.run(JSON.stringify(activity), editedAt, id);
      dropViews.run(id);
    },
    remove: (id) => {
      hide.run(id);
      dropViews.run(id);
    },
    view: (messageId, userId) => {
      const row = oneView.get(messageId, userId);
      if (row === undefined) return undefined;
      const read = viewRow.parse(row);
      return { card: read.card === null ? undefined : parseObject(read.card), askedAt: read.asked_at };
    },
    keepView: (key, view) => {
      const card = view.card === undefined ? null : JSON.stringify(view.card);
      putView.run(key.messageId, key.userId, card, view.askedAt);
    },
    nextId: (machineNow) => {
      lastId = Math.max(lastId + 1, Math.floor(machineNow));
      return String(lastId);
    },
  };
}
