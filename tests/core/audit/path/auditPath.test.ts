import { describe, expect, it } from '@jest/globals';
import { auditPath, newChecks } from '../../../../src/core/audit/path/auditPath.ts';
import { hasReached, nextStep, pathSteps, sayStep } from '../../../../src/core/audit/path/steps.ts';
import { methodFingerprint } from '../../../../src/core/audit/terms/termsContent.ts';
import { aBook, aReturnHead, aTerms, aTool, someHash } from '../../../kit/auditBook.ts';
import { auditLead, auditPeople, jointLead, stranger, subGroupMember, theAudit } from '../../../kit/auditPeople.ts';
import { anAppointment, chair, police, policeRepresentative, qaManager, to } from '../../../kit/boardRows.ts';
import { at, day } from '../../../kit/clock.ts';
import { aDecisionBy, wroteIt } from '../../../kit/dutyBoard.ts';
import { aReply } from '../../../kit/returnReplies.ts';
import {
  afterwards,
  checked,
  everything,
  heads,
  housingPart,
  methodSignedOff,
  moved,
  movesTo,
  policePart,
  terms,
  termsAgreed,
  wholeWay,
} from './wholeWay.ts';

const today = day('2015-12-14');

describe('the path of an audit', () => {
  it.each(pathSteps)('reaches ‘%s’ by its moves, and nothing beyond', (step) => {
    const path = auditPath(wholeWay(step), today);
    expect(path.irregular).toEqual([]);
    expect(path.reached).toBe(step);
    expect(path.next).toBe(nextStep(step));
    expect(path.gates.filter((gate) => !gate.isMet)).toEqual([]);
  });

  it('says of every move who made it and when', () => {
    const { moves } = auditPath(wholeWay('agencies confirmed'), today);
    expect(moves.map(({ step, by, on }) => [step, by.title, on])).toEqual([
      ['terms agreed', auditLead.name, '2015-04-14'],
      ['agencies confirmed', auditLead.name, '2015-04-28'],
    ]);
  });

  it('is at scoping before any move, and asks for what is missing', () => {
    const { reached, gates } = auditPath(aBook(), today);
    expect(reached).toBe('scoping');
    expect(gates.filter((gate) => !gate.isMet).map((gate) => gate.name)).toEqual(['method', 'agreed']);
  });

  it.each([jointLead, qaManager, chair])('may be moved by the joint lead, the QA manager and the chair', (person) => {
    const decisions = [...everything.decisions, moved(person, 'terms agreed')];
    expect(auditPath(aBook({ ...everything, decisions }), today).reached).toBe('terms agreed');
  });

  it.each([subGroupMember, policeRepresentative])('is not moved by somebody who may not', (person) => {
    const decisions = [...everything.decisions, moved(person, 'terms agreed')];
    const path = auditPath(aBook({ ...everything, decisions }), today);
    expect(path.reached).toBe('scoping');
    expect(path.irregular.map((one) => one.sentence)).toEqual([
      expect.stringContaining('its author may not move this audit'),
    ]);
  });

  it('is not moved by a row that names somebody else as its author', () => {
    const row = { ...moved(stranger, 'terms agreed'), decidedBy: to(chair) };
    expect(auditPath(aBook({ ...everything, decisions: [...everything.decisions, row] }), today).reached).toBe(
      'scoping',
    );
  });

  it('is not moved by a chair who was not the chair yet', () => {
    const membership = {
      ...auditPeople,
      appointments: [...auditPeople.appointments, anAppointment(stranger, 'chair', { startsOn: day('2015-05-01') })],
    };
    const decisions = [...everything.decisions, moved(stranger, 'terms agreed')];
    expect(auditPath(aBook({ ...everything, membership, decisions }), today).reached).toBe('scoping');
  });

  it('leaves no step out', () => {
    const decisions = [...everything.decisions, moved(auditLead, 'agencies confirmed')];
    const path = auditPath(aBook({ ...everything, decisions }), today);
    expect(path.reached).toBe('scoping');
    expect(path.irregular[0]?.sentence).toContain('comes before it');
  });

  it('does not go back, and knows no step of another name', () => {
    const again = { ...moved(auditLead, 'terms agreed', { when: '2015-08-01 10:00' }) };
    const unknown = { ...moved(auditLead, 'report', { when: '2015-08-02 10:00' }), step: 'finished' };
    const path = auditPath(wholeWay('returns open', { decisions: [again, unknown] }), today);
    expect(path.reached).toBe('returns open');
    expect(path.irregular).toHaveLength(2);
  });

  it('orders the steps', () => {
    expect(hasReached('moderation', 'returns open')).toBe(true);
    expect(hasReached('scoping', 'terms agreed')).toBe(false);
    expect(nextStep('closed')).toBeNull();
    expect(new Set(pathSteps.map(sayStep)).size).toBe(pathSteps.length);
  });
});

