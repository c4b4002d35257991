/** Faults on request, the request log, and the clock. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { entriesOf, makeList, PEOPLE, type TestWorkplace, withWorkplace } from '../kit/workplace.ts';

describe('faults', () => {
  let at: TestWorkplace;
  let items: string;

  beforeAll(async () => {
    at = await withWorkplace();
    items = `/sites/${at.siteId}/lists/${await makeList(at, 'Faulty', [])}/items`;
  });

  afterEach(() => at.control('faults', { method: 'DELETE' }));
  afterAll(() => at.close());

  const order = (rule: unknown) => at.control('faults', { method: 'POST', body: rule });
  const add = (title: string) => at.graph('member')(items, { method: 'POST', body: { fields: { Title: title } } });
  const titles = async () =>
    entriesOf(await at.graph('owner')(`${items}?$expand=fields`)).map((item) => item.fields?.Title);

  it('throttles so many times, with Retry-After, and then serves', async () => {
    await order({ method: 'POST', path: '/items$', answer: { status: 429, retryAfter: 7 }, times: 2 });
    for (const _time of [1, 2]) {
      const answer = await add('throttled');
      expect([answer.status, answer.headers.get('retry-after'), answer.body.error?.code]).toEqual([
        429,
        '7',
        'activityLimitReached',
      ]);
    }
    expect((await add('served')).status).toBe(201);
    expect(await titles()).not.toContain('throttled');
  });

  it('fails one person and not another', async () => {
    await order({ userId: PEOPLE.member.id, answer: { status: 503, code: 'serviceNotAvailable' } });
    expect((await at.graph('member')(items)).status).toBe(503);
    expect((await at.graph('chair')(items)).status).toBe(200);
  });

  it('drops the connection before doing anything', async () => {
    await order({ method: 'POST', answer: { drop: true }, times: 1 });
    await expect(add('dropped')).rejects.toThrow();
    expect(await titles()).not.toContain('dropped');
  });

  it('does the work and loses the answer', async () => {
    await order({ method: 'POST', answer: { dropAfter: true }, times: 1 });
    await expect(add('done, never heard')).rejects.toThrow();
    expect(await titles()).toContain('done, never heard');
  });

  it('reaches into a batch', async () => {
    await order({ method: 'POST', path: '/items', answer: { status: 429, retryAfter: 1 }, times: 1 });
    const inner = (id: string) => ({ id, method: 'POST', url: items, body: { fields: { Title: `batched ${id}` } } });
    const read = await at.graph('member')('/$batch', { method: 'POST', body: { requests: [inner('1'), inner('2')] } });
    const responses = Object.values(read.body.responses ?? {});
    expect(responses.map((response) => [response.status, response.headers?.['Retry-After']])).toEqual([
      [429, '1'],
      [201, undefined],
    ]);
    await order({ method: 'POST', path: '/items', answer: { dropAfter: true }, times: 1 });
    await expect(at.graph('member')('/$batch', { method: 'POST', body: { requests: [inner('3')] } })).rejects.toThrow();
    expect(await titles()).toEqual(expect.arrayContaining(['batched 2', 'batched 3']));
  });

  it('refuses a rule it cannot read', async () => {
    expect((await order({ answer: { status: 200 } })).status).toBe(400);
  });

  it('logs method, template, status and kind of caller, also inside a batch, and forgets on request', async () => {
    await at.control('requests', { method: 'DELETE' });
    await at.graph('member')(`${items}?$top=1`);
    await at.graphAsApp()(items);
    await at.graph('member')('/$batch', {
      method: 'POST',
      body: { requests: [{ id: '1', method: 'GET', url: `${items}/999` }] },
    });
    const logged = Object.values((await at.control('requests')).body.requests ?? {});
    const template = '/sites/{site}/lists/{list}/items';
    expect(
      logged.map(({ method, path, status, principal, inBatch }) => [method, path, status, principal, inBatch]),
    ).toEqual([
      ['GET', template, 200, 'user', false],
      ['GET', template, 403, 'app', false],
      ['GET', `${template}/{item}`, 404, 'user', true],
      ['POST', '/$batch', 200, 'user', false],
    ]);
    await at.control('requests', { method: 'DELETE' });
    expect((await at.control('requests')).body.requests).toEqual([]);
  });

  it('tells followers when the clock is moved', async () => {
    const response = await fetch(`${at.url}/workplace/clock/events`);
    const reader = response.body?.getReader();
    const heard = async () => new TextDecoder().decode((await reader?.read())?.value);
    await heard();
    await at.control('clock', { method: 'PUT', body: { boardTime: '2015-12-03T09:00:00Z' } });
    expect(await heard()).toContain('2015-12-03T09:00:0');
    await reader?.cancel();
    expect((await at.control('clock', { method: 'PUT', body: { boardTime: 'tomorrow' } })).status).toBe(400);
  });

  it('opens its control interface to pages of this machine alone', async () => {
    const allowed = async (origin: string) =>
      (await fetch(`${at.url}/workplace/clock`, { headers: { origin } })).headers.get('access-control-allow-origin');
    expect(await allowed('http://127.0.0.1:5171')).toBe('http://127.0.0.1:5171');
    expect(await allowed('https://elsewhere.test')).toBeNull();
    expect(await allowed('http://127.0.0.1.elsewhere.test')).toBeNull();
  });

  it('answers pages of any origin', async () => {
    const preflight = await fetch(`${at.url}/v1.0/me`, {
      method: 'OPTIONS',
      headers: {
        origin: 'http://127.0.0.1:9',
        'access-control-request-method': 'PATCH',
        'access-control-request-headers': 'authorization,if-match',
      },
    });
    expect([
      preflight.status,
      preflight.headers.get('access-control-allow-origin'),
      preflight.headers.get('access-control-allow-headers'),
    ]).toEqual([204, '*', 'authorization,if-match']);
    const answer = await fetch(`${at.url}/v1.0/me`);
    expect(answer.headers.get('access-control-expose-headers')).toContain('Retry-After');
  });
});
