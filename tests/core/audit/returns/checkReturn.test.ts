import { describe, expect, it } from '@jest/globals';
import type { CaseReturn } from '../../../../src/core/audit/auditBook.ts';
import { checkReturn } from '../../../../src/core/audit/returns/checkReturn.ts';
import { contentFingerprint } from '../../../../src/core/audit/returns/contentFingerprint.ts';
import { prepareDraft, prepareNotInvolved, prepareSubmit } from '../../../../src/core/audit/returns/prepareReturn.ts';
import type { CaseAnswer } from '../../../../src/lists/caseReturns.ts';
import type { Question } from '../../../../src/lists/toolContent.ts';
import { aBook, aReturn, aReturnHead, aTerms, aTool } from '../../../kit/auditBook.ts';
import { auditLead } from '../../../kit/auditPeople.ts';
import { housing, police, policeRepresentative } from '../../../kit/boardRows.ts';
import { day } from '../../../kit/clock.ts';
import { aReply, cannotCount } from '../../../kit/returnReplies.ts';
import { aQuestion, aToolContent } from '../../../kit/toolQuestions.ts';

const to = (value: CaseAnswer['value'], more: Partial<CaseAnswer> = {}): CaseAnswer => ({
  value,
  notApplicable: false,
  evidence: null,
  ...more,
});
const passed = to(null, { notApplicable: true });

const questions: readonly Question[] = [
  aQuestion('assessment'),
  aQuestion('plan', { type: 'yes, no or partly', mayNotApply: true }),
  aQuestion('visits', { type: 'number', isRequired: false }),
  aQuestion('story', { type: 'text', isRequired: false }),
  aQuestion('met', { type: 'date', isRequired: false }),
  aQuestion('shared', { type: 'yes, no or partly', onlyIf: { question: 'plan', is: 'Yes' } }),
  aQuestion('with-whom', { type: 'text', onlyIf: { question: 'shared', is: 'Yes' } }),
  aQuestion('custody', { type: 'yes, no or partly', sectors: ['Police'] }),
];
const tool = aTool({ content: aToolContent({ sections: [{ id: 'all', title: 'All', guidance: null, questions }] }) });
const book = aBook({ tools: [tool] });
const complete = { assessment: to('good'), plan: to('No'), custody: to('Yes') };
const values = (more: Partial<CaseReturn> = {}) =>
  aReturn(police, 'SM-K7Q2', { answers: complete, events: null, ...more });
const wrong = (more: Partial<CaseReturn>, submit: boolean, of = book) =>
  checkReturn(of, values(more), { submit }).map((one) => one.field);

describe('a return that is sent', () => {
  it('is complete', () => {
    expect(wrong({}, true)).toEqual([]);
  });

  it.each<[string, Partial<CaseReturn>, readonly string[]]>([
    ['without strengths', { strengths: ' ' }, ['strengths']],
    ['without weaknesses', { weaknesses: null }, ['weaknesses']],
    ['without the child’s voice', { childsVoice: null }, ['childsVoice']],
    ['without equality', { equalityConsidered: null }, ['equalityConsidered']],
    ['with a historical issue and no more', { historicalIssue: true }, ['historicalSystem', 'historicalNote']],
    ['without any answer', { answers: null }, ['answers.assessment', 'answers.plan', 'answers.custody']],
    ['with an empty answer', { answers: { ...complete, assessment: to(' ') } }, ['answers.assessment']],
    ['with a condition that holds', { answers: { ...complete, plan: to('Yes') } }, ['answers.shared']],
    [
      'with conditions one after the other',
      { answers: { ...complete, plan: to('Yes'), shared: to('Yes') } },
      ['answers.with-whom'],
    ],
  ])('is refused %s', (_what, more, expected) => {
    expect(wrong(more, true)).toEqual(expected);
    expect(wrong(more, false)).toEqual([]);
  });

  it('asks nothing where what it hangs on is not asked any more', () => {
    expect(wrong({ answers: { ...complete, shared: to('Yes') } }, true)).toEqual([]);
  });

  it('asks an agency only what is asked of its sector', () => {
    const { custody: _, ...rest } = complete;
    const ofHousing = aReturn(housing, 'SM-K7Q2', { answers: rest, events: null });
    expect(checkReturn(book, ofHousing, { submit: true })).toEqual([]);
  });

  it('may pass over what need not apply', () => {
    expect(wrong({ answers: { ...complete, plan: passed } }, true)).toEqual([]);
  });
});

