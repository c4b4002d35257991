/** What the gates of a step miss in an audit that lacks nothing but what a test takes away. */
import { expect } from '@jest/globals';
import { type GateName, isOpen } from '../../../../src/core/audit/path/gate.ts';
import { gatesOf } from '../../../../src/core/audit/path/gates/all.ts';
import type { PathStep } from '../../../../src/core/audit/path/steps.ts';
import { day } from '../../../kit/clock.ts';
import { wholeWay } from './wholeWay.ts';

export const today = day('2015-06-25');
export type More = NonNullable<Parameters<typeof wholeWay>[1]>;

/** What is missing at one gate of the step. */
export function missing(name: GateName, step: PathStep, more: More): readonly string[] {
  const gate = gatesOf(wholeWay('scoping', more), step, today).find((one) => one.name === name);
  if (gate === undefined) throw new TypeError('the step has this gate');
  expect(gate.isMet).toBe(gate.missing.length === 0);
  expect(isOpen(gate)).toBe(gate.isMet);
  return gate.missing.map((one) => `${one.who}: ${one.what}`);
}
