import { describe, expect, it } from '@jest/globals';
import { appointedAs, currentOf, holdsOn, holdsRole, isAway, personOf, rolesOf } from '../../src/core/people/board.ts';
import {
  anAppointment,
  aPerson,
  board,
  boardWith,
  facts,
  housing,
  police,
  policeRepresentative,
  policeSubstitute,
} from '../kit/boardRows.ts';
import { at, day } from '../kit/clock.ts';

const today = day('2015-03-16');
const successor = aPerson('New police representative');

describe('who represents an agency', () => {
  it('is the one appointed, and nobody where none is', () => {
    expect(currentOf(board, 'representative', police.key, today)?.person.key).toBe(policeRepresentative.key);
    expect(currentOf(board, 'substitute', police.key, today)?.person.key).toBe(policeSubstitute.key);
    expect(currentOf(board, 'substitute', housing.key, today)).toBeNull();
    expect(currentOf(board, 'senior sponsor', police.key, today)).toBeNull();
  });

  it('is the successor from their first day, even when nobody ended the one before', () => {
    const two = boardWith([
      anAppointment(successor, 'representative', { agency: police, startsOn: day('2015-03-16') }),
      anAppointment(policeRepresentative, 'representative', { agency: police }),
    ]);
    expect(currentOf(two, 'representative', police.key, day('2015-03-15'))?.person.key).toBe(policeRepresentative.key);
    expect(currentOf(two, 'representative', police.key, day('2015-03-16'))?.person.key).toBe(successor.key);
  });

  it('is again the one before when the appointment of the successor has ended', () => {
    const two = boardWith([
      anAppointment(policeRepresentative, 'representative', { agency: police }),
      anAppointment(successor, 'representative', {
        agency: police,
        startsOn: day('2015-03-01'),
        endsOn: day('2015-03-15'),
      }),
    ]);
    expect(currentOf(two, 'representative', police.key, today)?.person.key).toBe(policeRepresentative.key);
  });

  it('does not depend on the order in which rows arrive, even for two appointed on one day', () => {
    const first = anAppointment(policeRepresentative, 'representative', { agency: police });
    const second = {
      ...anAppointment(successor, 'representative', { agency: police }),
      createdAt: at('2015-03-05 09:00'),
    };
    for (const rows of [
      [first, second],
      [second, first],
    ]) {
      expect(currentOf(boardWith(rows), 'representative', police.key, today)?.person.key).toBe(successor.key);
    }
    const same = { ...second, createdAt: first.createdAt };
    const picks = [
      [first, same],
      [same, first],
    ].map((rows) => currentOf(boardWith(rows), 'representative', police.key, today)?.key);
    expect(new Set(picks).size).toBe(1);
  });

  it('is listed longest-standing first, only of the agency asked for', () => {
    const rows = [
      anAppointment(successor, 'representative', { agency: police, startsOn: day('2015-01-01') }),
      anAppointment(policeRepresentative, 'representative', { agency: police }),
      anAppointment(aPerson('Housing representative'), 'representative', {
        agency: housing,
        startsOn: day('2012-01-01'),
      }),
    ];
    const names = (agency?: typeof police.key) =>
      appointedAs(boardWith(rows), 'representative', today, agency).map((one) => one.person.title);
    expect(names(police.key)).toEqual(['Police representative', 'New police representative']);
    expect(names()).toEqual(['Housing representative', 'Police representative', 'New police representative']);
  });
});

describe('an appointment', () => {
  it('holds from its first day to its last, both inside', () => {
    const one = anAppointment(successor, 'chair', { startsOn: day('2015-03-16'), endsOn: day('2015-03-16') });
    expect(['2015-03-15', '2015-03-16', '2015-03-17'].map((date) => holdsOn(one, day(date)))).toEqual([
      false,
      true,
      false,
    ]);
  });

  it('is of somebody away to the last day of the absence', () => {
    const one = anAppointment(successor, 'chair', { awayUntil: day('2015-03-16') });
    expect(['2015-03-16', '2015-03-17'].map((date) => isAway(one, day(date)))).toEqual([true, false]);
    expect(isAway(anAppointment(successor, 'chair'), today)).toBe(false);
  });

  it('is found by its person, with every other one they hold', () => {
    const both = boardWith([
      anAppointment(successor, 'representative', { agency: police }),
      anAppointment(successor, 'representative', { agency: housing }),
      anAppointment(successor, 'chair', { endsOn: day('2014-12-31') }),
    ]);
    expect(rolesOf(both, successor.key, today).map((one) => one.agency?.title)).toEqual(['Police', 'Housing']);
    expect(holdsRole(both, successor.key, 'representative', today)).toBe(true);
    expect(holdsRole(both, successor.key, 'chair', today)).toBe(false);
  });
});

describe('the person behind an identity', () => {
  const guest = aPerson('Guest representative', { tenantId: 'board-tenant', objectId: 'object-in-board-tenant' });
  const membership = boardWith([], [guest]);

  it('is the one with that tenant and object id', () => {
    expect(personOf(membership, { tenantId: 'board-tenant', objectId: 'object-in-board-tenant' })).toBe(guest);
  });

  it.each([
    ['the same object id in another tenant', { tenantId: 'home-tenant', objectId: 'object-in-board-tenant' }],
    ['another object id', { tenantId: 'board-tenant', objectId: 'object-at-home' }],
  ])('is nobody for %s', (_what, identity) => {
    expect(personOf(membership, identity)).toBeNull();
  });

  it('is nobody for a person known by name and address alone', () => {
    const entered = { ...aPerson('Entered'), ...facts<'people'>('entered', 'Entered'), tenantId: null, objectId: null };
    expect(personOf(boardWith([], [entered]), { tenantId: '', objectId: '' })).toBeNull();
  });
});
