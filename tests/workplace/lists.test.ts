/** Sites, lists and columns as Graph answers them. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makeList, SETUP_SCOPES, SMALL_DIRECTORY, type TestWorkplace, withWorkplace } from '../kit/workplace.ts';

describe('sites and lists of the workplace', () => {
  let at: TestWorkplace;

  beforeAll(async () => {
    at = await withWorkplace();
  });

  afterAll(() => at.close());

  it('finds the team site by path, with and without a trailing colon, by id and by group', async () => {
    const ask = at.graph('member');
    const { sharePointHost } = SMALL_DIRECTORY.tenant;
    for (const path of [
      `/sites/${sharePointHost}:/sites/monitoring`,
      `/sites/${sharePointHost}:/sites/monitoring:`,
      `/sites/${at.siteId}`,
      `/sites/${encodeURIComponent(at.siteId)}`,
    ]) {
      const found = await ask(path);
      expect([path, found.status, found.body.id]).toEqual([path, 200, at.siteId]);
    }
    expect(at.siteId.split(',')).toHaveLength(3);
    expect((await ask(`/sites/${sharePointHost}:/sites/another`)).status).toBe(404);
  });

  it('reaches below a site that is named by its path', async () => {
    await makeList(at, 'By path', []);
    const found = await at.graph('member')(
      `/sites/${SMALL_DIRECTORY.tenant.sharePointHost}:/sites/monitoring:/lists/By%20path`,
    );
    expect(found.body.displayName).toBe('By path');
  });

  it('makes a list with its columns and finds it by id and by title', async () => {
    const id = await makeList(at, 'Programme items', [
      { name: 'Key', text: {}, indexed: true, enforceUniqueValues: true, required: true },
      { name: 'Kind', choice: { choices: ['audit', 'survey'] } },
      { name: 'Tags', choice: { choices: ['a', 'b'], displayAs: 'checkBoxes' } },
      { name: 'Cases', number: { decimalPlaces: 'none' } },
      { name: 'Approved', boolean: {} },
      { name: 'DueOn', dateTime: { format: 'dateOnly' } },
      { name: 'Notes', text: { allowMultipleLines: true } },
    ]);
    const ask = at.graph('member');
    const byTitle = await ask(`/sites/${at.siteId}/lists/Programme items?$expand=columns`);
    expect(byTitle.body.id).toBe(id);
    const columns = new Map(Object.values(byTitle.body.columns ?? {}).map((column) => [String(column.name), column]));
    expect(columns.get('Key')).toMatchObject({
      indexed: true,
      enforceUniqueValues: true,
      required: true,
      text: { maxLength: 255 },
    });
    expect(columns.get('Tags')).toMatchObject({ choice: { displayAs: 'checkBoxes', choices: ['a', 'b'] } });
    expect(columns.get('DueOn')).toMatchObject({ dateTime: { format: 'dateOnly' } });
    expect(columns.get('Created')).toMatchObject({ readOnly: true });
    const all = await ask(`/sites/${at.siteId}/lists?$select=displayName`);
    expect(Object.values(all.body.value ?? {}).map((list) => list.displayName)).toContain('Programme items');
  });

  it('refuses a second list of the same title with 409 nameAlreadyExists', async () => {
    await makeList(at, 'Agencies', []);
    const again = await at.graph('owner', SETUP_SCOPES)(`/sites/${at.siteId}/lists`, {
      method: 'POST',
      body: { displayName: 'agencies' },
    });
    expect([again.status, again.body.error?.code]).toEqual([409, 'nameAlreadyExists']);
  });

  it.each(['Order', 'order', 'MetaInfo', 'owshiddenversion', 'FileRef'])(
    'refuses a column "%s": every list has it already, though nobody sees it',
    async (name) => {
      const id = await makeList(at, `With ${name}`.replace('order', 'small order'), []);
      const path = `/sites/${at.siteId}/lists/${id}/columns`;
      const made = await at.graph('owner', SETUP_SCOPES)(path, { method: 'POST', body: { name, number: {} } });
      expect([made.status, made.body.error?.code]).toEqual([409, 'nameAlreadyExists']);
    },
  );

  it('keeps the name of a column when its heading is another, and when that is changed', async () => {
    const id = await makeList(at, 'Headings', [{ name: 'SignBy', displayName: 'Sign by', text: {} }]);
    const ask = at.graph('owner', SETUP_SCOPES);
    const path = `/sites/${at.siteId}/lists/${id}/columns/SignBy`;
    expect((await ask(path)).body).toMatchObject({ name: 'SignBy', displayName: 'Sign by' });
    await ask(path, { method: 'PATCH', body: { displayName: 'To be signed by' } });
    expect((await ask(path)).body).toMatchObject({ name: 'SignBy', displayName: 'To be signed by' });
  });

  it('adds, indexes and describes a column later, and refuses one that is there', async () => {
    const id = await makeList(at, 'Later', []);
    const ask = at.graph('owner', SETUP_SCOPES);
    const path = `/sites/${at.siteId}/lists/${id}/columns`;
    expect((await ask(path, { method: 'POST', body: { name: 'Status', text: {} } })).status).toBe(201);
    expect((await ask(path, { method: 'POST', body: { name: 'status', text: {} } })).body.error?.code).toBe(
      'nameAlreadyExists',
    );
    await ask(`/sites/${at.siteId}/lists/${id}/items`, { method: 'POST', body: { fields: { Status: 'open' } } });
    const filtered = `/sites/${at.siteId}/lists/${id}/items?$filter=fields/Status eq 'open'`;
    expect((await ask(filtered)).status).toBe(400);
    const indexed = await ask(`${path}/Status`, { method: 'PATCH', body: { indexed: true, displayName: 'State' } });
    expect(indexed.body).toMatchObject({ name: 'Status', displayName: 'State', indexed: true });
    expect(Object.values((await ask(filtered)).body.value ?? {})).toHaveLength(1);
  });

  it('will not index long text or several choices, nor a twenty-first column', async () => {
    const id = await makeList(
      at,
      'Indexes',
      Array.from({ length: 20 }, (_, number) => ({ name: `C${number}`, text: {}, indexed: true })),
    );
    const add = (column: unknown): Promise<number> =>
      at
        .graph('owner', SETUP_SCOPES)(`/sites/${at.siteId}/lists/${id}/columns`, { method: 'POST', body: column })
        .then(({ status }) => status);
    expect(await add({ name: 'Long', text: { allowMultipleLines: true }, indexed: true })).toBe(400);
    expect(await add({ name: 'Many', choice: { displayAs: 'checkBoxes' }, indexed: true })).toBe(400);
    expect(await add({ name: 'C20', text: {}, indexed: true })).toBe(400);
    expect(await add({ name: 'Plain', text: {} })).toBe(201);
  });

  it('answers 501, never a guess, for what it does not copy', async () => {
    const id = await makeList(at, 'Uncopied', []);
    const ask = at.graph('owner', SETUP_SCOPES);
    const paths = [`/sites/${at.siteId}/drive/recent`, `/sites/${at.siteId}/lists/${id}?$expand=items`];
    for (const path of paths) {
      const answer = await ask(path);
      expect([path, answer.status, answer.body.error?.code]).toEqual([path, 501, 'notSupported']);
    }
    const person = await ask(`/sites/${at.siteId}/lists/${id}/columns`, {
      method: 'POST',
      body: { name: 'Who', personOrGroup: {} },
    });
    expect(person.status).toBe(501);
  });

  it('puts date, request id and client request id in every error, and the request id in the header', async () => {
    const answer = await at.graph('member')(`/sites/${at.siteId}/lists/nothing`, {
      headers: { 'client-request-id': 'mine' },
    });
    expect(answer.status).toBe(404);
    expect(answer.body.error).toMatchObject({ code: 'itemNotFound', innerError: { 'client-request-id': 'mine' } });
    expect(answer.body.error?.innerError?.['request-id']).toBe(answer.headers.get('request-id'));
  });
});
