/** All that every store of the bot must do. Run it on each: `storeContract('SQLite', makeIt)`. */
import { carriedContract } from './carriedContract.ts';
import { claimContract } from './claimContract.ts';
import { outboxContract } from './outboxContract.ts';
import { recordsContract } from './recordsContract.ts';
import type { StorePlace } from './storePlace.ts';

/** @param place makes a new and empty place for each test */
export function storeContract(name: string, place: () => Promise<StorePlace>): void {
  recordsContract(name, place);
  outboxContract(name, place);
  claimContract(name, place);
  carriedContract(name, place);
}
