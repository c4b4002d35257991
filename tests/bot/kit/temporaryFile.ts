/** A file of its own for one test, in a folder that goes away with it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export function temporaryFile(): { readonly path: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'qa-bot-store-'));
  return { path: join(folder, 'bot.sqlite'), remove: () => rmSync(folder, { recursive: true, force: true }) };
}
