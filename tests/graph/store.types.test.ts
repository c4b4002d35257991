import { describe, expect, it } from '@jest/globals';
import { keyOf } from '../../src/base/id.ts';
import { listStore } from '../../src/graph/lists/listStore.ts';
import { readTogether } from '../../src/graph/lists/readTogether.ts';
import { agencies } from '../../src/lists/agencies.ts';
import { priorities } from '../../src/lists/priorities.ts';
import { batchAnswer, scriptedGraph } from '../kit/scriptedGraph.ts';

// The compiler is the test here: each expected error that is none fails `tsc -b`.

const empty = { status: 200, body: { value: [] } };

describe('the compiler refuses', () => {
  it('a filter by a column that is not indexed, which would also throw', async () => {
    const store = listStore(scriptedGraph([empty]).site, agencies);
    // @ts-expect-error: `sector` is not indexed
    await expect(store.all({ sector: 'Police' })).rejects.toThrow(TypeError);
    await expect(store.all({ active: true })).resolves.toEqual({ rows: [], spoiled: [] });
  });

  it('a filter by a field of another list, and by a value of another type', async () => {
    const store = listStore(scriptedGraph([empty]).site, agencies);
    // @ts-expect-error: agencies have no period
    await expect(store.all({ period: '2013-16' })).rejects.toThrow(TypeError);
    // @ts-expect-error: `active` is yes or no
    await expect(store.all({ active: 'yes' })).resolves.toBeDefined();
  });

  it('the key of another list', async () => {
    const store = listStore(scriptedGraph([empty]).site, agencies);
    // @ts-expect-error: a person's key
    await expect(store.get(keyOf<'people'>('chair'))).resolves.toBeNull();
  });

  it('a row of one list where another was read', async () => {
    const both = batchAnswer(
      { id: '0', status: 200, body: { value: [] } },
      { id: '1', status: 200, body: { value: [] } },
    );
    const [first, second] = await readTogether(scriptedGraph([both]).site, [agencies, priorities]);
    const names: readonly string[] = first.rows.map((row) => row.name);
    // @ts-expect-error: a priority has no name
    const wrong: readonly unknown[] = second.rows.map((row) => row.name);
    expect([names, wrong]).toEqual([[], []]);
  });
});
