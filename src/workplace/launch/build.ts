/** Builds the pages: the product's tab and the workplace's shell. Skipped when nothing has changed since the last time. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { builtShell, builtTab, root } from './pages.ts';

const stamp = join(root, '.build/pages.stamp');

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .sort();
}

/** Changes when any source of the pages, or any dependency, does. */
function fingerprint(): string {
  const hash = createHash('sha256');
  for (const path of [
    ...filesBelow(join(root, 'src')),
    ...filesBelow(join(root, 'manifest/samples')),
    join(root, 'package-lock.json'),
  ]) {
    hash.update(path.slice(root.length)).update(readFileSync(path));
  }
  return hash.digest('hex');
}

/** @returns whether anything had to be built */
export async function buildPages(): Promise<boolean> {
  const now = fingerprint();
  const isFresh =
    existsSync(stamp) &&
    readFileSync(stamp, 'utf8') === now &&
    existsSync(join(builtTab, 'index.html')) &&
    existsSync(join(builtShell, 'index.html'));
  if (isFresh) return false;
  for (const page of ['src/tab', 'src/workplace/shell']) {
    await build({ configFile: join(root, page, 'vite.config.ts'), root: join(root, page), logLevel: 'warn' });
  }
  writeFileSync(stamp, now);
  return true;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const built = await buildPages();
  process.stdout.write(built ? 'Built the tab and the shell.\n' : 'The tab and the shell are up to date.\n');
}
