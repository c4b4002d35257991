/**
 * The template for Azure against the code it deploys: every setting the service reads, none it does not, no secret, and
 * the switches that close what need not be open. Its grammar and the names of Azure's own properties were checked by hand;
 * `manifest/guide/azure.md` says how.
 */
import { describe, expect, it } from '@jest/globals';
import { environmentNames, readSettings } from '../../bot/config.ts';
import { textOf } from '../kit/repository.ts';

const template = textOf('manifest/azure/main.bicep');

/** What App Service itself reads. Source: "Environment variables and app settings in Azure App Service". */
const ofAppService = ['SCM_DO_BUILD_DURING_DEPLOYMENT', 'WEBSITE_RUN_FROM_PACKAGE'];
/** What the service can do without in Azure, and why. */
const leftOut = [
  'PORT', // App Service sets it
  'BOT_PORT',
  'TAB_FOLDER', // the bundle says where its tab is
  'BOT_STORE_FILE', // the records are in the storage account
  'AZURE_STORAGE_PREFIX',
  'TICK_SECONDS',
  'DELIVERY',
  'SENDS_PER_SECOND',
  // A certificate is for other hosts.
  'MICROSOFT_APP_CERTIFICATE_THUMBPRINT',
  'MICROSOFT_APP_CERTIFICATE_PEM',
  // A token is a secret: whoever collects metrics sets it by hand.
  'WATCH_TOKEN',
  // For this machine alone.
  'AZURE_STORAGE_CONNECTION_STRING',
  'WORKPLACE_URL',
  'BOARD_CLOCK_URL',
  'ALLOW_ANONYMOUS_ON_LOOPBACK',
];

function namesOf(kind: 'param' | 'output'): readonly string[] {
  return [...template.matchAll(new RegExp(`^${kind} (\\w+) `, 'gm'))].map((match) => match[1] ?? '');
}

/** A resource as it is written, by its symbolic name. */
function resource(name: string): string {
  return new RegExp(`^resource ${name} '[^']+' = \\{\\n([\\s\\S]*?)^\\}`, 'm').exec(template)?.[1] ?? '';
}

const settings = [...resource('site').matchAll(/\{ name: '(\w+)', value: (.+) \}/g)].map((match) => ({
  name: match[1] ?? '',
  value: match[2] ?? '',
}));

/** As a deployment fills it in. */
function filledIn(name: string, value: string): string {
  const known: Readonly<Record<string, string>> = { GRAPH_CLIENT_ID: '', INSTALL_FOR_MEMBERS: 'no' };
  if (value.startsWith("'")) return value.slice(1, -1);
  return known[name] ?? (name.endsWith('URL') ? 'https://host.test/tab' : 'an-id');
}

describe('the settings in the template', () => {
  it('are those that the service reads, each one or a reason', () => {
    const names = settings.map((one) => one.name);
    expect(new Set(names).size).toBe(names.length);
    expect([...names.filter((name) => !ofAppService.includes(name)), ...leftOut].sort()).toEqual(
      [...environmentNames].sort(),
    );
  });

  it('start the service: nothing it needs is missing, with the tab in its folder', () => {
    const filled = settings.map(({ name, value }) => [name, filledIn(name, value)]);
    const read = readSettings({ ...Object.fromEntries(filled), PORT: '8080', TAB_FOLDER: '/service/tab' });
    expect(read).toMatchObject({ port: 8080, host: '0.0.0.0', tab: { clientId: 'an-id' }, storeFile: '' });
    expect(read.azureStore).toMatchObject({ tablesUrl: 'https://host.test/tab' });
    expect([read.workplaceUrl, read.boardClockUrl]).toEqual([null, null]);
  });
});

