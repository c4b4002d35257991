import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { london } from '../../src/base/time/zone.ts';
import { allLists, perAgencyLists } from '../../src/lists/all.ts';
import { type AnyList, columnsOf } from '../../src/lists/definition/defineList.ts';
import { parseRow, selectedFields, writeRow } from '../../src/lists/definition/row.ts';
import { anyValues, mayBeEmpty } from '../kit/anyRow.ts';
import { anyKey } from '../kit/anything.ts';
import { shownFields, shownItem } from '../kit/sharePointFields.ts';

const lists: readonly (readonly [string, AnyList])[] = [...allLists, ...perAgencyLists].map((list) => [
  list.displayName,
  list,
]);

/** Any values, seen as those of whatever list. */
function written(list: AnyList, key: string, values: Readonly<Record<string, unknown>>) {
  return writeRow(list, key, values);
}

describe.each(lists)('a row of %s', (_name, list) => {
  it('is read as it was written, whatever its values', () => {
    fc.assert(
      fc.property(anyKey, anyValues(list), (key, values) => {
        const fields = shownFields(list, written(list, key, values));
        const parsed = parseRow(list, { zone: london }, shownItem(fields));
        expect(parsed).toMatchObject({ ok: true, row: { key, ...values } });
      }),
      { numRuns: 60 },
    );
  });

  it('asks Graph for every column that it writes, and for no other', () => {
    const [values] = fc.sample(anyValues(list), 1);
    const asked = new Set(selectedFields(list));
    const sent = Object.keys(written(list, 'one', values ?? {})).filter((name) => !name.includes('@'));
    expect(sent.filter((name) => !asked.has(name))).toEqual([]);
    expect(asked.size).toBe(selectedFields(list).length);
  });

  it('is spoiled by every column that must be there and is not, all named at once', () => {
    const bare = parseRow(list, { zone: london }, shownItem({ Key: 'one' }));
    const needed = Object.entries(columnsOf(list))
      .filter(([field, column]) => !mayBeEmpty(column) && column.read({}, field) === null)
      .map(([field, column]) => column.physical(field)[0]?.name);
    expect(bare).toMatchObject({ ok: false, spoiled: { list: list.name, itemId: '7', columns: needed } });
    expect(needed.length).toBeGreaterThan(0);
  });

  it('names no value of a column that is wrong', () => {
    const wrong = 'Ms Example of Sample Street';
    const everywhere = Object.fromEntries(selectedFields(list).map((name) => [name, { secret: wrong }]));
    const parsed = parseRow(list, { zone: london }, shownItem({ ...everywhere, Key: 'one' }));
    expect(parsed.ok).toBe(false);
    expect(JSON.stringify(parsed)).not.toContain('Example');
  });
});
