import { describe, expect, it } from '@jest/globals';
import { type Act, acts, may, visibleTo } from '../../src/core/may.ts';
import { type Role, roles } from '../../src/lists/appointments.ts';
import { anAgency, anAppointment, aPerson, boardWith, housing, police, to } from '../kit/boardRows.ts';
import { day } from '../kit/clock.ts';

const today = day('2015-03-16');
const person = aPerson('Somebody');
const holding = (role: Role, more: Parameters<typeof anAppointment>[2] = {}) =>
  boardWith([anAppointment(person, role, more)], [person]);

/** The whole table, written out a second time: who may do what. */
const table: Readonly<Record<Act, readonly Role[]>> = {
  'see the programme': roles,
  'edit the programme': ['chair', 'QA manager', 'sub group member'],
  'move an item': ['chair', 'QA manager', 'sub group member'],
  'approve the programme': ['chair'],
  'set the priorities': ['chair', 'QA manager'],
  'keep meetings and enquiries': ['chair', 'QA manager', 'sub group member'],
  'see who has signed': roles,
  'see why an agency declined': ['chair', 'QA manager', 'sub group member'],
  'ask again': ['chair', 'QA manager'],
  'see the reminders': ['chair', 'QA manager', 'sub group member'],
  'remind now': ['chair', 'QA manager', 'sub group member'],
  'verify signatures': ['chair', 'QA manager', 'sub group member'],
  'issue the memorandum': ['chair', 'QA manager'],
  'except from the MoU': ['chair'],
  appoint: ['chair', 'QA manager'],
  'set up the board': ['chair', 'QA manager'],
};

describe('who may do what', () => {
  const cells = acts.flatMap((act) => roles.map((role) => ({ act, role, may: table[act].includes(role) })));

  it.each(cells)('$role: $act? $may', ({ act, role, may: expected }) => {
    expect(may(holding(role), person.key, act, today).ok).toBe(expected);
  });

  it('is asked for every act there is', () => {
    expect(Object.keys(table).sort()).toEqual([...acts].sort());
  });

  it('is nothing before the first and after the last day of an appointment', () => {
    const membership = holding('chair', { startsOn: day('2015-03-16'), endsOn: day('2015-03-20') });
    const on = (date: string) => may(membership, person.key, 'approve the programme', day(date)).ok;
    expect([on('2015-03-15'), on('2015-03-16'), on('2015-03-20'), on('2015-03-21')]).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('is nothing for somebody who is not among the people of the board, and says whom to ask', () => {
    expect(may(holding('chair'), null, 'see the programme', today)).toEqual({
      ok: false,
      refusals: [
        {
          code: 'notKnown',
          sentence: 'You are not among the people of this Board yet. Ask the QA manager to add you.',
        },
      ],
    });
    expect(may(boardWith([], [person]), person.key, 'see the programme', today)).toMatchObject({
      ok: false,
      refusals: [{ code: 'notPermitted' }],
    });
  });

  it('is refused with the roles that may', () => {
    expect(may(holding('representative'), person.key, 'move an item', today)).toMatchObject({
      refusals: [
        {
          sentence:
            'Only the chair, QA manager and Monitoring & Evaluation Sub Group members can do this. Ask one of them.',
        },
      ],
    });
    expect(may(holding('representative'), person.key, 'approve the programme', today)).toMatchObject({
      refusals: [{ sentence: 'Only the chair can do this. Ask one of them.' }],
    });
  });

  it('is what any of several roles allows', () => {
    const both = boardWith([
      anAppointment(person, 'representative', { agency: police }),
      anAppointment(person, 'chair'),
    ]);
    expect(may(both, person.key, 'approve the programme', today).ok).toBe(true);
  });
});

describe('what a person sees', () => {
  const probation = anAgency('Probation');
  const rows = [
    { name: 'police', agency: to(police) },
    { name: 'housing', agency: to(housing) },
    { name: 'probation', agency: to(probation) },
    { name: 'board', agency: null },
  ];
  const seen = (membership: ReturnType<typeof boardWith>, key: typeof person.key | null) =>
    visibleTo(membership, key, rows, today).map((row) => row.name);

  it.each(['chair', 'QA manager', 'sub group member'] as const)('is everything for a %s', (role) => {
    expect(seen(holding(role), person.key)).toEqual(['police', 'housing', 'probation', 'board']);
  });

  it.each(['representative', 'substitute', 'senior sponsor'] as const)(
    'is their own agency and the board for a %s',
    (role) => {
      expect(seen(holding(role, { agency: police }), person.key)).toEqual(['police', 'board']);
    },
  );

  it('is both agencies for somebody who represents two', () => {
    const two = boardWith([
      anAppointment(person, 'representative', { agency: police }),
      anAppointment(person, 'substitute', { agency: housing }),
    ]);
    expect(seen(two, person.key)).toEqual(['police', 'housing', 'board']);
  });

  it('is what belongs to the board alone for a Board member, and nothing for somebody unknown', () => {
    expect(seen(holding('Board member'), person.key)).toEqual(['board']);
    expect(seen(holding('chair'), null)).toEqual([]);
  });

  it('is no longer the agency that they used to represent', () => {
    expect(seen(holding('representative', { agency: police, endsOn: day('2015-03-15') }), person.key)).toEqual([
      'board',
    ]);
  });
});
