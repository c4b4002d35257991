/** A file of its own for each test, on a clock that moves only when it is told to. */
import type { BotStore } from '../../../bot/store/botStore.ts';
import { sqliteStore } from '../../../bot/store/sqlite/sqliteStore.ts';
import { temporaryFile } from '../kit/temporaryFile.ts';
import type { StorePlace } from './storePlace.ts';

export async function sqlitePlace(): Promise<StorePlace> {
  const file = temporaryFile();
  const opened: BotStore[] = [];
  let now = 1_000_000;
  return {
    open: async () => {
      const store = sqliteStore(file.path, () => now);
      opened.push(store);
      return store;
    },
    now: () => now,
    pass: async (milliseconds) => {
      now += milliseconds;
    },
    remove: async () => {
      for (const store of opened) await store.close();
      file.remove();
    },
  };
}
