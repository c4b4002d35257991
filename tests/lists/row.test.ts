import { describe, expect, it } from '@jest/globals';
import { keyOf } from '../../src/base/id.ts';
import { plainDate } from '../../src/base/time/plainDate.ts';
import { london } from '../../src/base/time/zone.ts';
import { agencies } from '../../src/lists/agencies.ts';
import { appointments } from '../../src/lists/appointments.ts';
import { contentAreas } from '../../src/lists/contentAreas.ts';
import { decisions } from '../../src/lists/decisions.ts';
import { date, moment, structure, text, textLines } from '../../src/lists/definition/columns.ts';
import { defineList } from '../../src/lists/definition/defineList.ts';
import { parseRow, writeChanges, writeRow } from '../../src/lists/definition/row.ts';
import { mouVersions } from '../../src/lists/mouVersions.ts';
import { programmeItems } from '../../src/lists/programmeItems.ts';
import { programmes } from '../../src/lists/programmes.ts';
import { shownDay, shownItem } from '../kit/sharePointFields.ts';

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
      Order: 1,
      Status: 'Planned',
      Moves: moves,
    };
    expect(parseRow(programmeItems, site, shownItem(item))).toMatchObject({
      ok: false,
      spoiled: { columns: ['Moves'] },
    });
  });
});

describe('days', () => {
  const day = (value: unknown) => parseRow(days, site, shownItem({ Key: 'd', Title: 'd', On: value }));
  const days = defineList({
    name: 'days',
    displayName: 'Days',
    description: 'For this test.',
    writing: { kind: 'reference' },
    readBy: [],
    columns: { on: date('A day') },
    title: (row) => row.on,
  });

  it.each([
    ['2015-04-01', '2015-03-31T23:00:00Z'],
    ['2015-03-29', '2015-03-29T00:00:00Z'],
    ['2015-03-30', '2015-03-29T23:00:00Z'],
    ['2015-10-25', '2015-10-24T23:00:00Z'],
    ['2015-10-26', '2015-10-26T00:00:00Z'],
    ['2016-02-29', '2016-02-29T00:00:00Z'],
    ['2015-12-31', '2015-12-31T00:00:00Z'],
  ])('%s comes back as %s and is the same day', (written, shown) => {
    expect(shownDay(`${written}T12:00:00Z`)).toBe(shown);
    expect(day(shown)).toMatchObject({ ok: true, row: { on: written } });
    expect(writeRow(days, 'd', { on: plainDate(written) })).toEqual({
      Title: written,
      Key: 'd',
      On: `${written}T12:00:00Z`,
    });
  });

  it.each(['2015-04-01', '2015-04-01T00:00:00+01:00'])(
    'are taken as %s too, for a service that says it otherwise',
    (shown) => {
      expect(day(shown)).toMatchObject({ ok: true, row: { on: '2015-04-01' } });
    },
  );

  it.each(['1 April 2015', '2015-02-30', '2015-02-30T00:00:00Z', '2015-04-01T00:00:00', 42_000, true])(
    'are not %j',
    (shown) => {
      expect(day(shown)).toMatchObject({ ok: false, spoiled: { columns: ['On'] } });
    },
  );
});

describe('writing a row', () => {
  it('writes only the fields that change, and empties with null', () => {
    expect(writeChanges(agencies, { active: false, notifyAddress: null })).toEqual({
      Active: false,
      NotifyAddress: null,
    });
  });

  it('empties both columns of a reference', () => {
    expect(writeChanges(appointments, { agency: null })).toEqual({ AgencyKey: null, Agency: null });
  });

  it('names the type of several words, which Graph asks for', () => {
    expect(writeChanges(contentAreas, { coreBusiness: ['Referrals'] })).toEqual({
      'CoreBusiness@odata.type': 'Collection(Edm.String)',
      CoreBusiness: ['Referrals'],
    });
  });

  it('keeps the readable title within one line of text', () => {
    const about = 'x'.repeat(255);
    const decided = writeRow(decisions, 'd', {
      ...{ kind: 'programme approved', subject: 'p', about, decidedOn: plainDate('2015-03-30') },
      ...{ minuteReference: null, reason: null, agency: null, validUntil: null },
    });
    expect(decided.Title).toBe(about);
    const appointment = writeRow(appointments, 'a', {
      person: { key: keyOf<'people'>('p'), title: 'y'.repeat(255) },
      agency: { key: keyOf<'agencies'>('police'), title: 'Police' },
      role: 'representative',
      startsOn: plainDate('2015-04-01'),
      endsOn: null,
      awayUntil: null,
    });
    expect(String(appointment.Title)).toHaveLength(255);
    expect(String(appointment.Person)).toHaveLength(255);
  });

  it('computes the title anew when what it is made of changes, and leaves it alone otherwise', () => {
    const row = {
      person: { key: keyOf<'people'>('p'), title: 'Police representative' },
      agency: { key: keyOf<'agencies'>('police'), title: 'Police' },
      role: 'representative' as const,
      startsOn: plainDate('2015-04-01'),
      endsOn: null,
      awayUntil: null,
    };
    expect(writeChanges(appointments, { role: 'substitute' }, row)).toEqual({
      Title: 'Police representative: substitute, Police',
      Role: 'substitute',
    });
    expect(writeChanges(appointments, { awayUntil: plainDate('2015-04-10') }, row)).toEqual({
      AwayUntil: '2015-04-10T12:00:00Z',
    });
  });

  it('writes no line break into a line of a list of titles', () => {
    const written = writeChanges(contentAreas, {
      priorities: [
        { key: keyOf<'priorities'>('a'), title: 'One\r\nand a half' },
        { key: keyOf<'priorities'>('b'), title: 'Two' },
      ],
    });
    expect(written).toEqual({ PrioritiesKey: 'a\nb', Priorities: 'One and a half\nTwo' });
  });
});

describe('a kind of column', () => {
  it('that cannot be filtered by has no value for a filter', () => {
    for (const column of [textLines('Lines'), structure('A structure', text('x').schema(site))]) {
      expect(column.indexed).toBe(false);
    }
    expect(moment('When').filterValue('2015-03-16T09:00:00Z' as never)).toBe('2015-03-16T09:00:00Z'); // a literal in the one shape
  });
});
