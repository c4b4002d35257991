import { describe, expect, it } from '@jest/globals';
import { atRandom, everyPoint, type Report, runCampaign } from '../crash/campaign.ts';
import { crashPlace, type StoreName, storeNames } from '../crash/stores.ts';

/**
 * Every fifteenth point, beginning somewhere else on each run: the points between are covered by `npm run test:crash`, which
 * takes the time that it needs.
 */
const stride = 15;
const randomKills = 2;
const longest = 240_000;

async function campaign(store: StoreName, nextDeath: Parameters<typeof runCampaign>[0]['nextDeath']): Promise<Report> {
  const place = await crashPlace(store);
  try {
    return await runCampaign({ world: place.world, nextDeath });
  } finally {
    await place.close();
  }
}

function expectNothingLost(report: Report): void {
  expect(report.lost).toEqual([]);
  expect(report.unlisted).toEqual([]);
  expect(report.mostCopies).toBeLessThanOrEqual(2);
  expect(report.doubled.length).toBeLessThanOrEqual(report.kills);
}

describe.each(storeNames)('a bot that is killed, with the store %s', (store) => {
  it(
    'loses no card and lists every double, at whichever step of its work it dies',
    async () => {
      const seed = Date.now() % 1_000_000;
      const first = 1 + (seed % stride);
      process.stdout.write(`killed at every ${stride}th step from step ${first}, store ${store}\n`);
      const report = await campaign(store, everyPoint({ first, stride }));
      expect(report.kills).toBeGreaterThan(1);
      expectNothingLost(report);
    },
    longest,
  );

  it(
    'loses no card and lists every double, killed at random moments',
    async () => {
      const seed = Date.now() % 1_000_000;
      process.stdout.write(`killed at random, seed ${seed}: npm run test:crash -- --seed ${seed} --store ${store}\n`);
      expectNothingLost(await campaign(store, atRandom(randomKills, seed)));
    },
    longest,
  );
});
