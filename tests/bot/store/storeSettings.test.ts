import { describe, expect, it } from '@jest/globals';
import { readSettings, SettingsRefused } from '../../../bot/config.ts';

const rest = {
  MICROSOFT_APP_ID: 'app',
  MICROSOFT_APP_TENANT_ID: 'tenant',
  TEAMS_APP_ID: 'teams-app',
  TAB_URL: 'https://tab.council.test/',
};
const azure = {
  ...rest,
  STORE: 'azure',
  AZURE_STORAGE_TABLES_URL: 'https://board.table.core.windows.net/',
  AZURE_STORAGE_QUEUES_URL: 'https://board.queue.core.windows.net',
};

function problemsOf(env: Readonly<Record<string, string>>): string {
  try {
    readSettings(env);
    return '';
  } catch (thrown) {
    if (thrown instanceof SettingsRefused) return thrown.problems.join('\n');
    throw thrown;
  }
}

describe('the setting of the store', () => {
  it('is a file unless it says otherwise, and then the file must be named', () => {
    const settings = readSettings({ ...rest, BOT_STORE_FILE: '/data/bot.sqlite' });
    expect(settings.storeFile).toBe('/data/bot.sqlite');
    expect(settings.azureStore).toBeUndefined();
    expect(problemsOf(rest)).toContain('BOT_STORE_FILE is missing');
    expect(problemsOf({ ...rest, STORE: 'postgres' })).toContain('STORE must be sqlite or azure');
  });

  it('takes an account in Azure by its addresses, without any key', () => {
    expect(readSettings(azure).azureStore).toEqual({
      prefix: 'qabot',
      tablesUrl: 'https://board.table.core.windows.net',
      queuesUrl: 'https://board.queue.core.windows.net',
    });
    expect(problemsOf({ ...azure, AZURE_STORAGE_QUEUES_URL: '' })).toContain('AZURE_STORAGE_QUEUES_URL');
    expect(problemsOf({ ...azure, AZURE_STORAGE_TABLES_URL: 'http://board.test' })).toContain('https address');
    expect(problemsOf({ ...azure, AZURE_STORAGE_PREFIX: 'My-Bot' })).toContain('AZURE_STORAGE_PREFIX');
  });

  it('takes a connection string for this machine alone', () => {
    const here = 'AccountName=a;AccountKey=b;TableEndpoint=http://127.0.0.1:1/a;QueueEndpoint=http://127.0.0.1:2/a';
    const settings = readSettings({ ...azure, AZURE_STORAGE_CONNECTION_STRING: here });
    expect(settings.azureStore).toEqual({ prefix: 'qabot', connectionString: here });
    for (const elsewhere of [
      'DefaultEndpointsProtocol=https;AccountName=a;AccountKey=b;EndpointSuffix=core.windows.net',
      here.replace('127.0.0.1:2', 'evil.test'),
      'UseDevelopmentStorage=true',
    ]) {
      const said = problemsOf({ ...azure, AZURE_STORAGE_CONNECTION_STRING: elsewhere });
      expect(said).toContain('for Azurite on this machine');
    }
  });
});
