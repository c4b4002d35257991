/** Starts the bot with the environment; says in sentences what is missing. One process, until it is told to stop. */
import { readSettings, SettingsRefused } from './config.ts';
import { type Bot, startBot } from './startBot.ts';

const write = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/**
 * A process that started this one, with a channel between them, may ask for a tick: that is how a workplace on this
 * machine plays through days. In Azure there is no such channel.
 */
function answerParent(bot: Bot): void {
  if (process.send === undefined) return;
  process.on('message', (message: unknown) => {
    if (message !== 'tick') return;
    // A tick never fails: what goes wrong in it is logged. One that did has ended all the same.
    const answer = () => void process.send?.('ticked');
    bot.tick().then(answer, answer);
  });
}

async function main(): Promise<void> {
  try {
    const bot = await startBot({ settings: readSettings(process.env), write });
    const stop = (): void => {
      // Everything is on record by then; what libraries still hold open must not keep a stopped service alive.
      bot.close().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    };
    process.once('SIGTERM', stop);
    process.once('SIGINT', stop);
    answerParent(bot);
  } catch (thrown) {
    process.stderr.write(`${thrown instanceof SettingsRefused ? thrown.message : 'The bot could not start.'}\n`);
    process.exitCode = 1;
    if (!(thrown instanceof SettingsRefused)) throw thrown;
  }
}

await main();
