import { basename } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { allLists, perAgencyLists } from '../../src/lists/all.ts';
import { textOf, trackedFiles } from '../kit/repository.ts';

/** A file of this folder defines a list; one that only holds the shape of a column is no list. */
const files = trackedFiles('src/lists').filter(
  (file) => /^src\/lists\/\w+\.ts$/.test(file) && textOf(file).includes('defineList({'),
);

/** A list of each agency's own comes after those of the board. */
const everyList = [...allLists, ...perAgencyLists];

/** The lists a file refers to, as its `ref` and `refs` columns name them. */
function refersTo(file: string): readonly string[] {
  return [...textOf(file).matchAll(/\brefs?\(\s*'(\w+)'/g)].map((match) => match[1] ?? '');
}

describe('the lists', () => {
  it('are registered in all.ts, each file and nothing else', () => {
    expect(files.map((file) => basename(file, '.ts')).sort()).toEqual(everyList.map((list) => list.name).sort());
  });

  it.each(files)('%s comes after every list it refers to', (file) => {
    const order = everyList.map((list): string => list.name);
    const own = order.indexOf(basename(file, '.ts'));
    for (const target of refersTo(file).filter((one) => one !== basename(file, '.ts'))) {
      expect(order).toContain(target);
      expect(order.indexOf(target)).toBeLessThan(own);
    }
  });

  it('do refer to each other, or the order would not be tested', () => {
    expect(files.flatMap(refersTo).length).toBeGreaterThan(15);
  });

  it('have titles and names of their own', () => {
    const titles = allLists.map((list) => list.displayName.toLowerCase());
    expect(new Set(titles).size).toBe(allLists.length);
    expect(new Set(allLists.map((list) => list.name.toLowerCase())).size).toBe(allLists.length);
  });
});
