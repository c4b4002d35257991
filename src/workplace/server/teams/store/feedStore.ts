/**
 * The activity feed: what Teams would have told each person of (a mention in a channel, a message from the bot), and
 * whether they have seen it.
 */
import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { z } from 'zod';

export type FeedKind = 'mention' | 'chat';

export interface FeedItem {
  readonly seq: number;
  readonly userId: string;
  readonly kind: FeedKind;
  readonly conversationId: string;
  readonly messageId: string;
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
}

const feedRow = z.object({
  seq: z.number(),
  user_id: z.string(),
  kind: z.enum(['mention', 'chat']),
  conversation_id: z.string(),
  message_id: z.string(),
  sent_at: z.string(),
  preview: z.string(),
  read: z.number(),
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
  };
}

export function feedStore(database: DatabaseSyncInstance): FeedStore {
  const insert = database.prepare(
    'insert into teams_feed (user_id, kind, conversation_id, message_id, sent_at, preview) values (?, ?, ?, ?, ?, ?)',
  );
  const all = database.prepare('select * from teams_feed where user_id = ? order by seq desc limit 200');
  const see = database.prepare('update teams_feed set read = 1 where user_id = ? and conversation_id = ? and read = 0');
  return {
    add: (item) => {
      insert.run(item.userId, item.kind, item.conversationId, item.messageId, item.sentAt, item.preview);
    },
    of: (userId) => all.all(userId).map(readItem),
    markConversationRead: (userId, conversationId) => {
      see.run(userId, conversationId);
    },
  };
}
