import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { countedAnswers } from '../../../../src/core/audit/analysis/counted.ts';
import type { AuditBook, CaseReturn, Moderation } from '../../../../src/core/audit/auditBook.ts';
import { auditIrregularities } from '../../../../src/core/audit/irregularAudit.ts';
import { agreementRate } from '../../../../src/core/audit/moderation/agreement.ts';
import {
  countingModerations,
  irregularModerations,
} from '../../../../src/core/audit/moderation/countingModerations.ts';
import { dipSample, howMany } from '../../../../src/core/audit/moderation/dipSample.ts';
import { finalGrade, latestModeration } from '../../../../src/core/audit/moderation/moderations.ts';
import { type ModerationWanted, prepareModeration } from '../../../../src/core/audit/moderation/prepareModeration.ts';
import type { Person } from '../../../../src/core/people/board.ts';
import { aBook, aCase, aModeration, aReturn, aReturnHead } from '../../../kit/auditBook.ts';
import { auditLead, auditPeople, boardMember, stranger, subGroupMember, theAudit } from '../../../kit/auditPeople.ts';
import { anAgency, anAppointment, housing, police, policeRepresentative, to } from '../../../kit/boardRows.ts';
import { at, day } from '../../../kit/clock.ts';
import { takesPart, wroteIt } from '../../../kit/dutyBoard.ts';

const wanted: ModerationWanted = {
  return: aReturn(police, 'SM-K7Q2', { changedBy: wroteIt(policeRepresentative) }),
  question: 'assessment',
  secondGrade: 'improve',
  reason: 'The plan was not reviewed.',
  isDipSample: true,
  person: auditLead.key,
  day: day('2015-07-06'),
};
const outcome = (more: Partial<ModerationWanted>) => {
  const ready = prepareModeration(aBook(), { ...wanted, ...more });
  return ready.ok ? 'ok' : ready.refusals.map((one) => one.code).join(' ');
};

describe('a second grade', () => {
  it('stands beside the first with the reason', () => {
    expect(prepareModeration(aBook(), wanted)).toMatchObject({
      ok: true,
      value: {
        reference: 'SM-K7Q2',
        question: 'assessment',
        firstGrade: 'good',
        secondGrade: 'improve',
        reason: 'The plan was not reviewed.',
      },
    });
  });

  it.each<[string, Partial<ModerationWanted>, string]>([
    ['the same grade, which needs no reason', { secondGrade: 'good', reason: '' }, 'ok'],
    ['a member of the sub group', { person: subGroupMember.key }, 'ok'],
    ['the agency itself', { person: policeRepresentative.key }, 'notPermitted'],
    ['a Board member', { person: boardMember.key }, 'notPermitted'],
    ['who wrote the return', { return: { ...wanted.return, changedBy: wroteIt(auditLead) } }, 'ownReturn'],
    ['who began the return', { return: { ...wanted.return, createdBy: wroteIt(auditLead) } }, 'ownReturn'],
    ['a draft', { return: { ...wanted.return, state: 'Draft' } }, 'notSent'],
    ['a question that is not graded', { question: 'difference' }, 'question'],
    ['a question of another tool', { question: 'plan' }, 'question'],
    ['an answer that is not there', { return: { ...wanted.return, answers: null } }, 'notGraded'],
    ['a grade of another scale', { secondGrade: 'green' }, 'secondGrade'],
    ['not applicable where it always applies', { secondGrade: null }, 'secondGrade'],
    ['another grade without a reason', { reason: 'No.' }, 'reason'],
    ['a wrong grade without a reason', { secondGrade: 'green', reason: '' }, 'secondGrade reason'],
  ])('is looked at before it is written: %s', (_what, more, expected) => {
    expect(outcome(more)).toBe(expected);
  });

  it('counts where it is the newest', () => {
    const rows = [
      aModeration(police, 'SM-K7Q2', 'assessment', { secondGrade: 'improve', createdAt: at('2015-07-02 09:00') }),
      aModeration(police, 'SM-K7Q2', 'assessment', {
        secondGrade: 'inadequate',
        createdAt: at('2015-07-02 09:00'),
        itemId: '10',
      }),
      aModeration(police, 'SM-K7Q2', 'assessment', {
        secondGrade: 'good',
        createdAt: at('2015-07-01 09:00'),
        itemId: '11',
      }),
      aModeration(housing, 'SM-K7Q2'),
    ];
    const of = { reference: 'SM-K7Q2', agency: police, question: 'assessment' };
    for (const order of [rows, rows.toReversed()]) expect(latestModeration(order, of)?.secondGrade).toBe('inadequate');
    expect(latestModeration(rows, { ...of, question: 'plan' })).toBeNull();
  });

  it('takes the place of the first where it is there', () => {
    const answer = { value: 'good', notApplicable: false, evidence: null };
    expect(finalGrade(answer, null)).toEqual({ grade: 'good', isModerated: false });
    expect(finalGrade(answer, aModeration(police, 'SM-K7Q2', 'assessment', { secondGrade: 'improve' }))).toEqual({
      grade: 'improve',
      isModerated: true,
    });
    expect(finalGrade({ ...answer, value: null, notApplicable: true }, null)).toEqual({
      grade: null,
      isModerated: false,
    });
    expect(finalGrade(undefined, null)).toBeNull();
  });
});

