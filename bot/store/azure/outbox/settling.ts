/**
 * Recording under a claim and without one, in Azure Storage. The entry is written first, by etag and only under its newest
 * fence; its message afterwards. A crash in between leaves the message hidden until the claim would have ended: then it is
 * thrown away (the entry waits no more) or the entry has its turn a little late.
 */
import { Fault } from '../../../../src/base/fault.ts';
import type { Claim, EntryChange, OutboxRecords } from '../../outboxRecords.ts';
import { keyOf } from '../keys.ts';
import type { OutboxParts } from './planning.ts';
import { changing, entryRow, isWaiting, type Kept, kinds } from './rows.ts';

export function noteIn(parts: OutboxParts): OutboxRecords['note'] {
  return async (claim, change) => {
    const kept = await changedEntry(parts, claim.entry, (before) =>
      isHeld(before, claim) ? { ...before, entry: applied(before, change) } : null,
    );
    return kept === null ? null : { entry: kept.entry, fence: kept.fence };
  };
}

/** How many claims are settled at the same time. */
const atOnce = 8;

export function settleIn(parts: OutboxParts): OutboxRecords['settle'] {
  return async (done) => {
    const results: boolean[] = [];
    for (let from = 0; from < done.length; from += atOnce) {
      results.push(...(await Promise.all(done.slice(from, from + atOnce).map((one) => settle(parts, one)))));
    }
    return results;
  };
}

async function settle(
  parts: OutboxParts,
  { claim, change }: { readonly claim: Claim; readonly change: EntryChange },
): Promise<boolean> {
  const kept = await changedEntry(parts, claim.entry, (before) =>
    isHeld(before, claim) ? { ...before, entry: applied(before, change), holder: null } : null,
  );
  if (kept === null) return false;
  await release(parts, kept);
  return true;
}

/** The message goes where the entry is: out of the queue, or to its next turn. */
async function release({ pointers, machineNow }: OutboxParts, { entry, pointer }: Kept): Promise<void> {
  if (pointer === null || pointer.receipt === null) return;
  const { board, priority, key } = entry;
  const held = { message: pointer.message, receipt: pointer.receipt, key };
  if (!isWaiting(entry.state)) return pointers.drop({ board, priority }, held);
  await pointers.hide({ board, priority }, held, Math.max(0, entry.notBefore - machineNow()));
}

export function changeIn(parts: OutboxParts): OutboxRecords['change'] {
  return async (board, key, change) => {
    await changedEntry(parts, { board, key }, (before) => {
      // The type forbids a state; a caller that spreads a wider object could pass one all the same.
      const next = applied(before, { ...change, state: before.entry.state });
      return { ...before, entry: next };
    });
  };
}

export function loggedIn(parts: OutboxParts): OutboxRecords['logged'] {
  return async (board, key, revision) => {
    await changedEntry(parts, { board, key }, (before) =>
      before.entry.logged >= revision ? null : { ...before, entry: { ...before.entry, logged: revision } },
    );
  };
}

/** The answer first: a crash in between leaves it to the next answer or change to show in the log. */
export function actedIn(parts: OutboxParts): OutboxRecords['acted'] {
  return async (board, key, acted) => {
    const row = keyOf(kinds.acted, key, acted.kind, acted.item);
    const isNew = await parts.acted.commit(keyOf(board), [{ kind: 'insert', row, value: acted }]);
    if (isNew === null) return;
    await changedEntry(parts, { board, key }, (before) => ({ ...before, entry: applied(before, {}) }));
  };
}

function isHeld({ fence, holder }: Kept, claim: Claim): boolean {
  return holder !== null && fence === claim.fence;
}

function applied({ entry }: Kept, change: EntryChange): Kept['entry'] {
  return { ...entry, ...change, revision: entry.revision + 1 };
}

/** Whoever loses this often on one entry is not alone with its holder: something is wrong. */
const mostTries = 12;

/** @returns null when there is no such entry, or `decide` leaves it @throws Fault `conflict` */
async function changedEntry(
  { entries }: OutboxParts,
  { board, key }: { readonly board: string; readonly key: string },
  decide: (before: Kept) => Kept | null,
): Promise<Kept | null> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const stored = await entries.get(keyOf(board), entryRow(key));
    const next = stored === null ? null : decide(stored.value);
    if (stored === null || next === null) return null;
    if ((await entries.commit(keyOf(board), changing(stored, next))) !== null) return next;
  }
  throw new Fault('conflict', { list: 'bot store', item: key });
}
