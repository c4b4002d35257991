import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { detectors } from '../../../src/core/privacy/all.ts';
import { caughtKinds } from '../../../src/core/privacy/caught.ts';
import { readLocalPatterns } from '../../../src/core/privacy/localPatterns.ts';
import { scan } from '../../../src/core/privacy/scan.ts';
import { trackedFiles } from '../../kit/repository.ts';
import { hostile } from './hostile.ts';
import { readSet } from './set/readSet.ts';

const nothing = { people: [], words: [], localPatterns: [] };
const masks = { ...nothing, localPatterns: readLocalPatterns(['Case system: AA-999999']) };

const kindsIn = (text: string) => scan(text, nothing).map((one) => one.kind);

/** Pieces from which hard texts are made: parts of numbers, words that lead up to one, signs of every sort. */
const piece = fc.oneof(
  fc.constantFrom(
    '943',
    '476',
    '5919',
    '07700',
    '900123',
    'BN1',
    '1JA',
    'AB',
    '12',
    '34',
    '56',
    'C',
    'DOB',
    'born',
    '@',
  ),
  fc.constantFrom(
    'example',
    '.org',
    'Jordan',
    'Mrs',
    'van',
    ' ',
    '-',
    '\n',
    '\u00a0',
    '\uff19',
    '\u200b',
    '/',
    '(at)',
    'NHS',
  ),
  fc.string({ unit: 'binary', maxLength: 6 }),
);
const hardText = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));

describe('a scan', () => {
  it('never throws, and what it found lies inside the text, in order and apart', () => {
    fc.assert(
      fc.property(hardText, (text) => {
        let last = 0;
        for (const { start, end, kind } of scan(text, masks)) {
          expect(caughtKinds).toContain(kind);
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = end;
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('finds a number wherever it stands among plain words', () => {
    const plain = fc.constantFrom(
      'agreed',
      'minute 7.2',
      'on 12 March 2015',
      'case SM-K7Q2',
      'row 4',
      '\n',
      '; ',
      'two of six',
    );
    fc.assert(
      fc.property(fc.array(plain, { maxLength: 20 }), fc.array(plain, { maxLength: 20 }), (before, after) => {
        const lead = before.map((word) => `${word}, `).join('');
        const text = `${lead}943 476 5919${after.map((word) => `, ${word}`).join('')}`;
        const found = scan(text, nothing).filter((one) => one.kind === 'nhsNumber');
        expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(['943 476 5919']);
      }),
    );
  });

  it('returns places and kinds, never a part of the text', () => {
    for (const line of readSet()) {
      for (const one of scan(line.text, masks)) {
        expect(Object.keys(one).sort()).toEqual(['end', 'kind', 'start', 'weight']);
        expect([typeof one.start, typeof one.end]).toEqual(['number', 'number']);
        expect([...caughtKinds, 'stops', 'asks']).toEqual(expect.arrayContaining([one.kind, one.weight]));
      }
    }
  });

  it('stops for identifiers and asks about names', () => {
    const weights = new Map(detectors.map((one) => [one.kind, one.weight]));
    for (const kind of caughtKinds) expect(weights.get(kind)).toBe(kind === 'name' ? 'asks' : 'stops');
  });

  it('gives a stretch to the surer of two kinds', () => {
    expect(kindsIn('kelly.marsden@example.org')).toEqual(['email']);
    expect(kindsIn('DOB 12/03/2009, NHS 943 476 5919, Jordan Whitfield')).toEqual(['dateOfBirth', 'nhsNumber', 'name']);
  });

  it('lets a ten-digit action number pass that fails the check', () => {
    expect(kindsIn('Action 9434765918 is overdue.')).toEqual([]);
    expect(kindsIn('Action 9434765919 is overdue.')).toEqual(['nhsNumber']);
  });

  it('asks about no one whom the board knows, but about others of the same first name', () => {
    const knows = { ...nothing, people: ['Dr Jordan Ashdown'], words: ['Charlotte Farrow Team'] };
    const names = (text: string) => scan(text, knows).map(({ start, end }) => text.slice(start, end));
    expect(names('Jordan Ashdown wrote. Ask Jordan, or Dr Ashdown.')).toEqual([]);
    expect(names('The Charlotte Farrow Team met.')).toEqual([]);
    expect(names('Jordan Whitfield was seen.')).toEqual(['Jordan Whitfield']);
    expect(names('Charlotte Farrow was seen.')).toEqual(['Charlotte Farrow']);
  });
});

/** Texts that make a careless search run for minutes: as long as a note may be. */
describe('a note of 64,000 characters', () => {
  // A search that runs backwards over such a text takes minutes: the runner then gives up. How fast it is, the bench says.
  it.each(Object.entries(hostile))('of %s is read to its end', (_what, text) => {
    expect(scan(text, masks).every((one) => one.start < one.end && one.end <= text.length)).toBe(true);
  });
});

describe('the guard', () => {
  it('has a detector in the folder for each that is registered, and registers each once', () => {
    const files = trackedFiles('src/core/privacy/detectors').filter((file) => !file.endsWith('/writtenDates.ts'));
    expect(files).toHaveLength(detectors.length);
    expect(new Set(detectors.map((one) => one.kind)).size).toBe(detectors.length);
    expect(new Set(detectors.map((one) => one.kind))).toEqual(new Set(caughtKinds));
  });
});
