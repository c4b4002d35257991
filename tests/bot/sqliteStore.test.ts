import { sqliteStore } from '../../bot/store/sqlite/sqliteStore.ts';
import { temporaryFile } from './kit/temporaryFile.ts';
import { storeContract } from './storeContract.ts';

storeContract('SQLite', () => {
  const file = temporaryFile();
  return { open: () => sqliteStore(file.path), remove: file.remove };
});
