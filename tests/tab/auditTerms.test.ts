import { describe, expect, it } from '@jest/globals';
import { methodFingerprint, termsFingerprint } from '../../src/core/audit/terms/termsContent.ts';
import { newKeptDrafts } from '../../src/tab/features/audit/terms/keptDrafts.ts';
import { agreedStanding, methodStanding } from '../../src/tab/features/audit/terms/sayTerms.ts';
import {
  asWritten,
  changedValues,
  formOf,
  isChanged,
  readyTerms,
} from '../../src/tab/features/audit/terms/termsForm.ts';
import { aBook, aTerms, someHash } from '../kit/auditBook.ts';
import { auditLead, theAudit } from '../kit/auditPeople.ts';
import { chair, qaManager } from '../kit/boardRows.ts';
import { at, day } from '../kit/clock.ts';
import { aDecisionBy } from '../kit/dutyBoard.ts';

const base = aTerms();
const opens = { returnsOpenOn: day('2015-06-01') };

describe('the form of the terms of reference', () => {
  it('holds nothing to save while nobody has changed anything', () => {
    expect(changedValues(base, formOf(base))).toEqual({});
    expect(isChanged(base, { ...formOf(base), purpose: ` ${base.purpose} ` })).toBe(false);
    expect(isChanged(null, formOf(null))).toBe(false);
  });

  it('writes only the boxes that were changed, a blank one as nothing', () => {
    const form = { ...formOf(base), purpose: 'Another purpose', scope: '  ', plannedCases: '6' };
    expect(readyTerms(base, form, opens)).toEqual({
      ok: true,
      value: { purpose: 'Another purpose', scope: null, plannedCases: 6 },
    });
  });

  it('keeps the sources in the order of the framework, whatever the order of the clicks', () => {
    const form = { ...formOf(base), sources: ['Other organisational information', 'Case records'] as const };
    expect(asWritten(base, form).sources).toEqual(['Case records', 'Other organisational information']);
  });

  it('refuses a period of more than twelve months, with the reason', () => {
    const ready = readyTerms(base, { ...formOf(base), periodFrom: '2014-05-31' }, opens);
    expect(ready.ok).toBe(false);
    if (!ready.ok) expect(ready.refusals.map(({ code }) => code)).toEqual(['tooLong', 'tooEarly']);
  });

  it('looks at both days of the period although only one was changed', () => {
    const ready = readyTerms(base, { ...formOf(base), periodTo: '2014-05-01' }, opens);
    expect(ready.ok).toBe(false);
  });

  it('lets another section be saved while the period waits for a new day on which returns open', () => {
    const later = { returnsOpenOn: day('2015-09-01') };
    expect(readyTerms(base, { ...formOf(base), equality: 'By asking' }, later).ok).toBe(true);
    expect(readyTerms(base, { ...formOf(base), periodTo: '2015-05-30' }, later).ok).toBe(false);
  });
});

describe('unsaved terms', () => {
  it('are kept for each audit, and asked about as long as there are any', () => {
    const told: boolean[] = [];
    const drafts = newKeptDrafts((isAny) => told.push(isAny));
    const form = formOf(base);
    drafts.keep('a', { base, form });
    drafts.keep('b', { base: null, form });
    drafts.keep('a', { base, form: { ...form, purpose: 'More' } });
    expect(drafts.of('a')?.form.purpose).toBe('More');
    drafts.drop('a');
    expect(told).toEqual([true]);
    drafts.drop('b');
    drafts.drop('b');
    expect(told).toEqual([true, false]);
    expect(drafts.of('a')).toBeNull();
  });

  it('tell whoever shows them, until that is gone', () => {
    const drafts = newKeptDrafts(() => undefined);
    let count = 0;
    const stop = drafts.subscribe(() => {
      count += 1;
    });
    drafts.keep('a', { base, form: formOf(base) });
    stop();
    drafts.drop('a');
    expect(count).toBe(1);
  });
});

const signed = (by: typeof qaManager, terms = base) =>
  aDecisionBy(by, 'method signed off', theAudit.key, {
    fingerprint: methodFingerprint(terms, someHash),
    decidedOn: day('2015-04-10'),
    createdAt: at('2015-04-10 10:00'),
  });
const agreed = (fingerprint: string | null) =>
  aDecisionBy(auditLead, 'terms of reference agreed', theAudit.key, {
    fingerprint,
    decidedOn: day('2015-04-14'),
    createdAt: at('2015-04-15 10:00'),
    minuteReference: 'Minute 4',
  });

describe('where the terms stand', () => {
  it('says that nothing is signed off or agreed', () => {
    expect(methodStanding(aBook())).toEqual({ isMet: false, sentence: 'The method is not signed off yet.' });
    expect(agreedStanding(aBook())).toEqual({ isMet: false, sentence: 'The terms are not agreed yet.' });
  });

  it('says who signed off and when', () => {
    const { isMet, sentence } = methodStanding(aBook({ decisions: [signed(qaManager)] }));
    expect(isMet).toBe(true);
    expect(sentence).toBe('The method was signed off by QA manager on 10 April 2015.');
  });

  it('says that the method was changed since', () => {
    const { isMet, sentence } = methodStanding(
      aBook({ decisions: [signed(qaManager)], terms: [aTerms({ method: 'Another method' })] }),
    );
    expect(isMet).toBe(false);
    expect(sentence).toContain('It was changed since');
  });

  it('says that the chair let it pass that nobody signed the method off, and why', () => {
    const decisions = [
      aDecisionBy(chair, 'gate overridden', theAudit.key, { step: 'method', reason: 'The QA manager is away' }),
    ];
    expect(methodStanding(aBook({ decisions }))).toEqual({
      isMet: false,
      sentence: 'The method is not signed off. Chair let it pass: The QA manager is away',
    });
  });

  it('says when the text was agreed, and that a changed one is agreed again', () => {
    const decisions = [agreed(termsFingerprint(base, someHash))];
    expect(agreedStanding(aBook({ decisions }))).toEqual({
      isMet: true,
      sentence: 'The terms were agreed on 14 April 2015 (Minute 4), recorded by M&E Lead A.',
    });
    const changed = agreedStanding(aBook({ decisions, terms: [aTerms({ purpose: 'Another' })] }));
    expect(changed.isMet).toBe(false);
    expect(changed.sentence).toContain('changed since');
  });

  it('does not take an agreement that names no text for one', () => {
    const { isMet, sentence } = agreedStanding(aBook({ decisions: [agreed(null)] }));
    expect(isMet).toBe(false);
    expect(sentence).toContain('does not say which text');
  });
});
