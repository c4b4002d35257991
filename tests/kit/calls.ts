/**
 * Watches what the product calls in a test and holds it against the catalogue (manifest/calls) when the test's workplace
 * closes: a call, a query option or a member that Microsoft's pages do not know fails the file with a sentence.
 *
 * What a test or the shell asks by itself is not the product's: it asks for links to this workplace, which no client of a
 * tenant can, or comes with neither Microsoft's client for Graph nor botbuilder's for the connector.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ObservedCall } from '../../src/workplace/server/control/observedCalls.ts';
import { heldAgainst } from './callsCheck.ts';

export interface CallWatch {
  /** For `onCall` of a workplace. */
  readonly see: (call: ObservedCall) => void;
  /** What was seen of the product, as `METHOD path` of the entries. */
  entries(): ReadonlySet<string>;
  /** Each sentence once. */
  faults(): readonly string[];
  /** @throws Error with every sentence */
  hold(): void;
}

/** A watch over one workplace, or over several in turn. */
export function watchCalls(): CallWatch {
  const seen = new Set<string>();
  const entries = new Set<string>();
  const faults = new Set<string>();
  const see = (call: ObservedCall): void => {
    if (!isTheProducts(call)) return;
    const key = JSON.stringify(call);
    if (seen.has(key)) return;
    seen.add(key);
    const verdict = heldAgainst(call);
    if (verdict.entry !== undefined) entries.add(`${verdict.entry.method} ${verdict.entry.path}`);
    for (const fault of verdict.faults) faults.add(fault);
  };
  return {
    see,
    entries: () => entries,
    faults: () => [...faults].sort(),
    hold: () => {
      if (faults.size > 0) throw new Error(`calls that Microsoft does not document:\n${[...faults].sort().join('\n')}`);
    },
  };
}

/** The clients through which the product speaks to a service, where it does not simply fetch. */
const clients: Readonly<Partial<Record<ObservedCall['service'], readonly string[]>>> = {
  graph: ['graph-js'],
  connector: ['botframework-connector', 'core-rest-pipeline'],
};

export function isTheProducts({ wantsLocalLinks, client, service, method, path, inBatch }: ObservedCall): boolean {
  const isByClient = inBatch || clients[service]?.includes(client) !== false;
  const isOfTests = service === 'sharepoint' && ofTestsAlone.test(`${method} ${path}`);
  return !wantsLocalLinks && isByClient && !isOfTests;
}

/**
 * What tests ask of SharePoint through the product's own client, or as plainly as it asks, to set a scene: no file of the
 * product names a list by its title, or looks through all groups.
 */
const ofTestsAlone = /^(?:\w+ web\/lists\/getbytitle\(|GET web\/sitegroups$)/i;

/**
 * A watch over workplaces that are started elsewhere, by the code under test or in another process: they leave what they saw
 * in a folder named in the environment. `hold` is called after they have closed.
 */
export function watchCallsInFolder(): Pick<CallWatch, 'hold'> {
  const folder = mkdtempSync(join(tmpdir(), 'qa-calls-'));
  process.env.WORKPLACE_CALLS = folder;
  return {
    hold: () => {
      delete process.env.WORKPLACE_CALLS;
      const watch = watchCalls();
      for (const name of readdirSync(folder)) {
        // Written by the workplace, in the form it was asked for.
        const calls = JSON.parse(readFileSync(join(folder, name), 'utf8')) as readonly ObservedCall[];
        for (const call of calls) watch.see(call);
      }
      rmSync(folder, { recursive: true, force: true });
      watch.hold();
    },
  };
}
