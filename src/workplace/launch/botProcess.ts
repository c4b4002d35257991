/**
 * Runs the bot beside a workplace, as its own process with the environment it would have in Azure: a user-assigned
 * managed identity, plus the settings that are accepted on loopback alone.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));

export interface BotSettings {
  readonly workplaceUrl: string;
  readonly identityHeader: string;
  readonly appId: string;
  readonly teamsAppId: string;
  readonly tenantId: string;
  readonly tabUrl: string;
  readonly port: number;
  readonly storeFile: string;
  /** Settings beside these, which win: for a test tool in place of the workplace's channel. */
  readonly more?: Readonly<Record<string, string>>;
  /** The bot as one file of plain JavaScript, which starts sooner; without it, its sources. */
  readonly builtBot?: string;
}

/** What the bot reads from its environment. */
export function botEnvironment(settings: BotSettings): Readonly<Record<string, string>> {
  return {
    MICROSOFT_APP_ID: settings.appId,
    MICROSOFT_APP_TYPE: 'UserAssignedMsi',
    MICROSOFT_APP_TENANT_ID: settings.tenantId,
    TEAMS_APP_ID: settings.teamsAppId,
    TAB_URL: settings.tabUrl,
    BOT_PORT: String(settings.port),
    BOT_STORE_FILE: settings.storeFile,
    IDENTITY_ENDPOINT: `${settings.workplaceUrl}/msi/token`,
    IDENTITY_HEADER: settings.identityHeader,
    WORKPLACE_URL: settings.workplaceUrl,
    BOARD_CLOCK_URL: `${settings.workplaceUrl}/workplace/clock`,
    TICK_SECONDS: '2',
    // Days that are played through pass faster than Microsoft's limits were made for.
    SENDS_PER_SECOND: '0',
    ...settings.more,
  };
}

/** A running bot. */
export interface BotProcess {
  readonly url: string;
  /** A round of its work now; resolves when it has ended. @throws Error when the bot ends or takes too long */
  tick(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts the bot and waits until it answers. @throws Error with what it printed when it ends first */
export async function startBot(settings: BotSettings, say: (line: string) => void): Promise<BotProcess> {
  const { builtBot } = settings;
  const script = builtBot === undefined ? ['--import', 'tsx', 'bot/main.ts'] : [builtBot];
  const child = spawn(process.execPath, script, {
    cwd: root,
    env: { ...process.env, ...botEnvironment(settings) },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  child.stdout?.setEncoding('utf8').on('data', (text: string) => say(text.trimEnd()));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => say(text.trimEnd()));
  const url = `http://127.0.0.1:${settings.port}`;
  await answering(child, `${url}/health`);
  return { url, tick: () => tickOf(child), stop: () => stopped(child) };
}

async function answering(child: ChildProcess, url: string): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    if (child.exitCode !== null) throw new Error('The bot ended before it was ready: see the lines above.');
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok === true) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('The bot did not answer within 30 seconds.');
}

/** The longest a round may take: the bot itself gives a board two minutes. */
const tickMilliseconds = 150_000;

/** Asked over the channel between the two processes: what ships answers no such question. */
function tickOf(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = (why: Error | null) => {
      clearTimeout(timer);
      child.off('message', heard).off('exit', gone);
      if (why === null) resolve();
      else reject(why);
    };
    const heard = (message: unknown) => {
      if (message === ticked) end(null);
    };
    const gone = () => end(new Error('The bot has ended.'));
    const timer = setTimeout(() => end(new Error('The bot took too long.')), tickMilliseconds);
    child.on('message', heard).on('exit', gone);
    child.send(askForTick, (error) => {
      if (error !== null) end(error);
    });
  });
}

/** The words of the two processes; `bot/main.ts` knows the same. */
const askForTick = 'tick';
const ticked = 'ticked';

function stopped(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}
