/** The threat model names for each threat a test that is there, under every boundary and for every kind of threat. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { root, textOf } from '../kit/repository.ts';
import { rowsUnder } from './guideText.ts';

const guide = textOf('manifest/guide/threat-model.md');
const boundaries = [...guide.matchAll(/^## (.+)$/gm)]
  .map((match) => match[1] ?? '')
  .filter((heading) => heading !== 'What cannot be enforced');
const threats = boundaries.flatMap((boundary) =>
  rowsUnder(guide, boundary).map(([kind = '', threat = '', control = '', test = '', remains = '']) => ({
    boundary,
    kind,
    threat,
    control,
    test,
    remains,
  })),
);

/** A test's name as its source writes it: quotes may be escaped there. */
const unescaped = (code: string): string => code.replaceAll(/\\(['"`])/g, '$1');

describe('the threat model', () => {
  it.each(boundaries)('has every kind of threat at the boundary “%s”', (boundary) => {
    const kinds = threats.filter((one) => one.boundary === boundary).map((one) => one.kind);
    expect([...new Set(kinds)]).toEqual(['S', 'T', 'R', 'I', 'D', 'E']);
  });

  it('says of each threat what stands against it and what remains', () => {
    expect(threats.length).toBeGreaterThan(60);
    expect(threats.filter((one) => one.threat === '' || one.control === '' || one.remains === '')).toEqual([]);
  });

  it.each(threats.map((one) => [`${one.boundary}: ${one.threat}`, one.test] as const))(
    'names a test that is there: %s',
    (_threat, test) => {
      const [, file = '', name = ''] = /^`(tests\/[\w/.]+\.ts)` "(.+)"$/.exec(test) ?? [];
      expect(existsSync(join(root, file)) && file !== '').toBe(true);
      // The whole name as the first argument of a call, whichever quotes it stands in.
      const named = [...unescaped(textOf(file)).matchAll(/\(\s*(['"`])(.+?)\1,\s/g)].map((match) => match[2]);
      expect(named).toContain(unescaped(name));
    },
  );
});
