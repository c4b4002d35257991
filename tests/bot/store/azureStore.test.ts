import { afterAll, beforeAll } from '@jest/globals';
import { type Azurite, startAzurite } from './azurite.ts';
import { storeContract } from './storeContract.ts';

let azurite: Azurite;
beforeAll(async () => {
  azurite = await startAzurite();
});
afterAll(async () => {
  await azurite.stop();
});

storeContract('Azure Storage', () => azurite.place());
