import { describe, expect, it } from '@jest/globals';
import { actionHistory } from '../../../src/core/answers/actionHistory.ts';
import { actionStanding } from '../../../src/core/answers/standing.ts';
import { action as actionKind } from '../../../src/core/duties/kinds/action.ts';
import type { AnswerRow } from '../../../src/core/duties/snapshot.ts';
import type { Decision } from '../../../src/core/programme/programme.ts';
import {
  anAppointment,
  aPerson,
  chair,
  board as people,
  policeRepresentative,
  qaManager,
  to,
} from '../../kit/boardRows.ts';
import { day } from '../../kit/clock.ts';
import { aBoard, aDecisionBy, anAction, anAnswer, anAudit } from '../../kit/dutyBoard.ts';

const lead = aPerson('M&E Lead A');
const jointLead = aPerson('M&E Lead B');
const member = aPerson('Sub group member');
const officer = aPerson('Police officer in charge');
const audit = anAudit('CSE', { lead: to(lead), jointLead: to(jointLead) });
const plan = anAction('Training plan', { owner: to(officer), audit: to(audit) });
const today = day('2015-06-15');
const membership = {
  ...people,
  people: [...people.people, lead, jointLead, member, officer],
  appointments: [...people.appointments, anAppointment(member, 'sub group member')],
};

const about = { duty: 'action', subject: plan.key };
const done = (by = officer, more: Parameters<typeof anAnswer>[2] = {}) =>
  anAnswer(by, 'done', { ...about, said: 'All teams have had the training.', when: '2015-06-01 09:00', ...more });
const verified = (by = lead, more: Parameters<typeof aDecisionBy>[3] = {}) =>
  aDecisionBy(by, 'action verified', plan.key, {
    reason: 'I have seen the attendance lists.',
    when: '2015-06-02 09:00',
    ...more,
  });
const reopened = (by = lead, more: Parameters<typeof aDecisionBy>[3] = {}) =>
  aDecisionBy(by, 'action reopened', plan.key, {
    reason: 'Two teams are missing from the lists.',
    when: '2015-06-03 09:00',
    ...more,
  });

function boardOf(answers: readonly AnswerRow[], decisions: readonly Decision[]) {
  return aBoard({ today: '2015-06-15', membership, audits: [audit], actions: [plan], answers, decisions });
}
const standing = (...parts: Parameters<typeof boardOf>) => actionStanding(boardOf(...parts), plan, today);

describe('an action that its owner calls done', () => {
  it.each([
    ['the lead of the audit', lead],
    ['the joint lead', jointLead],
    ['the QA manager', qaManager],
    ['the chair', chair],
  ])('is verified by %s, with what was seen', (_who, by) => {
    const row = verified(by);
    expect(standing([done()], [row])).toMatchObject({ state: 'done', verifiedBy: { by: to(by) }, ignored: [] });
  });

  it.each([
    ['another member of the sub group', member],
    ['the owner', officer],
    ['the representative of the agency', policeRepresentative],
  ])('is not verified by %s', (_who, by) => {
    const row = verified(by);
    expect(standing([done()], [row])).toMatchObject({ state: 'done', verifiedBy: null, ignored: [row] });
  });

  it('is not verified by whoever claimed it, though they lead the audit', () => {
    const own = { ...plan, owner: to(lead) };
    const board = aBoard({
      today: '2015-06-15',
      membership,
      audits: [audit],
      actions: [own],
      answers: [done(lead)],
      decisions: [verified(lead)],
    });
    expect(actionStanding(board, own, today).verifiedBy).toBeNull();
    const byOther = { ...board, decisions: [verified(jointLead)] };
    expect(actionStanding(byOther, own, today).verifiedBy?.by).toEqual(to(jointLead));
  });

  it('is not verified without a word on what was seen', () => {
    for (const reason of [null, 'Seen.']) {
      const row = verified(lead, { reason });
      expect(standing([done()], [row])).toMatchObject({ verifiedBy: null, ignored: [row] });
    }
  });

  it('is not verified before it was claimed, nor twice', () => {
    const early = verified(lead, { when: '2015-05-30 09:00' });
    expect(standing([done()], [early])).toMatchObject({ verifiedBy: null, ignored: [early] });
    const again = verified(chair, { when: '2015-06-04 09:00' });
    expect(standing([done()], [verified(), again])).toMatchObject({ verifiedBy: { by: to(lead) }, ignored: [again] });
  });

  it('is not owed any more, verified or not', () => {
    expect(actionKind.find(boardOf([done()], []), today)).toEqual([]);
    expect(actionKind.find(boardOf([done()], [verified()]), today)).toEqual([]);
  });

  it('stays verified when its owner asks for more time afterwards', () => {
    const later = anAnswer(officer, 'more time', {
      ...about,
      said: 'The trainer is ill this month.',
      day: day('2015-07-31'),
      when: '2015-06-05 09:00',
    });
    expect(standing([done(), later], [verified()])).toMatchObject({
      state: 'done',
      verifiedBy: { by: to(lead) },
      extensionAsked: null,
      ignored: [later],
    });
  });
});

describe('an action that is opened again', () => {
  it('is owed again by its owner, also after it was verified', () => {
    for (const decisions of [[reopened()], [verified(), reopened()]]) {
      const board = boardOf([done()], decisions);
      expect(actionStanding(board, plan, today)).toMatchObject({ state: 'open', doneBy: null, verifiedBy: null });
      expect(actionKind.find(board, today)).toMatchObject([{ item: plan.key, owners: [officer.key] }]);
    }
  });

  it('was still done on the days before', () => {
    expect(actionStanding(boardOf([done()], [verified(), reopened()]), plan, day('2015-06-02')).state).toBe('done');
  });

  it('can be done and verified anew', () => {
    const again = done(officer, { when: '2015-06-08 09:00' });
    const seen = verified(lead, { when: '2015-06-09 09:00' });
    const history = actionHistory(boardOf([done(), again], [verified(), reopened(), seen]), plan, today);
    expect(history).toMatchObject({ state: 'done', verified: { row: seen }, done: { row: again }, ignored: [] });
  });

  it.each([
    ['its owner', officer, {}],
    ['another member of the sub group', member, {}],
    ['the lead without saying what is missing', lead, { reason: null }],
  ])('is not opened by %s', (_who, by, more) => {
    const row = reopened(by, more);
    expect(standing([done()], [verified(), row])).toMatchObject({ state: 'done', ignored: [row] });
  });

  it('cannot be opened while it is open', () => {
    const row = reopened();
    expect(standing([], [row])).toMatchObject({ state: 'open', ignored: [row] });
  });
});
