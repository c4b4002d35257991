/**
 * Waiting for one's turn before each call that Teams counts. A short wait is waited here; a longer one is told to the
 * caller, so that others are not held up. Calls that a person waits for take their turn like all others.
 */
import type { NotDelivered } from '../delivery.ts';
import type { MachineClock } from '../machineClock.ts';
import { appLimits, conversationLimits, type Limited, limiter } from '../outbox/limits.ts';

/** A call that is counted: sending into (or changing something in) a conversation, or opening one. */
export type Counted =
  | { readonly call: 'send'; readonly conversationId: string }
  /** `channelId` null: a chat with one person. */
  | { readonly call: 'create'; readonly channelId: string | null };

export interface Turns {
  /** @returns null when it is this call's turn now; else how it is put off */
  take(call: Counted): Promise<NotDelivered | null>;
  /** Teams answered 429 to such a call. */
  throttled(call: Counted, retryAfterSeconds: number): void;
}

/** What is waited for on the spot; machine milliseconds. */
const patienceMilliseconds = 2_500;

/** @param sendsPerSecond 0 for no limits of ours: only what Teams itself asks to wait for */
export function turnsOf(machine: MachineClock, sendsPerSecond: number): Turns {
  const limits = limiter();
  const isLimited = sendsPerSecond > 0;
  const app: Limited = { name: 'app', limits: isLimited ? appLimits(sendsPerSecond) : [] };
  const each = isLimited ? conversationLimits : [];
  return {
    take: async (call) => {
      const until = machine.now() + patienceMilliseconds;
      const names = [app, { name: nameOf(call), limits: each }];
      for (;;) {
        const wait = limits.take(names, machine.now());
        if (wait === 0) return null;
        if (machine.now() + wait > until) return putOff(wait);
        await machine.wait(wait);
      }
    },
    throttled: (call, retryAfterSeconds) => {
      limits.hold(nameOf(call), machine.now() + retryAfterSeconds * 1000);
    },
  };
}

/** Users report that Teams counts newly opened chats together, whoever they are with (msteams-docs 2026). */
function nameOf(call: Counted): string {
  if (call.call === 'send') return `send ${call.conversationId}`;
  return call.channelId === null ? 'create chat' : `create ${call.channelId}`;
}

function putOff(milliseconds: number): NotDelivered {
  return { kind: 'refused', reason: 'wait', code: 'OurLimit', retryAfterSeconds: Math.ceil(milliseconds / 1000) };
}