describe('a move past its gates', () => {
  const without = (row: { readonly key: string }) => everything.decisions.filter((one) => one.key !== row.key);
  const reachedWith = (more: Parameters<typeof aBook>[0]) => auditPath(aBook({ ...everything, ...more }), today);

  it('does not count, and names what was missing', () => {
    const path = reachedWith({ decisions: [...without(methodSignedOff), moved(auditLead, 'terms agreed')] });
    expect(path.reached).toBe('scoping');
    expect(path.irregular[0]?.sentence).toContain('sign off the method was missing');
  });

  it('does not begin to count when what was missing comes afterwards', () => {
    const late = { ...methodSignedOff, createdAt: at('2015-05-05 10:00') };
    const path = reachedWith({ decisions: [...without(methodSignedOff), late, moved(auditLead, 'terms agreed')] });
    expect(path.reached).toBe('scoping');
  });

  it('does not count on an agreement to an older text', () => {
    const older = { ...termsAgreed, fingerprint: someHash('another text') };
    const path = reachedWith({ decisions: [...without(termsAgreed), older, moved(auditLead, 'terms agreed')] });
    expect(path.reached).toBe('scoping');
  });

  it('does not count on an agreement that names no text: the card of a reminder records such a one', () => {
    const card = { ...termsAgreed, fingerprint: null };
    const path = reachedWith({ decisions: [...without(termsAgreed), card, moved(auditLead, 'terms agreed')] });
    expect(path.reached).toBe('scoping');
  });

  it('does not count on a sign-off by whoever leads the audit', () => {
    const own = aDecisionBy(qaManager, 'method signed off', theAudit.key, {
      when: '2015-04-09 10:00',
      fingerprint: methodFingerprint(terms, someHash),
    });
    const decisions = [...without(methodSignedOff), own, moved(chair, 'terms agreed')];
    const path = reachedWith({ audit: { lead: to(qaManager) }, decisions });
    expect(path.reached).toBe('scoping');
    expect(path.irregular[0]?.sentence).toContain('sign off the method');
  });

  it('does not count while a return is missing; the memorandum is looked at on the day of the move', () => {
    const returns = heads.slice(1);
    const path = auditPath(wholeWay('moderation', { returns }), today);
    expect(path.reached).toBe('returns open');
    expect(path.irregular[0]?.sentence).toContain('case returns was missing');
    const before = moved(auditLead, 'agencies confirmed', { when: '2015-04-14 11:00' });
    const unsigned = { ...everything.books, signatures: [] } as NonNullable<typeof everything.books>;
    const decisions = [...everything.decisions, moved(auditLead, 'terms agreed'), before];
    expect(reachedWith({ books: unsigned, decisions }).reached).toBe('terms agreed');
  });

  it('does not count without the fingerprint that fixes the questions, or with that of another content', () => {
    for (const fingerprint of [null, someHash('other questions')]) {
      const decisions = [...movesTo('cases selected'), moved(auditLead, 'returns open', { fingerprint })];
      expect(reachedWith({ decisions: [...everything.decisions, ...decisions] }).reached).toBe('cases selected');
    }
  });
});

