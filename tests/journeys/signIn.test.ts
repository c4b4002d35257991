/**
 * Signing in to the tab in every condition, in a real browser with the real libraries: as the shell's settings choose it.
 * Where Teams gives no tokens the tab opens a window of its own; there MSAL runs as in a tenant, up to Microsoft's page.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { violationsIn } from './axe.ts';
import { places, type Seat, startWorld, type World } from './world.ts';

let world: World;
let seat: Seat;

beforeAll(async () => {
  world = await startWorld();
  seat = await world.sitDown('qa-manager', places.programme);
}, 180_000);

afterAll(async () => {
  await seat.close();
  await world.stop();
});

/** The programme, visited anew by the QA manager in this condition. */
async function begin(condition: string): Promise<void> {
  await seat.page.evaluate((chosen) => sessionStorage.setItem('workplace.signIn', chosen), condition);
  await seat.goTo(places.programme);
}

const heading = (name: string) => seat.tab.getByRole('heading', { name });
/** @throws Error with what the tab shows instead */
const programmeIsShown = () =>
  seat.tab
    .getByText('7 items shown')
    .waitFor()
    .catch(async (cause: unknown) => {
      throw new Error(`The tab shows: ${await seat.tab.locator('main, body').first().textContent()}`, { cause });
    });
const inTab = (name: string) => seat.tab.getByRole('button', { name, exact: true });

/** What is on screen now, the question of the shell included, breaks no rule of accessibility. */
async function holdsToAxe(page: Page = seat.page): Promise<void> {
  const frames = page.frames().filter((frame) => frame.url().startsWith('http'));
  expect((await Promise.all(frames.map(violationsIn))).flat()).toEqual([]);
}

/** Everything the tab's browser keeps under the tab's origin, and what a window left. */
async function kept(page: Page): Promise<readonly string[]> {
  const frames = page.frames().filter((frame) => frame.url().startsWith('http'));
  const texts = await Promise.all(
    frames.map((frame) =>
      frame.evaluate(() => [localStorage, sessionStorage].flatMap((storage) => Object.entries(storage).flat())),
    ),
  );
  return texts.flat();
}

describe('the tab, where Teams signs people in', () => {
  it('shows the programme, and leaves no token and no account in the browser', async () => {
    await begin('usual');
    await programmeIsShown();
    const texts = await kept(seat.page);
    expect(texts.filter((text) => /eyJ|accesstoken|refreshtoken|idtoken|homeAccountId/i.test(text))).toEqual([]);
  });

  it('asks for consent, takes Cancel for no, and shows the programme after Accept', async () => {
    await begin('usual');
    await programmeIsShown();
    await seat.page.getByRole('button', { name: 'Theme and settings' }).click();
    await seat.page.getByRole('menuitemradio', { name: 'Asks for consent' }).click();
    await seat.page.keyboard.press('Escape');
    await seat.page.getByRole('button', { name: 'Cancel' }).click();
    await heading('The sign-in window was closed').waitFor();
    await holdsToAxe();
    await inTab('Sign in').click();
    await seat.page.getByRole('button', { name: 'Accept' }).waitFor();
    await holdsToAxe();
    await seat.page.getByRole('button', { name: 'Accept' }).click();
    await programmeIsShown();
  });

  it.each([
    ['consentRefused', 'You have not allowed the app yet', 'AADSTS65004'],
    ['adminNeeded', 'An administrator has to allow this first', 'AADSTS90094'],
    ['noNetwork', 'Sign-in cannot be reached', 'no_network'],
  ])('says what to do: %s', async (condition, title, code) => {
    await begin(condition);
    await heading(title).waitFor();
    await seat.tab.getByText(`For support: ${code}`).waitFor();
    await holdsToAxe();
  });

  it('signs in again in a window when the session has expired', async () => {
    await begin('expired');
    await seat.page.getByText('Sign in again').waitFor();
    await seat.page.getByRole('button', { name: 'Accept' }).click();
    await programmeIsShown();
  });
});

describe('the tab, where Teams does not', () => {
  const pressed = async (press: () => Promise<void>): Promise<Page> => {
    const [window] = await Promise.all([seat.page.waitForEvent('popup'), press()]);
    return window;
  };

  it('waits for a press, and takes a closed window and a refusal for what they are', async () => {
    await begin('noBridge');
    await heading('Sign in to see the programme').waitFor();
    await holdsToAxe();
    const closed = await pressed(() => inTab('Sign in').click());
    await closed.getByRole('heading', { name: /^Sign in as/ }).waitFor();
    await closed.close();
    await heading('The sign-in window was closed').waitFor();
    const refused = await pressed(() => inTab('Sign in').click());
    await refused.getByRole('button', { name: 'Cancel' }).click();
    await heading('You have not allowed the app yet').waitFor();
  });

  it('signs in through the window, which closes by itself, and keeps the token nowhere', async () => {
    await begin('noBridge');
    const window = await pressed(() => inTab('Sign in').click());
    const closing = window.waitForEvent('close');
    await window.getByRole('button', { name: 'Accept' }).click();
    await closing;
    await programmeIsShown();
    const texts = await kept(seat.page);
    expect(texts.filter((text) => /eyJ|msal\./i.test(text))).toEqual([]);
  });

  it('gives the window to Teams alone: opened by itself it signs nobody in', async () => {
    const alone = await seat.page.context().newPage();
    await alone.goto(`${world.together.workplace.tabUrl}/index.html?view=signIn&scopes=x`);
    await alone.getByText('Close it, and sign in again in Teams.').waitFor();
    await holdsToAxe(alone);
    await alone.close();
  });
});

describe('another person in the same window', () => {
  it('is a guest who signs in at the board’s tenant, though their account is at home elsewhere, and meets nothing of the last', async () => {
    await begin('usual');
    await programmeIsShown();
    await seat.page.getByRole('button', { name: /^You are: / }).click();
    await seat.page.getByRole('menuitemradio', { name: 'Police representative' }).click();
    await programmeIsShown();
    await seat.tab.getByText('Signed in as Police representative').waitFor();
    expect(await seat.tab.getByText('Signed in as QA manager').count()).toBe(0);
  });
});
