import { describe, expect, it } from '@jest/globals';
import { type Key, keyOf, type Ref } from '../../src/base/id.ts';
import { type PlainDate, plainDate } from '../../src/base/time/plainDate.ts';
import { agencies } from '../../src/lists/agencies.ts';
import { appointments } from '../../src/lists/appointments.ts';
import type { decisions } from '../../src/lists/decisions.ts';
import { date, optional, refTo, text } from '../../src/lists/definition/columns.ts';
import type { IndexedField, KeyIn, NewRow, Row } from '../../src/lists/definition/defineList.ts';
import { writeChanges, writeRow } from '../../src/lists/definition/row.ts';
import { facts } from '../kit/boardRows.ts';

// The compiler is the test here: each expected error that is none fails `tsc -b`. What runs shows the other half.

type Agency = Row<typeof agencies>;
type IsSame<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;
const police = { name: 'Police', sector: 'Police', active: true, listName: null, notifyAddress: null } as const;

describe('the type of a row', () => {
  it('follows from its columns', () => {
    const name: IsSame<Agency['name'], string> = true;
    const address: IsSame<Agency['notifyAddress'], string | null> = true;
    const key: IsSame<Agency['key'], Key<'agencies'>> = true;
    const startsOn: IsSame<Row<typeof appointments>['startsOn'], PlainDate> = true;
    const agency: IsSame<Row<typeof appointments>['agency'], Ref<'agencies'> | null> = true;
    expect([name, address, key, startsOn, agency]).toEqual([true, true, true, true, true]);
  });

  it('knows which fields may be filtered by', () => {
    const indexed: IsSame<IndexedField<(typeof appointments)['columns']>, 'person' | 'agency' | 'role'> = true;
    const one: IsSame<IndexedField<(typeof decisions)['columns']>, 'subject'> = true;
    expect([indexed, one]).toEqual([true, true]);
  });
});

describe('the compiler refuses', () => {
  it('a field that the list does not have', () => {
    // @ts-expect-error: the field is `name`
    const changes = writeChanges(agencies, { nmae: 'Police' });
    expect(changes).toEqual({});
    // @ts-expect-error: a row has no `title`
    expect((facts('police', 'Police') as Agency).title).toBeUndefined(); // as if it had been read
  });

  it('a row that lacks a field', () => {
    const { active: _active, ...without } = police;
    // @ts-expect-error: `active` is missing
    expect(writeRow(agencies, 'police', without)).toHaveProperty('Active', null);
  });

  it('no row that leaves out what may be empty', () => {
    const { notifyAddress: _address, listName: _list, ...without } = police;
    expect(writeRow(agencies, 'police', without)).toMatchObject({ NotifyAddress: null, ListName: null });
    const left: NewRow<typeof agencies> = without;
    expect(left).not.toHaveProperty('notifyAddress');
  });

  it('a word that is no choice', () => {
    // @ts-expect-error: no such sector
    expect(writeChanges(agencies, { sector: 'Fire brigade' })).toEqual({ Sector: 'Fire brigade' });
  });

  it('an empty value where there must be one', () => {
    // @ts-expect-error: every agency has a name
    expect(writeChanges(agencies, { name: null })).toEqual({ Title: null });
  });

  it('a text for a day', () => {
    // @ts-expect-error: a day is made by a parser
    expect(writeChanges(appointments, { startsOn: 'tomorrow' })).toEqual({ StartsOn: 'tomorrowT12:00:00Z' });
    expect(writeChanges(appointments, { startsOn: plainDate('2015-04-01') })).toEqual({
      StartsOn: '2015-04-01T12:00:00Z',
    });
  });

  it('the key of another list', () => {
    const person = keyOf<'people'>('chair');
    // @ts-expect-error: an agency is meant, not a person
    const agency: KeyIn<typeof agencies> = person;
    // @ts-expect-error: the same in a reference
    const written = writeChanges(appointments, { agency: { key: person, title: 'Chair' } });
    expect([agency, written]).toEqual(['chair', { AgencyKey: 'chair', Agency: 'Chair' }]);
    const ref: Ref<'people'> = refTo({ key: person, label: 'Chair' });
    expect(writeChanges(appointments, { person: ref })).toEqual({ PersonKey: 'chair', Person: 'Chair' });
  });

  it('a change of what has been read', () => {
    const row = { ...facts<'agencies'>('police', 'Police'), ...police } satisfies Agency;
    const agency: Agency = row;
    // @ts-expect-error: rows are read, not edited in place
    agency.name = 'Housing';
    expect(row.name).toBe('Housing');
  });
});

describe('the type of a column', () => {
  it('says whether it is indexed, also when it may be empty', () => {
    const plain: false = text('x').indexed;
    const indexed: true = optional(date('x', { indexed: true })).indexed;
    const unique: true = text('x', { unique: true }).indexed;
    expect([plain, indexed, unique]).toEqual([false, true, true]);
  });
});
