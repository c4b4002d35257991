import { describe, expect, it } from '@jest/globals';
import type { ReturnHead } from '../../../../src/core/audit/auditBook.ts';
import { mayEditReturn } from '../../../../src/core/audit/returns/mayEditReturn.ts';
import { prepareAccept, prepareChangesAsked } from '../../../../src/core/audit/returns/prepareReturnDecision.ts';
import { returnStanding } from '../../../../src/core/audit/returns/returnStanding.ts';
import type { Person } from '../../../../src/core/people/board.ts';
import type { Decision } from '../../../../src/core/programme/programme.ts';
import { aBook, aCase, aReturnHead } from '../../../kit/auditBook.ts';
import { auditLead, boardMember, jointLead, stranger, subGroupMember } from '../../../kit/auditPeople.ts';
import {
  housingRepresentative,
  police,
  policeRepresentative,
  policeSubstitute,
  qaManager,
} from '../../../kit/boardRows.ts';
import { at, day } from '../../../kit/clock.ts';
import { aDecisionBy, wroteIt } from '../../../kit/dutyBoard.ts';

const key = 'audit-neglect.sm-k7q2.police';
const today = day('2015-06-20');
const head = (more: Partial<ReturnHead> = {}) =>
  aReturnHead(police, 'SM-K7Q2', {
    changedAt: at('2015-06-10 09:00'),
    changedBy: wroteIt(policeRepresentative),
    ...more,
  });
const decided = (kind: Decision['kind'], when: string, by = auditLead) =>
  aDecisionBy(by, kind, key, { when, reason: 'More on the plan.' });
const book = (decisions: readonly Decision[] = [], more: Parameters<typeof aBook>[0] = {}) =>
  aBook({ today: '2015-06-20', cases: [aCase('SM-K7Q2')], decisions, ...more });
const standing = (decisions: readonly Decision[], more: Partial<ReturnHead> = {}) =>
  returnStanding(book(decisions), head(more)).state;

describe('where a return stands', () => {
  it('is replaced by the word of the app, for the agency too, which cannot read the cases', () => {
    const replaced = head({ state: 'Replaced' });
    const unread = book([decided('changes asked', '2015-06-11 09:00')], { cases: [] });
    expect(returnStanding(unread, replaced).state).toBe('replaced');
    const may = mayEditReturn(unread, replaced, { person: policeRepresentative.key, day: today });
    expect(may).toMatchObject({ ok: false, refusals: [{ code: 'replaced' }] });
  });

  it.each([
    ['accepted by the lead', 'return accepted', auditLead, 'accepted'],
    ['accepted by the joint lead', 'return accepted', jointLead, 'accepted'],
    ['sent back by the QA manager', 'changes asked', qaManager, 'changes asked'],
    ['accepted by a member of the sub group', 'return accepted', subGroupMember, 'submitted'],
    ['accepted by the agency itself', 'return accepted', policeRepresentative, 'submitted'],
    ['accepted by a Board member', 'return accepted', boardMember, 'submitted'],
    ['accepted by a stranger', 'return accepted', stranger, 'submitted'],
  ] as const)('counts what was decided by those who lead the audit: %s', (_what, kind, by, expected) => {
    expect(standing([decided(kind, '2015-06-11 09:00', by)])).toBe(expected);
  });

  it('lapses when the return is changed after it was accepted', () => {
    const accepted = [decided('return accepted', '2015-06-11 09:00')];
    expect(standing(accepted, { changedAt: at('2015-06-11 09:00') })).toBe('accepted');
    expect(standing(accepted, { changedAt: at('2015-06-12 09:00') })).toBe('submitted');
  });

  it('stays with the agency until it is sent again', () => {
    const asked = [decided('changes asked', '2015-06-11 09:00')];
    const later = at('2015-06-12 09:00');
    expect(standing(asked, { state: 'Draft', changedAt: later })).toBe('changes asked');
    expect(standing(asked, { state: 'Submitted', changedAt: later })).toBe('submitted');
    expect(standing(asked, { state: 'Not involved' })).toBe('changes asked');
    expect(standing(asked, { state: 'Not involved', changedAt: later })).toBe('not involved');
  });

  it('knows no acceptance of what was never sent', () => {
    const accepted = [decided('return accepted', '2015-06-11 09:00')];
    expect(standing(accepted, { state: 'Draft' })).toBe('draft');
    expect(standing(accepted, { state: 'Not started' })).toBe('not started');
  });

  it('takes no acceptance from who wrote the return', () => {
    expect(standing([decided('return accepted', '2015-06-11 09:00')], { changedBy: wroteIt(auditLead) })).toBe(
      'submitted',
    );
  });
});

