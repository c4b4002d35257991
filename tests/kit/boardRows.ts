/**
 * People, agencies and appointments of a small made-up board. A test says only what matters to it; the rest is the same
 * every time. People appear by role, never by name.
 */
import { type Key, keyOf, type Ref, slug } from '../../src/base/id.ts';
import type { Agency, Appointment, Membership, Person } from '../../src/core/people/board.ts';
import { lscb2015 } from '../../src/core/words/terms.ts';
import type { Role } from '../../src/lists/appointments.ts';
import type { RowFacts } from '../../src/lists/definition/defineList.ts';
import { at, day } from './clock.ts';

/** What SharePoint adds to a row. */
export function facts<Name extends string>(key: string, label: string): RowFacts<Name> {
  return {
    key: keyOf<Name>(key),
    itemId: '1',
    etag: '"made-up,1"',
    label,
    createdAt: at('2015-03-02 09:00'),
    createdBy: { kind: 'app' },
    changedAt: at('2015-03-02 09:00'),
    changedBy: { kind: 'app' },
  };
}

/** A reference to a row that a test names by key. */
export function to<Name extends string>(row: { readonly key: Key<Name>; readonly label: string }): Ref<Name> {
  return { key: row.key, title: row.label };
}

/** A member of the team called by what they do. */
export function aPerson(name: string, more: Partial<Person> = {}): Person {
  return {
    ...facts<'people'>(slug(name), name),
    name,
    email: `${slug(name)}@board.example`,
    kind: 'member',
    tenantId: 'board-tenant',
    objectId: `object-${slug(name)}`,
    mri: `29:${slug(name)}`,
    ...more,
  };
}

export function anAgency(name: string, more: Partial<Agency> = {}): Agency {
  return {
    ...facts<'agencies'>(slug(name), name),
    name,
    sector: 'Other',
    active: true,
    listName: null,
    notifyAddress: null,
    ...more,
  };
}

/** An appointment from 1 April 2013 on, unless said otherwise. */
export function anAppointment(
  person: Person,
  role: Role,
  more: Partial<Omit<Appointment, 'agency'>> & { readonly agency?: Agency } = {},
): Appointment {
  const { agency, ...rest } = more;
  const label = `${person.name}: ${role}`;
  return {
    ...facts<'appointments'>(slug(`${label} ${agency?.name ?? ''} ${rest.startsOn ?? ''}`), label),
    person: to(person),
    agency: agency === undefined ? null : to(agency),
    role,
    startsOn: day('2013-04-01'),
    endsOn: null,
    awayUntil: null,
    ...rest,
  };
}

export const police = anAgency('Police', { sector: 'Police' });
export const housing = anAgency('Housing', { sector: 'Housing' });

export const chair = aPerson('Chair');
export const qaManager = aPerson('QA manager');
export const policeRepresentative = aPerson('Police representative');
export const policeSubstitute = aPerson('Police substitute');
export const housingRepresentative = aPerson('Housing representative');

/** The board on an ordinary day: chair, QA manager, two agencies, one with a substitute. */
export const board: Membership = {
  people: [chair, qaManager, policeRepresentative, policeSubstitute, housingRepresentative],
  appointments: [
    anAppointment(chair, 'chair'),
    anAppointment(qaManager, 'QA manager'),
    anAppointment(policeRepresentative, 'representative', { agency: police }),
    anAppointment(policeSubstitute, 'substitute', { agency: police }),
    anAppointment(housingRepresentative, 'representative', { agency: housing }),
  ],
  terms: lscb2015,
};

/** The board with other appointments beside or instead. */
export function boardWith(appointments: readonly Appointment[], people: readonly Person[] = []): Membership {
  return { ...board, people: [...board.people, ...people], appointments };
}
