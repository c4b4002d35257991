/**
 * The administrator's guide names what is there: buttons and pages of the tab, headings of lists, commands with their
 * options, roles and permissions. It cannot drift from the product without a test that fails. It walks nothing by itself.
 */
import { describe, expect, it } from '@jest/globals';
import { environmentNames } from '../../bot/config.ts';
import { permissions } from '../../manifest/entra/permissions.ts';
import { textOf, trackedFiles } from '../kit/repository.ts';
import { boldIn } from './guideText.ts';

const guide = textOf('manifest/guide/administrator.md');
const steps = guide.slice(guide.indexOf('## The steps'), guide.indexOf('## Afterwards')).split(/^### /m).slice(1);
const { scripts } = JSON.parse(textOf('package.json')) as { readonly scripts: Readonly<Record<string, string>> }; // our own file

/** What stands between quotes, tags or line ends in the tab's sources: all the words that it can show as they are. */
const tabTexts = new Set(
  trackedFiles('src/tab', 'src/core/words')
    .filter((file) => /\.tsx?$/.test(file))
    .flatMap((file) => textOf(file).split(/['"`<>{}\n]/))
    .map((text) => text.trim())
    .filter((text) => text !== ''),
);
const ownWords = new Set(['Do', 'See', 'If not']);

describe('the steps of the administrator’s guide', () => {
  it('are numbered one after the other, and each says what to do, what one sees, and what else', () => {
    expect(steps.length).toBeGreaterThan(9);
    expect(steps.map((step) => Number.parseInt(step, 10))).toEqual(steps.map((_step, at) => at + 1));
    const isWhole = (step: string) => [...ownWords].every((word) => step.includes(`- **${word}**: `));
    expect(steps.filter((step) => !isWhole(step)).map((step) => step.split('\n')[0])).toEqual([
      '12. What to tell people',
    ]);
  });

  it.each([...new Set(steps.flatMap(boldIn))].filter((name) => !ownWords.has(name)))(
    'name what the tab shows: %s',
    (name) => {
      expect(tabTexts).toContain(name);
    },
  );

  it('quote what the tab or the command says', () => {
    const sentences = steps.flatMap((step) =>
      [...step.matchAll(/ '([A-Z][^'\n]{20,})'/g)].map((match) => match[1] ?? ''),
    );
    expect(sentences.length).toBeGreaterThan(3);
    const code = trackedFiles('src/tab', 'manifest').filter((file) => /\.tsx?$/.test(file));
    const all = code.map(textOf).join('\n');
    // Up to the first word that is filled in.
    const begin = (sentence: string) => sentence.split(/ (?:…|QA manager)/)[0] ?? sentence;
    expect(sentences.filter((sentence) => !all.includes(begin(sentence)))).toEqual([]);
  });

  it('go through the panels of the set-up page in their order', () => {
    const panels = ['Lists and permissions', 'The board'];
    const page = textOf('src/tab/features/setup/SetupPage.tsx');
    const placesIn = (text: string, wrap: (panel: string) => string) =>
      panels.map((panel) => text.indexOf(wrap(panel)));
    for (const found of [placesIn(page, (panel) => `name="${panel}"`), placesIn(guide, (panel) => `**${panel}**`)]) {
      expect(found.every((at) => at >= 0)).toBe(true);
      expect(found).toEqual(found.toSorted((a, b) => a - b));
    }
  });
});

describe('the commands of the administrator’s guide', () => {
  const commands = [...guide.matchAll(/`npm (?:run )?([\w:]+)((?: [^`]*)?)`/g)].map(
    ([, name = '', rest = '']) => [name, rest] as const,
  );

  it('are there, with every option they are given', () => {
    expect(commands.length).toBeGreaterThan(6);
    for (const [name, rest] of commands.filter(([one]) => one !== 'ci')) {
      const source = /^tsx (\S+)/.exec(scripts[name] ?? '')?.[1] ?? 'no such command';
      const missing = [...rest.matchAll(/--([a-z][\w-]*)/g)]
        .map((match) => match[1] ?? '')
        .filter((option) => !new RegExp(`[\\s{]'?${option}'?: \\{`).test(textOf(source)));
      expect({ name, missing }).toEqual({ name, missing: [] });
    }
  });

  it('name settings and permissions that are known', () => {
    const upper = [...guide.matchAll(/`([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)`/g)].map((match) => match[1] ?? '');
    const values = textOf('env/.env.dev');
    expect(upper.filter((name) => !environmentNames.includes(name) && !values.includes(`${name}=`))).toEqual([]);
    const delegated = permissions.filter((one) => one.kind === 'delegated');
    expect(guide).toContain('four delegated permissions');
    expect(delegated).toHaveLength(4);
  });
});
