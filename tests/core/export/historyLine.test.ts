import { describe, expect, it } from '@jest/globals';
import { historyLines, historyText } from '../../../src/core/export/historyLine.ts';
import { at } from '../../kit/clock.ts';

const by = { kind: 'app' } as const;
const version = (number: number, values: object) => ({
  ...{ version: `${number}.0`, changedAt: at(`2015-03-0${number} 09:00`), changedBy: by, values },
});
const newestFirst = [
  version(3, { name: 'B', refs: [{ title: 'x', key: 'k' }] }),
  version(2, { name: 'B', dueOn: null, refs: [{ key: 'k', title: 'x' }] }),
  version(1, { name: 'A', dueOn: '2015-04-01', refs: [{ key: 'k', title: 'x' }] }),
];

describe('the trail of a row in an export', () => {
  it('says of each version what it changed, the earliest first', () => {
    expect(historyLines('row', newestFirst, true).map((line) => [line.version, line.changed])).toEqual([
      ['1.0', { name: 'A', dueOn: '2015-04-01', refs: [{ key: 'k', title: 'x' }] }],
      ['2.0', { name: 'B', dueOn: null }],
      ['3.0', {}],
    ]);
  });

  it.each([
    ['the limit was reached', newestFirst, false],
    ['SharePoint keeps no earlier ones', newestFirst.slice(0, 2), true],
  ])('says that earlier versions are missing when %s', (_why, versions, isWhole) => {
    const lines = historyLines('row', versions, isWhole);
    expect(lines.map((line) => line.earlierMissing ?? false)).toEqual(lines.map((_, n) => n === 0));
  });

  it('is one line of JSON by key', () => {
    const [line] = historyLines('row', newestFirst.slice(2), true);
    expect(line === undefined ? null : JSON.parse(historyText(line))).toEqual({
      ...{ key: 'row', version: '1.0', at: at('2015-03-01 09:00'), by },
      changed: newestFirst[2]?.values,
    });
  });
});
