/**
 * Which store the bot keeps its records in, from the environment: STORE is `sqlite` (a file) or `azure` (an account). In
 * Azure the bot signs in with its own identity; a connection string, which holds a key, is taken for Azurite on this
 * machine alone.
 */
import { z } from 'zod';
import type { AzureStoreSettings } from './azure/account.ts';

export const storeEnvironment = {
  STORE: z.string().default('sqlite'),
  BOT_STORE_FILE: z.string().default(''),
  AZURE_STORAGE_TABLES_URL: z.string().default(''),
  AZURE_STORAGE_QUEUES_URL: z.string().default(''),
  AZURE_STORAGE_CONNECTION_STRING: z.string().default(''),
  AZURE_STORAGE_PREFIX: z.string().default('qabot'),
} as const;

type StoreEnvironment = Readonly<Record<keyof typeof storeEnvironment, string>>;

export interface StoreSettings {
  /** The file of the SQLite store; empty with the other one. */
  readonly storeFile: string;
  /** Missing: SQLite. */
  readonly azureStore?: AzureStoreSettings;
}

/** @param problems takes a sentence for everything that is missing or wrong @param isLoopback whether an address is on this machine */
export function readStoreSettings(
  env: StoreEnvironment,
  problems: string[],
  isLoopback: (url: string) => boolean,
): StoreSettings {
  switch (env.STORE) {
    case 'sqlite':
      if (env.BOT_STORE_FILE === '')
        problems.push('BOT_STORE_FILE is missing: the file in which the bot keeps its own records.');
      return { storeFile: env.BOT_STORE_FILE };
    case 'azure':
      return { storeFile: '', azureStore: azureSettings(env, problems, isLoopback) };
    default:
      problems.push('STORE must be sqlite or azure.');
      return { storeFile: '' };
  }
}

/** Tables have no hyphens and queues no capitals, so a prefix has neither. */
const prefixShape = /^[a-z][a-z0-9]{1,15}$/;

function azureSettings(
  env: StoreEnvironment,
  problems: string[],
  isLoopback: (url: string) => boolean,
): AzureStoreSettings {
  const prefix = env.AZURE_STORAGE_PREFIX;
  if (!prefixShape.test(prefix)) {
    problems.push('AZURE_STORAGE_PREFIX must be 2 to 16 small letters and digits, a letter first.');
  }
  const connectionString = env.AZURE_STORAGE_CONNECTION_STRING;
  if (connectionString !== '') {
    const endpoints = ['TableEndpoint', 'QueueEndpoint'].map((name) => endpointIn(connectionString, name));
    if (!endpoints.every(isLoopback)) {
      problems.push(
        'AZURE_STORAGE_CONNECTION_STRING is for Azurite on this machine: it must name a TableEndpoint and a QueueEndpoint at 127.0.0.1. In Azure the bot signs in with its own identity.',
      );
    }
    return { prefix, connectionString };
  }
  return {
    prefix,
    tablesUrl: addressOf(env, 'AZURE_STORAGE_TABLES_URL', problems),
    queuesUrl: addressOf(env, 'AZURE_STORAGE_QUEUES_URL', problems),
  };
}

function endpointIn(connectionString: string, name: string): string {
  const part = connectionString.split(';').find((one) => one.startsWith(`${name}=`));
  return part === undefined ? '' : part.slice(name.length + 1);
}

function addressOf(
  env: StoreEnvironment,
  name: 'AZURE_STORAGE_TABLES_URL' | 'AZURE_STORAGE_QUEUES_URL',
  problems: string[],
): string {
  const url = env[name];
  if (!URL.canParse(url) || new URL(url).protocol !== 'https:') {
    problems.push(
      `${name} must be the https address of the account’s ${name.includes('TABLES') ? 'tables' : 'queues'}.`,
    );
  }
  return url.replace(/\/+$/, '');
}
