import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { actionStanding, notMine } from '../../../src/core/answers/standing.ts';
import type { AnswerRow, BoardSnapshot } from '../../../src/core/duties/snapshot.ts';
import type { Decision } from '../../../src/core/programme/programme.ts';
import {
  anAppointment,
  aPerson,
  chair,
  housingRepresentative,
  board as people,
  police,
  policeRepresentative,
  policeSubstitute,
  qaManager,
  to,
} from '../../kit/boardRows.ts';
import { at, day } from '../../kit/clock.ts';
import { aBoard, aDecisionBy, anAction, anAnswer, anAudit } from '../../kit/dutyBoard.ts';

const lead = aPerson('M&E Lead A');
const otherMember = aPerson('Sub group member');
const officer = aPerson('Police officer in charge');
const audit = anAudit('CSE', { lead: to(lead) });
const action = anAction('Training plan', { owner: to(officer), audit: to(audit) });
const about = { duty: 'action', subject: action.key };
const today = day('2015-06-15');
const membership = {
  ...people,
  people: [...people.people, lead, otherMember, officer],
  appointments: [
    ...people.appointments,
    anAppointment(lead, 'sub group member'),
    anAppointment(otherMember, 'sub group member'),
  ],
};

function boardOf(
  answers: readonly AnswerRow[],
  decisions: readonly Decision[] = [],
  more: Partial<BoardSnapshot> = {},
) {
  return aBoard({ membership, audits: [audit], actions: [action], answers, decisions, ...more });
}
const standing = (...parts: Parameters<typeof boardOf>) => actionStanding(boardOf(...parts), action, today);

const done = (by = officer, more = {}) =>
  anAnswer(by, 'done', { ...about, said: 'All teams have had the training.', ...more });
const moreTime = (by = officer, more = {}) =>
  anAnswer(by, 'more time', { ...about, said: 'The trainer is ill this month.', day: day('2015-07-31'), ...more });
const granted = (by = lead, more = {}) =>
  aDecisionBy(by, 'extension granted', action.key, { newDueOn: day('2015-07-31'), when: '2015-06-02 10:00', ...more });

describe('an action', () => {
  it('is open, its owner’s and due as it was agreed, while nobody has said anything', () => {
    expect(standing([])).toMatchObject({ state: 'open', owner: officer.key, dueOn: '2015-06-30', doneBy: null });
  });

  it('is done when its owner says what changed', () => {
    const link = 'https://evidence.example/plan';
    expect(standing([done(officer, { evidence: link })])).toMatchObject({
      state: 'done',
      doneBy: { by: to(officer), at: at('2015-06-01 08:30') },
      whatChanged: 'All teams have had the training.',
      evidence: link,
    });
  });

  it('is done when the bot wrote so for its owner', () => {
    const written = done(chair, { createdBy: { kind: 'app' }, person: to(officer) });
    expect(standing([written]).state).toBe('done');
  });

  it('can be done by the representative of its agency', () => {
    expect(standing([done(policeRepresentative)]).state).toBe('done');
  });

  it.each([
    ['the representative of another agency', housingRepresentative],
    ['the substitute, while owner and representative are there and it is not late', policeSubstitute],
    ['the chair', chair],
  ])('is not done because %s wrote a row', (_who, by) => {
    const row = done(by);
    expect(standing([row])).toMatchObject({ state: 'open', doneBy: null, ignored: [row] });
  });

  it('is not done by a row that names its owner but was written by somebody else', () => {
    expect(standing([done(housingRepresentative, { person: to(officer) })]).state).toBe('open');
  });

  it('is not done by a row that says nothing of what changed', () => {
    expect(standing([done(officer, { said: 'Done.' })]).state).toBe('open');
    expect(standing([done(officer, { said: null })]).state).toBe('open');
  });

  it('can be done by the substitute when the representative is away, was silent past the day, or passed it on', () => {
    const away = anAnswer(policeRepresentative, 'away', { day: day('2015-06-05'), when: '2015-06-01 08:00' });
    expect(standing([away, done(policeSubstitute)]).state).toBe('done');
    const late = boardOf([done(policeSubstitute, { when: '2015-07-01 10:00' })]);
    expect(actionStanding(late, action, day('2015-07-02')).state).toBe('done');
    const onTheDay = boardOf([done(policeSubstitute, { when: '2015-06-30 23:59' })]);
    expect(actionStanding(onTheDay, action, day('2015-07-02')).state).toBe('open');
    const passedOn = anAnswer(officer, 'not mine', { ...about, when: '2015-06-01 08:00' });
    expect(standing([passedOn, done(policeSubstitute)]).state).toBe('done');
  });

  it('is not looked at with knowledge of a later day', () => {
    expect(actionStanding(boardOf([done()]), action, day('2015-05-31')).state).toBe('open');
  });

  it('reads the same whatever order its rows are read in', () => {
    const rows = [
      moreTime(),
      done(policeRepresentative, { when: '2015-06-03 10:00' }),
      anAnswer(officer, 'not mine', { ...about, when: '2015-06-02 12:00' }),
    ];
    const decided = [granted(), aDecisionBy(chair, 'reassigned', action.key, { person: to(policeRepresentative) })];
    const expected = standing(rows, decided);
    fc.assert(
      fc.property(
        fc.shuffledSubarray(rows, { minLength: 3 }),
        fc.shuffledSubarray(decided, { minLength: 2 }),
        (some, others) => {
          expect(standing(some, others)).toEqual(expected);
        },
      ),
    );
  });
});

