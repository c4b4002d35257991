import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openStoreToRead } from '../../../bot/store/openToRead.ts';
import { verifyBoards } from '../../../manifest/verifySignatures.ts';
import { rerouteToWorkplace } from '../../../src/graph/http/reroute.ts';
import { at } from '../../kit/clock.ts';
import { botWorld } from '../kit/botWorld.ts';
import { signed } from '../kit/desk.ts';
import { directory } from '../kit/tenant.ts';
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

describe('npm run verify:signatures with a bot that keeps its records in Azure Storage', () => {
  async function verified(env: Readonly<Record<string, string>>, workplaceUrl: string, token: () => Promise<string>) {
    const said: string[] = [];
    const isSound = await verifyBoards({
      store: openStoreToRead(env),
      getToken: token,
      send: rerouteToWorkplace((url, init) => fetch(url, init), workplaceUrl),
      write: (line) => said.push(line),
      now: at('2015-03-16 09:30'),
    });
    return { isSound, said };
  }

  it('compares the list with those records; of an account without any it makes none', async () => {
    const { connectionString, botSettings } = azurite;
    const world = await botWorld({ settings: { azureStore: { connectionString, prefix: 'qabot' } } });
    const token = () => world.workplace.parts.tokens.appToken(directory.app.id, 'graph');
    try {
      await world.bot().tick();
      const housing = world.desk('housing');
      await housing.press(await housing.card('chat', 'Please sign'), 'mouSign', signed('person-housingSubstitute'));
      expect(await verified(botSettings, world.workplace.url, token)).toEqual({
        isSound: true,
        said: ['Sample board: The 1 signature is as written: list, chain, texts and the bot’s own record agree.'],
      });
      const elsewhere = { ...botSettings, AZURE_STORAGE_PREFIX: 'nobody' };
      await expect(verified(elsewhere, world.workplace.url, token)).rejects.toMatchObject({ code: 'notFound' });
    } finally {
      await world.close();
    }
  });
});
