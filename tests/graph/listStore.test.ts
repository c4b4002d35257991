import { describe, expect, it } from '@jest/globals';
import { ConflictFault } from '../../src/base/fault.ts';
import { keyOf } from '../../src/base/id.ts';
import { listStore, readItem } from '../../src/graph/lists/listStore.ts';
import { queryPath } from '../../src/graph/lists/query.ts';
import { readTogether } from '../../src/graph/lists/readTogether.ts';
import { agencies } from '../../src/lists/agencies.ts';
import { appointments } from '../../src/lists/appointments.ts';
import { priorities } from '../../src/lists/priorities.ts';
import { programmeItems } from '../../src/lists/programmeItems.ts';
import { programmes } from '../../src/lists/programmes.ts';
import { day } from '../kit/clock.ts';
import { batchAnswer, refused, type Scripted, scriptedGraph } from '../kit/scriptedGraph.ts';
import { shownItem } from '../kit/sharePointFields.ts';

// What only a scripted answer can show; the rest is the contract, against the workplace.

const police = { Key: 'police', Title: 'Police', Sector: 'Police', Active: true };
const values = { name: 'Police', sector: 'Police', active: true, notifyAddress: null } as const;
const key = keyOf<'agencies'>('police');
const page = (...items: unknown[]): Scripted => ({ status: 200, body: { value: items } });
const one = (fields: Readonly<Record<string, unknown>> = police): Scripted => ({
  status: 200,
  body: shownItem(fields),
});
const made: Scripted = { status: 201, body: { id: '7' } };

function opened(...answers: Scripted[]) {
  const graph = scriptedGraph(answers);
  return { ...graph, store: listStore(graph.site, agencies) };
}

describe('a query', () => {
  const { site } = scriptedGraph([]);

  it('names its list by title, its columns, one indexed filter and the size of a page', () => {
    expect(queryPath(site, appointments, { role: 'QA manager' })).toBe(
      "/sites/host,site,web/lists/Appointments/items?$expand=fields($select=Title,Key,PersonKey,Person,AgencyKey,Agency,Role,StartsOn,EndsOn,AwayUntil,FirstWrittenBy)&$filter=fields%2FRole%20eq%20'QA%20manager'&$top=999",
    );
    expect(queryPath(site, programmeItems)).toContain('/lists/Programme%20items/items?');
  });

  it.each([
    [
      'an apostrophe doubled and every sign safe in an address',
      queryPath(site, priorities, { period: "2013-16's & more?#" }),
      "fields/Period eq '2013-16''s & more?#'",
    ],
    ['yes and no as 1 and 0', queryPath(site, agencies, { active: true }), 'fields/Active eq 1'],
    [
      'a reference by its key',
      queryPath(site, appointments, { agency: { key: keyOf<'agencies'>('police'), title: 'Police' } }),
      "fields/AgencyKey eq 'police'",
    ],
    ['a key', queryPath(site, programmes, { key: 'programme-2015-16' }), "fields/Key eq 'programme-2015-16'"],
  ])('writes %s', (_what, path, filter) => {
    expect(decodeURIComponent(/\$filter=([^&]*)/.exec(path)?.[1] ?? '')).toBe(filter);
  });

  it('is refused with two conditions, with an unknown field and with one that is not indexed', () => {
    expect(() =>
      queryPath(site, appointments, { role: 'chair', person: { key: keyOf<'people'>('p'), title: '' } }),
    ).toThrow(TypeError);
    expect(() => queryPath(site, agencies, { nobody: 1 } as never)).toThrow(TypeError); // as a caller without a compiler
    expect(() => queryPath(site, agencies, { sector: 'Police' } as never)).toThrow(TypeError); // the same
  });
});

