/**
 * What becomes of an entry after a send: pure, so that every outcome can be looked at in a table. Certain refusals lead to
 * the next way; what is not known goes once more and then leaves that way, listed (decisions 13); what Teams asked to
 * wait for waits. Nothing is dropped without a reason that stands in the reminder log.
 */
import type { Instant } from '../../src/base/time/instant.ts';
import type { Delivered, Delivery, NotDelivered } from '../delivery.ts';
import type { EntryChange, OutboxEntry } from '../store/outboxRecords.ts';
import { backOff } from './backOff.ts';

/** Two of it may be on somebody's screen. */
export const twice = 'MayHaveArrivedTwice';

export interface Sent {
  readonly delivery: Delivery;
  /** The service address it went to: that of a chat may differ from that of the board. */
  readonly serviceUrl: string | null;
}

/** What was sent. */
export interface Shown {
  readonly asks: boolean;
  readonly fingerprint: string | null;
}

export interface Moment {
  readonly now: Instant;
  readonly machineNow: number;
  /** 0 to below 1. */
  readonly random: number;
}

/** - `over`: nothing more for now. - `nextWay`: this way is closed to it; another may be tried at once. */
export interface Fate {
  readonly kind: 'over' | 'nextWay';
  readonly change: EntryChange;
}

/** The change to record before a send, after which it counts as one that may have arrived. */
export function intent(entry: OutboxEntry, serviceUrl: string | null): EntryChange {
  return {
    state: 'unknown',
    route: entry.route,
    serviceUrl,
    unknowns: entry.unknowns + 1,
    attempts: entry.attempts + 1,
  };
}

/** @param entry as it stands with its intent recorded */
export function fateOf(entry: OutboxEntry, sent: Sent, shown: Shown, moment: Moment): Fate {
  const { delivery } = sent;
  switch (delivery.kind) {
    case 'delivered':
      return { kind: 'over', change: { ...arrived(entry, delivery, sent), ...lookOf(shown), sentAt: moment.now } };
    case 'unknown':
      return entry.unknowns < 2
        ? { kind: 'over', change: { notBefore: later(entry, moment), why: delivery.code } }
        : closed(entry, twice);
    case 'refused':
      return refused(entry, delivery, moment);
  }
}

function arrived(entry: OutboxEntry, delivery: Delivered, { serviceUrl }: Sent): EntryChange {
  const isListed = entry.unknowns > 1 || entry.why === twice;
  const { conversationId, activityId } = delivery;
  return { state: 'sent', serviceUrl, conversationId, activityId, why: isListed ? twice : null, notBefore: 0 };
}

/** A link asks for nothing itself, and cannot be changed afterwards. */
function lookOf({ asks, fingerprint }: Shown): EntryChange {
  return { shows: asks ? 'open' : 'closed', shown: fingerprint };
}

/**
 * Refusals of the card itself: 413 and 400. Source: "Send and receive messages with a bot", status codes from bot
 * conversational APIs.
 */
const faultsOfTheCard: ReadonlySet<string> = new Set(['MessageSizeTooBig', 'Bad Argument', '413', '400']);

function refused(entry: OutboxEntry, delivery: NotDelivered, moment: Moment): Fate {
  switch (delivery.reason) {
    case 'wait':
    case 'setUp':
      return { kind: 'over', change: waiting(entry, delivery, moment) };
    case 'notReachable':
    case 'gone':
      return closed(entry, delivery.code);
    case 'never':
      // Another way takes the same card no better. What nobody has told us of may be a matter of this way alone.
      return faultsOfTheCard.has(delivery.code)
        ? { kind: 'over', change: { state: 'failed', why: delivery.code } }
        : closed(entry, delivery.code);
  }
}

/** Nothing was sent: this try does not count as one that may have arrived. */
function waiting(entry: OutboxEntry, { code, retryAfterSeconds }: NotDelivered, moment: Moment): EntryChange {
  const unknowns = entry.unknowns - 1;
  return {
    state: unknowns > 0 ? 'unknown' : 'planned',
    unknowns,
    notBefore: retryAfterSeconds === null ? later(entry, moment) : moment.machineNow + retryAfterSeconds * 1000,
    why: entry.why === twice ? twice : code,
  };
}

/** One of the tries on this way may have arrived all the same: then what goes by the next way is listed. */
function closed(entry: OutboxEntry, code: string): Fate {
  const mayHaveArrived = entry.unknowns > 1 || entry.why === twice;
  return {
    kind: 'nextWay',
    change: {
      state: 'planned',
      unknowns: 0,
      refused: [...entry.refused, entry.route],
      refusals: { ...entry.refusals, [entry.route]: code },
      why: mayHaveArrived ? twice : code,
    },
  };
}

function later(entry: OutboxEntry, { machineNow, random }: Moment): number {
  return machineNow + backOff(entry.attempts, random);
}
