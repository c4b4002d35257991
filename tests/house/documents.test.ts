/** What our documents point at is there: pages, pictures, and the commands they tell a reader to type. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { root, textOf, trackedFiles } from '../kit/repository.ts';

const documents = trackedFiles().filter((path) => path.endsWith('.md'));
const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> }; // our own file

describe.each(documents)('%s', (path) => {
  const text = textOf(path);

  it('links to nothing that is missing', () => {
    const links = [...text.matchAll(/\]\(([^)#]+)/g)]
      .map((match) => match[1] ?? '')
      .filter((link) => !/^https?:/.test(link));
    expect(links.filter((link) => !existsSync(join(root, dirname(path), link)))).toEqual([]);
  });

  it('names no command that does not exist', () => {
    const named = [...text.matchAll(/npm run ([\w:]+)/g)].map((match) => match[1] ?? '');
    expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
  });
});
