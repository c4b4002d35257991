/**
 * Doing something as the only one: under a lease of the store, on machine time. A process that dies lets its lease lapse;
 * one that comes back late sees by the fence that it is not the holder any more.
 */
import { Fault } from '../../src/base/fault.ts';
import type { BotParts } from '../parts.ts';
import type { Lease } from '../store/botStore.ts';

type Parts = Pick<BotParts, 'store' | 'machine' | 'holder'>;

export interface LeaseTerms {
  readonly board: string;
  readonly name: string;
  /** The longest the work may take. */
  readonly forMilliseconds: number;
  /** How long to wait for the holder before; 0 gives up at once. */
  readonly waitMilliseconds: number;
}

const pollMilliseconds = 40;

/**
 * As {@link underLease}, without waiting. @returns false when somebody else holds the lease, and nothing was done
 * @throws Fault `unavailable` when the lease was lost on the way
 */
export async function whenFree(
  parts: Parts,
  terms: Omit<LeaseTerms, 'waitMilliseconds'>,
  work: (check: () => Promise<void>) => Promise<void>,
): Promise<boolean> {
  const lease = await taken(parts, { ...terms, waitMilliseconds: 0 });
  if (lease === null) return false;
  try {
    await work(() => checkHeld(parts, lease));
    return true;
  } finally {
    await parts.store.leases.release(lease);
  }
}

/**
 * @param work is given a check to make before each write
 * @throws Fault `unavailable` when the lease could not be had in time, or was lost on the way
 */
export async function underLease<Value>(
  parts: Parts,
  terms: LeaseTerms,
  work: (check: () => Promise<void>) => Promise<Value>,
): Promise<Value> {
  const lease = await taken(parts, terms);
  if (lease === null) throw new Fault('unavailable', { list: `lease ${terms.name}` });
  try {
    return await work(() => checkHeld(parts, lease));
  } finally {
    await parts.store.leases.release(lease);
  }
}

async function checkHeld(parts: Parts, lease: Lease): Promise<void> {
  if (!(await parts.store.leases.holds(lease))) throw new Fault('unavailable', { list: `lease ${lease.name}` });
}

async function taken(parts: Parts, { board, name, forMilliseconds, waitMilliseconds }: LeaseTerms) {
  const until = parts.machine.now() + waitMilliseconds;
  for (;;) {
    const now = parts.machine.now();
    const lease = await parts.store.leases.take({ board, name, holder: parts.holder }, { now, forMilliseconds });
    if (lease !== null || now >= until) return lease;
    await parts.machine.wait(pollMilliseconds);
  }
}
