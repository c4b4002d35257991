import { basename, dirname } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { textOf, trackedFiles } from '../kit/repository.ts';
import { codeOf } from './codeOf.ts';

const sources = trackedFiles('src', 'bot', 'manifest', 'tests').filter((file) => /\.tsx?$/.test(file));

/** Names that say nothing about what is inside. */
const emptyNames = ['utils', 'util', 'helpers', 'helper', 'common', 'misc', 'shared', 'types', 'lib'];

/** Files a folder may hold before it wants a second level. */
const folderLimit = 15;

describe('files', () => {
  it('are found by this test', () => {
    expect(sources.length).toBeGreaterThan(150);
  });

  it('are at most 300 lines long', () => {
    const lengths = sources.map((file) => ({ file, lines: textOf(file).trimEnd().split('\n').length }));
    expect(lengths.filter(({ lines }) => lines > 300)).toEqual([]);
  });

  it('are named camelCase.ts, PascalCase.tsx, name.test.ts, name.types.test.ts or name.card.ts', () => {
    const shapes = [
      /^[a-z][a-zA-Z0-9]*(\.(test|types\.test|card|config|d))?\.ts$/,
      /^[A-Z][a-zA-Z0-9]*(\.test)?\.tsx$/,
      // A file with markup that starts or composes and is no component itself.
      /^(main(\.[a-z]+)?|[a-z][a-zA-Z0-9]*(\.test)?)\.tsx$/,
    ];
    expect(sources.filter((file) => !shapes.some((shape) => shape.test(basename(file))))).toEqual([]);
  });

  it('are no barrels: a name is imported from the file that has it', () => {
    expect(sources.filter((file) => /^index\.tsx?$/.test(basename(file)))).toEqual([]);
    const passesOn = /\bexport\s+(type\s+)?(\*|\{[^}]*\})\s*(as\s+\w+\s+)?from\b/;
    expect(sources.filter((file) => passesOn.test(codeOf(textOf(file))))).toEqual([]);
  });

  it('have no default export but in configurations of tools', () => {
    const configured = /(^|\/)vite\.config\.ts$/;
    const withDefault = sources.filter((file) => /\bexport\s+default\b/.test(codeOf(textOf(file))));
    expect(withDefault.filter((file) => !configured.test(file))).toEqual([]);
  });

  it('lie in folders whose names say what is inside', () => {
    const folders = new Set(sources.flatMap((file) => dirname(file).split('/')));
    expect(emptyNames.filter((name) => folders.has(name))).toEqual([]);
  });

  it(`lie at most ${folderLimit} in a folder, a set with its all.ts excepted`, () => {
    const product = sources.filter((file) => !file.startsWith('tests/'));
    const count = new Map<string, number>();
    for (const file of product) count.set(dirname(file), (count.get(dirname(file)) ?? 0) + 1);
    const crowded = [...count].filter(
      ([folder, files]) => files > folderLimit && !product.includes(`${folder}/all.ts`),
    );
    expect(crowded).toEqual([]);
  });

  it('open with a comment that says why they exist', () => {
    const product = sources.filter((file) => !file.startsWith('tests/'));
    expect(product.filter((file) => !/^(#!.*\n)?\/\*\*/.test(textOf(file)))).toEqual([]);
  });

  it('hold no test that is switched off, and none that runs alone', () => {
    const tests = sources.filter((file) => file.endsWith('.test.ts') || file.endsWith('.test.tsx'));
    const off =
      /\b(describe|it|test)\s*\.\s*(skip|only|todo|failing)\b|\bx(it|describe|test)\s*\(|\bf(it|describe)\s*\(|\bjest\s*\.\s*mock\b/;
    expect(tests.filter((file) => off.test(codeOf(textOf(file))))).toEqual([]);
    expect(tests.length).toBeGreaterThan(20);
  });

  it('leave no reminder to finish them', () => {
    const reminder = new RegExp(`\\b(${['TO', 'DO'].join('')}|${['FIX', 'ME'].join('')}|@ts-(ignore|nocheck))\\b`);
    expect(sources.filter((file) => reminder.test(textOf(file)))).toEqual([]);
  });
});
