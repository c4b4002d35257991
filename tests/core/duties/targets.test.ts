import { describe, expect, it } from '@jest/globals';
import type { BoardSnapshot } from '../../../src/core/duties/snapshot.ts';
import { whoIs } from '../../../src/core/duties/targets.ts';
import type { Appointment, Person } from '../../../src/core/people/board.ts';
import type { LadderTarget } from '../../../src/lists/ladders.ts';
import {
  anAppointment,
  aPerson,
  boardWith,
  chair,
  police,
  policeRepresentative,
  policeSubstitute,
  qaManager,
  to,
  board as usual,
} from '../../kit/boardRows.ts';
import { day } from '../../kit/clock.ts';
import { aBoard, anAnswer, anAudit } from '../../kit/dutyBoard.ts';
import { aKindOf, aThing } from '../../kit/someKind.ts';

const today = day('2015-06-10');
const officer = aPerson('Police officer');
const sponsor = aPerson('Police sponsor');
const leader = aPerson('Audit lead');
const joint = aPerson('Joint lead');
const others = [officer, sponsor, leader, joint];

/** The usual board; a test says who is appointed besides, and whose appointment is left out. */
function boardOf(
  more: {
    readonly without?: readonly Person[];
    readonly and?: readonly Appointment[];
    readonly people?: readonly Person[];
  } & Partial<BoardSnapshot> = {},
): BoardSnapshot {
  const { without = [], and = [], people = [], ...rest } = more;
  const kept = usual.appointments.filter((one) => !without.some((person) => person.key === one.person.key));
  return aBoard({ membership: boardWith([...kept, ...and], [...others, ...people]), ...rest });
}

const awayNow = (person: Person, until = '2015-06-19') => anAnswer(person, 'away', { day: day(until) });
const notTheirs = (person: Person) => anAnswer(person, 'not mine', { duty: 'case-returns', subject: 'thing' });

/** Whom a target reaches, as `Police substitute, as substitute, for police-representative`. */
function reached(board: BoardSnapshot, target: LadderTarget, owed = aThing('thing'), on = today): readonly string[] {
  return whoIs(board, target, { kind: aKindOf([owed]), owed, day: on }).map(({ person, as, standingInFor }) =>
    [person, `as ${as}`, ...(standingInFor === null ? [] : [`for ${standingInFor}`])].join(' '),
  );
}

describe('whoever owes a thing', () => {
  const officers = aThing('thing', { owners: [officer.key] });

  it('is who is named', () => {
    expect(reached(boardOf(), 'owner', officers)).toEqual(['police-officer as owner']);
  });

  it('is everybody who is named, each once', () => {
    const both = aThing('thing', { owners: [leader.key, joint.key, leader.key] });
    expect(reached(boardOf(), 'owner', both)).toEqual(['audit-lead as owner', 'joint-lead as owner']);
  });

  it('is the substitute while the one who is named is away, and theirs again afterwards', () => {
    const board = boardOf({ answers: [awayNow(officer)] });
    expect(reached(board, 'owner', officers)).toEqual(['police-substitute as substitute for police-officer']);
    expect(reached(board, 'owner', officers, day('2015-06-19'))).toHaveLength(1);
    expect(reached(board, 'owner', officers, day('2015-06-20'))).toEqual(['police-officer as owner']);
  });

  it('is theirs again as soon as they say that they are back', () => {
    const board = boardOf({ answers: [awayNow(officer), anAnswer(officer, 'back', { when: '2015-06-09 10:00' })] });
    expect(reached(board, 'owner', officers)).toEqual(['police-officer as owner']);
  });

  it('is the representative when the one who is named and the substitute are away', () => {
    const board = boardOf({ answers: [awayNow(officer), awayNow(policeSubstitute)] });
    expect(reached(board, 'owner', officers)).toEqual(['police-representative as representative for police-officer']);
  });

  it.each([
    ['has no identity', [aPerson('Police officer', { objectId: null })]],
    ['is not among the people any more', []],
  ])('is the representative when the one who is named %s', (_why, people) => {
    const known = [...usual.people, ...people];
    const board = aBoard({ membership: { ...usual, people: known } });
    expect(reached(board, 'owner', officers)).toEqual(['police-representative as representative for police-officer']);
  });

  it('is the representative when the one who is named says that it is not theirs', () => {
    expect(reached(boardOf({ answers: [notTheirs(officer)] }), 'owner', officers)).toEqual([
      'police-representative as representative',
    ]);
  });

  it('is the QA manager when the representative says so too, and not the substitute', () => {
    const board = boardOf({ answers: [notTheirs(officer), notTheirs(policeRepresentative)] });
    expect(reached(board, 'owner', officers)).toEqual(['qa-manager as QA manager']);
  });

  it('is still the QA manager when everybody says that it is not theirs', () => {
    const all = [officer, policeRepresentative, qaManager, chair].map(notTheirs);
    expect(reached(boardOf({ answers: all }), 'owner', officers)).toEqual(['qa-manager as QA manager']);
  });

  it('is the chair when the QA manager says that it is not theirs', () => {
    const board = boardOf({ answers: [officer, policeRepresentative, qaManager].map(notTheirs) });
    expect(reached(board, 'owner', officers)).toEqual(['chair as chair']);
  });

  it('does not go to anybody else for what somebody says about another thing', () => {
    const other = anAnswer(officer, 'not mine', { duty: 'case-returns', subject: 'another' });
    expect(reached(boardOf({ answers: [other] }), 'owner', officers)).toEqual(['police-officer as owner']);
  });
});