describe('what happens after a move', () => {
  const reached = (book: Parameters<typeof auditPath>[0]) => auditPath(book, today).reached;

  it('does not undo it: terms are edited, cases replaced, a tool withdrawn', () => {
    const edited = aTerms({ purpose: 'Another purpose.', changedAt: at('2015-07-05 10:00') });
    expect(reached(afterwards('moderation', { terms: [edited] }))).toBe('moderation');
    const cases = (everything.cases ?? []).map((one) => ({
      ...one,
      state: 'Replaced' as const,
      changedAt: at('2015-06-15 10:00'),
    }));
    expect(reached(afterwards('moderation', { cases }))).toBe('moderation');
    expect(reached(afterwards('moderation', { tools: [aTool({ state: 'Withdrawn' })] }))).toBe('moderation');
  });

  it('does not undo it: changes are asked of a return, which goes back to its agency', () => {
    const head = aReturnHead(police, 'SM-K7Q2', { state: 'Draft', changedAt: at('2015-07-06 10:00') });
    const back = aReply(auditLead, 'changes asked', head, { when: '2015-07-05 10:00', reason: 'Say what changed.' });
    const book = afterwards('moderation', { returns: [head, ...heads.slice(1)], replies: [back] });
    expect(reached(book)).toBe('moderation');
  });

  it('does not undo it: another agency joins later, an action is opened again', () => {
    const late = {
      ...housingPart,
      key: 'late' as typeof housingPart.key,
      createdAt: at('2015-07-02 10:00'),
      lead: null,
    };
    expect(reached(afterwards('moderation', { participation: [policePart, housingPart, late] }))).toBe('moderation');
    const reopened = aDecisionBy(auditLead, 'action reopened', (everything.actions ?? [])[0]?.key ?? '', {
      when: '2015-12-01 10:00',
      reason: 'Two teams have stopped doing it.',
    });
    expect(reached(afterwards('learning', { decisions: [reopened] }))).toBe('learning');
  });
});

describe('a move that the app has looked at', () => {
  const forged = moved(subGroupMember, 'agencies confirmed', { when: '2015-04-28 10:00' });
  const book = (more: Parameters<typeof wholeWay>[1]) => wholeWay('terms agreed', { decisions: [forged], ...more });

  it('never begins to count: not when its author is named lead, nor when the row of the audit was edited', () => {
    const checkedMoves = checked(newChecks(book({})));
    const audit = { lead: to(subGroupMember), changedAt: at('2015-04-29 10:00') };
    const path = auditPath(book({ checkedMoves, audit }), today);
    expect(path.reached).toBe('terms agreed');
    expect(path.irregular[0]?.sentence).toContain('its author may not move this audit');
  });

  it('does not count by a check that somebody else wrote', () => {
    const [row] = checked([{ move: forged.key, counts: true, reason: null }]);
    if (row === undefined) throw new TypeError('a row for each');
    const byHand = { ...row, createdBy: wroteIt(subGroupMember) };
    expect(auditPath(book({ checkedMoves: [byHand] }), today).reached).toBe('terms agreed');
    expect(auditPath(book({ checkedMoves: [row] }), today).reached).toBe('agencies confirmed');
  });

  it('is kept once: what is kept already is not judged again', () => {
    const checks = newChecks(book({}));
    expect(checks.map((one) => one.counts)).toEqual([true, false]);
    expect(newChecks(book({ checkedMoves: checked(checks) }))).toEqual([]);
    expect(newChecks(book({ checkedMoves: checked(checks.slice(0, 1)) }))).toEqual(checks.slice(1));
  });
});

describe('the path for somebody who cannot see every list', () => {
  const closed = new Set(['cases', 'samples', 'returns', 'moderations', 'findings', 'recommendations'] as const);
  const hidden = { cases: [], samples: [], returns: [], moderations: [], findings: [], recommendations: [] };

  it('is as far as it is for everybody else', () => {
    const book = wholeWay('report', hidden);
    expect(auditPath(book, today, closed)).toMatchObject({ reached: 'report', irregular: [] });
    expect(auditPath(book, today).reached).not.toBe('report');
  });

  it('waits for case returns by the counts that everybody sees', () => {
    const participation = [
      { ...policePart, casesDue: 2, casesReturned: 1 },
      { ...housingPart, casesDue: 2, casesReturned: 2 },
    ];
    const { gates } = auditPath(wholeWay('returns open', { ...hidden, participation }), today, closed);
    expect(gates.find((gate) => gate.name === 'returns')?.missing.map((one) => one.agency)).toEqual([police.key]);
  });
});
