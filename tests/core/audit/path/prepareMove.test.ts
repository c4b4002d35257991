import { describe, expect, it } from '@jest/globals';
import type { AuditBook } from '../../../../src/core/audit/auditBook.ts';
import { auditPath } from '../../../../src/core/audit/path/auditPath.ts';
import {
  prepareInstruction,
  prepareMethodSignOff,
  prepareMouException,
  prepareMove,
  prepareReportDelivered,
  prepareTermsAgreed,
} from '../../../../src/core/audit/path/prepareMove.ts';
import { nextStep, pathSteps } from '../../../../src/core/audit/path/steps.ts';
import type { DecisionToWrite } from '../../../../src/core/audit/path/workspaceDecision.ts';
import { instructionOf } from '../../../../src/core/audit/terms/instruction.ts';
import { toolFingerprint } from '../../../../src/core/audit/tool/canonicalTool.ts';
import type { Person } from '../../../../src/core/people/board.ts';
import type { Decision } from '../../../../src/core/programme/programme.ts';
import { aBook, aTerms, someHash } from '../../../kit/auditBook.ts';
import { auditLead, jointLead, subGroupMember, theAudit } from '../../../kit/auditPeople.ts';
import { chair, police, policeRepresentative, qaManager, to } from '../../../kit/boardRows.ts';
import { day } from '../../../kit/clock.ts';
import { aDecisionBy } from '../../../kit/dutyBoard.ts';
import { everything, methodSignedOff, terms, termsAgreed, tool, wholeWay } from './wholeWay.ts';

const today = day('2015-12-14');

/** The row as SharePoint gives it back, written by the person at a moment. */
function written(by: Person, row: DecisionToWrite, when = '2015-04-14 10:00'): Decision {
  return { ...aDecisionBy(by, row.kind, row.subject, { when }), ...row, decidedOn: row.decidedOn } as Decision; // NewRow leaves out only what aDecisionBy fills in
}

const codes = (result: { readonly ok: boolean; readonly refusals?: readonly { readonly code: string }[] }) =>
  result.refusals?.map((one) => one.code) ?? [];

describe('moving an audit on', () => {
  it.each(pathSteps.slice(0, -1))('from ‘%s’ gives a row that moves it', (step) => {
    const to = nextStep(step) ?? 'closed';
    const book = wholeWay(step);
    const prepared = prepareMove(book, { person: auditLead.key, to, day: today });
    if (!prepared.ok) throw new TypeError(prepared.refusals[0].sentence);
    const after = wholeWay(step, { decisions: [written(auditLead, prepared.value, '2015-12-14 11:00')] });
    expect(auditPath(after, today).reached).toBe(to);
  });

  it('fixes the questions when the returns open', () => {
    const prepared = prepareMove(wholeWay('cases selected'), { person: auditLead.key, to: 'returns open', day: today });
    expect(prepared).toMatchObject({ ok: true, value: { fingerprint: toolFingerprint(tool.content, someHash) } });
  });

  it('is refused to those who may not, by name of those who may', () => {
    const refused = prepareMove(wholeWay('scoping'), { person: subGroupMember.key, to: 'terms agreed', day: today });
    expect(refused).toMatchObject({ ok: false, refusals: [{ code: 'notPermitted' }] });
    expect(refused.ok ? '' : refused.refusals[0].sentence).toBe(
      'Only the chair, the QA manager, the lead of the audit and its joint lead can do this.',
    );
  });

  it('goes to no other step than the next', () => {
    const book = wholeWay('scoping');
    for (const to of pathSteps.filter((step) => step !== 'terms agreed')) {
      expect(codes(prepareMove(book, { person: chair.key, to, day: today }))).toEqual(['notNext']);
    }
  });

  it('is refused with everything that is missing', () => {
    const book = aBook({ terms: [aTerms({ purpose: null, equality: null })] });
    const refused = prepareMove(book, { person: auditLead.key, to: 'terms agreed', day: today });
    const said = refused.ok ? [] : refused.refusals.map((one) => one.sentence);
    expect(said).toEqual([
      'Missing from the M&E lead: the purpose.',
      'Missing from the M&E lead: the equality section.',
      'Missing from the QA manager: sign off the method.',
      'Missing from the M&E lead: record that the terms of reference are agreed.',
    ]);
  });

  it('is over when the audit is closed or withdrawn', () => {
    expect(codes(prepareMove(wholeWay('closed'), { person: chair.key, to: 'closed', day: today }))).toEqual([
      'auditEnded',
    ]);
    const withdrawn = wholeWay('scoping', { audit: { status: 'Withdrawn' } });
    expect(codes(prepareMove(withdrawn, { person: chair.key, to: 'terms agreed', day: today }))).toEqual([
      'auditEnded',
    ]);
  });
});

