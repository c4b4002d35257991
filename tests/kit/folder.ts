/** A folder of its own for a test that needs files: made fresh, filled from a table, taken away at the end. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A folder that was made for one test. */
export interface TestFolder {
  readonly path: string;
  remove(): void;
}

/** @param files contents by path below the folder */
export function folderWith(files: Readonly<Record<string, string>>): TestFolder {
  const path = mkdtempSync(join(tmpdir(), 'house-'));
  for (const [name, content] of Object.entries(files)) {
    const file = join(path, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
