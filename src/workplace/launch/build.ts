/**
 * Builds the pages: the product's tab and the workplace's shell. Skipped when nothing has changed since the last time. They are
 * built aside and take their place whole: whoever serves them meanwhile, or builds them at the same time, finds no half page.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { builtShell, builtTab, pagesStamp, root } from './pages.ts';

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
    existsSync(pagesStamp) &&
    readFileSync(pagesStamp, 'utf8') === now &&
    existsSync(join(builtTab, 'index.html')) &&
    existsSync(join(builtShell, 'index.html'));
  if (isFresh) return false;
  const aside = join(root, `.build/making-${process.pid}`);
  const parts = [
    { page: 'src/tab', made: join(aside, 'tab'), place: builtTab },
    { page: 'src/workplace/shell', made: join(aside, 'shell'), place: builtShell },
  ];
  try {
    for (const { page, made } of parts) {
      const configFile = join(root, page, 'vite.config.ts');
      await build({ configFile, root: join(root, page), logLevel: 'warn', build: { outDir: made, emptyOutDir: true } });
    }
    rmSync(pagesStamp, { force: true }); // while it is away, nobody takes what stands there for whole
    for (const { made, place } of parts) takePlace(made, place, join(aside, 'before'));
    writeFileSync(pagesStamp, now);
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
  return true;
}

/** @param aside where what stood there is put, so that the place is empty for a moment alone */
function takePlace(made: string, place: string, aside: string): void {
  mkdirSync(aside, { recursive: true });
  rmSync(join(aside, 'old'), { recursive: true, force: true });
  if (existsSync(place)) renameSync(place, join(aside, 'old'));
  renameSync(made, place);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const built = await buildPages();
  process.stdout.write(built ? 'Built the tab and the shell.\n' : 'The tab and the shell are up to date.\n');
}
