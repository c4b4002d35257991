import { describe, expect, it } from '@jest/globals';
import type { TermsOfReference } from '../../../../src/core/audit/auditBook.ts';
import { historicalInstruction, instructionOf } from '../../../../src/core/audit/terms/instruction.ts';
import { checkTerms } from '../../../../src/core/audit/terms/prepareTerms.ts';
import {
  methodFingerprint,
  missingEquality,
  missingTerms,
  termsFingerprint,
} from '../../../../src/core/audit/terms/termsContent.ts';
import { termsDocument } from '../../../../src/core/audit/terms/termsDocument.ts';
import { aBook, aTerms, someHash } from '../../../kit/auditBook.ts';
import { theAudit } from '../../../kit/auditPeople.ts';
import { chair } from '../../../kit/boardRows.ts';
import { at, day } from '../../../kit/clock.ts';
import { aDecisionBy } from '../../../kit/dutyBoard.ts';

const changes: readonly Partial<TermsOfReference>[] = [
  { purpose: 'Another.' },
  { focus: 'Another.' },
  { periodFrom: day('2014-07-01') },
  { periodTo: day('2015-04-30') },
  { scope: null },
  { sample: 'Another.' },
  { plannedCases: 3 },
  { method: 'Another.' },
  { auditorExpertise: 'Another.' },
  { sources: ['Case records'] },
  { sourcesLeftOut: null },
  { viewsOfFamilies: false },
  { viewsOfFamiliesHow: 'Another.' },
  { viewsOfPractitioners: false },
  { viewsOfPractitionersHow: 'Another.' },
  { equality: 'Another.' },
  { confidentiality: 'Another.' },
  { reportOn: day('2015-10-01') },
  { instructionSource: 'Another.' },
  { instructionLink: 'https://board.example/plan' },
];

describe('the fingerprint of terms of reference', () => {
  it('is another for every change of what they say', () => {
    const prints = changes.map((more) => termsFingerprint(aTerms(more), someHash));
    expect(new Set([...prints, termsFingerprint(aTerms(), someHash)]).size).toBe(changes.length + 1);
  });

  it('does not hang on who saved it when, on line ends, or on the order of choices', () => {
    const terms = aTerms({ method: 'One.\nTwo.' });
    const same = aTerms({
      method: 'One.\r\nTwo.  ',
      sources: [...terms.sources].reverse(),
      etag: 'another',
      changedAt: at('2016-01-01 10:00'),
    });
    expect(termsFingerprint(same, someHash)).toBe(termsFingerprint(terms, someHash));
  });

  it('is of this audit: the same words elsewhere were not agreed here', () => {
    const elsewhere = aTerms({ audit: { ...aTerms().audit, key: 'audit-other' as TermsOfReference['audit']['key'] } });
    expect(termsFingerprint(elsewhere, someHash)).not.toBe(termsFingerprint(aTerms(), someHash));
  });

  it('of the method changes with the method, not with the purpose', () => {
    const method = methodFingerprint(aTerms(), someHash);
    expect(methodFingerprint(aTerms({ purpose: 'Another.', equality: null }), someHash)).toBe(method);
    expect(methodFingerprint(aTerms({ sources: ['Case records'] }), someHash)).not.toBe(method);
    expect(methodFingerprint(aTerms({ viewsOfFamilies: false }), someHash)).not.toBe(method);
  });
});

describe('what is missing in the terms', () => {
  const whats = (more: Partial<TermsOfReference>) =>
    missingTerms(aBook({ terms: [aTerms(more)] })).map((one) => one.what);

  it('is nothing when all is written, and everything before', () => {
    expect(whats({})).toEqual([]);
    expect(missingTerms(aBook({ terms: [] })).map((one) => one.what)).toEqual(['the terms of reference']);
  });

  it.each([
    'purpose',
    'focus',
    'scope',
    'sample',
    'method',
    'auditorExpertise',
    'viewsOfFamiliesHow',
    'viewsOfPractitionersHow',
    'confidentiality',
    'reportOn',
    'plannedCases',
  ] as const)('is named where %s is empty', (field) => {
    expect(whats({ [field]: null })).toHaveLength(1);
  });

  it('is a reason for a source that is left out', () => {
    const what = 'the sources of information, or why one is left out';
    expect(whats({ sourcesLeftOut: ' ' })).toEqual([what]);
    expect(whats({ sources: [], sourcesLeftOut: 'None of them.' })).toEqual([what]);
    const all = [
      'Children, parents and carers',
      'Front-line staff and managers',
      'Case records',
      'Other organisational information',
    ] as const;
    expect(whats({ sources: all, sourcesLeftOut: null })).toEqual([]);
  });

  it('is a reason where views are not included (R47, R48), as well as how they are', () => {
    expect(whats({ viewsOfFamilies: false, viewsOfFamiliesHow: 'Too few families agreed.' })).toEqual([]);
    expect(whats({ viewsOfFamilies: false, viewsOfFamiliesHow: null })).toHaveLength(1);
  });

  it('is equality, which blank signs do not fill', () => {
    expect(missingEquality(aBook())).toEqual([]);
    for (const equality of [null, '', ' \n ']) {
      expect(missingEquality(aBook({ terms: [aTerms({ equality })] })).map((one) => one.what)).toEqual([
        'the equality section',
      ]);
    }
  });
});

