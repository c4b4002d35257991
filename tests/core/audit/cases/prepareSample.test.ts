import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { AuditBook, AuditCase } from '../../../../src/core/audit/auditBook.ts';
import { prepareReplacement, replacementLog } from '../../../../src/core/audit/cases/prepareReplacement.ts';
import { prepareSample, type SampleWanted } from '../../../../src/core/audit/cases/prepareSample.ts';
import { aBook, aCase, aReturnHead, aSample } from '../../../kit/auditBook.ts';
import { auditLead, subGroupMember, theAudit } from '../../../kit/auditPeople.ts';
import { chair, housing, police, policeRepresentative, qaManager, to } from '../../../kit/boardRows.ts';
import { day } from '../../../kit/clock.ts';

const wanted: SampleWanted = {
  strata: [
    { name: 'North', population: 40, wanted: 3 },
    { name: 'South', population: 12, wanted: 2 },
  ],
  seed: 'drawn at the meeting',
  person: auditLead.key,
  day: day('2015-06-01'),
};
const codes = (more: Partial<SampleWanted> = {}, book = aBook()) => {
  const ready = prepareSample(book, { ...wanted, ...more });
  return ready.ok ? [] : ready.refusals.map((one) => one.code);
};
const stratum = (population: number, of: number, name = 'North') => ({ name, population, wanted: of });

describe('the rows of a draw', () => {
  it('are one for how it was made and one for each case', () => {
    const ready = prepareSample(aBook(), wanted);
    if (!ready.ok) throw new Error(ready.refusals[0].sentence);
    const { sample, add, change } = ready.value;
    expect(sample.values).toEqual({ audit: to(theAudit), seed: wanted.seed, strata: wanted.strata });
    expect(add.map((one) => one.values.stratum)).toEqual(['North', 'North', 'North', 'South', 'South']);
    expect(new Set(add.map((one) => one.key)).size).toBe(5);
    expect(add.every((one) => one.key === `audit-neglect.${one.values.reference.toLowerCase()}`)).toBe(true);
    expect(change).toEqual([]);
    expect(prepareSample(aBook(), wanted)).toEqual(ready);
  });

  it.each<[string, Partial<SampleWanted>, readonly string[]]>([
    ['more than there are', { strata: [stratum(4, 5)] }, ['strata']],
    ['none', { strata: [stratum(4, 0)] }, ['strata']],
    ['a part of a case', { strata: [stratum(4, 1.5)] }, ['strata']],
    ['a list of nothing', { strata: [stratum(Number.NaN, 1)] }, ['strata']],
    ['two groups of one name', { strata: [stratum(4, 1), stratum(4, 1, ' north')] }, ['strata']],
    ['a group without a name', { strata: [stratum(4, 1, ' ')] }, ['strata']],
    ['no group', { strata: [] }, ['strata']],
    ['no seed', { seed: ' ' }, ['seed']],
    ['a member of the sub group who does not lead it', { person: subGroupMember.key }, ['notPermitted']],
    ['an agency', { person: policeRepresentative.key }, ['notPermitted']],
  ])('are refused for %s', (_what, more, expected) => {
    expect(codes(more)).toEqual(expected);
  });

  it('can be drawn by the lead, the QA manager and the chair', () => {
    expect([auditLead, qaManager, chair].map(({ key }) => codes({ person: key }))).toEqual([[], [], []]);
  });

  it('are refused once agencies have returns, and when the audit is over', () => {
    expect(codes({}, aBook({ returns: [aReturnHead(police, 'SM-K7Q2')] }))).toEqual(['hasReturns']);
    expect(codes({}, aBook({ audit: { status: 'Closed' } }))).toEqual(['auditOver']);
  });

  it('take the place of an earlier draw with a reason and another seed', () => {
    const book = aBook({
      samples: [aSample({ seed: 'first' })],
      cases: [aCase('NEG-K7Q4'), aCase('NEG-M4XD', { state: 'Replaced' })],
    });
    expect(codes({}, book)).toEqual(['reason']);
    expect(codes({ because: 'The list had closed cases.', seed: 'first' }, book)).toEqual(['seed']);
    const ready = prepareSample(book, { ...wanted, because: 'The list had closed cases.' });
    expect(ready.ok && ready.value.sample.key).toBe('audit-neglect.draw.2');
    expect(ready.ok && ready.value.change).toMatchObject([
      { row: { reference: 'NEG-K7Q4' }, changes: { state: 'Replaced', replacedBecause: 'The list had closed cases.' } },
    ]);
  });
});

