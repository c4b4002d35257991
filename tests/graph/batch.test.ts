import { describe, expect, it } from '@jest/globals';
import { Fault } from '../../src/base/fault.ts';
import { type BatchPart, sendBatch } from '../../src/graph/http/batch.ts';
import { batchAnswer, refused, type Scripted, type ScriptedGraph, scriptedGraph } from '../kit/scriptedGraph.ts';

const part = (id: string, more: Partial<BatchPart> = {}): BatchPart => ({
  id,
  method: 'GET',
  path: `/x/${id}`,
  ...more,
});
const good = (id: string) => ({ id, status: 200, body: { id } });
const limit = (id: string, seconds: number) => ({ id, status: 429, headers: { 'Retry-After': String(seconds) } });
const failed = (id: string) => ({ id, status: 424 });

async function run(answers: readonly Scripted[], parts: readonly BatchPart[]) {
  const graph = scriptedGraph(answers);
  const got = await sendBatch(graph.api, graph.patience, parts);
  const said = [...got].map(([id, answer]) => [id, answer.ok ? answer.body : answer.fault.code]);
  return { said: Object.fromEntries(said) as Record<string, unknown>, asked: asked(graph), graph };
}

/** The ids asked for in each batch. */
function asked(graph: ScriptedGraph): readonly (readonly string[])[] {
  return graph.seen.map((one) => (one.body as { requests: { id: string }[] }).requests.map((request) => request.id)); // written by the code under test
}

