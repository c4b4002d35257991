import { describe, expect, it } from '@jest/globals';
import type { ReturnHead, ReturnReply } from '../../../../src/core/audit/auditBook.ts';
import { auditIrregularities } from '../../../../src/core/audit/irregularAudit.ts';
import { mayEditReturn } from '../../../../src/core/audit/returns/mayEditReturn.ts';
import { prepareAccept, prepareChangesAsked } from '../../../../src/core/audit/returns/prepareReply.ts';
import { irregularReplies, needsFingerprint } from '../../../../src/core/audit/returns/replies.ts';
import { returnMatrix } from '../../../../src/core/audit/returns/returnMatrix.ts';
import { returnStanding } from '../../../../src/core/audit/returns/returnStanding.ts';
import type { Person } from '../../../../src/core/people/board.ts';
import { guardRow } from '../../../../src/core/privacy/guardValues.ts';
import { guardKnowledgeOf } from '../../../../src/core/privacy/knowledge.ts';
import { returnReplies } from '../../../../src/lists/returnReplies.ts';
import { aBook, aCase, aReturnHead } from '../../../kit/auditBook.ts';
import { auditLead, boardMember, jointLead, stranger, subGroupMember } from '../../../kit/auditPeople.ts';
import {
  housing,
  housingRepresentative,
  police,
  policeRepresentative,
  policeSubstitute,
  qaManager,
  to,
} from '../../../kit/boardRows.ts';
import { at, day } from '../../../kit/clock.ts';
import { wroteIt } from '../../../kit/dutyBoard.ts';
import { aReply, cannotCount } from '../../../kit/returnReplies.ts';

const key = 'audit-neglect.sm-k7q2.police';
const today = day('2015-06-20');
const head = (more: Partial<ReturnHead> = {}) =>
  aReturnHead(police, 'SM-K7Q2', {
    changedAt: at('2015-06-10 09:00'),
    changedBy: wroteIt(policeRepresentative),
    ...more,
  });
const decided = (kind: ReturnReply['kind'], when: string, by = auditLead, more: Partial<ReturnReply> = {}) =>
  aReply(by, kind, head(), { when, reason: 'More on the plan.', ...more });
const book = (replies: readonly ReturnReply[] = [], more: Parameters<typeof aBook>[0] = {}) =>
  aBook({ today: '2015-06-20', cases: [aCase('SM-K7Q2')], replies, ...more });
const standing = (replies: readonly ReturnReply[], more: Partial<ReturnHead> = {}) =>
  returnStanding(book(replies), head(more)).state;

describe('where a return stands', () => {
  it('is replaced by the word of the app, for the agency too, which cannot read the cases', () => {
    const replaced = head({ state: 'Replaced' });
    const unread = book([decided('changes asked', '2015-06-11 09:00')], { cases: [] });
    expect(returnStanding(unread, replaced).state).toBe('replaced');
    const may = mayEditReturn(unread, replaced, { person: policeRepresentative.key, day: today });
    expect(may).toMatchObject({ ok: false, refusals: [{ code: 'replaced' }] });
  });

  it.each([
    ['accepted by the lead', 'accepted', auditLead, 'accepted'],
    ['accepted by the joint lead', 'accepted', jointLead, 'accepted'],
    ['sent back by the QA manager', 'changes asked', qaManager, 'changes asked'],
    ['accepted by a member of the sub group', 'accepted', subGroupMember, 'submitted'],
    ['accepted by the agency itself', 'accepted', policeRepresentative, 'submitted'],
    ['accepted by a Board member', 'accepted', boardMember, 'submitted'],
    ['accepted by a stranger', 'accepted', stranger, 'submitted'],
  ] as const)('counts what was decided by those who lead the audit: %s', (_what, kind, by, expected) => {
    expect(standing([decided(kind, '2015-06-11 09:00', by)])).toBe(expected);
  });

  it('lapses when the return is changed after it was accepted', () => {
    const accepted = [decided('accepted', '2015-06-11 09:00')];
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
    const accepted = [decided('accepted', '2015-06-11 09:00')];
    expect(standing(accepted, { state: 'Draft' })).toBe('draft');
    expect(standing(accepted, { state: 'Not started' })).toBe('not started');
  });

  it('takes no acceptance from who wrote the return', () => {
    expect(standing([decided('accepted', '2015-06-11 09:00')], { changedBy: wroteIt(auditLead) })).toBe('submitted');
  });
});

