/** The gallery of cards in a real browser: every card drawn in every theme, wide and as on a phone, and its forms. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { gallery } from '../../src/cards/gallery.ts';
import { violationsIn } from './axe.ts';
import { openStage, type ShellStage } from './shellKit.ts';

let stage: ShellStage;
beforeAll(async () => {
  stage = await openStage();
}, 120_000);
afterAll(() => stage.close());
afterEach(() => expect(stage.complaints.splice(0)).toEqual([]));

const wide = { width: 1280, height: 900 };
const phone = { width: 380, height: 800 };

async function inWindow(open: Promise<Page>, walk: (page: Page) => Promise<void>): Promise<void> {
  const page = await open;
  try {
    await walk(page);
  } finally {
    await page.context().close();
  }
}

const cardsOn = (page: Page) => page.getByRole('article', { name: 'Card' });

/** How far a card or the pane is wider than the place it has. */
async function overhang(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('section[aria-labelledby="gallery-title"], .teams-card')]
      .filter((one) => one.scrollWidth > one.clientWidth + 1)
      .map((one) => one.textContent?.slice(0, 60) ?? ''),
  );
}

describe('the gallery', () => {
  it.each([
    ['default-full', wide],
    ['dark-full', wide],
    ['contrast-full', wide],
    ['default-phone', phone],
    ['contrast-phone', phone],
  ] as const)(
    'draws every card in %s without breaking a rule of axe or a line',
    (look, size) =>
      inWindow(stage.open('chair', `#/gallery/all/${look}`, size), async (page) => {
        await page.getByText(`${gallery.length} states`).waitFor();
        expect(await cardsOn(page).count()).toBe(gallery.length);
        expect(await page.getByText('This card cannot be shown').count()).toBe(0);
        expect(await violationsIn(page.mainFrame())).toEqual([]);
        expect(await overhang(page)).toEqual([]);
      }),
    120_000,
  );

  it('is reached by the rail, and shows one card in three themes', () =>
    inWindow(stage.open('chair', '#/chat/bot'), async (page) => {
      await page.getByRole('link', { name: 'Cards' }).click();
      await page.getByRole('heading', { name: 'day: of a representative' }).waitFor();
      const states = gallery.filter((sample) => sample.card === 'day').length;
      expect(await cardsOn(page).count()).toBe(states * 3);
      await page.getByRole('radio', { name: 'Dark' }).check();
      await page.getByRole('combobox', { name: 'Card' }).selectOption('away');
      await page.getByRole('heading', { name: 'away: here' }).waitFor();
      expect(page.url()).toContain('#/gallery/away/dark-full');
    }));

  it('opens a form in its place, refuses it empty, and sends nothing', () =>
    inWindow(stage.open('chair', '#/gallery/day/default-phone', phone), async (page) => {
      const card = cardsOn(page).first();
      await card.getByRole('button', { name: 'Done…' }).first().click();
      await card.getByRole('button', { name: 'It is done' }).click();
      await card.getByText('Please use at least 10 characters.').waitFor();
      await card.getByLabel(/What changed/).fill('Everybody was trained in May.');
      await card.getByRole('button', { name: 'It is done' }).click();
      await page.getByText('This would send: act').first().waitFor();
      expect(stage.teams.bot.ofType('invoke')).toEqual([]);
    }));
});