describe('a batch', () => {
  it('gives every part its own answer, in whatever order they come', async () => {
    const { said, graph } = await run(
      [
        batchAnswer({ id: 'c', status: 404, body: { error: { code: 'itemNotFound' } } }, good('b'), {
          id: 'a',
          status: 204,
        }),
      ],
      [part('a'), part('b'), part('c', { subject: { list: 'agencies' } })],
    );
    expect(said).toEqual({ a: undefined, b: { id: 'b' }, c: 'notFound' });
    expect(graph.seen[0]).toMatchObject({ url: 'https://graph.microsoft.com/v1.0/$batch', method: 'POST' });
  });

  it('says what each part is: address, body with its type, headers, dependencies', async () => {
    const { graph } = await run(
      [batchAnswer(good('a'), good('b'))],
      [
        part('a', { method: 'POST', body: { fields: {} } }),
        part('b', { headers: { 'If-Match': '"1"' }, dependsOn: ['a'] }),
      ],
    );
    expect(graph.seen[0]?.body).toEqual({
      requests: [
        { id: 'a', method: 'POST', url: '/x/a', body: { fields: {} }, headers: { 'Content-Type': 'application/json' } },
        { id: 'b', method: 'GET', url: '/x/b', headers: { 'If-Match': '"1"' }, dependsOn: ['a'] },
      ],
    });
  });

  it('holds at most twenty parts; more go in the next', async () => {
    const ids = Array.from({ length: 45 }, (_, at) => `p${at}`);
    const chunks = [ids.slice(0, 20), ids.slice(20, 40), ids.slice(40)];
    const { said, asked: sent } = await run(
      chunks.map((chunk) => batchAnswer(...chunk.map(good))),
      ids.map((id) => part(id)),
    );
    expect(sent).toEqual(chunks);
    expect(Object.keys(said)).toHaveLength(45);
  });

  it('sends nothing for no parts', async () => {
    expect((await run([], [])).asked).toEqual([]);
  });

  it('never fails a part because another failed', async () => {
    const { said } = await run([batchAnswer({ id: 'a', status: 403 }, good('b'))], [part('a'), part('b')]);
    expect(said).toEqual({ a: 'forbidden', b: { id: 'b' } });
  });

  it('asks again for what was throttled inside, and only for that, after the longest wait', async () => {
    const {
      said,
      asked: sent,
      graph,
    } = await run(
      [batchAnswer(limit('a', 2), good('b'), limit('c', 5)), batchAnswer(good('a'), good('c'))],
      [part('a'), part('b'), part('c')],
    );
    expect(said).toEqual({ a: { id: 'a' }, b: { id: 'b' }, c: { id: 'c' } });
    expect(sent).toEqual([
      ['a', 'b', 'c'],
      ['a', 'c'],
    ]);
    expect(graph.waits).toEqual([5000]);
  });

  it('asks again for everything that depended on it, near and far', async () => {
    const chain = [
      part('a', { method: 'POST' }),
      part('b', { dependsOn: ['a'] }),
      part('c', { dependsOn: ['b'] }),
      part('d'),
    ];
    const { said, asked: sent } = await run(
      [batchAnswer(limit('a', 1), failed('b'), failed('c'), good('d')), batchAnswer(good('a'), good('b'), good('c'))],
      chain,
    );
    expect(sent).toEqual([
      ['a', 'b', 'c', 'd'],
      ['a', 'b', 'c'],
    ]);
    expect(said).toEqual({ a: { id: 'a' }, b: { id: 'b' }, c: { id: 'c' }, d: { id: 'd' } });
  });

  it('does not wait for a dependency that has succeeded by now', async () => {
    const { graph } = await run(
      [batchAnswer(good('a'), limit('b', 1)), batchAnswer(good('b'))],
      [part('a'), part('b', { dependsOn: ['a'] })],
    );
    expect(graph.seen[1]?.body).toEqual({ requests: [{ id: 'b', method: 'GET', url: '/x/b', headers: {} }] });
  });

  it('does not ask again for what depended on something that failed for good', async () => {
    const { said, asked: sent } = await run(
      [batchAnswer({ id: 'a', status: 403 }, failed('b'), limit('c', 1)), batchAnswer(good('c'))],
      [part('a'), part('b', { dependsOn: ['a'] }), part('c')],
    );
    expect(sent).toEqual([['a', 'b', 'c'], ['c']]);
    expect(said).toEqual({ a: 'forbidden', b: 'rejected', c: { id: 'c' } });
  });

  it('does not send what depends on a part of an earlier batch that failed', async () => {
    const parts = Array.from({ length: 20 }, (_, at) => part(`p${at}`));
    const first = batchAnswer({ id: 'p0', status: 403 }, ...parts.slice(1).map(({ id }) => good(id)));
    const { said, asked: sent } = await run(
      [first, batchAnswer(good('ok'))],
      [
        ...parts,
        part('after', { method: 'POST', dependsOn: ['p0'] }),
        part('afterThat', { method: 'POST', dependsOn: ['after'] }),
        part('ok', { dependsOn: ['p1'] }),
      ],
    );
    expect(sent[1]).toEqual(['ok']);
    expect([said.after, said.afterThat, said.ok]).toEqual(['rejected', 'rejected', { id: 'ok' }]);
  });

  it('ends with the fault of a part that stays throttled, and keeps the answers of the others', async () => {
    const answers = [1, 1, 1, 1].map((seconds, at) =>
      batchAnswer(limit('a', seconds), ...(at === 0 ? [good('b')] : [])),
    );
    const { said, asked: sent } = await run(answers, [part('a'), part('b')]);
    expect(sent).toEqual([['a', 'b'], ['a'], ['a'], ['a']]);
    expect(said).toEqual({ a: 'throttled', b: { id: 'b' } });
  });

  it('never asks again for a list that is too long', async () => {
    const query = part('a', { path: '/sites/s/lists/l/items?$filter=fields/Role eq 1' });
    const { said, graph } = await run([batchAnswer({ id: 'a', status: 429 })], [query]);
    expect([said.a, graph.waits]).toEqual(['listTooLong', []]);
  });

  it('never writes again where it is not known whether the write was done', async () => {
    const { said, asked: sent } = await run(
      [batchAnswer({ id: 'read', status: 502 }, { id: 'write', status: 502 }), batchAnswer(good('read'))],
      [part('read'), part('write', { method: 'POST' })],
    );
    expect(sent).toEqual([['read', 'write'], ['read']]);
    expect(said).toEqual({ read: { id: 'read' }, write: 'unavailable' });
  });

  it('waits as a whole when it is throttled as a whole', async () => {
    const { said, graph } = await run([refused(429, 'x', { 'retry-after': '4' }), batchAnswer(good('a'))], [part('a')]);
    expect([said, graph.waits]).toEqual([{ a: { id: 'a' } }, [4000]]);
  });

  it('names a part that was not answered as such', async () => {
    const { said } = await run([batchAnswer(good('a'))], [part('a'), part('b')]);
    expect(said).toEqual({ a: { id: 'a' }, b: 'malformed' });
  });

  it.each<readonly [string, Scripted, string]>([
    ['it is refused as a whole', refused(400, 'BadRequest'), 'rejected'],
    ['the answer is no batch', { status: 200, body: { value: [] } }, 'malformed'],
  ])('fails as a whole when %s', async (_what, answer, code) => {
    const graph = scriptedGraph([answer]);
    await expect(sendBatch(graph.api, graph.patience, [part('a')])).rejects.toMatchObject({ code });
  });

  it('is asked for again when the connection is lost, if every part only reads', async () => {
    const { said, asked } = await run(['drop', 'drop', batchAnswer(good('a'), good('b'))], [part('a'), part('b')]);
    expect([said, asked.length]).toEqual([{ a: { id: 'a' }, b: { id: 'b' } }, 3]);
  });

  it('is not asked for again when the connection is lost and a part writes: it may have been carried out', async () => {
    const graph = scriptedGraph(['drop']);
    const parts = [part('a'), part('b', { method: 'POST', body: { fields: {} } })];
    await expect(sendBatch(graph.api, graph.patience, parts)).rejects.toMatchObject({ code: 'unavailable' });
    expect(graph.seen).toHaveLength(1);
  });

  it('ends in the middle of a wait when the caller gives up', async () => {
    const caller = new AbortController();
    const wait = () => {
      caller.abort(new Error('gave up'));
      return Promise.reject(caller.signal.reason);
    };
    const graph = scriptedGraph([batchAnswer(limit('a', 5))], { wait });
    const thrown = await sendBatch(graph.api, graph.patience, [part('a')], caller.signal).catch((one: unknown) => one);
    expect(thrown).toBeInstanceOf(Fault);
    expect(thrown).toMatchObject({ code: 'cancelled' });
  });
});
