import { describe, expect, it } from '@jest/globals';
import { london } from '../../src/base/time/zone.ts';
import { agencies } from '../../src/lists/agencies.ts';
import { appointments } from '../../src/lists/appointments.ts';
import { contentAreas } from '../../src/lists/contentAreas.ts';
import { parseRow } from '../../src/lists/definition/row.ts';
import { mouVersions } from '../../src/lists/mouVersions.ts';
import { programmeItems } from '../../src/lists/programmeItems.ts';
import { programmes } from '../../src/lists/programmes.ts';
import { shownItem } from '../kit/sharePointFields.ts';

const site = { zone: london };
const police = { Key: 'police', Title: 'Police', Sector: 'Police', Active: true };

describe('reading a row', () => {
  it('gives its values and who wrote it when', () => {
    expect(parseRow(agencies, site, shownItem(police))).toEqual({
      ok: true,
      row: {
        key: 'police',
        itemId: '7',
        etag: '"0b7a9d6c-0000-0000-0000-000000000007,1"',
        label: 'Police',
        createdAt: '2015-03-16T09:00:00Z',
        createdBy: { kind: 'person', objectId: 'person-1', name: 'QA manager' },
        changedAt: '2015-03-17T10:30:00Z',
        changedBy: { kind: 'person', objectId: 'person-2', name: 'Chair' },
        name: 'Police',
        sector: 'Police',
        active: true,
        listName: null,
        notifyAddress: null,
      },
    });
  });

  it.each([
    ['a person', { user: { id: 'p', displayName: 'Chair' } }, { kind: 'person', objectId: 'p', name: 'Chair' }],
    [
      'the app, although a pseudo user stands beside it',
      { application: { id: 'a' }, user: { displayName: 'SharePoint App' } },
      { kind: 'app' },
    ],
    [
      'the app, whatever user it names',
      { application: { id: 'a' }, user: { id: 'p', displayName: 'Chair' } },
      { kind: 'app' },
    ],
    ['nobody known', { user: { displayName: 'System Account' } }, { kind: 'unknown' }],
    ['nobody at all', undefined, { kind: 'unknown' }],
  ])('knows that %s wrote it', (_who, createdBy, author) => {
    expect(parseRow(agencies, site, shownItem(police, { createdBy }))).toMatchObject({
      ok: true,
      row: { createdBy: author },
    });
  });

  it('reports every bad column at once, with where to mend them and never with what they hold', () => {
    const bad = { ...police, Sector: 'Fire brigade', Active: 'perhaps', NotifyAddress: 7 };
    expect(parseRow(agencies, site, shownItem(bad))).toEqual({
      ok: false,
      spoiled: {
        list: 'agencies',
        itemId: '7',
        columns: ['Sector', 'Active', 'NotifyAddress'],
        webUrl: 'https://board.sharepoint.example/sites/qa/Lists/x/7_.000',
      },
    });
  });

  it.each([
    ['no key', {}],
    ['an empty key', { Key: '' }],
    ['a key that is no text', { Key: 7 }],
    ['a key that somebody typed over', { Key: 'the police!' }],
  ])('is spoiled by %s', (_what, change) => {
    const { Key: _key, ...rest } = police;
    expect(parseRow(agencies, site, shownItem({ ...rest, ...change }))).toMatchObject({
      ok: false,
      spoiled: { columns: ['Key'] },
    });
  });

  it.each([null, 'a text', {}, { id: 7, fields: {} }, { id: '7' }, { id: '7', fields: [] }])(
    'is spoiled when it is no item: %j',
    (raw) => {
      expect(parseRow(agencies, site, raw)).toMatchObject({
        ok: false,
        spoiled: { list: 'agencies', columns: ['(item)'] },
      });
    },
  );

  it('takes an emptied text as nothing, as SharePoint forms leave it', () => {
    expect(parseRow(agencies, site, shownItem({ ...police, NotifyAddress: '' }))).toMatchObject({
      ok: true,
      row: { notifyAddress: null },
    });
    expect(parseRow(agencies, site, shownItem({ ...police, Title: '' }))).toMatchObject({
      ok: false,
      spoiled: { columns: ['Title'] },
    });
  });

  it('takes an empty yes-or-no as no, and no words of a choice as none', () => {
    const { Active: _active, ...without } = police;
    expect(parseRow(agencies, site, shownItem(without))).toMatchObject({ ok: true, row: { active: false } });
    const area = { Key: 'cse', Title: 'CSE', Kind: 'Specific risk issues' };
    expect(parseRow(contentAreas, site, shownItem(area))).toMatchObject({
      ok: true,
      row: { coreBusiness: [], years: [], priorities: [] },
    });
  });

  it('reads lines whatever ends them, and drops empty ones', () => {
    const area = { Key: 'cse', Title: 'CSE', Kind: 'Specific risk issues', Years: '2014-15\r\n2015-16\n\n' };
    expect(parseRow(contentAreas, site, shownItem(area))).toMatchObject({
      ok: true,
      row: { years: ['2014-15', '2015-16'] },
    });
  });

  it('keeps each reference with its own title, also when one has none', () => {
    const area = {
      Key: 'cse',
      Title: 'CSE',
      Kind: 'Specific risk issues',
      PrioritiesKey: 'neglect\r\ncse\nreferrals',
      Priorities: '\nCSE\nReferrals',
    };
    expect(parseRow(contentAreas, site, shownItem(area))).toMatchObject({
      ok: true,
      row: {
        priorities: [
          { key: 'neglect', title: '' },
          { key: 'cse', title: 'CSE' },
          { key: 'referrals', title: 'Referrals' },
        ],
      },
    });
  });

  it('is spoiled by a reference that could never be a key', () => {
    const appointment = {
      Key: 'a',
      Title: 'x',
      PersonKey: 'not a key',
      Person: 'Chair',
      Role: 'chair',
      StartsOn: '2015-04-01T00:00:00Z',
    };
    expect(parseRow(appointments, site, shownItem(appointment))).toMatchObject({
      ok: false,
      spoiled: { columns: ['PersonKey'] },
    });
  });

  it.each([
    ['http://board.example/framework', false],
    ['javascript:alert(1)', false],
    ['framework.pdf', false],
    ['https://board.example/framework.pdf', true],
  ])('takes only https for a link: %s', (frameworkLink, ok) => {
    const programme = { Key: 'p', Title: 'x', Year: '2015-16', FrameworkLink: frameworkLink };
    expect(parseRow(programmes, site, shownItem(programme)).ok).toBe(ok);
  });

  it.each([-1, 1.5, Number.NaN, '3', null])('takes only whole numbers from nought for a count: %j', (number) => {
    const version = { Key: 'v', Title: 'MoU', Number: number, Wording: 'Words' };
    expect(parseRow(mouVersions, site, shownItem(version))).toMatchObject({
      ok: false,
      spoiled: { columns: ['Number'] },
    });
  });

  it.each([
    '{',
    '{}',
    '[{"from":"Q5","to":"Q1","reason":"x","movedOn":"2015-04-01"}]',
    '[{"from":"Q1","to":"Q2","reason":"","movedOn":"2015-04-01"}]',
    '[{"from":"Q1","to":"Q2","reason":"x","movedOn":"2015-02-30"}]',
  ])('is spoiled by a history that was edited into nonsense: %s', (moves) => {
    const item = {
      Key: 'i',
      Title: 'Item',
      ProgrammeKey: 'p',
      Programme: 'P',
      Position: 1,
      Status: 'Planned',
      Moves: moves,
    };
    expect(parseRow(programmeItems, site, shownItem(item))).toMatchObject({
      ok: false,
      spoiled: { columns: ['Moves'] },
    });
  });
});
