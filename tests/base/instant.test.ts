import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { instant, instantOf, millisecondsOf, parseInstant } from '../../src/base/time/instant.ts';
import { anyInstant } from '../kit/anything.ts';

describe('an instant', () => {
  it.each([
    ['2015-03-16T09:00:00Z', '2015-03-16T09:00:00Z'],
    ['2015-03-16T09:00:00.999Z', '2015-03-16T09:00:00Z'],
    ['2015-06-16T09:00:00+01:00', '2015-06-16T08:00:00Z'],
    ['2015-06-16T09:00Z', '2015-06-16T09:00:00Z'],
    ['2015-12-31T23:30:00-05:00', '2016-01-01T04:30:00Z'],
  ])('%s is %s', (text, same) => {
    expect(parseInstant(text)).toBe(same);
  });

  it.each([
    '',
    '2015-03-16',
    '2015-03-16T09:00:00',
    '2015-13-01T09:00:00Z',
    '2015-02-30T09:00:00Z',
    '2015-04-31T00:00:00Z',
    '2015-03-16T25:00:00Z',
    'yesterday',
  ])('is not %j: nobody could say which moment that is', (text) => {
    expect(parseInstant(text)).toBeNull();
    expect(() => instant(text)).toThrow(RangeError);
  });

  it('is the same after a round through milliseconds', () => {
    fc.assert(fc.property(anyInstant, (moment) => instantOf(millisecondsOf(moment)) === moment));
  });

  it('sorts as text in order of time', () => {
    fc.assert(fc.property(anyInstant, anyInstant, (a, b) => a < b === millisecondsOf(a) < millisecondsOf(b)));
  });
});
