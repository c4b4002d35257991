import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isKey, keyOf, slug } from '../../src/base/id.ts';

describe('keys', () => {
  it.each(['police', 'mou-2015.1', '9', 'A'.repeat(80)])('%s may be one', (text) => {
    expect(isKey(text)).toBe(true);
    expect(keyOf(text)).toBe(text);
  });

  it.each(['', '-police', '.police', 'a b', "o'brien", 'käfer', 'a/b', 'a\n', 'A'.repeat(81)])('%j may not', (text) => {
    expect(isKey(text)).toBe(false);
    expect(() => keyOf(text)).toThrow(TypeError);
  });

  it.each([
    ['Children & Young People', 'children-and-young-people'],
    ["Early Help - Child's Journey", 'early-help-child-s-journey'],
    ['  Housing  ', 'housing'],
    ['Élan Vitål', 'elan-vital'],
    ['!!!', 'row'],
    ['', 'row'],
    [`${'a'.repeat(59)} b`, 'a'.repeat(59)],
  ])('are made readable: %j gives %s', (title, key) => {
    expect(slug(title)).toBe(key);
  });

  it('can be made of any title', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (title) => isKey(slug(title))));
  });
});
