/**
 * What a person waits for: from navigation to the programme grid on screen, cold (nothing cached) and warm, how many
 * round trips to Graph that takes, and how much JavaScript the first screen loads. The baseline is the same page of the
 * same host with nothing but Teams' own library started: what no tab can be quicker than.
 */
import { gzipSync } from 'node:zlib';
import { identityOf } from '../../src/workplace/seed/sampleDirectory.ts';
import { places, startWorld, type World } from '../journeys/world.ts';
import { type Figure, median } from './figures.ts';

const turns = 5;

interface Visit {
  readonly cold: number;
  readonly warm: number;
  readonly tokenReady: number;
}

/** @throws Error when the grid does not appear */
export async function benchTab(): Promise<readonly Figure[]> {
  const world = await startWorld();
  try {
    const visits: Visit[] = [];
    for (let turn = 0; turn < turns; turn += 1) visits.push(await visit(world));
    const cold = median(visits.map((one) => one.cold));
    const warm = median(visits.map((one) => one.warm));
    const token = median(visits.map((one) => one.tokenReady));
    return [
      { name: 'programme grid, cold, against the tab being signed in', value: cold / token, unit: 'ratio' },
      { name: 'programme grid, warm against cold', value: warm / cold, unit: 'ratio' },
      { name: 'navigation to programme grid, cold', value: cold, unit: 'ms' },
      { name: 'navigation to programme grid, warm', value: warm, unit: 'ms' },
      { name: 'round trips to Graph before the grid', value: await roundTrips(world), unit: 'count' },
      { name: 'JavaScript of the first screen, gzipped', value: await firstScreenKilobytes(world), unit: 'kB' },
    ];
  } finally {
    await world.stop();
  }
}

async function visit(world: World): Promise<Visit> {
  let tokenAt = 0;
  const seat = await world.sitDown('chair', 'activity');
  seat.page.on('response', (answer) => {
    if (tokenAt === 0 && answer.url().endsWith('/workplace/token')) tokenAt = performance.now();
  });
  const from = performance.now();
  await gridShown(seat.page, world);
  const cold = performance.now() - from;
  await seat.page.goto(`${world.together.workplace.url}/#/activity`);
  const again = performance.now();
  await gridShown(seat.page, world);
  const warm = performance.now() - again;
  await seat.close();
  return { cold, warm, tokenReady: tokenAt - from };
}

async function gridShown(page: Awaited<ReturnType<World['sitDown']>>['page'], world: World): Promise<void> {
  const user = identityOf('chair').objectId;
  await page.goto(`${world.together.workplace.url}/?user=${user}#/${places.programme}`);
  await page.frameLocator('iframe').getByText('Core Group & Network Meetings').first().waitFor();
}

async function roundTrips(world: World): Promise<number> {
  const seat = await world.sitDown('chair', 'activity');
  let count = 0;
  seat.page.on('request', (request) => {
    const path = new URL(request.url()).pathname;
    if (request.method() !== 'OPTIONS' && (path.startsWith('/v1.0') || path === '/$batch')) count += 1;
  });
  await gridShown(seat.page, world);
  const seen = count;
  await seat.close();
  return seen;
}

async function firstScreenKilobytes(world: World): Promise<number> {
  const seat = await world.sitDown('chair', 'activity');
  const scripts: Promise<number>[] = [];
  const tabOrigin = new URL(world.together.workplace.tabUrl).origin;
  seat.page.on('response', (answer) => {
    if (answer.url().startsWith(tabOrigin) && /\.js($|\?)/.test(answer.url())) {
      scripts.push(answer.body().then((body) => gzipSync(body).length / 1000));
    }
  });
  await gridShown(seat.page, world);
  const sizes = await Promise.all(scripts);
  await seat.close();
  return sizes.reduce((sum, size) => sum + size, 0);
}
