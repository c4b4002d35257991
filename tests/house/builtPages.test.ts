import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { builtShell, builtTab } from '../../src/workplace/launch/pages.ts';
import { type CopiedPages, copyPages } from '../kit/builtPages.ts';
import { quickFolder } from '../kit/quickFolder.ts';

/** Files that a page names, as far as they stand in its folder of parts. */
function namedBy(folder: string, page: string): readonly string[] {
  return [...readFileSync(join(folder, page), 'utf8').matchAll(/\.\/(assets\/[\w.-]+)/g)].flatMap(
    (match) => match[1] ?? [],
  );
}

describe('the pages that a browser of a journey is given', () => {
  const folder = quickFolder('qa-pages-');
  let pages: CopiedPages;
  beforeAll(() => {
    pages = copyPages(folder);
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('are nobody else’s: a build meanwhile takes away none of their parts', () => {
    expect([builtTab, builtShell]).not.toContain(pages.tab);
    expect([pages.tab, pages.shell].every((path) => path.startsWith(folder))).toBe(true);
  });

  it('are whole: each part that a page begins with is there', () => {
    const begun = [
      ...['index.html', 'workplace.html'].flatMap((page) =>
        namedBy(pages.tab, page).map((name) => join(pages.tab, name)),
      ),
      ...namedBy(pages.shell, 'index.html').map((name) => join(pages.shell, name)),
    ];
    expect(begun.length).toBeGreaterThan(3);
    expect(begun.filter((path) => !existsSync(path))).toEqual([]);
    expect(readdirSync(join(pages.tab, 'assets')).length).toBeGreaterThan(begun.length);
  });
});