describe('a reply that names the content', () => {
  const fingerprint = head().fingerprint;
  const accepted = decided('accepted', '2015-06-11 09:00', auditLead, { fingerprint });
  const touched = { etag: '"another-site,1"', changedAt: at('2015-07-01 09:00') };
  const edited = { ...touched, fingerprint: 'v1:other' };

  it.each([
    ['an acceptance', accepted, 'accepted'],
    ['a wish for changes', decided('changes asked', '2015-06-11 09:00', auditLead, { fingerprint }), 'changes asked'],
    ['the word of the app', cannotCount(head(), { fingerprint }), 'cannot count'],
  ] as const)('outlives a touch and a move of the board, and no edit: %s', (_what, reply, state) => {
    expect([{}, touched, edited].map((more) => standing([reply], more))).toEqual([state, state, 'submitted']);
  });

  it('counts again for the very content it was about', () => {
    expect(standing([accepted], { ...edited, fingerprint })).toBe('accepted');
  });

  it('says nothing of a return that is back with its agency, and nothing in the voice of who wrote it', () => {
    expect(standing([accepted], { ...touched, state: 'Draft' })).toBe('draft');
    expect(standing([accepted], { ...touched, changedBy: wroteIt(auditLead) })).toBe('submitted');
  });

  it('is looked up by content only where the version does not tell', () => {
    const needs = (reply: ReturnReply, { fingerprint: _known, ...more }: ReturnHead) =>
      needsFingerprint(book([reply]), more);
    expect(needs(accepted, head())).toBe(false);
    expect(needs(accepted, head(touched))).toBe(true);
    expect(needs({ ...accepted, fingerprint: null }, head(touched))).toBe(false);
    expect(needsFingerprint(book([accepted]), head(touched))).toBe(false);
  });
});

describe('a return that cannot count as it stands', () => {
  const unsound = cannotCount(head());

  it.each([
    ['in spite of an acceptance', [decided('accepted', '2015-06-12 09:00'), unsound], {}, 'cannot count'],
    ['when it was said not to be involved', [unsound], { state: 'Not involved' }, 'cannot count'],
    ['no more when it was changed', [unsound], { etag: '"made-up,2"' }, 'submitted'],
    ['no more while the agency puts it right', [unsound], { state: 'Draft', etag: '"made-up,2"' }, 'draft'],
    [
      'again when the newer version is no better',
      [unsound, cannotCount(head(), { version: '"made-up,2"' })],
      { etag: '"made-up,2"' },
      'cannot count',
    ],
  ] as const)('is so by the word of the app about this version: %s', (_what, replies, more, expected) => {
    expect(standing(replies, more)).toBe(expected);
  });

  it.each([
    ['the lead of the audit', auditLead],
    ['the QA manager', qaManager],
    ['the agency itself', policeRepresentative],
  ])('is not so by the word of %s', (_who, by) => {
    expect(standing([{ ...unsound, createdBy: wroteIt(by) }])).toBe('submitted');
  });

  it('is not so by what stands in the list of another agency', () => {
    expect(standing([{ ...unsound, agency: to(housing) }])).toBe('submitted');
  });

  it('is neither complete nor accepted, and says why to whoever reads the matrix', () => {
    const of = book([unsound, decided('accepted', '2015-06-12 09:00')], { returns: [head()] });
    const [row] = returnMatrix(of, today).rows.filter((one) => one.participation.agency.key === police.key);
    expect(row).toMatchObject({ complete: 0, cells: [{ state: 'cannot count', reason: unsound.reason }] });
  });
});

