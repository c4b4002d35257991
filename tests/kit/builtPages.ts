/**
 * The tab and the shell, built when their sources changed. In a process of its own: the bundler's native half does not
 * take objects made in the test runner's realm. Where nothing was written since they were built, no process is started.
 * Who shows them in a browser serves a copy: a page fetches parts of itself later, and another build has other parts.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { builtShell, builtTab, pagesStamp } from '../../src/workplace/launch/pages.ts';
import { root } from './repository.ts';
import { lastChangeOf } from './stateOfFiles.ts';

/** What `src/workplace/launch/build.ts` builds from. */
const sources = ['src', 'manifest/samples', 'package-lock.json'].map((path) => join(root, path));

/** @throws Error with what the bundler printed */
export function buildPages(): void {
  const began = new Date();
  if (areNewerThanSources()) return;
  execFileSync(process.execPath, ['--import', 'tsx', 'src/workplace/launch/build.ts'], { cwd: root, stdio: 'pipe' });
  // It may have found everything up to date and noted nothing: what was written before it began need not be asked again.
  if (existsSync(pagesStamp)) utimesSync(pagesStamp, began, began);
}

/** Copies of what is built, whole and from one build. */
export interface CopiedPages {
  readonly tab: string;
  readonly shell: string;
}

/** Each try begins when a build has ended; two in a row mean that somebody writes without a pause. */
const tries = 5;

/** @param folder where they are put @throws Error with what the bundler printed, or when nobody leaves them in peace */
export function copyPages(folder: string): CopiedPages {
  const copied = { tab: join(folder, 'tab'), shell: join(folder, 'shell') };
  for (let attempt = 0; attempt < tries; attempt += 1) {
    buildPages();
    const from = builtFrom();
    if (from === null) continue;
    if (isCopied(builtTab, copied.tab) && isCopied(builtShell, copied.shell) && builtFrom() === from) return copied;
  }
  throw new Error('The pages were built anew again and again while they were copied.');
}

/** The state of the sources that they were built from; null while they are put in their place. */
function builtFrom(): string | null {
  try {
    return readFileSync(pagesStamp, 'utf8');
  } catch {
    return null;
  }
}

/** False when a file went away under the copying. */
function isCopied(from: string, to: string): boolean {
  rmSync(to, { recursive: true, force: true });
  try {
    cpSync(from, to, { recursive: true });
    return true;
  } catch {
    return false;
  }
}

function areNewerThanSources(): boolean {
  const made = [pagesStamp, join(builtTab, 'index.html'), join(builtShell, 'index.html')];
  return made.every((file) => existsSync(file)) && statSync(pagesStamp).mtimeMs > lastChangeOf(sources);
}
