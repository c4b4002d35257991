/** The copy of a board's lists that the bot keeps, against the workplace over HTTP. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { keyOf } from '../../src/base/id.ts';
import { listStore } from '../../src/graph/lists/listStore.ts';
import { type ListMirror, listMirror } from '../../src/graph/lists/mirror.ts';
import { readTogether } from '../../src/graph/lists/readTogether.ts';
import { actions } from '../../src/lists/actions.ts';
import { agencies } from '../../src/lists/agencies.ts';
import { allLists } from '../../src/lists/all.ts';
import { priorities } from '../../src/lists/priorities.ts';
import { makeBoard, siteAs, siteAsApp } from '../kit/boardSite.ts';
import { entriesOf, SETUP_SCOPES, type TestWorkplace, withWorkplace } from '../kit/workplace.ts';
import { anAgency } from './contractSite.ts';

let workplace: TestWorkplace;
beforeAll(async () => {
  workplace = await withWorkplace();
  await makeBoard(workplace);
}, 60_000);
afterEach(() => workplace.control('faults', { method: 'DELETE' }));
afterAll(() => workplace.close());

const site = () => siteAsApp(workplace);
const store = () => listStore(siteAs(workplace, 'qaManager'), agencies);
const add = (name: string) => store().add(keyOf(name.toLowerCase().replaceAll(' ', '-')), anAgency(name));
const names = (mirror: ListMirror) => mirror.rows(agencies).rows.map((row) => row.name);
const delta = (what: 'expire' | 'repeat') =>
  workplace.control(`delta/${what}`, { method: 'POST', body: { list: agencies.displayName } });
const order = (rule: unknown) => workplace.control('faults', { method: 'POST', body: rule });
const itemsOf = (title: string) => `/sites/${workplace.siteId}/lists/${title}/items`;
const calls = async () => {
  const { body } = await workplace.control('requests');
  return Object.values(body.requests ?? {}).filter((one) => String(one.inBatch) === 'false').length;
};

describe('a mirror of lists', () => {
  let mirror: ListMirror;
  beforeEach(async () => {
    mirror = listMirror(site(), [agencies, priorities]);
    await mirror.refresh();
  });

  it('holds what reading the lists gives, in the same order', async () => {
    await add('Order one');
    await add('Order two');
    await mirror.refresh();
    const [read] = await readTogether(site(), [agencies]);
    expect(mirror.rows(agencies)).toEqual(read);
  });

  it('tells which lists changed, and keeps the same rows while nothing does', async () => {
    expect((await mirror.refresh()).changed).toEqual(new Set());
    const before = mirror.rows(agencies);
    await mirror.refresh();
    expect(mirror.rows(agencies)).toBe(before);
    await add('Changed');
    expect((await mirror.refresh()).changed).toEqual(new Set(['agencies']));
    expect(names(mirror)).toContain('Changed');
  });

  it('follows changes and removals', async () => {
    const row = await add('To be renamed');
    const other = await add('To be removed');
    await mirror.refresh();
    await store().change(row, { name: 'Renamed' });
    const owner = workplace.graph('owner', SETUP_SCOPES);
    await owner(`${itemsOf('Agencies')}/${other.itemId}`, { method: 'DELETE' });
    expect((await mirror.refresh()).changed).toEqual(new Set(['agencies']));
    expect(names(mirror)).toContain('Renamed');
    expect(names(mirror)).not.toContain('To be renamed');
    expect(names(mirror)).not.toContain('To be removed');
  });

  it('counts the last occurrence of a row that comes twice', async () => {
    const row = await add('Twice');
    await store().change(row, { name: 'Twice, later' });
    await delta('repeat');
    await mirror.refresh();
    expect(names(mirror).filter((name) => name.startsWith('Twice'))).toEqual(['Twice, later']);
  });

  it('reads all of a list once when its link is too old, and says nothing changed when nothing did', async () => {
    await delta('expire');
    const first = await mirror.refresh();
    expect([first.changed, first.pagesRead]).toEqual([new Set(), 3]);
    await delta('expire');
    await add('After the gap');
    expect((await mirror.refresh()).changed).toEqual(new Set(['agencies']));
    expect(names(mirror)).toContain('After the gap');
    expect((await mirror.refresh()).pagesRead).toBe(2);
  });

  it('puts a row that cannot be read beside the others, and takes it back once it is mended', async () => {
    const row = await add('Spoiled soon');
    const owner = workplace.graph('owner');
    const write = (Sector: string) =>
      owner(`${itemsOf('Agencies')}/${row.itemId}/fields`, { method: 'PATCH', body: { Sector } });
    await write('Unheard of');
    expect((await mirror.refresh()).changed).toEqual(new Set(['agencies']));
    expect(mirror.rows(agencies).spoiled).toMatchObject([{ itemId: row.itemId, columns: ['Sector'] }]);
    expect(names(mirror)).not.toContain('Spoiled soon');
    await write('Other');
    await mirror.refresh();
    expect(mirror.rows(agencies).spoiled).toEqual([]);
    expect(names(mirror)).toContain('Spoiled soon');
  });

  it('keeps the old copy of a list that cannot be read, renews the others, and tells of them afterwards', async () => {
    const before = mirror.rows(priorities);
    await add('Told later');
    await order({ path: '/Business|Priorit', answer: { status: 500 } });
    await expect(mirror.refresh()).rejects.toMatchObject({ code: 'unavailable' });
    expect(mirror.rows(priorities)).toBe(before);
    expect(names(mirror)).toContain('Told later');
    await workplace.control('faults', { method: 'DELETE' });
    expect((await mirror.refresh()).changed).toEqual(new Set(['agencies']));
    expect((await mirror.refresh()).changed).toEqual(new Set());
  });

  it('keeps the old copy when a later page fails, and reads on from the old link next time', async () => {
    const long = await listOf('Actions', 1200);
    const kept = listMirror(site(), [actions]);
    await order({ path: '/items/delta.*token=', answer: { status: 500 } });
    await expect(kept.refresh()).rejects.toMatchObject({ code: 'unavailable' });
    expect(kept.rows(actions)).toEqual({ rows: [], spoiled: [] });
    await workplace.control('faults', { method: 'DELETE' });
    await kept.refresh();
    expect(kept.rows(actions).rows).toHaveLength(long);
  }, 60_000);

  it('gives the refresh under way to whoever asks meanwhile', async () => {
    await workplace.control('requests', { method: 'DELETE' });
    const [one, other] = await Promise.all([mirror.refresh(), mirror.refresh()]);
    expect(one).toBe(other);
    expect(await calls()).toBe(1);
  });

  it('asks for every list of a board in two calls, since a batch takes twenty', async () => {
    const whole = listMirror(site(), allLists);
    await whole.refresh();
    await workplace.control('requests', { method: 'DELETE' });
    await whole.refresh();
    expect(await calls()).toBe(2);
  });
});

describe('a list that is not there', () => {
  let bare: TestWorkplace;
  let id: string;
  beforeAll(async () => {
    bare = await withWorkplace();
    await makeBoard(bare);
    const lists = entriesOf(await bare.graph('owner', SETUP_SCOPES)(`/sites/${bare.siteId}/lists`));
    id = String(lists.find((list) => String(list.displayName) === 'Agencies')?.id);
  }, 60_000);
  beforeEach(() => rename('Agencies'));
  afterAll(() => bare.close());

  const rename = (displayName: string) =>
    bare.graph('owner', SETUP_SCOPES)(`/sites/${bare.siteId}/lists/${id}`, { method: 'PATCH', body: { displayName } });

  it('reads as empty, is named, and is found once it is made', async () => {
    await rename('Not yet');
    const mirror = listMirror(siteAsApp(bare), [agencies, priorities]);
    expect((await mirror.refresh()).missing).toEqual(new Set(['agencies']));
    expect(mirror.rows(agencies)).toEqual({ rows: [], spoiled: [] });
    await rename('Agencies');
    await listStore(siteAs(bare, 'qaManager'), agencies).add(keyOf('police'), anAgency('Police'));
    const found = await mirror.refresh();
    expect([found.missing, found.changed]).toEqual([new Set(), new Set(['agencies'])]);
    expect(names(mirror)).toEqual(['Police']);
  });

  it('is a fault, and keeps its rows, when it was there before', async () => {
    const mirror = listMirror(siteAsApp(bare), [agencies]);
    await mirror.refresh();
    const rows = mirror.rows(agencies);
    await rename('Gone');
    await expect(mirror.refresh()).rejects.toMatchObject({ code: 'notFound', subject: { list: 'agencies' } });
    expect(mirror.rows(agencies)).toBe(rows);
  });
});

describe('the cost of a refresh', () => {
  it('is the same for ten changes in a list of 1,000 rows and of 12,000', async () => {
    const costs: number[] = [];
    for (const length of [1000, 12_000]) {
      const at = await withWorkplace();
      await makeBoard(at);
      await fill(at, 'Agencies', length);
      const mirror = listMirror(siteAsApp(at), [agencies]);
      const first = await mirror.refresh();
      expect(first.pagesRead).toBe(Math.ceil(length / 999));
      await fill(at, 'Agencies', 10, 'new');
      await at.control('requests', { method: 'DELETE' });
      await mirror.refresh();
      const { body } = await at.control('requests');
      costs.push(Object.values(body.requests ?? {}).length);
      expect(mirror.rows(agencies).rows).toHaveLength(length + 10);
      await at.close();
    }
    expect(costs).toEqual([2, 2]); // one batch, and the one request in it
  }, 180_000);
});

/** Rows of whole agencies, or of actions, as a migration would add them. @returns how many */
async function listOf(title: string, length: number): Promise<number> {
  await fill(workplace, title, length);
  return length;
}

