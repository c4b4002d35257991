import { describe, expect, it } from '@jest/globals';
import { actionBoard, sayActionState } from '../../../../src/core/audit/actions/actionBoard.ts';
import {
  prepareExtension,
  prepareReopenAction,
  prepareVerify,
} from '../../../../src/core/audit/actions/prepareCheck.ts';
import type { AnswerRow } from '../../../../src/core/duties/snapshot.ts';
import type { Decision } from '../../../../src/core/programme/programme.ts';
import { aBook } from '../../../kit/auditBook.ts';
import { auditLead, jointLead, subGroupMember, theAudit } from '../../../kit/auditPeople.ts';
import { aPerson, chair, policeRepresentative, to } from '../../../kit/boardRows.ts';
import { day } from '../../../kit/clock.ts';
import { aDecisionBy, anAction, anAnswer } from '../../../kit/dutyBoard.ts';

const today = day('2015-06-15');
const plan = anAction('Training plan', { audit: to(theAudit), dueOn: day('2015-06-08') });
const about = { duty: 'action', subject: plan.key };
const done = (by = policeRepresentative, when = '2015-06-09 09:00') =>
  anAnswer(by, 'done', { ...about, said: 'All teams have had the training.', when });
const verified = aDecisionBy(auditLead, 'action verified', plan.key, {
  reason: 'I have seen the attendance lists.',
  when: '2015-06-10 09:00',
});
const reopened = aDecisionBy(auditLead, 'action reopened', plan.key, {
  reason: 'Two teams are missing from the lists.',
  when: '2015-06-11 09:00',
});
const moreTime = anAnswer(policeRepresentative, 'more time', {
  ...about,
  said: 'The trainer is ill this month.',
  day: day('2015-07-31'),
});

function bookOf(answers: readonly AnswerRow[] = [], decisions: readonly Decision[] = [], actions = [plan]) {
  return aBook({ today: '2015-06-15', actions, answers, decisions });
}
const line = (...parts: Parameters<typeof bookOf>) => actionBoard(bookOf(...parts), today)[0];

describe('the board of actions', () => {
  it('says how late an open action is', () => {
    const late = line();
    expect(late).toMatchObject({ state: 'open', workingDaysLate: 5, lead: null, owner: to(policeRepresentative) });
    expect(late === undefined ? '' : sayActionState(late)).toBe('Open, 5 working days late');
  });

  it('asks the lead to decide about more time', () => {
    expect(line([moreTime])).toMatchObject({
      state: 'more time asked',
      askedUntil: '2015-07-31',
      lead: 'Decide whether there is more time, until 31 July 2015.',
    });
  });

  it('asks the lead to look at what its owner calls done, which is late no more', () => {
    expect(line([done()])).toMatchObject({
      state: 'claimed done',
      workingDaysLate: 0,
      claim: { by: to(policeRepresentative), said: 'All teams have had the training.', evidence: null },
      lead: expect.stringContaining('verify it, or open it again'),
    });
  });

  it('shows who verified it on what day, and nothing to do', () => {
    const shown = line([done()], [verified]);
    expect(shown).toMatchObject({ state: 'verified', lead: null });
    expect(shown === undefined ? '' : sayActionState(shown)).toBe('Verified by M&E Lead A on 10 June 2015');
  });

  it('shows an action that was opened again as open and late, also when more time follows', () => {
    expect(line([done()], [verified, reopened])).toMatchObject({
      state: 'reopened',
      timesReopened: 1,
      workingDaysLate: 5,
    });
    const given = aDecisionBy(chair, 'extension granted', plan.key, {
      newDueOn: day('2015-07-31'),
      when: '2015-06-12 09:00',
    });
    expect(line([done()], [verified, reopened, given])).toMatchObject({ state: 'reopened', workingDaysLate: 0 });
  });

  it('shows what was withdrawn, and rows that count for nothing', () => {
    const withdrawn = aDecisionBy(auditLead, 'withdrawn', plan.key, { reason: 'Overtaken by the new policy.' });
    expect(line([], [withdrawn])?.state).toBe('withdrawn');
    const wrong = { ...verified, createdBy: done().createdBy };
    expect(line([done()], [wrong])).toMatchObject({ state: 'claimed done', ignored: [wrong] });
  });

  it('asks the lead to give on what belongs to somebody who is gone', () => {
    const gone = aPerson('Former officer');
    expect(line([], [], [{ ...plan, owner: to(gone) }])).toMatchObject({
      owner: to(gone),
      ownerIsThere: false,
      lead: expect.stringContaining('Give it to somebody else'),
    });
  });

  it('begins with what waits for the lead, then with the latest', () => {
    const later = { ...plan, key: anAction('Later').key, name: 'Later', dueOn: day('2015-06-30') };
    const latest = { ...plan, key: anAction('Latest').key, name: 'Latest', dueOn: day('2015-06-01') };
    const all = actionBoard(bookOf([done()], [], [later, latest, plan]), today);
    expect(all.map((one) => one.action.name)).toEqual(['Training plan', 'Latest', 'Later']);
  });
});

