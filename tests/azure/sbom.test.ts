import { describe, expect, it } from '@jest/globals';
import { npmBill, runtimeBill } from '../../manifest/service/sbom.ts';
import { textOf } from '../kit/repository.ts';

interface Locked {
  readonly version?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
}

const lockFile = JSON.parse(textOf('package-lock.json')) as { packages: Readonly<Record<string, Locked>> }; // npm's own file
const placed = Object.entries(lockFile.packages)
  .filter(([path]) => path !== '')
  .map(([path, one]) => ({ ...one, called: `${path.split('node_modules/').at(-1)}@${one.version}` }));

describe('the list of what the product is made of', () => {
  const bill = runtimeBill(npmBill(), lockFile);
  const listed = bill.components.map((one) => one['bom-ref']);

  it('has every package that the lock file has for running, also those that development uses too', () => {
    const needed = placed.filter((one) => one.dev !== true && one.optional !== true).map((one) => one.called);
    expect(needed.length).toBeGreaterThan(200);
    expect(needed.filter((called) => !listed.includes(called))).toEqual([]);
    // Tools use it, too, and the bot checks with it who is speaking: npm leaves it out of its own list for running.
    expect(listed.some((called) => called.startsWith('jsonwebtoken@'))).toBe(true);
  });

  it('has none that is for development alone, and points at none that it does not list', () => {
    const running = new Set(placed.filter((one) => one.dev !== true).map((one) => one.called));
    expect(listed.filter((called) => !running.has(called))).toEqual([]);
    expect(listed.some((called) => called.startsWith('jest@'))).toBe(false);
    const pointed = bill.dependencies.flatMap((one) => one.dependsOn);
    expect(pointed.length).toBeGreaterThan(100);
    expect(pointed.filter((called) => !listed.includes(called))).toEqual([]);
  });
});
