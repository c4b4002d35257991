/**
 * `npm run playground`: the bot with Microsoft's Agents Playground in place of our own Teams-like page, as an independent
 * second opinion. The workplace gives the lists and the clock; the tool plays the channel, without authentication, on this
 * machine alone. It knows neither refresh of cards nor tabs; its licence is for evaluation.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sampleDirectory } from '../seed/sampleDirectory.ts';
import { seedBoard } from '../seed/seedBoard.ts';
import type { Directory, DirectoryUser } from '../server/tenant/types.ts';
import { startWorkplace } from '../server/workplace.ts';
import { startBot } from './botProcess.ts';
import { freePort } from './freePort.ts';
import { playgroundConfig } from './playgroundConfig.ts';
import { startPlayground } from './playgroundProcess.ts';
import { readSample } from './together.ts';

const port = 56_150;
const say = (line: string) => void process.stdout.write(`${line}\n`);

/** One of each whose cards are worth looking at, a representative first; then whoever is in the team. */
function castOf({ users }: Directory): readonly DirectoryUser[] {
  const inTeam = users.filter((user) => user.teamRole !== 'none');
  const wanted = ['representative', 'chair', 'qa manager', 'substitute'];
  const found = wanted.flatMap((word) => inTeam.find((user) => user.caption.toLowerCase().includes(word)) ?? []);
  return [...new Set([...found, ...inTeam])].slice(0, 6);
}

const dataFolder = fileURLToPath(new URL('../../../.data/playground', import.meta.url));
mkdirSync(dataFolder, { recursive: true });
const sample = readSample();
const workplace = await startWorkplace({
  dataFile: join(dataFolder, 'workplace.db'),
  port: 0,
  startAt: sample.opensOn,
  log: say,
});
await seedBoard({
  workplaceUrl: workplace.url,
  tabUrl: workplace.tabUrl,
  sample,
  withBoard: true,
  random: Math.random,
  say: () => undefined,
});
const { app, tenant } = sampleDirectory(sample);
const bot = await startBot(
  {
    workplaceUrl: workplace.url,
    identityHeader: workplace.identityHeader,
    appId: '',
    teamsAppId: app.teamsAppId,
    tenantId: tenant.id,
    tabUrl: workplace.tabUrl,
    port: await freePort(),
    storeFile: join(dataFolder, 'bot.db'),
    more: { ALLOW_ANONYMOUS_ON_LOOPBACK: 'yes', GRAPH_CLIENT_ID: app.id },
  },
  () => undefined,
);
const directory = workplace.parts.directory();
const playground = await startPlayground({
  config: playgroundConfig(directory, castOf(directory)),
  botUrl: bot.url,
  port,
}).catch(async (thrown: unknown) => {
  await bot.stop();
  await workplace.close();
  throw thrown;
});
say('');
say(`  Open  ${playground.url}`);
say('');
say(
  `  You are ${castOf(directory)[0]?.displayName ?? 'nobody'}. Type "help" to the bot, or mention it in the channel. Stop with Ctrl+C.`,
);

const stop = async (): Promise<void> => {
  await playground.stop();
  await bot.stop();
  await workplace.close();
};
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    // All is closed by then; a page that stays open must not keep the terminal waiting.
    stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  });
}
