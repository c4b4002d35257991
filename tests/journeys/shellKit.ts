/**
 * The shell in a real Chromium, beside a workplace with a fake bot and a small tab of its own.
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import type { WorkplaceOptions } from '../../src/workplace/server/workplace.ts';
import { startBrowser } from '../kit/browser.ts';
import { copyPages } from '../kit/builtPages.ts';
import { preparedFile } from '../kit/preparedFile.ts';
import { quickFolder } from '../kit/quickFolder.ts';
import { root } from '../kit/repository.ts';
import { PEOPLE, type PersonName } from '../kit/workplace.ts';
import { type TestTeams, withTeams } from '../workplace/teams/teamsKit.ts';

/** Vite runs in a process of its own: its native half does not take objects made in the test runner's realm. */
function buildSmallPage(folder: string, ...options: readonly string[]): void {
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  execFileSync(process.execPath, [vite, 'build', folder, '--logLevel', 'error', ...options], { stdio: 'pipe' });
}

/** Built pages of the small tab, under both names a workplace may ask for. */
function builtFakeTab(): Promise<string> {
  return preparedFile('small-tab', (outDir) => {
    buildSmallPage(join(import.meta.dirname, 'fakeTab'), '--base', './', '--outDir', outDir, '--emptyOutDir');
    copyFileSync(join(outDir, 'index.html'), join(outDir, 'workplace.html'));
  });
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

/** teams-js asks Microsoft for its list of origins: it is told that there is no network. */
async function keepOffTheNetwork(context: BrowserContext): Promise<void> {
  await context.route(
    (url) => url.protocol.startsWith('http') && url.hostname !== '127.0.0.1',
    (route) => route.abort(),
  );
}

/** Builds what is missing and starts everything; the caller closes. */
export async function openStage(options: Partial<WorkplaceOptions> = {}): Promise<ShellStage> {
  const folder = quickFolder('qa-stage-');
  const { shell: shellFolder } = copyPages(folder);
  const tabFolder = await builtFakeTab();
  const teams = await withTeams({ shellFolder, tabFolder, startAt: '2015-03-16T09:00:00Z', ...options });
  const browser = await startBrowser();
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
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
