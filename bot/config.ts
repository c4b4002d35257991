/**
 * The environment as typed settings, or everything that is missing or wrong at once. Settings that would weaken the bot
 * (a workplace in place of Microsoft, a board clock, no authentication) are taken for addresses on this machine alone.
 */
import { z } from 'zod';
import { readStoreSettings, type StoreSettings, storeEnvironment } from './store/storeSettings.ts';

/** Who the bot is towards Microsoft. */
export type BotIdentity =
  | { readonly type: 'UserAssignedMsi'; readonly appId: string; readonly tenantId: string }
  | {
      readonly type: 'SingleTenant';
      readonly appId: string;
      readonly tenantId: string;
      readonly certificateThumbprint: string;
      /** PEM, private key and certificate. */
      readonly certificatePem: string;
    }
  /** No authentication in either direction: only with the explicit switch and on loopback. */
  | { readonly type: 'anonymous' };

export interface BotSettings extends StoreSettings {
  readonly identity: BotIdentity;
  /** Client id for the app-only Graph token: the bot's own, or the Entra app that trusts the bot's managed identity. */
  readonly graphClientId: string;
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** For deep links: the manifest's id, or the organisation's catalogue id where the app is published there. */
  readonly teamsAppId: string;
  /** Where the tab is served; for people who open a link outside Teams. */
  readonly tabUrl: string;
  readonly tickSeconds: number;
  /** `careful`: what became of each message is recorded before the next goes. `bulk`: faster, with a larger bound of doubles after a crash. */
  readonly deliveryMode: 'careful' | 'bulk';
  /** The most calls to Teams in a second, for this process. 0, beside a workplace alone: neither this nor any other limit. */
  readonly sendsPerSecond: number;
  /** Whether the app may be installed for members whom the bot cannot write to yet. */
  readonly installForMembers: boolean;
  /** Stand-in for Microsoft on this machine; null in a real tenant. */
  readonly workplaceUrl: string | null;
  /** Where board time is asked; null for the system clock. */
  readonly boardClockUrl: string | null;
  /** The built tab that this service serves below `/tab`. Missing: something else serves it. */
  readonly tab?: TabHosting;
  /** Whoever shows it sees counts and metrics from another machine. Missing: they are seen from this machine alone. */
  readonly watchToken?: string;
}

/** What the service needs to serve the tab. */
export interface TabHosting {
  /** Holds the `index.html` that ships. */
  readonly folder: string;
  /** Client id of the Entra app with which the tab signs people in. */
  readonly clientId: string;
  readonly tenantId: string;
}

/** Settings that cannot be used; `problems` has a sentence for each. */
export class SettingsRefused extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`The bot cannot start:\n${problems.map((problem) => `- ${problem}`).join('\n')}`);
    this.name = 'SettingsRefused';
    this.problems = problems;
  }
}

const environment = z.object({
  MICROSOFT_APP_ID: z.string().default(''),
  MICROSOFT_APP_TYPE: z.string().default('UserAssignedMsi'),
  MICROSOFT_APP_TENANT_ID: z.string().default(''),
  MICROSOFT_APP_CERTIFICATE_THUMBPRINT: z.string().default(''),
  MICROSOFT_APP_CERTIFICATE_PEM: z.string().default(''),
  GRAPH_CLIENT_ID: z.string().default(''),
  BOT_HOST: z.string().default('127.0.0.1'),
  BOT_PORT: z.string().default(''),
  // What App Service tells a Node app ("Configure a Node.js app for Azure App Service", port number).
  PORT: z.string().default(''),
  ...storeEnvironment,
  TEAMS_APP_ID: z.string().default(''),
  TAB_URL: z.string().default(''),
  TAB_FOLDER: z.string().default(''),
  TAB_CLIENT_ID: z.string().default(''),
  WATCH_TOKEN: z.string().default(''),
  TICK_SECONDS: z.string().default('60'),
  DELIVERY: z.string().default('careful'),
  SENDS_PER_SECOND: z.string().default('30'),
  INSTALL_FOR_MEMBERS: z.string().default('no'),
  WORKPLACE_URL: z.string().default(''),
  BOARD_CLOCK_URL: z.string().default(''),
  ALLOW_ANONYMOUS_ON_LOOPBACK: z.string().default(''),
});
type Environment = z.infer<typeof environment>;

