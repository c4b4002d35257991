import { describe, expect, it } from '@jest/globals';
import {
  gradePairs,
  sayGrade,
  sayProgress,
  toModerate,
} from '../../src/tab/features/audit/moderation/moderationView.ts';
import { aBook, aModeration, aReturn, aReturnHead } from '../kit/auditBook.ts';
import { housing, police } from '../kit/boardRows.ts';
import { aToolContent } from '../kit/toolQuestions.ts';

const references = ['SM-B1', 'SM-B2', 'SM-B3', 'SM-B4', 'SM-B5', 'SM-B6'];
const heads = references.flatMap((reference) => [aReturnHead(police, reference), aReturnHead(housing, reference)]);

describe('the returns to be moderated', () => {
  it('are one in ten, of different agencies, the same each time', () => {
    const book = aBook({ returns: heads });
    const picked = toModerate(book);
    expect(picked.dip).toHaveLength(2);
    expect(new Set(picked.dip.map(({ head }) => head.agency.key)).size).toBe(2);
    expect(picked.others).toHaveLength(10);
    expect(toModerate(aBook({ returns: heads.toReversed() })).dip).toEqual(picked.dip);
  });

  it('say which of them remain', () => {
    const [first, second] = toModerate(aBook({ returns: heads })).dip;
    if (first === undefined || second === undefined) throw new TypeError('two are picked');
    const agency = first.head.agency.key === police.key ? police : housing;
    const half = aBook({ returns: heads, moderations: [aModeration(agency, first.head.reference)] });
    const left = `${second.head.agency.title}: ${second.head.reference}`;
    expect(sayProgress(toModerate(half))).toBe(
      `1 of 2 returns of the dip sample have been looked at. Still to do: ${left}.`,
    );
  });

  it('are none while nothing was sent', () => {
    expect(toModerate(aBook({ returns: [aReturnHead(police, 'SM-B1', { state: 'Draft' })] })).dip).toEqual([]);
  });
});

describe('the grades of a return', () => {
  it('stand beside the newest second grade, and only questions that grade do', () => {
    const row = aReturn(police, 'SM-B1');
    const second = aModeration(police, 'SM-B1', 'assessment', {
      secondGrade: 'improve',
      reason: 'The plan is missing.',
    });
    const [pair, ...rest] = gradePairs(aBook({ moderations: [second] }), row);
    expect(rest).toEqual([]);
    expect(pair).toMatchObject({ first: 'good', moderation: { secondGrade: 'improve' } });
  });

  it('take no second grade of another agency', () => {
    const book = aBook({ moderations: [aModeration(housing, 'SM-B1')] });
    expect(gradePairs(book, aReturn(police, 'SM-B1'))[0]?.moderation).toBeNull();
  });

  it('are said as the scale calls them', () => {
    const { scale } = aToolContent();
    expect([sayGrade(scale, 'improve'), sayGrade(scale, null)]).toEqual(['Requires improvement', 'Does not apply']);
  });
});
