import { describe, expect, it } from '@jest/globals';
import {
  type AuditRole,
  auditRoles,
  mayInAudit,
  type Operation,
  operations,
  rightsTable,
  rolesIn,
} from '../../../../src/core/audit/rights.ts';
import { writesTo } from '../../../../src/core/audit/writesTo.ts';
import type { Person } from '../../../../src/core/people/board.ts';
import { agencyGroupName } from '../../../../src/lists/agencyLists.ts';
import { allLists } from '../../../../src/lists/all.ts';
import { caseReturns } from '../../../../src/lists/caseReturns.ts';
import type { AnyList } from '../../../../src/lists/definition/defineList.ts';
import { type Circle, levelsOf } from '../../../../src/lists/definition/writing.ts';
import { returnReplies } from '../../../../src/lists/returnReplies.ts';
import { aBook } from '../../../kit/auditBook.ts';
import {
  auditLead,
  auditPeople,
  boardMember,
  jointLead,
  stranger,
  subGroupMember,
  theAudit,
} from '../../../kit/auditPeople.ts';
import {
  anAppointment,
  aPerson,
  chair,
  housing,
  housingRepresentative,
  police,
  policeRepresentative,
  policeSubstitute,
  qaManager,
  to,
} from '../../../kit/boardRows.ts';
import { day } from '../../../kit/clock.ts';
import { aDecisionBy, anAnswer, takesPart } from '../../../kit/dutyBoard.ts';

const today = day('2015-06-01');
const policeLead = aPerson('Police agency lead');
const sponsor = aPerson('Police senior sponsor');
const membership = {
  ...auditPeople,
  people: [...auditPeople.people, policeLead, sponsor],
  appointments: [...auditPeople.appointments, anAppointment(sponsor, 'senior sponsor', { agency: police })],
};
const book = aBook({
  membership,
  participation: [takesPart(police, theAudit, { lead: to(policeLead) }), takesPart(housing, theAudit)],
});

const persons: Readonly<Record<Exclude<AuditRole, 'administrator'>, Person>> = {
  chair,
  'QA manager': qaManager,
  'audit lead': auditLead,
  'joint lead': jointLead,
  'sub group member': subGroupMember,
  'agency representative': policeRepresentative,
  substitute: policeSubstitute,
  'senior sponsor': sponsor,
  'agency lead': policeLead,
  'Board member': boardMember,
};

function may(person: Person | null, operation: Operation, agency = police) {
  return mayInAudit(book, { person: person?.key ?? null, operation, day: today, agency: agency.key }).ok;
}

describe('rights in an audit', () => {
  it('are what the table says, for each role and operation', () => {
    for (const operation of operations) {
      for (const [role, person] of Object.entries(persons)) {
        const held = rolesIn(book, person.key, today);
        expect([operation, role, held.includes(role as AuditRole)]).toEqual([operation, role, true]); // keys of the record above
        const expected = held.some((one) => rightsTable[operation].includes(one));
        expect([operation, role, may(person, operation)]).toEqual([operation, role, expected]);
      }
    }
  });

  it('of an agency are for that agency alone', () => {
    expect(may(policeRepresentative, 'edit own return')).toBe(true);
    expect(may(policeRepresentative, 'edit own return', housing)).toBe(false);
    expect(may(housingRepresentative, 'agree access')).toBe(false);
    expect(may(policeLead, 'confirm days', housing)).toBe(false);
  });

  it('nobody without a role, and no administrator, may do anything', () => {
    for (const operation of operations) {
      expect(may(stranger, operation)).toBe(false);
      expect(may(null, operation)).toBe(false);
      expect(rightsTable[operation]).not.toContain('administrator');
    }
    expect(rolesIn(book, stranger.key, today)).toEqual([]);
    expect(auditRoles).toContain('administrator');
  });

  it('a Board member and a sub group member write nothing that decides', () => {
    for (const operation of operations.filter((one) => writesTo[one]?.list === 'decisions')) {
      expect(may(boardMember, operation)).toBe(false);
      expect(may(subGroupMember, operation)).toBe(false);
    }
    expect(operations.filter((one) => may(boardMember, one))).toEqual(['see audit']);
  });

  it('no agency sees the cases, the returns of others, or a whole return list', () => {
    for (const person of [policeRepresentative, policeSubstitute, policeLead, sponsor]) {
      expect(may(person, 'see cases')).toBe(false);
      expect(may(person, 'see returns')).toBe(false);
      expect(may(person, 'see own return', housing)).toBe(false);
    }
  });

  it('end with the appointment', () => {
    const before = mayInAudit(book, { person: chair.key, operation: 'override gate', day: day('2013-03-31') });
    expect(before.ok).toBe(false);
    const replaced = {
      ...membership,
      appointments: [
        ...membership.appointments,
        anAppointment(stranger, 'representative', { agency: police, startsOn: day('2015-05-01') }),
      ],
    };
    const roles = (person: Person) => rolesIn(aBook({ membership: replaced }), person.key, today);
    expect(roles(policeRepresentative)).toEqual([]);
    expect(roles(stranger)).toEqual(['agency representative']);
  });

  it('of an agency lead come from the agency’s own naming', () => {
    const row = takesPart(police, theAudit);
    const answers = [
      anAnswer(policeRepresentative, 'lead named', {
        duty: 'agency-lead',
        subject: row.key,
        named: to(policeSubstitute),
      }),
    ];
    expect(rolesIn(aBook({ participation: [row], answers }), policeSubstitute.key, today)).toEqual([
      'agency lead',
      'substitute',
    ]);
  });

  it('say who may instead', () => {
    const refused = mayInAudit(book, {
      person: boardMember.key,
      operation: 'edit own return',
      day: today,
      agency: police.key,
    });
    expect(refused.ok ? '' : refused.refusals[0].sentence).toBe(
      'Only the representative of Police, the substitute of Police, the senior sponsor of Police and whoever leads for Police can do this.',
    );
    const lists = mayInAudit(book, { person: boardMember.key, operation: 'moderate', day: today });
    expect(lists.ok ? '' : lists.refusals[0].sentence).toContain('Monitoring & Evaluation Sub Group members');
    expect(mayInAudit(book, { person: null, operation: 'see audit', day: today })).toMatchObject({
      refusals: [{ code: 'notKnown' }],
    });
  });

  it('are not given by a decision that says so', () => {
    const decisions = [aDecisionBy(stranger, 'reassigned', theAudit.key, { person: to(stranger) })];
    expect(rolesIn(aBook({ decisions }), stranger.key, today)).toEqual([]);
  });
});