describe('writing in a return', () => {
  const may = (person: Person, more: Partial<ReturnHead> = {}, of = book()) => {
    const result = mayEditReturn(of, head(more), { person: person.key, day: today });
    return result.ok ? 'may' : result.refusals[0].code;
  };

  it('is for the agency alone', () => {
    const draft = { state: 'Draft' } as const;
    expect([policeRepresentative, policeSubstitute].map((one) => may(one, draft))).toEqual(['may', 'may']);
    expect([housingRepresentative, auditLead, qaManager, stranger].map((one) => may(one, draft))).toEqual(
      Array.from({ length: 4 }, () => 'notPermitted'),
    );
  });

  it('ends when it is sent and opens when changes are asked', () => {
    expect(may(policeRepresentative)).toBe('alreadySent');
    expect(may(policeRepresentative, {}, book([decided('return accepted', '2015-06-11 09:00')]))).toBe('alreadySent');
    expect(may(policeRepresentative, {}, book([decided('changes asked', '2015-06-11 09:00')]))).toBe('may');
  });

  it('ends with the audit, and for a case that was replaced', () => {
    const draft = { state: 'Draft' } as const;
    expect(may(policeRepresentative, draft, book([], { audit: { status: 'Closed' } }))).toBe('auditOver');
    expect(may(policeRepresentative, draft, book([], { cases: [aCase('SM-K7Q2', { state: 'Replaced' })] }))).toBe(
      'replaced',
    );
    expect(may(policeRepresentative, draft, book([], { participation: [] }))).toBe('notPermitted');
  });
});

describe('deciding about a return', () => {
  const by = (person: Person, more: Partial<ReturnHead> = {}) => ({ head: head(more), person: person.key, day: today });
  const code = (result: { ok: boolean; refusals?: readonly { code: string }[] }) =>
    result.ok ? 'ok' : result.refusals?.[0]?.code;

  it('writes a row that counts, without naming the case in words', () => {
    const ready = prepareAccept(book(), by(auditLead));
    expect(ready).toMatchObject({ ok: true, value: { kind: 'return accepted', subject: key, decidedOn: today } });
    expect(ready.ok && ready.value.about).toBe('Return accepted: Neglect, Police');
  });

  it('asks for changes with what has to change', () => {
    const ask = (because: string, more: Partial<ReturnHead> = {}, of = book()) =>
      code(prepareChangesAsked(of, { ...by(auditLead, more), because }));
    expect(ask('Please add the plan.')).toBe('ok');
    expect(ask('Plan?')).toBe('reason');
    expect(ask('Please add the plan.', { state: 'Draft' })).toBe('notSent');
    expect(ask('You were involved in May.', { state: 'Not involved' })).toBe('ok');
    expect(ask('Please add the plan.', {}, book([decided('changes asked', '2015-06-11 09:00')]))).toBe('alreadyDone');
    expect(ask('Please add the plan.', {}, book([decided('return accepted', '2015-06-11 09:00')]))).toBe('ok');
  });

  it.each([
    ['a member of the sub group', by(subGroupMember), 'notPermitted'],
    ['the agency', by(policeRepresentative), 'notPermitted'],
    ['the lead who wrote it', by(auditLead, { changedBy: wroteIt(auditLead) }), 'ownReturn'],
    ['the lead, of a draft', by(auditLead, { state: 'Draft' }), 'notSent'],
    ['the lead, of what is not involved', by(auditLead, { state: 'Not involved' }), 'notSent'],
  ])('is refused to %s', (_who, decision, expected) => {
    expect(code(prepareAccept(book(), decision))).toBe(expected);
  });

  it('is not repeated', () => {
    expect(code(prepareAccept(book([decided('return accepted', '2015-06-11 09:00')]), by(auditLead)))).toBe(
      'alreadyDone',
    );
  });
});