describe('more time', () => {
  it('is asked for without moving the day', () => {
    const asked = moreTime();
    expect(standing([asked])).toMatchObject({ state: 'open', dueOn: '2015-06-30', extensionAsked: asked });
  });

  it.each([
    ['a reason that says nothing', { said: 'Ill.' }],
    ['no day', { day: null }],
    ['a day that is not later than the due date', { day: day('2015-06-30') }],
  ])('is not asked for with %s', (_what, more) => {
    expect(standing([moreTime(officer, more)]).extensionAsked).toBeNull();
  });

  it('moves the day when the lead of the audit, the QA manager or the chair gives it', () => {
    for (const by of [lead, qaManager, chair]) {
      expect(standing([moreTime()], [granted(by)])).toMatchObject({ dueOn: '2015-07-31', extensionAsked: null });
    }
  });

  it('can be given without being asked for', () => {
    expect(standing([], [granted(chair)]).dueOn).toBe('2015-07-31');
  });

  it.each([
    ['another member of the sub group', otherMember],
    ['the representative of the agency', policeRepresentative],
    ['the owner', officer],
  ])('is not given by %s', (_who, by) => {
    const row = granted(by);
    expect(standing([moreTime()], [row])).toMatchObject({ dueOn: '2015-06-30', ignored: [row] });
  });

  it('is not given by whoever asked, nor by the owner, even when they are QA manager or chair', () => {
    const asker = { ...about, said: 'The trainer is ill this month.', day: day('2015-07-31') };
    const own = anAction('Own plan', { owner: to(chair) });
    const board = boardOf([], [aDecisionBy(chair, 'extension granted', own.key, { newDueOn: day('2015-07-31') })]);
    expect(actionStanding(board, own, today).dueOn).toBe('2015-06-30');
    const both = {
      ...membership,
      appointments: [
        anAppointment(qaManager, 'QA manager'),
        anAppointment(qaManager, 'representative', { agency: police }),
      ],
    };
    const asked = anAnswer(qaManager, 'more time', asker);
    expect(standing([asked], [granted(qaManager)], { membership: both })).toMatchObject({
      dueOn: '2015-06-30',
      extensionAsked: asked,
    });
  });

  it('is not given by somebody who was not in office on that day', () => {
    const formerly = {
      ...membership,
      appointments: membership.appointments.map((one) =>
        one.role === 'chair' ? { ...one, endsOn: day('2015-06-01') } : one,
      ),
    };
    expect(standing([moreTime()], [granted(chair)], { membership: formerly }).dueOn).toBe('2015-06-30');
    const before = granted(chair, { when: '2015-06-01 17:00' });
    expect(standing([moreTime()], [before], { membership: formerly }).dueOn).toBe('2015-07-31');
  });

  it('is given by whoever leads the audit now: a member of the sub group gains nothing by editing the audit', () => {
    const edited = { ...audit, changedAt: at('2015-06-10 09:00') };
    expect(standing([moreTime()], [granted(lead)], { audits: [edited] }).dueOn).toBe('2015-07-31');
    expect(standing([moreTime()], [granted(otherMember)], { audits: [edited] }).dueOn).toBe('2015-06-30');
    const takenOver = { ...edited, lead: to(otherMember) };
    expect(standing([moreTime()], [granted(lead)], { audits: [takenOver] }).dueOn).toBe('2015-06-30');
    expect(standing([moreTime()], [granted(qaManager)], { audits: [takenOver] }).dueOn).toBe('2015-07-31');
  });

  it('is not given without a later day', () => {
    expect(standing([moreTime()], [granted(chair, { newDueOn: null })]).dueOn).toBe('2015-06-30');
    expect(standing([moreTime()], [granted(chair, { newDueOn: day('2015-06-12') })]).dueOn).toBe('2015-06-30');
  });

  it('is refused with a reason, and then nobody waits for it', () => {
    const refused = (reason: string | null) =>
      aDecisionBy(lead, 'extension refused', action.key, { reason, when: '2015-06-02 10:00' });
    const because = refused('The inspection is in July.');
    expect(standing([moreTime()], [because])).toMatchObject({ dueOn: '2015-06-30', extensionAsked: null });
    expect(standing([moreTime()], [refused(null)]).extensionAsked).not.toBeNull();
  });

  it('is not asked for when, within one second, the owner asked first and then said that it is done', () => {
    const asked = moreTime(officer, { when: '2015-06-01 08:30', itemId: '9' });
    const saidDone = done(officer, { when: '2015-06-01 08:30', itemId: '10' });
    expect(standing([saidDone, asked])).toMatchObject({ state: 'done', extensionAsked: null });
  });

  it('asked for by whoever had said that it is done takes that back', () => {
    const later = moreTime(officer, { when: '2015-06-02 10:00' });
    expect(standing([done(), later])).toMatchObject({ state: 'open', extensionAsked: later, doneBy: null });
    const others = moreTime(policeRepresentative, { when: '2015-06-02 10:00' });
    expect(standing([done(), others])).toMatchObject({ state: 'done', extensionAsked: null });
  });
});