describe('saving terms', () => {
  it('takes what is half-written, with blank texts as nothing', () => {
    expect(checkTerms({ purpose: ' Why ', focus: '  ', equality: null })).toEqual({
      ok: true,
      value: { purpose: 'Why', focus: null, equality: null },
    });
    expect(checkTerms({ periodFrom: day('2014-06-01'), periodTo: null }, day('2015-06-01')).ok).toBe(true);
    expect(checkTerms({}).ok).toBe(true);
  });

  it('refuses a period that no audit may look at, with the reason', () => {
    const period = { periodFrom: day('2014-06-01'), periodTo: day('2015-06-01') };
    expect(checkTerms(period)).toMatchObject({ ok: false, refusals: [{ code: 'tooLong' }] });
    expect(checkTerms({ ...period, periodTo: day('2015-05-31') }, day('2015-06-02'))).toMatchObject({
      ok: false,
      refusals: [{ code: 'tooEarly' }],
    });
    expect(checkTerms({ periodFrom: day('2014-06-01') }, day('2016-06-01')).ok).toBe(false);
  });

  it('refuses a plan of no case', () => {
    expect(checkTerms({ plannedCases: 0 })).toMatchObject({ ok: false, refusals: [{ code: 'howMany' }] });
  });
});

describe('the terms as a document', () => {
  const part = (book: ReturnType<typeof aBook>, heading: string) =>
    termsDocument(book).find((one) => one.heading === heading)?.paragraphs;
  const heading = 'Instruction for managers: historical information';

  it('always hold the historical-information instruction and what it comes from', () => {
    for (const terms of [[aTerms()], [aTerms({ instructionSource: null })], []]) {
      expect(part(aBook({ terms }), heading)?.[0]).toBe(historicalInstruction);
    }
    expect(part(aBook(), heading)?.[1]).toBe('This instruction comes from: Learning review action plan, action 4.');
    expect(instructionOf(aBook({ terms: [] })).source).toBe('Learning review action plan');
  });

  it('print the chair’s reason in its place', () => {
    const decisions = [
      aDecisionBy(chair, 'instruction not relevant', theAudit.key, { reason: 'No record is read at all.' }),
    ];
    const survey = aTerms({ sources: ['Front-line staff and managers'] });
    expect(part(aBook({ terms: [survey], decisions }), heading)).toEqual([
      'Chair’s decision: the instruction is not relevant to this audit. No record is read at all.',
    ]);
  });

  it('show every gap', () => {
    const gaps = termsDocument(aBook({ terms: [] })).filter((one) => one.paragraphs.includes('Not written yet.'));
    expect(gaps.map((one) => one.heading)).toEqual([
      'Purpose',
      'Focus',
      'Period under review',
      'Scope',
      'Sample',
      'Method',
      'Expertise of the auditors',
      'Sources of information',
      'Views of children, parents and carers',
      'Views of practitioners and managers',
      'Equality and diversity',
      'Confidentiality and data protection',
      'Report',
    ]);
    expect(termsDocument(aBook()).some((one) => one.paragraphs.includes('Not written yet.'))).toBe(false);
  });

  it('say days in words, sources left out with the reason, and who leads', () => {
    expect(part(aBook(), 'Period under review')).toEqual(['From 1 June 2014 to 31 May 2015, both days inside.']);
    expect(part(aBook(), 'Sources of information')?.at(-1)).toBe(
      'Left out: Other organisational information. Other organisational information was looked at last quarter.',
    );
    expect(part(aBook({ audit: { jointLeadIsLearning: true } }), 'People and agencies')).toEqual([
      'M&E lead: M&E Lead A',
      'Joint lead: M&E Lead B (learning)',
      'QA manager: QA manager',
      'Agencies: Police, Housing',
    ]);
  });
});
