/** One measured figure. Only ratios of one run are worth comparing: machines differ, and so does one machine from hour to hour. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: 'ratio' | 'ms' | 'kB' | 'count';
}

/** The middle value; of an even number, the upper of the two in the middle. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** `ratio   1.42  name` */
export function printed(figure: Figure): string {
  const value = figure.unit === 'count' ? String(figure.value) : figure.value.toFixed(figure.unit === 'ratio' ? 2 : 1);
  return `${figure.unit.padEnd(6)}${value.padStart(9)}  ${figure.name}`;
}
