/** Items of a list: what is taken, what is kept, what is shown, and who is named. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { VERSIONS_A_PAGE } from '../../src/workplace/server/graph/items.ts';
import {
  entriesOf,
  grantApp,
  type Json,
  keepVersions,
  makeList,
  PEOPLE,
  SMALL_DIRECTORY,
  type TestWorkplace,
  withWorkplace,
} from '../kit/workplace.ts';

const COLUMNS = [
  { name: 'Key', text: {}, indexed: true, enforceUniqueValues: true, required: true },
  { name: 'Notes', text: { allowMultipleLines: true } },
  { name: 'Kind', choice: { choices: ['audit'] } },
  { name: 'Tags', choice: { choices: ['a', 'b'], displayAs: 'checkBoxes' } },
  { name: 'Cases', number: {} },
  { name: 'Approved', boolean: {} },
  { name: 'SentAt', dateTime: { format: 'dateTime' } },
];

describe('items of a list', () => {
  let at: TestWorkplace;
  let auditsId: string;
  let items: string;

  beforeAll(async () => {
    at = await withWorkplace({ startAt: '2015-03-16T09:00:00Z' });
    auditsId = await makeList(at, 'Audits', COLUMNS);
    items = `/sites/${at.siteId}/lists/${auditsId}/items`;
  });

  afterAll(() => at.close());

  const add = (fields: Readonly<Record<string, unknown>>, as: 'member' | 'police' = 'member') =>
    at.graph(as)(items, { method: 'POST', body: { fields } });

  it('keeps every kind of value as it was sent and leaves empty columns out', async () => {
    const fields = {
      Title: 'Neglect',
      Key: 'all-kinds',
      Notes: 'first\r\nsecond\r\n',
      Kind: 'not in the list',
      'Tags@odata.type': 'Collection(Edm.String)',
      Tags: ['a', 'b'],
      Cases: 12.5,
      Approved: false,
      SentAt: '2015-06-01T10:00:00.987+01:00',
    };
    const made = await add(fields);
    expect(made.status).toBe(201);
    const read = await at.graph('member')(`${items}/${made.body.id}?$expand=fields`);
    expect(read.body.fields).toMatchObject({
      ...{
        Title: 'Neglect',
        Notes: 'first\r\nsecond\r\n',
        Kind: 'not in the list',
        Tags: ['a', 'b'],
        Cases: 12.5,
        Approved: false,
      },
      SentAt: '2015-06-01T09:00:00Z',
    });
    const bare = await add({ Key: 'bare' });
    const bareRead = await at.graph('member')(`${items}/${bare.body.id}`);
    expect(Object.keys(bareRead.body.fields ?? {})).not.toEqual(expect.arrayContaining(['Notes']));
  });

  it('does not enforce required columns on a write through the API, as SharePoint does not', async () => {
    expect((await add({ Title: 'no key' })).status).toBe(201);
  });

  it.each<[string, Readonly<Record<string, unknown>>]>([
    ['a field the list does not have', { Colour: 'red' }],
    ['a system column', { Created: '2015-01-01T00:00:00Z' }],
    ['a text of 256 characters', { Title: 'x'.repeat(256) }],
    ['a long text of 64,000 characters', { Notes: 'x'.repeat(64_000) }],
    ['a number as text', { Cases: '12' }],
    ['yes as text', { Approved: 'true' }],
    ['a text as a number', { Title: 12 }],
    ['several choices without their type', { Tags: ['a'] }],
    ['a date that is none', { SentAt: '2015-02-30' }],
  ])('refuses %s with 400 invalidRequest and adds nothing', async (_what, fields) => {
    const before = entriesOf(await at.graph('member')(`${items}?$top=5000`)).length;
    const answer = await add(fields);
    expect([answer.status, answer.body.error?.code]).toEqual([400, 'invalidRequest']);
    expect(entriesOf(await at.graph('member')(`${items}?$top=5000`))).toHaveLength(before);
  });

  it('names the person of the token, at board time, and the app with the SharePoint App beside it', async () => {
    await at.control('clock', { method: 'PUT', body: { boardTime: '2015-06-01T08:30:00Z' } });
    const mine = await add({ Key: 'by a guest' }, 'police');
    expect(mine.body.createdBy).toEqual({
      user: { id: PEOPLE.police.id, displayName: 'Police representative', email: 'police.representative@police.test' },
    });
    expect(String(mine.body.createdDateTime).slice(0, 16)).toBe('2015-06-01T08:30');
    await grantApp(at, 'write');
    const changed = await at.graphAsApp()(`${items}/${mine.body.id}/fields`, {
      method: 'PATCH',
      body: { Title: 'by the app' },
    });
    expect(changed.status).toBe(200);
    const read = await at.graph('member')(`${items}/${mine.body.id}`);
    expect(read.body.createdBy?.user?.id).toBe(PEOPLE.police.id);
    expect(read.body.lastModifiedBy).toEqual({
      application: { id: SMALL_DIRECTORY.app.id, displayName: SMALL_DIRECTORY.app.name },
      user: { displayName: 'SharePoint App' },
    });
  });

  it('refuses a stale If-Match with 412 and writes nothing, on change and on delete', async () => {
    const made = await add({ Key: 'contested', Title: 'one' });
    const path = `${items}/${made.body.id}`;
    const stale = String(made.body.eTag);
    expect(stale).toMatch(/^"[0-9a-f-]{36},1"$/);
    const ask = at.graph('member');
    const fresh = await ask(`${path}/fields`, {
      method: 'PATCH',
      headers: { 'If-Match': stale },
      body: { Title: 'two' },
    });
    expect([fresh.status, fresh.body['@odata.etag']]).toEqual([200, stale.replace(',1"', ',2"')]);
    const late = await ask(`${path}/fields`, {
      method: 'PATCH',
      headers: { 'If-Match': stale },
      body: { Title: 'three' },
    });
    expect([late.status, late.body.error?.code]).toEqual([412, 'resourceModified']);
    expect((await ask(path, { method: 'DELETE', headers: { 'If-Match': stale } })).status).toBe(412);
    expect((await ask(path)).body.fields?.Title).toBe('two');
    expect(
      (await ask(path, { method: 'DELETE', headers: { 'If-Match': String(fresh.body['@odata.etag']) } })).status,
    ).toBe(204);
    expect((await ask(path)).status).toBe(404);
  });

  it('keeps the present state alone while the list keeps no versions, as a new list does', async () => {
    const listId = await makeList(at, 'Without versions', [{ name: 'Key', text: {} }]);
    const rows = `/sites/${at.siteId}/lists/${listId}/items`;
    const ask = at.graph('member');
    const made = await ask(rows, { method: 'POST', body: { fields: { Title: 'one' } } });
    const titles = async () => {
      const versions = entriesOf(await ask(`${rows}/${made.body.id}/versions?$expand=fields`));
      return versions.map((version) => version.fields?.Title);
    };
    const change = (title: string) =>
      ask(`${rows}/${made.body.id}/fields`, { method: 'PATCH', body: { Title: title } });
    await change('two');
    expect(await titles()).toEqual(['two']);
    await keepVersions(at, listId);
    await change('three');
    expect(await titles()).toEqual(['three', 'two']);
  });

  it('keeps every version, newest first, with who and what', async () => {
    await keepVersions(at, auditsId);
    const made = await add({ Key: 'versioned', Title: 'one', Cases: 1 });
    const path = `${items}/${made.body.id}`;
    await at.graph('police')(`${path}/fields`, { method: 'PATCH', body: { Title: 'two', Cases: null } });
    const versions = entriesOf(await at.graph('member')(`${path}/versions?$expand=fields`));
    expect(versions.map((version) => [version.id, version.fields?.Title, version.fields?.Cases])).toEqual([
      ['2.0', 'two', undefined],
      ['1.0', 'one', 1],
    ]);
    expect(versions.map((version) => version.lastModifiedBy?.user?.id)).toEqual([PEOPLE.police.id, PEOPLE.member.id]);
  });

  it('gives many versions in pages, newest first, each linking to those before', async () => {
    await keepVersions(at, auditsId);
    const made = await add({ Key: 'often-changed', Title: 'change 1' });
    const ask = at.graph('member');
    const path = `${items}/${made.body.id}`;
    const changes = VERSIONS_A_PAGE + 5;
    for (let n = 2; n <= changes; n += 1) {
      await ask(`${path}/fields`, { method: 'PATCH', body: { Title: `change ${n}` } });
    }
    const first = await ask(`${path}/versions?$expand=fields`);
    const rest = await ask(String(first.body['@odata.nextLink']).replace(/^.*\/v1\.0/, ''));
    expect([entriesOf(first).length, entriesOf(rest).length]).toEqual([VERSIONS_A_PAGE, 5]);
    expect(rest.body['@odata.nextLink']).toBeUndefined();
    const titles = [first, rest].flatMap(entriesOf).map((version) => version.fields?.Title);
    expect(titles).toEqual(Array.from({ length: changes }, (_, n) => `change ${changes - n}`));
  });

  it('takes a value in a unique column once, however it is written, and again after it is given up', async () => {
    const first = await add({ Key: 'claim-1' });
    const second = await add({ Key: 'CLAIM-1' });
    expect([second.status, second.body.error?.code]).toEqual([400, 'invalidRequest']);
    const other = await add({ Key: 'claim-2' });
    const move = await at.graph('member')(`${items}/${other.body.id}/fields`, {
      method: 'PATCH',
      body: { Key: 'claim-1' },
    });
    expect(move.status).toBe(400);
    await at.graph('member')(`${items}/${first.body.id}`, { method: 'DELETE' });
    expect((await add({ Key: 'claim-1' })).status).toBe(201);
  });

  it('lets one of ten simultaneous writers take a unique value', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => add({ Key: 'one only' })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array.from({ length: 9 }, () => 400)]);
  });

  it('shows only the selected fields, and no fields where they were not asked for', async () => {
    const made = await add({ Key: 'selected', Title: 'shown', Cases: 3 });
    const ask = at.graph('member');
    const one = `$filter=fields/Key eq 'selected'`;
    const [selected] = entriesOf(await ask(`${items}?$expand=fields($select=Title,Cases)&${one}`));
    expect(selected?.fields).toEqual({ '@odata.etag': made.body.eTag, Title: 'shown', Cases: 3 });
    const [plain] = entriesOf(await ask(`${items}?${one}`));
    expect(plain).not.toHaveProperty('fields');
    const withFields: Json | undefined = entriesOf(await ask(`${items}?expand=fields&${one}`))[0];
    expect(withFields?.fields).toMatchObject({
      id: String(made.body.id),
      _UIVersionString: '1.0',
      ContentType: 'Item',
    });
  });
});
