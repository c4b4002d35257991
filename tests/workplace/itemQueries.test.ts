/** Filters, pages and the list view threshold. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Ask, addMany, entriesOf, makeList, type TestWorkplace, withWorkplace } from '../kit/workplace.ts';

const UNINDEXED = { Prefer: 'HonorNonIndexedQueriesWarningMayFailRandomly' };

describe('filters on a small list', () => {
  let at: TestWorkplace;
  let items: string;
  let ask: Ask;

  beforeAll(async () => {
    at = await withWorkplace();
    const columns = [
      { name: 'Agency', text: {}, indexed: true },
      { name: 'Cases', number: {}, indexed: true },
      { name: 'Open', boolean: {}, indexed: true },
      { name: 'DueOn', dateTime: { format: 'dateOnly' }, indexed: true },
      { name: 'Note', text: {} },
    ];
    const listId = await makeList(at, 'Returns', columns);
    items = `/sites/${at.siteId}/lists/${listId}/items`;
    ask = at.graph('member');
    await addMany(at, listId, [
      { Title: '1', Agency: 'Police', Cases: 3, Open: true, DueOn: '2015-04-01', Note: 'a' },
      { Title: '2', Agency: "Children's services", Cases: 5, Open: false, DueOn: '2015-10-25', Note: 'b' },
      { Title: '3', Agency: 'Probation', Cases: 8, Open: true, DueOn: '2016-02-29', Note: 'a' },
      { Title: '4' },
    ]);
  });

  afterAll(() => at.close());

  const found = async (filter: string, headers: Readonly<Record<string, string>> = {}): Promise<readonly string[]> => {
    const read = await ask(`${items}?$expand=fields($select=Title)&$filter=${encodeURIComponent(filter)}`, { headers });
    expect([filter, read.status]).toEqual([filter, 200]);
    return entriesOf(read).map((item) => String(item.fields?.Title));
  };

  it.each([
    ["fields/Agency eq 'police'", ['1']],
    ["fields/Agency eq 'Children''s services'", ['2']],
    ["fields/Agency ne 'Police'", ['2', '3', '4']],
    ["startswith(fields/Agency,'pro')", ['3']],
    ['fields/Cases gt 3', ['2', '3']],
    ['fields/Cases ge 3 and fields/Cases lt 8', ['1', '2']],
    ["fields/Agency eq 'Police' or fields/Agency eq 'Probation'", ['1', '3']],
    ["(fields/Agency eq 'Police' or fields/Cases eq 5) and fields/Open eq true", ['1']],
    ['fields/Open eq false', ['2']],
    ['fields/Agency eq null', ['4']],
    ["fields/DueOn eq '2015-04-01'", ['1']],
    ['fields/DueOn gt 2015-03-31T23:00:00Z', ['2', '3']],
    ["fields/DueOn le '2015-10-25'", ['1', '2']],
    ['id gt 2', ['3', '4']],
    ["id eq '2'", ['2']],
  ])('%s', async (filter, titles) => {
    expect(await found(filter)).toEqual(titles);
  });

  it('refuses a column that is not indexed, at any size, in the documented words, unless the caller accepts the risk', async () => {
    const refused = await ask(`${items}?$filter=fields/Note eq 'a'`);
    expect([refused.status, refused.body.error?.code]).toEqual([400, 'invalidRequest']);
    expect(String(refused.body.error?.message)).toBe(
      "Field 'Note' cannot be referenced in filter or orderby as it is not indexed. Provide the 'Prefer: HonorNonIndexedQueriesWarningMayFailRandomly' header to allow this, but be warned that such queries may fail on large lists.",
    );
    expect(await found("fields/Note eq 'a'", UNINDEXED)).toEqual(['1', '3']);
    expect((await ask(`${items}?$filter=fields/Agency eq 'Police' and fields/Note eq 'a'`)).status).toBe(400);
  });

  it.each([
    "fields/Agency like 'P'",
    'fields/Agency eq Police',
    "Agency eq 'Police'",
    "fields/Agency eq 'Police",
    "contains(fields/Agency,'o')",
    "fields/Cases eq 'three'",
    "fields/Nothing eq 'a'",
  ])('refuses %s with 400', async (filter) => {
    expect((await ask(`${items}?$filter=${encodeURIComponent(filter)}`)).status).toBe(400);
  });

  it('ignores $orderby and refuses $skip', async () => {
    const ordered = await ask(`${items}?$expand=fields&$orderby=fields/Cases desc`);
    expect(entriesOf(ordered).map((item) => item.id)).toEqual(['1', '2', '3', '4']);
    expect((await ask(`${items}?$skip=1`)).status).toBe(400);
  });

  it('hands out links to Microsoft Graph, unless the caller talks to the workplace itself', async () => {
    const local = await ask(`${items}?$top=1`);
    expect(String(local.body['@odata.nextLink'])).toMatch(new RegExp(`^${at.url}/v1\\.0/sites/`));
    const shipped = await ask(`${items}?$top=1`, { headers: { 'x-workplace-links': '' } });
    expect(String(shipped.body['@odata.nextLink'])).toMatch(/^https:\/\/graph\.microsoft\.com\/v1\.0\/sites\//);
    expect((await ask(`${items}?$skiptoken=made-up`)).status).toBe(400);
  });
});

describe('a list of 12,000 items', () => {
  let at: TestWorkplace;
  let items: string;
  let ask: Ask;

  beforeAll(async () => {
    at = await withWorkplace();
    const columns = [
      { name: 'Key', text: {}, indexed: true, enforceUniqueValues: true },
      { name: 'Half', text: {}, indexed: true },
      { name: 'Note', text: {} },
    ];
    const listId = await makeList(at, 'Large', columns);
    items = `/sites/${at.siteId}/lists/${listId}/items`;
    ask = at.graph('member');
    const half = (number: number): string => (number < 5000 ? 'first 5,000' : number < 10_001 ? 'next 5,001' : 'rest');
    const rows = Array.from({ length: 12_000 }, (_, number) => ({ Key: `k${number}`, Half: half(number), Note: 'n' }));
    await addMany(at, listId, rows);
  }, 120_000);

  afterAll(() => at.close());

  it('is read whole by following the links, each item once', async () => {
    const seen: string[] = [];
    let pages = 0;
    let next: string | undefined = `${items}?$expand=fields($select=Key)&$top=5000`;
    while (next !== undefined) {
      const page = await ask(next);
      seen.push(...entriesOf(page).map((item) => String(item.fields?.Key)));
      pages += 1;
      const link: unknown = page.body['@odata.nextLink'];
      next = typeof link === 'string' ? link : undefined;
    }
    expect([pages, seen.length, new Set(seen).size]).toEqual([3, 12_000, 12_000]);
  });

  it('gives 200 items a page when nothing is asked, and 5,000 at most', async () => {
    expect(entriesOf(await ask(items))).toHaveLength(200);
    expect(entriesOf(await ask(`${items}?$top=9000`))).toHaveLength(5000);
  });

  it('answers an indexed filter that matches 5,000 items', async () => {
    const page = await ask(`${items}?$filter=fields/Half eq 'first 5,000'&$top=5000`);
    expect([page.status, entriesOf(page).length]).toEqual([200, 5000]);
  });

  it.each([
    ['matches 5,001 items', "fields/Half eq 'next 5,001'", {}],
    ['has a first predicate that matches too many', "fields/Half eq 'next 5,001' and fields/Key eq 'k5001'", {}],
    ['is not indexed', "fields/Note eq 'n'", UNINDEXED],
  ])('answers 429 without Retry-After, each time, to a filter that %s', async (_what, filter, headers) => {
    for (const attempt of [1, 2]) {
      const answer = await ask(`${items}?$filter=${encodeURIComponent(filter)}`, { headers });
      expect([attempt, answer.status, answer.body.error?.code, answer.headers.get('retry-after')]).toEqual([
        attempt,
        429,
        'activityLimitReached',
        null,
      ]);
    }
  });

  it('answers when the selective predicate comes first', async () => {
    const page = await ask(`${items}?$filter=fields/Key eq 'k5001' and fields/Half eq 'next 5,001'`);
    expect([page.status, entriesOf(page).length]).toEqual([200, 1]);
  });
});
