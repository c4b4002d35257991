/**
 * Ids of conversations as Teams writes them: a channel, a thread in a channel (`;messageid=` and the root message),
 * or a 1:1 chat.
 */
const threadMark = ';messageid=';

/** A conversation id taken apart; `threadId` is the id of the thread's first message. */
export interface ConversationAddress {
  readonly base: string;
  readonly threadId: string | undefined;
}

export function readConversationId(id: string): ConversationAddress {
  const at = id.indexOf(threadMark);
  if (at < 0) return { base: id, threadId: undefined };
  return { base: id.slice(0, at), threadId: id.slice(at + threadMark.length) };
}

export function threadConversationId(channelId: string, threadId: string): string {
  return `${channelId}${threadMark}${threadId}`;
}