describe('the template', () => {
  it('gives out what the Teams package and the toolkit wait for', () => {
    expect(namesOf('output')).toEqual([
      'BOT_ID',
      'BOT_TENANT_ID',
      'BOT_DOMAIN',
      'TAB_ENDPOINT',
      'BOT_AZURE_APP_SERVICE_RESOURCE_ID',
    ]);
  });

  it('is given what it asks for: each parameter has a value in the file of parameters, or one of its own', () => {
    const given = JSON.parse(textOf('manifest/azure/main.parameters.json')) as {
      readonly parameters: Readonly<Record<string, { readonly value: string }>>;
    }; // our own file
    const needed = [...template.matchAll(/^param (\w+) \w+$/gm)].map((match) => match[1] ?? '');
    expect(Object.keys(given.parameters).sort()).toEqual([...needed].sort());
    for (const { value } of Object.values(given.parameters)) expect(value).toMatch(/^\$\{\{[A-Z_]+\}\}$/);
  });

  it('holds no secret and asks for none', () => {
    expect(template).not.toMatch(
      /listKeys|listSecrets|@secure|AccountKey|connectionString|clientSecret|InstrumentationKey/i,
    );
    expect(resource('storage')).toContain('allowSharedKeyAccess: false');
    expect(resource('insights')).toContain('DisableLocalAuth: true');
    for (const door of ['noFtpPassword', 'noScmPassword']) expect(resource(door)).toContain('allow: false');
  });

  it.each([
    'httpsOnly: true',
    "minTlsVersion: '1.2'",
    "scmMinTlsVersion: '1.2'",
    "ftpsState: 'Disabled'",
    'alwaysOn: true',
    'remoteDebuggingEnabled: false',
    "healthCheckPath: '/health'",
    "type: 'UserAssigned'",
  ])('sets for the web app: %s', (line) => {
    expect(resource('site')).toContain(line);
  });

  it('registers a bot without a password, at the address where the service listens, for Teams alone', () => {
    expect(resource('bot')).toContain("msaAppType: 'UserAssignedMSI'");
    expect(resource('bot')).toMatch(/endpoint: 'https:\/\/\$\{domain\}\/api\/messages'/);
    expect([...template.matchAll(/botServices\/channels@/g)]).toHaveLength(1);
    expect(resource('teams')).toContain("channelName: 'MsTeamsChannel'");
  });

  it('gives the identity the two roles its records need, on this one account', () => {
    for (const [name, role] of [
      ['tablesForBot', 'tablesRole'],
      ['queuesForBot', 'queuesRole'],
    ] as const) {
      expect(resource(name)).toContain('scope: storage');
      expect(resource(name)).toContain(`roleDefinitions', ${role})`);
    }
    expect([...template.matchAll(/Microsoft\.Authorization\/roleAssignments@/g)]).toHaveLength(2);
  });

  it('keeps the service’s own log and not the one that holds people’s addresses', () => {
    expect(resource('siteLogs')).toContain('AppServiceConsoleLogs');
    expect(resource('siteLogs')).not.toContain('AppServiceHTTPLogs');
  });
});

describe('the container', () => {
  const lines = textOf('manifest/azure/Containerfile')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  const of = (word: string) => lines.filter((line) => line.startsWith(`${word} `));

  it('runs as somebody who owns nothing, and says when it is not well', () => {
    expect(of('USER')).toEqual(['USER node']);
    expect(of('HEALTHCHECK')).toHaveLength(1);
    expect(lines.join('\n')).toContain('/health');
    expect(lines.indexOf('USER node')).toBeLessThan(lines.findIndex((line) => line.startsWith('CMD ')));
  });

  it('takes the bundle and nothing else, from a base of one version', () => {
    expect(of('FROM')).toEqual(['FROM node:20-slim']);
    expect(of('COPY')).toEqual(['COPY --chown=root:root . .']);
    expect([...of('ADD'), ...of('ARG')]).toEqual([]);
    expect(textOf('manifest/azure/Containerfile')).toContain('.build/service');
    expect(lines.join('\n')).not.toMatch(/npm (ci|install)/);
  });
});
