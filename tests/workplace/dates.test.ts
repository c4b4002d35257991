/** Date-only columns of a British site: kept as the site's day, shown as its midnight in UTC. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makeList, type TestWorkplace, withWorkplace } from '../kit/workplace.ts';

describe('a date-only column', () => {
  let at: TestWorkplace;
  let items: string;

  beforeAll(async () => {
    at = await withWorkplace();
    const listId = await makeList(at, 'Dates', [{ name: 'DueOn', dateTime: { format: 'dateOnly' } }]);
    items = `/sites/${at.siteId}/lists/${listId}/items`;
  });

  afterAll(() => at.close());

  it.each([
    ['the first day of the year, in summer time', '2015-04-01', '2015-03-31T23:00:00Z'],
    ['a winter day', '2015-12-03', '2015-12-03T00:00:00Z'],
    ['29 February', '2016-02-29', '2016-02-29T00:00:00Z'],
    ['the day the clocks go forward', '2015-03-29', '2015-03-29T00:00:00Z'],
    ['the day after the clocks went forward', '2015-03-30', '2015-03-29T23:00:00Z'],
    ['25 October 2015, when the clocks go back', '2015-10-25', '2015-10-24T23:00:00Z'],
    ['26 October 2015', '2015-10-26', '2015-10-26T00:00:00Z'],
    ['local midnight sent as an instant', '2015-03-31T23:00:00Z', '2015-03-31T23:00:00Z'],
    ['late evening in UTC, which is the next day in London', '2015-07-01T23:30:00Z', '2015-07-01T23:00:00Z'],
    ['an instant with an offset', '2015-07-02T00:30:00+01:00', '2015-07-01T23:00:00Z'],
  ])('shows %s (%s) as %s', async (_what, sent, shown) => {
    const ask = at.graph('member');
    const made = await ask(items, { method: 'POST', body: { fields: { DueOn: sent } } });
    expect(made.body.fields?.DueOn).toBe(sent);
    const read = await ask(`${items}/${made.body.id}`);
    expect(read.body.fields?.DueOn).toBe(shown);
  });

  it('refuses days that do not exist', async () => {
    for (const DueOn of ['2015-02-29', '2015-13-01', '1 April 2015', '2015-4-1']) {
      const made = await at.graph('member')(items, { method: 'POST', body: { fields: { DueOn } } });
      expect([DueOn, made.status]).toEqual([DueOn, 400]);
    }
  });
});
