/** The stores that a killed bot may have, as its environment names them. */

import { startAzurite } from '../bot/store/azurite.ts';
import type { CrashWorld } from './crashWorld.ts';
import { crashWorld } from './crashWorld.ts';

export const storeNames = ['sqlite', 'azure'] as const;
export type StoreName = (typeof storeNames)[number];

export interface CrashPlace {
  readonly world: CrashWorld;
  close(): Promise<void>;
}

export async function crashPlace(store: StoreName): Promise<CrashPlace> {
  if (store === 'sqlite') {
    const world = await crashWorld({ settings: {}, setAhead: async () => undefined });
    return { world, close: world.close };
  }
  const azurite = await startAzurite();
  const world = await crashWorld({ settings: azurite.botSettings, setAhead: azurite.setAhead });
  return {
    world,
    close: async () => {
      await world.close();
      await azurite.stop();
    },
  };
}
