/**
 * The claims of one delivery pass, handed out one by one to its workers. A claim that has waited too long here is given
 * back rather than used: it must not lapse while its message is on the way.
 */
import type { BotParts } from '../parts.ts';
import type { Claim } from '../store/outboxRecords.ts';

/** How long a claim holds; a killed process's entries are taken over after it. Machine milliseconds. */
export const claimMilliseconds = 60_000;

/** A send may take a while itself: it begins in the first part of its claim. */
const freshMilliseconds = 15_000;

/** Claimed in one go. */
const batchSize = 16;

export interface Claims {
  /** @returns null when nothing is due any more, or the pass is over */
  next(): Promise<Claim | null>;
  /** No more are handed out. */
  stop(): void;
  /** Gives back what was not handed out. */
  giveBack(): Promise<void>;
}

type Parts = Pick<BotParts, 'store' | 'machine' | 'holder' | 'isClosing'>;

export function claimsOf({ store, machine, holder, isClosing }: Parts, board: string): Claims {
  let queue: readonly Claim[] = [];
  let claimedAt = 0;
  let isOver = false;
  let filling: Promise<void> = Promise.resolve();
  const giveBack = async () => {
    const left = queue;
    queue = [];
    if (left.length > 0) await store.outbox.settle(left.map((claim) => ({ claim, change: {} })));
  };
  const fill = async () => {
    if (queue.length > 0 && machine.now() - claimedAt < freshMilliseconds) return;
    await giveBack();
    claimedAt = machine.now();
    const terms = { holder, now: claimedAt, forMilliseconds: claimMilliseconds, limit: batchSize };
    queue = await store.outbox.claim(board, terms);
  };
  const take = async (): Promise<Claim | null> => {
    if (isOver || isClosing()) return null;
    await fill();
    const [first, ...rest] = queue;
    queue = rest;
    return first ?? null;
  };
  return {
    next: () => {
      const taking = filling.then(take);
      filling = taking.then(
        () => undefined,
        () => undefined,
      );
      return taking;
    },
    stop: () => {
      isOver = true;
    },
    giveBack: () => filling.then(giveBack),
  };
}
