/**
 * Everything at once on this machine: workplace, sample board, bot, tab and shell. `npm start` and the journeys in
 * `tests/` both begin here, so what is shown is what is tested.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { policyText, tabPolicy } from '../../../bot/web/tabPolicy.ts';
import { parseSample, type SampleBoard } from '../../graph/provision/sampleBoard.ts';
import { postJson } from '../seed/asPerson.ts';
import { sampleDirectory } from '../seed/sampleDirectory.ts';
import { seedBoard } from '../seed/seedBoard.ts';
import { startWorkplace, type Workplace } from '../server/workplace.ts';
import { type BotProcess, type BotSettings, botEnvironment, startBot } from './botProcess.ts';

import { freePort } from './freePort.ts';
import { builtShell, builtTab } from './pages.ts';

const sampleFile = fileURLToPath(new URL('../../../manifest/samples/brighton-hove-2015-16.json', import.meta.url));

/** The tab is under the policy that ships, which lets it call this machine as well and be shown by the shell. */
const local = ['http://127.0.0.1:*', 'http://localhost:*'];
const localPolicy = policyText(tabPolicy({ connect: local, ancestors: local }));

/** The board's real programme of 2015-16. */
export function readSample(): SampleBoard {
  return parseSample(JSON.parse(readFileSync(sampleFile, 'utf8')));
}

export interface TogetherOptions {
  /** Everything that must survive a restart is below this folder. */
  readonly dataFolder: string;
  /** Throws away what the folder holds. */
  readonly fresh: boolean;
  /** `false` leaves the team without lists and without the tab, to try setting up. */
  readonly withBoard: boolean;
  /** 0 takes a free port. */
  readonly port: number;
  readonly tabPort: number;
  readonly botPort: number;
  readonly say: (line: string) => void;
  /** Settings of the bot that differ here, by their names in its environment. */
  readonly botMore?: Readonly<Record<string, string>>;
  /** The bot as one file, where somebody has made it; without it, its sources are run. */
  readonly builtBot?: string;
  /** Folders of built pages that nobody builds anew meanwhile; without them, those of the last build are served. */
  readonly pages?: { readonly tab: string; readonly shell: string };
}

export interface Together {
  readonly workplace: Workplace;
  readonly bot: BotProcess;
  readonly siteId: string;
  readonly sample: SampleBoard;
  stop(): Promise<void>;
}

/** @throws Error when a port is taken or a part does not come up */
export async function startTogether(options: TogetherOptions): Promise<Together> {
  if (options.fresh) rmSync(options.dataFolder, { recursive: true, force: true });
  mkdirSync(options.dataFolder, { recursive: true });
  const sample = readSample();
  const directory = sampleDirectory(sample);
  const botPort = options.botPort === 0 ? await freePort() : options.botPort;
  const settings = { clientId: directory.app.id, tenantId: directory.tenant.id, teamsAppId: directory.app.teamsAppId };
  let running: BotProcess | null = null;
  const workplace = await startWorkplace({
    dataFile: join(options.dataFolder, 'workplace.db'),
    port: options.port,
    tabPort: options.tabPort,
    tabFolder: options.pages?.tab ?? builtTab,
    tabSettings: settings,
    tabHeaders: { 'Content-Security-Policy': localPolicy },
    shellFolder: options.pages?.shell ?? builtShell,
    botUrl: `http://127.0.0.1:${botPort}/api/messages`,
    startAt: sample.opensOn,
    tickBot: async () => {
      if (running === null) throw new Error('The bot is not running yet.');
      await running.tick();
    },
    log: options.say,
  });
  const { siteId } = await seedBoard({
    workplaceUrl: workplace.url,
    tabUrl: workplace.tabUrl,
    sample,
    withBoard: options.withBoard,
    random: Math.random,
    say: options.say,
  });
  const botSettings: BotSettings = {
    workplaceUrl: workplace.url,
    identityHeader: workplace.identityHeader,
    appId: directory.app.id,
    teamsAppId: directory.app.teamsAppId,
    tenantId: directory.tenant.id,
    tabUrl: workplace.tabUrl,
    port: botPort,
    storeFile: join(options.dataFolder, 'bot.db'),
    more: options.botMore ?? {},
    ...(options.builtBot === undefined ? {} : { builtBot: options.builtBot }),
  };
  const bot = await startBot(botSettings, options.say);
  running = bot;
  const removeSettings = leaveSettings(options.dataFolder, botSettings);
  await postJson(`${workplace.url}/workplace/teams/install`, { everywhere: true });
  const stop = async () => {
    removeSettings();
    await bot.stop();
    await workplace.close();
  };
  return { workplace, bot, siteId, sample, stop };
}

/** For commands run beside it, e.g. `npm run verify:signatures`; good for this run alone. @returns takes them away */
export function leaveSettings(dataFolder: string, settings: BotSettings): () => void {
  const file = join(dataFolder, 'bot.env.json');
  rmSync(file, { force: true });
  writeFileSync(file, JSON.stringify(botEnvironment(settings), null, 2), { mode: 0o600 });
  return () => rmSync(file, { force: true });
}
