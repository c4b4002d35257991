/** A file of its own for one test, in a folder that goes away with it. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { quickFolder } from '../../kit/quickFolder.ts';

export function temporaryFile(): { readonly path: string; remove(): void } {
  const folder = quickFolder('qa-bot-store-');
  return { path: join(folder, 'bot.sqlite'), remove: () => rmSync(folder, { recursive: true, force: true }) };
}
