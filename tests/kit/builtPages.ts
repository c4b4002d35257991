/**
 * The tab and the shell, built when their sources changed. In a process of its own: the bundler's native half does not
 * take objects made in the test runner's realm.
 */
import { execFileSync } from 'node:child_process';
import { root } from './repository.ts';

/** @throws Error with what the bundler printed */
export function buildPages(): void {
  execFileSync(process.execPath, ['--import', 'tsx', 'src/workplace/launch/build.ts'], { cwd: root, stdio: 'pipe' });
}
