/** Graph's `$batch`. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  asker,
  entriesOf,
  type Json,
  makeList,
  type Read,
  type TestWorkplace,
  withWorkplace,
} from '../kit/workplace.ts';

describe('a batch', () => {
  let at: TestWorkplace;
  let items: string;

  beforeAll(async () => {
    at = await withWorkplace();
    items = `/sites/${at.siteId}/lists/${await makeList(at, 'Batched', [{ name: 'Key', text: {}, indexed: true }])}/items`;
  });

  afterAll(() => at.close());

  const send = (requests: readonly unknown[]): Promise<Read> =>
    at.graph('member')('/$batch', { method: 'POST', body: { requests } });
  const responsesOf = (read: Read): ReadonlyMap<string, Json> =>
    new Map(Object.values(read.body.responses ?? {}).map((response) => [String(response.id), response]));
  const add = (id: string, key: string, rest: Readonly<Record<string, unknown>> = {}): unknown => ({
    ...{
      id,
      method: 'POST',
      url: items,
      headers: { 'Content-Type': 'application/json' },
      body: { fields: { Key: key } },
    },
    ...rest,
  });

  it('answers each request by itself, addresses with and without the version', async () => {
    const responses = responsesOf(
      await send([
        add('a', 'one'),
        { id: 'b', method: 'GET', url: `/v1.0${items}?$top=1` },
        { id: 'c', method: 'GET', url: `${items}/99999` },
      ]),
    );
    expect([...responses].map(([id, response]) => [id, response.status])).toEqual([
      ['a', 201],
      ['b', 200],
      ['c', 404],
    ]);
    expect(responses.get('c')?.body?.error).toMatchObject({ code: 'itemNotFound' });
  });

  it('is also answered at the address without a version', async () => {
    const ask = asker(at.url, () => at.tokenFor('member'));
    const read = await ask('/$batch', { method: 'POST', body: { requests: [{ id: '1', method: 'GET', url: items }] } });
    expect(responsesOf(read).get('1')?.status).toBe(200);
  });

  it('answers 424 to what depends on a failure, and to what depends on that', async () => {
    const responses = responsesOf(
      await send([
        { id: 'bad', method: 'POST', url: items, body: { fields: { Nothing: 1 } } },
        add('next', 'never', { dependsOn: ['bad'] }),
        add('last', 'never', { dependsOn: ['next'] }),
        add('free', 'free'),
      ]),
    );
    expect([...responses].map(([id, response]) => [id, response.status])).toEqual([
      ['bad', 400],
      ['next', 424],
      ['last', 424],
      ['free', 201],
    ]);
    expect(entriesOf(await at.graph('member')(`${items}?$filter=fields/Key eq 'never'`))).toEqual([]);
  });

  it('honours If-Match inside', async () => {
    const made = responsesOf(await send([add('1', 'matched')])).get('1')?.body;
    const path = `${items}/${made?.id}/fields`;
    const patch = (id: string, rest: object = {}): unknown => ({
      id,
      method: 'PATCH',
      url: path,
      headers: { 'If-Match': made?.eTag },
      body: { Title: id },
      ...rest,
    });
    const responses = responsesOf(await send([patch('first'), patch('second', { dependsOn: ['first'] })]));
    expect([responses.get('first')?.status, responses.get('second')?.status]).toEqual([200, 412]);
  });

  it('asks for each request whether this person may', async () => {
    const listId = await makeList(at, 'Closed', []);
    await at.rest('owner')(
      `web/lists(guid'${listId}')/breakroleinheritance(copyRoleAssignments=false,clearSubscopes=true)`,
      { method: 'POST' },
    );
    const closed = `/sites/${at.siteId}/lists/${listId}/items`;
    const responses = responsesOf(
      await send([{ id: '1', method: 'GET', url: closed }, add('2', 'x', { url: closed }), add('3', 'allowed')]),
    );
    expect([...responses.values()].map((response) => response.status)).toEqual([404, 403, 201]);
  });

  it('is refused above twenty requests, with a repeated id, and with an unknown dependency', async () => {
    const many = Array.from({ length: 21 }, (_, number) => add(String(number), `k${number}`));
    for (const requests of [many, [add('1', 'a'), add('1', 'b')], [add('1', 'a', { dependsOn: ['2'] })]]) {
      const read = await send(requests);
      expect([read.status, read.body.error?.code]).toEqual([400, 'BadRequest']);
    }
    expect((await send(many.slice(0, 20))).status).toBe(200);
  });
});
