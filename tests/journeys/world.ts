/**
 * What every journey begins with: the whole product on free ports, freshly seeded, and a browser in which one can be
 * anybody. Nothing is faked between the press of a key and the row in the list.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, FrameLocator, Page } from 'playwright-core';
import { startTogether, type Together } from '../../src/workplace/launch/together.ts';
import { identityOf, sampleChannelId } from '../../src/workplace/seed/sampleDirectory.ts';
import { startBrowser } from '../kit/browser.ts';
import { builtBot } from '../kit/builtBot.ts';
import { copyPages } from '../kit/builtPages.ts';
import { watchCallsInFolder } from '../kit/calls.ts';
import { quickFolder } from '../kit/quickFolder.ts';
import { copySeededWorkplace, placeTabOf } from './seededWorkplace.ts';

export type Theme = 'default' | 'dark' | 'contrast';

export interface OpenOptions {
  readonly theme?: Theme;
  readonly width?: number;
  readonly height?: number;
}

/** A person at their screen. */
export interface Seat {
  readonly page: Page;
  /** The product's tab inside the channel. */
  readonly tab: FrameLocator;
  /** Goes to another place of the shell; the page there is loaded anew, the person stays signed in. */
  goTo(place: string): Promise<void>;
  close(): Promise<void>;
}

export interface World {
  readonly together: Together;
  /** Opens the shell as a person of the sample, at a place of the shell: `chat/bot`, `teams/<channel>/tab`. */
  sitDown(personKey: string, place: string, options?: OpenOptions): Promise<Seat>;
  stop(): Promise<void>;
}

/** The places a journey goes to. */
export const places = {
  chat: 'chat/bot',
  posts: `teams/${encodeURIComponent(sampleChannelId)}/posts`,
  programme: `teams/${encodeURIComponent(sampleChannelId)}/tab`,
  mine: `teams/${encodeURIComponent(sampleChannelId)}/tab/mine`,
  reminders: `teams/${encodeURIComponent(sampleChannelId)}/tab/reminders`,
  matrix: `teams/${encodeURIComponent(sampleChannelId)}/tab/mou`,
  setup: `teams/${encodeURIComponent(sampleChannelId)}/tab/setup`,
} as const;

/**
 * @param withBoard `false` starts without lists, to try setting up
 * @param botMore settings of the bot that differ from those of `npm start`
 */
export async function startWorld(withBoard = true, botMore: Readonly<Record<string, string>> = {}): Promise<World> {
  const dataFolder = quickFolder('qa-world-');
  const pages = copyPages(join(dataFolder, 'pages'));
  if (withBoard) await copySeededWorkplace(join(dataFolder, 'workplace.db'));
  const calls = watchCallsInFolder();
  const together = await startTogether({
    dataFolder,
    fresh: false,
    // The board came with the copy: it is not set up again.
    withBoard: false,
    port: 0,
    tabPort: 0,
    botPort: 0,
    botMore,
    builtBot: await builtBot(),
    pages,
    say: () => undefined,
  });
  if (withBoard) await placeTabOf(together);
  const browser: Browser = await startBrowser();
  return {
    together,
    sitDown: (personKey, place, options) => sitDown(browser, together, { personKey, place, options: options ?? {} }),
    stop: async () => {
      await browser.close();
      await together.stop();
      rmSync(dataFolder, { recursive: true, force: true });
      calls.hold();
    },
  };
}

async function sitDown(
  browser: Browser,
  together: Together,
  at: { readonly personKey: string; readonly place: string; readonly options: OpenOptions },
): Promise<Seat> {
  const { theme, width, height } = at.options;
  const context: BrowserContext = await browser.newContext({
    viewport: { width: width ?? 1280, height: height ?? 900 },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    reducedMotion: 'reduce',
  });
  // The library looks up its list of hosts on the open network; there is none here, and it has a list of its own.
  await context.route(/res\.cdn\.office\.net|cdn\.office\.net/, (route) => route.abort());
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const violations: string[] = [];
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) violations.push(message.text());
  });
  const user = identityOf(at.personKey).objectId;
  let visits = 0;
  const goTo = async (place: string): Promise<void> => {
    visits += 1; // an address that differs in its hash alone would keep the page with all that is open on it
    const looks = `user=${user}&theme=${theme ?? 'default'}&visit=${visits}`;
    await page.goto(`${together.workplace.url}/?${looks}#/${place}`);
  };
  await goTo(at.place);
  const close = async (): Promise<void> => {
    await context.close();
    // The tab is under the policy that ships: what it forbids would not work in a tenant.
    if (violations.length > 0) throw new Error(`Against the tab's policy: ${violations.join('\n')}`);
  };
  return { page, tab: page.frameLocator('iframe'), goTo, close };
}
