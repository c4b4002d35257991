import { describe, expect, it } from '@jest/globals';
import { isOpen } from '../../../../src/core/audit/path/gate.ts';
import { gatesOf } from '../../../../src/core/audit/path/gates/all.ts';
import { pathWarnings } from '../../../../src/core/audit/path/warnings.ts';
import { aCase, aModeration, aReturnHead, aTool } from '../../../kit/auditBook.ts';
import { auditLead, boardMember, subGroupMember, theAudit } from '../../../kit/auditPeople.ts';
import { chair, housing, police, policeRepresentative, qaManager, to } from '../../../kit/boardRows.ts';
import { at, day } from '../../../kit/clock.ts';
import { aDecisionBy, takesPart, wroteIt } from '../../../kit/dutyBoard.ts';
import { aReply, cannotCount } from '../../../kit/returnReplies.ts';
import { aQuestion, aToolContent } from '../../../kit/toolQuestions.ts';
import { type More, missing, today } from './missingAt.ts';
import { answers, heads, housingPart, policePart, signedBooks, wholeWay } from './wholeWay.ts';

const [firstHead = aReturnHead(police, 'none')] = heads;

describe('people', () => {
  it('a lead is named, and a QA manager who is one', () => {
    expect(missing('lead', 'terms agreed', { audit: { lead: null } })).toEqual([
      'the QA manager: somebody who leads it',
    ]);
    for (const person of [null, to(subGroupMember)]) {
      expect(missing('qa manager', 'terms agreed', { audit: { qaManager: person } })).toEqual([
        'the M&E lead: the QA manager who co-ordinates it',
      ]);
    }
  });

  it('are asked for again at the later steps', () => {
    for (const step of ['agencies confirmed', 'returns open', 'report'] as const) {
      expect(missing('lead', step, { audit: { lead: null } })).toHaveLength(1);
      expect(missing('independence', step, { audit: { areaManager: to(auditLead) } })).toHaveLength(1);
    }
  });
});

describe('agencies', () => {
  const step = 'agencies confirmed';

  it('a multi-agency audit has at least two; one agency on two rows is one', () => {
    const twice = [policePart, { ...policePart, key: 'again' as typeof policePart.key }];
    for (const participation of [[], [policePart], twice]) {
      expect(missing('agencies', step, { participation })).toEqual([
        'the M&E lead: at least two agencies that take part',
      ]);
    }
    expect(
      missing('agencies', step, { participation: [policePart], item: { activities: ['Single-agency audit'] } }),
    ).toEqual([]);
  });

  it('an agency of which it is not settled that it takes part does not count', () => {
    const participation = [policePart, { ...housingPart, confirmedOn: null }];
    expect(missing('agencies', step, { participation })).toHaveLength(1);
  });

  it('each has a current memorandum, a lead, days and access', () => {
    const participation = [policePart, takesPart(housing, theAudit)];
    const bare = {
      participation,
      answers: answers.slice(0, 2),
      books: { ...signedBooks, signatures: signedBooks.signatures.slice(0, 1) },
    };
    expect(missing('mou', step, bare)).toEqual(['Housing: the memorandum signed']);
    expect(missing('agency lead', step, bare)).toEqual(['Housing: its lead named']);
    expect(missing('days', step, bare)).toEqual(['the M&E lead: how many days of staff time are asked of Housing']);
    expect(missing('records access', step, bare)).toEqual(['Housing: access to records agreed']);
    expect(missing('days', step, { answers: answers.slice(1) })).toEqual(['Police: days of staff time confirmed']);
  });

  it('the chair’s exception stands for the memorandum, of that agency, until its last day', () => {
    const books = { ...signedBooks, signatures: [] };
    const except = (more: object, by = chair) =>
      aDecisionBy(by, 'MoU exception', theAudit.key, {
        agency: to(police),
        reason: 'Signs at its next meeting.',
        ...more,
      });
    const left = (row: ReturnType<typeof except>) => missing('mou', step, { books, decisions: [row] });
    expect(left(except({}))).toEqual(['Housing: the memorandum signed']);
    expect(left(except({ validUntil: today }))).toHaveLength(1);
    for (const row of [
      except({ validUntil: day('2015-06-24') }),
      except({ reason: 'Soon.' }),
      except({ agency: null }),
      except({}, qaManager),
    ]) {
      expect(left(row)).toHaveLength(2);
    }
  });

  it('warns of too few levels and of days that fall short, and stops nothing', () => {
    const book = wholeWay('scoping', { participation: [policePart, { ...housingPart, daysAsked: 5 }] });
    expect(pathWarnings(book, step, today)).toEqual([
      'Everybody who leads for an agency is a senior practitioner: ask for other levels too.',
      'Housing gives 3 of the 5 days it was asked for.',
    ]);
    expect(gatesOf(book, step, today).every(isOpen)).toBe(true);
  });
});

