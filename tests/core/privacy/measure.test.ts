import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { type CaughtKind, caughtKinds } from '../../../src/core/privacy/caught.ts';
import { readLocalPatterns } from '../../../src/core/privacy/localPatterns.ts';
import { sayKind } from '../../../src/core/privacy/sayGuard.ts';
import { scan } from '../../../src/core/privacy/scan.ts';
import { textOf } from '../../kit/repository.ts';
import { knownInTheSet } from './set/known.ts';
import { readLine, readSet, type SetLine } from './set/readSet.ts';
import { differencesOn, precision, recall, type Tally, tally } from './tally.ts';

const knows = { ...knownInTheSet, localPatterns: readLocalPatterns(knownInTheSet.localPatterns) };
const identifiers = caughtKinds.filter((kind) => kind !== 'name');
const percent = (share: number) => `${(share * 100).toFixed(1)}%`;

/** What the guard does on a set of lines. */
function measuredOn(lines: readonly SetLine[]) {
  const differences = lines.flatMap((line) => differencesOn(line, scan(line.text, knows)));
  return {
    lines,
    of: (kinds: readonly CaughtKind[]) => tally(lines, differences, kinds),
    /** Differences as a person can look them up. The sets are made up, so their lines may be printed. */
    listed: (kinds: readonly CaughtKind[]) =>
      differences.filter((one) => kinds.includes(one.kind)).map((one) => `${one.what} ${one.kind}: ${one.line.text}`),
  };
}

const first = measuredOn(readSet());
const later = measuredOn(readSet(join(import.meta.dirname, 'later')));

/** One line of the tables in the guide: how many there are, missed, wrong, precision, recall. */
function cells(figures: Tally): readonly string[] {
  const counts = [figures.right + figures.missed, figures.missed, figures.wrong].map(String);
  return [...counts, percent(precision(figures)), percent(recall(figures))];
}

function print(what: string, { lines, of }: ReturnType<typeof measuredOn>): void {
  const rows = [...caughtKinds.map((kind) => [kind]), identifiers].map(
    (kinds) => `  ${kinds.length > 1 ? 'all identifiers' : kinds[0]}: ${cells(of(kinds)).join(', ')}`,
  );
  process.stdout.write(
    `${what}, ${lines.length} lines (how many, missed, wrong, precision, recall)\n${rows.join('\n')}\n`,
  );
}

describe('the guard, measured on the set that was written before it', () => {
  it('is measured on at least 400 lines, at least 150 of them hard to let pass', () => {
    expect(first.lines.length).toBeGreaterThanOrEqual(400);
    expect(first.lines.filter((line) => line.marked.length === 0).length).toBeGreaterThanOrEqual(150);
    print('the first set', first);
  });

  it.each(caughtKinds)('meets %s often enough for the figure to say something', (kind) => {
    const { right, missed } = first.of([kind]);
    expect(right + missed).toBeGreaterThan(10);
  });

  it('finds every identifier and stops nothing else', () => {
    expect(first.listed(identifiers)).toEqual([]);
    expect(precision(first.of(identifiers))).toBe(1);
    expect(recall(first.of(identifiers))).toBe(1);
  });

  it('asks about names, and seldom about anything else', () => {
    expect(precision(first.of(['name']))).toBeGreaterThanOrEqual(0.98);
    expect(recall(first.of(['name']))).toBeGreaterThanOrEqual(0.98);
  });
});

describe('the guard, measured on lines that were written to break it', () => {
  it('stops nothing that is no identifier, and finds three in four', () => {
    print('the later set', later);
    expect(later.listed(identifiers).filter((one) => one.startsWith('wrong'))).toEqual([]);
    expect(recall(later.of(identifiers))).toBeGreaterThanOrEqual(0.75);
  });

  it('finds half of the names that no list holds', () => {
    expect(recall(later.of(['name']))).toBeGreaterThanOrEqual(0.5);
    expect(precision(later.of(['name']))).toBeGreaterThanOrEqual(0.5);
  });
});

describe('the guide on personal data', () => {
  const guide = textOf('manifest/guide/personal-data.md');
  const inTable = (row: readonly string[]) => new RegExp(`\\|\\s+${row.join('\\s+\\|\\s+')}\\s+\\|`);

  it.each(caughtKinds)('states for %s what is measured here', (kind) => {
    expect(guide).toMatch(inTable([sayKind(kind).replace(/^an? /, ''), ...cells(first.of([kind]))]));
  });

  it('states both sums, and how many lines there are', () => {
    for (const { of, lines } of [first, later]) {
      expect(guide).toMatch(inTable(['all identifiers', ...cells(of(identifiers))]));
      expect(guide).toMatch(inTable(['person’s name', ...cells(of(['name']))]));
      expect(guide).toContain(`${lines.length} lines`);
    }
  });
});

describe('the measuring', () => {
  it('shows a detector that finds too little or too much', () => {
    const line = readLine('x', 'Case SM-K7Q2, [[nhsNumber:943 476 5919]], 1 May');
    expect(line.text).toBe('Case SM-K7Q2, 943 476 5919, 1 May');
    expect(differencesOn(line, []).map((one) => one.what)).toEqual(['missed']);
    const elsewhere = { kind: 'nhsNumber', weight: 'stops', start: 0, end: 4 } as const;
    const found = differencesOn(line, [elsewhere]);
    expect(found.map((one) => one.what)).toEqual(['missed', 'wrong']);
    const figures = tally([line], found, ['nhsNumber']);
    expect([precision(figures), recall(figures)]).toEqual([0, 0]);
  });
});
