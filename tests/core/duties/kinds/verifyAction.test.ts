import { describe, expect, it } from '@jest/globals';
import { dealtWith } from '../../../../src/core/answers/dealtWith.ts';
import { dutiesOf } from '../../../../src/core/duties/duties.ts';
import { kindOf } from '../../../../src/core/duties/kinds/all.ts';
import type { Audit, BoardSnapshot } from '../../../../src/core/duties/snapshot.ts';
import { dueSteps } from '../../../../src/core/duties/steps.ts';
import type { Person } from '../../../../src/core/people/board.ts';
import { auditLead, auditPeople, jointLead, theAudit, theItem } from '../../../kit/auditPeople.ts';
import { anAppointment, chair, policeRepresentative, qaManager, to } from '../../../kit/boardRows.ts';
import { day, daysFrom } from '../../../kit/clock.ts';
import { aBoard, aDecisionBy, anAction, anAnswer } from '../../../kit/dutyBoard.ts';

const today = day('2015-06-01');
const plan = anAction('Training plan', { audit: to(theAudit) });
const said = 'All teams have had the training.';
const done = (by: Person = policeRepresentative, when = '2015-05-22 16:00') =>
  anAnswer(by, 'done', { duty: 'action', subject: plan.key, said, when });

function boardOf(more: Partial<BoardSnapshot> = {}): BoardSnapshot {
  return aBoard({
    membership: auditPeople,
    items: [theItem],
    audits: [theAudit],
    actions: [plan],
    answers: [done()],
    ...more,
  });
}

const owed = (more: Partial<BoardSnapshot> = {}) => kindOf('verify-action').find(boardOf(more), today);
const whose = (more: Partial<BoardSnapshot> = {}) =>
  dutiesOf(boardOf(more), today).flatMap((duty) => (duty.kind === 'verify-action' ? [duty.person] : []));
const led = (more: Partial<Audit>) => ({ audits: [{ ...theAudit, ...more }] });

describe('an action that its owner calls done', () => {
  it('is to be verified by the lead of its audit within ten working days of the claim', () => {
    // Friday 22 May; Monday 25 May is a bank holiday.
    expect(owed()).toMatchObject([
      { item: plan.key, since: '2015-05-22', dueOn: '2015-06-08', owners: [auditLead.key], agency: null },
    ]);
    expect(owed()[0]?.remark).toBe('Said to be done on 22 May 2015.');
    expect(whose()).toEqual([auditLead.key]);
  });

  it('counts from the next working day when it was said on a Saturday', () => {
    expect(owed({ answers: [done(policeRepresentative, '2015-05-16 11:00')] })).toMatchObject([
      { since: '2015-05-16', dueOn: '2015-06-02' },
    ]);
  });

  it('is not owed before the claim, once it is verified, opened again, taken back, or its audit is withdrawn', () => {
    const after = { when: '2015-05-28 09:00', reason: 'Seen in the registers of three teams.' };
    const more = { duty: 'action', subject: plan.key, said: 'Two teams are missing.', day: day('2015-07-31') };
    expect(owed({ answers: [] })).toEqual([]);
    expect(owed({ decisions: [aDecisionBy(auditLead, 'action verified', plan.key, after)] })).toEqual([]);
    expect(owed({ decisions: [aDecisionBy(auditLead, 'action reopened', plan.key, after)] })).toEqual([]);
    expect(
      owed({ answers: [done(), anAnswer(policeRepresentative, 'more time', { ...more, when: '2015-05-27 09:00' })] }),
    ).toEqual([]);
    expect(owed(led({ status: 'Withdrawn' }))).toEqual([]);
  });

  it('is owed again after a second claim, from the new day', () => {
    const decisions = [
      aDecisionBy(auditLead, 'action reopened', plan.key, {
        when: '2015-05-27 09:00',
        reason: 'Two teams are missing.',
      }),
    ];
    expect(owed({ answers: [done(), done(policeRepresentative, '2015-05-29 10:00')], decisions })).toMatchObject([
      { since: '2015-05-29', dueOn: '2015-06-12' },
    ]);
  });

  it('stays owed when somebody verifies it who may not', () => {
    const decisions = [
      aDecisionBy(policeRepresentative, 'action verified', plan.key, { when: '2015-05-28 09:00', reason: said }),
    ];
    expect(owed({ decisions })).toHaveLength(1);
  });

  it('is not for the lead who owns it: then for the joint lead, then for the QA manager', () => {
    const own = { actions: [{ ...plan, owner: to(auditLead) }], answers: [done(auditLead)] };
    expect(whose(own)).toEqual([jointLead.key]);
    expect(whose({ ...own, ...led({ jointLead: null }) })).toEqual([qaManager.key]);
    expect(whose({ ...own, ...led({ jointLead: null, lead: to(auditLead) }) })).not.toContain(auditLead.key);
  });

  it('is for the joint lead while the lead is away, and for the QA manager where nobody leads', () => {
    const appointments = auditPeople.appointments.map((one) =>
      one.person.key === auditLead.key ? { ...one, awayUntil: day('2015-06-30') } : one,
    );
    expect(whose({ membership: { ...auditPeople, appointments } })).toEqual([jointLead.key]);
    expect(whose(led({ lead: null, jointLead: null }))).toEqual([qaManager.key]);
  });

  it('is never for somebody of the agency that owns it', () => {
    const noBoard = auditPeople.appointments.filter((one) => one.role === 'representative');
    const membership = { ...auditPeople, appointments: [...noBoard, anAppointment(chair, 'chair')] };
    expect(whose({ membership, ...led({ lead: null, jointLead: null }) })).toEqual([chair.key]);
  });

  it('is not owed where it came of no audit, since nobody leads it', () => {
    expect(owed({ actions: [{ ...plan, audit: null }] })).toEqual([]);
  });

  it('is asked for half-way, on the day and each week after that, and the QA manager is told after a week', () => {
    const told = daysFrom('2015-05-22', '2015-06-22').flatMap((one) =>
      dueSteps(boardOf(), one, new Set())
        .filter((step) => step.duty.kind === 'verify-action' && step.day === one)
        .map((step) => `${one} ${step.name} ${step.person}`),
    );
    expect(told).toEqual([
      `2015-06-01 due-5 ${auditLead.key}`,
      `2015-06-08 due ${auditLead.key}`,
      `2015-06-15 due+5 ${auditLead.key}`,
      `2015-06-15 due+5 ${qaManager.key}`,
      `2015-06-22 due+10 ${auditLead.key}`,
    ]);
  });

  it('says afterwards who verified it, or opened it again', () => {
    const after = { when: '2015-05-28 09:00', reason: 'Seen in the registers of three teams.' };
    for (const kind of ['action verified', 'action reopened'] as const) {
      const board = boardOf({ decisions: [aDecisionBy(auditLead, kind, plan.key, after)] });
      expect(dealtWith(board, 'verify-action', plan.key, today)?.by.key).toBe(auditLead.key);
    }
    expect(dealtWith(boardOf(), 'verify-action', plan.key, today)).toBeNull();
    expect(dealtWith(boardOf(), 'verify-action', 'no-such-action', today)).toBeNull();
  });
});
