/** Rules of accessibility that a page breaks, found by axe. It finds a part; pictures and the keyboard find the rest. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Frame } from 'playwright-core';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly unknown[] }[];
}

/** Rules of WCAG 2.2 AA broken in one frame. Fluent's own focus sentinels are left out: they are never reached. */
export async function violationsIn(frame: Frame): Promise<readonly string[]> {
  if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(axeSource);
  const found = await frame.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(what: object, how: object): Promise<{ violations: Violation[] }> };
    }; // put there by the line above, or by an earlier look
    // What keeps the rules is not described in detail: on a page of many cards that takes longer than to check it.
    const wanted = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations'] };
    return (await axe.run({ exclude: [['[data-tabster-dummy]'], ['iframe']] }, wanted)).violations;
  });
  return found.map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(' ')).join(', ')}`);
}
