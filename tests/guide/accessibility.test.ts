/** The draft of the accessibility statement has the model's parts, and names what was tested as it is tested. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { root, textOf } from '../kit/repository.ts';
import { partUnder, rowsUnder } from './guideText.ts';

const guide = textOf('manifest/guide/accessibility.md');

describe('the accessibility statement', () => {
  it.each([
    'How accessible it is',
    'Feedback and contact information',
    'Reporting accessibility problems',
    'Enforcement procedure',
    'Compliance status',
    'Non-accessible content',
    'What was tested, and how',
    'Preparation of this statement',
  ])('has the part of the model: %s', (heading) => {
    expect(partUnder(guide, heading).trim()).not.toBe('');
  });

  it('names files that are there for each thing that was tested', () => {
    const rows = rowsUnder(guide, 'What was tested, and how');
    const files = rows.flatMap((row) =>
      [...row.join(' ').matchAll(/`(tests\/[\w/.]+)`/g)].map((match) => match[1] ?? ''),
    );
    expect(files.length).toBeGreaterThan(4);
    expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([]);
  });

  it('names the version of axe that runs, and its rules', () => {
    const { devDependencies } = JSON.parse(textOf('package.json')) as {
      readonly devDependencies: Readonly<Record<string, string>>;
    }; // our own file
    expect(guide).toContain(`axe-core ${devDependencies['axe-core']}`);
    expect(textOf('tests/journeys/axe.ts')).toContain("['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']");
  });
});
