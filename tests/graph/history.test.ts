/** The versions of a row: all pages of them, up to a limit that is said. */
import { describe, expect, it } from '@jest/globals';
import { mostVersions, readHistory } from '../../src/graph/lists/history.ts';
import { agencies } from '../../src/lists/agencies.ts';
import { scriptedGraph } from '../kit/scriptedGraph.ts';

const next = 'https://graph.microsoft.com/v1.0/more';

function page(from: number, size: number, isLast: boolean) {
  const value = Array.from({ length: size }, (_, n) => ({
    id: `${from - n}.0`,
    fields: { Title: `Name ${from - n}` },
  }));
  return { status: 200, body: { value, ...(isLast ? {} : { '@odata.nextLink': next }) } };
}

describe('the history of a row', () => {
  it('is read to its last page', async () => {
    const { site, seen } = scriptedGraph([page(5, 2, false), page(3, 2, false), page(1, 1, true)]);
    const { versions, isWhole } = await readHistory(site, agencies, '7');
    expect(versions.map((one) => one.version)).toEqual(['5.0', '4.0', '3.0', '2.0', '1.0']);
    expect([isWhole, seen.length, seen[1]?.url]).toEqual([true, 3, next]);
  });

  it('ends at a limit, and says so', async () => {
    const size = mostVersions / 4;
    const pages = [0, 1, 2, 3].map((n) => page(9_000 - n * size, size, false));
    const { versions, isWhole } = await readHistory(scriptedGraph(pages).site, agencies, '7');
    expect([versions.length, versions[0]?.version, isWhole]).toEqual([mostVersions, '9000.0', false]);
  });

  it('is whole when its last page ends exactly at the limit', async () => {
    const { site } = scriptedGraph([page(mostVersions, mostVersions, true)]);
    expect((await readHistory(site, agencies, '7')).isWhole).toBe(true);
  });

  it('that is no history is a fault', async () => {
    const { site } = scriptedGraph([page(5, 2, false), { status: 200, body: { value: 'x' } }]);
    await expect(readHistory(site, agencies, '7')).rejects.toMatchObject({ code: 'malformed' });
  });
});
