import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { appLimits, conversationLimits, type Limit, limiter } from '../../../bot/outbox/limits.ts';

/** The most calls in any stretch of that length, both ends counted. */
function mostIn(times: readonly number[], { milliseconds }: Limit): number {
  return Math.max(0, ...times.map((from) => times.filter((at) => at >= from && at <= from + milliseconds).length));
}

/** Callers who come at these moments, each waiting as long as it is told. @returns when each call was made */
function play(arrivals: readonly number[], limits: readonly Limit[]): readonly number[] {
  const limit = limiter();
  const made: number[] = [];
  let clock = 0;
  for (const arrival of [...arrivals].sort((a, b) => a - b)) {
    clock = Math.max(clock, arrival);
    for (let wait = limit.take([{ name: 'one', limits }], clock); wait > 0; ) {
      clock += wait;
      wait = limit.take([{ name: 'one', limits }], clock);
    }
    made.push(clock);
  }
  return made;
}

describe('what may be sent how fast', () => {
  it('is never over a limit in any stretch of time, however the calls come', () => {
    const arrivals = fc.array(fc.integer({ min: 0, max: 90_000 }), { maxLength: 200 });
    fc.assert(
      fc.property(arrivals, (moments) => {
        const made = play(moments, conversationLimits);
        expect(made).toHaveLength(moments.length);
        for (const limit of conversationLimits) expect(mostIn(made, limit)).toBeLessThanOrEqual(limit.most);
      }),
    );
  });

  it('is never over the app’s share either', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 50 }),
        fc.array(fc.integer({ min: 0, max: 3_000 }), { maxLength: 150 }),
        (most, moments) => {
          const limits = appLimits(most);
          const made = play(moments, limits);
          for (const limit of limits) expect(mostIn(made, limit)).toBeLessThanOrEqual(most);
        },
      ),
    );
  });

  it('keeps the hour: the 1,801st message into one conversation waits for the first to be an hour old', () => {
    const limit = limiter();
    const of = [{ name: 'one', limits: conversationLimits }];
    let clock = 0;
    for (let sent = 0; sent < 1_800; sent += 1) {
      for (let wait = limit.take(of, clock); wait > 0; wait = limit.take(of, clock)) clock += wait;
    }
    expect(clock).toBeLessThan(1_000_000);
    expect(clock + limit.take(of, clock)).toBe(3_600_001);
  });

  it('does not let one conversation hold up another, while the app as a whole is counted', () => {
    const limit = limiter();
    const into = (name: string) => [
      { name: 'app', limits: appLimits(10) },
      { name, limits: conversationLimits },
    ];
    for (let sent = 0; sent < 7; sent += 1) expect(limit.take(into('a'), 0)).toBe(0);
    expect(limit.take(into('a'), 0)).toBeGreaterThan(0);
    for (let sent = 0; sent < 3; sent += 1) expect(limit.take(into('b'), 0)).toBe(0);
    expect(limit.take(into('c'), 0)).toBe(1_001);
  });

  it('obeys Retry-After to the millisecond', () => {
    const limit = limiter();
    const of = [{ name: 'one', limits: conversationLimits }];
    limit.hold('one', 5_000);
    limit.hold('one', 4_000);
    expect(limit.take(of, 1_000)).toBe(4_000);
    expect(limit.take(of, 4_999)).toBe(1);
    expect(limit.take(of, 5_000)).toBe(0);
  });
});
