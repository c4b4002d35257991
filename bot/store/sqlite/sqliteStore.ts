/** The bot's store on embedded SQLite: one file, on one machine. The default where one machine is enough. */
import type { BotStore } from '../botStore.ts';
import { boardRecords } from './boards.ts';
import { type Database, openDatabase } from './database.ts';
import { leaseRecords } from './leases.ts';
import { outboxRecords } from './outbox.ts';
import { placeRecords } from './places.ts';
import { handOverRecords, pressRecords } from './presses.ts';
import { routeRecords } from './routes.ts';
import { sealRecords } from './seals.ts';
import { verdictRecords } from './verdicts.ts';
import { irregularRecords, sightingRecords } from './watch.ts';

/**
 * @param file a path, or `:memory:`
 * @param machineNow milliseconds after the epoch: since when an entry of the outbox waits
 * @throws Fault `unavailable` when the file cannot be opened or written
 */
export function sqliteStore(file: string, machineNow: () => number = Date.now): BotStore {
  return storeIn(openDatabase(file), machineNow);
}

/** The store in a database that is open; it is closed with the store. */
export function storeIn(database: Database, machineNow: () => number): BotStore {
  return {
    boards: boardRecords(database),
    places: placeRecords(database),
    seals: sealRecords(database),
    presses: pressRecords(database),
    handOvers: handOverRecords(database),
    outbox: outboxRecords(database, machineNow),
    routes: routeRecords(database),
    leases: leaseRecords(database),
    verdicts: verdictRecords(database),
    sightings: sightingRecords(database),
    irregular: irregularRecords(database),
    close: async () => {
      if (database.isOpen) database.close();
    },
  };
}
