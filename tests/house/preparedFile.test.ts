import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { giveItsName } from '../kit/preparedFile.ts';
import { quickFolder } from '../kit/quickFolder.ts';

describe('what two runs of tests prepare at once', () => {
  let folder: string;
  beforeEach(() => {
    folder = quickFolder('qa-named-');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it.each(['file', 'folder'])('is the first one’s for both: no %s takes its place', (kind) => {
    const path = join(folder, 'prepared');
    for (const who of ['first', 'second']) {
      const made = join(folder, who);
      if (kind === 'folder') mkdirSync(made);
      writeFileSync(kind === 'folder' ? join(made, 'content') : made, who);
      giveItsName(made, path);
      expect(existsSync(made)).toBe(false);
    }
    expect(readFileSync(kind === 'folder' ? join(path, 'content') : path, 'utf8')).toBe('first');
  });

  it('is not passed over in silence when it cannot be given its name', () => {
    expect(() => giveItsName(join(folder, 'nothing'), join(folder, 'prepared'))).toThrow('ENOENT');
  });
});
