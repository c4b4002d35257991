/**
 * The tab and the shell, built when their sources changed. In a process of its own: the bundler's native half does not
 * take objects made in the test runner's realm. Where nothing was written since they were built, no process is started.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { builtShell, builtTab } from '../../src/workplace/launch/pages.ts';
import { root } from './repository.ts';
import { lastChangeOf } from './stateOfFiles.ts';

/** What `src/workplace/launch/build.ts` builds from, and where it notes that it has. */
const sources = ['src', 'manifest/samples', 'package-lock.json'].map((path) => join(root, path));
const stamp = join(root, '.build/pages.stamp');

/** @throws Error with what the bundler printed */
export function buildPages(): void {
  const began = new Date();
  if (areNewerThanSources()) return;
  execFileSync(process.execPath, ['--import', 'tsx', 'src/workplace/launch/build.ts'], { cwd: root, stdio: 'pipe' });
  // It may have found everything up to date and noted nothing: what was written before it began need not be asked again.
  utimesSync(stamp, began, began);
}

function areNewerThanSources(): boolean {
  const made = [stamp, join(builtTab, 'index.html'), join(builtShell, 'index.html')];
  return made.every((file) => existsSync(file)) && statSync(stamp).mtimeMs > lastChangeOf(sources);
}
