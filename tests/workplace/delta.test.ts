/** Delta queries on the items of a list, as Graph documents them. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  addMany,
  entriesOf,
  grantApp,
  type Json,
  keepVersions,
  makeList,
  type Read,
  type TestWorkplace,
  withWorkplace,
} from '../kit/workplace.ts';

describe('a delta query', () => {
  let at: TestWorkplace;
  let count = 0;
  beforeAll(async () => {
    at = await withWorkplace();
    await grantApp(at, 'write');
  });
  afterAll(() => at.close());

  const ask = (path: string, asked?: object) => at.graphAsApp()(path, asked);
  /** A list of its own for each test, with rows of these titles. */
  const listWith = async (...titles: readonly string[]) => {
    count += 1;
    const id = await makeList(at, `Changes ${count}`, []);
    await addMany(
      at,
      id,
      titles.map((Title) => ({ Title })),
    );
    return { id, items: `/sites/${at.siteId}/lists/${id}/items` };
  };
  const next = (read: Read) => String(read.body['@odata.nextLink']);
  const later = (read: Read) => String(read.body['@odata.deltaLink']);
  const titlesIn = (read: Read) => entriesOf(read).map((entry) => entry.fields?.Title);
  const whole = '?$expand=fields($select=Title)';
  const rename = (items: string, id: number, Title: string) =>
    ask(`${items}/${id}/fields`, { method: 'PATCH', body: { Title } });

  it('begins with all there is, in pages, and ends with the link to ask with later', async () => {
    const { items } = await listWith('a', 'b', 'c');
    const first = await ask(`${items}/delta${whole}&$top=2`);
    expect([titlesIn(first), first.body['@odata.deltaLink']]).toEqual([['a', 'b'], undefined]);
    const second = await ask(next(first));
    expect([titlesIn(second), second.body['@odata.nextLink']]).toEqual([['c'], undefined]);
    const nothingNew = await ask(later(second));
    expect([titlesIn(nothingNew), typeof nothingNew.body['@odata.deltaLink']]).toEqual([[], 'string']);
  });

  it('then gives what is new or changed, once with its latest state, and what was removed', async () => {
    const { items } = await listWith('a', 'b', 'c');
    const before = await ask(`${items}/delta${whole}`);
    await rename(items, 1, 'a2');
    await ask(items, { method: 'POST', body: { fields: { Title: 'd' } } });
    await rename(items, 1, 'a3');
    await ask(`${items}/2`, { method: 'DELETE' });
    const after = await ask(later(before));
    expect(titlesIn(after)).toEqual(['d', 'a3', undefined]);
    const [, , removed] = entriesOf(after);
    expect(removed).toMatchObject({ id: '2', deleted: { state: 'deleted' }, parentReference: { siteId: at.siteId } });
    expect(removed?.fields).toBeUndefined();
  });

  it('pages through changes too', async () => {
    const { items } = await listWith('a', 'b', 'c');
    const before = await ask(`${items}/delta${whole}&$top=2`).then((first) => ask(next(first)));
    for (const id of [3, 1, 2]) await rename(items, id, `new ${id}`);
    const first = await ask(later(before));
    const second = await ask(next(first));
    expect([titlesIn(first), titlesIn(second)]).toEqual([['new 3', 'new 1'], ['new 2']]);
  });

  it('misses nothing that changes while its first pages are read', async () => {
    const { items } = await listWith('a', 'b', 'c');
    const first = await ask(`${items}/delta${whole}&$top=2`);
    await rename(items, 1, 'a2');
    const second = await ask(next(first));
    expect(titlesIn(await ask(later(second)))).toEqual(['a2']);
  });

  it('begins from now when asked for the latest token', async () => {
    const { items } = await listWith('a');
    const latest = await ask(`${items}/delta?token=latest&$expand=fields`);
    expect(entriesOf(latest)).toEqual([]);
    await rename(items, 1, 'a2');
    expect(titlesIn(await ask(later(latest)))).toEqual(['a2']);
  });

  it('leaves fields out unless they are asked for', async () => {
    const { items } = await listWith('a');
    const [bare] = entriesOf(await ask(`${items}/delta`));
    expect([bare?.id, bare?.fields]).toEqual(['1', undefined]);
  });

  it('shows an item twice where that was ordered, the earlier state first', async () => {
    const { id, items } = await listWith('a');
    await keepVersions(at, id);
    await rename(items, 1, 'a2');
    await at.control('delta/repeat', { method: 'POST', body: { list: id } });
    const seen = await ask(`${items}/delta${whole}`);
    expect(entriesOf(seen).map((entry: Json) => entry.id)).toEqual(['1', '1']);
    expect(titlesIn(seen).at(-1)).toBe('a2');
    expect(titlesIn(await ask(`${items}/delta${whole}`))).toEqual(['a2']);
  });

  it('answers 410 with a fresh link for a token it cannot serve any more', async () => {
    const { id, items } = await listWith('a');
    const before = await ask(`${items}/delta${whole}`);
    await at.control('delta/expire', { method: 'POST', body: { list: id } });
    const gone = await ask(later(before));
    expect([gone.status, gone.body.error?.code]).toEqual([410, 'resyncChangesApplyDifferences']);
    expect(titlesIn(await ask(String(gone.headers.get('location'))))).toEqual(['a']);
  });

  it('refuses a token that is no token, or another list’s', async () => {
    const [one, other] = [await listWith('a'), await listWith('b')];
    const link = later(await ask(`${one.items}/delta`));
    const token = new URL(link).searchParams.get('token');
    for (const text of ['rubbish', token]) {
      expect((await ask(`${other.items}/delta?token=${text}`)).status).toBe(400);
    }
  });

  it('asks for the same permission as reading the items does', async () => {
    const { items } = await listWith('a');
    const [outside, unscoped] = [at.graph('probation'), at.graph('member', ['User.Read'])];
    for (const as of [outside, unscoped]) {
      expect((await as(`${items}/delta`)).status).toBe((await as(items)).status);
    }
    expect((await outside(`${items}/delta`)).status).toBe(404);
    expect((await ask(`/sites/${at.siteId}/lists/Nowhere/items/delta`)).status).toBe(404);
  });
});
