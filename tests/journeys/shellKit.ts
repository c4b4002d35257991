/**
 * The shell in a real Chromium, beside a workplace with a fake bot and a small tab of its own.
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { root } from '../kit/repository.ts';
import { PEOPLE, type PersonName } from '../kit/workplace.ts';
import { type TestTeams, withTeams } from '../workplace/teams/teamsKit.ts';

const shellFolder = join(root, '.build/shell');

/** Where a Chromium may be; `CHROMIUM_PATH` wins. */
const browserPaths = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/** Vite runs in a process of its own: its native half does not take objects made in the test runner's realm. */
function buildPages(folder: string, ...options: readonly string[]): void {
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  execFileSync(process.execPath, [vite, 'build', folder, '--logLevel', 'error', ...options], { stdio: 'pipe' });
}

function buildShell(): void {
  if (existsSync(join(shellFolder, 'index.html'))) return;
  const folder = join(root, 'src/workplace/shell');
  buildPages(folder, '--config', join(folder, 'vite.config.ts'));
}

/** Built pages of the small tab, under both names a workplace may ask for. */
function buildFakeTab(): string {
  const outDir = mkdtempSync(join(tmpdir(), 'small-tab-'));
  buildPages(join(import.meta.dirname, 'fakeTab'), '--base', './', '--outDir', outDir, '--emptyOutDir');
  copyFileSync(join(outDir, 'index.html'), join(outDir, 'workplace.html'));
  return outDir;
}

/** Everything a journey through the shell needs. */
export interface ShellStage {
  readonly teams: TestTeams;
  /** A window of its own, in which somebody is already chosen: `open('chair', '#/chat/bot')`. */
  open(name: PersonName, hash: string, size?: { readonly width: number; readonly height: number }): Promise<Page>;
  /** Scripts that failed in any window; a test takes them out when it has looked. */
  readonly complaints: string[];
  close(): Promise<void>;
}

async function launch(): Promise<Browser> {
  const executablePath = browserPaths.find((path) => path !== undefined && existsSync(path));
  return chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });
}

/** teams-js asks Microsoft for its list of origins: it is told that there is no network. */
async function keepOffTheNetwork(context: BrowserContext): Promise<void> {
  await context.route(
    (url) => url.protocol.startsWith('http') && url.hostname !== '127.0.0.1',
    (route) => route.abort(),
  );
}

/** Builds what is missing and starts everything; the caller closes. */
export async function openStage(): Promise<ShellStage> {
  buildShell();
  const tabFolder = buildFakeTab();
  const teams = await withTeams({ shellFolder, tabFolder, startAt: '2015-03-16T09:00:00Z' });
  const browser = await launch();
  const complaints: string[] = [];
  return {
    teams,
    complaints,
    open: async (name, hash, size = { width: 1280, height: 800 }) => {
      const context = await browser.newContext({ viewport: size, locale: 'en-GB', timezoneId: 'Europe/London' });
      await keepOffTheNetwork(context);
      const page = await context.newPage();
      page.setDefaultTimeout(10_000);
      page.on('pageerror', (error) => complaints.push(error.message));
      await page.goto(`${teams.at.url}/?user=${PEOPLE[name].id}${hash}`);
      return page;
    },
    close: async () => {
      await browser.close();
      await teams.close();
      rmSync(tabFolder, { recursive: true, force: true });
    },
  };
}