describe('a second grade past the form', () => {
  const sent = aReturn(police, 'SM-K7Q2', { changedBy: wroteIt(policeRepresentative) });
  const grade = (by: Person | null, more: Partial<Moderation> = {}) =>
    aModeration(police, 'SM-K7Q2', 'assessment', {
      createdAt: at('2015-07-06 09:00'),
      createdBy: by === null ? { kind: 'app' } : wroteIt(by),
      ...more,
    });
  const book = (row: Moderation, more: Parameters<typeof aBook>[0] = {}) =>
    aBook({ returns: [sent], moderations: [row], ...more });
  const isCounted = (of: AuditBook, contents: readonly CaseReturn[] = []) =>
    countingModerations(of, contents).length === 1;

  it.each<[string, Person | null, boolean]>([
    ['the lead of the audit', auditLead, true],
    ['a member of the sub group', subGroupMember, true],
    ['the agency’s representative', policeRepresentative, false],
    ['a Board member', boardMember, false],
    ['somebody unknown to the board', stranger, false],
    ['the app, in nobody’s name', null, false],
  ])('counts by who gave it: %s', (_who, by, expected) => {
    expect(isCounted(book(grade(by)))).toBe(expected);
    expect(irregularModerations(book(grade(by)))).toHaveLength(expected ? 0 : 1);
  });

  it('is nobody’s about a return that they wrote, or for an agency that they lead or speak for', () => {
    for (const wrote of [{ createdBy: wroteIt(auditLead) }, { changedBy: wroteIt(auditLead) }]) {
      expect(isCounted(book(grade(auditLead), { returns: [{ ...sent, ...wrote }] }))).toBe(false);
    }
    const leads = [takesPart(police, theAudit, { lead: to(auditLead) })];
    expect(isCounted(book(grade(auditLead), { participation: leads }))).toBe(false);
    const appointed = anAppointment(auditLead, 'senior sponsor', { agency: police, endsOn: day('2015-07-06') });
    const membership = { ...auditPeople, appointments: [...auditPeople.appointments, appointed] };
    expect(isCounted(book(grade(auditLead), { membership }))).toBe(false);
    expect(isCounted(book(grade(auditLead, { createdAt: at('2015-07-07 09:00') }), { membership }))).toBe(true);
    expect(isCounted(book(grade(auditLead, { agency: to(housing) }), { membership }))).toBe(true);
  });

  it('has the first grade that the agency gave, as long as the return is as it was', () => {
    const made = grade(auditLead, { firstGrade: 'improve', secondGrade: 'improve' });
    expect(isCounted(book(made), [sent])).toBe(false);
    expect(isCounted(book(grade(auditLead)), [sent])).toBe(true);
    expect(isCounted(book(grade(auditLead, { question: 'plan' })), [sent])).toBe(false);
    expect(isCounted(book(made), [{ ...sent, changedAt: at('2015-07-06 09:01') }])).toBe(true);
    expect(irregularModerations(book(made), [sent]).map((one) => one.sentence)).toEqual([
      'A second grade for Police, recorded on 6 July 2015 by M&E Lead A, does not count: its first grade is not what the agency answered.',
    ]);
  });

  it('makes no grades agree, and changes none that is counted', () => {
    const made = grade(auditLead, { firstGrade: 'inadequate', secondGrade: 'inadequate' });
    const own = grade(policeRepresentative, { secondGrade: 'outstanding' });
    for (const row of [made, own]) {
      expect(agreementRate(book(row), [sent], [sent])).toMatchObject({ of: 0, returnsModerated: 0 });
      const answers = countedAnswers(book(row, { cases: [aCase('SM-K7Q2')] }), [sent], 'grade');
      expect(answers.map((one) => one.value)).toEqual(['good']);
    }
  });

  it('stands among what is irregular about the audit', () => {
    expect(auditIrregularities(book(grade(boardMember)), day('2015-07-07'))).toEqual([
      'A second grade for Police, recorded on 6 July 2015 by Board member, does not count: its author may not moderate.',
    ]);
  });
});