async function fill(at: TestWorkplace, title: string, length: number, prefix = 'row'): Promise<void> {
  const owner = at.graph('owner');
  const url = `/sites/${at.siteId}/lists/${title}/items`;
  for (let start = 0; start < length; start += 20) {
    const requests = Array.from({ length: Math.min(20, length - start) }, (_none, place) => ({
      id: String(place),
      method: 'POST',
      url,
      body: { fields: rowOf(title, `${prefix}-${start + place}`) },
    }));
    const { body } = await owner('/$batch', { method: 'POST', body: { requests } });
    const failed = Object.values(body.responses ?? {}).find((response) => Number(response.status) !== 201);
    if (failed !== undefined) throw new Error(`a row was not added: ${JSON.stringify(failed)}`);
  }
}

function rowOf(title: string, key: string): Readonly<Record<string, unknown>> {
  if (title === 'Agencies') return { Title: key, Key: key, Sector: 'Other', Active: true };
  const refs = { AgencyKey: 'police', Agency: 'Police', OwnerKey: 'p', Owner: 'Police representative' };
  return {
    Title: key,
    Key: key,
    Wording: 'See to it',
    ...refs,
    AgreedOn: '2015-04-01T12:00:00Z',
    DueOn: '2015-06-01T12:00:00Z',
  };
}
