/**
 * What a reader can work out of a table in which some numbers are left out, knowing that lines and columns add up to their
 * totals and that nothing is below nothing. A number is safe when it could be one more or one less with all that is shown
 * staying as it is. That is so exactly when the change can go round in a circle of numbers that are left out, each taking
 * back what the one before gave.
 */

/** Numbers with the totals of lines in the last column and of columns in the last line. */
export type WithTotals = readonly (readonly number[])[];
/** What is left out, in the same shape. */
export type LeftOut = readonly (readonly boolean[])[];

export interface Place {
  readonly line: number;
  readonly column: number;
}

/** The table with its totals. */
export function withTotals(cells: readonly (readonly number[])[]): WithTotals {
  const lines = cells.map((line) => [...line, sum(line)]);
  const columns = lines[0]?.length ?? 1;
  const totals = Array.from({ length: columns }, (_, column) => sum(lines.map((line) => line[column] ?? 0)));
  return [...lines, totals];
}

/** A circle that protects a number: what of it is shown still, and has to be left out for it. */
export interface Circle {
  readonly stillShown: readonly Place[];
}

/**
 * The circle through the number of this place that takes the least from the reader: nothing where `stillShown` is empty, so
 * that the number is safe already. Null when there is none.
 */
export function cheapestCircle(numbers: WithTotals, leftOut: LeftOut, place: Place): Circle | null {
  const table: Table = { numbers, leftOut, place };
  const line = lineNode(place.line);
  const column = columnNode(table, place.column);
  const rising = canGive(table, place) ? cheapestWay(table, column, line) : null;
  const falling = canTake(table, place) ? cheapestWay(table, line, column) : null;
  const best = [rising, falling].filter((way) => way !== null).toSorted((a, b) => a.cost - b.cost)[0];
  return best === undefined ? null : { stillShown: best.places.filter((at) => !isLeftOut(table, at)) };
}

interface Table {
  readonly numbers: WithTotals;
  readonly leftOut: LeftOut;
  /** The number that is asked about: the circle goes back to it, never through it. */
  readonly place: Place;
}

/** The total of a line stands against its numbers: where one of them rises, the total rises as well. */
function isAgainst({ numbers }: Table, { line, column }: Place): boolean {
  const isTotalLine = line === numbers.length - 1;
  const isTotalColumn = column === (numbers[0]?.length ?? 1) - 1;
  return isTotalLine !== isTotalColumn;
}

/** Whether the number itself can take one away; what stands against can always. */
function canTake(table: Table, at: Place): boolean {
  return isAgainst(table, at) || (table.numbers[at.line]?.[at.column] ?? 0) > 0;
}

function canGive(table: Table, at: Place): boolean {
  return !isAgainst(table, at) || (table.numbers[at.line]?.[at.column] ?? 0) > 0;
}

/** From one end of the number towards its other end. */
interface Way {
  readonly cost: number;
  readonly places: readonly Place[];
}

/** Dijkstra's: lines pass a change on by giving, columns by taking. */
function cheapestWay(table: Table, start: number, end: number): Way | null {
  const open = new Map<number, Way>([[start, { cost: 0, places: [] }]]);
  const done = new Set<number>();
  for (let node = nearest(open); node !== null; node = nearest(open)) {
    const way = open.get(node) ?? null;
    if (node === end || way === null) return way;
    open.delete(node);
    done.add(node);
    for (const { to, at } of stepsFrom(table, node)) {
      if (!done.has(to)) keepCheaper(open, to, { cost: way.cost + costOf(table, at), places: [...way.places, at] });
    }
  }
  return null;
}

function keepCheaper(open: Map<number, Way>, node: number, way: Way): void {
  if (way.cost < (open.get(node)?.cost ?? Number.POSITIVE_INFINITY)) open.set(node, way);
}

function nearest(open: ReadonlyMap<number, Way>): number | null {
  return (
    [...open].reduce<readonly [number, Way] | null>(
      (best, one) => (best === null || one[1].cost < best[1].cost ? one : best),
      null,
    )?.[0] ?? null
  );
}

/** Lines are numbered from nothing, columns after them. */
function lineNode(line: number): number {
  return line;
}

function columnNode({ numbers }: Table, column: number): number {
  return numbers.length + column;
}

function stepsFrom(table: Table, node: number): readonly { readonly to: number; readonly at: Place }[] {
  const { numbers, place } = table;
  const isItself = ({ line, column }: Place) => line === place.line && column === place.column;
  if (node < numbers.length) {
    return (numbers[0] ?? [])
      .map((_, column) => ({ to: columnNode(table, column), at: { line: node, column } }))
      .filter(({ at }) => !isItself(at) && canGive(table, at));
  }
  return numbers
    .map((_, line) => ({ to: lineNode(line), at: { line, column: node - numbers.length } }))
    .filter(({ at }) => !isItself(at) && canTake(table, at));
}

function isLeftOut({ leftOut }: Table, { line, column }: Place): boolean {
  return leftOut[line]?.[column] === true;
}

/** What is left out already costs nothing; totals are wanted most, then large numbers. */
function costOf(table: Table, at: Place): number {
  if (isLeftOut(table, at)) return 0;
  const { numbers } = table;
  const isTotal = at.line === numbers.length - 1 || at.column === (numbers[0]?.length ?? 1) - 1;
  return 1 + (numbers[at.line]?.[at.column] ?? 0) + (isTotal ? 1e9 : 0);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((so, number) => so + number, 0);
}
