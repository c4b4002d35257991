/**
 * The personal-data guard on a note as long as a column takes: ordinary text against the least that reading it can cost (one
 * pass over its characters), twice the length, and the slowest of the hostile texts of its tests.
 */
import { scan } from '../../src/core/privacy/scan.ts';
import { hostile } from '../core/privacy/hostile.ts';
import { type Figure, median } from './figures.ts';

const knows = { people: [], words: [], localPatterns: [] };
const turns = 9;
const sentence =
  'The core group met on 3 December 2026 and agreed that the health visitor would see the family again within ten working days. ';
const note = sentence.repeat(520).slice(0, 64_000);

export async function benchGuard(): Promise<readonly Figure[]> {
  const whole = timed(() => scan(note, knows));
  const slowest = Math.max(...Object.values(hostile).map((text) => timed(() => scan(text, knows))));
  return [
    {
      name: 'guard: a note of 64,000 characters against one pass over them',
      value: whole / timed(onePass),
      unit: 'ratio',
    },
    { name: 'guard: twice the length', value: timed(() => scan(note + note, knows)) / whole, unit: 'ratio' },
    { name: 'guard: a note of 64,000 characters', value: whole, unit: 'ms' },
    { name: 'guard: the slowest hostile note', value: slowest, unit: 'ms' },
  ];
}

function onePass(): number {
  let sum = 0;
  for (let at = 0; at < note.length; at += 1) sum += note.charCodeAt(at);
  return sum;
}

function timed(work: () => unknown): number {
  return median(
    Array.from({ length: turns }, () => {
      const began = performance.now();
      work();
      return performance.now() - began;
    }),
  );
}
