/**
 * `npm start`: the whole product on this machine with no tenant. Prints one address to open.
 * `--fresh` begins again, `--empty` leaves the setting up to you, `--verbose` shows what the bot logs.
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { instantOf } from '../../base/time/instant.ts';
import { sayDate } from '../../base/time/plainDate.ts';
import { dateIn } from '../../base/time/zone.ts';
import { buildPages } from './build.ts';
import { startTogether } from './together.ts';

const { values } = parseArgs({
  options: {
    fresh: { type: 'boolean', default: false },
    empty: { type: 'boolean', default: false },
    verbose: { type: 'boolean', default: false },
    port: { type: 'string', default: '5170' },
  },
});
const say = (line: string) => void process.stdout.write(`${line}\n`);
const port = Number(values.port);

say('QA Programme for Teams: getting ready (the first time takes about a minute)...');
await buildPages();
const together = await startTogether({
  dataFolder: fileURLToPath(new URL(`../../../.data/${values.empty ? 'empty' : 'sample'}`, import.meta.url)),
  fresh: values.fresh,
  withBoard: !values.empty,
  port,
  tabPort: port + 1,
  botPort: port + 2,
  say: values.verbose ? say : () => undefined,
});
const today = dateIn(instantOf(together.workplace.parts.clock.boardNow()));
say('');
say(`  Open  ${together.workplace.url}`);
say('');
const what = values.empty ? 'A team without a board, to set one up as its QA manager' : 'Sample board';
say(`  ${what}: today is ${sayDate(today)}, and the clock on the page can be moved.`);
say(
  '  Choose who you are at the top right. Stop with Ctrl+C; what you did is kept (start again with: npm start -- --fresh).',
);

let stopping = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (stopping) return;
    stopping = true;
    // All is closed by then; a page that stays open must not keep the terminal waiting.
    together.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  });
}
