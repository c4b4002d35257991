/** The bot's store on embedded SQLite: one file, one process. The default where one machine is enough. */
import type { BotStore } from '../botStore.ts';
import { boardRecords } from './boards.ts';
import { cardRecords } from './cards.ts';
import { type Database, openDatabase } from './database.ts';
import { leaseRecords } from './leases.ts';
import { placeRecords } from './places.ts';
import { handOverRecords, pressRecords } from './presses.ts';
import { sealRecords } from './seals.ts';
import { verdictRecords } from './verdicts.ts';
import { irregularRecords, sightingRecords } from './watch.ts';

/** @param file a path, or `:memory:` */
export function sqliteStore(file: string): BotStore {
  const database: Database = openDatabase(file);
  return {
    boards: boardRecords(database),
    places: placeRecords(database),
    seals: sealRecords(database),
    presses: pressRecords(database),
    handOvers: handOverRecords(database),
    cards: cardRecords(database),
    leases: leaseRecords(database),
    verdicts: verdictRecords(database),
    sightings: sightingRecords(database),
    irregular: irregularRecords(database),
    close: async () => database.close(),
  };
}
