/** The files of this repository as a test sees them: those git tracks or would track, never what is built or installed. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The root of the repository. */
export const root = resolve(import.meta.dirname, '../..');

/** Paths below the root that begin with one of the given folders (all, when none is given). */
export function trackedFiles(...folders: readonly string[]): readonly string[] {
  const args = ['ls-files', '--cached', '--others', '--exclude-standard', '-z', '--', ...folders];
  const listed = execFileSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 64_000_000 }).split('\0');
  // A file that was deleted but not yet committed is still listed.
  return [...new Set(listed)].filter((file) => file !== '' && existsSync(join(root, file))).sort();
}

/** The text of a file of the repository. */
export function textOf(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

/** Whether a file is text: it holds no NUL in its first part. */
export function isText(file: string): boolean {
  return !readFileSync(join(root, file)).subarray(0, 8000).includes(0);
}
