/** Starts the bot with the environment; says in sentences what is missing. One process, until it is told to stop. */
import { readSettings, SettingsRefused } from './config.ts';
import { startBot } from './startBot.ts';

const write = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

async function main(): Promise<void> {
  try {
    const bot = await startBot({ settings: readSettings(process.env), write });
    const stop = (): void => {
      bot.close().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    };
    process.once('SIGTERM', stop);
    process.once('SIGINT', stop);
  } catch (thrown) {
    process.stderr.write(`${thrown instanceof SettingsRefused ? thrown.message : 'The bot could not start.'}\n`);
    process.exitCode = 1;
    if (!(thrown instanceof SettingsRefused)) throw thrown;
  }
}

await main();