describe('a draft and a return that is sent', () => {
  it.each<[string, Record<string, CaseAnswer>, string]>([
    ['a grade that is none of the scale', { assessment: to('superb') }, 'answers.assessment'],
    ['a grade by its label', { assessment: to('Good') }, 'answers.assessment'],
    ['neither yes, no nor partly', { plan: to('Perhaps') }, 'answers.plan'],
    ['words for a number', { visits: to('four') }, 'answers.visits'],
    ['a number for words', { story: to(4) }, 'answers.story'],
    ['a day that does not exist', { met: to('2015-02-29') }, 'answers.met'],
    ['a day before the period', { met: to('2014-05-31') }, 'answers.met'],
    ['a day after the period', { met: to('2015-06-01') }, 'answers.met'],
    ['a question of another tool', { chronology: to('good') }, 'answers.chronology'],
    ['the name of a built-in', { constructor: to('good') }, 'answers.constructor'],
    ['not applicable where it always applies', { assessment: passed }, 'answers.assessment'],
    ['not applicable and an answer', { plan: to('Yes', { notApplicable: true }) }, 'answers.plan'],
  ])('refuse %s', (_what, more, field) => {
    expect(wrong({ answers: { ...complete, ...more } }, false)).toEqual([field]);
    expect(wrong({ answers: { ...complete, ...more } }, true)).toContain(field);
  });

  it('take the first and the last day of the period, and none outside it', () => {
    const on = (when: string) => wrong({ events: [{ on: day(when), what: 'Visit' }] }, false);
    expect(['2014-06-01', '2015-05-31'].map(on)).toEqual([[], []]);
    expect(['2014-05-31', '2015-06-01'].map(on)).toEqual([['events.0'], ['events.0']]);
    expect(
      checkReturn(book, values({ events: [{ on: day('2015-06-01'), what: 'Visit' }] }), { submit: false }),
    ).toEqual([
      { field: 'events.0', sentence: '1 June 2015 is outside the period under review, 1 June 2014 to 31 May 2015.' },
    ]);
  });

  it('take no day while the period is not set', () => {
    const open = aBook({ tools: [tool], terms: [aTerms({ periodTo: null })] });
    expect(wrong({ events: [{ on: day('2015-01-05'), what: 'Visit' }] }, false, open)).toEqual(['events.0']);
  });
});

describe('what is written on the return', () => {
  const editor = { person: policeRepresentative.key, day: day('2015-06-20') };
  const head = aReturnHead(police, 'SM-K7Q2', { state: 'Draft' });
  const write = (more: Partial<CaseReturn>) => {
    const { agency: _agency, ...content } = values(more);
    return { ...editor, head, content };
  };

  it('is sent without answers to questions that are not asked any more, which a draft keeps', () => {
    const stale = { ...complete, shared: to('Yes') };
    expect(prepareSubmit(book, write({ answers: stale }))).toMatchObject({ ok: true, value: { state: 'Submitted' } });
    const sent = prepareSubmit(book, write({ answers: stale }));
    expect(sent.ok && Object.hasOwn(sent.value, 'key')).toBe(false);
    expect(sent.ok && sent.value.answers).toEqual(complete);
    const kept = prepareDraft(book, write({ answers: stale }));
    expect(kept.ok && [kept.value.state, kept.value.answers]).toEqual(['Draft', stale]);
  });

  it.each(['changes asked', 'cannot count'] as const)(
    'is not sent again word for word when it came back because of ‘%s’',
    (kind) => {
      const sent = aReturn(police, 'SM-K7Q2', { ...values({ answers: complete }) });
      const said = { fingerprint: contentFingerprint(sent, book.hash), reason: 'More on the plan, please.' };
      const reply = kind === 'cannot count' ? cannotCount(head, said) : aReply(auditLead, kind, head, said);
      const back = { ...book, replies: [reply] };
      const again = (more: Partial<CaseReturn>) => prepareSubmit(back, write({ answers: complete, ...more }));
      expect(again({})).toMatchObject({ ok: false, refusals: [{ code: 'unchanged' }] });
      expect(again({ weaknesses: 'The plan stays as it is: see the review.' }).ok).toBe(true);
      expect(prepareDraft(back, write({ answers: complete })).ok).toBe(true);
    },
  );

  it('says everything that is wrong, field by field', () => {
    const refused = prepareSubmit(book, write({ strengths: null, childsVoice: null }));
    expect(refused.ok ? [] : refused.refusals.map((one) => one.code)).toEqual(['strengths', 'childsVoice']);
  });

  it('can be that the agency was not involved, with how it knows', () => {
    expect(prepareNotInvolved(book, { ...editor, head, because: ' ' })).toMatchObject({
      ok: false,
      refusals: [{ code: 'notInvolvedBecause' }],
    });
    expect(prepareNotInvolved(book, { ...editor, head, because: 'No record in either system.' })).toEqual({
      ok: true,
      value: { state: 'Not involved', notInvolvedBecause: 'No record in either system.' },
    });
  });

  it('is nothing once the return was sent', () => {
    const sent = aReturnHead(police, 'SM-K7Q2');
    expect(prepareDraft(book, { ...write({}), head: sent })).toMatchObject({
      ok: false,
      refusals: [{ code: 'alreadySent' }],
    });
    expect(prepareNotInvolved(book, { ...editor, head: sent, because: 'No record.' }).ok).toBe(false);
  });
});
