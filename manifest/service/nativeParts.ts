/**
 * The one package that cannot go into the bundle, because half of it is machine code: SQLite. Carried beside it with the
 * little that finds the machine code, for the systems that App Service and the container run on.
 */
import { cpSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Left outside by the bundler and looked up by node beside the bundle. */
export const outside: readonly string[] = ['@photostructure/sqlite'];

const sqlite = '@photostructure/sqlite';
const carried: Readonly<Record<string, readonly string[]>> = {
  [sqlite]: [
    'package.json',
    'LICENSE',
    'dist/index.mjs',
    // glibc alone: App Service's Node images and node:20-slim are Debian.
    `prebuilds/linux-x64/${sqlite.replace('/', '+')}.glibc.node`,
    `prebuilds/linux-arm64/${sqlite.replace('/', '+')}.glibc.node`,
  ],
  'node-gyp-build': ['package.json', 'LICENSE', 'index.js', 'node-gyp-build.js'],
};

const require = createRequire(import.meta.url);

/** @param folder the service's own, which gets a `node_modules` */
export function carryNativeParts(folder: string): void {
  for (const [name, files] of Object.entries(carried)) {
    const from = packageFolder(name);
    for (const file of files) {
      const to = join(folder, 'node_modules', name, file);
      mkdirSync(dirname(to), { recursive: true });
      cpSync(join(from, file), to);
    }
  }
}

function packageFolder(name: string): string {
  return dirname(require.resolve(`${name}/package.json`));
}