/** Every name that is read, for whoever writes these settings elsewhere: a template for Azure, a test. */
export const environmentNames: readonly string[] = Object.keys(environment.shape);

const usualPort = '3978';
/** Fewer characters than this could be guessed by asking often. */
const shortestWatchToken = 32;

const loopbackHosts: readonly string[] = ['127.0.0.1', 'localhost', '[::1]', '::1'];

/** Whether an address is on this machine. */
export function isLoopback(url: string): boolean {
  return URL.canParse(url) && loopbackHosts.includes(new URL(url).hostname);
}

/** @throws SettingsRefused naming every setting that is missing or wrong */
export function readSettings(raw: Readonly<Record<string, string | undefined>>): BotSettings {
  const env = environment.parse(raw);
  const problems: string[] = [];
  const identity = identityOf(env, problems);
  const store = readStoreSettings(env, problems, isLoopback);
  needed(env, problems);
  onThisMachine(env, problems);
  const port = wholeNumber(env.BOT_PORT || env.PORT || usualPort, 'BOT_PORT', { least: 0, most: 65_535 }, problems);
  const tickSeconds = wholeNumber(env.TICK_SECONDS, 'TICK_SECONDS', { least: 1, most: 3600 }, problems);
  // In a workplace a month passes within seconds, and no tenant of anybody's is there to be spared.
  const leastSends = env.WORKPLACE_URL === '' ? 1 : 0;
  const sends = { least: leastSends, most: 50 };
  const sendsPerSecond = wholeNumber(env.SENDS_PER_SECOND, 'SENDS_PER_SECOND', sends, problems);
  const deliveryMode = oneOf(env.DELIVERY, 'DELIVERY', ['careful', 'bulk'], problems);
  const installForMembers = oneOf(env.INSTALL_FOR_MEMBERS, 'INSTALL_FOR_MEMBERS', ['no', 'yes'], problems) === 'yes';
  const tab = tabHosting(env, problems);
  const watchToken = watchTokenOf(env, problems);
  if (problems.length > 0) throw new SettingsRefused(problems);
  return {
    identity,
    graphClientId: env.GRAPH_CLIENT_ID === '' ? env.MICROSOFT_APP_ID : env.GRAPH_CLIENT_ID,
    host: env.BOT_HOST,
    port,
    ...store,
    teamsAppId: env.TEAMS_APP_ID,
    tabUrl: env.TAB_URL.replace(/\/+$/, ''),
    tickSeconds,
    deliveryMode,
    sendsPerSecond,
    installForMembers,
    workplaceUrl: env.WORKPLACE_URL === '' ? null : env.WORKPLACE_URL.replace(/\/+$/, ''),
    boardClockUrl: env.BOARD_CLOCK_URL === '' ? null : env.BOARD_CLOCK_URL,
    ...(tab === null ? {} : { tab }),
    ...(watchToken === null ? {} : { watchToken }),
  };
}

function tabHosting(env: Environment, problems: string[]): TabHosting | null {
  if (env.TAB_FOLDER === '') return null;
  for (const name of ['TAB_CLIENT_ID', 'MICROSOFT_APP_TENANT_ID'] as const) {
    if (env[name] === '') problems.push(`${name} is missing: with TAB_FOLDER the tab needs it to sign people in.`);
  }
  return { folder: env.TAB_FOLDER, clientId: env.TAB_CLIENT_ID, tenantId: env.MICROSOFT_APP_TENANT_ID };
}

