import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Appointment, currentOf, holdsRole, type Person, personOf } from '../../../src/core/people/board.ts';
import { canAct, isSetAside } from '../../../src/core/people/entered.ts';
import { type Joining, joined, joinPeople, proposedPairs } from '../../../src/core/people/samePerson.ts';
import { lscb2015 } from '../../../src/core/words/terms.ts';
import { anAppointment, aPerson, chair, housing, police, to } from '../../kit/boardRows.ts';
import { day } from '../../kit/clock.ts';

const noAccount = { kind: 'entered on a card', tenantId: null, objectId: null, mri: null } as const;
const entered = aPerson('Police lead entered', { ...noAccount, email: 'lead@police.example' });
const member = aPerson('Police lead', { kind: 'guest', email: 'Lead@Police.example' });
const people = [chair, entered, member];
const none: ReadonlySet<string> = new Set();

function joiningOf(
  rows: { readonly people: readonly Person[]; readonly appointments: readonly Appointment[] },
  atWork: ReadonlySet<string>,
): Joining {
  const find = (key: string) => {
    const row = rows.people.find((one) => one.key === key);
    if (row === undefined) throw new TypeError(`there is no ${key}`);
    return row;
  };
  const ready = joinPeople({ entered: find(entered.key), member: find(member.key) }, rows.appointments, atWork);
  if (!ready.ok) throw new TypeError(ready.refusals[0].sentence);
  return ready.value;
}

describe('two entries that may be one person', () => {
  it('are proposed by an equal address, and nobody else is', () => {
    const others = [
      aPerson('Without an address', { ...noAccount, email: null }),
      aPerson('Set aside', { ...noAccount, kind: 'set aside', email: 'lead@police.example' }),
      aPerson('Another entry', noAccount),
    ];
    expect(proposedPairs([...people, ...others])).toEqual([{ entered, member, because: 'address' }]);
    expect(proposedPairs([chair, member])).toEqual([]);
  });

  it('are proposed with each member of that address: a person chooses', () => {
    const other = aPerson('Police colleague', { email: 'lead@police.example' });
    expect(proposedPairs([...people, other]).map((one) => one.member.name)).toEqual([
      'Police colleague',
      'Police lead',
    ]);
  });

  it('are never joined by themselves: the address of an entry alone finds nobody', () => {
    const membership = { people, appointments: [anAppointment(entered, 'chair')], terms: lscb2015 };
    const identity = { tenantId: 'board-tenant', objectId: 'object-police-lead' };
    expect(personOf(membership, identity)?.key).toBe(member.key);
    expect(holdsRole(membership, member.key, 'chair', day('2015-06-01'))).toBe(false);
  });

  it('that sign in with two accounts are two people', () => {
    expect(joinPeople({ entered: chair, member }, [], none)).toMatchObject({
      ok: false,
      refusals: [{ code: 'twoAccounts' }],
    });
    expect(joinPeople({ entered: member, member: entered }, [], none).ok).toBe(false);
  });
});

describe('joining them', () => {
  const held = anAppointment(entered, 'representative', { agency: police });

  it('gives what the entry holds to the member, and the entry stands aside', () => {
    const after = joined({ people, appointments: [held] }, joiningOf({ people, appointments: [held] }, none));
    expect(after.appointments).toEqual([{ ...held, person: to(member) }]);
    expect(after.people.find((one) => one.key === member.key)).toEqual(member);
    expect(after.people.find((one) => one.key === entered.key)).toEqual({
      ...entered,
      ...noAccount,
      kind: 'set aside',
    });
    expect(proposedPairs(after.people)).toEqual([]);
  });

  it('keeps the entry where work stands in its name, and gives it the account', () => {
    const theirs = anAppointment(member, 'substitute', { agency: police });
    const rows = { people, appointments: [held, theirs] };
    const after = joined(rows, joiningOf(rows, new Set([entered.key])));
    expect(after.people.find((one) => one.key === entered.key)).toMatchObject({
      kind: 'guest',
      objectId: member.objectId,
      tenantId: member.tenantId,
      mri: member.mri,
    });
    expect(after.people.find((one) => one.key === member.key)).toMatchObject({
      kind: 'set aside',
      objectId: null,
      mri: null,
    });
    expect(after.appointments.map((one) => one.person.key)).toEqual([entered.key, entered.key]);
  });

  it('is refused where work stands in the name of both, and says what to do', () => {
    const both = joinPeople({ entered, member }, [held], new Set([entered.key, member.key]));
    expect(both).toMatchObject({ ok: false, refusals: [{ code: 'bothAtWork' }] });
  });
});

