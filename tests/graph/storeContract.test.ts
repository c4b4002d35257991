import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { keyOf } from '../../src/base/id.ts';
import { sendBatch } from '../../src/graph/http/batch.ts';
import { addMany } from '../../src/graph/lists/addMany.ts';
import { listStore } from '../../src/graph/lists/listStore.ts';
import { readTogether } from '../../src/graph/lists/readTogether.ts';
import { listPath } from '../../src/graph/lists/site.ts';
import { agencies } from '../../src/lists/agencies.ts';
import { appointments, type Role } from '../../src/lists/appointments.ts';
import { priorities } from '../../src/lists/priorities.ts';
import { makeBoard, siteAs, siteAsApp } from '../kit/boardSite.ts';
import { day } from '../kit/clock.ts';
import { PEOPLE, type TestWorkplace, withWorkplace } from '../kit/workplace.ts';
import { storeContract } from './storeContract.ts';

let workplace: TestWorkplace;
beforeAll(async () => {
  workplace = await withWorkplace();
  await makeBoard(workplace);
}, 60_000);
afterEach(() => workplace.control('faults', { method: 'DELETE' }));
afterAll(() => workplace.close());

const manager = () => siteAs(workplace, 'qaManager');
const order = (rule: unknown) => workplace.control('faults', { method: 'POST', body: rule });

describe('the local workplace', () => {
  storeContract(() =>
    Promise.resolve({
      chair: siteAs(workplace, 'chair'),
      qaManager: manager(),
      subGroup: siteAs(workplace, 'member'),
      representative: siteAs(workplace, 'police'),
      outsider: siteAs(workplace, 'probation'),
      app: siteAsApp(workplace),
      qaManagerId: PEOPLE.qaManager.id,
    }),
  );
});

const anAgency = (name: string) => ({ name, sector: 'Other' as const, active: true, notifyAddress: null });

describe('when Microsoft misbehaves', () => {
  const writes = async () => {
    const { body } = await workplace.control('requests');
    const all = JSON.stringify(body);
    return (all.match(/"method":"(POST|PATCH)"/g) ?? []).length;
  };

  it.each([
    ['throttles with 429', { status: 429, retryAfter: 1 }],
    ['throttles with 503', { status: 503, retryAfter: 1 }],
  ])('reading and writing go on after it %s', async (_what, answer) => {
    const store = listStore(manager(), agencies);
    await order({ path: '/items', answer, times: 2 });
    expect((await store.all()).spoiled).toEqual([]);
    await order({ path: '/items', answer, times: 2 });
    const key = keyOf<'agencies'>(`after-${answer.status}`);
    expect(await store.add(key, anAgency('After'))).toMatchObject({ key });
    expect((await store.all()).rows.filter((row) => row.key === key)).toHaveLength(1);
  });

  it('ends after its patience with a fault that says so', async () => {
    await order({ path: '/items', answer: { status: 429, retryAfter: 1 }, times: 4 });
    await expect(listStore(manager(), agencies).all()).rejects.toMatchObject({
      code: 'throttled',
      retryAfterSeconds: 1,
    });
  });

  it('fails at once when a wait is longer than anybody has patience for', async () => {
    await order({ path: '/items', answer: { status: 429, retryAfter: 600 }, times: 1 });
    await expect(listStore(manager(), agencies).all()).rejects.toMatchObject({
      code: 'throttled',
      retryAfterSeconds: 600,
    });
  });

  it('reading goes on after dropped connections', async () => {
    await order({ method: 'GET', answer: { drop: true }, times: 2 });
    expect((await listStore(manager(), agencies).all()).spoiled).toEqual([]);
  });

  it('a row whose answer was lost is added once', async () => {
    const store = listStore(manager(), agencies);
    await order({ method: 'POST', path: '/items', answer: { dropAfter: true }, times: 1 });
    expect(await store.add(keyOf('lost-answer'), anAgency('Lost answer'))).toMatchObject({ name: 'Lost answer' });
    expect((await store.all()).rows.filter((row) => row.key === 'lost-answer')).toHaveLength(1);
  });

  it('a row that was lost before it arrived is not said to be there, and is added by asking again', async () => {
    const store = listStore(manager(), agencies);
    await order({ method: 'POST', path: '/items', answer: { drop: true }, times: 1 });
    await expect(store.add(keyOf('lost-row'), anAgency('Lost row'))).rejects.toMatchObject({ code: 'unavailable' });
    expect(await store.get(keyOf('lost-row'))).toBeNull();
    expect(await store.add(keyOf('lost-row'), anAgency('Lost row'))).toMatchObject({ name: 'Lost row' });
  });

  it('a change whose answer was lost is no conflict and is written once', async () => {
    const store = listStore(manager(), agencies);
    const before = await store.add(keyOf('lost-change'), anAgency('Before'));
    await workplace.control('requests', { method: 'DELETE' });
    await order({ method: 'PATCH', answer: { dropAfter: true }, times: 1 });
    const after = await store.change(before, { name: 'After' });
    expect(after.name).toBe('After');
    expect(await writes()).toBe(1);
    await expect(store.change(before, { name: 'Too late' })).rejects.toMatchObject({ code: 'conflict' });
  });

  it('a change that was lost before it arrived is not known to be there, and nothing was written', async () => {
    const store = listStore(manager(), agencies);
    const before = await store.add(keyOf('lost-before'), anAgency('Before'));
    await order({ method: 'PATCH', answer: { drop: true }, times: 1 });
    await expect(store.change(before, { name: 'After' })).rejects.toMatchObject({ code: 'unavailable' });
    expect(await store.get(keyOf('lost-before'))).toEqual(before);
  });

  it('a part that was throttled inside a batch is asked again', async () => {
    await listStore(manager(), agencies).add(keyOf('in-batch'), anAgency('In a batch'));
    await order({ path: '/lists/Agencies/items', answer: { status: 429, retryAfter: 1 }, times: 2 });
    const [found] = await readTogether(manager(), [agencies, priorities]);
    expect(found.rows.map((row) => row.key)).toContain('in-batch');
  });

  it('what depended on a throttled part is asked again with it', async () => {
    const path = `${listPath(manager(), agencies)}/items`;
    const body = (key: string) => ({ fields: { Title: key, Key: key, Sector: 'Other' } });
    await order({ method: 'POST', path: '/items', answer: { status: 429, retryAfter: 1 }, times: 1 });
    const { api, patience } = manager();
    const answers = await sendBatch(api, patience, [
      { id: 'a', method: 'POST', path, body: body('chain-a') },
      { id: 'b', method: 'POST', path, body: body('chain-b'), dependsOn: ['a'] },
      { id: 'c', method: 'POST', path, body: body('chain-c'), dependsOn: ['b'] },
    ]);
    expect([...answers.values()].map((answer) => answer.ok)).toEqual([true, true, true]);
    const keys = (await listStore(manager(), agencies).all()).rows.map((row) => row.key);
    expect(keys.filter((key) => key.startsWith('chain-')).sort()).toEqual(['chain-a', 'chain-b', 'chain-c']);
  });

  it('a token that is refused is said to be no sign-in', async () => {
    await order({ path: '/items', answer: { status: 401, code: 'InvalidAuthenticationToken' }, times: 1 });
    await expect(listStore(manager(), agencies).all()).rejects.toMatchObject({
      code: 'unauthenticated',
      retry: 'signInOnce',
    });
  });
});

