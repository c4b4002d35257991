/**
 * `npm run test:crash`: kills the bot three hundred times and says what became of its cards.
 * `-- --seed 7 --kills 300 --store sqlite|azure`; without a seed one is made up and printed.
 */
import { parseArgs } from 'node:util';
import { atRandom, everyPoint, type Report, runCampaign } from './campaign.ts';
import { crashPlace, type StoreName, storeNames } from './stores.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    kills: { type: 'string', default: '300' },
    store: { type: 'string', default: '' },
  },
});
const say = (line: string) => void process.stdout.write(`${line}\n`);
const stores: readonly StoreName[] = storeNames.filter((name) => values.store === '' || values.store === name);
say(`seed ${values.seed}: the same seed kills at the same moments again`);

let isSound = true;
for (const store of stores) {
  for (const [name, nextDeath] of [
    ['at every step', everyPoint()],
    [`${values.kills} times at random`, atRandom(Number(values.kills), Number(values.seed))],
  ] as const) {
    const place = await crashPlace(store);
    const report = await runCampaign({ world: place.world, nextDeath });
    await place.close();
    say(`${store}, killed ${name}: ${sayReport(report)}`);
    isSound &&= report.lost.length === 0 && report.unlisted.length === 0 && report.mostCopies <= 2;
  }
}
process.exitCode = isSound ? 0 : 1;

function sayReport({ kills, owed, lost, doubled, unlisted }: Report): string {
  return `${kills} kills, ${owed} cards owed, ${lost.length} lost, ${doubled.length} arrived twice, ${unlisted.length} of these not listed`;
}
