import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Fault } from '../../src/base/fault.ts';
import {
  botPatience,
  isListTooLong,
  nextWait,
  type Patience,
  screenPatience,
  secondsOf,
  waitFor,
} from '../../src/graph/http/patience.ts';
import { refused, type Scripted, scriptedGraph } from '../kit/scriptedGraph.ts';

const ok: Scripted = { status: 200, body: { value: [] } };
const throttled = (seconds?: number) =>
  refused(429, 'activityLimitReached', seconds === undefined ? {} : { 'retry-after': String(seconds) });

const get = { method: 'GET', path: '/sites/x/lists' } as const;
const post = { method: 'POST', path: '/sites/x/lists', body: { a: 1 } } as const;
const filtered = { method: 'GET', path: '/sites/x/lists/y/items?$filter=fields/Role eq 1' } as const;

/** The fault of a call, and how it came about. */
async function outcome(
  answers: readonly Scripted[],
  call: typeof get | typeof post | typeof filtered,
  more: Parameters<typeof scriptedGraph>[1] = {},
) {
  const graph = scriptedGraph(answers, more);
  const fault = await graph.api.call(call).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  return { code: fault instanceof Fault ? fault.code : fault, requests: graph.seen.length, waits: graph.waits, fault };
}

describe('patience with Microsoft', () => {
  it.each([
    ['reading', get],
    ['writing, since a throttled write was not done', post],
  ])('waits as long as it is asked to and tries again: %s', async (_what, call) => {
    expect(await outcome([throttled(3), throttled(5), ok], call)).toMatchObject({
      code: null,
      requests: 3,
      waits: [3000, 5000],
    });
  });

  it('waits a little longer than asked, by chance, and never shorter', async () => {
    const { waits } = await outcome([throttled(10), ok], get, { random: 0.999 });
    expect(waits[0]).toBeGreaterThan(10_000);
    expect(waits[0]).toBeLessThanOrEqual(12_000);
  });

  it('backs off by doubling when nobody says how long', async () => {
    expect(await outcome([throttled(), throttled(), throttled(), ok], get)).toMatchObject({
      code: null,
      waits: [375, 750, 1500],
    });
  });

  it('takes 503 with Retry-After for throttling, whatever the method', async () => {
    const busy = refused(503, 'serviceNotAvailable', { 'retry-after': '2' });
    expect(await outcome([busy, ok], post)).toMatchObject({ code: null, requests: 2, waits: [2000] });
    expect(await outcome([busy, busy, busy, busy], post)).toMatchObject({ code: 'throttled', requests: 4 });
  });

  it.each([502, 503, 504])(
    'reads again after %i and never writes again: the write may have been done',
    async (status) => {
      const broken = refused(status, 'generalException');
      expect(await outcome([broken, ok], get)).toMatchObject({ code: null, requests: 2 });
      expect(await outcome([broken], post)).toMatchObject({ code: 'unavailable', requests: 1, waits: [] });
    },
  );

  it('reads again after a dropped connection and never writes again', async () => {
    expect(await outcome(['drop', 'drop', ok], get)).toMatchObject({ code: null, requests: 3 });
    expect(await outcome(['drop'], post)).toMatchObject({ code: 'unavailable', requests: 1, waits: [] });
  });

  it('ends after its last try, with what Microsoft said', async () => {
    const { code, requests, waits, fault } = await outcome([1, 1, 1, 1].map(throttled), get);
    expect({ code, requests, waits }).toEqual({ code: 'throttled', requests: 4, waits: [1000, 1000, 1000] });
    expect(fault).toMatchObject({ retryAfterSeconds: 1, retry: 'later' });
    expect(await outcome(['drop', 'drop', 'drop', 'drop'], get)).toMatchObject({ code: 'unavailable', requests: 4 });
  });

  it('ends at once when it is asked to wait longer than it ever will', async () => {
    expect(await outcome([throttled(15), ok], get)).toMatchObject({ code: null, waits: [15_000] });
    expect(await outcome([throttled(16)], get)).toMatchObject({ code: 'throttled', requests: 1, waits: [] });
  });

  it('never waits for a list that is too long: that never heals', async () => {
    expect(await outcome([throttled()], filtered)).toMatchObject({ code: 'listTooLong', requests: 1, waits: [] });
  });

  it('does wait on a filtered list when it is told how long', async () => {
    expect(await outcome([throttled(1), ok], filtered)).toMatchObject({ code: null, requests: 2, waits: [1000] });
  });

  it.each([400, 401, 403, 404, 409, 410, 412, 413, 423, 500, 501])('never asks again after %i', async (status) => {
    expect(await outcome([refused(status, 'code')], get)).toMatchObject({ requests: 1, waits: [] });
  });

  it('ends in the middle of a wait when the caller gives up', async () => {
    const caller = new AbortController();
    const wait = (_milliseconds: number, signal: AbortSignal | null) => {
      caller.abort(new Error('the person left the page'));
      return signal?.aborted === true ? Promise.reject(signal.reason) : Promise.resolve();
    };
    const graph = scriptedGraph([throttled(5)], { wait });
    await expect(graph.api.call({ ...get, signal: caller.signal })).rejects.toMatchObject({ code: 'cancelled' });
    expect(graph.seen).toHaveLength(1);
  });

  it('does not begin again for a caller who gave up while the request was under way', async () => {
    const caller = new AbortController();
    const graph = scriptedGraph(['drop'], {
      getToken: () => {
        caller.abort();
        return Promise.resolve('token');
      },
    });
    await expect(graph.api.call({ ...get, signal: caller.signal })).rejects.toMatchObject({ code: 'cancelled' });
    expect(graph.waits).toEqual([]);
  });
});

