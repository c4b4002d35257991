import { describe, expect, it } from '@jest/globals';
import { agencyPage } from '../../../../src/core/audit/agency/agencyPage.ts';
import { gatesOf } from '../../../../src/core/audit/path/gates/all.ts';
import { agencyStandings } from '../../../../src/core/audit/people/agencyStanding.ts';
import type { AnswerRow } from '../../../../src/core/duties/snapshot.ts';
import { aBook, aRecommendation } from '../../../kit/auditBook.ts';
import { aLearning } from '../../../kit/auditLearning.ts';
import { auditLead, boardMember, theAudit } from '../../../kit/auditPeople.ts';
import {
  anAgency,
  housing,
  housingRepresentative,
  police,
  policeRepresentative,
  qaManager,
  to,
} from '../../../kit/boardRows.ts';
import { day } from '../../../kit/clock.ts';
import { aDecisionBy, anAction, anAnswer, takesPart } from '../../../kit/dutyBoard.ts';

const today = day('2015-06-15');
const share = aRecommendation('Share plans');
const its = { audit: to(theAudit), recommendation: to(share) };
const ofPolice = takesPart(police, theAudit, {
  daysAsked: 6,
  casesDue: 5,
  casesReturned: 2,
  lead: to(policeRepresentative),
});
const ofHousing = takesPart(housing, theAudit, { daysAsked: 3, casesDue: 5 });
const late = anAction('Police shares', { ...its, dueOn: day('2015-06-08') });
const closed = anAction('Police trains', its);
const other = anAction('Housing shares', { ...its, agency: to(housing) });
const gives = (by = policeRepresentative, workingDays = 4, when = '2015-06-02 09:00') =>
  anAnswer(by, 'days confirmed', { subject: ofPolice.key, workingDays, when });

function pageOf(agency = police, more: Parameters<typeof aBook>[0] = {}) {
  const book = aBook({
    today: '2015-06-15',
    participation: [ofPolice, ofHousing],
    actions: [closed, other, late],
    answers: [
      gives(),
      anAnswer(policeRepresentative, 'done', { duty: 'action', subject: closed.key, said: 'All teams are trained.' }),
    ],
    decisions: [
      aDecisionBy(auditLead, 'action verified', closed.key, { reason: 'Seen in the lists.', when: '2015-06-02 09:00' }),
    ],
    learning: [
      aLearning('Training day', { action: to(late), reachedOn: day('2015-06-10'), evidence: 'Attendance list.' }),
      aLearning('Workshop', { plannedOn: day('2015-11-01') }),
      aLearning('Housing only', { action: to(other) }),
    ],
    ...more,
  });
  return agencyPage(book.board, book, { agency, day: today });
}

describe('the page of an agency', () => {
  it('lists its own open actions with what is late, and nobody else’s', () => {
    const page = pageOf();
    expect(page.openActions.map((line) => [line.action.name, line.workingDaysLate])).toEqual([['Police shares', 5]]);
    expect(page.lateActions).toBe(1);
    expect(JSON.stringify(page)).not.toContain('Housing');
  });

  it('shows the days it was asked for beside those it gives', () => {
    expect(pageOf()).toMatchObject({
      days: { asked: 6, given: 4 },
      parts: [{ isUnderWay: true, daysAsked: 6, daysGiven: 4, lead: to(policeRepresentative) }],
    });
    expect(pageOf(housing)).toMatchObject({ days: { asked: 3, given: 0 }, parts: [{ daysGiven: null }] });
  });

  it('takes the newest word on days, of somebody who speaks for the agency', () => {
    const later = gives(policeRepresentative, 5, '2015-06-03 09:00');
    const wrong = gives(housingRepresentative, 9, '2015-06-04 09:00');
    expect(pageOf(police, { answers: [later, gives(), wrong] }).days.given).toBe(5);
  });

  it.each<[string, AnswerRow, number | null]>([
    ['by its representative', gives(), 4],
    ['by the QA manager, with where it was said', { ...gives(qaManager), said: 'Said at the May meeting.' }, 4],
    ['by the QA manager, without', gives(qaManager), null],
    ['by another agency', gives(housingRepresentative), null],
    ['by a Board member', gives(boardMember), null],
    ['about something else that it owes', { ...gives(), duty: 'case-returns' }, null],
  ])('gives the days that the audit’s own gate counts: %s', (_who, answer, expected) => {
    const answers = [answer];
    expect(pageOf(police, { answers }).parts[0]?.daysGiven).toBe(expected);
    const book = aBook({ participation: [ofPolice], answers });
    expect(agencyStandings(book, today)[0]?.daysConfirmed).toBe(expected);
    const days = gatesOf(book, 'agencies confirmed', today).find((gate) => gate.name === 'days');
    expect(days?.missing.some((one) => one.agency === police.key)).toBe(expected === null);
  });

  it('counts the returns that wait, with their day', () => {
    expect(pageOf()).toMatchObject({ returnsWaiting: 3, parts: [{ returnsWaiting: 3, returnsDueOn: '2015-06-30' }] });
  });

  it('does not count work that is over', () => {
    const page = pageOf(police, { audit: { status: 'Closed' } });
    expect(page).toMatchObject({ days: { asked: 0, given: 0 }, returnsWaiting: 0, parts: [{ isUnderWay: false }] });
  });

  it('lists the learning of its own actions, and of recommendations it has a part in', () => {
    expect(pageOf().learning.map(({ item, hasReached }) => [item.name, hasReached])).toEqual([
      ['Training day', true],
      ['Workshop', false],
    ]);
  });

  it('is empty for an agency that takes part in nothing, and says where it stands with the memorandum', () => {
    expect(pageOf(anAgency('Fire'))).toMatchObject({
      mou: { isCurrent: false, state: 'Not asked', version: null },
      parts: [],
      openActions: [],
      learning: [],
    });
  });
});