describe('signing the method off', () => {
  const by = (book: AuditBook, person: Person) => prepareMethodSignOff(book, { person: person.key, day: today });

  it('is the QA manager’s, of the method as it is written', () => {
    expect(by(aBook(), qaManager)).toMatchObject({
      ok: true,
      value: { kind: 'method signed off', fingerprint: methodSignedOff.fingerprint },
    });
    const other = by(aBook({ terms: [aTerms({ method: 'Another method.' })] }), qaManager);
    expect(other.ok && other.value.fingerprint !== methodSignedOff.fingerprint).toBe(true);
  });

  it('is not the lead’s, nor the chair’s while the QA manager does not lead', () => {
    expect(codes(by(aBook(), auditLead))).toEqual(['notPermitted']);
    expect(codes(by(aBook(), chair))).toEqual(['notPermitted']);
  });

  it.each(['lead', 'jointLead'] as const)('is the chair’s where the QA manager is %s', (as) => {
    const book = aBook({ audit: { [as]: to(qaManager) } });
    expect(codes(by(book, qaManager))).toEqual(['leadsIt']);
    expect(by(book, chair).ok).toBe(true);
  });

  it('needs a method', () => {
    expect(codes(by(aBook({ terms: [] }), qaManager))).toEqual(['noTerms']);
    expect(codes(by(aBook({ terms: [aTerms({ method: '  ' })] }), qaManager))).toEqual(['noMethod']);
  });
});

describe('recording that the terms are agreed', () => {
  const asked = { person: jointLead.key, day: today, agreedOn: day('2015-04-13'), minuteReference: 'M&E 4/15' };

  it('names exactly the text that is there', () => {
    const book = aBook({ decisions: [methodSignedOff] });
    expect(prepareTermsAgreed(book, asked)).toMatchObject({
      ok: true,
      value: { fingerprint: termsAgreed.fingerprint, decidedOn: '2015-04-13', minuteReference: 'M&E 4/15' },
    });
  });

  it('is refused before the terms are complete, or the method is signed off', () => {
    const cases = [
      { book: aBook({ terms: [] }), code: 'noTerms' },
      { book: aBook({ terms: [aTerms({ equality: null })] }), code: 'incomplete' },
      { book: aBook({ terms: [aTerms({ viewsOfFamiliesHow: '' })] }), code: 'incomplete' },
      { book: aBook({ terms: [aTerms({ periodTo: day('2015-06-01') })] }), code: 'incomplete' },
      { book: aBook(), code: 'notSignedOff' },
    ];
    for (const { book, code } of cases) expect(codes(prepareTermsAgreed(book, asked))).toEqual([code]);
  });

  it('is refused for a day to come, and to those who may not', () => {
    const book = aBook({ decisions: [methodSignedOff] });
    expect(codes(prepareTermsAgreed(book, { ...asked, agreedOn: day('2015-12-15') }))).toEqual(['inFuture']);
    expect(codes(prepareTermsAgreed(book, { ...asked, person: policeRepresentative.key }))).toEqual(['notPermitted']);
  });
});

describe('setting the historical-information instruction aside', () => {
  const because = 'It is a survey: no case record is read.';
  const survey = aTerms({ sources: ['Children, parents and carers'] });
  const decided = (by: Person, reason: string | null = because) =>
    aDecisionBy(by, 'instruction not relevant', theAudit.key, { reason });

  it('is the chair’s, for an audit that reads no case records; the reason is printed instead', () => {
    const asked = { person: chair.key, day: today, reason: because };
    expect(prepareInstruction(aBook({ terms: [survey] }), asked).ok).toBe(true);
    expect(instructionOf(aBook({ terms: [survey], decisions: [decided(chair)] })).notRelevantBecause).toBe(because);
  });

  it('is refused where case records are read, to others, and without a reason', () => {
    const asked = { person: chair.key, day: today, reason: because };
    expect(codes(prepareInstruction(aBook(), asked))).toEqual(['readsRecords']);
    expect(codes(prepareInstruction(aBook({ terms: [survey] }), { ...asked, person: qaManager.key }))).toEqual([
      'notPermitted',
    ]);
    expect(codes(prepareInstruction(aBook({ terms: [survey] }), { ...asked, reason: 'no' }))).toEqual([
      'reasonTooShort',
    ]);
  });

  it('does not count by others, without a reason, or once case records are read after all', () => {
    const asides = [
      { terms: [survey], decisions: [decided(qaManager)] },
      { terms: [survey], decisions: [decided(auditLead)] },
      { terms: [survey], decisions: [decided(chair, 'no')] },
      { terms: [terms], decisions: [decided(chair)] },
    ];
    for (const one of asides) expect(instructionOf(aBook(one)).notRelevantBecause).toBeNull();
  });
});

it('a report is delivered by those who lead, not in the future', () => {
  const asked = { person: auditLead.key, day: today, deliveredOn: today };
  expect(prepareReportDelivered(aBook(), asked)).toMatchObject({ ok: true, value: { kind: 'report delivered' } });
  expect(codes(prepareReportDelivered(aBook(), { ...asked, deliveredOn: day('2016-01-01') }))).toEqual(['inFuture']);
  expect(codes(prepareReportDelivered(aBook(), { ...asked, person: policeRepresentative.key }))).toEqual([
    'notPermitted',
  ]);
});

it('an exception from the memorandum is the chair’s, with a reason, and has not ended', () => {
  const asked = {
    person: chair.key,
    day: today,
    agency: to(police),
    reason: 'The Board waits for its signature.',
    validUntil: null,
  };
  expect(prepareMouException(aBook(everything), asked)).toMatchObject({
    ok: true,
    value: { agency: { key: police.key } },
  });
  expect(codes(prepareMouException(aBook(), { ...asked, person: qaManager.key }))).toEqual(['notPermitted']);
  expect(codes(prepareMouException(aBook(), { ...asked, reason: '' }))).toEqual(['reasonTooShort']);
  expect(codes(prepareMouException(aBook(), { ...asked, validUntil: day('2015-12-13') }))).toEqual(['ended']);
});