const days = ['2015-01-01', '2015-03-01', '2015-06-01', '2015-09-01', '2015-12-01'] as const;
const aDay = fc.constantFrom(...days).map(day);
const someAppointments: fc.Arbitrary<readonly Appointment[]> = fc
  .array(
    fc.record({
      who: fc.constantFrom(entered, member, chair),
      role: fc.constantFrom('representative', 'substitute', 'chair', 'QA manager'),
      agency: fc.constantFrom(police, housing),
      from: aDay,
      until: fc.option(aDay),
      createdAt: fc.constantFrom('2015-03-02T09:00:00Z', '2015-03-02T10:00:00Z'),
    }),
    { maxLength: 7 },
  )
  .map((drawn) =>
    drawn.map(({ who, role, agency, from, until, createdAt }, at) => ({
      ...anAppointment(who, role, {
        ...(role === 'chair' || role === 'QA manager' ? {} : { agency }),
        startsOn: from,
        endsOn: until,
      }),
      key: `appointment-${at}` as Appointment['key'], // of a key's shape
      createdAt: createdAt as Appointment['createdAt'], // an instant as written
    })),
  );
const speaking = [police, housing].flatMap((agency) =>
  (['representative', 'substitute'] as const).map((role) => [agency, role] as const),
);
const whoWorks = fc.constantFrom<ReadonlySet<string>>(none, new Set([entered.key]), new Set([member.key]));

/** Whom a key names once the two are one. */
const nameIn = (joining: Joining) => (key: string | undefined) => (key === joining.aside.key ? joining.kept.key : key);

describe('whatever the two hold', () => {
  it('who speaks for an agency and who holds a role is the same person on every day, before and after', () => {
    fc.assert(
      fc.property(someAppointments, whoWorks, (appointments, atWork) => {
        const joining = joiningOf({ people, appointments }, atWork);
        const after = joined({ people, appointments }, joining);
        const asOne = nameIn(joining);
        const [was, is] = [appointments, after.appointments].map((rows) => ({
          people,
          appointments: rows,
          terms: lscb2015,
        }));
        if (was === undefined || is === undefined) throw new TypeError('there are two');
        const speakers = speaking.flatMap(([agency, role]) => days.map((on) => [agency, role, day(on)] as const));
        for (const [agency, role, on] of speakers) {
          const before = currentOf(was, role, agency.key, on);
          const now = currentOf(is, role, agency.key, on);
          expect([now?.key, now?.person.key]).toEqual([before?.key, asOne(before?.person.key)]);
        }
        const holding = (['chair', 'QA manager'] as const).flatMap((role) =>
          days.map((on) => [role, day(on)] as const),
        );
        for (const [role, on] of holding) {
          const held = [chair, entered, member].map(({ key }) => holdsRole(was, key, role, on));
          const holds = [chair, joining.kept, joining.aside].map(({ key }) => holdsRole(is, key, role, on));
          expect(holds).toEqual([held[0], held.slice(1).includes(true), false]);
        }
        expect(
          after.appointments.map(({ startsOn, endsOn, role, agency }) => [startsOn, endsOn, role, agency]),
        ).toEqual(appointments.map(({ startsOn, endsOn, role, agency }) => [startsOn, endsOn, role, agency]));
        expect(after.people.filter((one) => canAct(one) && one.objectId === member.objectId)).toHaveLength(1);
        expect(after.people.filter(isSetAside)).toHaveLength(1);
      }),
    );
  });

  it('broken off after any write and begun again, it ends as if it had not been, and somebody always has the account', () => {
    fc.assert(
      fc.property(someAppointments, whoWorks, fc.nat(10), (appointments, atWork, written) => {
        const rows = { people, appointments };
        const joining = joiningOf(rows, atWork);
        const whole = joined(rows, joining);
        const half = partOf(rows, joining, written);
        expect(half.people.some((one) => one.objectId === member.objectId)).toBe(true);
        const isDone = half.people.some(isSetAside);
        expect(proposedPairs(half.people)).toHaveLength(isDone ? 0 : 1);
        expect(isDone ? half : joined(half, joiningOf(half, atWork))).toEqual(whole);
      }),
    );
  });
});

/** The first writes of a joining, in the order in which they are sent. */
function partOf(
  rows: { readonly people: readonly Person[]; readonly appointments: readonly Appointment[] },
  joining: Joining,
  written: number,
) {
  const moved = joining.appointments.slice(0, written);
  const left = written - joining.appointments.length;
  const account = left > 0 ? joining.account : null;
  const isEmptied = left > (joining.account === null ? 0 : 1);
  const part = joined(rows, { ...joining, appointments: moved, account });
  if (isEmptied) return part;
  const { aside } = joining;
  return { ...part, people: part.people.map((one) => (one.key === aside.key ? aside : one)) };
}
