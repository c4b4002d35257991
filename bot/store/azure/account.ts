/**
 * The one storage account: its tables and queues by name. With the bot's managed identity, or with a connection string
 * for Azurite on this machine; which of the two is decided by the settings and checked there.
 */
import { TableClient } from '@azure/data-tables';
import type { TokenCredential } from '@azure/identity';
import { QueueClient } from '@azure/storage-queue';

export interface AzureAccount {
  table(name: string): TableClient;
  queue(name: string): QueueClient;
}

/** How the account is reached; `prefix` begins the name of each table and queue, so that two bots may share an account. */
export type AzureStoreSettings =
  | { readonly prefix: string; readonly tablesUrl: string; readonly queuesUrl: string }
  /** Azurite on this machine. */
  | { readonly prefix: string; readonly connectionString: string };

/** @param credential asked for only where there is no connection string */
export function azureAccount(settings: AzureStoreSettings, credential: () => TokenCredential): AzureAccount {
  if ('connectionString' in settings) {
    const { connectionString, prefix } = settings;
    return {
      table: (name) =>
        TableClient.fromConnectionString(connectionString, `${prefix}${name}`, { allowInsecureConnection: true }),
      queue: (name) => new QueueClient(connectionString, `${prefix}-${name}`),
    };
  }
  const { tablesUrl, queuesUrl, prefix } = settings;
  const identity = credential();
  return {
    table: (name) => new TableClient(tablesUrl, `${prefix}${name}`, identity),
    queue: (name) => new QueueClient(`${queuesUrl}/${prefix}-${name}`, identity),
  };
}
