import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { folderWith, type TestFolder } from '../kit/folder.ts';
import { root, textOf } from '../kit/repository.ts';

// The rules that need types are young and stay silent unless each is switched on by name: so a fault is planted for each.

const config = textOf('.biome.json').replace(/^\s*"\$schema".*\n/m, '');
let planted: TestFolder | null = null;
afterEach(() => planted?.remove());

function lint(source: string, name = 'press.ts'): string {
  planted = folderWith({ '.biome.json': config, '.gitignore': 'node_modules/\n', [`src/${name}`]: source });
  const biome = join(root, 'node_modules/.bin/biome');
  const run = spawnSync(biome, ['lint', '--colors=off', '--reporter=json', '--max-diagnostics=50', 'src'], {
    cwd: planted.path,
    encoding: 'utf8',
  });
  return run.stdout;
}

const save = 'async function save(): Promise<number> {\n  return 1;\n}\n';

describe('the linter', () => {
  it.each([
    [
      'a promise that nobody waits for',
      `${save}export function press(): void {\n  save();\n}\n`,
      'nursery/noFloatingPromises',
    ],
    [
      'a promise taken for an answer',
      `${save}export function press(): string {\n  if (save()) return 'a';\n  return 'b';\n}\n`,
      'nursery/noMisusedPromises',
    ],
    [
      'a switch that forgets a case',
      "type State = 'signed' | 'declined';\nexport function say(state: State): string {\n  switch (state) {\n    case 'signed':\n      return 'a';\n  }\n  return 'b';\n}\n",
      'nursery/useExhaustiveSwitchCases',
    ],
    ['any', 'export function press(what: any): void {\n  what();\n}\n', 'suspicious/noExplicitAny'],
    ['console', "export function press(): void {\n  console.log('x');\n}\n", 'suspicious/noConsole'],
    [
      'an empty catch',
      'export function press(f: () => void): void {\n  try {\n    f();\n  } catch {}\n}\n',
      'suspicious/noEmptyBlockStatements',
    ],
    [
      'a value said never to be null',
      'export const length = (text: string | null): number => text!.length;\n',
      'style/noNonNullAssertion',
    ],
    ['a default export', 'export default 1;\n', 'style/noDefaultExport'],
  ])('reports %s', (_what, source, rule) => {
    expect(lint(source)).toContain(`lint/${rule}`);
  });

  it('reports a file named in another manner', () => {
    expect(lint('export const one = 1;\n', 'press_card.ts')).toContain('lint/style/useFilenamingConvention');
  });

  it('is content with a sound file, so that the reports above mean something', () => {
    expect(lint(`${save}export async function press(): Promise<void> {\n  await save();\n}\n`)).not.toContain('lint/');
  });
});
