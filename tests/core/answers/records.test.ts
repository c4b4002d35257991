import { describe, expect, it } from '@jest/globals';
import { dealtWith } from '../../../src/core/answers/dealtWith.ts';
import {
  annualReportPublished,
  qaEventHeld,
  reportDeliveredOn,
  termsAgreedOn,
} from '../../../src/core/answers/standing.ts';
import type { Person } from '../../../src/core/people/board.ts';
import {
  anAppointment,
  aPerson,
  chair,
  board as people,
  police,
  policeRepresentative,
  policeSubstitute,
  qaManager,
  to,
} from '../../kit/boardRows.ts';
import { at, day } from '../../kit/clock.ts';
import { aBoard, aDecisionBy, aMeeting, anAnswer, anAudit, anEnquiry, takesPart } from '../../kit/dutyBoard.ts';
import { aDecline, aVersion, books, signedInOrder } from '../../kit/mouRows.ts';

const lead = aPerson('M&E Lead A');
const jointLead = aPerson('M&E Lead B');
const member = aPerson('Sub group member');
const audit = anAudit('CSE', { lead: to(lead), jointLead: to(jointLead) });
const membership = {
  ...people,
  people: [...people.people, lead, jointLead, member],
  appointments: [...people.appointments, anAppointment(member, 'sub group member')],
};
const today = day('2015-06-15');
const boardOf = (...decisions: readonly ReturnType<typeof aDecisionBy>[]) =>
  aBoard({ membership, audits: [audit], decisions });

describe.each([
  ['terms of reference agreed', termsAgreedOn],
  ['report delivered', reportDeliveredOn],
] as const)('%s', (kind, on) => {
  const recorded = (by: Person, more = {}) => on(boardOf(aDecisionBy(by, kind, audit.key, more)), audit);

  it('counts when lead, joint lead, QA manager or chair record it, on the day they give', () => {
    for (const by of [lead, jointLead, qaManager, chair]) {
      expect(recorded(by, { decidedOn: day('2015-05-20') })).toBe('2015-05-20');
    }
  });

  it('counts for nothing from anybody else, or in advance', () => {
    expect(recorded(member)).toBeNull();
    expect(recorded(policeRepresentative)).toBeNull();
    expect(recorded(member, { decidedBy: to(lead) })).toBeNull();
    expect(recorded(lead, { decidedOn: day('2015-06-02') })).toBeNull();
  });

  it('is of one audit alone', () => {
    expect(on(boardOf(aDecisionBy(lead, kind, 'audit-neglect')), audit)).toBeNull();
  });
});

describe.each([
  ['annual report published', annualReportPublished],
  ['QA event held', qaEventHeld],
] as const)('%s', (kind, isDone) => {
  it('counts when QA manager or chair record it, for that year alone', () => {
    for (const by of [qaManager, chair]) {
      const board = boardOf(aDecisionBy(by, kind, '2015-16'));
      expect([isDone(board, '2015-16'), isDone(board, '2014-15')]).toEqual([true, false]);
    }
  });

  it('counts for nothing from a lead or a member', () => {
    for (const by of [lead, member, policeRepresentative]) {
      expect(isDone(boardOf(aDecisionBy(by, kind, '2015-16')), '2015-16')).toBe(false);
    }
  });
});

describe('what was dealt with', () => {
  it('says by whom and when', () => {
    const part = takesPart(police, audit);
    const enquiry = anEnquiry('Deep dive');
    const meeting = aMeeting('June meeting', '2015-06-30', { presenters: [to(lead)] });
    const board = aBoard({
      membership,
      audits: [audit],
      participation: [part],
      enquiries: [enquiry],
      meetings: [meeting],
      decisions: [
        aDecisionBy(lead, 'terms of reference agreed', audit.key),
        aDecisionBy(jointLead, 'report delivered', audit.key),
        aDecisionBy(qaManager, 'annual report published', '2015-16'),
      ],
      answers: [
        anAnswer(policeRepresentative, 'lead named', {
          duty: 'agency-lead',
          subject: part.key,
          named: to(policeSubstitute),
        }),
        anAnswer(policeRepresentative, 'replied', { duty: 'enquiry', subject: 'deep-dive.police', said: 'Nothing.' }),
        anAnswer(lead, 'done', { duty: 'papers', subject: `${meeting.key}.${lead.key}` }),
      ],
    });
    const by = (kind: Parameters<typeof dealtWith>[1], item: string) =>
      dealtWith(board, kind, item, today)?.by.title ?? null;
    expect(by('audit-starting', audit.key)).toBe('M&E Lead A');
    expect(by('audit-report', audit.key)).toBe('M&E Lead B');
    expect(by('annual-report', '2015-16')).toBe('QA manager');
    expect(by('qa-event', '2015-16')).toBeNull();
    expect(by('agency-lead', part.key)).toBe('Police representative');
    expect(by('enquiry', 'deep-dive.police')).toBe('Police representative');
    expect(by('enquiry', 'deep-dive.housing')).toBeNull();
    expect(by('papers', `${meeting.key}.${lead.key}`)).toBe('M&E Lead A');
    expect(by('case-returns', part.key)).toBeNull();
    expect(dealtWith(board, 'annual-report', '2015-16', today)?.at).toBe(at('2015-06-01 08:30'));
  });

  it('says who signed or declined the memorandum', async () => {
    const version = aVersion(1);
    const signatures = await signedInOrder([{ agency: police, signatory: policeRepresentative, version }]);
    const signed = aBoard({ books: books({ versions: [version], signatures }) });
    expect(dealtWith(signed, 'mou-sign-off', 'mou-1.police', today)).toEqual({
      by: to(policeRepresentative),
      at: at('2015-03-10 10:00'),
    });
    expect(dealtWith(signed, 'mou-sign-off', 'mou-1.housing', today)).toBeNull();
    const declines = [aDecline(police, version, policeRepresentative)];
    const declined = aBoard({ books: books({ versions: [version], declines }) });
    expect(dealtWith(declined, 'mou-sign-off', 'mou-1.police', today)?.by.title).toBe('Police representative');
  });
});
