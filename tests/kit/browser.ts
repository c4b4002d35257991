/**
 * A real Chromium for the journeys: the machine's own, else Playwright's, fetched once; else a message with the command.
 * Only `.ci/run` installs system packages. Chromium without a window of its own comes first: it draws the same pages, and a
 * new window costs the other one seconds, because it draws its own toolbars and panels as pages too, though nobody sees them.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const places = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
];

/** Quiet, and content with a machine that has no network and no graphics. */
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

function playwrightsOwn(): string {
  const path = chromium.executablePath();
  if (existsSync(path)) return path;
  const cli = join(dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')), 'cli.js');
  try {
    execFileSync(process.execPath, [cli, 'install', 'chromium'], { stdio: 'inherit', timeout: 300_000 });
  } catch {
    throw new Error(
      'No browser was found. Install one and run again: sudo apt-get install chromium (or set CHROMIUM to its path).',
    );
  }
  return path;
}

/** @throws Error with the command to run when there is no browser to be had */
export function browserPath(): string {
  const named = process.env.CHROMIUM;
  return named ?? places.find((path) => existsSync(path)) ?? playwrightsOwn();
}

/** Starts the browser; close it when done. */
export function startBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: browserPath(), args: quiet });
}