describe('how long it waits', () => {
  const kinds = fc.constantFrom(screenPatience, botPatience);
  const neverWaits = () => Promise.resolve();

  const chance = fc.double({ min: 0, max: 0.999_999, noNaN: true });
  const tried = fc.integer({ min: 1, max: 9 });
  const waitFor429 = (patience: Patience, count: number, retryAfter: string | null) =>
    nextWait(patience, { url: '/sites', method: 'GET', tried: count }, { status: 429, retryAfter });

  it('is at least what was asked and at most a fifth more, or not at all', () => {
    fc.assert(
      fc.property(kinds, chance, fc.nat({ max: 300 }), (kind, random, asked) => {
        const patience = kind(neverWaits, () => random);
        const wait = waitFor429(patience, 1, String(asked));
        if (asked > patience.longestWaitSeconds) return wait === null;
        return wait !== null && wait >= asked * 1000 && wait <= asked * 1200;
      }),
    );
  });

  it('grows by doubling to at most twenty seconds where nothing was asked, and ends after the last try', () => {
    fc.assert(
      fc.property(kinds, chance, tried, (kind, random, count) => {
        const patience = kind(neverWaits, () => random);
        const wait = waitFor429(patience, count, null);
        if (count >= patience.tries) return wait === null;
        const middle = 500 * 2 ** (count - 1);
        return wait !== null && wait >= middle * 0.75 && wait <= middle * 1.25 && wait <= 20_000;
      }),
    );
  });

  it.each([
    ['3', 3],
    ['0', 0],
    ['2.5', 2.5],
    ['Wed, 21 Oct 2015 07:28:00 GMT', null],
    ['-1', null],
    ['', null],
    [null, null],
  ])('reads Retry-After %j as %j seconds', (header, seconds) => {
    expect(secondsOf(header)).toBe(seconds);
  });

  it.each([
    ['/lists/a/items?$filter=fields/A eq 1', 429, null, true],
    ['/lists/a/items?$expand=fields&%24filter=x', 429, null, true],
    ['/lists/a/items?$filter=fields/A eq 1', 429, '3', false],
    ['/lists/a/items?$filter=fields/A eq 1', 503, null, false],
    ['/lists/a/items?$top=5', 429, null, false],
    ['/lists/a/columns?$filter=x', 429, null, false],
  ])('%s with %i and Retry-After %j is a list too long: %s', (url, status, retryAfter, expected) => {
    expect(isListTooLong(url, status, retryAfter)).toBe(expected);
  });

  it('ends a real wait as soon as the caller gives up, and leaves nothing listening', async () => {
    const caller = new AbortController();
    let listening = 0;
    const { signal } = caller;
    const add = signal.addEventListener.bind(signal);
    const remove = signal.removeEventListener.bind(signal);
    signal.addEventListener = (...args: Parameters<typeof add>) => {
      listening += 1;
      add(...args);
    };
    signal.removeEventListener = (...args: Parameters<typeof remove>) => {
      listening -= 1;
      remove(...args);
    };
    await waitFor(1, signal);
    expect(listening).toBe(0);
    const waiting = waitFor(60_000, signal);
    caller.abort(new Error('gave up'));
    await expect(waiting).rejects.toThrow('gave up');
    await expect(waitFor(60_000, signal)).rejects.toThrow('gave up');
    await expect(waitFor(0, null)).resolves.toBeUndefined();
  });
});