function watchTokenOf(env: Environment, problems: string[]): string | null {
  if (env.WATCH_TOKEN === '') return null;
  if (env.WATCH_TOKEN.length < shortestWatchToken) {
    problems.push(`WATCH_TOKEN must have at least ${shortestWatchToken} characters, made up by a machine.`);
  }
  return env.WATCH_TOKEN;
}

function identityOf(env: Environment, problems: string[]): BotIdentity {
  if (env.MICROSOFT_APP_ID === '') return anonymous(env, problems);
  const common = { appId: env.MICROSOFT_APP_ID, tenantId: env.MICROSOFT_APP_TENANT_ID };
  if (common.tenantId === '') problems.push('MICROSOFT_APP_TENANT_ID is missing: the directory the bot belongs to.');
  if (env.MICROSOFT_APP_TYPE === 'UserAssignedMsi') return { type: 'UserAssignedMsi', ...common };
  if (env.MICROSOFT_APP_TYPE !== 'SingleTenant') {
    problems.push(
      'MICROSOFT_APP_TYPE must be UserAssignedMsi or SingleTenant: Microsoft makes no other bots any more.',
    );
  }
  const certificateThumbprint = env.MICROSOFT_APP_CERTIFICATE_THUMBPRINT;
  const certificatePem = env.MICROSOFT_APP_CERTIFICATE_PEM;
  if (certificateThumbprint === '' || certificatePem === '') {
    problems.push(
      'MICROSOFT_APP_CERTIFICATE_THUMBPRINT and MICROSOFT_APP_CERTIFICATE_PEM are missing: a SingleTenant bot signs in with a certificate.',
    );
  }
  return { type: 'SingleTenant', ...common, certificateThumbprint, certificatePem };
}

function anonymous(env: Environment, problems: string[]): BotIdentity {
  if (env.ALLOW_ANONYMOUS_ON_LOOPBACK !== 'yes') {
    problems.push(
      "MICROSOFT_APP_ID is empty. Without it anybody could speak in anybody's name, so the bot does not start. For a test tool on this machine set ALLOW_ANONYMOUS_ON_LOOPBACK=yes.",
    );
  } else if (!loopbackHosts.includes(env.BOT_HOST)) {
    problems.push(
      'ALLOW_ANONYMOUS_ON_LOOPBACK needs BOT_HOST to be 127.0.0.1: nobody outside this machine may reach it.',
    );
  }
  if (env.GRAPH_CLIENT_ID === '')
    problems.push('GRAPH_CLIENT_ID is missing: without an app id of its own the bot needs one for Graph.');
  return { type: 'anonymous' };
}

function needed(env: Environment, problems: string[]): void {
  if (env.TEAMS_APP_ID === '') problems.push('TEAMS_APP_ID is missing: the id that links into the tab need.');
  if (!URL.canParse(env.TAB_URL)) problems.push('TAB_URL is missing or no address: where the tab is served.');
}

function onThisMachine(env: Environment, problems: string[]): void {
  for (const name of ['WORKPLACE_URL', 'BOARD_CLOCK_URL'] as const) {
    const url = env[name];
    if (url === '') continue;
    if (!isLoopback(url)) problems.push(`${name} is for a workplace on this machine: it must be a 127.0.0.1 address.`);
    if (!loopbackHosts.includes(env.BOT_HOST)) {
      problems.push(`${name} is for a workplace on this machine: then BOT_HOST must be 127.0.0.1, too.`);
    }
  }
}

function oneOf<const Word extends string>(
  text: string,
  name: string,
  words: readonly [Word, Word],
  problems: string[],
): Word {
  const found = words.find((word) => word === text);
  if (found === undefined) problems.push(`${name} must be ${words.join(' or ')}.`);
  return found ?? words[0];
}

function wholeNumber(
  text: string,
  name: string,
  range: { readonly least: number; readonly most: number },
  problems: string[],
): number {
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (value >= range.least && value <= range.most) return value;
  problems.push(`${name} must be a whole number from ${range.least} to ${range.most}.`);
  return range.least;
}
