/**
 * How much may be sent how fast: Microsoft's published limits as sliding windows, per conversation and for the app as a
 * whole. It counts and says how long to wait; it neither waits nor sends. Time comes from outside, so that it can be
 * proved that no window is ever over its limit.
 */

/** At most so many calls in any stretch of time of this length. */
export interface Limit {
  readonly milliseconds: number;
  readonly most: number;
}

/** Per bot and thread, for sending and for creating. Source: "Optimize your bot with rate limiting in Teams". */
export const conversationLimits: readonly Limit[] = [
  { milliseconds: 1_000, most: 7 },
  { milliseconds: 2_000, most: 8 },
  { milliseconds: 30_000, most: 60 },
  { milliseconds: 3_600_000, most: 1_800 },
];

/**
 * For everything an app does in a tenant. @param perSecond Microsoft says 50, older copies of the page 30; with several
 * processes each gets its share
 */
export function appLimits(perSecond: number): readonly Limit[] {
  return [{ milliseconds: 1_000, most: perSecond }];
}

/** What is limited, by name: the app, or a conversation. */
export interface Limited {
  readonly name: string;
  readonly limits: readonly Limit[];
}

export interface Limiter {
  /** @returns 0 when the call may be made now, and counts it; else milliseconds after which to ask again */
  take(all: readonly Limited[], now: number): number;
  /** Teams said when to come back: nothing for this name before. @param until machine milliseconds */
  hold(name: string, until: number): void;
}

/** Names that are counted before the idle ones are forgotten. */
const sweepAbove = 2_000;

export function limiter(): Limiter {
  const calls = new Map<string, number[]>();
  const held = new Map<string, number>();
  return {
    take: (all, now) => {
      const waits = all.map(({ name, limits }) =>
        Math.max((held.get(name) ?? 0) - now, ...limits.map((limit) => waitFor(calls.get(name) ?? [], limit, now))),
      );
      const wait = Math.max(0, ...waits);
      if (wait > 0) return wait;
      for (const limited of all) count(calls, limited, now);
      if (calls.size > sweepAbove) sweep(calls, held, now);
      return 0;
    },
    hold: (name, until) => {
      held.set(name, Math.max(until, held.get(name) ?? 0));
    },
  };
}

/** Until the oldest call that still fills the window has left it; the end of a window counts as inside. */
function waitFor(times: readonly number[], { milliseconds, most }: Limit, now: number): number {
  const oldest = times.at(-most);
  return oldest === undefined ? 0 : oldest + milliseconds + 1 - now;
}

function count(calls: Map<string, number[]>, { name, limits }: Limited, now: number): void {
  const times = calls.get(name) ?? [];
  const needed = Math.max(...limits.map((limit) => limit.most));
  times.push(now);
  if (times.length > needed * 2) times.splice(0, times.length - needed);
  calls.set(name, times);
}

function sweep(calls: Map<string, number[]>, held: Map<string, number>, now: number): void {
  const longest = Math.max(...conversationLimits.map((limit) => limit.milliseconds));
  for (const [name, times] of calls) if ((times.at(-1) ?? 0) + longest < now) calls.delete(name);
  for (const [name, until] of held) if (until < now) held.delete(name);
}
