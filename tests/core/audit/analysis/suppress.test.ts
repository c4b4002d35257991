import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { countLine } from '../../../../src/core/audit/analysis/countLine.ts';
import type { CountTable } from '../../../../src/core/audit/analysis/gradeTable.ts';
import { type ShownNumbers, suppress, suppressTable } from '../../../../src/core/audit/analysis/suppress.ts';

const sum = (numbers: readonly number[]) => numbers.reduce((so, one) => so + one, 0);
const columnOf = (cells: readonly (readonly number[])[], at: number) => cells.map((line) => line[at] ?? 0);

/**
 * Every table of numbers that fits what is shown, found by trying them all: what a patient reader could do. Knows nothing
 * of how numbers were chosen to be hidden.
 */
function fitting(shown: ShownNumbers, most: number): readonly Cells[] {
  const lines = shown.cells.map((line, at) => {
    const total = shown.totals[at] ?? null;
    return choices(line, most).filter((tried) => total === null || sum(tried) === total);
  });
  const tables = lines.reduce<readonly Cells[]>(
    (so, line) => so.flatMap((cells) => line.map((one) => [...cells, one])),
    [[]],
  );
  return tables.filter(
    (cells) =>
      shown.columns.every((total, column) => total === null || sum(columnOf(cells, column)) === total) &&
      (shown.all === null || sum(cells.flat()) === shown.all),
  );
}

type Cells = readonly (readonly number[])[];

/** Every line of numbers from nothing to `most` that has the numbers that are shown. */
function choices(line: readonly (number | null)[], most: number): readonly (readonly number[])[] {
  const any = Array.from({ length: most + 1 }, (_, number) => number);
  return line.reduce<readonly (readonly number[])[]>(
    (so, known) => so.flatMap((begun) => (known === null ? any : [known]).map((number) => [...begun, number])),
    [[]],
  );
}

const small = (number: number) => number > 0 && number < 5;

/** Numbers from one to four that a reader could work out, with totals among them. */
function givenAway(cells: readonly (readonly number[])[]): readonly string[] {
  const shown = suppress({ cells });
  const fits = fitting(shown, Math.max(...cells.flat()) + 2);
  const values = (of: (cells: readonly (readonly number[])[]) => number) => new Set(fits.map(of)).size;
  const away: string[] = [];
  cells.forEach((line, row) => {
    line.forEach((number, column) => {
      if (small(number) && values((one) => one[row]?.[column] ?? 0) < 2) away.push(`${row},${column}`);
    });
    if (small(sum(line)) && values((one) => sum(one[row] ?? [])) < 2) away.push(`line ${row}`);
  });
  cells[0]?.forEach((_, column) => {
    if (small(sum(columnOf(cells, column))) && values((one) => sum(columnOf(one, column))) < 2)
      away.push(`column ${column}`);
  });
  return away;
}

const tables = (lines: number, columns: number, most: number) =>
  fc.array(
    fc.array(fc.oneof(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: most })), {
      minLength: columns,
      maxLength: columns,
    }),
    {
      minLength: lines,
      maxLength: lines,
    },
  );

describe('small numbers', () => {
  it('are not shown, and neither is a number by which one could be had', () => {
    expect(
      suppress({
        cells: [
          [2, 10, 20],
          [8, 9, 30],
        ],
      }),
    ).toEqual({
      cells: [
        [null, null, 20],
        [null, null, 30],
      ],
      totals: [32, 47],
      columns: [10, 19, 50],
      all: 79,
    });
  });

  it('leave a table alone that has none', () => {
    expect(
      suppress({
        cells: [
          [5, 0],
          [12, 7],
        ],
      }),
    ).toEqual({
      cells: [
        [5, 0],
        [12, 7],
      ],
      totals: [5, 19],
      columns: [17, 7],
      all: 24,
    });
  });

  it('take the whole of a single line with them', () => {
    expect(suppress({ cells: [[2]] })).toEqual({ cells: [[null]], totals: [null], columns: [null], all: null });
  });

  it.each([
    [2, 2, 7],
    [1, 4, 6],
    [3, 1, 6],
    [2, 3, 6],
  ])('cannot be worked out by trying every table that fits (%i lines, %i columns)', (lines, columns, most) => {
    fc.assert(
      fc.property(tables(lines, columns, most), (cells) => {
        expect(givenAway(cells)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('are all hidden, and what is shown is true', () => {
    fc.assert(
      fc.property(tables(8, 5, 40), (cells) => {
        const shown = suppress({ cells });
        shown.cells.forEach((line, row) => {
          line.forEach((number, column) => {
            const real = cells[row]?.[column] ?? 0;
            expect(number === null || (number === real && !small(real))).toBe(true);
          });
        });
        expect(shown.totals.every((total, row) => total === null || total === sum(cells[row] ?? []))).toBe(true);
      }),
    );
  });

  it('do not hide everything of a table in which little is small', () => {
    const cells = Array.from({ length: 10 }, (_, row) =>
      Array.from({ length: 4 }, (_, column) => (row === 3 && column === 2 ? 2 : 20 + row)),
    );
    const hidden = suppress({ cells })
      .cells.flat()
      .filter((one) => one === null);
    expect(hidden).toHaveLength(4);
  });
});

describe('a table of grades that leaves the workspace', () => {
  const values = [
    { id: 'good', label: 'Good', isGood: true },
    { id: 'poor', label: 'Poor', isGood: false },
  ];
  const line = (key: string, good: number, poor: number) =>
    countLine({ key, label: key }, values, [...Array<string>(good).fill('good'), ...Array<string>(poor).fill('poor')]);
  const table: CountTable = {
    values,
    rows: [line('Police', 2, 10), line('Housing', 9, 11), line('Health', 20, 30)],
    all: line('all', 31, 51),
  };

  it('has no percentage by which a hidden number could be had', () => {
    const shown = suppressTable(table);
    expect(shown.rows[0]).toEqual({
      key: 'Police',
      label: 'Police',
      counts: { good: null, poor: null },
      notApplicable: 0,
      of: 12,
      good: null,
      percent: null,
    });
    expect(shown.rows[2]).toMatchObject({ counts: { good: 20, poor: 30 }, of: 50, good: 20, percent: 40 });
    expect(shown.all).toMatchObject({ of: 82, good: 31, percent: 37.8 });
  });
});