describe('adding a row', () => {
  it('believes what is read afterwards, never the echo', async () => {
    const { store, seen } = opened({ status: 201, body: shownItem({ ...police, Title: 'Echo' }) }, one());
    expect(await store.add(key, values)).toMatchObject({ name: 'Police', itemId: '7' });
    expect(seen.map((request) => request.method)).toEqual(['POST', 'GET']);
    expect(seen[0]?.body).toEqual({
      fields: { Title: 'Police', Key: 'police', Sector: 'Police', Active: true, ListName: null, NotifyAddress: null },
    });
  });

  it.each<readonly [string, Scripted]>([
    ['the answer was lost', 'drop'],
    ['the gateway gave up', refused(504, 'x')],
    ['the key is taken, for which Graph documents no code', refused(400, 'invalidRequest')],
    ['the key is taken, said with 409', refused(409, 'nameAlreadyExists')],
  ])('finds the row of its key when %s', async (_what, answer) => {
    const { store, seen } = opened(answer, page(shownItem(police)));
    expect(await store.add(key, values)).toMatchObject({ key: 'police', itemId: '7' });
    expect(seen.filter((request) => request.method === 'POST')).toHaveLength(1);
  });

  it.each<readonly [string, Scripted, string]>([
    ['the answer was lost and nothing was written', 'drop', 'unavailable'],
    ['it was refused and nothing of that key is there', refused(400, 'invalidRequest'), 'rejected'],
  ])('fails when %s', async (_what, answer, code) => {
    await expect(opened(answer, page()).store.add(key, values)).rejects.toMatchObject({ code });
  });

  it('does not look for a row when the person may not write', async () => {
    const { store, seen } = opened(refused(403, 'accessDenied'));
    await expect(store.add(key, values)).rejects.toMatchObject({ code: 'forbidden', subject: { list: 'agencies' } });
    expect(seen).toHaveLength(1);
  });

  it('finds its row by key when the answer names no item', async () => {
    expect(await opened({ status: 201, body: {} }, page(shownItem(police))).store.add(key, values)).toMatchObject({
      key: 'police',
    });
    await expect(opened({ status: 201, body: {} }, page()).store.add(key, values)).rejects.toMatchObject({
      code: 'malformed',
    });
  });

  it('reads again when only the reading failed', async () => {
    const { store, seen } = opened(made, 'drop', 'drop', 'drop', 'drop', page(shownItem(police)));
    expect(await store.add(key, values)).toMatchObject({ key: 'police' });
    expect(seen.filter((request) => request.method === 'POST')).toHaveLength(1);
  });
});

describe('changing a row', () => {
  const row = async () => {
    const found = await opened(page(shownItem(police))).store.get(key);
    if (found === null) throw new TypeError('the row is there');
    return found;
  };

  it('sends only what changes, only if nobody came first, and reads what came of it', async () => {
    const before = await row();
    const { store, seen } = opened({ status: 200, body: {} }, one({ ...police, Active: false }));
    expect(await store.change(before, { active: false })).toMatchObject({ active: false });
    expect(seen[0]).toMatchObject({ method: 'PATCH', body: { Active: false } });
    expect(seen[0]?.headers.get('if-match')).toBe(before.etag);
  });

  it('gives both versions when somebody else came first', async () => {
    const before = await row();
    const { store } = opened(refused(412, 'resourceModified'), one({ ...police, Title: 'Police and Fire' }));
    const thrown = await store.change(before, { name: 'Sussex Police' }).catch((fault: unknown) => fault);
    expect(thrown).toBeInstanceOf(ConflictFault);
    expect(thrown).toMatchObject({ code: 'conflict', base: before, theirs: { name: 'Police and Fire' } });
  });

  it('sees no conflict in its own write whose answer was lost', async () => {
    const before = await row();
    const mine = one({ ...police, Title: 'Sussex Police' });
    expect(await opened('drop', mine).store.change(before, { name: 'Sussex Police' })).toMatchObject({
      name: 'Sussex Police',
    });
    expect(
      await opened(refused(412, 'resourceModified'), mine).store.change(before, { name: 'Sussex Police' }),
    ).toMatchObject({ name: 'Sussex Police' });
  });

  it('says that it does not know when the answer was lost and nothing was written', async () => {
    const { store } = opened('drop', one());
    await expect(store.change(await row(), { name: 'Sussex Police' })).rejects.toMatchObject({ code: 'unavailable' });
  });

  it('recognises its own lost write of a structure, however its parts were ordered', async () => {
    const reason = 'To let the CSE audit go first';
    const stored = {
      Key: 'i',
      Title: 'Core groups',
      ProgrammeKey: 'p',
      Programme: 'P',
      Position: 1,
      Status: 'Planned',
      Quarter: 'Q2',
      FirstQuarter: 'Q1',
    };
    const moves = JSON.stringify([{ from: 'Q1', to: 'Q2', reason, movedOn: '2015-03-16' }]);
    const graph = scriptedGraph([one(stored), 'drop', one({ ...stored, Moves: moves })]);
    const store = listStore(graph.site, programmeItems);
    const before = await readItem(graph.site, programmeItems, '7');
    const changed = await store.change(before, {
      moves: [{ movedOn: day('2015-03-16'), reason, to: 'Q2', from: 'Q1' }],
    });
    expect(changed.moves).toHaveLength(1);
  });

  it.each<readonly [Scripted, string]>([
    [refused(403, 'accessDenied'), 'forbidden'],
    [refused(404, 'itemNotFound'), 'notFound'],
    [refused(400, 'invalidRequest'), 'rejected'],
  ])('looks no further when it was refused for certain', async (answer, code) => {
    const { store, seen } = opened(answer);
    await expect(store.change(await row(), { active: false })).rejects.toMatchObject({ code });
    expect(seen).toHaveLength(1);
  });

  it('names the columns of a row that can no longer be read', async () => {
    const { store } = opened(refused(412, 'resourceModified'), one({ ...police, Sector: 'Fire brigade' }));
    await expect(store.change(await row(), { active: false })).rejects.toMatchObject({
      code: 'malformed',
      subject: { list: 'agencies', item: '7', columns: ['Sector'] },
    });
  });
});