describe('where nobody is named', () => {
  it.each([
    ['everybody is there', [], 'police-representative as representative'],
    ['the representative is away', [policeRepresentative], 'police-substitute as substitute for police-representative'],
    ['both are away', [policeRepresentative, policeSubstitute], 'qa-manager as QA manager'],
    ['the QA manager is away as well', [policeRepresentative, policeSubstitute, qaManager], 'chair as chair'],
  ])('and %s', (_when, away, expected) => {
    expect(reached(boardOf({ answers: away.map((person) => awayNow(person)) }), 'owner')).toEqual([expected]);
  });

  it('and the representative and the QA manager say that it is not theirs, it is the chair', () => {
    const board = boardOf({ answers: [policeRepresentative, qaManager].map(notTheirs) });
    expect(reached(board, 'owner')).toEqual(['chair as chair']);
  });

  it('nobody is reached while everybody is away, and the newest step waits for the first who is back', () => {
    const away = [policeRepresentative, policeSubstitute, qaManager, chair];
    const board = boardOf({ answers: away.map((person) => awayNow(person)) });
    expect(reached(board, 'owner')).toEqual([]);
    expect(reached(board, 'owner', aThing('thing'), day('2015-06-20'))).toEqual([
      'police-representative as representative',
    ]);
  });

  it('the senior sponsor has somebody appointed when the agency has neither representative nor substitute', () => {
    const sponsored = anAppointment(sponsor, 'senior sponsor', { agency: police });
    const board = boardOf({ without: [policeRepresentative, policeSubstitute], and: [sponsored] });
    expect(reached(board, 'owner')).toEqual(['police-sponsor as senior sponsor']);
  });

  it('a new representative has it from the first day of the appointment', () => {
    const next = anAppointment(officer, 'representative', { agency: police, startsOn: today });
    const board = boardOf({ and: [next] });
    expect(reached(board, 'owner')).toEqual(['police-officer as representative']);
    expect(reached(board, 'owner', aThing('thing'), day('2015-06-09'))).toEqual([
      'police-representative as representative',
    ]);
  });
});

describe('a step for others', () => {
  it.each<[LadderTarget, string]>([
    ['representative', 'police-representative as representative'],
    ['substitute', 'police-substitute as substitute'],
    ['QA manager', 'qa-manager as QA manager'],
    ['chair', 'chair as chair'],
  ])('reaches the %s', (target, expected) => {
    expect(reached(boardOf(), target)).toEqual([expected]);
  });

  it('passes from a senior sponsor who does not exist to the QA manager', () => {
    expect(reached(boardOf(), 'senior sponsor')).toEqual(['qa-manager as QA manager']);
  });

  it('passes from a substitute who is away to the senior sponsor', () => {
    const sponsored = anAppointment(sponsor, 'senior sponsor', { agency: police });
    const board = boardOf({ and: [sponsored], answers: [awayNow(policeSubstitute)] });
    expect(reached(board, 'substitute')).toEqual(['police-sponsor as senior sponsor']);
  });

  it('passes from a chair who is away to the QA manager', () => {
    expect(reached(boardOf({ answers: [awayNow(chair)] }), 'chair')).toEqual(['qa-manager as QA manager']);
  });

  it('reaches a newer chair, not one whose appointment nobody ended', () => {
    const next = anAppointment(officer, 'chair', { startsOn: day('2015-06-01') });
    expect(reached(boardOf({ and: [next] }), 'chair')).toEqual(['police-officer as chair']);
  });

  it('reaches every QA manager, but for an audit the one who co-ordinates it', () => {
    const second = anAppointment(officer, 'QA manager', { startsOn: day('2015-06-01') });
    const audit = anAudit('CSE', { qaManager: to(qaManager) });
    const board = boardOf({ and: [second], audits: [audit] });
    expect(reached(board, 'QA manager')).toEqual(['police-officer as QA manager', 'qa-manager as QA manager']);
    expect(reached(board, 'QA manager', aThing('thing', { audit: to(audit) }))).toEqual(['qa-manager as QA manager']);
  });

  it('reaches the lead of the audit, the joint lead while the lead is away, and the QA manager when there is none', () => {
    const audit = anAudit('CSE', { lead: to(leader), jointLead: to(joint) });
    const owed = aThing('thing', { audit: to(audit) });
    expect(reached(boardOf({ audits: [audit] }), 'audit lead', owed)).toEqual(['audit-lead as audit lead']);
    expect(reached(boardOf({ audits: [audit], answers: [awayNow(leader)] }), 'audit lead', owed)).toEqual([
      'joint-lead as audit lead',
    ]);
    expect(reached(boardOf({ audits: [anAudit('CSE')] }), 'audit lead', owed)).toEqual(['qa-manager as QA manager']);
  });
});