describe('a list of 12,000 rows', () => {
  const shares: readonly (readonly [Role, number])[] = [
    ['representative', 5000],
    ['substitute', 5001],
    ['chair', 7],
    ['Board member', 1992],
  ];
  let big: TestWorkplace;

  beforeAll(async () => {
    big = await withWorkplace();
    await makeBoard(big);
    const roles = shares.flatMap(([role, count]) => Array.from({ length: count }, () => role));
    const rows = roles.map((role, at) => ({
      key: `row-${at}`,
      values: {
        person: { key: keyOf<'people'>(`person-${at}`), title: `Person ${at}` },
        agency: null,
        role,
        startsOn: day('2015-07-01'),
        endsOn: null,
        awayUntil: null,
      },
    }));
    const added = await addMany(siteAs(big, 'qaManager'), appointments, rows);
    if (added.added !== 12_000) throw new Error(`${added.failed.length} rows were not added`);
  }, 180_000);
  afterAll(() => big.close());

  const store = () => listStore(siteAs(big, 'qaManager'), appointments);

  it('is read page by page, each row once', async () => {
    const sizes: number[] = [];
    const keys = new Set<string>();
    for await (const page of store().pages()) {
      sizes.push(page.rows.length);
      for (const row of page.rows) keys.add(row.key);
      expect(page.spoiled).toEqual([]);
    }
    expect(sizes).toEqual([...Array.from({ length: 12 }, () => 999), 12]);
    expect(keys.size).toBe(12_000);
  });

  it('is read no further than somebody looks', async () => {
    await big.control('requests', { method: 'DELETE' });
    for await (const page of store().pages()) {
      expect(page.rows).toHaveLength(999);
      break;
    }
    const { body } = await big.control('requests');
    expect(JSON.stringify(body).match(/"method":"GET"/g)).toHaveLength(1);
  });

  it('gives few rows of many by their index', async () => {
    expect((await store().all({ role: 'chair' })).rows).toHaveLength(7);
    expect((await store().get(keyOf('row-11999')))?.person.title).toBe('Person 11999');
  });

  it('gives as many as the threshold allows', async () => {
    expect((await store().all({ role: 'representative' })).rows).toHaveLength(5000);
  });

  it('says at once that one more is too long, and asks only once', async () => {
    await big.control('requests', { method: 'DELETE' });
    await expect(store().all({ role: 'substitute' })).rejects.toMatchObject({
      code: 'listTooLong',
      retry: 'never',
      subject: { list: 'appointments', status: 429 },
    });
    const { body } = await big.control('requests');
    expect(JSON.stringify(body).match(/"status":429/g)).toHaveLength(1);
  });
});
