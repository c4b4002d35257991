import { describe, expect, it } from '@jest/globals';
import {
  agenciesToAdd,
  mayNameLead,
  notTakingPart,
  sayAgencies,
  sayDays,
  sayOwed,
  standingsByName,
} from '../../src/tab/features/audit/people/peopleView.ts';
import { aBook } from '../kit/auditBook.ts';
import { theAudit } from '../kit/auditPeople.ts';
import { anAgency, housing, housingRepresentative, police, policeRepresentative, to } from '../kit/boardRows.ts';
import { day } from '../kit/clock.ts';
import { takesPart } from '../kit/dutyBoard.ts';

const today = day('2015-06-01');
const health = anAgency('Health');
const gone = anAgency('Gone', { active: false });

describe('the agencies of an audit', () => {
  it('stand in the order of their names, with what each owes', () => {
    const standings = standingsByName(aBook(), today);
    expect(standings.map((one) => one.participation.agency.title)).toEqual(['Housing', 'Police']);
    expect(sayAgencies(standings)).toBe('2 agencies take part; from 2 agencies something is still missing.');
    for (const one of standings) expect(sayOwed(one)).toContain('access to records agreed');
  });

  it('that were taken out again stand apart, and are none to add', () => {
    const participation = [takesPart(police, theAudit), takesPart(housing, theAudit, { confirmedOn: null })];
    const book = aBook({ agencies: [police, housing, health, gone], participation });
    expect(standingsByName(book, today).map((one) => one.participation.agency.title)).toEqual(['Police']);
    expect(notTakingPart(book).map((row) => row.agency.title)).toEqual(['Housing']);
    expect(agenciesToAdd(book).map((one) => one.name)).toEqual(['Health']);
  });

  it('give days of what was asked, with what falls short', () => {
    expect(sayDays({ daysAsked: null, daysConfirmed: null })).toBe('Not asked yet');
    expect(sayDays({ daysAsked: 1, daysConfirmed: null })).toBe('1 day asked, none confirmed yet');
    expect(sayDays({ daysAsked: 5, daysConfirmed: 3 })).toBe('3 of 5 days: 2 short');
    expect(sayDays({ daysAsked: 5, daysConfirmed: 0 })).toBe('0 of 5 days: 5 short');
    expect(sayDays({ daysAsked: 3, daysConfirmed: 4 })).toBe('4 of 3 days confirmed');
    expect(sayDays({ daysAsked: null, daysConfirmed: 2 })).toBe('2 days given');
  });

  it('may name their lead themselves, and only their own, while nobody is named', () => {
    const book = aBook();
    const [row] = book.participation.filter((one) => one.agency.key === police.key);
    if (row === undefined) throw new TypeError('the police take part');
    expect(mayNameLead({ book, me: policeRepresentative, today }, row)).toBe(true);
    expect(mayNameLead({ book, me: housingRepresentative, today }, row)).toBe(false);
    expect(mayNameLead({ book, me: null, today }, row)).toBe(false);
    const named = { ...row, lead: to(policeRepresentative) };
    expect(mayNameLead({ book, me: policeRepresentative, today }, named)).toBe(false);
  });

  it('say plainly that none takes part', () => {
    expect(sayAgencies([])).toBe('No agency takes part yet.');
  });
});
