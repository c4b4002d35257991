/**
 * The mortal bot as one file of plain JavaScript, and beside it what V8 has compiled of it before: a campaign starts it
 * hundreds of times, and each start from TypeScript with a thousand files of packages takes more than two seconds. It is
 * the same code: nothing is left out, replaced or minified; only what is native stays outside.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { root } from '../kit/repository.ts';

export interface MortalBundle {
  /** What node is given to run. With `keepsCompiled` in its environment it leaves at its exit what was compiled, for those after it. */
  readonly script: string;
  remove(): void;
}

/** Set to anything, in the environment of a bot that ends of its own accord. */
export const keepsCompiled = 'CRASH_KEEPS_COMPILED';

/** What one process writes the next may read at any moment: so it gets its name when it is whole. */
const starter = `
const { existsSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const { constants, Script } = require('node:vm');
const filename = require('node:path').join(__dirname, 'mortal.cjs');
const compiled = filename + '.compiled';
const script = new Script('(function (exports, require, module, __filename, __dirname) {' + readFileSync(filename, 'utf8') + '\\n})', {
  filename,
  cachedData: existsSync(compiled) ? readFileSync(compiled) : undefined,
  importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
});
if (process.env.${keepsCompiled} !== undefined) {
  process.once('exit', () => {
    writeFileSync(compiled + '.part', script.createCachedData());
    renameSync(compiled + '.part', compiled);
  });
}
script.runInThisContext()(exports, require, module, filename, __dirname);
`;

/** Made anew by each run, so that a run keeps its bot while somebody edits the sources. @throws Error when it cannot be built */
export async function bundleMortal(): Promise<MortalBundle> {
  // Below `node_modules`, where node finds what stays outside the file.
  const cache = join(root, 'node_modules', '.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'crash-'));
  const script = join(folder, 'start.cjs');
  writeFileSync(script, starter);
  await build({
    entryPoints: [fileURLToPath(new URL('./mortal.ts', import.meta.url))],
    outfile: join(folder, 'mortal.cjs'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['@photostructure/sqlite'],
    define: { 'import.meta.url': 'urlOfThisFile' },
    banner: { js: "const urlOfThisFile = require('node:url').pathToFileURL(__filename).href;" },
    logLevel: 'error',
  });
  return { script, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
