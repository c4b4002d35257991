/** Everybody the board knows, and what is written when two entries turn out to be one person. */
import { describe, expect, it } from '@jest/globals';
import { joinPeople } from '../../src/core/people/samePerson.ts';
import { workOf } from '../../src/core/people/workOf.ts';
import { lscb2015 } from '../../src/core/words/terms.ts';
import { peopleOptions } from '../../src/tab/board/audit/peopleOptions.ts';
import { everybody, sayChoice, sayEverybody } from '../../src/tab/features/people/everybody.ts';
import { belongings } from '../../src/tab/features/people/groups.ts';
import { peopleView, sayPeople } from '../../src/tab/features/people/peopleView.ts';
import type { PeopleBoard } from '../../src/tab/features/people/readPeople.ts';
import { peopleAfter, writingsOf } from '../../src/tab/features/people/useJoining.ts';
import { anAppointment, aPerson, board, chair, housing, housingRepresentative, police, to } from '../kit/boardRows.ts';
import { day } from '../kit/clock.ts';
import { aBoard as aSnapshot } from '../kit/dutyBoard.ts';
import { anItem } from '../kit/programmeRows.ts';
import { aBoard } from './rows.ts';

const today = day('2015-06-01');
const noAccount = { kind: 'entered on a card', tenantId: null, objectId: null, mri: null } as const;
const entered = aPerson('Police lead entered', { ...noAccount, email: 'lead@police.example' });
const member = aPerson('Police lead', { kind: 'guest', email: 'lead@police.example' });
const aside = aPerson('Old entry', { ...noAccount, kind: 'set aside' });
const held = anAppointment(entered, 'representative', { agency: police });

function peopleAt(people: PeopleBoard['people'], appointments: PeopleBoard['appointments']): PeopleBoard {
  const membership = { ...board, people, appointments };
  const snapshot = aSnapshot({ membership });
  return {
    at: { board: { ...aBoard(), membership }, snapshot, spoiled: [] },
    people,
    appointments,
    agencies: [police, housing],
    leadsFor: () => [],
  };
}

const at = peopleAt([chair, entered, member, aside], [anAppointment(chair, 'chair'), held]);

describe('the page of people', () => {
  it('begins with the agencies for which nobody speaks', () => {
    const said = (...appointments: PeopleBoard['appointments']) =>
      sayPeople(peopleView(peopleAt([entered, member], appointments), today));
    const other = anAppointment(member, 'representative', { agency: housing });
    expect(said(held, other)).toBe('Each of 2 agencies has a representative.');
    expect(said(held)).toBe('Nobody speaks for Housing yet: appoint a representative.');
    expect(said()).toBe('Nobody speaks for any of 2 agencies yet: appoint a representative.');
    const none = { ...at, agencies: [] };
    expect(sayPeople(peopleView(none, today))).toBe('No agency takes part yet, so nobody speaks for one.');
  });
});

describe('everybody the board knows', () => {
  it('is listed with what they hold, who cannot act first, and without rows that stand aside', () => {
    const all = everybody(at, today, lscb2015);
    expect(all.map((one) => [one.person.name, one.canAct, one.holds])).toEqual([
      ['Police lead entered', false, ['representative, Police']],
      ['Chair', true, ['chair']],
      ['Police lead', true, []],
    ]);
    expect(sayEverybody(all)).toBe(
      'The board knows 3 people. One of them is not in the team yet: they can be named, but cannot sign or answer.',
    );
    expect(sayEverybody(all.slice(1))).toBe('The board knows 2 people; all of them are in the team.');
  });

  it('says in lists of choices who cannot act, and offers no row that stands aside unless it was chosen', () => {
    expect([entered, member, chair].map(sayChoice)).toEqual([
      'Police lead entered (not in the team yet)',
      'Police lead (guest)',
      'Chair',
    ]);
    const { membership } = at.at.snapshot;
    const names = (chosen: string) =>
      peopleOptions(membership, { day: today, roles: null, chosen }).map((one) => one.words);
    expect(names('')).toEqual(['Chair', 'Police lead', 'Police lead entered']);
    expect(names(aside.key)).toContain('Old entry');
  });
});

describe('one person in two entries', () => {
  const joined = joinPeople({ entered, member }, at.appointments, workOf(at.at.snapshot));
  if (!joined.ok) throw new TypeError('nothing stands in the way');
  const joining = joined.value;

  it('is written as the appointment, then the entry that stands aside: nobody is deleted', () => {
    expect(writingsOf(joining).map(({ list, values }) => [list.name, values])).toEqual([
      ['appointments', { person: { key: member.key, title: member.name } }],
      ['people', { kind: 'set aside', tenantId: null, objectId: null, mri: null }],
    ]);
  });

  it('gets the account before the other entry loses it, where the entry is kept', () => {
    const kept = joinPeople({ entered, member }, at.appointments, new Set([entered.key]));
    if (!kept.ok) throw new TypeError('nothing stands in the way');
    expect(writingsOf(kept.value).map(({ values }) => values.objectId)).toEqual([member.objectId, null]);
  });

  it('belongs to the groups of what was entered for them, as soon as they can sign in', () => {
    const groups = (people: PeopleBoard) =>
      belongings(people, today)
        .filter((one) => one.person.key === member.key)
        .map((one) => one.group);
    expect(groups(at)).toEqual([]);
    expect(groups(peopleAfter(at, joining))).toEqual(['QA Agency representatives', 'QA Agency - Police']);
  });

  it('is at work where anything but an appointment names them', () => {
    expect(workOf(at.at.snapshot).has(entered.key)).toBe(false);
    const items = [anItem('Core groups', { leads: [to(housingRepresentative)] })];
    const snapshot = { ...at.at.snapshot, items };
    expect(workOf(snapshot)).toEqual(new Set([...workOf(at.at.snapshot), housingRepresentative.key]));
  });
});
