import { describe, expect, it } from '@jest/globals';
import { readSettings, SettingsRefused } from '../../bot/config.ts';

const good = {
  MICROSOFT_APP_ID: 'app',
  MICROSOFT_APP_TENANT_ID: 'tenant',
  BOT_STORE_FILE: '/data/bot.sqlite',
  TEAMS_APP_ID: 'teams-app',
  TAB_URL: 'https://tab.council.test/',
};

function problemsOf(env: Readonly<Record<string, string>>): readonly string[] {
  try {
    readSettings(env);
    return [];
  } catch (thrown) {
    if (thrown instanceof SettingsRefused) return thrown.problems;
    throw thrown;
  }
}

describe('the settings of the bot', () => {
  it('are taken when they are whole', () => {
    expect(readSettings(good)).toEqual({
      identity: { type: 'UserAssignedMsi', appId: 'app', tenantId: 'tenant' },
      graphClientId: 'app',
      host: '127.0.0.1',
      port: 3978,
      storeFile: '/data/bot.sqlite',
      teamsAppId: 'teams-app',
      tabUrl: 'https://tab.council.test',
      tickSeconds: 60,
      deliveryMode: 'careful',
      sendsPerSecond: 30,
      installForMembers: false,
      workplaceUrl: null,
      boardClockUrl: null,
    });
  });

  it('name everything that is missing at once', () => {
    const said = problemsOf({ MICROSOFT_APP_ID: 'app' }).join('\n');
    for (const name of ['MICROSOFT_APP_TENANT_ID', 'BOT_STORE_FILE', 'TEAMS_APP_ID', 'TAB_URL']) {
      expect(said).toContain(name);
    }
  });

  it('refuse an empty app id, and say why', () => {
    expect(problemsOf({ ...good, MICROSOFT_APP_ID: '' }).join('\n')).toContain('anybody could speak in anybody');
  });

  it('allow an empty app id with the switch, on loopback alone', () => {
    const local = { ...good, MICROSOFT_APP_ID: '', GRAPH_CLIENT_ID: 'graph', ALLOW_ANONYMOUS_ON_LOOPBACK: 'yes' };
    expect(readSettings(local).identity).toEqual({ type: 'anonymous' });
    expect(problemsOf({ ...local, BOT_HOST: '0.0.0.0' }).join('\n')).toContain('nobody outside this machine');
    expect(problemsOf({ ...local, ALLOW_ANONYMOUS_ON_LOOPBACK: 'true' })).not.toEqual([]);
  });

  it.each(['WORKPLACE_URL', 'BOARD_CLOCK_URL'])('take %s for an address on this machine alone', (name) => {
    expect(problemsOf({ ...good, [name]: 'http://127.0.0.1:5170/x' })).toEqual([]);
    expect(problemsOf({ ...good, [name]: 'https://evil.test' })).not.toEqual([]);
    expect(problemsOf({ ...good, [name]: 'http://127.0.0.1.evil.test' })).not.toEqual([]);
    expect(problemsOf({ ...good, [name]: 'http://127.0.0.1:5170', BOT_HOST: '0.0.0.0' })).not.toEqual([]);
  });

  it('ask a single-tenant bot for its certificate, and know no other kind', () => {
    expect(problemsOf({ ...good, MICROSOFT_APP_TYPE: 'SingleTenant' }).join('\n')).toContain('certificate');
    expect(problemsOf({ ...good, MICROSOFT_APP_TYPE: 'MultiTenant' }).join('\n')).toContain('no other bots');
  });

  it('refuse numbers that are none', () => {
    expect(problemsOf({ ...good, BOT_PORT: 'eighty', TICK_SECONDS: '0' })).toHaveLength(2);
    expect(problemsOf({ ...good, SENDS_PER_SECOND: '51' })).toEqual([
      'SENDS_PER_SECOND must be a whole number from 1 to 50.',
    ]);
  });

  it('take no limit on sending for one only beside a workplace on this machine', () => {
    expect(problemsOf({ ...good, SENDS_PER_SECOND: '0' })).toHaveLength(1);
    expect(problemsOf({ ...good, SENDS_PER_SECOND: '0', WORKPLACE_URL: 'http://127.0.0.1:5170' })).toEqual([]);
  });

  it('take the port that App Service gives, unless one is set', () => {
    expect(readSettings({ ...good, PORT: '8080' }).port).toBe(8080);
    expect(readSettings({ ...good, PORT: '8080', BOT_PORT: '3979' }).port).toBe(3979);
    expect(problemsOf({ ...good, PORT: 'many' })).toHaveLength(1);
  });

  it('serve the tab from a folder, with what it needs to sign people in', () => {
    const served = { ...good, TAB_FOLDER: '/app/tab', TAB_CLIENT_ID: 'tab-app' };
    expect(readSettings(served).tab).toEqual({ folder: '/app/tab', clientId: 'tab-app', tenantId: 'tenant' });
    expect(problemsOf({ ...served, TAB_CLIENT_ID: '' }).join('\n')).toContain('TAB_CLIENT_ID is missing');
  });

  it('want a token for watching that nobody guesses', () => {
    expect(problemsOf({ ...good, WATCH_TOKEN: 'short' }).join('\n')).toContain('at least 32 characters');
    expect(readSettings({ ...good, WATCH_TOKEN: 'x'.repeat(32) }).watchToken).toHaveLength(32);
  });

  it('say how messages are delivered, in known words alone', () => {
    expect(readSettings({ ...good, DELIVERY: 'bulk', INSTALL_FOR_MEMBERS: 'yes' })).toMatchObject({
      deliveryMode: 'bulk',
      installForMembers: true,
    });
    expect(problemsOf({ ...good, DELIVERY: 'fast', INSTALL_FOR_MEMBERS: 'true' })).toEqual([
      'DELIVERY must be careful or bulk.',
      'INSTALL_FOR_MEMBERS must be no or yes.',
    ]);
  });
});
