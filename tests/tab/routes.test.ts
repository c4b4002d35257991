import { describe, expect, it } from '@jest/globals';
import { financialYear } from '../../src/base/time/quarter.ts';
import { hashOf, type Route, readRoute, routeOfSubPage } from '../../src/tab/board/routes.ts';

const year = financialYear(2015);

describe('the address of a page', () => {
  const places: readonly Route[] = [
    { page: 'programme', year, item: null, view: 'year' },
    { page: 'programme', year, item: 'item-1', view: 'year' },
    { page: 'programme', year, item: null, view: 'years' },
    { page: 'programme', year: null, item: null, view: 'year' },
    { page: 'areas' },
    { page: 'mine' },
    { page: 'audits' },
    { page: 'loop' },
    { page: 'people' },
    { page: 'agencies' },
    { page: 'agency', agency: 'police' },
    { page: 'audit', audit: 'neglect', section: 'overview', focus: null },
    { page: 'audit', audit: 'neglect', section: 'returns', focus: null },
    { page: 'audit', audit: 'neglect', section: 'returns', focus: 'neglect.sm-k7q4.police' },
    { page: 'mou' },
    { page: 'reminders' },
    { page: 'meetings' },
    { page: 'enquiries' },
    { page: 'setup' },
    { page: 'settings' },
    { page: 'doctor' },
  ];

  it.each(places)('leads back to the same place: %j', (place) => {
    expect(readRoute(hashOf(place))).toEqual(place);
  });

  it('is the programme of the moment when it names no place we know', () => {
    const start = { page: 'programme', year: null, item: null, view: 'year' };
    expect(readRoute('')).toEqual(start);
    expect(readRoute('#/elsewhere')).toEqual(start);
    expect(readRoute('#/programme/2015-17')).toEqual(start);
    expect(readRoute('#/programme/%E0%A4%A')).toEqual(start);
  });
});

describe('a deep link of Teams', () => {
  it('leads to the memorandum, and to what is asked of me', () => {
    expect(routeOfSubPage('mou')).toEqual({ page: 'mou' });
    expect(routeOfSubPage('mine')).toEqual({ page: 'mine' });
  });

  it('leads to one item of the programme, whatever its year', () => {
    expect(routeOfSubPage('audit:item-1')).toEqual({ page: 'programme', year: null, item: 'item-1', view: 'year' });
  });

  it('leads to a section of an audit, and to its overview where the section is none of ours', () => {
    const place = { page: 'audit', audit: 'neglect', focus: null };
    expect(routeOfSubPage('audit/neglect/returns')).toEqual({ ...place, section: 'returns' });
    expect(routeOfSubPage('audit/neglect/elsewhere')).toEqual({ ...place, section: 'overview' });
    expect(routeOfSubPage('audit')).toEqual({ page: 'audits' });
  });

  it('leads to a year', () => {
    expect(routeOfSubPage('programme/2015-16')).toMatchObject({ page: 'programme', year: '2015-16' });
  });
});
