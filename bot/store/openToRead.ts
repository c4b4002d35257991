/**
 * A bot's store for commands that only look: the file or the account that the environment names, opened without making
 * or changing anything in it. It may be the store of a bot that is running.
 */
import { existsSync } from 'node:fs';
import type { TokenCredential } from '@azure/identity';
import { z } from 'zod';
import { isLoopback, readSettings, SettingsRefused } from '../config.ts';
import { credentialOf } from '../graphToken.ts';
import { azureAccount } from './azure/account.ts';
import { azureStoreIn } from './azure/azureStore.ts';
import type { BotStore } from './botStore.ts';
import { openToRead } from './sqlite/database.ts';
import { storeIn } from './sqlite/sqliteStore.ts';
import { readStoreSettings, storeEnvironment } from './storeSettings.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Whether the environment names a store at all. */
export function namesStore({ STORE, BOT_STORE_FILE = '' }: Environment): boolean {
  return STORE === 'azure' || BOT_STORE_FILE !== '';
}

/**
 * @param reader who reads an account in Azure; the bot's own identity when not said
 * @throws SettingsRefused when the environment names no store that is there @throws Fault when it cannot be opened
 */
export function openStoreToRead(
  env: Environment,
  reader: () => TokenCredential = () => credentialOf(readSettings(env)),
): BotStore {
  const problems: string[] = [];
  const { azureStore, storeFile } = readStoreSettings(z.object(storeEnvironment).parse(env), problems, isLoopback);
  if (problems.length > 0) throw new SettingsRefused(problems);
  if (azureStore !== undefined) return azureStoreIn(azureAccount(azureStore, reader), Date.now);
  if (existsSync(storeFile)) return storeIn(openToRead(storeFile), Date.now);
  throw new SettingsRefused([`BOT_STORE_FILE names a file that is not there: ${storeFile}`]);
}
