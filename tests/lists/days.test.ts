import { describe, expect, it } from '@jest/globals';
import { plainDate } from '../../src/base/time/plainDate.ts';
import { london } from '../../src/base/time/zone.ts';
import { date, moment, structure, text, textLines } from '../../src/lists/definition/columns.ts';
import { defineList } from '../../src/lists/definition/defineList.ts';
import { parseRow, writeRow } from '../../src/lists/definition/row.ts';
import { shownDay, shownItem } from '../kit/sharePointFields.ts';

const site = { zone: london };

describe('days', () => {
  const day = (value: unknown) => parseRow(days, site, shownItem({ Key: 'd', Title: 'd', On: value }));
  const days = defineList({
    name: 'days',
    displayName: 'Days',
    description: 'For this test.',
    writing: { kind: 'reference' },
    readBy: [],
    columns: { on: date('A day') },
    title: (row) => row.on,
  });

  it.each([
    ['2015-04-01', '2015-03-31T23:00:00Z'],
    ['2015-03-29', '2015-03-29T00:00:00Z'],
    ['2015-03-30', '2015-03-29T23:00:00Z'],
    ['2015-10-25', '2015-10-24T23:00:00Z'],
    ['2015-10-26', '2015-10-26T00:00:00Z'],
    ['2016-02-29', '2016-02-29T00:00:00Z'],
    ['2015-12-31', '2015-12-31T00:00:00Z'],
  ])('%s comes back as %s and is the same day', (written, shown) => {
    expect(shownDay(`${written}T12:00:00Z`)).toBe(shown);
    expect(day(shown)).toMatchObject({ ok: true, row: { on: written } });
    expect(writeRow(days, 'd', { on: plainDate(written) })).toEqual({
      Title: written,
      Key: 'd',
      On: `${written}T12:00:00Z`,
    });
  });

  it.each(['2015-04-01', '2015-04-01T00:00:00+01:00'])(
    'are taken as %s too, for a service that says it otherwise',
    (shown) => {
      expect(day(shown)).toMatchObject({ ok: true, row: { on: '2015-04-01' } });
    },
  );

  it.each(['1 April 2015', '2015-02-30', '2015-02-30T00:00:00Z', '2015-04-01T00:00:00', 42_000, true])(
    'are not %j',
    (shown) => {
      expect(day(shown)).toMatchObject({ ok: false, spoiled: { columns: ['On'] } });
    },
  );
});

describe('a kind of column', () => {
  it('that cannot be filtered by has no value for a filter', () => {
    for (const column of [textLines('Lines'), structure('A structure', text('x').schema(site))]) {
      expect(column.indexed).toBe(false);
    }
    expect(moment('When').filterValue('2015-03-16T09:00:00Z' as never)).toBe('2015-03-16T09:00:00Z'); // a literal in the one shape
  });
});
