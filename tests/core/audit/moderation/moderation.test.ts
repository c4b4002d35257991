import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { agreementRate } from '../../../../src/core/audit/moderation/agreement.ts';
import { dipSample, howMany } from '../../../../src/core/audit/moderation/dipSample.ts';
import { finalGrade, latestModeration } from '../../../../src/core/audit/moderation/moderations.ts';
import { type ModerationWanted, prepareModeration } from '../../../../src/core/audit/moderation/prepareModeration.ts';
import { aBook, aModeration, aReturn, aReturnHead } from '../../../kit/auditBook.ts';
import { auditLead, boardMember, subGroupMember } from '../../../kit/auditPeople.ts';
import { anAgency, housing, police, policeRepresentative } from '../../../kit/boardRows.ts';
import { at, day } from '../../../kit/clock.ts';
import { wroteIt } from '../../../kit/dutyBoard.ts';

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
