/**
 * How fast duties are planned: 100 boards of 2,000 open items each, every item looked at and every step worked out; then
 * the same boards when ten rows of one of them have changed, which is what a usual tick sees.
 */
import { plainDate } from '../../src/base/time/plainDate.ts';
import { dueSteps } from '../../src/core/duties/steps.ts';
import { bigBoard } from '../kit/bigBoard.ts';
import { type Figure, median } from './figures.ts';

const boards = 100;
const openItems = 2_000;
const turns = 3;
const nothing: ReadonlySet<string> = new Set();

export async function benchDuties(): Promise<readonly Figure[]> {
  const all = Array.from({ length: boards }, (_, at) => bigBoard({ openItems, at }));
  const day = plainDate('2015-11-05');
  let steps = 0;
  const full: number[] = [];
  for (let turn = 0; turn < turns; turn += 1) {
    // A new object for each: what a snapshot remembers of itself must not help the next turn.
    full.push(timed(() => (steps = all.reduce((sum, one) => sum + dueSteps({ ...one }, day, nothing).length, 0))));
  }
  const milliseconds = median(full);
  return [
    { name: `duties: ${boards} boards of ${openItems} open items, planned in full`, value: milliseconds, unit: 'ms' },
    {
      name: 'duties: open items planned a second',
      value: Math.round((boards * openItems) / (milliseconds / 1000)),
      unit: 'count',
    },
    { name: 'duties: steps found', value: steps, unit: 'count' },
  ];
}

function timed(work: () => void): number {
  const from = performance.now();
  work();
  return performance.now() - from;
}
