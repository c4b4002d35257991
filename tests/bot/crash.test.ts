import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bundleMortal, type MortalBundle } from '../crash/bundle.ts';
import { runCampaign } from '../crash/campaign.ts';
import { atRandom, everyPoint, type NextDeath } from '../crash/deaths.ts';
import { type Report, sayReport, wrongIn } from '../crash/report.ts';
import { crashPlace, type StoreName, storeNames } from '../crash/stores.ts';

/**
 * With SQLite at every third step; with Azurite, which takes three times as long for each, at every twelfth, beginning
 * somewhere else on each run: a kill takes a second or more, and the whole run of the tests has twenty minutes. The steps
 * between and three hundred random kills are covered by `npm run test:crash`, which takes the time that it needs.
 */
const strideOf: Readonly<Record<StoreName, number>> = { sqlite: 3, azure: 12 };
const randomKills = 6;
/** On a machine that does other things besides, too. */
const longest = 900_000;

let bundle: MortalBundle;

beforeAll(async () => {
  bundle = await bundleMortal();
});

afterAll(() => {
  bundle.remove();
});

async function campaign(store: StoreName, nextDeath: NextDeath): Promise<Report> {
  const place = await crashPlace(store);
  try {
    const report = await runCampaign({ world: place.world, script: bundle.script, nextDeath });
    process.stdout.write(`${store}: ${sayReport(report)}\n`);
    return report;
  } finally {
    await place.close();
  }
}

describe.each(storeNames)('a bot that is killed, with the store %s', (store) => {
  it(
    'loses no card and no press and lists every double, at whichever step of its work it dies',
    async () => {
      const seed = Date.now() % 1_000_000;
      const stride = strideOf[store];
      const first = 1 + (seed % stride);
      process.stdout.write(
        `killed at each of the steps ${first}, ${first + stride}, ${first + 2 * stride}…, store ${store}\n`,
      );
      const report = await campaign(store, everyPoint({ first, stride }));
      expect(report.kills * stride).toBeGreaterThan(40);
      expect(wrongIn(report)).toEqual([]);
    },
    longest,
  );

  it(
    'loses no card and no press and lists every double, killed at random moments of its work',
    async () => {
      const seed = Date.now() % 1_000_000;
      process.stdout.write(`killed at random, seed ${seed}: npm run test:crash -- --seed ${seed} --store ${store}\n`);
      const report = await campaign(store, atRandom(randomKills, seed));
      expect(wrongIn(report)).toEqual([]);
      expect(report.midWork).toBeGreaterThan(0);
    },
    longest,
  );
});