describe('cases and tool', () => {
  it('the planned number of cases is drawn; replaced ones do not count', () => {
    expect(missing('sample', 'cases selected', { samples: [] })).toEqual(['the M&E lead: draw the cases']);
    const cases = [aCase('SM-K7Q2'), aCase('SM-X4T9', { state: 'Replaced' })];
    expect(missing('sample', 'cases selected', { cases })).toEqual(['the M&E lead: 1 more case (1 of 2)']);
  });

  it('a published tool with questions is chosen', () => {
    const lacks = (more: More) => missing('tool', 'cases selected', more);
    expect(lacks({ audit: { tool: null } })).toEqual(['the M&E lead: choose the audit tool']);
    expect(lacks({ tools: [aTool({ state: 'Draft' })] })).toEqual([
      'the M&E lead: a published version of the audit tool',
    ]);
    expect(lacks({ tools: [aTool({ content: aToolContent({ sections: [] }) })] })).toEqual([
      'the M&E lead: questions in the audit tool',
    ]);
  });

  it('warns of a tool that does not ask what difference was made', () => {
    const content = aToolContent({ sections: [{ id: 'a', title: 'A', guidance: null, questions: [aQuestion('a')] }] });
    expect(pathWarnings(wholeWay('scoping', { tools: [aTool({ content })] }), 'cases selected', today)).toHaveLength(1);
    expect(pathWarnings(wholeWay('scoping'), 'cases selected', today)).toEqual([]);
  });

  it('the days of the returns are set and in order; the period is looked at again', () => {
    const step = 'returns open';
    expect(missing('dates', step, { audit: { returnsOpenOn: null, returnsDueOn: null } })).toHaveLength(2);
    expect(missing('dates', step, { audit: { returnsDueOn: day('2015-05-31') } })).toHaveLength(1);
    expect(missing('period', step, { audit: { returnsOpenOn: day('2015-06-02') } })).toEqual([
      'the M&E lead: a period that may be looked at',
    ]);
  });
});

