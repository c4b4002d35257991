import { sqlitePlace } from './sqlitePlace.ts';
import { storeContract } from './storeContract.ts';

storeContract('SQLite', sqlitePlace);