describe('how often the grades agree', () => {
  const heads = [aReturnHead(police, 'SM-K7Q2'), aReturnHead(housing, 'SM-K7Q2'), aReturnHead(police, 'SM-M4XD')];

  it('is counted over the newest of each answer, of the returns that are looked at', () => {
    const moderations = [
      aModeration(police, 'SM-K7Q2', 'assessment', { secondGrade: 'improve', createdAt: at('2015-07-01 09:00') }),
      aModeration(police, 'SM-K7Q2', 'assessment', { createdAt: at('2015-07-02 09:00') }),
      aModeration(housing, 'SM-K7Q2', 'assessment', { secondGrade: 'improve' }),
      aModeration(housing, 'SM-9999', 'assessment'),
    ];
    expect(agreementRate(aBook({ moderations }), heads)).toEqual({
      agreed: 1,
      of: 2,
      percent: 50,
      questions: [{ question: 'assessment', wording: 'How good was assessment?', agreed: 1, of: 2, percent: 50 }],
      returnsModerated: 2,
    });
  });

  it('has no percentage where nothing was moderated', () => {
    expect(agreementRate(aBook(), heads)).toEqual({
      agreed: 0,
      of: 0,
      percent: null,
      questions: [],
      returnsModerated: 0,
    });
  });
});

describe('the dip sample', () => {
  const agencies = ['Police', 'Housing', 'Health'].map((name) => anAgency(name));
  const sent = (counts: readonly number[]) =>
    agencies.flatMap((agency, which) =>
      Array.from({ length: counts[which] ?? 0 }, (_, n) => aReturnHead(agency, `SM-${n}`)),
    );

  it('is one in ten, at least one, and only of what was sent', () => {
    expect([0, 1, 9, 10, 11, 30, 31].map((n) => howMany(n, 0.1))).toEqual([0, 1, 1, 1, 2, 3, 4]);
    expect(dipSample({ returns: [aReturnHead(police, 'SM-1', { state: 'Draft' })] }, 'seed')).toEqual([]);
    expect(dipSample({ returns: sent([2, 2, 2]) }, 'seed', 1)).toHaveLength(6);
  });

  it('is the same for the same seed, whatever the order of the rows, and spread over the agencies', () => {
    const counts = fc.tuple(fc.nat(12), fc.nat(12), fc.nat(12));
    fc.assert(
      fc.property(counts, fc.string(), fc.double({ min: 0.01, max: 1, noNaN: true }), (own, seed, share) => {
        const returns = sent(own);
        const picked = dipSample({ returns }, seed, share);
        expect(dipSample({ returns: returns.toReversed() }, seed, share)).toEqual(picked);
        expect(new Set(picked.map((head) => head.key)).size).toBe(picked.length);
        const taken = agencies.map((agency) => picked.filter((head) => head.agency.key === agency.key).length);
        // Nobody is looked at twice while somebody who has returns left is looked at less often by two.
        const most = Math.max(...taken);
        expect(taken.every((count, which) => count >= Math.min(most - 1, own[which] ?? 0))).toBe(true);
      }),
    );
  });
});
