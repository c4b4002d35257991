/** What a reply is about: the same content has the same fingerprint wherever its row stands, and no other content has it. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { keyOf } from '../../../../src/base/id.ts';
import type { CaseReturn } from '../../../../src/core/audit/auditBook.ts';
import {
  contentFingerprint,
  fingerprintsIn,
  nameOfReturn,
  unreadableContent,
} from '../../../../src/core/audit/returns/contentFingerprint.ts';
import { caseReturns } from '../../../../src/lists/caseReturns.ts';
import { columnsOf } from '../../../../src/lists/definition/defineList.ts';
import { anyValues } from '../../../kit/anyRow.ts';
import { aReturn, someHash as hash } from '../../../kit/auditBook.ts';
import { housing, police, to } from '../../../kit/boardRows.ts';
import { at } from '../../../kit/clock.ts';

const row = aReturn(police, 'SM-K7Q2');
const fingerprint = (more: Partial<CaseReturn> = {}) => contentFingerprint({ ...row, ...more }, hash);

/** Values of a row of case returns, as SharePoint could hold them. */
const anyContent = anyValues(caseReturns).map((values) => ({ ...row, ...values }) as CaseReturn); // each value is one its column may hold

/** The same in another order of members, at every depth. */
function shuffled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shuffled);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([name, inner]) => [name, shuffled(inner)] as const)
      .reverse(),
  );
}

describe('the fingerprint of the content of a return', () => {
  it('does not depend on the order in which fields are read', () => {
    fc.assert(
      fc.property(anyContent, (content) => {
        const other = shuffled(content) as CaseReturn; // the same members
        expect(contentFingerprint(other, hash)).toBe(contentFingerprint(content, hash));
      }),
      { numRuns: 100 },
    );
  });

  it('is equal if and only if the content is', () => {
    fc.assert(
      fc.property(
        anyContent,
        anyContent,
        fc.constantFrom(...Object.keys(columnsOf(caseReturns))),
        (one, other, field) => {
          const mixed = { ...one, [field]: other[field as keyof CaseReturn] };
          const isSame = contentFingerprint(mixed, hash) === contentFingerprint(one, hash);
          expect(isSame).toBe(comparable(mixed, field) === comparable(one, field));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('covers every column of the list', () => {
    const changed: { readonly [Field in keyof typeof caseReturns.columns]: CaseReturn[Field] } = {
      reference: 'SM-M4XD',
      audit: { ...row.audit, key: keyOf('another-audit') },
      agency: to(housing),
      state: 'Not involved',
      notInvolvedBecause: 'No record found.',
      auditor: 'Team manager',
      transition: 'Closure',
      answers: {},
      events: [],
      strengths: `${row.strengths}.`,
      weaknesses: `${row.weaknesses} `,
      historicalIssue: !row.historicalIssue,
      historicalSystem: 'The old system',
      historicalNote: 'One file.',
      childsVoice: 'No',
      equalityConsidered: 'No',
      characteristics: [...row.characteristics, 'Sex'],
    };
    expect(Object.keys(changed).sort()).toEqual(Object.keys(columnsOf(caseReturns)).sort());
    const filled = { events: [{ on: '2015-02-03', what: 'Visit' }] } as unknown as Partial<CaseReturn>; // a day of the calendar
    for (const [field, value] of Object.entries(changed)) {
      expect([field, fingerprint({ ...filled, [field]: value }) === fingerprint(filled)]).toEqual([field, false]);
    }
  });

  it('is the same after the row was touched, carried into another site, or its agency renamed', () => {
    const touched = {
      etag: '"other,9"',
      itemId: '77',
      changedAt: at('2016-01-01 09:00'),
      changedBy: { kind: 'app' },
    } as const;
    expect(fingerprint(touched)).toBe(fingerprint());
    expect(fingerprint({ agency: { ...row.agency, title: 'Police service' } })).toBe(fingerprint());
    expect(fingerprint({ strengths: 'One.\r\nTwo.' })).toBe(fingerprint({ strengths: 'One.\nTwo.' }));
  });

  it('does not change when a column is added, and does as soon as somebody fills it in', () => {
    const later = (value: unknown) => ({ ...row, addedLater: value });
    for (const empty of [null, '', false, [], {}]) {
      expect(contentFingerprint(later(empty), hash)).toBe(fingerprint());
    }
    for (const filled of ['x', true, ['x'], { x: 1 }, 0]) {
      expect(contentFingerprint(later(filled), hash)).not.toBe(fingerprint());
    }
  });

  it('says of which form it is', () => {
    expect(fingerprint()).toMatch(/^v1:[0-9a-f]{64}$/);
  });
});

describe('fingerprints of what was read of an agency', () => {
  it('are of the version that is asked about, and say what cannot be read', () => {
    const [other, broken] = [aReturn(police, 'SM-M4XD'), { ...aReturn(police, 'SM-R9TC'), itemId: '9' }];
    const heads = [row, { ...other, etag: '"older"' }, broken];
    const found = fingerprintsIn(heads, { rows: [row, other], spoiled: [{ itemId: '9' }] }, hash);
    expect([...found]).toEqual([
      [nameOfReturn(row), fingerprint()],
      [nameOfReturn(broken), unreadableContent],
    ]);
  });
});

/** What an agency would call the same: references by key, several choices in no order, lines ended either way. */
function comparable(content: CaseReturn, field: string): string {
  const value = content[field as keyof CaseReturn];
  if (field === 'audit' || field === 'agency') return content[field].key;
  if (field === 'characteristics') return JSON.stringify([...new Set(content.characteristics)].sort());
  if (typeof value === 'string') return value.replaceAll('\r\n', '\n').replaceAll('\r', '\n');
  const isNothing =
    value === null || value === false || JSON.stringify(value) === '{}' || JSON.stringify(value) === '[]';
  return isNothing ? '' : JSON.stringify(sortedMembers(value));
}

function sortedMembers(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortedMembers);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([name, inner]) => [name, sortedMembers(inner)] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}
