/**
 * The workspace of the largest audit there can be (40 agencies, 60 cases, 30 questions, 300 actions) against a small one in
 * the same run: until its first sentence is there, until the matrix of returns is, how many requests that takes, and the
 * longest time between two frames while the matrix and the action plan are scrolled.
 */
import type { Page } from 'playwright-core';
import { asPerson } from '../../src/workplace/seed/asPerson.ts';
import { identityOf } from '../../src/workplace/seed/sampleDirectory.ts';
import { asOwner } from '../journeys/behindTheBack.ts';
import { places, startWorld, type World } from '../journeys/world.ts';
import { addBigAudit, type Size } from './bigAudit.ts';
import { type Figure, median } from './figures.ts';

const turns = 3;
const large: Size = { agencies: 40, cases: 60, actions: 300 };
const small: Size = { agencies: 3, cases: 6, actions: 6 };

/** @throws Error when a page does not appear */
export async function benchWorkspace(): Promise<readonly Figure[]> {
  const world = await startWorld();
  try {
    const site = asOwner(world);
    const { sharePoint } = asPerson(world.together.workplace.url, identityOf('qa-manager').objectId, Math.random);
    const { webUrl } = (await site.api.call({ method: 'GET', path: `/sites/${site.siteId}` })) as { webUrl: string }; // as "Get a site resource" documents
    await addBigAudit(site, sharePoint(webUrl), { name: 'small', size: small });
    await addBigAudit(site, sharePoint(webUrl), { name: 'large', size: large });
    const looked = { small: [] as Look[], large: [] as Look[] };
    for (let turn = 0; turn < turns; turn += 1) {
      looked.small.push(await look(world, 'small'));
      looked.large.push(await look(world, 'large'));
    }
    const of = (name: 'small' | 'large', what: keyof Look) => median(looked[name].map((one) => one[what]));
    return [
      {
        name: 'workspace, first sentence: large against small',
        value: of('large', 'sentence') / of('small', 'sentence'),
        unit: 'ratio',
      },
      {
        name: 'workspace, matrix of returns: large against small',
        value: of('large', 'matrix') / of('small', 'matrix'),
        unit: 'ratio',
      },
      { name: 'workspace, first sentence, large', value: of('large', 'sentence'), unit: 'ms' },
      { name: 'workspace, matrix of returns, large', value: of('large', 'matrix'), unit: 'ms' },
      { name: 'workspace, requests to Graph until the matrix, large', value: of('large', 'requests'), unit: 'count' },
      { name: 'workspace, requests to Graph until the matrix, small', value: of('small', 'requests'), unit: 'count' },
      { name: 'workspace, longest frame while the matrix is scrolled, large', value: of('large', 'frame'), unit: 'ms' },
      {
        name: 'workspace, longest frame while the action plan is scrolled, large',
        value: of('large', 'actionsFrame'),
        unit: 'ms',
      },
    ];
  } finally {
    await world.stop();
  }
}

interface Look {
  /** Milliseconds. */
  readonly sentence: number;
  readonly matrix: number;
  readonly frame: number;
  readonly actionsFrame: number;
  readonly requests: number;
}

async function look(world: World, audit: string): Promise<Look> {
  const seat = await world.sitDown('qa-manager', 'activity');
  let requests = 0;
  seat.page.on('request', (request) => {
    const path = new URL(request.url()).pathname;
    if (request.method() !== 'OPTIONS' && (path.startsWith('/v1.0') || path === '/$batch')) requests += 1;
  });
  const from = performance.now();
  await seat.goTo(`${places.programme}/audit/${audit}/returns`);
  await seat.tab.locator('.audit-waiting').waitFor();
  const sentence = performance.now() - from;
  await seat.tab.locator('.matrix-box').waitFor();
  const matrix = performance.now() - from;
  const frame = await longestFrame(seat.page, '.matrix-box');
  await seat.goTo(`${places.programme}/audit/${audit}/actions`);
  await seat.tab.getByRole('heading', { name: 'Action plan' }).waitFor();
  const actionsFrame = await longestFrame(seat.page, 'main');
  await seat.close();
  return { sentence, matrix, frame, actionsFrame, requests };
}

/** Begins when the page has come to rest. As text: what runs this file names every function with a helper that the page does not have. */
const scrollThrough = (selector: string): string => `
  new Promise((resolve) => {
    const box = document.querySelector(${JSON.stringify(selector)}) ?? document.scrollingElement;
    let last = performance.now();
    let longest = 0;
    let left = 60;
    const begin = () => { last = performance.now(); requestAnimationFrame(step); };
    requestIdleCallback(begin, { timeout: 5000 });
    function step(now) {
      longest = Math.max(longest, now - last);
      last = now;
      left -= 1;
      box.scrollBy(80, 40);
      if (left > 0) requestAnimationFrame(step);
      else resolve(longest);
    }
  })`;

/** Scrolls what the selector names, else the page, and asks for the longest time between two frames. */
async function longestFrame(page: Page, selector: string): Promise<number> {
  const frame = page.frames().find((one) => one.parentFrame() !== null);
  if (frame === undefined) throw new Error('the tab is in a frame');
  return Number(await frame.evaluate(scrollThrough(selector)));
}
