/**
 * `npm run test:crash`: kills the bot at every step and three hundred times at random, on each store, and says what became
 * of its cards and of what people pressed. `-- --seed 7 --kills 300 --store sqlite|azure`; without a seed one is made up
 * and printed.
 */
import { parseArgs } from 'node:util';
import { bundleMortal } from './bundle.ts';
import { runCampaign } from './campaign.ts';
import { atRandom, everyPoint } from './deaths.ts';
import { isMidWork, sayReport, wrongIn } from './report.ts';
import { crashPlace, type StoreName, storeNames } from './stores.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    kills: { type: 'string', default: '300' },
    store: { type: 'string', default: '' },
  },
});
const say = (line: string) => void process.stdout.write(`${line}\n`);
const progressEvery = 25;
const stores: readonly StoreName[] = storeNames.filter((name) => values.store === '' || values.store === name);
say(`seed ${values.seed}: the same seed kills at the same parts of a day's work again`);

const bundle = await bundleMortal();
let isSound = true;
for (const store of stores) {
  for (const { how, nextDeath, isRandom } of [
    { how: 'at every step', nextDeath: everyPoint(), isRandom: false },
    {
      how: `${values.kills} times at random`,
      nextDeath: atRandom(Number(values.kills), Number(values.seed)),
      isRandom: true,
    },
  ]) {
    const place = await crashPlace(store);
    const report = await runCampaign({
      world: place.world,
      script: bundle.script,
      nextDeath,
      onKill: (kills) => {
        if (kills % progressEvery === 0) say(`${store}, killed ${how}: ${kills} so far`);
      },
    });
    await place.close();
    say(`${store}, killed ${how}: ${sayReport(report)}`);
    const wrong = [...wrongIn(report), ...(isRandom && !isMidWork(report) ? ['most kills hit an idle bot'] : [])];
    for (const one of wrong) say(`  WRONG: ${one}`);
    isSound &&= wrong.length === 0;
  }
}
bundle.remove();
process.exitCode = isSound ? 0 : 1;
