/**
 * Tells whether files have changed, by name, size and time of their last change. It does not read them: a checkout or an
 * editor sets the time, and reading a thousand files in each of a hundred test files would cost more than it saves.
 */
import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A file or a folder as it is: when it was last changed, in milliseconds, and how long it is. */
interface Seen {
  readonly path: string;
  readonly changedAt: number;
  readonly size: number;
}

/** Each of these and, of a folder, everything below it. A folder changes when something is added or taken away. */
function seenBelow(path: string): readonly Seen[] {
  const state = statSync(path);
  const below = state.isDirectory() ? readdirSync(path, { recursive: true, encoding: 'utf8' }) : [];
  const seen = below.map((name) => [join(path, name), statSync(join(path, name), { throwIfNoEntry: false })] as const);
  return [[path, state] as const, ...seen]
    .flatMap(([one, found]) => (found === undefined ? [] : [{ path: one, changedAt: found.mtimeMs, size: found.size }]))
    .sort((one, other) => (one.path < other.path ? -1 : 1));
}

/** A few letters that are others when any of the files is another one. */
export function stateOf(paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const { path, changedAt, size } of paths.flatMap(seenBelow)) hash.update(`${path} ${changedAt} ${size}\n`);
  return hash.digest('hex').slice(0, 16);
}

/** When any of the files was last changed, added or taken away; milliseconds since 1970. */
export function lastChangeOf(paths: readonly string[]): number {
  return Math.max(...paths.flatMap(seenBelow).map(({ changedAt }) => changedAt));
}
