/**
 * The workplace judged by a client that is not ours: PnPjs, as its users would use it.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DefaultInit, type GraphFI, graphfi } from '@pnp/graph';
import '@pnp/graph/batching.js';
import '@pnp/graph/columns/index.js';
import '@pnp/graph/list-item/index.js';
import '@pnp/graph/lists/index.js';
import '@pnp/graph/permissions/index.js';
import '@pnp/graph/sites/index.js';
import '@pnp/graph/users/index.js';
import { BrowserFetchWithRetry, DefaultParse, HttpRequestError, InjectHeaders } from '@pnp/queryable';
import {
  keepVersions,
  makeList,
  type PersonName,
  SETUP_SCOPES,
  SMALL_DIRECTORY,
  type TestWorkplace,
  withWorkplace,
} from '../kit/workplace.ts';

/** PnPjs's type of an item knows no column; a column is any name. */
const withFields = (fields: Record<string, string>): { fields: Record<string, string> } => ({ fields });

describe('PnPjs on the workplace', () => {
  let at: TestWorkplace;
  let pnp: GraphFI;

  const clientOf = async (name: PersonName): Promise<GraphFI> => {
    const base = `${at.url}/v1.0`;
    const headers = {
      Authorization: `Bearer ${await at.tokenFor(name, SETUP_SCOPES)}`,
      'x-workplace-links': 'local',
      'Content-Type': 'application/json',
    };
    return graphfi(base).using(
      DefaultInit(base),
      BrowserFetchWithRetry({ retries: 2 }),
      DefaultParse(),
      InjectHeaders(headers),
    );
  };

  beforeAll(async () => {
    at = await withWorkplace();
    pnp = await clientOf('owner');
  });

  afterAll(() => at.close());

  it('finds the site by address and by id', async () => {
    const byUrl = await pnp.sites.getByUrl(SMALL_DIRECTORY.tenant.sharePointHost, 'sites/monitoring');
    expect((await byUrl()).id).toBe(at.siteId);
    expect((await pnp.sites.getById(at.siteId)()).displayName).toBe('Monitoring and evaluation');
    expect((await pnp.me()).displayName).toBe('Team owner');
  });

  it('makes a list, finds it among the lists, adds a column and changes the list', async () => {
    const { lists } = pnp.sites.getById(at.siteId);
    const made = await lists.add({ displayName: 'PnP list', list: { template: 'genericList' } });
    const id = String(made.id);
    expect((await lists()).map((list) => list.id)).toContain(id);
    const list = lists.getById(id);
    await list.columns.add({ name: 'Agency', text: {}, indexed: true });
    expect((await list.columns()).find((column) => column.name === 'Agency')).toMatchObject({ indexed: true });
    await list.update({ description: 'changed' });
    expect((await list()).description).toBe('changed');
  });

  it('adds, reads, filters, changes and deletes items, and reads their versions', async () => {
    const { lists } = pnp.sites.getById(at.siteId);
    const made = await lists.add({
      displayName: 'PnP items',
      columns: [{ name: 'Agency', text: {}, indexed: true }],
      list: { template: 'genericList' },
    });
    await keepVersions(at, String(made.id));
    const { items } = lists.getById(String(made.id));
    const added = await items.add(withFields({ Title: 'one', Agency: 'Police' }));
    await items.add(withFields({ Title: 'two', Agency: 'Health' }));
    const found = await items.filter("fields/Agency eq 'Police'").expand('fields')();
    expect(found.map((item) => item.id)).toEqual([added.id]);
    const item = items.getById(String(added.id));
    await item.update(withFields({ Title: 'changed' }));
    expect((await item.expand('fields')()).fields).toMatchObject({ Title: 'changed', Agency: 'Police' });
    expect(await items.getById(String(added.id)).versions()).toHaveLength(2);
    await items.getById(String(added.id)).delete();
    await expect(items.getById(String(added.id))()).rejects.toThrow(HttpRequestError);
  });

  it('pages through a list with its asynchronous iterator', async () => {
    const { lists } = pnp.sites.getById(at.siteId);
    const made = await lists.add({ displayName: 'PnP pages', list: { template: 'genericList' } });
    const [batch, execute] = pnp.batched();
    const batched = () => batch.sites.getById(at.siteId).lists.getById(String(made.id)).items;
    const adding = Array.from({ length: 50 }, (_, number) => batched().add(withFields({ Title: `item ${number}` })));
    await execute();
    await Promise.all(adding);
    const sizes: number[] = [];
    for await (const page of lists.getById(String(made.id)).items.top(20)) sizes.push(page.length);
    expect(sizes).toEqual([20, 20, 10]);
  });

  it('batches reads, each answered by itself', async () => {
    const { lists } = pnp.sites.getById(at.siteId);
    const made = await lists.add({ displayName: 'PnP batch', list: { template: 'genericList' } });
    const [batch, execute] = pnp.batched();
    const site = batch.sites.getById(at.siteId);
    const outcomes = Promise.allSettled([
      site.lists.getById(String(made.id))(),
      site.lists.getById('missing')(),
      site(),
    ]);
    await execute();
    expect((await outcomes).map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });

  it('grants the site to an app', async () => {
    const { permissions } = pnp.sites.getById(at.siteId);
    const application = { id: SMALL_DIRECTORY.app.id, displayName: SMALL_DIRECTORY.app.name };
    await permissions.add({ roles: ['write'], grantedToIdentities: [{ application }] });
    expect((await permissions()).map((permission) => permission.roles)).toEqual([['write']]);
    expect((await at.graphAsApp()(`/sites/${at.siteId}`)).status).toBe(200);
  });

  it('sees a throttled answer as one to retry', async () => {
    await makeList(at, 'Throttled once', []);
    await at.control('faults', {
      method: 'POST',
      body: { path: '/lists', answer: { status: 429, retryAfter: 0 }, times: 1 },
    });
    expect((await pnp.sites.getById(at.siteId).lists()).length).toBeGreaterThan(0);
  });
});
