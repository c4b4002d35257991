/**
 * The activity feed: what Teams would have told each person of (a mention in a channel, a message from the bot, a
 * notification of the app), and whether they have seen it.
 */
import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { z } from 'zod';

/** A mention in a channel, a message of the bot, or a notification that leads to a place in the app. */
export type FeedKind = 'mention' | 'chat' | 'notification';

export interface FeedItem {
  readonly seq: number;
  readonly userId: string;
  readonly kind: FeedKind;
  /** Empty for a notification. */
  readonly conversationId: string;
  readonly messageId: string;
  /** What a notification is about and where it leads. */
  readonly topic?: { readonly title: string; readonly link: string } | undefined;
  /** Board time. */
  readonly sentAt: string;
  readonly preview: string;
  readonly read: boolean;
}

export interface FeedStore {
  add(item: Omit<FeedItem, 'seq' | 'read'>): void;
  /** Newest first. */
  of(userId: string): readonly FeedItem[];
  /** Everything of one conversation is seen when it is opened. */
  markConversationRead(userId: string, conversationId: string): void;
  /** One line is seen when it is followed. */
  markRead(userId: string, seq: number): void;
}

const feedRow = z.object({
  seq: z.number(),
  user_id: z.string(),
  kind: z.enum(['mention', 'chat', 'notification']),
  conversation_id: z.string(),
  message_id: z.string(),
  sent_at: z.string(),
  preview: z.string(),
  read: z.number(),
  title: z.string().nullable(),
  link: z.string().nullable(),
});

function readItem(row: unknown): FeedItem {
  const read = feedRow.parse(row);
  return {
    seq: read.seq,
    userId: read.user_id,
    kind: read.kind,
    conversationId: read.conversation_id,
    messageId: read.message_id,
    sentAt: read.sent_at,
    preview: read.preview,
    read: read.read === 1,
    ...(read.title === null || read.link === null ? {} : { topic: { title: read.title, link: read.link } }),
  };
}

export function feedStore(database: DatabaseSyncInstance): FeedStore {
  const insert = database.prepare(
    'insert into teams_feed (user_id, kind, conversation_id, message_id, sent_at, preview) values (?, ?, ?, ?, ?, ?)',
  );
  const all = database.prepare(
    'select f.*, t.title, t.link from teams_feed f left join teams_feed_topics t on t.seq = f.seq where user_id = ? order by f.seq desc limit 200',
  );
  const keepTopic = database.prepare('insert into teams_feed_topics (seq, title, link) values (?, ?, ?)');
  const seeOne = database.prepare('update teams_feed set read = 1 where user_id = ? and seq = ?');
  const see = database.prepare('update teams_feed set read = 1 where user_id = ? and conversation_id = ? and read = 0');
  return {
    add: (item) => {
      const { userId, kind, conversationId, messageId, sentAt, preview, topic } = item;
      const done = insert.run(userId, kind, conversationId, messageId, sentAt, preview);
      if (topic !== undefined) keepTopic.run(Number(done.lastInsertRowid), topic.title, topic.link);
    },
    of: (userId) => all.all(userId).map(readItem),
    markConversationRead: (userId, conversationId) => {
      see.run(userId, conversationId);
    },
    markRead: (userId, seq) => {
      seeOne.run(userId, seq);
    },
  };
}
