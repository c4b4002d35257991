/**
 * Who may send, in Azure Storage: whoever received an entry's message and then wrote their fence on the entry, by etag.
 * A message that the entry does not know as its own is thrown away; an entry that waits and whose message is not in the
 * drained queue gets a new one (the sweep). So two messages for one entry do no harm, and none is made good.
 */
import type { Claim, OutboxRecords } from '../../outboxRecords.ts';
import type { Stored } from '../entities.ts';
import { keyOf, keysBelow } from '../keys.ts';
import { type OutboxParts, point } from './planning.ts';
import type { QueueOf, Received } from './pointers.ts';
import { changing, entryRow, isWaiting, type Kept, kinds } from './rows.ts';

type Terms = Parameters<OutboxRecords['claim']>[1];

/** How often a holder looks for entries that have no message. */
const sweepMilliseconds = 60_000;
/** A message that should have been seen this long ago is taken for lost: longer than anybody takes to look at one. */
const lostMilliseconds = 5 * 60_000;
/** Whoever is interrupted this often on one entry leaves it for the next round. */
const mostTries = 5;

export function claimIn(parts: OutboxParts): OutboxRecords['claim'] {
  const swept = new Map<string, number>();
  return async (board, terms) => {
    const claims = await drain(parts, board, terms);
    const isSweepDue = parts.machineNow() - (swept.get(board) ?? Number.NEGATIVE_INFINITY) >= sweepMilliseconds;
    if (claims.length === terms.limit || !isSweepDue) return claims;
    swept.set(board, parts.machineNow());
    if (!(await sweep(parts, board))) return claims;
    return [...claims, ...(await drain(parts, board, { ...terms, limit: terms.limit - claims.length }))];
  };
}

async function drain(parts: OutboxParts, board: string, terms: Terms): Promise<readonly Claim[]> {
  const priorities = await parts.priorities.list(keyOf(board), keysBelow(kinds.priority));
  const claims: Claim[] = [];
  for (const priority of priorities.map(({ value }) => value).sort((left, right) => left - right)) {
    const most = terms.limit - claims.length;
    if (most > 0) claims.push(...(await drainQueue(parts, { board, priority }, { ...terms, limit: most })));
  }
  return claims;
}

/** Until nothing is to be seen: what was seen is claimed, thrown away or hidden. */
async function drainQueue(parts: OutboxParts, queue: QueueOf, terms: Terms): Promise<readonly Claim[]> {
  const claims: Claim[] = [];
  while (claims.length < terms.limit) {
    const most = terms.limit - claims.length;
    const askedAt = parts.machineNow();
    const received = await parts.pointers.receive(queue, { most, forMilliseconds: terms.forMilliseconds });
    if (received.length === 0) break;
    const taken = await Promise.all(received.map((one) => take(parts, { queue, received: one, terms, askedAt })));
    claims.push(...taken.filter((claim) => claim !== null).sort(byAge));
  }
  return claims;
}

function byAge({ entry: left }: Claim, { entry: right }: Claim): number {
  return left.at === right.at ? 0 : left.at < right.at ? -1 : 1;
}

interface Taking {
  readonly queue: QueueOf;
  readonly received: Received;
  readonly terms: Terms;
  /** When the message was asked for, on the machine's clock. */
  readonly askedAt: number;
}

async function take(parts: OutboxParts, taking: Taking): Promise<Claim | null> {
  const partition = keyOf(taking.queue.board);
  let fence: number | null = null;
  for (let tries = 0; tries < mostTries; tries += 1) {
    const stored = await parts.entries.get(partition, entryRow(taking.received.key));
    if (stored === null) {
      await parts.pointers.drop(taking.queue, taking.received);
      return null;
    }
    // Our own write went through although its answer was lost.
    if (isOurs(stored.value, taking.received)) return claimOf(stored.value);
    fence ??= stored.value.fence;
    if (stored.value.fence !== fence || !(await isToTake(parts, taking, stored.value))) return null;
    const next = claimedBy(stored.value, taking);
    if ((await parts.entries.commit(partition, changing(stored, next))) !== null) return claimOf(next);
  }
  return null;
}

/** Puts the message where it belongs when the entry is not to be taken now. */
async function isToTake(parts: OutboxParts, { queue, received, terms, askedAt }: Taking, kept: Kept): Promise<boolean> {
  if (!isItsTurn(kept, received)) {
    await parts.pointers.drop(queue, received);
    return false;
  }
  if (kept.entry.notBefore > terms.now) {
    await parts.pointers.hide(queue, received, Math.max(1000, kept.entry.notBefore - terms.now));
    return false;
  }
  // Whoever was held up for so long that others may have received the message again has no right to it any more.
  const isLate = parts.machineNow() - askedAt >= terms.forMilliseconds;
  const isHeldByOther = kept.holder !== null && (kept.pointer?.visibleAt ?? 0) > received.visibleAt;
  return !isLate && !isHeldByOther;
}

function isItsTurn({ entry, pointer }: Kept, { message }: Received): boolean {
  return isWaiting(entry.state) && (pointer === null || pointer.message === message);
}

/** By message and receipt: receipts alone can be the same for messages that were received together. */
function isOurs({ pointer, holder }: Kept, { message, receipt }: Received): boolean {
  return holder !== null && pointer?.message === message && pointer.receipt === receipt;
}

function claimedBy(kept: Kept, { received, terms }: Taking): Kept {
  const { message, receipt, visibleAt } = received;
  return { ...kept, fence: kept.fence + 1, holder: terms.holder, pointer: { message, receipt, visibleAt } };
}

function claimOf({ entry, fence }: Kept): Claim {
  return { entry, fence };
}

/** @returns whether an entry got a new message */
async function sweep(parts: OutboxParts, board: string): Promise<boolean> {
  const waiting = await parts.entries.list(keyOf(board), keysBelow(kinds.waiting));
  const lost = waiting.filter(({ value }) => isLost(value, parts.machineNow()));
  for (const { value } of lost) {
    const stored = await parts.entries.get(keyOf(board), entryRow(value.entry.key));
    if (stored !== null && isLost(stored.value, parts.machineNow())) await pointAgain(parts, stored);
  }
  return lost.length > 0;
}

/** The clocks of service and machine may differ by minutes; a message too many does no harm. */
function isLost({ entry, pointer }: Kept, now: number): boolean {
  if (!isWaiting(entry.state)) return false;
  if (pointer === null) return true;
  return Math.max(pointer.visibleAt, entry.notBefore) + lostMilliseconds < now;
}

/** The old message is disowned first: should it turn up after all, whichever of the two comes first counts. */
async function pointAgain(parts: OutboxParts, stored: Stored<Kept>): Promise<void> {
  const { row, value } = stored;
  const disowned: Kept = { ...value, pointer: null };
  const etags = await parts.entries.commit(keyOf(value.entry.board), changing(stored, disowned));
  if (etags !== null) await point(parts, { row, value: disowned, etag: etags.get(row) ?? '' });
}
