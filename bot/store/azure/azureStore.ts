/** The bot's store in one Azure Storage account: for several machines on one store. README.md says what it guarantees. */
import type { BotStore } from '../botStore.ts';
import type { AzureAccount } from './account.ts';
import { asking } from './azureFault.ts';
import { boardRecords } from './boards.ts';
import { leaseRecords } from './leases.ts';
import { outboxRecords } from './outbox/outbox.ts';
import { placeRecords } from './places.ts';
import { handOverRecords, pressRecords } from './presses.ts';
import { routeRecords } from './routes.ts';
import { sealRecords } from './seals.ts';
import { irregularRecords, sightingRecords, verdictRecords } from './watch.ts';

const tables = [
  'boards',
  'chats',
  'contacts',
  'seals',
  'sealbeginnings',
  'presses',
  'handovers',
  'outbox',
  'routes',
  'leases',
  'verdicts',
  'sightings',
  'irregular',
] as const;

/**
 * Makes the tables that are missing.
 * @param machineNow milliseconds after the epoch @throws Fault when the account cannot be reached or refuses
 */
export async function azureStore(account: AzureAccount, machineNow: () => number = Date.now): Promise<BotStore> {
  await Promise.all(tables.map((name) => asking(name, () => account.table(name).createTable())));
  return azureStoreIn(account, machineNow);
}

/** The store in tables that are there. */
export function azureStoreIn(account: AzureAccount, machineNow: () => number): BotStore {
  return {
    boards: boardRecords(account),
    places: placeRecords(account),
    seals: sealRecords(account),
    presses: pressRecords(account),
    handOvers: handOverRecords(account),
    outbox: outboxRecords(account, machineNow),
    routes: routeRecords(account),
    leases: leaseRecords(account),
    verdicts: verdictRecords(account),
    sightings: sightingRecords(account),
    irregular: irregularRecords(account),
    // Every call is a request of its own: nothing is open.
    close: async () => undefined,
  };
}
