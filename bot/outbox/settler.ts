/**
 * How completions are recorded. Careful: each in a commit of its own, before the next message of the same worker goes.
 * Bulk: those of a few milliseconds together, while the workers go on. The bound of bulk: after a crash the messages
 * whose completion was not committed (what {@link groupMilliseconds} hold, besides one in flight for each worker) count
 * as unknown, so each may arrive a second time, and is listed; none is lost, because the intent of every send is
 * committed before it.
 */
import type { MachineClock } from '../machineClock.ts';
import type { Claim, EntryChange, OutboxRecords } from '../store/outboxRecords.ts';

/** How long completions are gathered in bulk. */
export const groupMilliseconds = 8;

export interface Settler {
  /** Records the last change under a claim and gives the claim up. */
  settle(claim: Claim, change: EntryChange): Promise<void>;
  /** Resolves when everything is recorded. @throws what the store threw */
  flush(): Promise<void>;
}

type Settling = Pick<OutboxRecords, 'settle'>;

export function carefulSettler(outbox: Settling): Settler {
  return {
    settle: async (claim, change) => {
      await outbox.settle([{ claim, change }]);
    },
    flush: async () => undefined,
  };
}

export function bulkSettler(outbox: Settling, machine: Pick<MachineClock, 'wait'>): Settler {
  let group: { readonly claim: Claim; readonly change: EntryChange }[] = [];
  let isGathering = false;
  let trouble: Error | null = null;
  const commit = async (): Promise<void> => {
    await machine.wait(groupMilliseconds);
    const now = group;
    group = [];
    isGathering = false;
    await outbox.settle(now);
  };
  const under: Promise<void>[] = [];
  const start = (): void => {
    const running = commit();
    // Looked at by `flush` and by the next `settle`; until then a failure is not one that nobody handles.
    running.catch((thrown: unknown) => {
      trouble = thrown instanceof Error ? thrown : new Error('the store could not record');
    });
    under.push(running);
  };
  return {
    settle: async (claim, change) => {
      if (trouble !== null) throw trouble;
      group.push({ claim, change });
      if (isGathering) return;
      isGathering = true;
      start();
    },
    flush: async () => {
      await Promise.all(under.splice(0));
    },
  };
}
