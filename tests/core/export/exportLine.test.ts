/** Rows in the open format: nothing lost, nothing believed that the list could not hold. */
import { describe, expect, it } from '@jest/globals';
import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { keyOf } from '../../../src/base/id.ts';
import { canonicalValue } from '../../../src/core/export/canonicalValue.ts';
import {
  type AnyRow,
  lineOf,
  lineText,
  parseLine,
  sealedText,
  wrongFields,
} from '../../../src/core/export/exportLine.ts';
import { allLists, perAgencyLists } from '../../../src/lists/all.ts';
import { decisions } from '../../../src/lists/decisions.ts';
import type { AnyList } from '../../../src/lists/definition/defineList.ts';
import { anyValues } from '../../kit/anyRow.ts';
import { at } from '../../kit/clock.ts';

const lists: readonly (readonly [string, AnyList])[] = [...allLists, ...perAgencyLists].map((list) => [
  list.displayName,
  list,
]);

function aRow(values: Readonly<Record<string, unknown>>): AnyRow {
  return {
    ...values,
    ...{ key: keyOf('one'), itemId: '7', etag: '"7"', label: 'One' },
    ...{ createdAt: at('2015-03-16 09:00'), createdBy: { kind: 'person', objectId: 'chair', name: 'Chair' } },
    ...{ changedAt: at('2015-03-17 09:00'), changedBy: { kind: 'app' } },
  };
}

describe.each(lists)('a row of %s in the open format', (_name, list) => {
  it('comes back as it left, whatever its values, and fits the list', () => {
    fc.assert(
      fc.property(anyValues(list), (values) => {
        const line = lineOf(list, aRow(values));
        const text = lineText(line);
        expect(parseLine(text)).toEqual(JSON.parse(text));
        expect(wrongFields(list, line)).toEqual([]);
        expect(text).not.toContain('\n');
      }),
      { numRuns: 15 },
    );
  });

  it('is refused with a value that the list cannot hold, or with a field that it does not know', () => {
    const [values] = fc.sample(anyValues(list), { numRuns: 1, seed: 3 });
    const line = lineOf(list, aRow(values ?? {}));
    const broken = Object.fromEntries(Object.keys(line.values).map((field) => [field, { secret: true }]));
    expect(wrongFields(list, { ...line, values: broken }).length).toBeGreaterThan(0);
    expect(wrongFields(list, { ...line, values: { ...line.values, later: 1 } })).toEqual(['later']);
  });
});

describe('the hash of a row', () => {
  const [values] = fc.sample(anyValues(decisions), { numRuns: 1, seed: 3 });
  const line = lineOf(decisions, aRow(values ?? {}));

  it('covers its values, who wrote it and when, and not what an import changes', () => {
    const sealed = sealedText(line);
    expect(sealedText({ ...line, changedAt: at('2030-01-01 09:00'), changedBy: { kind: 'unknown' } })).toBe(sealed);
    const others = [
      { ...line, key: 'two' },
      { ...line, createdAt: at('2015-03-16 09:01') },
      { ...line, createdBy: { kind: 'person', objectId: 'member', name: 'Chair' } as const },
      { ...line, values: { ...line.values, reason: 'Another reason' } },
    ];
    expect(new Set([sealed, ...others.map(sealedText)]).size).toBe(5);
  });
});

describe('the canonical form', () => {
  it('is the one that another implementation of RFC 8785 makes', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        expect(canonicalValue(value)).toBe(canonicalize(value));
      }),
      { numRuns: 300 },
    );
  });

  it('does not exist for what JSON cannot hold', () => {
    for (const value of [undefined, Number.NaN, Number.POSITIVE_INFINITY, new Date(0), () => 1]) {
      expect(() => canonicalValue(value)).toThrow(TypeError);
    }
  });
});