describe('replies past the form', () => {
  const irregular = (replies: readonly ReturnReply[], returns = [head()]) =>
    irregularReplies(book(replies, { returns })).map((one) => one.sentence);

  it.each([
    ['accepting another version', decided('accepted', '2015-06-12 09:00', auditLead, { version: '"made-up,9"' })],
    ['in the list of another agency', decided('accepted', '2015-06-12 09:00', auditLead, { agency: to(housing) })],
    ['about another return', decided('accepted', '2015-06-12 09:00', auditLead, { caseReturn: 'other' })],
    [
      'by the app, in nobody’s name',
      { ...decided('accepted', '2015-06-12 09:00'), createdBy: { kind: 'app' as const } },
    ],
  ])('count for nothing: %s', (_what, reply) => {
    expect(standing([reply])).toBe('submitted');
  });

  it('are told with who wrote them, without the case', () => {
    const said = irregular([
      decided('accepted', '2015-06-12 09:00'),
      decided('accepted', '2015-06-12 09:00', subGroupMember),
      decided('cannot count', '2015-06-12 09:00'),
      decided('accepted', '2015-06-12 09:00', auditLead, { caseReturn: 'other' }),
      cannotCount(head()),
    ]);
    expect(said).toEqual([
      'A reply on a return of Police, recorded on 12 June 2015 by Sub group member, does not count: its author does not lead the audit.',
      'A reply on a return of Police, recorded on 12 June 2015 by M&E Lead A, does not count: only the app says that a return cannot count.',
      'A reply on a return of Police, recorded on 12 June 2015 by M&E Lead A, does not count: it is about no return of this agency.',
    ]);
    expect(said.join()).not.toContain('SM-K7Q2');
    expect(
      auditIrregularities(book([decided('accepted', '2015-06-12 09:00', stranger)], { returns: [head()] }), today),
    ).toContain(
      'A reply on a return of Police, recorded on 12 June 2015 by Stranger, does not count: its author does not lead the audit.',
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
    expect(may(policeRepresentative, {}, book([decided('accepted', '2015-06-11 09:00')]))).toBe('alreadySent');
    expect(may(policeRepresentative, {}, book([decided('changes asked', '2015-06-11 09:00')]))).toBe('may');
    expect(may(policeRepresentative, {}, book([cannotCount(head())]))).toBe('may');
    expect(may(housingRepresentative, {}, book([cannotCount(head())]))).toBe('notPermitted');
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

  it('writes a row of its agency about the version that was looked at', () => {
    const ready = prepareAccept(book(), by(auditLead, { etag: '"made-up,7"' }));
    expect(ready).toMatchObject({
      ok: true,
      value: {
        kind: 'accepted',
        caseReturn: key,
        agency: to(police),
        reason: null,
        version: '"made-up,7"',
        fingerprint: 'v1:police-SM-K7Q2',
      },
    });
  });

  it('is not stopped by the signs of a version, which look like a telephone number now and then', () => {
    const ready = prepareAccept(book(), by(auditLead, { etag: '"01273290000-9434765919,1"' }));
    expect(ready.ok && guardRow(returnReplies, { ...ready.value }, guardKnowledgeOf(book().board))).toEqual([]);
    const said = { ...(ready.ok ? ready.value : {}), reason: 'See 943 476 5919.' };
    expect(guardRow(returnReplies, said, guardKnowledgeOf(book().board)).map((one) => one.field)).toEqual(['reason']);
  });

  it('is not asked about what cannot count: it is back with its agency', () => {
    const unsound = book([cannotCount(head())]);
    expect(code(prepareAccept(unsound, by(auditLead)))).toBe('unsound');
    expect(code(prepareChangesAsked(unsound, { ...by(auditLead), because: 'Please add the plan.' }))).toBe('unsound');
  });

  it('asks for changes with what has to change', () => {
    const ask = (because: string, more: Partial<ReturnHead> = {}, of = book()) =>
      code(prepareChangesAsked(of, { ...by(auditLead, more), because }));
    expect(ask('Please add the plan.')).toBe('ok');
    expect(ask('Plan?')).toBe('reason');
    expect(ask('Please add the plan.', { state: 'Draft' })).toBe('notSent');
    expect(ask('You were involved in May.', { state: 'Not involved' })).toBe('ok');
    expect(ask('Please add the plan.', {}, book([decided('changes asked', '2015-06-11 09:00')]))).toBe('alreadyDone');
    expect(ask('Please add the plan.', {}, book([decided('accepted', '2015-06-11 09:00')]))).toBe('ok');
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
    expect(code(prepareAccept(book([decided('accepted', '2015-06-11 09:00')]), by(auditLead)))).toBe('alreadyDone');
  });
});
