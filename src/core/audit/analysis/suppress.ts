/**
 * Small numbers hidden, and as many others as it takes so that none of them can be had by subtraction from a total. For what
 * leaves the workspace and for characteristics of children. It protects one table: two tables of the same returns beside
 * each other can give away what each of them hides.
 */
import type { Countable, CountLine } from './countLine.ts';
import type { CountTable } from './gradeTable.ts';
import { cheapestCircle, type Place, withTotals } from './inference.ts';

/** Numbers from one to below this are hidden. */
export const smallestShown = 5;
/** What stands in the place of a number; the same for small ones and for those that protect them. */
export const notShown = 'not shown';

export interface Numbers {
  /** Lines of equal length. */
  readonly cells: readonly (readonly number[])[];
}

/** Null for what is not shown. */
export interface ShownNumbers {
  readonly cells: readonly (readonly (number | null)[])[];
  /** Of each line. */
  readonly totals: readonly (number | null)[];
  /** Of each column. */
  readonly columns: readonly (number | null)[];
  readonly all: number | null;
}

/** What can be shown of a table of counts with all its totals. */
export function suppress({ cells }: Numbers, under = smallestShown): ShownNumbers {
  const numbers = withTotals(cells);
  const leftOut = numbers.map((line) => line.map((number) => number > 0 && number < under));
  const all = placesOf(numbers);
  const secrets = all.filter(({ line, column }) => leftOut[line]?.[column] === true);
  for (const secret of secrets) {
    const circle = cheapestCircle(numbers, leftOut, secret);
    // Without a circle nothing protects it but to show nothing at all.
    for (const at of circle?.stillShown ?? all) leftOut[at.line]?.splice(at.column, 1, true);
  }
  const shown = numbers.map((line, at) =>
    line.map((number, column) => (leftOut[at]?.[column] === true ? null : number)),
  );
  const [totals, last] = [shown.slice(0, -1).map((line) => line.at(-1) ?? null), shown.at(-1) ?? []];
  return {
    cells: shown.slice(0, -1).map((line) => line.slice(0, -1)),
    totals,
    columns: last.slice(0, -1),
    all: last.at(-1) ?? null,
  };
}

function placesOf(numbers: readonly (readonly number[])[]): readonly Place[] {
  return numbers.flatMap((line, at) => line.map((_, column) => ({ line: at, column })));
}

/** A line of which not everything is shown: good ones and percentages would give away what is hidden, so they go too. */
export interface ShownLine {
  readonly key: string;
  readonly label: string;
  readonly counts: Readonly<Record<string, number | null>>;
  readonly notApplicable: number | null;
  readonly of: number | null;
  readonly good: number | null;
  readonly percent: number | null;
}

export interface ShownTable {
  readonly values: readonly Countable[];
  readonly rows: readonly ShownLine[];
  readonly all: ShownLine;
}

/** A table of grades as it may leave the workspace. Only for lines that add up, so not for themes. */
export function suppressTable({ values, rows, all }: CountTable, under = smallestShown): ShownTable {
  const cells = rows.map((row) => [...values.map(({ id }) => row.counts[id] ?? 0), row.notApplicable]);
  const shown = suppress({ cells }, under);
  const line = (from: CountLine, numbers: readonly (number | null)[], total: number | null) =>
    shownLine(from, values, { numbers, total });
  return {
    values,
    rows: rows.map((row, at) => line(row, shown.cells[at] ?? [], shown.totals[at] ?? null)),
    all: line(all, shown.columns, shown.all),
  };
}

function shownLine(
  { key, label, good, percent }: CountLine,
  values: readonly Countable[],
  { numbers, total }: { readonly numbers: readonly (number | null)[]; readonly total: number | null },
): ShownLine {
  const notApplicable = numbers[values.length] ?? null;
  const isWhole = total !== null && numbers.every((number) => number !== null);
  return {
    key,
    label,
    counts: Object.fromEntries(values.map(({ id }, at) => [id, numbers[at] ?? null])),
    notApplicable,
    of: total === null || notApplicable === null ? null : total - notApplicable,
    good: isWhole ? good : null,
    percent: isWhole ? percent : null,
  };
}
