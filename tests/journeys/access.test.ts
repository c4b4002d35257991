/**
 * Accessibility of what people meet: axe on each screen, narrow and, by turns, dark or in high contrast (in every theme
 * with EVERY_LOOK=yes), no sideways scrolling on a phone, and the main act by keyboard alone. Source: WCAG 2.2 AA; axe
 * finds a part of it, pictures and keyboard the rest.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Frame } from 'playwright-core';
import { screens } from '../pictures/screens.ts';
import { violationsIn } from './axe.ts';
import { places, type Seat, startWorld, type Theme, type World } from './world.ts';

let world: World;

beforeAll(async () => {
  world = await startWorld();
}, 180_000);

afterAll(() => world.stop());

type Look = readonly [Theme, number];

async function violationsAt(seat: Seat): Promise<readonly string[]> {
  const frames = seat.page.frames().filter((frame) => frame.url().startsWith('http'));
  return (await Promise.all(frames.map(violationsIn))).flat();
}

async function isWiderThanScreen(frame: Frame): Promise<boolean> {
  return frame.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth + 1);
}

describe('the screens', () => {
  const narrow: Look = ['default', 380];
  const wide: readonly Look[] = [
    ['dark', 1280],
    ['contrast', 1280],
  ];
  /** Another look at each screen every day. */
  const today = Math.floor(Date.now() / 86_400_000);
  const everyLook: readonly Look[] = [narrow, ['default', 1280], ...wide];
  /** What a screen is looked at in: narrow, dark or in high contrast, by turns. */
  const looksAt = (turn: number): readonly Look[] =>
    process.env.EVERY_LOOK === 'yes'
      ? everyLook
      : [narrow, ...wide].slice((turn + today) % 3, ((turn + today) % 3) + 1);

  const people = [...new Set(screens.map(({ person }) => person))];
  const looks = everyLook.flatMap(([theme, width]) => people.map((person) => [person, theme, width] as const));
  const seen = (person: string, [theme, width]: Look) =>
    screens.filter((screen, turn) => {
      const isLookedAt = looksAt(turn).some((look) => look[0] === theme && look[1] === width);
      const isWalked = screen.isWalked === true && process.env.EVERY_LOOK !== 'yes';
      return screen.person === person && isLookedAt && !isWalked;
    });

  it('have names of their own, so that no picture takes the place of another', () => {
    expect(new Set(screens.map(({ name }) => name)).size).toBe(screens.length);
  });

  // One person sits down once for each look and goes from screen to screen, as people do: signing in takes the longest.
  it.each(looks.filter(([person, ...look]) => seen(person, look).length > 0))(
    'of %s in %s at %d pixels break no rule of axe and never scroll sideways',
    async (person, ...look) => {
      const [theme, width] = look;
      const [first, ...others] = seen(person, look);
      if (first === undefined) throw new Error('there is a screen to look at');
      const seat = await world.sitDown(person, first.place, { theme, width });
      for (const screen of [first, ...others]) {
        if (screen !== first) await seat.goTo(screen.place);
        await screen.ready(seat);
        const found = await violationsAt(seat);
        const sideways = await Promise.all(seat.page.frames().map(isWiderThanScreen));
        expect({ screen: screen.name, found, sideways: sideways.includes(true) }).toEqual({
          screen: screen.name,
          found: [],
          sideways: false,
        });
      }
      await seat.close();
    },
    240_000,
  );
});

describe('the keyboard alone', () => {
  it('signs the memorandum', async () => {
    const seat = await world.sitDown('nhs-commissioner-representative', places.chat);
    const { page } = seat;
    await page.getByRole('button', { name: 'Sign…', exact: true }).focus();
    await page.keyboard.press('Enter');
    await tabTo(seat, /Who stands in/);
    await page.keyboard.press('N');
    await tabTo(seat, /I confirm acceptance/);
    await page.keyboard.press('Space');
    await tabTo(seat, /^Sign$/);
    await page.keyboard.press('Enter');
    await page
      .getByText(/^Signed/)
      .first()
      .waitFor();
    await seat.close();
  });
});

/** Presses Tab until the focused element has the name. @throws Error when it is never reached */
async function tabTo(seat: Seat, name: RegExp): Promise<void> {
  for (let press = 0; press < 40; press += 1) {
    const focused = await seat.page.evaluate(() => {
      const element = document.activeElement;
      const labels = element?.getAttribute('aria-labelledby')?.split(' ') ?? [];
      const named = labels.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
      return `${named || (element?.getAttribute('aria-label') ?? element?.textContent ?? '')}`.trim();
    });
    if (name.test(focused)) return;
    await seat.page.keyboard.press('Tab');
  }
  throw new Error(`the keyboard never reached ${String(name)}`);
}
