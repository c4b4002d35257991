/**
 * The bot as one file of plain JavaScript, for tests that start it as a process: from TypeScript and a thousand files of
 * packages each start takes four seconds of a processor. It is `bot/main.ts` with all it imports: nothing is left out,
 * replaced or minified; only what is native stays outside.
 */
import { join } from 'node:path';
import { build } from 'esbuild';
import { preparedFile } from './preparedFile.ts';
import { root } from './repository.ts';

/** What files of CommonJS expect to be given, which a module of the other kind is not. */
const givenToEachFile = `
import { createRequire as requireFrom } from 'node:module';
import { fileURLToPath as pathOfUrl } from 'node:url';
const require = requireFrom(import.meta.url);
const fileOfThisModule = pathOfUrl(import.meta.url);
const folderOfThisModule = pathOfUrl(new URL('.', import.meta.url));
`;

/** @returns what node is given to run @throws Error when it cannot be built */
export function builtBot(): Promise<string> {
  return preparedFile('bot.mjs', async (outfile) => {
    await build({
      entryPoints: [join(root, 'bot/main.ts')],
      outfile,
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'node20',
      external: ['@photostructure/sqlite'],
      banner: { js: givenToEachFile },
      define: { __filename: 'fileOfThisModule', __dirname: 'folderOfThisModule' },
      logLevel: 'error',
    });
  });
}