describe('reading', () => {
  it('puts a spoiled row beside the good ones', async () => {
    const { store } = opened(page(shownItem(police), shownItem({ ...police, Key: 'x', Sector: 'Fire' }, { id: '8' })));
    expect(await store.all()).toMatchObject({
      rows: [{ key: 'police' }],
      spoiled: [{ list: 'agencies', itemId: '8', columns: ['Sector'] }],
    });
  });

  it('asks for no more pages than are wanted', async () => {
    const link = 'https://graph.microsoft.com/v1.0/sites/x/lists/y/items?$skiptoken=abc';
    const first: Scripted = { status: 200, body: { value: [shownItem(police)], '@odata.nextLink': link } };
    const { store, seen } = opened(first);
    for await (const found of store.pages()) {
      expect(found.rows).toHaveLength(1);
      break;
    }
    expect(seen).toHaveLength(1);
  });

  it('says so when an answer is no page, and when the row that is asked for is spoiled', async () => {
    await expect(opened({ status: 200, body: { rows: [] } }).store.all()).rejects.toMatchObject({
      code: 'malformed',
      subject: { list: 'agencies' },
    });
    await expect(opened(page(shownItem({ Key: 'police' }))).store.get(key)).rejects.toMatchObject({
      code: 'malformed',
      subject: { list: 'agencies', item: '7', columns: ['Title', 'Sector'] },
    });
    expect(await opened(page()).store.get(key)).toBeNull();
  });
});

describe('reading several lists together', () => {
  const body = (...items: unknown[]) => ({ value: items });
  const neglect = shownItem({ Key: 'neglect', Title: 'Neglect', Period: '2013-16', Wording: 'Protected from neglect' });

  it('takes one round trip, and one more for each further page', async () => {
    const link = 'https://graph.microsoft.com/v1.0/sites/x/lists/y/items?$skiptoken=abc';
    const { site, seen } = scriptedGraph([
      batchAnswer(
        { id: '0', status: 200, body: { ...body(shownItem(police)), '@odata.nextLink': link } },
        { id: '1', status: 200, body: body(neglect) },
      ),
      page(shownItem({ ...police, Key: 'police-2' }, { id: '8' })),
    ]);
    const [found, priority] = await readTogether(site, [agencies, priorities]);
    expect(found.rows.map((row) => row.key)).toEqual(['police', 'police-2']);
    expect(priority.rows.map((row) => row.short)).toEqual(['Neglect']);
    expect(seen).toHaveLength(2);
  });

  it('fails when one list cannot be read: half a board would mislead', async () => {
    const { site } = scriptedGraph([
      batchAnswer(
        { id: '0', status: 200, body: body() },
        { id: '1', status: 404, body: { error: { code: 'itemNotFound' } } },
      ),
    ]);
    await expect(readTogether(site, [agencies, priorities])).rejects.toMatchObject({
      code: 'notFound',
      subject: { list: 'priorities' },
    });
  });
});
