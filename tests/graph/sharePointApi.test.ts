import { describe, expect, it } from '@jest/globals';
import { Fault } from '../../src/base/fault.ts';
import { type SharePointCall, sharePointApi } from '../../src/graph/sharepoint/sharePointApi.ts';

type Scripted = 'drop' | { readonly status: number; readonly retryAfter?: string };

const read = { method: 'GET', path: 'web/sitegroups' } as const;
const write = { method: 'MERGE', path: "web/lists(guid'x')", body: { EnableVersioning: true } } as const;
const ok = { status: 200 };

/** What came of a call before a SharePoint that answers as written. */
async function outcome(answers: readonly Scripted[], call: SharePointCall, getToken = () => Promise.resolve('token')) {
  const left = [...answers];
  const sent: RequestInit[] = [];
  const waits: number[] = [];
  const api = sharePointApi({
    siteUrl: 'https://council.sharepoint.com/sites/board',
    getToken,
    send: async (_url, init) => {
      sent.push(init);
      const answer = left.shift();
      if (answer === undefined) throw new RangeError('no answer was written for this request');
      if (answer === 'drop') throw new TypeError('fetch failed');
      const headers = answer.retryAfter === undefined ? {} : { 'retry-after': answer.retryAfter };
      return new Response('{}', { status: answer.status, headers });
    },
    patience: {
      wait: async (milliseconds) => void waits.push(milliseconds),
      random: () => 0,
      tries: 3,
      longestWaitSeconds: 15,
    },
  });
  const code = await api.call(call).then(
    () => null,
    (thrown: unknown) => (thrown instanceof Fault ? thrown.code : thrown),
  );
  return { code, waits, requests: sent.length, sent };
}

describe('patience with SharePoint', () => {
  it.each([
    ['reading', read],
    ['writing, since a throttled write was not done', write],
  ])('waits as long as it is asked to and tries again: %s', async (_what, call) => {
    const answers = [{ status: 429, retryAfter: '3' }, { status: 503, retryAfter: '5' }, ok];
    expect(await outcome(answers, call)).toMatchObject({ code: null, waits: [3000, 5000], requests: 3 });
  });

  it('ends after its tries, and at once when it is asked to wait too long', async () => {
    const throttled = { status: 429, retryAfter: '1' };
    expect(await outcome([throttled, throttled, throttled], read)).toMatchObject({ code: 'throttled', requests: 3 });
    expect(await outcome([{ status: 429, retryAfter: '600' }], read)).toMatchObject({ code: 'throttled', requests: 1 });
  });

  it('asks again after a lost answer only where it read', async () => {
    expect(await outcome(['drop', ok], read)).toMatchObject({ code: null, requests: 2 });
    expect(await outcome(['drop'], write)).toMatchObject({ code: 'unavailable', requests: 1 });
  });

  it('does not ask again for what is refused, or without a token', async () => {
    expect(await outcome([{ status: 403 }], read)).toMatchObject({ code: 'forbidden', requests: 1 });
    const noToken = () => Promise.reject(new Fault('unauthenticated'));
    expect(await outcome([], read, noToken)).toMatchObject({ code: 'unauthenticated', requests: 0 });
  });

  it('sends a change of some properties as SharePoint takes it', async () => {
    const { sent } = await outcome([ok], write);
    expect(sent[0]).toMatchObject({ method: 'POST', headers: { 'X-HTTP-Method': 'MERGE', 'If-Match': '*' } });
  });
});
