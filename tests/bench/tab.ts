/**
 * What a person waits for: from navigation to the programme grid on screen, cold (nothing cached) and warm, how many
 * round trips to Graph that takes, and how much JavaScript the first screen loads. The baseline, taken in turn with it,
 * is a page of a few lines in the same host with Microsoft's teams-js and msal-browser and nothing else, until it has its
 * context: what no tab can be quicker than.
 */
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { identityOf } from '../../src/workplace/seed/sampleDirectory.ts';
import { openStage, type ShellStage } from '../journeys/shellKit.ts';
import { places, startWorld, type World } from '../journeys/world.ts';
import { SMALL_DIRECTORY } from '../kit/workplace.ts';
import { type Figure, median } from './figures.ts';

const turns = 5;

/** @throws Error when a page does not appear */
export async function benchTab(): Promise<readonly Figure[]> {
  const world = await startWorld();
  const stage = await openStage();
  try {
    const channelId = await addSmallTab(stage);
    const cold: number[] = [];
    const warm: number[] = [];
    const least: number[] = [];
    for (let turn = 0; turn < turns; turn += 1) {
      least.push(await smallTabShown(stage, channelId));
      const seat = await world.sitDown('chair', 'activity');
      cold.push(await timed(() => gridShown(seat.page, world)));
      await seat.page.goto(`${world.together.workplace.url}/#/activity`);
      warm.push(await timed(() => gridShown(seat.page, world)));
      await seat.close();
    }
    return [
      {
        name: 'programme grid, cold, against the least tab there can be',
        value: median(cold) / median(least),
        unit: 'ratio',
      },
      { name: 'programme grid, warm against cold', value: median(warm) / median(cold), unit: 'ratio' },
      { name: 'the least tab: teams-js and msal-browser alone', value: median(least), unit: 'ms' },
      { name: 'navigation to programme grid, cold', value: median(cold), unit: 'ms' },
      { name: 'navigation to programme grid, warm', value: median(warm), unit: 'ms' },
      { name: 'round trips to Graph before the grid', value: await roundTrips(world), unit: 'count' },
      { name: 'JavaScript of the first screen, gzipped', value: await firstScreenKilobytes(world), unit: 'kB' },
    ];
  } finally {
    await stage.close();
    await world.stop();
  }
}

async function timed(work: () => Promise<void>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

async function addSmallTab(stage: ShellStage): Promise<string> {
  const channelId = SMALL_DIRECTORY.channels[0]?.id ?? '';
  const contentUrl = `${stage.teams.at.workplace.tabUrl}/index.html`;
  const body = { channelId, contentUrl, entityId: 'programme', displayName: 'Small tab' };
  await stage.teams.shell('owner')('tab', { method: 'POST', body });
  return channelId;
}

async function smallTabShown(stage: ShellStage, channelId: string): Promise<number> {
  const page = await stage.open('owner', '#/activity');
  const milliseconds = await timed(async () => {
    await page.goto(`${stage.teams.at.url}/?bench#/teams/${encodeURIComponent(channelId)}/tab`);
    await page.frameLocator('iframe[title="Small tab"]').getByText('content | programme').waitFor();
  });
  await page.context().close();
  return milliseconds;
}

/** A change of the query, not of the hash alone, makes it a navigation. */
async function gridShown(page: Page, world: World): Promise<void> {
  await page.goto(`${world.together.workplace.url}/?user=${identityOf('chair').objectId}#/${places.programme}`);
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
