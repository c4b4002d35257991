/** Values of our own kinds for properties: fast-check's arbitraries of dates, instants, keys and texts. */
import fc from 'fast-check';
import { type Key, keyOf } from '../../src/base/id.ts';
import { type Instant, instantOf } from '../../src/base/time/instant.ts';
import { addDays, type PlainDate, plainDate } from '../../src/base/time/plainDate.ts';

const first = plainDate('2012-01-01');

/** Any day of the years whose bank holidays are known, 2012 to 2035. */
export const anyDate: fc.Arbitrary<PlainDate> = fc.integer({ min: 0, max: 8765 }).map((days) => addDays(first, days));

/** Any second of those years. */
export const anyInstant: fc.Arbitrary<Instant> = fc
  .integer({ min: Date.parse('2012-01-01T00:00:00Z') / 1000, max: Date.parse('2035-12-31T23:59:59Z') / 1000 })
  .map((seconds) => instantOf(seconds * 1000));

const keySigns = [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-'];

/** A key of any list. */
export const anyKey: fc.Arbitrary<Key> = fc
  .tuple(fc.constantFrom('a', 'Z', '9'), fc.string({ unit: fc.constantFrom(...keySigns), maxLength: 79 }))
  .map(([head, tail]) => keyOf(head + tail));

/** One line that a person might type, of at most `limit` UTF-16 units, never empty. */
export const anyLine = (limit: number): fc.Arbitrary<string> =>
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
    .map((text) => text.replace(/[\r\n\u2028\u2029]/g, ' ').slice(0, limit))
    .filter((text) => text.length > 0 && !/[\uD800-\uDFFF]/u.test(text));
