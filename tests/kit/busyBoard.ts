/** A board on 1 June 2015 on which something of every kind of duty is owed, for tests that look at all kinds alike. */
import type { BoardSnapshot } from '../../src/core/duties/snapshot.ts';
import {
  anAppointment,
  aPerson,
  chair,
  housing,
  board as people,
  police,
  policeRepresentative,
  to,
} from './boardRows.ts';
import { day } from './clock.ts';
import { aBoard, aMeeting, anAction, anAnswer, anAuditOf, anEnquiry, takesPart } from './dutyBoard.ts';
import { aVersion, books } from './mouRows.ts';
import { anItem, aProgramme, thisYear } from './programmeRows.ts';

export const auditLead = aPerson('M&E Lead A');
export const sponsor = aPerson('Police senior sponsor');
const audited = anItem('CSE', { quarter: 'Q2' });
const unled = anItem('Neglect', { quarter: 'Q3', position: 2 });
export const busyAudit = anAuditOf(audited, {
  lead: to(auditLead),
  returnsOpenOn: day('2015-05-18'),
  returnsDueOn: day('2015-06-12'),
  reportDueOn: day('2015-06-26'),
});
/** Its owner says that it is done, and nobody has looked at it. */
const claimed = anAction('Supervision', { audit: to(busyAudit) });
const withReview = aVersion(1, { reviewOn: day('2015-07-31') });

/** @param more rows instead of those here */
export function aBusyBoard(more: Partial<BoardSnapshot> & { readonly today?: string } = {}): BoardSnapshot {
  return aBoard({
    membership: {
      ...people,
      people: [...people.people, auditLead, sponsor],
      appointments: [
        ...people.appointments,
        anAppointment(auditLead, 'sub group member'),
        anAppointment(sponsor, 'senior sponsor', { agency: police }),
      ],
    },
    programmes: [thisYear, aProgramme('2016-17')],
    items: [audited, unled],
    audits: [busyAudit],
    participation: [
      takesPart(police, busyAudit, { casesDue: 5, casesReturned: 2, lead: to(policeRepresentative) }),
      takesPart(housing, busyAudit, { casesDue: 3 }),
    ],
    actions: [anAction('Training plan', { audit: to(busyAudit) }), claimed],
    answers: [
      anAnswer(policeRepresentative, 'done', {
        duty: 'action',
        subject: claimed.key,
        said: 'Supervision is recorded each month.',
        when: '2015-05-27 10:00',
      }),
    ],
    enquiries: [anEnquiry('Deep dive on early help')],
    meetings: [
      aMeeting('Sub group in June', '2015-06-30', { presenters: [to(policeRepresentative)] }),
      aMeeting('Annual event', '2016-03-10', { kind: 'Annual QA event', presenters: [to(chair)] }),
    ],
    books: books({ versions: [withReview] }),
    ...more,
  });
}
