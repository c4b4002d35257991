/**
 * `npm run bundle`: the service as one folder, `.build/service` unless another is named, that needs node and nothing else. The bot is one file of
 * readable JavaScript, so that a fault's stack says where; the tab is what ships of it, built before. Nothing is
 * installed where it runs.
 */
import { cpSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { carryNativeParts, outside } from './nativeParts.ts';
import { shippedTabFiles } from './shippedTab.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** What packages written for `require` expect to find; a module of today has none of it. */
const olderModules = `
import { createRequire as requireFrom } from 'node:module';
import { fileURLToPath as pathOf } from 'node:url';
const require = requireFrom(import.meta.url);
const fileOfBundle = pathOf(import.meta.url);
const folderOfBundle = pathOf(new URL('.', import.meta.url));
`.trim();

/** Sets where the tab is before the bot reads its settings, unless the environment says otherwise. */
const start = `import { fileURLToPath } from 'node:url';

process.env.TAB_FOLDER ??= fileURLToPath(new URL('./tab', import.meta.url));
await import('./bot.js');
`;

/** What was written. */
export interface Bundle {
  readonly folder: string;
  readonly files: number;
  readonly bytes: number;
}

/**
 * @param folder is emptied first
 * @throws Error when the tab has not been built, or the bot cannot be bundled
 */
export async function bundleService(folder: string = join(root, '.build/service')): Promise<Bundle> {
  const builtTab = join(root, '.build/tab');
  const tab = shippedTabFiles(builtTab);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [source, name] of programs) await buildProgram(join(root, source), join(folder, name));
  carryNativeParts(folder);
  for (const file of tab) {
    const to = join(folder, 'tab', file);
    mkdirSync(dirname(to), { recursive: true });
    cpSync(join(builtTab, file), to);
  }
  writeFileSync(join(folder, 'start.js'), start);
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(ownPackage, null, 2)}\n`);
  return { folder, ...measured(folder) };
}

/** The service, and the command that shows and adds boards where the service's identity is: `node boards.js list`. */
const programs = [
  ['bot/main.ts', 'bot.js'],
  ['bot/boards/cli.ts', 'boards.js'],
] as const;

async function buildProgram(source: string, outfile: string): Promise<void> {
  await build({
    entryPoints: [source],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    external: [...outside],
    banner: { js: olderModules },
    define: { __filename: 'fileOfBundle', __dirname: 'folderOfBundle' },
    legalComments: 'eof',
    logLevel: 'error',
  });
}

/** App Service runs `npm start` where it finds a package; nothing is left to install. */
const ownPackage = {
  name: 'qa-programme-service',
  version: '0.1.0',
  private: true,
  type: 'module',
  main: 'start.js',
  scripts: { start: 'node start.js' },
  engines: { node: '>=20.19.0' },
};

function measured(folder: string): Pick<Bundle, 'files' | 'bytes'> {
  const sizes = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => statSync(join(folder, name)))
    .filter((file) => file.isFile())
    .map((file) => file.size);
  return { files: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const made = await bundleService(process.argv[2]);
  const megabytes = (made.bytes / 1_000_000).toFixed(1);
  process.stdout.write(`The service is in ${made.folder}: ${made.files} files, ${megabytes} MB.\n`);
}
