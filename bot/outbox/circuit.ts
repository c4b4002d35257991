/**
 * What is known of each service address of Teams: fine, or held because something sent there may or may not have arrived
 * (decisions 13). A held address is left alone for a while, then asked something that sends nothing, and then one single
 * message tries it before the others follow. In memory: a new process finds out anew.
 */
import { backOff } from './backOff.ts';

/**
 * - `go`: send. - `probe`: ask first, say how it went with `probed`, and send only when it was healthy.
 * - `wait`: not before these milliseconds have passed.
 */
export type Entrance = { readonly kind: 'go' | 'probe' } | { readonly kind: 'wait'; readonly milliseconds: number };

export interface Circuit {
  enter(serviceUrl: string): Entrance;
  probed(serviceUrl: string, isHealthy: boolean): void;
  /** An answer that is certain, whichever: the address works. */
  answered(serviceUrl: string): void;
  /** No certain answer. */
  lost(serviceUrl: string): void;
  /** How many addresses are held, for the metrics. */
  held(): number;
}

interface Line {
  readonly failures: number;
  readonly heldUntil: number;
  /** One message tries it until then; 0 when none does. */
  readonly triedUntil: number;
}

/** How long the others wait at a time while one message tries the address. */
const trialMilliseconds = 1_000;
/** A message that never said how it went does not hold the address for ever. */
const longestTrialMilliseconds = 60_000;

export function circuit(machine: { readonly now: () => number }, random: () => number): Circuit {
  const lines = new Map<string, Line>();
  const fail = (serviceUrl: string) => {
    const failures = (lines.get(serviceUrl)?.failures ?? 0) + 1;
    lines.set(serviceUrl, { failures, heldUntil: machine.now() + backOff(failures, random()), triedUntil: 0 });
  };
  return {
    enter: (serviceUrl) => {
      const line = lines.get(serviceUrl);
      if (line === undefined) return { kind: 'go' };
      const now = machine.now();
      const milliseconds = line.heldUntil - now;
      if (milliseconds > 0) return { kind: 'wait', milliseconds };
      if (line.triedUntil > now) return { kind: 'wait', milliseconds: trialMilliseconds };
      lines.set(serviceUrl, { ...line, triedUntil: now + longestTrialMilliseconds });
      return { kind: 'probe' };
    },
    probed: (serviceUrl, isHealthy) => {
      if (!isHealthy) fail(serviceUrl);
    },
    answered: (serviceUrl) => {
      lines.delete(serviceUrl);
    },
    lost: fail,
    held: () => lines.size,
  };
}