const asks = (person = auditLead, said = 'I have seen the attendance lists.') => ({ action: plan.key, person, said });
const codes = (result: ReturnType<typeof prepareVerify>) => (result.ok ? [] : result.refusals.map(({ code }) => code));

describe('verifying', () => {
  it('writes a decision that counts when it is read back', () => {
    const ready = prepareVerify(bookOf([done()]), asks());
    expect(ready).toMatchObject({
      ok: true,
      value: {
        kind: 'action verified',
        subject: plan.key,
        about: 'Action verified: Training plan',
        agency: plan.agency,
      },
    });
    if (!ready.ok) return;
    const written = aDecisionBy(auditLead, 'action verified', plan.key, { ...ready.value, when: '2015-06-15 10:00' });
    expect(line([done()], [written])?.state).toBe('verified');
  });

  it.each([
    ['before its owner said anything', [], [], asks(), ['notClaimed']],
    ['by somebody of the sub group who does not lead the audit', [done()], [], asks(subGroupMember), ['notPermitted']],
    ['by its owner', [done()], [], asks(policeRepresentative), ['notPermitted']],
    ['without a word on what was seen', [done()], [], asks(auditLead, 'Seen.'), ['noReason']],
    ['twice', [done()], [verified], asks(jointLead), ['alreadyDone']],
    ['of an action that is not there', [], [], { ...asks(), action: anAction('Gone').key }, ['notFound']],
  ])('is refused %s', (_what, answers, decisions, asked, expected) => {
    expect(codes(prepareVerify(bookOf(answers, decisions), asked))).toEqual(expected);
  });

  it('is refused to whoever claimed it, and to its owner, though they lead the audit', () => {
    const own = { ...plan, owner: to(auditLead) };
    const book = bookOf([done(auditLead)], [], [own]);
    expect(codes(prepareVerify(book, asks()))).toEqual(['ownClaim']);
    expect(prepareVerify(book, asks(jointLead)).ok).toBe(true);
    const byAgency = bookOf([done()], [], [own]);
    expect(codes(prepareVerify(byAgency, asks()))).toEqual(['ownClaim']);
  });
});

describe('opening again', () => {
  it('takes back what was claimed, also after it was verified', () => {
    for (const decisions of [[], [verified]]) {
      const ready = prepareReopenAction(bookOf([done()], decisions), asks(jointLead, 'Two teams are missing.'));
      expect(ready).toMatchObject({ ok: true, value: { kind: 'action reopened', reason: 'Two teams are missing.' } });
    }
  });

  it('is refused for what is open, and without saying what is missing', () => {
    expect(codes(prepareReopenAction(bookOf(), asks()))).toEqual(['notClaimed']);
    expect(codes(prepareReopenAction(bookOf([done()]), asks(auditLead, 'No.')))).toEqual(['noReason']);
  });
});

describe('more time', () => {
  const form = { said: 'The trainer is ill this month.', evidence: '', workingDays: null, named: null };

  it('is asked for by the owner and given by the lead, never by the owner', () => {
    const until = { ...form, day: day('2015-07-31') };
    const ask = { action: plan.key, person: policeRepresentative, act: 'more time', form: until } as const;
    expect(prepareExtension(bookOf(), ask)).toMatchObject({ ok: true, value: { list: 'answers' } });
    const give = { ...ask, person: auditLead, act: 'extension granted', form: { ...form, day: null } } as const;
    expect(prepareExtension(bookOf([moreTime]), give)).toMatchObject({
      ok: true,
      value: { list: 'decisions', values: { newDueOn: '2015-07-31' } },
    });
    expect(prepareExtension(bookOf([moreTime]), { ...give, person: policeRepresentative }).ok).toBe(false);
  });
});
