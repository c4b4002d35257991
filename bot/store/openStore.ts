/** Opens the store that the settings name. README.md here says when to choose which. */
import type { BotSettings } from '../config.ts';
import { credentialOf } from '../graphToken.ts';
import { azureAccount } from './azure/account.ts';
import { azureStore } from './azure/azureStore.ts';
import type { BotStore } from './botStore.ts';
import { sqliteStore } from './sqlite/sqliteStore.ts';

type Settings = Pick<BotSettings, 'storeFile' | 'azureStore' | 'identity' | 'graphClientId'>;

/** @param machineNow milliseconds after the epoch @throws Fault when the file cannot be opened, or the account cannot be reached or refuses the bot */
export async function openStore(settings: Settings, machineNow: () => number = Date.now): Promise<BotStore> {
  const { azureStore: azure } = settings;
  if (azure === undefined) return sqliteStore(settings.storeFile, machineNow);
  return azureStore(
    azureAccount(azure, () => credentialOf(settings)),
    machineNow,
  );
}