describe('case returns', () => {
  const waits = (more: More) => missing('returns', 'moderation', more);

  it('every agency has sent one about every case, or was not involved', () => {
    expect(waits({})).toEqual([]);
    expect(waits({ returns: heads.slice(1) })).toEqual(['Police: case returns']);
    expect(waits({ returns: [] })).toEqual(['Police: case returns', 'Housing: case returns']);
    for (const state of ['Not started', 'Draft'] as const) {
      expect(waits({ returns: [{ ...firstHead, state }, ...heads.slice(1)] })).toHaveLength(1);
    }
    expect(waits({ returns: [aReturnHead(police, 'SM-K7Q2', { state: 'Not involved' }), ...heads.slice(1)] })).toEqual(
      [],
    );
  });

  it('one that cannot count as it stands is waited for from its agency, and accepted by nobody', () => {
    const unsound = cannotCount(firstHead, { when: '2015-06-21 10:00' });
    expect(waits({ replies: [unsound] })).toEqual(['Police: case returns']);
    expect(missing('accepted', 'findings', { replies: [unsound] })).toHaveLength(1);
    const better = { ...firstHead, etag: '"made-up,2"', changedAt: at('2015-06-22 10:00') };
    expect(waits({ replies: [unsound], returns: [better, ...heads.slice(1)] })).toEqual([]);
    expect(waits({ replies: [{ ...unsound, createdBy: wroteIt(policeRepresentative) }] })).toEqual([]);
  });

  it('a case asked of one agency, or replaced, is waited for by no other', () => {
    const cases = [aCase('SM-K7Q2', { agencies: [to(police)] }), aCase('SM-X4T9', { state: 'Replaced' })];
    expect(waits({ cases, returns: [] })).toEqual(['Police: case returns']);
  });

  it('a return of which changes were asked is waited for again, until it is saved or accepted', () => {
    const back = aReply(auditLead, 'changes asked', firstHead, { when: '2015-06-22 10:00' });
    const left = (returns: typeof heads, by = back) =>
      gatesOf(wholeWay('scoping', { returns, replies: [by] }), 'moderation', today).find(
        (one) => one.name === 'returns',
      )?.missing.length;
    const later = { ...firstHead, changedAt: at('2015-06-23 10:00') };
    expect(left([later, ...heads.slice(1)])).toBe(0);
    expect(left(heads, { ...back, createdAt: at('2015-08-01 10:00') })).toBe(1);
    expect(
      left(heads, {
        ...aReply(policeRepresentative, 'changes asked', firstHead, { when: '2015-08-01 10:00' }),
      }),
    ).toBe(0);
  });

  it('has the day of the agency, else that of the audit', () => {
    const participation = [{ ...policePart, returnsDueOn: day('2015-07-10') }, housingPart];
    const gate = gatesOf(wholeWay('scoping', { participation, returns: [] }), 'moderation', today).find(
      (one) => one.name === 'returns',
    );
    expect(gate?.missing.map((one) => one.dueOn)).toEqual(['2015-07-10', '2015-06-30']);
  });

  it('one in ten is moderated, at least one, by somebody who may', () => {
    const lacks = (more: More) => missing('moderated', 'findings', more);
    expect(lacks({ moderations: [] })).toEqual(['the M&E lead: 1 more moderated return (0 of 1)']);
    const eleven = Array.from({ length: 11 }, (_, at) => aReturnHead(police, `SM-${at}`));
    const by = (reference: string, person = auditLead) => ({
      ...aModeration(police, reference),
      createdBy: wroteIt(person),
    });
    expect(
      lacks({ returns: eleven, moderations: [by('SM-1'), { ...by('SM-1'), question: 'difference' }] }),
    ).toHaveLength(1);
    expect(lacks({ returns: eleven, moderations: [by('SM-1'), by('SM-2')] })).toEqual([]);
    expect(lacks({ moderations: [by('SM-K7Q2', boardMember)] })).toHaveLength(1);
    expect(lacks({ moderations: [by('SM-K7Q2', policeRepresentative)] })).toHaveLength(1);
    const written = [{ ...firstHead, changedBy: wroteIt(auditLead) }, ...heads.slice(1)];
    expect(lacks({ returns: written, moderations: [by('SM-K7Q2')] })).toHaveLength(1);
    const isTheirs = { ...policePart, lead: to(auditLead) };
    expect(lacks({ participation: [isTheirs, housingPart], moderations: [by('SM-K7Q2')] })).toHaveLength(1);
  });

  it('every submitted return is accepted, as it is now, by those who lead', () => {
    const lacks = (more: More) => missing('accepted', 'findings', more);
    expect(lacks({})).toEqual([]);
    const edited = [{ ...firstHead, changedAt: at('2015-07-16 10:00') }, ...heads.slice(1)];
    expect(lacks({ returns: edited })).toEqual(['the M&E lead: accept 1 return, or ask for changes']);
    const later = aReply(auditLead, 'changes asked', firstHead, { when: '2015-07-16 10:00' });
    expect(lacks({ replies: [later] })).toHaveLength(1);
    const own = aReply(policeRepresentative, 'accepted', firstHead, { when: '2015-07-17 10:00' });
    expect(lacks({ returns: edited, replies: [own] })).toHaveLength(1);
    const other = { ...firstHead, etag: '"made-up,2"' };
    expect(lacks({ returns: [other, ...heads.slice(1)] })).toHaveLength(1);
  });
});
