/**
 * What became of something the bot sent: delivered, refused for certain, or not known. Only the connector's folder makes
 * these; the rest of the bot decides by them.
 */

export interface Delivered {
  readonly kind: 'delivered';
  readonly conversationId: string;
  readonly activityId: string;
}

/**
 * - `notReachable`: not installed, blocked, not allowed here: the next route is taken.
 * - `gone`: the conversation or message is not there any more.
 * - `wait`: Teams asked to slow down; nothing was sent.
 * - `never`: this message cannot be sent as it is; repeating helps nothing.
 * - `setUp`: the bot itself is refused; nothing goes until somebody puts it right.
 */
export interface NotDelivered {
  readonly kind: 'refused';
  readonly reason: 'notReachable' | 'gone' | 'wait' | 'never' | 'setUp';
  /** Microsoft's code, e.g. `BotNotInConversationRoster`. */
  readonly code: string;
  readonly retryAfterSeconds: number | null;
}

/** It may or may not have arrived: a time-out, a dropped connection, a 5xx. */
export interface Unknown {
  readonly kind: 'unknown';
  readonly code: string;
}

export type Delivery = Delivered | NotDelivered | Unknown;
