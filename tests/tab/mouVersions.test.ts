import { describe, expect, it } from '@jest/globals';
import { plainDate } from '../../src/base/time/plainDate.ts';
import { askedAtIssue } from '../../src/core/mou/versions/issuing.ts';
import { mayI } from '../../src/tab/board/board.ts';
import { matrixOf } from '../../src/tab/features/mou/matrix.ts';
import {
  sayAsked,
  sayDraft,
  sayNobody,
  sayReplaced,
  sayWhen,
  sayWithdrawn,
} from '../../src/tab/features/mou/versions/sayVersions.ts';
import { aBoard, anAgency, aPerson, appointed, aSignature, aVersion, live, standing } from './rows.ts';

const today = plainDate('2015-03-20');
const agencies = [
  anAgency('police', { name: 'Police' }),
  anAgency('housing', { name: 'Housing' }),
  anAgency('probation', { name: 'Probation' }),
];
const askedWith = (appointments: readonly ReturnType<typeof appointed>[]) =>
  askedAtIssue(aBoard([aPerson('rep')], appointments).membership, agencies, today);

describe('what issuing a version sets off, before the press', () => {
  it('names how many are asked, whose substitute is asked, and for whom nobody can sign', () => {
    const away = { ...appointed('rep', 'representative', 'housing'), awayUntil: plainDate('2015-03-27') };
    const asked = askedWith([
      appointed('rep', 'representative', 'police'),
      away,
      appointed('sub', 'substitute', 'housing'),
    ]);
    expect(sayAsked(asked)).toBe(
      'The bot asks 2 agencies to sign. For Housing it is the substitute, because the representative is away.',
    );
    expect(sayNobody(asked)).toBe(
      'Nobody can sign for Probation today. Name a representative or a substitute: the card then goes to them by itself.',
    );
  });

  it('says plainly that nobody can be asked yet, and nothing of gaps where there are none', () => {
    expect(sayAsked(askedWith([]))).toBe('Nobody can be asked yet: no agency has anybody who can sign.');
    const all = ['police', 'housing', 'probation'].map((agency) => appointed('rep', 'representative', agency));
    expect(sayAsked(askedWith(all))).toBe('The bot asks 3 agencies to sign.');
    expect(sayNobody(askedWith(all))).toBe('');
  });

  it('says when the cards go out', () => {
    expect(sayWhen(null, today)).toBe('Their cards go out within minutes.');
    expect(sayWhen(today, today)).toContain('Their cards go out today from 08:00');
    expect(sayWhen(plainDate('2015-03-23'), today)).toContain('on Monday, 23 March 2015 from 08:00');
  });

  it('says what becomes of the version before, where there is one', () => {
    expect(sayReplaced(null)).toBe('');
    expect(sayReplaced(aVersion(1))).toContain('Agencies that have not signed Memorandum 1 yet');
  });
});

describe('versions on the page', () => {
  it('leave drafts and withdrawn ones out of the matrix, unless the withdrawn one has been signed', () => {
    const versions = [
      aVersion(1),
      aVersion(2, { withdrawnOn: today, withdrawnReason: 'It was the wrong file.' }),
      aVersion(3, { issuedOn: null }),
    ];
    const shown = (signatures = live().signatures) =>
      matrixOf(standing({ agencies, versions }), live({ signatures }), today).versions.map((one) => one.number);
    expect(shown()).toEqual([1]);
    const second = {
      ...aSignature(1, 'police'),
      version: { ...aSignature(1, 'police').version, key: aVersion(2).key },
    };
    expect(shown([second])).toEqual([2, 1]);
  });

  it('ask nobody for a version that a newer one has followed', () => {
    const versions = [aVersion(1), aVersion(2)];
    const matrix = matrixOf(standing({ agencies, versions }), live({ signatures: [aSignature(1, 'police')] }), today);
    const states = matrix.rows.map((row) => row.cells.map((cell) => cell.state));
    expect(matrix.rows.map((row) => row.agency.key)).toEqual(['housing', 'police', 'probation']);
    expect(states).toEqual([
      ['pending', 'not asked'],
      ['pending', 'signed'],
      ['pending', 'not asked'],
    ]);
  });

  it('are told of in a line where they are drafts or were taken back', () => {
    expect(sayDraft(aVersion(2, { issuedOn: null }), today)).toBe(
      'Draft with the number 2, last changed on 20 March 2015. No agency has been asked to sign it.',
    );
    const withdrawn = aVersion(2, { withdrawnOn: today, withdrawnReason: 'It was the wrong file.' });
    expect(sayWithdrawn(withdrawn)).toBe(
      'Memorandum 2 was issued on 16 March 2015 and withdrawn on 20 March 2015, before anybody had signed it: It was the wrong file.',
    );
  });

  it.each([
    ['QA manager', true],
    ['chair', true],
    ['sub group member', false],
    ['Board member', false],
  ] as const)('are written and issued by whom SharePoint lets: %s, %s', (role, may) => {
    const board = aBoard([aPerson('me')], [appointed('me', role)]);
    expect(mayI(board, 'issue the memorandum', today).ok).toBe(may);
  });
});