describe('a replacement', () => {
  const drawn = (book: AuditBook, seed = wanted.seed): AuditBook => {
    const ready = prepareSample(book, { ...wanted, seed });
    if (!ready.ok) throw new Error(ready.refusals[0].sentence);
    const { sample, add } = ready.value;
    const cases = add.map(({ values }) => aCase(values.reference, { stratum: values.stratum, drawn: values.drawn }));
    return { ...book, sample: aSample({ seed, strata: sample.values.strata }), cases };
  };
  const book = drawn(aBook());
  const replace = (
    of: AuditBook,
    reference: string,
    because = 'It was closed before the period.',
    person = auditLead.key,
  ) => prepareReplacement(of, { reference, because, person });
  const after = (of: AuditBook, reference: string): AuditBook | null => {
    const ready = replace(of, reference);
    if (!ready.ok) return null;
    const { add, change } = ready.value;
    const changed = of.cases.map(
      (one): AuditCase => (one.key === change.row.key ? { ...one, ...change.changes } : one),
    );
    return {
      ...of,
      cases: [...changed, aCase(add.values.reference, { ...add.values, replaces: add.values.replaces ?? null })],
    };
  };
  const first = book.cases[0]?.reference ?? '';

  it('is the next number of the same group, for the same agencies, and names the case it replaces', () => {
    const cases = book.cases.map((one, at) => (at === 0 ? { ...one, agencies: [to(housing)] } : one));
    const ready = replace({ ...book, cases }, first);
    expect(ready).toMatchObject({
      ok: true,
      value: {
        add: { values: { stratum: 'North', replaces: first, agencies: [to(housing)], state: 'In the audit' } },
        change: { changes: { state: 'Replaced', replacedBecause: 'It was closed before the period.' } },
      },
    });
  });

  /** Replaces case after case of the group until none is left to take a place. */
  const usedUp = (of: AuditBook, group: string): AuditBook => {
    const one = of.cases.find((row) => row.stratum === group && row.state === 'In the audit');
    const next = one === undefined ? null : after(of, one.reference);
    return next === null ? of : usedUp(next, group);
  };

  it('never brings a number or a reference back, until the list is used up', () => {
    const seeds = fc.string({ minLength: 1, maxLength: 20 }).filter((seed) => seed.trim() !== '');
    fc.assert(
      fc.property(seeds, (seed) => {
        const { cases } = usedUp(drawn(aBook(), seed), 'South');
        const numbers = cases.filter((one) => one.stratum === 'South').map((one) => one.drawn);
        expect(numbers).toHaveLength(12);
        expect(new Set(numbers).size).toBe(12);
        expect(new Set(cases.map((one) => one.reference)).size).toBe(cases.length);
      }),
      { numRuns: 25 },
    );
  });

  it.each<[string, () => ReturnType<typeof prepareReplacement>, string]>([
    ['a case that is not there', () => replace(book, 'NEG-9999'), 'notFound'],
    ['a reason that says nothing', () => replace(book, first, 'closed'), 'reason'],
    ['an agency', () => replace(book, first, 'It was closed before.', policeRepresentative.key), 'notPermitted'],
    ['a case replaced before', () => replace(after(book, first) ?? book, first), 'alreadyReplaced'],
    ['a case with a return', () => replace({ ...book, returns: [aReturnHead(police, first)] }, first), 'hasReturns'],
    ['a case that nobody drew', () => replace({ ...book, sample: null }, first), 'noneLeft'],
  ])('is refused for %s', (_what, tried, code) => {
    const result = tried();
    expect(result.ok ? 'ok' : result.refusals[0].code).toBe(code);
  });

  it('may take the place of a case with which an agency was not involved', () => {
    const returns = [aReturnHead(police, first, { state: 'Not involved' })];
    expect(replace({ ...book, returns }, first).ok).toBe(true);
  });

  it('stands in the log with what came and why', () => {
    const now = after(book, first) ?? book;
    const successor = now.cases.at(-1)?.reference ?? '';
    expect(replacementLog(now)).toMatchObject([
      {
        reference: first,
        replacedBy: successor,
        sentence: `${first} was replaced by ${successor}: It was closed before the period.`,
      },
    ]);
    expect(replacementLog(book)).toEqual([]);
  });
});
