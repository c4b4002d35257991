/** The people of an audit and the audit itself, for tests of the workspace: see `auditBook.ts`, which makes a book of it. */
import type { AuditWork } from '../../src/core/audit/auditBook.ts';
import type { Audit } from '../../src/core/duties/snapshot.ts';
import type { Membership } from '../../src/core/people/board.ts';
import { anAppointment, aPerson, board, qaManager, to } from './boardRows.ts';
import { day } from './clock.ts';
import { anAuditOf } from './dutyBoard.ts';
import { anItem } from './programmeRows.ts';

export const auditLead = aPerson('M&E Lead A');
export const jointLead = aPerson('M&E Lead B');
export const subGroupMember = aPerson('Sub group member');
export const areaManager = aPerson('Area manager');
export const boardMember = aPerson('Board member');
/** Of the team, but appointed to nothing. */
export const stranger = aPerson('Stranger');

/** The people of `boardRows.ts`, those who lead the audit, and some who have little or no part in it. */
export const auditPeople: Membership = {
  ...board,
  people: [...board.people, auditLead, jointLead, subGroupMember, areaManager, boardMember, stranger],
  appointments: [
    ...board.appointments,
    anAppointment(auditLead, 'sub group member'),
    anAppointment(jointLead, 'sub group member'),
    anAppointment(subGroupMember, 'sub group member'),
    anAppointment(boardMember, 'Board member'),
  ],
};

export const theItem = anItem('Neglect');
/** Its key is `audit-neglect`. */
export const theAudit: Audit = anAuditOf(theItem, {
  lead: to(auditLead),
  jointLead: to(jointLead),
  qaManager: to(qaManager),
  areaManager: to(areaManager),
  trigger: 'Yearly programme',
  termsDueOn: day('2015-04-17'),
  agenciesDueOn: day('2015-05-01'),
  casesDueOn: day('2015-05-15'),
  returnsOpenOn: day('2015-06-01'),
  returnsDueOn: day('2015-06-30'),
  moderationDueOn: day('2015-07-17'),
  findingsDueOn: day('2015-08-14'),
  reportDueOn: day('2015-09-30'),
});

/** The workspace before anybody wrote anything. */
export const noWork: AuditWork = {
  terms: [],
  tools: [],
  samples: [],
  cases: [],
  returns: [],
  replies: [],
  moderations: [],
  themes: [],
  findings: [],
  recommendations: [],
  learning: [],
  verdicts: [],
};
