import { describe, expect, it } from '@jest/globals';
import { keyOf } from '../../src/base/id.ts';
import { plainDate } from '../../src/base/time/plainDate.ts';
import { agencies } from '../../src/lists/agencies.ts';
import { appointments } from '../../src/lists/appointments.ts';
import { contentAreas } from '../../src/lists/contentAreas.ts';
import { decisions } from '../../src/lists/decisions.ts';
import { writeChanges, writeRow } from '../../src/lists/definition/row.ts';

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
      ...{ decidedBy: null, newDueOn: null, person: null },
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
