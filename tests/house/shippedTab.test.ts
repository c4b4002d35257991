/**
 * The tab that ships has no switch for the clock and no way to another server: both stand in the workplace's page alone.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { builtTab } from '../../src/workplace/launch/pages.ts';
import { buildPages } from '../kit/builtPages.ts';

/** What only a page that talks to a workplace needs. */
const switches = ['/workplace/clock', 'workplace.json', 'a workplace is on this machine', 'Here stands Microsoft'];

/** Every script a page may load, by following imports from the page on. */
function scriptsOf(page: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const open = [...scriptsNamed(readFileSync(join(builtTab, page), 'utf8'))];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (found.has(name)) continue;
    const text = readFileSync(join(builtTab, 'assets', name), 'utf8');
    found.set(name, text);
    open.push(...scriptsNamed(text));
  }
  return found;
}

function scriptsNamed(text: string): readonly string[] {
  return [...text.matchAll(/["'`](?:\.?\/)*(?:assets\/)?([\w.-]+\.js)["'`]/g)].flatMap((match) => match[1] ?? []);
}

function switchesIn(page: string): readonly string[] {
  const scripts = [...scriptsOf(page).values()].join('\n');
  return switches.filter((one) => scripts.includes(one));
}

describe('the tab that ships', () => {
  beforeAll(buildPages, 120_000);

  it('can neither move its clock nor speak to another server', () => {
    expect(switchesIn('index.html')).toEqual([]);
  });

  it("while the workplace's page can do both", () => {
    expect(switchesIn('workplace.html')).toEqual(switches);
  });

  it('is read whole: the programme is among its scripts', () => {
    expect([...scriptsOf('index.html').values()].some((text) => text.includes('Does the year cover'))).toBe(true);
  });
});