describe('an action that is given to somebody else', () => {
  const given = (by = chair, more = {}) =>
    aDecisionBy(by, 'reassigned', action.key, { person: to(policeRepresentative), when: '2015-06-02 10:00', ...more });

  it('is theirs from then on, and no longer the first owner’s', () => {
    for (const by of [chair, qaManager, lead]) {
      expect(standing([], [given(by)]).owner).toBe(policeRepresentative.key);
    }
    const late = done(officer, { when: '2015-06-03 10:00' });
    expect(standing([late], [given()]).state).toBe('open');
  });

  it('is not passed on by anybody else, to nobody, or to the one who has it', () => {
    expect(standing([], [given(otherMember)]).owner).toBe(officer.key);
    const together = { audits: [{ ...audit, jointLead: to(otherMember) }] };
    expect(standing([], [given(otherMember)], together).owner).toBe(officer.key);
    expect(standing([], [given(policeRepresentative)]).owner).toBe(officer.key);
    const row = given(chair, { person: null });
    expect(standing([], [row])).toMatchObject({ owner: officer.key, ignored: [row] });
    const same = given(chair, { person: to(officer) });
    expect(standing([], [same]).ignored).toEqual([same]);
  });

  it('forgets who had said that it was not theirs', () => {
    const refused = anAnswer(officer, 'not mine', about);
    expect(notMine(boardOf([refused]), 'action', action.key)).toEqual([officer.key]);
    expect(notMine(boardOf([refused], [given()]), 'action', action.key)).toEqual([]);
  });
});

describe('an action that is withdrawn', () => {
  const withdrawn = (by = chair, reason: string | null = 'Overtaken by the new policy.') =>
    aDecisionBy(by, 'withdrawn', action.key, { reason, when: '2015-06-02 10:00' });

  it('is over, with who withdrew it and when', () => {
    expect(standing([], [withdrawn(lead)])).toMatchObject({
      state: 'withdrawn',
      withdrawnBy: { by: to(lead), at: at('2015-06-02 10:00') },
    });
  });

  it('is not withdrawn without a reason, by its owner, or after it is done', () => {
    expect(standing([], [withdrawn(chair, null)]).state).toBe('open');
    expect(standing([], [withdrawn(officer)]).state).toBe('open');
    expect(standing([done()], [withdrawn()]).state).toBe('done');
  });
});
