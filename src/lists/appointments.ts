/**
 * Who is appointed to what, from when until when. One current representative and one current substitute per agency.
 * The lead of an audit is not here: that is on the audit. An agency auditor has no right by the appointment itself, but can be
 * named to lead for the agency in an audit, and SharePoint lets them open the agency's own lists from then on.
 */
import { choice, date, optional, ref } from './definition/columns.ts';
import { defineList } from './definition/defineList.ts';
import { everyone } from './definition/writing.ts';

export const roles = [
  'representative',
  'substitute',
  'senior sponsor',
  'agency auditor',
  'chair',
  'QA manager',
  'sub group member',
  'Board member',
] as const;
export type Role = (typeof roles)[number];

export const appointments = defineList({
  name: 'appointments',
  displayName: 'Appointments',
  description:
    'Representatives, substitutes, senior sponsors and auditors of agencies, and the roles of the board itself.',
  writing: { kind: 'reference' },
  readBy: everyone,
  columns: {
    person: ref('people', 'Who is appointed', { indexed: true }),
    agency: optional(ref('agencies', 'For which agency; empty for the roles of the board', { indexed: true })),
    role: choice('As what', roles, { indexed: true }),
    startsOn: date('First day of the appointment'),
    endsOn: optional(date('Last day of the appointment; empty while it lasts')),
    awayUntil: optional(date('Last day of an absence; the substitute acts until then')),
  },
  title: (appointment) =>
    `${appointment.person.title}: ${appointment.role}${appointment.agency === null ? '' : `, ${appointment.agency.title}`}`,
});