/** The circle of SharePoint in which somebody of the role is. Leads are members of the sub group; an agency has its own group. */
const circleOf: Readonly<Record<AuditRole, Circle | null>> = {
  chair: 'chair',
  'QA manager': 'qaManager',
  'audit lead': 'subGroup',
  'joint lead': 'subGroup',
  'sub group member': 'subGroup',
  'agency representative': 'representative',
  substitute: 'representative',
  'senior sponsor': 'representative',
  'agency lead': 'representative',
  'Board member': 'boardMember',
  administrator: null,
};

describe('the table and the permissions of the lists', () => {
  const lists: readonly AnyList[] = [...allLists, returnReplies];
  const listOf = (name: string) => lists.find((one) => one.name === name);

  it.each(operations.filter((one) => writesTo[one] !== null && writesTo[one]?.list !== 'caseReturns'))(
    'agree on ‘%s’: whoever may do it can write the list',
    (operation) => {
      const written = writesTo[operation];
      const list = listOf(written?.list ?? '');
      if (written === null || list === undefined) throw new TypeError('the list of an operation exists');
      const levels = levelsOf(list);
      const circles = rightsTable[operation].map((role) => circleOf[role]);
      expect(circles.filter((circle) => circle === null || levels.get(circle) !== written.level)).toEqual([]);
    },
  );

  it('agree that a circle with none of the rights on a list cannot write it', () => {
    const written = new Set(operations.flatMap((one) => writesTo[one]?.list ?? []));
    written.delete('caseReturns');
    for (const name of written) {
      const list = listOf(name);
      if (list === undefined) throw new TypeError('the list exists');
      const rightful = new Set(
        operations
          .filter((one) => writesTo[one]?.list === name)
          .flatMap((one) => rightsTable[one])
          .map((role) => circleOf[role]),
      );
      const writers = [...levelsOf(list)].filter(([, level]) => level !== 'read').map(([circle]) => circle);
      const others =
        name === 'answers' || name === 'decisions' ? [] : writers.filter((circle) => !rightful.has(circle));
      expect([name, others]).toEqual([name, []]);
    }
  });

  it('agree that case returns are written by the agency’s own group alone, and read by whoever sees returns', () => {
    const levels = levelsOf(caseReturns);
    expect([...levels.values()].every((level) => level === 'read')).toBe(true);
    expect(new Set(levels.keys())).toEqual(new Set(rightsTable['see returns'].map((role) => circleOf[role])));
    expect(agencyGroupName(police)).toBe('QA Agency - Police');
  });

  it('agree on who sees the cases', () => {
    const list = listOf('auditCases');
    if (list === undefined) throw new TypeError('the list exists');
    expect(new Set(levelsOf(list).keys())).toEqual(new Set(rightsTable['see cases'].map((role) => circleOf[role])));
  });
});
