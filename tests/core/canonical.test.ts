import { describe, expect, it } from '@jest/globals';
import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { canonicalJson, canonicalText } from '../../src/core/mou/canonical.ts';

const value = fc.oneof(
  fc.string({ unit: 'binary' }).filter((text) => !/[\uD800-\uDFFF]/u.test(text)),
  fc.maxSafeInteger(),
  fc.constant(null),
);

describe('the canonical form (RFC 8785)', () => {
  it('is what an independent implementation makes of the same values', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit: 'grapheme' }), value), (values) => {
        expect(canonicalJson(values)).toBe(canonicalize(values));
      }),
      { numRuns: 500 },
    );
  });

  it('sorts by UTF-16 units, as the standard asks, not by letters of a language', () => {
    const signs = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, '\u00f6': 7 };
    expect(canonicalJson(signs)).toBe(canonicalize(signs));
    expect(canonicalJson({ b: 1, a: null, B: 'x' })).toBe('{"B":"x","a":null,"b":1}');
  });

  it('does not depend on the order in which values were given', () => {
    expect(canonicalJson({ a: 1, b: 2 })).toBe(canonicalJson({ b: 2, a: 1 }));
  });

  it.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])('refuses %d: numbers are whole and exact', (number) => {
    expect(() => canonicalJson({ number })).toThrow(RangeError);
  });

  it('writes nought in one way', () => {
    expect(canonicalJson({ a: -0 })).toBe('{"a":0}');
  });
});

describe('a text as it is hashed', () => {
  it.each([
    ['line ends of Windows', 'one\r\ntwo'],
    ['line ends of old', 'one\rtwo'],
    ['line ends of Unix', 'one\ntwo'],
    ['spaces and lines at its end', 'one\ntwo \n\n'],
  ])('is the same with %s', (_what, text) => {
    expect(canonicalText(text)).toBe('one\ntwo');
  });

  it('is the same however an accent is composed, and another for any change one could read', () => {
    expect(canonicalText('e\u0301')).toBe(canonicalText('\u00e9'));
    for (const other of ['one two', 'One\ntwo', 'one\n\ntwo', ' one\ntwo'])
      expect(canonicalText(other)).not.toBe('one\ntwo');
  });

  it('does not change when it is made canonical again', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        (text) => canonicalText(canonicalText(text)) === canonicalText(text),
      ),
    );
  });
});
