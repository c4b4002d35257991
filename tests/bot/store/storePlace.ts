/** Where one test keeps its records: a file, or tables and queues of its own in an account. */
import type { BotStore } from '../../../bot/store/botStore.ts';

export interface StorePlace {
  /** A store on these records; a second one is what a second process would have. */
  open(): Promise<BotStore>;
  /** Machine time as the store's claims see it, in milliseconds. */
  now(): number;
  /** Lets that time pass, at once. */
  pass(milliseconds: number): Promise<void>;
  /** Closes every store that is open and removes the records. */
  remove(): Promise<void>;
}
