import { describe, expect, it } from '@jest/globals';
import { textOf, trackedFiles } from '../kit/repository.ts';
import { codeOf } from './codeOf.ts';

const pure = ['src/base', 'src/lists', 'src/core', 'src/cards'];

/** What would make a rule depend on when and where it runs. */
const banned: readonly (readonly [string, RegExp])[] = [
  ['the machine clock', /\bDate\s*\.\s*now\b/],
  ['the machine clock', /\bnew\s+Date\s*(\(\s*\)|(?!\s*\())/],
  ['the machine clock', /(?<!new\s)\bDate\s*\(/],
  ['the machine clock', /\bperformance\s*\./],
  ['chance', /\bMath\s*\.\s*random\b/],
  ['chance', /\bcrypto\b/],
  ['the network', /\bfetch\s*\(/],
  ['the process', /\bprocess\b\s*[.[]/],
  ['the browser', /\b(window|document|localStorage|navigator)\b\s*[.[]/],
  ['whatever is global', /\bglobalThis\b/],
  ['timers', /\b(setTimeout|setInterval|queueMicrotask)\b/],
];

function bannedIn(source: string): readonly string[] {
  const code = codeOf(source);
  return banned.filter(([, pattern]) => pattern.test(code)).map(([what]) => what);
}

describe('the pure rooms', () => {
  it('are not empty', () => {
    expect(trackedFiles(...pure).filter((file) => file.endsWith('.ts')).length).toBeGreaterThan(40);
  });

  it.each(trackedFiles(...pure).filter((file) => /\.tsx?$/.test(file)))(
    '%s takes time, chance and the world as arguments',
    (file) => {
      expect(bannedIn(textOf(file))).toEqual([]);
    },
  );

  it.each([
    ['const now = Date.now();', ['the machine clock']],
    ['const now = new Date();', ['the machine clock']],
    ['const now = new Date;', ['the machine clock']],
    ['const now = Date();', ['the machine clock']],
    ['const dice = Math.random();', ['chance']],
    ['await fetch(address);', ['the network']],
    ['const key = process.env.KEY;', ['the process']],
    ["const key = process['env'];", ['the process']],
    ['window.alert(1);', ['the browser']],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a source text that holds a template
    ['const said = `at ${Date.now()}`;', ['the machine clock']],
    ['const day = new Date(0); // never Date.now()', []],
    ["const sentence = 'fetch( a window. process.';", []],
    ['/* Math.random() would be wrong here */ const one = 1;', []],
  ])('the check sees what stands in code and only there: %s', (source, found) => {
    expect(bannedIn(source)).toEqual(found);
  });
});
